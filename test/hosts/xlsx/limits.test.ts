import { codeOf, packageOf, partsOf, sheetOf, snapshotOf, workbookOf } from "../../support/xlsx-fixture";

// Other programs may keep the machine busy.
jest.setTimeout(60_000);

const FILL = `<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></fills>
  <cellXfs><xf/><xf fillId="1"/></cellXfs>`;

/** Time and heap that an action takes, in ms and MB. */
async function cost(action: () => Promise<unknown>): Promise<{ ms: number; mb: number }> {
  const heap = process.memoryUsage();
  const start = performance.now();
  await action();
  const after = process.memoryUsage();
  return { ms: performance.now() - start, mb: (after.heapUsed + after.external - heap.heapUsed - heap.external) / 2 ** 20 };
}

it("a sheet that claims 17 billion cells costs what it holds", async () => {
  const bytes = workbookOf({ styles: FILL, sheets: [{
    before: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1" style="1"/></cols>`,
    data: `<row r="1"><c r="A1"><v>1</v></c></row>
      <row r="1048576" hidden="1" s="1" customFormat="1"><c r="XFD1048576" s="1"/></row>`,
    after: `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
  }] });
  const { ms, mb } = await cost(async () => {
    const [sheet] = (await snapshotOf(bytes)).sheets;
    expect(sheet?.cells).toHaveLength(1);
    expect([sheet?.hiddenRows.size, sheet?.hiddenColumns.size]).toEqual([0, 1]);
  });
  expect(ms).toBeLessThan(2000);
  expect(mb).toBeLessThan(50);
});

it("cells with content in all four corners leave the rest of the sheet empty", async () => {
  const row = (r: number) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="XFD${r}"><v>1</v></c></row>`;
  expect((await sheetOf(row(1) + row(1_048_576))).cells).toHaveLength(4);
});

it("half a million filled blanks around a small table are gone", async () => {
  const rows: string[] = [];
  for (let r = 1; r <= 5000; r++) {
    rows.push(`<row r="${r}">`);
    for (let c = 0; c < 100; c++) rows.push(r === 2 && c === 1 ? `<c s="1"><v>7</v></c>` : `<c s="1"/>`);
    rows.push("</row>");
  }
  const { cells } = await sheetOf(rows.join(""), { styles: FILL });
  expect(cells).toMatchObject([{ row: 1, column: 1, value: 7 }]);
});

describe("refused as too large", () => {
  it("merged areas that cover billions of cells between cells with content", async () => {
    const data = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const after = `<mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells>`;
    expect(await codeOf(workbookOf({ sheets: [{ data, after }] }))).toBe("too-large");
  });

  it("a sheet that is nothing but repetition", async () => {
    const parts = partsOf({ sheets: [{ data: "@" }] });
    const row = `<row>${`<c${" ".repeat(600)}/>`.repeat(20)}</row>`;
    const [head = "", tail = ""] = parts["xl/worksheets/sheet1.xml"]?.split("@") ?? [];
    const bytes = packageOf({ ...parts, "xl/worksheets/sheet1.xml": head + row.repeat(3000) + tail });
    expect(bytes.length).toBeLessThan(300_000);
    const { ms } = await cost(async () => { expect(await codeOf(bytes)).toBe("too-large"); });
    expect(ms).toBeLessThan(10_000);
  });

  it("formulas that a single long one is shared into", async () => {
    const long = `SUM(${"10000,".repeat(1600)}A1)`;
    const cells = Array.from({ length: 3000 }, () => `<c><f t="shared" si="0"/><v>1</v></c>`).join("");
    const data = `<row><c><f t="shared" si="0" ref="A1:XFD1">${long}</f><v>1</v></c>${cells}</row>`;
    expect(await codeOf(workbookOf({ sheets: [{ data }] }))).toBe("too-large");
  });
});
