import { highlightFormula } from "../../../src/plan/highlights";
import { openWorkbook } from "../../../src/hosts/xlsx";
import type { Highlight } from "../../../src/plan/plan";
import { toAddress } from "../../../src/kernel/address";
import { typeInto } from "../../support/office-wire";
import { dataOf, edit, need, openBytes, openSheets } from "./opened";
import { packageOf, partsOf } from "../../support/xlsx-fixture";

const cells = dataOf({ A1: 1, A2: 2, B1: 3 });
const highlight = (address: string, tone: Highlight["tone"] = "error", sheet = "S1"): Highlight => ({ at: { sheet, address }, tone });
const pause = (milliseconds = 5): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

describe("highlights in Excel", () => {
  const own = '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" priority="1"><formula>$A1&gt;1</formula></cfRule>'
    + '<cfRule type="dataBar" priority="2"/></conditionalFormatting>';

  it("leave the user's conditional formats as they are", async () => {
    const { wire, apply, excel } = await openSheets([{ data: cells, after: own }]);
    const formats = () => wire.book.sheets[0]?.conditionalFormats.map(({ type, formula, color }) => [type, formula, color]);
    const before = formats();
    await apply({ highlights: [highlight("A1"), highlight("B1", "info")] });
    expect(formats()).toEqual([["Custom", `=${highlightFormula("info")}`, "#DDEBF7"], ["Custom", `=${highlightFormula("error")}`, "#FFC7CE"], ...before ?? []]);
    await apply({ highlights: [] });
    expect([formats(), need(await excel.highlighted())]).toEqual([before, false]);
  });

  it("are found where rows were copied since, and in another version's tone", async () => {
    const { wire, apply, excel } = await openSheets([{ data: cells }]);
    const [sheet] = wire.book.sheets;
    if (sheet) sheet.conditionalFormats = [{ id: "{x}", type: "Custom", areas: [{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 5, left: 0, bottom: 9, right: 0 }], formula: '=N("LKIP-Audit:lama")=0', color: "" }];
    expect(need(await excel.highlighted())).toBe(true);
    await apply({ highlights: [] });
    expect(sheet?.conditionalFormats).toEqual([]);
  });

  it("fit into addresses that Excel takes, however many cells there are", async () => {
    const { wire, apply } = await openSheets([{ data: cells }]);
    // Every other cell: nothing can be joined.
    const many = Array.from({ length: 3_000 }, (_, i) => highlight(toAddress(Math.floor(i / 20) * 2, (i % 20) * 2)));
    await apply({ highlights: many });
    const areas = wire.book.sheets[0]?.conditionalFormats.flatMap((format) => format.areas) ?? [];
    expect(areas).toHaveLength(3_000);
  });

  it("are not written anew where they stand already", async () => {
    const { apply, trips } = await openSheets([{ data: cells }]);
    await apply({ highlights: [highlight("A1"), highlight("A2")] });
    expect(await trips(() => apply({ highlights: [highlight("A2"), highlight("A1")] }))).toBe(4);
    expect(await trips(() => apply({ highlights: [highlight("A2")] }))).toBe(5);
  });

  it("spare sheets whose protection forbids them", async () => {
    const { wire, apply } = await openSheets([{ data: cells, after: '<sheetProtection sheet="1"/>' }, { data: cells, after: '<sheetProtection sheet="1" formatCells="0"/>' }]);
    const { unformatted } = await apply({ highlights: [highlight("A1"), highlight("A1", "error", "S2")] });
    expect(unformatted).toEqual(["S1"]);
    expect(wire.book.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([0, 1]);
  });

  it("tell which sheets keep theirs because they were protected since, and bother nobody about sheets without any", async () => {
    const { wire, apply, excel } = await openSheets([{ data: cells }, { data: cells }, { data: cells, after: '<sheetProtection sheet="1"/>' }]);
    expect((await apply({ highlights: [highlight("A1"), highlight("A1", "error", "S2")] })).unformatted).toEqual([]);
    wire.book.sheet("S1").protection = { allowFormatCells: false };
    expect((await apply({ highlights: [] })).unformatted).toEqual(["S1"]);
    expect([wire.book.sheets.map(({ conditionalFormats }) => conditionalFormats.length), need(await excel.highlighted())]).toEqual([[1, 0, 0], true]);
  });
});

describe("what a workbook keeps", () => {
  const opened = () => {
    const parts = partsOf({ sheets: [{ data: cells }] });
    const store = '<store xmlns="urn:lkip-audit:store:1"><entry key="a">satu &lt;&amp;&gt; _x0001_</entry><entry key="b"/></store>';
    return openBytes(packageOf({ ...parts, "customXml/item1.xml": store, "customXml/item2.xml": '<x xmlns="urn:other"/>' }));
  };

  it("is read from what a file was given, and written so that a file host reads it", async () => {
    const { wire, excel, apply } = await opened();
    const kept = async () => Object.fromEntries(need(await excel.stored()));
    expect(await kept()).toEqual({ a: "satu <&> \u0001", b: "" });
    await apply({ store: { a: "dua", b: null, c: "\"<&>\" _x0041_ \u0001" } });
    expect(await kept()).toEqual({ a: "dua", c: "\"<&>\" _x0041_ \u0001" });
    const [saved, other] = [...wire.book.xmlParts.values()];
    expect([other, wire.book.settings.size]).toEqual(['<x xmlns="urn:other"/>', 0]);
    // As Excel saves it.
    const parts = partsOf({ sheets: [{ data: cells }] });
    const relations = "xl/_rels/workbook.xml.rels";
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    const file = await openWorkbook(packageOf({
      ...parts, "customXml/item1.xml": saved ?? "",
      [relations]: String(parts[relations]).replace("</Relationships>", `<Relationship Id="rIdKept" Type="${type}" Target="../customXml/item1.xml"/></Relationships>`),
    }));
    if (!file.ok) throw new Error(file.code);
    expect(Object.fromEntries(need(await file.value.stored()))).toEqual(await kept());
    await apply({ store: { a: null, c: null } });
    expect([...wire.book.xmlParts.values()]).toEqual([other]);
  });

  it("moves out of the settings of an earlier version, which knew better than the file's part", async () => {
    const { wire, excel, apply } = await opened();
    for (const [key, value] of [["a", false], ["b", "baru"], ["c", "tiga"], ["Office.AutoShowTaskpaneWithDocument", true]] as const) wire.book.settings.set(key, value);
    const kept = async () => Object.fromEntries(need(await excel.stored()));
    expect(await kept()).toEqual({ b: "baru", c: "tiga" });
    await apply({ store: { c: null, d: "empat" } });
    expect([await kept(), [...wire.book.settings]]).toEqual([{ b: "baru", d: "empat" }, [["Office.AutoShowTaskpaneWithDocument", true]]]);
  });

  it("passes over settings that are not ours", async () => {
    const { wire, excel } = await openSheets([{ data: cells }]);
    wire.book.settings.set("Office.AutoShowTaskpaneWithDocument", true);
    expect([...need(await excel.stored())]).toEqual([]);
  });
});

describe("a cell shown", () => {
  it("is selected on its sheet, which is no longer hidden and has been active for a request (#5118)", async () => {
    const { wire, excel, trips } = await openSheets([{ data: cells }, { name: "Lain", state: "hidden", data: cells }]);
    expect(await trips(async () => { expect(need(await excel.show({ sheet: "Lain", address: "B2" }))).toBe(true); })).toBe(3);
    const { active, selected } = wire.book;
    expect([active?.name, active?.visibility, selected]).toEqual(["Lain", "Visible", "Lain!B2"]);
  });
});

describe("watching", () => {
  const watched = async (sheets: Parameters<typeof openSheets>[0] = [{ data: cells }, { data: cells }]) => {
    const all = await openSheets(sheets);
    const heard: string[][] = [];
    const end = need(await all.excel.watch((names) => heard.push([...names])));
    return { ...all, heard, end };
  };

  it("tells what the user edits, by the name of the sheet at that time", async () => {
    const { wire, heard, end } = await watched();
    await typeInto(wire, "S1", "A1", 5);
    await pause();
    wire.book.sheet("S2").name = "Baru";
    await typeInto(wire, "Baru", "A1", 6);
    await pause();
    expect(heard).toEqual([["S1"], ["Baru"]]);
    await end();
    await typeInto(wire, "S1", "A1", 7);
    await pause();
    expect(heard).toHaveLength(2);
  });

  it("is deaf to what we write, and to others who have the workbook open", async () => {
    const { wire, heard, apply, end } = await watched();
    await apply({ edits: [edit("A1", 1, 5)], highlights: [highlight("A1")], store: { a: "1" } });
    await typeInto(wire, "S1", "A2", 9, "someone else");
    await pause();
    expect(heard).toEqual([]);
    await end();
  });

  it("gathers what comes fast", async () => {
    const { wire, heard, end } = await watched();
    for (let i = 0; i < 5; i++) await typeInto(wire, i % 2 ? "S1" : "S2", "A1", i);
    await pause(20);
    expect([heard.length < 5, new Set(heard.flat())]).toEqual([true, new Set(["S1", "S2"])]);
    await end();
  });

  it("waits with the names until the user has left his cell", async () => {
    const { wire, heard, end } = await watched();
    wire.faults.busy = true;
    await typeInto(wire, "S1", "A1", 5);
    await pause(20);
    expect(heard).toEqual([]);
    wire.faults.busy = false;
    await pause(20);
    expect(heard).toEqual([["S1"]]);
    await end();
  });

  it("asks for merged areas only where they may have changed: asking takes the user's undo away (#5918)", async () => {
    const after = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const { wire, read, end } = await watched([{ data: cells, after }, { data: cells, after }]);
    const asked = async (): Promise<number> => {
      const before = wire.book.undoWiped;
      expect((await read()).sheets.map(({ merges }) => merges.length)).toEqual([1, 1]);
      return wire.book.undoWiped - before;
    };
    expect(await asked()).toBe(2);
    await typeInto(wire, "S1", "A2", 5);
    await pause();
    expect(await asked()).toBe(0);
    // By the user's own button everything is read.
    expect(await asked()).toBe(2);
    wire.book.changed(wire.book.sheet("S2"), "2:2", "user", "RowInserted");
    await pause();
    expect(await asked()).toBe(1);
    await end();
    expect(await asked()).toBe(2);
  });
});
