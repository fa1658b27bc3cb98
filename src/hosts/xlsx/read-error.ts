/** Why a file could not be read; every code has its sentence in src/messages. */
export type ReadErrorCode =
  /** An encrypted workbook: Excel would ask for a password. */
  | "password-protected"
  /** A workbook of Excel 97–2003. */
  | "legacy-xls"
  /** A binary workbook of Excel. */
  | "xlsb"
  /** A spreadsheet of LibreOffice or OpenOffice. */
  | "ods"
  /** Anything else that is no workbook, for example a document, a picture or a text. */
  | "not-a-workbook"
  /** Meant to be a workbook, but cut short, altered or malformed. */
  | "corrupt"
  /** No bytes, or no worksheet with a cell. */
  | "empty"
  /** Unpacks to more, or holds more cells, than any honest report does. */
  | "too-large";

/** Carries a refusal out of the depths of the reader; never leaves this room. */
export class ReadError extends Error {
  constructor(readonly code: ReadErrorCode, readonly detail: string) {
    super(`${code}: ${detail}`);
    this.name = "ReadError";
  }
}

export const corrupt = (detail: string): ReadError => new ReadError("corrupt", detail);
