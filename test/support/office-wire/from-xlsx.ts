import { readWorkbook, type CalculatorSource } from "../../../src/hosts/xlsx";
import { ok, type Result } from "../../../src/kernel/result";
import type { Cell, Snapshot } from "../../../src/snapshot/snapshot";
import { BookState, type SheetState } from "./model/state";
import { addExtras } from "./xlsx-extras";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Number formats of the region under the names that Excel gives them. */
const REGIONAL: Readonly<Record<string, string>> = { "mm-dd-yy": "m/d/yyyy", "m/d/yy h:mm": "m/d/yyyy h:mm" };

function addCell(sheet: SheetState, { row, column, value, formula, style }: Cell): void {
  const cell = sheet.grid.make(row, column);
  const { numberFormat, bold, italic, strike, indent, fill } = style;
  cell.value = typeof value === "object" ? value?.error ?? "" : value;
  if (typeof value === "object" && value !== null) cell.error = true;
  if (formula !== undefined) cell.formula = formula;
  cell.numberFormat = REGIONAL[numberFormat] ?? numberFormat;
  cell.look = {
    ...(bold && { bold }), ...(italic && { italic }), ...(strike && { strikethrough: true }), ...(indent > 0 && { indentLevel: indent }),
    ...(fill !== null && { fill: `#${fill}`, pattern: "Solid" }),
  };
}

export function bookOf({ sheets, definedNames }: Snapshot): BookState {
  const book = new BookState();
  for (const { name, visibility, cells, merges, hiddenRows, hiddenColumns } of sheets) {
    const sheet = book.add(name);
    sheet.visibility = VISIBILITY[visibility];
    for (const cell of cells) addCell(sheet, cell);
    sheet.merges = merges;
    sheet.hiddenRows = new Set(hiddenRows);
    sheet.hiddenColumns = new Set(hiddenColumns);
    sheet.names = definedNames.filter((one) => one.sheet === name).map((one) => ({ name: one.name, formula: `=${one.refersTo}` }));
  }
  book.names = definedNames.filter(({ sheet }) => sheet === undefined).map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` }));
  book.active = book.sheets.find(({ visibility }) => visibility === "Visible");
  return book;
}

/** The workbook of a file as Excel would hold it: cells by our reader, and what the file has besides. */
export async function openBook(bytes: Uint8Array, calculator?: CalculatorSource): Promise<Result<BookState, string>> {
  const read = await readWorkbook(bytes, calculator ? { calculator } : {});
  if (!read.ok) return read;
  const book = bookOf(read.value);
  addExtras(book, bytes);
  return ok(book);
}
