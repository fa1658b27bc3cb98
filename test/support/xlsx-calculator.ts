import { readFile } from "node:fs/promises";
import type { CalculatorSource } from "../../src/hosts/xlsx";

/** The calculator's WebAssembly for readWorkbook under Node, which can't fetch files. */
export const calculator: CalculatorSource = async () =>
  new Uint8Array(await readFile(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
