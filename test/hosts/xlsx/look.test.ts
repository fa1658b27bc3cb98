import ExcelJS from "exceljs";
import { readLook } from "../../../src/hosts/xlsx/look";

async function made(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Tabel", { views: [{ state: "frozen", ySplit: 2 }] }));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const lookOf = async (fill: (sheet: ExcelJS.Worksheet) => void, rows = 100, columns = 20) => {
  const read = readLook(await made(fill));
  if (!read.ok) throw new Error(read.detail);
  const sheet = read.value.sheet("Tabel", rows, columns);
  if (!sheet) throw new Error("no such sheet");
  const at = (row: number, column: number) => {
    const pairs = sheet.cells.get(row) ?? [];
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === column) return read.value.looks[pairs[i + 1] ?? -1];
    return undefined;
  };
  return { book: read.value, sheet, at };
};

describe("the look of a workbook", () => {
  it("has fonts, fills, alignment and edges with their colours", async () => {
    const { at } = await lookOf((sheet) => {
      const cell = sheet.getCell("B2");
      cell.value = "Jumlah";
      cell.font = { name: "Arial", size: 9, bold: true, underline: true, color: { argb: "FFC00000" } };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true, indent: 2 };
      cell.border = { top: { style: "thin", color: { argb: "FF00B050" } }, right: { style: "double" } };
    });
    expect(at(1, 1)).toEqual({
      font: "Arial", size: 9, bold: true, italic: false, underline: true, strike: false, colour: "C00000", fill: "FFF2CC",
      horizontal: "center", vertical: "center", wrap: true, indent: 2,
      top: { line: "thin", colour: "00B050" }, right: { line: "double", colour: null }, bottom: null, left: null,
    });
  });

  it("takes colours from the theme with their tint, and leaves automatic ones open", async () => {
    const { at } = await lookOf((sheet) => {
      sheet.getCell("A1").value = 1;
      sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4, tint: 0.6 } as unknown as ExcelJS.Color };
    });
    expect(at(0, 0)?.fill).toMatch(/^B[0-9A-F]{5}$/);
    expect(at(0, 0)?.colour === null || at(0, 0)?.colour === "000000").toBe(true);
  });

  it("has widths and heights in pixels, the frozen rows, and edges of empty cells", async () => {
    const { sheet, at } = await lookOf((made) => {
      made.getColumn(2).width = 20;
      made.getRow(3).height = 30;
      made.getCell("C3").border = { bottom: { style: "medium" } };
      made.getCell("A1").value = 1;
    });
    expect(sheet.columns.find(({ from }) => from === 1)).toMatchObject({ from: 1, to: 1, width: 140 });
    expect(sheet.rows.get(2)?.height).toBe(40);
    expect(sheet.columnWidth).toBe(64);
    expect(sheet.rowHeight).toBe(20);
    expect(sheet.frozenRows).toBe(2);
    expect(at(2, 2)?.bottom).toEqual({ line: "medium", colour: null });
  });

  it("keeps nothing beyond the rows and columns asked for", async () => {
    const { sheet } = await lookOf((made) => {
      made.getCell("A1").value = 1;
      made.getCell("Z1").border = { top: { style: "thin" } };
      made.getCell("A900").value = 1;
    }, 10, 5);
    expect([...sheet.cells.keys()].every((row) => row < 10)).toBe(true);
    expect([...sheet.cells.values()].flatMap((pairs) => pairs.filter((_, i) => i % 2 === 0)).every((column) => column < 5)).toBe(true);
  });

  it("has no sheet that the workbook lacks, and refuses what is no workbook", async () => {
    const { book } = await lookOf((sheet) => { sheet.getCell("A1").value = 1; });
    expect(book.sheet("Lain", 10, 10)).toBeUndefined();
    expect(readLook(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, code: "not-a-workbook" });
  });
});
