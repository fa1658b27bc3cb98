import { fileEn } from "../files/en";
import type { CliTexts } from "./id";

/** What the command line says, in English. */
export const cliEn: CliTexts = {
  help: `lkip-audit checks the numbers in Excel workbooks of Indonesian performance reports (LKIP).

Usage:
  lkip-audit audit    [options] FILE…               Audit and show what was found.
  lkip-audit annotate [options] FILE… -o RESULT     Make a copy with highlighted cells and an
                                                    audit sheet. Responses in an earlier audit
                                                    sheet stay.
  lkip-audit recalc   [options] FILE… -o RESULT     Make a copy that is calculated anew.
  lkip-audit clean    FILE… -o RESULT               Make a copy without the highlights, the
                                                    audit sheet and the notes of lkip-audit.

FILE is an Excel workbook (.xlsx or .xlsm) or a folder: every .xlsx and .xlsm file in it and
below it is taken. Copies keep all that stands in the workbook: charts, images, macros,
validations and everything else.

Options:
  --lang id|en              Language: Indonesian or English. Default: id.
  -q, --quiet               For audit: no progress, the text has the findings and the summary
                            only. For the others: only what went wrong is said; the exit
                            code tells the rest.
  -h, --help                Show this help. In Indonesian: --help --lang id.
  -v, --version             Show the version.

Options for audit:
  --format text|json        The result as text for people or as JSON for programs.
                            Default: text.

Options for audit, annotate and recalc. Without them, annotate and recalc follow the
settings that the workbook keeps:
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

Options for annotate, recalc and clean:
  -o, --output RESULT       Name of the copy, with the same ending as FILE (.xlsx or .xlsm).
                            For several files or a folder: the folder for the copies. It is
                            made if it is not there; files and subfolders keep their names.
  --force                   Overwrite RESULT if it is there, even if it is FILE itself.

Options for recalc:
  --values                  Write values. Without it formulas are written where possible.
  --only blanks|all         Fill empty cells only (blanks), or mend wrong ones as well (all).
                            Default: all.
  --dry-run                 Show the changes only; nothing is written.

Results go to stdout, progress and messages to stderr.
Exit code: 2 if a file could not be audited or written, or the call is wrong. Else:
  audit, annotate           0 nothing found; 1 errors or warnings found.
  recalc                    0 done; 1 done, but some cells could not be changed.
  recalc --dry-run          0 nothing to change; 1 something.
  clean                     0 done.

Examples:
  lkip-audit audit LKIP-2024.xlsx
  lkip-audit audit --polarity "Angka kemiskinan=negatif" folder-of-reports
  lkip-audit audit --format json LKIP-2024.xlsx > result.json
  lkip-audit annotate LKIP-2024.xlsx -o LKIP-2024-audit.xlsx
  lkip-audit annotate folder-of-reports -o folder-of-copies
  lkip-audit recalc --only blanks LKIP-2024.xlsx -o LKIP-2024-filled.xlsx`,
  hint: "Type lkip-audit --help --lang en for help.",
  noCommand: "No command given. There are audit, annotate, recalc and clean.",
  noFile: "No file to audit given.",
  noOutput: "No name for the copy given. Write -o and the name of the file or folder.",
  unknownCommand: (command) => `Unknown command "${command}". There are audit, annotate, recalc and clean.`,
  unknownOption: (option, similar) => `Unknown option ${option}.${similar === null ? "" : ` Did you mean ${similar}?`}`,
  foreignOption: (option, command) => `Option ${option} is not for the command ${command}.`,
  noValue: (option) => `Option ${option} needs a value.`,
  needlessValue: (option) => `Option ${option} takes no value.`,
  wrongChoice: (option, value, choices) => `"${value}" is no value for ${option}. Allowed: ${choices.join(", ")}.`,
  wrongPolarity: (value) => `"${value}" is no value for --polarity. Write the indicator's name, =, and positif or negatif.`,
  annotated: (sheet, counts) => `${counts}. The cells are highlighted; details are on the sheet "${sheet}".`,
  recalculated: (count) => count === 0 ? "No cell needs a change." : `${count} ${count === 1 ? "cell" : "cells"} changed.`,
  wouldChange: (count) => count === 0 ? "No cell needs a change." : `${count} ${count === 1 ? "change" : "changes"} would be made. Nothing has been written.`,
  change: (before, after) => before === "" ? `filled with ${after}.` : `${before} becomes ${after}.`,
  copied: (made, failed) =>
    [...made === null ? [] : [`${made} ${made === 1 ? "copy" : "copies"} made.`], ...failed === 0 ? [] : [`${failed} ${failed === 1 ? "file" : "files"} could not be done; the reasons are above.`]].join(" "),
  refused: (count) => `${count} ${count === 1 ? "cell" : "cells"} could not be changed:`,
  left: (count) => `${count} ${count === 1 ? "cell is" : "cells are"} left alone:`,
  cleaned: (highlights, sheet, notes) => {
    const gone = [...highlights ? ["highlights"] : [], ...sheet === null ? [] : [`the sheet "${sheet}"`], ...notes ? ["the notes of lkip-audit"] : []];
    return gone.length === 0 ? "Nothing to take out; the copy is the same as the original." : `Taken out: ${gone.join(", ")}.`;
  },
  writeErrors: {
    "same-file": "The copy would overwrite the file that it is made from. Choose another name, or add --force if you mean it.",
    exists: "This file is there already. Choose another name, or add --force to overwrite it.",
    "same-name": "The copy of another file in this call has this name already. Do this file by itself, with another RESULT.",
    "not-a-folder": "Several files need a folder for their copies, but this RESULT is the name of a file. Write the name of a folder after -o.",
    "no-folder": "The folder for the copy is not there. Make it first, or choose another one.",
    "wrong-ending": "The copy's name must end like the original's (.xlsx or .xlsm), so that Excel opens it.",
    "no-write-access": "You may not write to this folder. Choose another one.",
    "write-failed": "The copy could not be written. Check the free space, or choose another folder.",
    unsupported: "The file has something in it that any change would break, for example a digital signature or a history of changes. Nothing was written.",
    failed: "The copy could not be made for an unexpected reason. Nothing was written. Send the file to the maintainers of the program.",
  },
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
