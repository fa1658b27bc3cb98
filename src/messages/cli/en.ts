import { fileEn } from "../files/en";
import type { CliTexts } from "./id";

/** What the command line says, in English. */
export const cliEn: CliTexts = {
  help: `lkip-audit checks the numbers in Excel workbooks of Indonesian performance reports (LKIP).

Usage:
  lkip-audit audit [options] FILE…

FILE is an Excel workbook (.xlsx or .xlsm) or a folder. Every .xlsx and .xlsm file in a
folder and below it is audited.

Options:
  --format text|json        The result as text for people or as JSON for programs.
                            Default: text.
  --lang id|en              Language: Indonesian or English. Default: id.
  --scale report|permendagri|akip
                            Scale of predicates. report: the table in the report itself.
                            permendagri: Permendagri 86/2017. akip: predicates AA to D.
                            Default: report.
  --cap auto|yes|no         Whether a capaian above 100% counts as 100% in averages: yes,
                            no, or as the report does it (auto). Default: auto.
  --rounding auto|round|truncate
                            Percentages are rounded (round), cut off (truncate: 99.58
                            becomes 99), or either with a remark (auto). Default: auto.
  --equality efisien|tidak  Efficiency category where capaian equals serapan.
                            Without this option both are accepted.
  --polarity "NAME=positif|negatif"
                            Direction of an indicator. positif: more is better. negatif:
                            less is better. May be repeated for other indicators.
  -q, --quiet               No progress. The text has the findings and the summary only.
  -h, --help                Show this help. In Indonesian: --help --lang id.
  -v, --version             Show the version.

Results go to stdout, progress and messages to stderr.
Exit code: 0 nothing found; 1 errors or warnings found; 2 a file could not be audited
or the call is wrong.

Examples:
  lkip-audit audit LKIP-2024.xlsx
  lkip-audit audit --polarity "Angka kemiskinan=negatif" folder-of-reports
  lkip-audit audit --format json LKIP-2024.xlsx > result.json`,
  hint: "Type lkip-audit --help --lang en for help.",
  noCommand: "No command given. There is one: audit.",
  noFile: "No file to audit given.",
  unknownCommand: (command) => `Unknown command "${command}". There is one: audit.`,
  unknownOption: (option, similar) => `Unknown option ${option}.${similar === null ? "" : ` Did you mean ${similar}?`}`,
  noValue: (option) => `Option ${option} needs a value.`,
  needlessValue: (option) => `Option ${option} takes no value.`,
  wrongChoice: (option, value, choices) => `"${value}" is no value for ${option}. Allowed: ${choices.join(", ")}.`,
  wrongPolarity: (value) => `"${value}" is no value for --polarity. Write the indicator's name, =, and positif or negatif.`,
  progress: (number, count, file) => `[${number}/${count}] ${file}`,
  passedOver: (count) =>
    `${count} ${count === 1 ? "file was" : "files were"} passed over, not being .xlsx or .xlsm. Save as .xlsx with Excel to have them audited:`,
  fileErrors: {
    missing: "There is no such file or folder. Check its name and place.",
    "no-access": "You may not read this file. Ask its owner, or copy it to a folder of your own.",
    busy: "Another program is using this file. Close it there and try again.",
    "not-a-file": "This is neither a file nor a folder. Name the Excel workbook to audit.",
    "no-workbooks": "This folder has no .xlsx or .xlsm file. Name another folder or the file itself.",
    ...fileEn,
  },
};
