import { unzipSync, zipSync } from "fflate";
import { openWorkbook, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import type { Applied, HostProblem } from "../../../src/plan/host";
import { undoOf } from "../../../src/plan/journal";
import type { CellEdit, Plan, ReportSheet } from "../../../src/plan/plan";
import type { Result } from "../../../src/kernel/result";
import type { Snapshot } from "../../../src/snapshot/snapshot";
import { calculator } from "../../support/xlsx-calculator";
import { packageOf, partsOf, workbookOf, type Fixture } from "../../support/xlsx-fixture";
import { textsOf } from "../../support/xlsx-parts";

jest.setTimeout(60_000);

async function open(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const opened = await openWorkbook(bytes, { calculator });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.value;
}
const one = (data: string, rest: Partial<Fixture> & { before?: string; after?: string } = {}): Uint8Array => {
  const { before = "", after = "", ...fixture } = rest;
  return workbookOf({ ...fixture, sheets: [{ data, before, after }] });
};
const run = (workbook: XlsxWorkbook, plan: Partial<Plan>): Promise<Result<Applied, HostProblem>> => workbook.apply({ edits: [], ...plan });
const edit = (address: string, before: CellEdit["before"], after: CellEdit["after"]): CellEdit => ({ at: { sheet: "S1", address }, before, after });
async function snapshotOf(workbook: XlsxWorkbook): Promise<Snapshot> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(read.code);
  return read.value;
}
const sheetXml = (workbook: XlsxWorkbook): string => textsOf(workbook.save())["xl/worksheets/sheet1.xml"] ?? "";
const sheet: ReportSheet = { name: "Audit LKIP", columns: [], rows: [[{ value: "a", look: "text" }]], table: null, frozenRows: 0 };
const NUMBER = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const STYLES = `<fonts><font><sz val="11"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs count="1"><xf/></cellXfs>`;

