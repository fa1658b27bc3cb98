import { edit, dataOf, need, openSheets } from "./opened";

const grid = (rows: number, columns: number): string => Array.from({ length: rows }, (_, r) =>
  `<row r="${r + 1}">${Array.from({ length: columns }, (__, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}"><v>${r * columns + c}</v></c>`).join("")}</row>`).join("");

describe("round trips", () => {
  const sheets = (count: number) => Array.from({ length: count }, (_, i) => ({
    name: `Tabel ${i + 1}`, data: dataOf({ A1: "Program", B1: 1, C1: "=B1*2" }), after: '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>',
  }));
  const edits = (count: number, cells: number) => Array.from({ length: count }, (_, i) => Array.from({ length: cells }, (__, j) =>
    edit(j === 0 ? "B1" : `E${j * 2}`, j === 0 ? 1 : null, 5, `Tabel ${i + 1}`))).flat();

  it.each([[1, 5], [2, 5], [25, 5]])("reading %d plain sheets takes %d", async (count, trips) => {
    const { trips: tripsOf, excel } = await openSheets(sheets(count));
    expect(await tripsOf(() => excel.read())).toBe(trips);
  });

  it.each([[1], [9]])("reading %d sheets whose cells look different takes one more", async (count) => {
    const styles = "<fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>";
    const { trips, excel } = await openSheets(sheets(count).map((sheet) => ({ ...sheet, data: sheet.data.replace('r="A1"', 'r="A1" s="1"') })), { styles });
    expect(await trips(() => excel.read())).toBe(6);
  });

  it.each([[1, 1, 6], [1, 40, 6], [12, 5, 6]])("changing cells of %d sheets, %d on each, takes %d", async (count, cells, trips) => {
    const { trips: tripsOf, apply } = await openSheets(sheets(count));
    const plan = { edits: edits(count, cells) };
    expect(await tripsOf(async () => { expect((await apply(plan)).done).toHaveLength(count * cells); })).toBe(trips);
  });

  it.each([[1], [12]])("highlighting %d sheets takes 3, and looking for highlights 2 or 3", async (count) => {
    const { trips, apply, excel } = await openSheets(sheets(count));
    expect(await trips(() => excel.highlighted())).toBe(2);
    expect(await trips(() => apply({ highlights: edits(count, 3).map(({ at }) => ({ at, tone: "error" as const })) }))).toBe(3);
    expect(await trips(() => excel.highlighted())).toBe(3);
  });

  it("releases what it kept of Excel", async () => {
    const { wire, read, apply } = await openSheets(sheets(3));
    await read();
    await apply({ edits: edits(3, 4), highlights: [] });
    expect(wire.kept).toBe(0);
  });

  it("asks large sheets in chunks, and tells how far it is", async () => {
    const { excel, trips } = await openSheets([{ data: grid(2_000, 14) }]);
    const shares: number[] = [];
    expect(await trips(() => excel.read((share) => shares.push(share)))).toBe(6);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.at(-1), shares.every((share) => share >= 0 && share <= 1)]).toEqual([1, true]);
  });
});

describe("what Excel does otherwise than one would think", () => {
  it("takes half of a request where an answer is too large (ResponsePayloadSizeLimitExceeded)", async () => {
    const whole = await (await openSheets([{ data: grid(60, 6) }])).read();
    const { wire, read } = await openSheets([{ data: grid(60, 6) }]);
    wire.faults.responseLimit = 6_000;
    expect(await read()).toEqual(whole);
  });

  it("gives up where not even single cells go through", async () => {
    const { wire, excel } = await openSheets([{ data: grid(2, 2) }]);
    wire.faults.responseLimit = 400;
    expect(await excel.read()).toMatchObject({ ok: false, code: "tooLarge" });
  });

  it("asks again in halves where the values of a huge range are null (#6781)", async () => {
    const whole = await (await openSheets([{ data: grid(40, 6) }])).read();
    const { wire, read } = await openSheets([{ data: grid(40, 6) }]);
    wire.faults.nullAbove = 50;
    expect(await read()).toEqual(whole);
  });

  it("finds merged areas that begin outside of what is used (#3611)", async () => {
    const { read } = await openSheets([{ data: dataOf({ C3: 1 }), after: '<mergeCells><mergeCell ref="A1:D2"/></mergeCells>' }]);
    expect((await read()).sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 3 }]);
  });

  it("finds merged areas where there are too many for one answer (#5918)", async () => {
    const merges = Array.from({ length: 30 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join("");
    const { wire, read } = await openSheets([{ data: grid(30, 3), after: `<mergeCells>${merges}</mergeCells>` }, { data: grid(2, 2) }]);
    wire.faults.mergeLimit = 4;
    expect((await read()).sheets[0]?.merges).toHaveLength(30);
  });

  it("looks past a stray cell in the last row", async () => {
    const { read, trips } = await openSheets([{ data: dataOf({ A1: 1, C2: "x", P1048576: 2 }) }]);
    let cells: unknown;
    expect(await trips(async () => { cells = (await read()).sheets[0]?.cells.map(({ row, column }) => [row, column]); })).toBeLessThan(70);
    expect(cells).toEqual([[0, 0], [1, 2], [1_048_575, 15]]);
  });

  it("takes white for no fill (#6218), and blank cells with a fill only between others", async () => {
    const styles = '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>'
      + '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills>'
      + '<cellXfs><xf/><xf fillId="2"/><xf fillId="3"/></cellXfs>';
    const { read } = await openSheets([{ data: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1"><v>2</v></c><c r="D1" s="2"/></row>' }], { styles });
    expect((await read()).sheets[0]?.cells.map(({ column, value, style }) => [column, value, style.fill])).toEqual([[0, 1, null], [1, null, "D9E1F2"], [2, 2, null]]);
  });

  it("tells errors from texts that look like them, and formulas from texts that look like them", async () => {
    const { read } = await openSheets([{
      data: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="inlineStr"><is><t>#N/A</t></is></c><c r="C1" t="inlineStr"><is><t>=A1</t></is></c>'
        + '<c r="D1" t="str"><f>""</f><v></v></c></row>',
    }]);
    expect((await read()).sheets[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
      [{ error: "#N/A" }, undefined], ["#N/A", undefined], ["=A1", undefined], ["", '=""'],
    ]);
  });

  it("reads hidden sheets, rows and columns, and names", async () => {
    const { read } = await openSheets(
      [
        { name: "a", data: `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>${dataOf({ C2: 2 })}`, before: '<cols><col min="2" max="2" hidden="1"/></cols>' },
        { name: "b", state: "hidden", data: dataOf({ A1: 1 }) }, { name: "c", state: "veryHidden", data: "" },
      ],
      { afterSheets: '<definedNames><definedName name="pagu">a!$A$1</definedName><definedName name="lokal" localSheetId="1">b!$A$1</definedName></definedNames>' },
    );
    const { sheets, definedNames } = await read();
    expect(sheets.map(({ name, visibility, hiddenRows, hiddenColumns }) => [name, visibility, [...hiddenRows], [...hiddenColumns]])).toEqual([
      ["a", "visible", [0], [1]], ["b", "hidden", [], []], ["c", "veryHidden", [], []],
    ]);
    expect(definedNames).toEqual([{ name: "pagu", refersTo: "a!$A$1" }, { name: "lokal", refersTo: "b!$A$1", sheet: "b" }]);
  });

  it("shows dates as the region does", async () => {
    const { read } = await openSheets([{ data: '<row r="1"><c r="A1" s="1"><v>45000</v></c></row>' }], { styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' });
    expect((await read()).sheets[0]?.cells[0]).toMatchObject({ value: 45000, text: "15/03/2023" });
  });

  it("gives a frozen picture", async () => {
    const snapshot = await (await openSheets([{ data: dataOf({ A1: 1, B1: "=A1" }), after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' }])).read();
    const parts = [snapshot, snapshot.sheets, ...snapshot.sheets, ...snapshot.sheets.flatMap(({ cells, merges }) => [cells, merges, ...cells, ...cells.map(({ style }) => style)])];
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });
});

describe("an Excel that refuses", () => {
  it.each([["busy", "InvalidOperationInCellEditMode"]])("is %s by its code %s", async (code) => {
    const { wire, excel } = await openSheets([{ data: dataOf({ A1: 1 }) }]);
    wire.faults.busy = true;
    for (const answer of [await excel.read(), await excel.apply({ edits: [edit("A1", 1, 2)] }), await excel.stored(), await excel.highlighted()]) {
      expect(answer).toMatchObject({ ok: false, code });
    }
    wire.faults.busy = false;
    expect(need(await excel.read()).sheets).toHaveLength(1);
  });

  it("is unreachable without office.js", async () => {
    const { excel } = await openSheets([{ data: dataOf({ A1: 1 }) }]);
    Object.assign(globalThis, { Excel: undefined });
    expect(await excel.read()).toMatchObject({ ok: false, code: "unreachable" });
  });

  it("is unsupported where it is older than merged areas", async () => {
    const { excel } = await openSheets([{ data: dataOf({ A1: 1 }) }], {}, 12);
    expect(await excel.read()).toMatchObject({ ok: false, code: "unsupported" });
  });
});
