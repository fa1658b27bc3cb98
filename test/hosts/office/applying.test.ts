import { failAt } from "../../support/office-wire";
import { dataOf, edit, need, openSheets } from "./opened";

const reasons = (refused: readonly { readonly edit: { readonly at: { readonly address: string } }; readonly reason: string }[]): string[] =>
  refused.map(({ edit: { at }, reason }) => `${at.address} ${reason}`);

describe("cells that cannot be changed", () => {
  it("are refused on a protected sheet, but not those that it leaves open", async () => {
    const styles = '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>';
    const { apply, at } = await openSheets([{
      data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="1"><v>3</v></c></row>', after: '<sheetProtection sheet="1"/>',
    }], { styles });
    const { done, refused } = await apply({ edits: [edit("A1", 1, 5), edit("B1", 2, 6), edit("C1", 3, 7)] });
    expect([done.length, reasons(refused), at("A1"), at("B1"), at("C1")]).toEqual([2, ["A1 protected"], 1, 6, 7]);
  });

  it("are refused on a sheet whose rows a filter hides (#224), not on one with a mere filter", async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
    const filtered = await openSheets([{ data, after: '<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>' }]);
    expect(reasons((await filtered.apply({ edits: [edit("A1", 1, 5), edit("A3", 3, 6)] })).refused)).toEqual(["A1 filtered", "A3 filtered"]);
    const open = await openSheets([{ data: dataOf({ A1: 1, A2: 2, A3: 3 }), after: '<autoFilter ref="A1:A3"/>' }]);
    expect((await open.apply({ edits: [edit("A1", 1, 5), edit("A2", 2, 6), edit("A3", 3, 7)] })).refused).toEqual([]);
    expect(["A1", "A2", "A3"].map((address) => open.at(address))).toEqual([5, 6, 7]);
  });

  it("are refused where the filter of a table hides rows", async () => {
    const { wire, apply } = await openSheets([{ data: dataOf({ A1: "Nama", A2: 2, A3: 3 }) }]);
    const [sheet] = wire.book.sheets;
    if (sheet) sheet.tables = [{ id: "{T}", name: "Daftar", area: { top: 0, left: 0, bottom: 2, right: 0 }, style: "", filtered: true }];
    expect(reasons((await apply({ edits: [edit("A2", 2, 5)] })).refused)).toEqual(["A2 filtered"]);
  });

  it("are refused within array formulas and what spills from one, among neighbours that are not", async () => {
    const { apply, at } = await openSheets([{
      data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><v>3</v></c></row>'
        + '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2" cm="1"><f t="array" ref="C2:C3">A1:A2*3</f><v>3</v></c></row><row r="3"><c r="C3"><v>3</v></c></row>',
    }]);
    const array = (address: string, formula: string) => ({ ...edit(address, null, 9), before: { formula, value: 2 } });
    const { done, refused } = await apply({ edits: [edit("A1", 1, 5), array("B1", "=A1:A2*2"), array("B2", "=A1:A2*2"), edit("C1", 3, 6), array("C3", "=A1:A2*3")] });
    expect([done.length, reasons(refused), at("A1"), at("C1"), at("B2")]).toEqual([2, ["B1 array", "B2 array", "C3 array"], 5, 6, "=A1:A2*2"]);
  });
});

describe("what Excel makes of what it is given", () => {
  it("gets back what it had where Excel keeps something else: a number in a cell for text", async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="49"/></cellXfs>';
    const { apply, at } = await openSheets([{ data: '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>0,75</t></is></c><c r="B1"><v>1</v></c></row>' }], { styles });
    const { done, refused } = await apply({ edits: [edit("A1", "0,75", 0.75), edit("B1", 1, 2)] });
    expect([done.length, reasons(refused), refused[0]?.found, at("A1"), at("B1")]).toEqual([1, ["A1 failed"], { value: "0.75" }, "0,75", 2]);
    const formatted = { ...edit("A1", "0,75", 0.75), format: { before: "@", after: "0%" } };
    expect((await apply({ edits: [formatted] })).refused).toEqual([]);
    expect(at("A1")).toBe(0.75);
  });

  it("keeps the number format of a formula's cell, where Excel would take that of its inputs", async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>';
    const { apply, read } = await openSheets([{ data: '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c></row>' }], { styles });
    const { done } = await apply({ edits: [edit("B1", 1, { formula: "=a1 * 2", value: null })] });
    expect(done[0]?.after).toEqual({ formula: "=A1 * 2", value: 1 });
    expect((await read()).sheets[0]?.cells[1]).toMatchObject({ style: { numberFormat: "General" }, text: "1" });
  });

  it("hears nothing of our own writing, and sees it at once", async () => {
    const { wire, apply } = await openSheets([{ data: dataOf({ A1: 1 }) }]);
    await apply({ edits: [edit("A1", 1, 2)] });
    expect(wire.book.calls).toEqual(["suspend screen", "suspend calculation"]);
    expect(wire.book.enableEvents).toBe(true);
  });

  it("takes more than a request can carry in halves", async () => {
    const { wire, apply, at } = await openSheets([{ data: dataOf({ Z1: 1 }) }]);
    wire.faults.requestLimit = 4_000;
    const edits = Array.from({ length: 200 }, (_, i) => edit(`A${i + 1}`, null, `Uraian kegiatan nomor ${i + 1} dari dua ratus`));
    expect((await apply({ edits })).done).toHaveLength(200);
    expect(at("A200")).toBe("Uraian kegiatan nomor 200 dari dua ratus");
  });

  it("writes more cells than office.js hands over at once", async () => {
    const { apply, at } = await openSheets([{ data: dataOf({ Z1: 1 }) }]);
    const edits = Array.from({ length: 2_000 }, (_, i) => edit(`A${i + 1}`, null, i));
    expect((await apply({ edits })).done).toHaveLength(2_000);
    expect([at("A1501"), at("A2000")]).toEqual([1500, 1999]);
  });
});

