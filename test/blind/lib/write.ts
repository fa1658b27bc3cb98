import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { Book } from "./book";
import type { Spec } from "./cell";

const STAMP = new Date("2025-02-28T00:00:00Z");

/** The workbook as bytes; the same book gives the same bytes. */
export async function toXlsx(book: Book): Promise<Uint8Array> {
  const wb = new ExcelJS.Workbook();
  wb.creator = "Penyusun LKIP";
  wb.lastModifiedBy = "Penyusun LKIP";
  wb.created = STAMP;
  wb.modified = STAMP;
  for (const s of book.sheets) {
    const ws = wb.addWorksheet(s.name, { state: s.hidden ? "hidden" : "visible" });
    for (const [a1, c] of s.cells) style(ws.getCell(a1), c, book, `${s.name}!${a1}`);
    for (const m of s.merges) ws.mergeCells(m);
    for (const [col, w] of s.widths) ws.getColumn(col).width = w;
    for (const col of s.hiddenColumns) ws.getColumn(col).hidden = true;
    for (const row of s.hiddenRows) ws.getRow(row).hidden = true;
  }
  const raw = new Uint8Array(await wb.xlsx.writeBuffer());
  const parts = unzipSync(raw);
  const names = Object.keys(parts)
    .filter((n) => !n.endsWith("/"))
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((n) => [n, [parts[n] as Uint8Array, { mtime: STAMP, level: 9 as const }]])), {});
}
const order = (n: string): number => (n === "[Content_Types].xml" ? 0 : n.startsWith("_rels") ? 1 : 2);

function style(cell: ExcelJS.Cell, c: Spec, book: Book, ref: string): void {
  if (c.error && c.f !== undefined) cell.value = { formula: c.f, result: { error: c.error as ExcelJS.CellErrorValue["error"] } };
  else if (c.error) cell.value = { error: c.error as ExcelJS.CellErrorValue["error"] };
  else if (c.rich)
    cell.value = { richText: c.rich.map((r) => ({ text: r.text, ...(r.strike ? { font: { strike: true } } : {}) })) };
  else if (c.f !== undefined) cell.value = { formula: c.f, result: book.result(ref) };
  else cell.value = c.v ?? null;
  if (c.z) cell.numFmt = c.z;
  if (c.bold || c.italic) cell.font = { ...(c.bold ? { bold: true } : {}), ...(c.italic ? { italic: true } : {}) };
  if (c.fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: c.fill } };
  cell.alignment = {
    wrapText: true,
    vertical: "top",
    ...(c.align ? { horizontal: c.align } : {}),
    ...(c.indent ? { horizontal: "left" as const, indent: c.indent } : {}),
  };
}
