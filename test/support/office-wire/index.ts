import type { CalculatorSource } from "../../../src/hosts/xlsx";
import { calculator as inNode } from "../xlsx-calculator";
import { openBook } from "./from-xlsx";
import { WireHost } from "./host";
import { install, loadClient, type OfficeGlobals } from "./loader";
import { recalculateWith } from "./recalculate";

export { failAt } from "./host";
export { typeInto } from "./user";

export interface OpenedExcel { readonly host: WireHost; readonly globals: OfficeGlobals }

/** Opens a workbook in a make-believe Excel and makes its client global. `api`: the minor version of ExcelApi. */
export async function openInExcel(bytes: Uint8Array, api?: number, calculator: CalculatorSource = inNode): Promise<OpenedExcel> {
  const book = await openBook(bytes, calculator);
  if (!book.ok) throw new Error(`${book.code}: ${book.detail}`);
  const host = new WireHost(book.value, recalculateWith(calculator));
  const globals = loadClient(host, api);
  install(globals);
  return { host, globals };
}
