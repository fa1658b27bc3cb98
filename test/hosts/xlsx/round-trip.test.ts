import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJs from "@e965/xlsx";
import { unzipSync } from "fflate";
import { Workbook, type Worksheet } from "exceljs";
import { openWorkbook, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import { toAddress } from "../../../src/kernel/address";
import { TONES, type Highlight, type Plan, type ReportSheet } from "../../../src/plan/plan";
import type { Snapshot } from "../../../src/snapshot/snapshot";
import { calculator } from "../../support/xlsx-calculator";
import { workbookOf } from "../../support/xlsx-fixture";
import { textsOf } from "../../support/xlsx-parts";
import { richWorkbook, VBA } from "../../support/xlsx-rich";

// The other library's WebAssembly takes seconds to start.
jest.setTimeout(120_000);

const AUDIT = "Audit LKIP";
const CORPUS = join(__dirname, "../../corpus");

async function open(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const opened = await openWorkbook(bytes, { calculator });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.value;
}
async function read(workbook: XlsxWorkbook): Promise<Snapshot> {
  const result = await workbook.read();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
async function apply(workbook: XlsxWorkbook, plan: Partial<Plan>): Promise<void> {
  const result = await workbook.apply({ edits: [], ...plan });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
}

/** Every fourth cell of each sheet in each tone. */
const everywhere = ({ sheets }: Snapshot): Highlight[] => sheets.flatMap(({ name, cells }) => cells.map(({ row, column }, i): Highlight =>
  ({ at: { sheet: name, address: toAddress(row, column) }, tone: TONES[i % 4] ?? "info" })));
const report = (sheet: string): ReportSheet => ({
  name: AUDIT, frozenRows: 2, columns: [{ width: 10, hidden: false }, { width: 40, hidden: false }, { width: 16, hidden: true }],
  rows: [
    [{ value: "Hasil", look: "title" }],
    [{ value: "Sel", look: "header" }, { value: "Temuan\nbaris 2", look: "header" }, { value: "Sel", look: "header" }],
    [{ value: "B2", look: "text", link: { sheet, address: "B2" } }, { value: "=1+1 & <tebal>", look: "error" }, { value: 7, look: "number" }],
  ],
  table: { name: "TemuanAuditLKIP", range: { top: 1, left: 0, bottom: 2, right: 2 } },
});
async function annotate(workbook: XlsxWorkbook): Promise<Uint8Array> {
  const snapshot = await read(workbook);
  await apply(workbook, {
    highlights: everywhere(snapshot), sheet: { replaces: null, content: report(snapshot.sheets[0]?.name ?? "") }, store: { kunci: "isi" },
  });
  return workbook.save();
}
const clean = (workbook: XlsxWorkbook): Promise<void> =>
  apply(workbook, { highlights: [], sheet: { replaces: AUDIT, content: null }, store: { kunci: null } });

const byAddress = (a: readonly unknown[], b: readonly unknown[]): number => String(a[0]).localeCompare(String(b[0]));
const parts = (bytes: Uint8Array): ReturnType<typeof unzipSync> => unzipSync(bytes);
const differing = (a: Uint8Array, b: Uint8Array): string[] => {
  const [first, second] = [parts(a), parts(b)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((path) => Buffer.compare(first[path] ?? Buffer.from("none"), second[path] ?? Buffer.from("none")) !== 0);
};
const corpus = readdirSync(CORPUS).filter((name) => name.endsWith(".xlsx")).map((name) => [name, new Uint8Array(readFileSync(join(CORPUS, name)))] as const);

describe("a rich workbook of another library", () => {
  let rich: Uint8Array;
  let annotated: Uint8Array;
  beforeAll(async () => {
    rich = richWorkbook();
    annotated = await annotate(await open(rich));
  });

  it("has all that this test is about", () => {
    const paths = Object.keys(parts(rich)).join(" ");
    for (const kind of ["charts/chart", "pivotTables/", "pivotCache/", "slicers/", "slicerCaches/", "media/image", "comments", "drawings/", "tables/", "vbaProject.bin", "customXml/", "printerSettings/", "aneh/"]) {
      expect(paths).toContain(kind);
    }
    const sheet = textsOf(rich)["xl/worksheets/sheet1.xml"] ?? "";
    for (const element of ["conditionalFormatting", "dataValidation", "sparkline", `t="shared"`, `t="array"`, "hyperlink", "mergeCell"]) expect(sheet).toContain(element);
  });

  it("keeps every part but the ones that annotating is about, byte for byte", () => {
    const changed = differing(rich, annotated);
    expect(changed.filter((path) => !/^(\[Content_Types\]\.xml|xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/sheet[1-4]\.xml)|docProps\/app\.xml)$/.test(path)).sort()).toEqual([
      "customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml",
      "xl/tables/table2.xml", "xl/worksheets/_rels/sheet5.xml.rels", "xl/worksheets/sheet5.xml",
    ]);
    expect(Buffer.compare(parts(annotated)["xl/vbaProject.bin"] ?? Buffer.from(""), VBA)).toBe(0);
    expect(textsOf(annotated)["[Content_Types].xml"]).toContain("macroEnabled");
  });

  it("shows the same cells, merged areas and hidden rows", async () => {
    const [before, after] = [await read(await open(rich)), await read(await open(annotated))];
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), AUDIT]);
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
    expect(after.definedNames.filter(({ sheet }) => sheet !== AUDIT)).toEqual(before.definedNames);
  });

  it("has ours before the user's conditional formats, no priority twice", () => {
    const sheet = textsOf(annotated)["xl/worksheets/sheet1.xml"] ?? "";
    const rules = [...sheet.matchAll(/<(?:x14:)?cfRule\b[^>]*priority="(\d+)"[^>]*>(.*?)<\/(?:x14:)?cfRule>/gs)].map(([, priority, inner = ""]) => [Number(priority), inner.includes("LKIP-Audit:")] as const);
    const ours = rules.filter(([, own]) => own).map(([priority]) => priority);
    const theirs = rules.filter(([, own]) => !own).map(([priority]) => priority);
    expect(ours).toEqual([1, 2, 3, 4]);
    expect(theirs.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...theirs)).toBe(5);
    expect(new Set(theirs).size).toBe(theirs.length);
  });

  it("is what it was, part by part and in the order of the zip, when a copy that was opened anew is cleaned", async () => {
    const again = await open(annotated);
    await clean(again);
    expect(differing(rich, again.save())).toEqual([]);
    expect(Object.keys(parts(again.save()))).toEqual(Object.keys(parts(rich)));
  });

  it("is the very same file when it is cleaned before it is closed, however often it was annotated", async () => {
    const workbook = await open(rich);
    const first = await annotate(workbook);
    await apply(workbook, { highlights: everywhere(await read(workbook)).slice(3), sheet: { replaces: AUDIT, content: report("Pivot") } });
    await apply(workbook, { highlights: everywhere(await read(await open(rich))), sheet: { replaces: AUDIT, content: report("Sheet1") } });
    // Only the order of declarations may differ.
    expect(differing(first, workbook.save()).filter((path) => path !== "[Content_Types].xml")).toEqual([]);
    await clean(workbook);
    expect(Buffer.compare(workbook.save(), rich)).toBe(0);
  });

  it("refuses what would break its table, its pivot table, its array formula and its protection; writes beside them", async () => {
    const workbook = await open(rich);
    const edit = (sheet: string, address: string, before: string | number | null, formula?: string): Plan["edits"][number] =>
      ({ at: { sheet, address }, before: formula === undefined ? { value: before } : { value: before, formula }, after: { value: "baru" } });
    const snapshot = await read(workbook);
    const array = snapshot.sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 6)?.formula;
    const result = await workbook.apply({ edits: [
      edit("Tabel", "A1", "Nama"), edit("Tabel", "A2", "a"), edit("Sheet1", "G3", null, array), edit("Terkunci", "A1", "terkunci"), edit("Terkunci", "B1", "terbuka"),
      edit("Pivot", "A4", null), edit("Sheet1", "B16", null),
    ] });
    expect(result.ok && result.value.refused.map(({ edit: { at }, reason }) => `${at.sheet}!${at.address} ${reason}`)).toEqual([
      "Tabel!A1 failed", "Sheet1!G3 array", "Terkunci!A1 protected", "Pivot!A4 failed", "Sheet1!B16 merged",
    ]);
    expect(result.ok && result.value.done.map(({ at }) => `${at.sheet}!${at.address}`)).toEqual(["Tabel!A2", "Terkunci!B1"]);
  });

  it("gives the formula that cells share to each of them when the first gets another content", async () => {
    const workbook = await open(rich);
    await apply(workbook, { edits: [{ at: { sheet: "Sheet1", address: "D2" }, before: { value: null, formula: "=C2/B2" }, after: { value: 0.5 } }] });
    const cells = (await read(await open(workbook.save()))).sheets[0]?.cells.filter(({ column, row }) => column === 3 && row > 0 && row < 9) ?? [];
    expect(cells.map(({ formula, value }) => formula ?? value)).toEqual([0.5, ...[3, 4, 5, 6, 7, 8, 9].map((row) => `=C${row}/B${row}`)]);
    expect(cells.slice(1).every(({ value }) => value === 0.75)).toBe(true);
  });
});

