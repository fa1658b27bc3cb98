import type { Given } from "./files";

export const XLSX = ".xlsx";
/** What the file dialogue offers first; anything else can still be dropped, and is told why it cannot be read. */
export const ACCEPTED = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel.sheet.macroEnabled.12";

/** Files of the user, read when their turn comes. Excel's lock files are no files of his. */
export const givenFiles = (files: Iterable<File>): readonly Given[] => [...files]
  .filter(({ name }) => !name.startsWith("~$"))
  .map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }));

/** The name of a copy: what was added stands before the ending, which stays. */
export function copyName(name: string, change: (base: string) => string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? change(name) : change(name.slice(0, dot)) + name.slice(dot);
}
