import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Result, ok, refused } from "../../kernel/result";

/** Why a path could not be used: it is not there, may not be read, is held by another program, or is no file. */
export type PathTrouble = "missing" | "no-access" | "busy" | "not-a-file" | "too-large" | "unreadable" | "no-workbooks";

export interface Found {
  /** As the user named it, or the directory that he named with the way to the file inside. */
  readonly path: string;
  readonly trouble?: PathTrouble;
}
export interface Listing {
  readonly found: readonly Found[];
  /** Workbooks inside named directories in formats that can't be audited (.xls, .xlsb, .ods). */
  readonly passedOver: readonly string[];
}

const WORKBOOK = /\.xls[xm]$/i;
/** Whether a name ends as those of workbooks that can be audited. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name);
const OTHER_WORKBOOK = /\.(xls|xlsb|ods|fods|et)$/i;
// "~$…" are Excel's lock files, "._…" and other hidden files are made by systems, not by people.
const IGNORED = /^(~\$|\.)/;

const TROUBLES = new Map<string, PathTrouble>([
  ["ENOENT", "missing"], ["ENOTDIR", "missing"], ["EACCES", "no-access"], ["EPERM", "no-access"], ["EBUSY", "busy"],
  ["ERR_FS_FILE_TOO_LARGE", "too-large"], ["EISDIR", "not-a-file"],
]);

/** The code of a file system's error, "" for any other. */
export const codeOf = (error: unknown): string => typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
const troubleOf = (error: unknown): PathTrouble => TROUBLES.get(codeOf(error)) ?? "unreadable";

const byName = (a: string, b: string): number => a.localeCompare(b, "id", { numeric: true });

async function listDirectory(directory: string): Promise<Listing> {
  const found: Found[] = [];
  const passedOver: string[] = [];
  let entries;
  try {
    entries = await readdir(directory, { withFileTypes: true });
  } catch (error) {
    return { found: [{ path: directory, trouble: troubleOf(error) }], passedOver };
  }
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (IGNORED.test(entry.name)) continue;
    const path = join(directory, entry.name);
    // Links to directories are not followed: they may lead in a circle.
    if (entry.isDirectory()) {
      const inner = await listDirectory(path);
      found.push(...inner.found);
      passedOver.push(...inner.passedOver);
    } else if (isWorkbookName(entry.name)) {
      found.push({ path });
    } else if (OTHER_WORKBOOK.test(entry.name)) {
      passedOver.push(path);
    }
  }
  return { found, passedOver };
}

/** The files that the paths name, each once: a file for itself, a directory for every .xlsx and .xlsm in it and below. */
export async function findFiles(paths: readonly string[]): Promise<Listing> {
  const found = new Map<string, Found>();
  const passedOver: string[] = [];
  const add = (file: Found): void => { if (!found.has(resolve(file.path))) found.set(resolve(file.path), file); };
  for (const path of paths) {
    try {
      const status = await stat(path);
      if (status.isDirectory()) {
        const listing = await listDirectory(path);
        if (listing.found.length === 0) add({ path, trouble: "no-workbooks" });
        for (const file of listing.found) add(file);
        passedOver.push(...listing.passedOver);
      } else {
        add(status.isFile() ? { path } : { path, trouble: "not-a-file" });
      }
    } catch (error) {
      add({ path, trouble: troubleOf(error) });
    }
  }
  return { found: [...found.values()], passedOver };
}

/** The bytes of a file. */
export async function readBytes(path: string): Promise<Result<Uint8Array, PathTrouble>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return refused(troubleOf(error), String(error));
  }
}
