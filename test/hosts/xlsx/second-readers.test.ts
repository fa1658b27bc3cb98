import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as SheetJs from "@e965/xlsx";
import { Workbook, ValueType, type Cell as ExcelJsCell, type CellValue as ExcelJsValue } from "exceljs";
import { toAddress } from "../../../src/kernel/address";
import type { Cell, CellValue, Sheet, Snapshot } from "../../../src/snapshot/snapshot";
import { codeOf, snapshotOf } from "../../support/xlsx-fixture";

// Other programs may keep the machine busy.
jest.setTimeout(60_000);

const CORPUS = join(__dirname, "../../corpus");
const files = readdirSync(CORPUS).filter((name) => name.endsWith(".xlsx"));

/** What a reader says of a cell, in one shape for all readers; blank cells are left out. */
type Said = Readonly<Record<string, unknown>>;
type Sheets = Readonly<Record<string, Readonly<Record<string, Said>>>>;

const ours = (snapshot: Snapshot, say: (cell: Cell) => Said): Sheets =>
  Object.fromEntries(snapshot.sheets.map(({ name, cells }: Sheet) => [name, Object.fromEntries(
    cells.filter(({ value }) => value !== null).map((cell) => [toAddress(cell.row, cell.column), say(cell)]))]));

const errorOr = (value: CellValue): unknown => typeof value === "object" && value !== null ? value.error : value;

const fromSheetJs = ({ v, f, z, t, w }: SheetJs.CellObject): Said =>
  ({ value: t === "e" ? w : v, formula: f === undefined ? undefined : `=${f}`, numberFormat: z });

function sheetJs(bytes: Uint8Array, say = fromSheetJs): Sheets {
  const { SheetNames, Sheets: all } = SheetJs.read(bytes, { cellNF: true, cellFormula: true, cellStyles: true });
  const cellsOf = (sheet: SheetJs.WorkSheet) => Object.entries(sheet)
    .filter((entry): entry is [string, SheetJs.CellObject] => !entry[0].startsWith("!"))
    .filter(([, cell]) => cell.t !== "z" && cell.v !== "")
    .map(([address, cell]) => [address, say(cell)]);
  return Object.fromEntries(SheetNames.map((name) => [name, Object.fromEntries(cellsOf(all[name] ?? {}))]));
}

const plain = (value: ExcelJsValue | undefined): unknown =>
  typeof value === "object" && value !== null && "error" in value ? value.error : value;

async function excelJs(bytes: Uint8Array): Promise<Sheets> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const cellsOf = (each: (use: (cell: ExcelJsCell) => void) => void): Record<string, Said> => {
    const said: Record<string, Said> = {};
    each((cell) => {
      // The other cells of a merged area repeat the first one's value.
      if (cell.type === ValueType.Merge || cell.type === ValueType.Null || cell.value === "") return;
      const { font, numFmt, alignment, fill, formula, value, result } = cell;
      said[cell.address] = {
        value: formula ? plain(result) : plain(value),
        formula: formula ? `=${formula}` : undefined,
        numberFormat: numFmt ?? "General", bold: font?.bold ?? false, italic: font?.italic ?? false,
        strike: font?.strike ?? false,
        indent: alignment?.indent ?? 0,
        fill: fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.argb?.slice(2) ?? null : null,
      };
    });
    return said;
  };
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, cellsOf((use) => {
    sheet.eachRow((row) => { row.eachCell(use); });
  })]));
}

describe.each(files)("%s", (name) => {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));

  it("reads as SheetJS does", async () => {
    const snapshot = await snapshotOf(bytes);
    expect(snapshot.sheets.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(400);
    const say = ({ value, formula, style }: Cell): Said => ({ value: errorOr(value), formula, numberFormat: style.numberFormat });
    expect(ours(snapshot, say)).toEqual(sheetJs(bytes));
  });

  it("reads as ExcelJS does", async () => {
    // ExcelJS drops the escapes of number formats on reading.
    const say = ({ value, formula, style }: Cell): Said =>
      ({ ...style, value: errorOr(value), formula, numberFormat: style.numberFormat.replaceAll("\\", "") });
    expect(ours(await snapshotOf(bytes), say)).toEqual(await excelJs(bytes));
  });

  it("shows the text that SheetJS shows in English", async () => {
    const texts = sheetJs(bytes, ({ w }) => ({ text: w?.trim() }));
    expect(ours(await snapshotOf(bytes, { locale: "en" }), ({ text }) => ({ text: text.trim() }))).toEqual(texts);
  });
});

describe("files that SheetJS writes in other formats", () => {
  const workbook = SheetJs.utils.book_new();
  const sheet = SheetJs.utils.aoa_to_sheet([["Sasaran", 80.5], [true, new Date(2023, 2, 15)]]);
  SheetJs.utils.book_append_sheet(workbook, sheet, "Tabel");
  const written = (bookType: SheetJs.BookType) =>
    new Uint8Array(SheetJs.write(workbook, { bookType, type: "array" }) as ArrayBuffer);
  it.each<[SheetJs.BookType, string]>([
    ["xlsx", "ok"], ["xlsm", "ok"], ["xlsb", "xlsb"], ["ods", "ods"], ["biff8", "legacy-xls"], ["biff5", "legacy-xls"],
    ["csv", "not-a-workbook"],
    ["html", "not-a-workbook"], ["xlml", "not-a-workbook"], ["rtf", "not-a-workbook"],
  ])("%s: %s", async (bookType, code) => { expect(await codeOf(written(bookType))).toBe(code); });

  it("an encrypted workbook", async () => {
    const container = SheetJs.CFB.utils.cfb_new();
    SheetJs.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(300));
    SheetJs.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(9000));
    const bytes = SheetJs.CFB.write(container, { type: "array" }) as number[];
    expect(await codeOf(Uint8Array.from(bytes))).toBe("password-protected");
  });
});

it("reads what ExcelJS writes: rich text, merges, hidden rows and columns, shared formulas", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Tabel 3.2", { state: "hidden" });
  sheet.getCell("A1").value = { richText: [{ text: "99,8%", font: { strike: true } }, { text: " 98%" }] };
  sheet.getCell("B1").value = { formula: "A2*2", result: 10 };
  sheet.getCell("B2").value = { sharedFormula: "B1", result: 20 };
  sheet.getCell("C1").value = new Date(Date.UTC(2023, 2, 15));
  sheet.getCell("C1").numFmt = "dd mmmm yyyy";
  sheet.getCell("D1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00B050" } };
  sheet.getCell("E3").value = { error: "#DIV/0!" };
  sheet.getCell("E3").alignment = { indent: 2 };
  sheet.mergeCells("A4:B6");
  sheet.getRow(2).hidden = true;
  sheet.getColumn(3).hidden = true;
  const [read] = (await snapshotOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).sheets;
  expect(read).toMatchObject({
    name: "Tabel 3.2", visibility: "hidden", merges: [], hiddenRows: new Set([1]), hiddenColumns: new Set([2]),
  });
  expect(read?.cells).toMatchObject([
    { row: 0, column: 0, value: "99,8% 98%", unstruck: " 98%" },
    { row: 0, column: 1, value: 10, formula: "=A2*2" },
    { row: 0, column: 2, value: 45000, text: "15 Maret 2023" },
    { row: 0, column: 3, value: null, style: { fill: "00B050" } },
    { row: 1, column: 1, value: 20, formula: "=A3*2" },
    { row: 2, column: 4, value: { error: "#DIV/0!" }, text: "#DIV/0!", style: { indent: 2 } },
  ]);
});
