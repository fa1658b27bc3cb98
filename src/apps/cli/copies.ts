import { mkdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { codeOf, findFiles, isWorkbookName, type Found } from "./files";
import { deniedOrFailed, type WriteTrouble } from "./safe-write";

/** A workbook and the copy that is made of it; null where nothing is written. */
export interface Copy {
  readonly input: Found;
  readonly output: string | null;
  readonly trouble?: WriteTrouble;
}

/** The copies that a call asks for. */
export interface Copies {
  readonly copies: readonly Copy[];
  /** Where the copies stand, if that is a folder of its own. */
  readonly folder: string | null;
  /** See Listing. */
  readonly passedOver: readonly string[];
}

const isDirectory = (path: string): Promise<boolean> => stat(path).then((status) => status.isDirectory(), () => false);
const isInside = (path: string, directory: string): boolean => resolve(path).startsWith(resolve(directory) + sep);

/**
 * What is to be written where. One file gets the name that the user gave; several files, and all workbooks in a folder, keep
 * their names, and their subfolders, in the folder that he gave. Copies that an earlier call left in there are not copied again.
 */
export async function copiesOf(paths: readonly string[], output: string | null): Promise<Copies> {
  const [only = "", ...more] = paths;
  if (more.length === 0 && !await isDirectory(only) && (output === null || !await isDirectory(output))) {
    return { copies: [{ input: { path: only }, output }], folder: null, passedOver: [] };
  }
  const copies: Copy[] = [];
  const passedOver: string[] = [];
  const names = new Set<string>();
  const inputs = new Set<string>();
  for (const path of paths) {
    const listing = await findFiles([path]);
    passedOver.push(...listing.passedOver);
    const isFolder = await isDirectory(path);
    for (const input of listing.found) {
      if (inputs.has(resolve(input.path)) || (isFolder && output !== null && isInside(output, path) && isInside(input.path, output))) continue;
      inputs.add(resolve(input.path));
      if (output === null || input.trouble !== undefined) { copies.push({ input, output: null }); continue; }
      const target = join(output, isFolder ? relative(path, input.path) : basename(path));
      // Windows and macOS take A.xlsx and a.xlsx for the same file.
      const name = target.toLowerCase();
      copies.push({ input, output: target, ...(names.has(name) && { trouble: "same-name" as const }) });
      names.add(name);
    }
  }
  return { copies, folder: output, passedOver };
}

/** Makes the folder that the user gave for several copies; "-o b.xlsx" was meant as a file. */
export const makeOutput = async (folder: string): Promise<WriteTrouble | undefined> =>
  isWorkbookName(folder) && !await isDirectory(folder) ? "not-a-folder" : makeFolder(folder);

/** Makes a folder where it is not there. */
export async function makeFolder(folder: string): Promise<WriteTrouble | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" || code === "ENOTDIR") return "not-a-folder";
    return deniedOrFailed(error);
  }
}