describe("a change of cells", () => {
  it("touches nothing of a sheet but the cells: attributes, comments, unknown elements and blanks stay", async () => {
    const workbook = await open(one(
      `\n <row r="1" spans="1:2" ht='20' x:y="z"><!-- c --><c  s="0" r="A1"  t="n"><v>1</v><extLst><ext uri="u"/></extLst></c >\n<c r="C1"><v>3</v></c></row>\n`,
      { before: `<dimension ref="A1:C1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>`, after: `<aneh a='1'><b/></aneh>` },
    ));
    const before = sheetXml(workbook);
    expect((await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 2.5 }), edit("B1", { value: null }, { value: true }), edit("D3", { value: null }, { value: "<x>" })] })).ok).toBe(true);
    expect(sheetXml(workbook)).toBe(before
      .replace(`ref="A1:C1"`, `ref="A1:D3"`)
      .replace(`<c  s="0" r="A1"  t="n"><v>1</v>`, `<c  s="0" r="A1" ><v>2.5</v>`.replace(" >", ">"))
      .replace(`</c >\n`, `</c><c r="B1" t="b"><v>1</v></c>\n`)
      .replace(`</row>\n`, `</row>\n<row r="3"><c r="D3" t="inlineStr"><is><t xml:space="preserve">&lt;x&gt;</t></is></c></row>`));
  });

  it("uses the text that the workbook has, and so gives a rich text its look back", async () => {
    const workbook = await open(one(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`, {
      strings: `<si><t>lain</t></si><si><r><rPr><b/></rPr><t>tebal</t></r><r><t> biasa</t></r></si>`,
    }));
    const before = sheetXml(workbook);
    const made = await run(workbook, { edits: [edit("A1", { value: "tebal biasa" }, { value: 5 })] });
    expect(sheetXml(workbook)).toContain(`<c r="A1"><v>5</v></c>`);
    await run(workbook, undoOf({ id: "", time: "", step: "accept", edits: made.ok ? made.value.done : [] }));
    expect(sheetXml(workbook)).toBe(before);
  });

  it.each([
    ["an inline one", "", `<c r="A1" s="0" t="inlineStr"><is><r><rPr><b/></rPr><t>tebal</t></r><r><t xml:space="preserve"> biasa</t></r></is></c>`],
    ["one whose text stands elsewhere without them", `<si><t>tebal biasa</t></si><si><r><rPr><b/></rPr><t>tebal</t></r><r><t> biasa</t></r></si>`, `<c r="A1" s="0" t="s"><v>1</v></c>`],
  ])("gives a rich text the looks of its parts back: %s", async (_, strings, cell) => {
    const bytes = one(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`, { strings, styles: STYLES });
    const workbook = await open(bytes);
    const text = edit("A1", { value: "tebal biasa" }, { value: 5 });
    const made = await run(workbook, { edits: [{ ...text, format: { before: "General", after: "0.00%" } }, edit("B1", { value: 1 }, { value: 2 })] });
    await run(workbook, { edits: [edit("B1", { value: 2 }, { value: 3 })] });
    expect(sheetXml(workbook)).not.toContain("tebal");
    const [first] = undoOf({ id: "", time: "", step: "accept", edits: made.ok ? made.value.done : [] }).edits.filter(({ at }) => at.address === "A1");
    await run(workbook, { edits: first ? [first] : [] });
    expect(sheetXml(workbook)).toContain(`<row r="1">${cell}<c r="B1"><v>3</v></c></row>`);
  });

  it("keeps the other number format of a cell that gets its text back", async () => {
    const workbook = await open(one(`<row r="1"><c r="A1" s="0"><v>7</v></c></row>`, { styles: STYLES }));
    await run(workbook, { edits: [{ ...edit("A1", { value: 7 }, { value: 5 }), format: { before: "General", after: "0.00%" } }] });
    await run(workbook, { edits: [edit("A1", { value: 5 }, { value: 7 })] });
    expect(sheetXml(workbook)).toContain(`<c r="A1" s="1"><v>7</v></c>`);
  });

  it("gives formulas the results that they had when all is as it was, even where they do not follow", async () => {
    const bytes = one(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>1.99999999999998</v></c><c r="C1" t="str"><f>B1</f><v></v></c></row>`);
    const workbook = await open(bytes);
    const before = await snapshotOf(workbook);
    const made = await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 4 })], sheet: { replaces: null, content: sheet } });
    expect((await snapshotOf(workbook)).sheets[0]?.cells.map(({ value }) => value)).toEqual([4, 8, 8]);
    await run(workbook, undoOf({ id: "", time: "", step: "accept", edits: made.ok ? made.value.done : [] }));
    expect((await snapshotOf(workbook)).sheets[0]).toEqual(before.sheets[0]);
    await run(workbook, { edits: [], sheet: { replaces: sheet.name, content: null } });
    expect(await snapshotOf(workbook)).toEqual(before);
  });

  it("drops the calculation chain with all that names it when a formula comes or goes, and only then", async () => {
    const parts = partsOf({ sheets: [{ data: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>` }] });
    parts["xl/calcChain.xml"] = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>`;
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"]?.replace("</Types>", `<Override PartName="/xl/calcChain.xml" ContentType="chain"/></Types>`) ?? "";
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replace("</Relationships>", `<Relationship Id="rId77" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>`) ?? "";
    const workbook = await open(packageOf(parts));
    await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 4 })] });
    expect(textsOf(workbook.save())["xl/calcChain.xml"]).toBeDefined();
    expect(sheetXml(workbook)).toContain("<f>A1*2</f><v>8</v>");
    await run(workbook, { edits: [edit("B1", { value: null, formula: "=A1*2" }, { value: 8 })] });
    expect(JSON.stringify(textsOf(workbook.save()))).not.toMatch(/calcChain|rId77/);
  });

  it("leaves to Excel what cannot be calculated, and gives it its result back when the step is undone", async () => {
    const workbook = await open(one(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+[1]Lain!A1</f><v>41</v></c><c r="C1" t="str"><f>IF(B1&gt;9,"ya","tidak")</f><v>ya</v></c><c r="D1"><f>[1]Lain!A1</f><v>40</v></c></row>`));
    const before = await snapshotOf(workbook);
    const made = await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 2 })] });
    expect(sheetXml(workbook)).toContain(`<c r="B1"><f>A1+[1]Lain!A1</f></c><c r="C1"><f>IF(B1&gt;9,"ya","tidak")</f></c><c r="D1"><f>[1]Lain!A1</f><v>40</v></c>`);
    expect(textsOf(workbook.save())["xl/workbook.xml"]).toContain(`<calcPr fullCalcOnLoad="1"/>`);
    await run(workbook, undoOf({ id: "", time: "", step: "accept", edits: made.ok ? made.value.done : [] }));
    expect(await snapshotOf(workbook)).toEqual(before);
    expect(textsOf(workbook.save())["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  });

  it("finds dependants through names, tables of sheets, whole columns and ranges, and leaves others alone", async () => {
    const cells = ["SUM(A:A)", "Jumlah*2", "S2!A1", "SUM(A1:A3,9)", "D2", "1+1"].map((formula, i) => `<c r="${"BCDEFG"[i]}1"><f>${formula}</f><v>-7</v></c>`).join("");
    const workbook = await open(workbookOf({
      sheets: [{ data: `<row r="1"><c r="A1"><v>1</v></c>${cells}</row><row r="2"><c r="D2"><v>-7</v></c></row>` }, { data: `<row r="1"><c r="A1"><f>'S1'!$A$1</f><v>-7</v></c></row>` }],
      afterSheets: `<definedNames><definedName name="Jumlah">'S1'!$A$1</definedName></definedNames>`,
    }));
    await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 5 })] });
    const values = (await snapshotOf(workbook)).sheets[0]?.cells.filter(({ row }) => row === 0).map(({ value }) => value);
    expect(values).toEqual([5, 5, 10, 5, 14, -7, -7]);
  });

  it("writes newer functions as files name them, and leaves alone what it could not put back", async () => {
    const workbook = await open(one(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>_xlfn.SINGLE(A1:A2)</f><v>1</v></c></row>`));
    const result = await run(workbook, { edits: [
      edit("A2", { value: null }, { value: null, formula: '=IFS(A1>0,"a",TRUE,"b")' }), edit("A3", { value: null }, { value: null, formula: "=SORT(A1:A2)" }),
      edit("B1", { value: 1, formula: "=SINGLE(A1:A2)" }, { value: 2 }),
    ] });
    expect(result.ok && result.value.refused.map(({ edit: { at }, reason }) => [at.address, reason])).toEqual([["A3", "failed"], ["B1", "failed"]]);
    expect(sheetXml(workbook)).toContain(`<f>_xlfn.IFS(A1&gt;0,&quot;a&quot;,TRUE,&quot;b&quot;)</f><v>a</v>`);
  });

  it("works with prefixes, strict namespaces and UTF-16", async () => {
    const parts = partsOf({ sheets: [{ data: NUMBER }] });
    const prefixed = (text: string): string => text.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=").replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main");
    const text = `<?xml version="1.0" encoding="UTF-16"?>${prefixed(parts["xl/worksheets/sheet1.xml"] ?? "")}`;
    const bytes = packageOf({ ...parts, "xl/workbook.xml": prefixed(parts["xl/workbook.xml"] ?? ""), "xl/worksheets/sheet1.xml": new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")) });
    const workbook = await open(bytes);
    const plan: Partial<Plan> = { edits: [edit("B1", { value: null }, { value: "漢字" })], highlights: [{ at: { sheet: "S1", address: "A1" }, tone: "error" }], sheet: { replaces: null, content: sheet } };
    expect((await run(workbook, plan)).ok).toBe(true);
    const again = await snapshotOf(await open(workbook.save()));
    expect(again.sheets.map(({ cells }) => cells.map(({ value }) => value))).toEqual([[1, "漢字"], ["a"]]);
    const written = Buffer.from(unzipSync(workbook.save())["xl/worksheets/sheet1.xml"] ?? []).toString("utf16le");
    expect(written).toContain(`<x:conditionalFormatting sqref="A1"><x:cfRule`);
    await run(workbook, { edits: [edit("B1", { value: "漢字" }, { value: null })], highlights: [], sheet: { replaces: "Audit LKIP", content: null } });
    expect(Buffer.from(unzipSync(workbook.save())["xl/worksheets/sheet1.xml"] ?? []).toString("utf16le")).toBe(`\uFEFF${text.replace("</x:c></x:row>", `</x:c><x:c r="B1"/></x:row>`)}`);
  });
});

describe("a workbook that cannot be changed safely", () => {
  const signed = { ...partsOf({ sheets: [{ data: NUMBER }] }), "_xmlsignatures/origin.sigs": "" };
  const history = partsOf({ sheets: [{ data: NUMBER }] });
  history["xl/_rels/workbook.xml.rels"] = history["xl/_rels/workbook.xml.rels"]?.replace("</Relationships>", `<Relationship Id="r9" Type="http://x/revisionHeaders" Target="r.xml"/></Relationships>`) ?? "";
  const twice = (): Uint8Array => {
    const bytes = zipSync({ ...unzipSync(packageOf(partsOf({ sheets: [{ data: NUMBER }] }))), "xl/a.xml": new Uint8Array(1), "xl/b.xml": new Uint8Array(1) });
    const text = Buffer.from(bytes).toString("latin1").replaceAll("xl/b.xml", "xl/a.xml");
    return new Uint8Array(Buffer.from(text, "latin1"));
  };
  it.each<[string, () => Uint8Array]>([
    ["a digital signature", () => packageOf(signed)], ["a history of changes", () => packageOf(history)], ["a part that is there twice", twice],
    ["a look that does not exist", () => one(`<row r="1"><c r="A1" s="7"><v>1</v></c></row>`, { styles: STYLES })],
    ["a conditional format whose look does not exist", () => one(NUMBER, { styles: STYLES, after: `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>` })],
  ])("%s: refused as unsupported, and the file stays as it is", async (_, bytes) => {
    const file = bytes();
    const workbook = await open(file);
    const plan = { edits: [edit("A1", { value: 1 }, { value: 2 })], highlights: [{ at: { sheet: "S1", address: "A1" }, tone: "error" }], sheet: { replaces: null, content: sheet } } as const;
    expect(await run(workbook, plan)).toMatchObject({ ok: false, code: "unsupported" });
    expect(Buffer.compare(workbook.save(), file)).toBe(0);
    expect((await snapshotOf(workbook)).sheets[0]?.cells[0]?.value).toBe(1);
  });

  it("gets no new sheet where its structure is protected, but edits and highlights", async () => {
    const workbook = await open(one(NUMBER, { workbookPr: `<workbookProtection lockStructure="1"/>` }));
    expect(await run(workbook, { sheet: { replaces: null, content: sheet } })).toMatchObject({ ok: false, code: "protected" });
    expect((await run(workbook, { edits: [edit("A1", { value: 1 }, { value: 2 })], highlights: [{ at: { sheet: "S1", address: "A1" }, tone: "info" }] })).ok).toBe(true);
  });

  it("keeps its audit sheet where a formula looks at it", async () => {
    const workbook = await open(one(NUMBER));
    await run(workbook, { sheet: { replaces: null, content: sheet } });
    await run(workbook, { edits: [edit("B1", { value: null }, { value: null, formula: "='Audit LKIP'!A1" })] });
    expect(await run(workbook, { sheet: { replaces: "Audit LKIP", content: null } })).toMatchObject({ ok: false, code: "unsupported" });
  });
});

describe("taking ours out", () => {
  it.each(["", "<dxfs/>", `<dxfs count="0"/>`, `<dxfs count="0" />`, `<dxfs count="0"></dxfs>`, `<dxfs count="9"><dxf/></dxfs>`])("leaves styles with %j as they were", async (dxfs) => {
    const bytes = one(NUMBER, { styles: STYLES + dxfs });
    const workbook = await open(bytes);
    await run(workbook, { highlights: [{ at: { sheet: "S1", address: "A1" }, tone: "error" }, { at: { sheet: "S1", address: "A2" }, tone: "info" }], sheet: { replaces: null, content: sheet } });
    const again = await open(workbook.save());
    expect((await run(again, { highlights: [], sheet: { replaces: "Audit LKIP", content: null } })).ok).toBe(true);
    expect(textsOf(again.save())).toEqual(textsOf(bytes));
  });

  it("finds our rules beside the user's in one element, as Excel saves them", async () => {
    const rule = (priority: number, formula: string): string => `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
    const workbook = await open(one(NUMBER, {
      styles: `${STYLES}<dxfs count="1"><dxf/></dxfs>`,
      after: `<conditionalFormatting sqref="A1">${rule(2, "A1&gt;1")}${rule(1, `N("LKIP-Audit:error")=0`)}</conditionalFormatting>`,
    }));
    await run(workbook, { highlights: [] });
    expect(sheetXml(workbook)).toContain(`<conditionalFormatting sqref="A1">${rule(1, "A1&gt;1")}</conditionalFormatting>`);
  });

  it("counts sheets, names and views behind a removed sheet anew", async () => {
    const workbook = await open(workbookOf({
      sheets: [{ name: "Audit LKIP", data: NUMBER }, { name: "S1", data: NUMBER }],
      workbookPr: `<bookViews><workbookView activeTab="1"/></bookViews>`,
      afterSheets: `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Audit LKIP'!$1:$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">'S1'!$A$1</definedName></definedNames>`,
    }));
    await run(workbook, { sheet: { replaces: "Audit LKIP", content: null } });
    const xml = textsOf(workbook.save())["xl/workbook.xml"] ?? "";
    expect(xml).toContain(`<workbookView activeTab="0"/>`);
    expect(xml).toContain(`<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'S1'!$A$1</definedName></definedNames>`);
    expect((await snapshotOf(workbook)).sheets.map(({ name }) => name)).toEqual(["S1"]);
  });
});
