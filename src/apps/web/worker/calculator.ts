import type { CalculatorSource } from "../../../hosts/xlsx";
// Part of the worker's own code: nothing is fetched once the page stands.
import wasm from "@ironcalc/wasm/wasm_bg.wasm";

/** The calculator's WebAssembly. */
export const calculator: CalculatorSource = () => Promise.resolve(wasm);
