import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const FILE = "wasm_bg.wasm";

/** The calculator's WebAssembly, which stands beside the bundle; while the sources run themselves, in its package. */
export const calculatorBytes = (): Promise<Uint8Array<ArrayBuffer>> => readFile(join(__dirname, FILE))
  .catch(() => readFile(createRequire(__filename).resolve(`@ironcalc/wasm/${FILE}`)));