describe.each(corpus)("%s", (_, bytes) => {
  it("is annotated and cleaned without a trace", async () => {
    const annotated = await annotate(await open(bytes));
    expect((await read(await open(annotated))).sheets.slice(0, -1)).toEqual((await read(await open(bytes))).sheets);
    const again = await open(annotated);
    await clean(again);
    expect(differing(bytes, again.save())).toEqual([]);
  });

  it("says the same to another reader once it is annotated and some cells are changed", async () => {
    const workbook = await open(bytes);
    const { sheets } = await read(workbook);
    const edits = sheets.flatMap(({ name, cells }) => cells.filter(({ formula, value }) => formula === undefined && typeof value === "number").slice(0, 3)
      .map(({ row, column, value }, i) => ({ at: { sheet: name, address: toAddress(row, column) }, before: { value }, after: { value: i === 0 ? "teks" : 1000 + i } })));
    await apply(workbook, { edits });
    const said = SheetJs.read(await annotate(workbook), { cellFormula: true });
    const now = await read(workbook);
    for (const { name, cells } of now.sheets) {
      const theirs = Object.entries(said.Sheets[name] ?? {}).filter(([address, cell]) => !address.startsWith("!") && ((cell as SheetJs.CellObject).v ?? "") !== "");
      expect(theirs.map(([address, cell]) => [address, (cell as SheetJs.CellObject).v]).sort(byAddress)).toEqual(
        cells.filter(({ value }) => value !== null && typeof value !== "object" && value !== "").map(({ row, column, value }) => [toAddress(row, column), value]).sort(byAddress));
    }
  });
});

