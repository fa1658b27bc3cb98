import { formatCount } from "../values";
import type { WebTexts } from "./id";

const n = (count: number): string => formatCount(count, "en");
const counted = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** What the page without Excel says, in English. */
export const webEn: WebTexts = {
  title: "LKIP Audit",
  tagline: "Check the numbers of performance reports. Files stay on this computer.",
  language: "Language",
  languages: { id: "Indonesian", en: "English" },
  open: "Open Excel files",
  openShort: "Open",
  sample: "Open the sample",
  sampleName: "Sample Kecamatan Semboro 2024",
  sampleNote: "This is a sample report. Open your Excel files (.xlsx, .xlsm) or drag them onto this page to check them.",
  welcome: {
    title: "Check your performance report (LKIP)",
    how: "Drag one or more .xlsx or .xlsm files onto this page, or choose them from your computer.",
    privacy: "Everything is checked on this computer. Nothing is sent anywhere.",
  },
  drop: "Drop the files here to check them",
  files: {
    label: "Files",
    close: (name) => `Close ${name}`,
    waiting: "waiting",
    reading: "reading the file",
    auditing: "checking",
    failed: "could not be checked",
    changed: "has changes that were not downloaded",
    counts: (errors, warnings) => `${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}`,
  },
  failedTitle: (name) => `${name} could not be checked`,
  detail: "Technical detail",
  workerLost: "The part of the program that reads this file has stopped, perhaps for lack of memory. Reload the page and open the file again.",
  copy: {
    button: "Download a copy",
    audited: "Audited copy",
    auditedWhat: "Your file with highlighted cells and an audit sheet.",
    mended: "Mended copy",
    mendedWhat: "Your file with nothing but the changes that you applied.",
    mendedNone: "No changes have been applied yet.",
    auditedName: (base) => `${base} (audit)`,
    mendedName: (base) => `${base} (mended)`,
    making: "Preparing the copy…",
    done: (name, what) => `${name} was downloaded. ${what} Everything else is as it was.`,
    failed: {
      busy: "The copy cannot be made while something else is being done. Try again in a moment.",
      readOnly: "This file can only be read, so no copy can be made.",
      protected: "The structure of this workbook is protected, so the audit sheet cannot be added. Unprotect it in Excel, save it and try again.",
      tooLarge: "This file is too large to be copied here.",
      unsupported: "This file holds something that would be lost in writing, so no copy is made. Make the changes with Excel.",
      unreachable: "The copy could not be made. Reload the page and try again.",
      failed: "The copy could not be made because of a fault in the program. Your own file has not changed.",
    },
  },
  close: {
    title: (name) => `Close ${name}?`,
    text: "Your changes have not been downloaded and will be lost.",
    yes: "Close without downloading",
    no: "Cancel",
  },
  views: { label: "View", sheet: "Worksheet", findings: "Findings" },
  sheets: {
    label: "Sheets",
    hidden: "hidden in Excel",
    counts: (count) => counted(count, "marked cell", "marked cells"),
  },
  grid: {
    label: (sheet) => `Content of sheet ${sheet}, read-only`,
    loading: "Preparing the sheet…",
    empty: "(empty)",
    cell: "Cell",
    content: "Content of the cell",
    tones: { error: "Error", suspect: "Probably wrong", warning: "Warning", info: "Remark" },
    more: (count) => `and ${counted(count, "other finding", "other findings")}`,
    openFinding: "See the finding",
    reveal: (rows, columns) =>
      `Show ${[rows > 0 ? counted(rows, "hidden row", "hidden rows") : "", columns > 0 ? counted(columns, "hidden column", "hidden columns") : ""].filter(Boolean).join(" and ")}`,
    jumped: (sheet, address, text, mark) => `Sheet ${sheet}, cell ${address}: ${text}${mark === "" ? "" : `. ${mark}`}`,
  },
  find: {
    button: "Find in the workbook",
    label: "Text to find",
    next: "Next",
    previous: "Previous",
    close: "Close the search",
    count: (number, count) => `${n(number)} of ${n(count)}`,
    none: "No cell has that text",
  },
  dismiss: "Close the message",
  splitter: "Width of the findings pane",
};