describe("a plan that fails on the way", () => {
  const data = dataOf({ A1: 1, A3: "teks", A5: "=A1*2", A7: 7, A8: 8 });
  const edits = [
    edit("A1", 1, "baru"), edit("A3", "teks", 3), { ...edit("A5", null, 5), before: { formula: "=A1*2", value: null } }, { ...edit("A7", 7, 70), format: { before: "General", after: "0.00" } },
    edit("A8", 8, 80),
  ];

  it.each([1, 2, 3, 4])("takes the cells back when Excel fails at change %d", async (nth) => {
    const { wire, problem, read } = await openSheets([{ data }]);
    const before = await read();
    failAt(wire.faults, "GeneralException", ({ kind, name }) => kind === "set" && /^(Values|Formulas|NumberFormat)$/.test(name), nth);
    expect(await problem({ edits })).toBe("failed");
    expect(await read()).toEqual(before);
    expect(wire.book.enableEvents).toBe(true);
  });

  it.each([["Color", 1, "the highlights"], ["SetXml", 1, "what the workbook keeps"], ["Hyperlink", 1, "the audit sheet"]])("takes all back when %s fails (%d), at %s", async (member, nth) => {
    const { wire, excel, problem, apply, read } = await openSheets([{ data }]);
    await apply({ store: { a: "1", b: "2" }, highlights: [{ at: { sheet: "S1", address: "A7" }, tone: "info" }] });
    const all = async (): Promise<unknown> => [
      await read(), need(await excel.stored()), wire.book.sheets[0]?.conditionalFormats.map(({ formula, areas, color }) => [formula, areas, color]),
    ];
    const before = await all();
    failAt(wire.faults, "GeneralException", ({ name }) => name === member, nth);
    expect(await problem({
      edits, store: { a: null, c: "3" }, highlights: [{ at: { sheet: "S1", address: "A1" }, tone: "error" }],
      sheet: { replaces: null, content: { name: "Audit", columns: [], rows: [[{ value: "x", look: "text", link: { sheet: "S1", address: "A1" } }]], table: null, frozenRows: 0 } },
    })).toBe("failed");
    expect(await all()).toEqual(before);
  });

  it("waits for the user to leave his cell before it takes back", async () => {
    const { wire, problem, read } = await openSheets([{ data }]);
    const before = await read();
    let writing = false;
    wire.faults.onAction = ({ kind }) => { writing ||= kind === "set"; };
    wire.faults.onBatch = () => {
      if (!writing || wire.faults.busy) return;
      delete wire.faults.onAction;
      delete wire.faults.onBatch;
      wire.faults.busy = true;
      setTimeout(() => { wire.faults.busy = false; }, 20);
    };
    expect(await problem({ edits })).toBe("busy");
    expect(await read()).toEqual(before);
  });

  it("says readOnly where Excel denies the access, by its code", async () => {
    const { wire, problem } = await openSheets([{ data }]);
    failAt(wire.faults, "AccessDenied", ({ kind, name }) => kind === "set" && name === "Values");
    expect(await problem({ edits })).toBe("readOnly");
  });

  it("throws what is a mistake of the program", async () => {
    const { excel } = await openSheets([{ data }]);
    await expect(excel.apply({ edits: null as never })).rejects.toThrow(TypeError);
  });
});
