import { link, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { ok, refused, type Result } from "../../kernel/result";
import { codeOf } from "./files";

/**
 * Why a copy is not written: it would be written over the workbook that it is made from; over another file; over another copy of
 * the same call; its folder is not there; a file stands in the place of its folder; its ending says another kind of workbook than
 * it is; its place may not be written to, or writing failed.
 */
export type WriteTrouble = "same-file" | "exists" | "same-name" | "no-folder" | "not-a-folder" | "wrong-ending" | "no-write-access" | "write-failed";

/** Whether a place may not be written to, or writing failed for another reason. */
export function deniedOrFailed(error: unknown): WriteTrouble {
  const code = codeOf(error);
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "no-write-access" : "write-failed";
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

/** What keeps a copy of a workbook from being written; looked at before any work is done. */
export async function troubleWith(input: string, output: string, force: boolean): Promise<WriteTrouble | undefined> {
  if (extname(output).toLowerCase() !== extname(input).toLowerCase()) return "wrong-ending";
  if (!await exists(dirname(resolve(output)))) return "no-folder";
  if (!force && await exists(output)) return await realpath(output) === await realpath(input) ? "same-file" : "exists";
  return undefined;
}

/** Writes a file as a whole or not at all: first beside its place, then there. Without `force` never over another file. */
export async function writeSafely(path: string, bytes: Uint8Array, force: boolean): Promise<Result<void, WriteTrouble>> {
  // A link is written through, as with any other program.
  const target = await realpath(path).catch(() => resolve(path));
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(temporary, target);
    else await moveOntoNothing(temporary, target);
    return ok(undefined);
  } catch (error) {
    return codeOf(error) === "EEXIST" ? refused("exists") : refused(deniedOrFailed(error), String(error));
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link to a name that is taken fails, where a renaming would take its place; some file systems know no links. */
async function moveOntoNothing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === "EEXIST" || await exists(to)) throw error;
    await rename(from, to);
  }
}