describe("the audit sheet", () => {
  it("is a real table with links, print titles, frozen rows and widths, to another reader", async () => {
    const bytes = await annotate(await open(workbookOf({ sheets: [{ name: "Tabel d'3", data: `<row r="2"><c r="B2"><v>5</v></c></row>` }] })));
    const book = new Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = book.getWorksheet(AUDIT) as Worksheet;
    const texts = textsOf(bytes);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe("2:2");
    expect([1, 2, 3].map((i) => [sheet.getColumn(i).width, sheet.getColumn(i).hidden])).toEqual([[10, false], [40, false], [16, true]]);
    expect(sheet.getCell("B3").value).toBe("=1+1 & <tebal>");
    expect(sheet.getCell("C3").value).toBe(7);
    expect(sheet.getCell("B3").alignment).toMatchObject({ wrapText: true, vertical: "top" });
    expect(sheet.getCell("B3").fill).toMatchObject({ fgColor: { argb: "FFFFC7CE" } });
    expect(texts["xl/worksheets/sheet2.xml"]).toContain(`<hyperlink ref="A3" location="'Tabel d''3'!B2"/>`);
    // Heads are unique, and the same in cell and table.
    expect(["A2", "B2", "C2"].map((address) => sheet.getCell(address).value)).toEqual(["Sel", "Temuan\nbaris 2", "Sel 2"]);
    expect([...(texts["xl/tables/table1.xml"] ?? "").matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, head]) => head)).toEqual(["Sel", "Temuan_x000a_baris 2", "Sel 2"]);
    expect(texts["xl/tables/table1.xml"]).toContain(`<autoFilter ref="A2:C3"/>`);
    expect(book.getWorksheet("Tabel d'3")?.getCell("B2").value).toBe(5);
  });
});
