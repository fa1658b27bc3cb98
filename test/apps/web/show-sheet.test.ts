import ExcelJS from "exceljs";
import { ShownSheet } from "../../../src/apps/web/sheet/show-sheet";
import { readWorkbook } from "../../../src/hosts/xlsx";
import { readLook } from "../../../src/hosts/xlsx/look";

async function shown(fill: (sheet: ExcelJS.Worksheet) => void): Promise<ShownSheet> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Tabel"));
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const [snapshot, look] = [await readWorkbook(bytes), readLook(bytes)];
  if (!snapshot.ok || !look.ok) throw new Error("unreadable");
  const sheet = snapshot.value.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return new ShownSheet(sheet, look.value, 7);
}
const cellOf = (sheet: ShownSheet, row: number, column: number) => {
  const { rows, looks } = sheet.rows(row, row);
  const cell = rows[0]?.cells.find((each) => each.column === column);
  return cell && { ...cell, style: looks.find(([index]) => index === cell.look)?.[1] };
};

describe("a sheet to show", () => {
  it("has a frame of all rows and columns with a margin of paper", async () => {
    const { frame } = await shown((sheet) => {
      sheet.getCell("B60").value = 5;
      sheet.getColumn(2).width = 30;
      sheet.getCell("A3").value = 1;
      sheet.getRow(3).hidden = true;
      sheet.getRow(2).height = 45;
    });
    expect(frame).toMatchObject({ sheet: "Tabel", version: 7, lastRow: 59, lastColumn: 1, hiddenRows: [2] });
    expect(frame.heights).toHaveLength(72);
    expect(frame.widths).toHaveLength(16);
    expect([frame.heights[0], frame.heights[1], frame.widths[0], frame.widths[1]]).toEqual([20, 60, 64, 210]);
  });

  it("gives a merged area its size and the edges of all its cells", async () => {
    const sheet = await shown((made) => {
      made.getCell("A1").value = "Uraian";
      made.mergeCells("A1:C2");
      made.getCell("A1").border = { top: { style: "thin" }, left: { style: "thin" }, right: { style: "thin" }, bottom: { style: "thin" } };
      made.getCell("D1").value = 1;
    });
    expect(sheet.frame.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(cellOf(sheet, 0, 0)).toMatchObject({
      text: "Uraian", rows: 2, columns: 3, style: { right: { line: "thin" }, bottom: { line: "thin" } },
    });
    expect([cellOf(sheet, 0, 1), cellOf(sheet, 1, 0)]).toEqual([undefined, undefined]);
  });

  it("shows values under their formats, numbers to the right, texts to the left", async () => {
    const sheet = await shown((made) => {
      made.getCell("A1").value = 0.995;
      made.getCell("A1").numFmt = "0.00%";
      made.getCell("B1").value = "Sasaran";
      made.getCell("C1").value = { formula: "A1*2", result: 1.99 };
      made.getCell("D1").value = true;
    });
    expect(cellOf(sheet, 0, 0)).toMatchObject({ text: "99,50%", align: "right" });
    expect(cellOf(sheet, 0, 1)).toMatchObject({ text: "Sasaran", align: "left" });
    expect(cellOf(sheet, 0, 2)).toMatchObject({ formula: "=A1*2" });
    expect(cellOf(sheet, 0, 3)).toMatchObject({ align: "center" });
  });

  it("lets a long text run over empty cells, up to the next one with content", async () => {
    const title = "Tabel 3.8 Realisasi Anggaran menurut Program, Kegiatan dan Sub Kegiatan Tahun 2024";
    const sheet = await shown((made) => {
      made.getCell("A1").value = title;
      made.getCell("A2").value = title;
      made.getCell("C2").value = 1;
      made.getCell("A3").value = title;
      made.getCell("A3").alignment = { wrapText: true };
    });
    expect(cellOf(sheet, 0, 0)?.roomRight).toBeGreaterThan(5);
    expect(cellOf(sheet, 1, 0)?.roomRight).toBe(1);
    expect(cellOf(sheet, 2, 0)?.roomRight).toBe(0);
  });

  it("fits rows without a height to their wrapped texts", async () => {
    const { frame } = await shown((made) => {
      made.getCell("A1").value = "Meningkatnya kualitas pelayanan publik di kecamatan";
      made.getCell("A1").alignment = { wrapText: true };
      made.getCell("A2").value = "pendek";
      made.getCell("A2").alignment = { wrapText: true };
    });
    expect(frame.heights[0]).toBeGreaterThan(80);
    expect(frame.heights[1]).toBe(20);
  });

  it("shows edges and fills of empty cells, and nothing of plain empty ones", async () => {
    const sheet = await shown((made) => {
      made.getCell("A1").value = 1;
      made.getCell("B1").border = { bottom: { style: "thin" } };
      made.getCell("C1").font = { bold: true };
      made.getCell("E1").value = 1;
    });
    expect(cellOf(sheet, 0, 1)).toMatchObject({ text: "", style: { bottom: { line: "thin" } } });
    expect(cellOf(sheet, 0, 2)).toBeUndefined();
  });
});
