import type { FileTexts } from "./id";

/** Why a file could not be audited, and what to do, in English. */
export const fileEn: FileTexts = {
  unreadable: "The file could not be read from where it is stored. Copy it to another folder and try again.",
  "internal-error": "The audit of this file stopped because of a fault in the program. Send the file and this message to its maintainers.",
  "password-protected": "The file is locked with a password. Open it in Excel, remove the password, save and try again.",
  "legacy-xls": "The file is in the old Excel format (.xls). Open it in Excel, save it as .xlsx and try again.",
  xlsb: "The file is a binary Excel workbook (.xlsb). Open it in Excel, save it as .xlsx and try again.",
  ods: "The file is an OpenDocument workbook (.ods). Open it in Excel or LibreOffice, save it as .xlsx and try again.",
  "not-a-workbook": "The file is no Excel workbook. Use an .xlsx or .xlsm file.",
  corrupt: "The file is damaged and cannot be read. Open and repair it with Excel, or ask for a sound copy.",
  empty: "The file is empty: no cell holds anything. Ask its sender for a sound copy.",
  "too-large": "The file is too large to audit. Delete unused sheets or empty rows, save and try again.",
};
