import { toAddress } from "../../../src/kernel/address";
import type { Cell } from "../../../src/snapshot/snapshot";
import { calculator } from "../../support/xlsx-calculator";
import { snapshotOf, workbookOf, type Fixture } from "../../support/xlsx-fixture";

const styles = `<numFmts><numFmt numFmtId="170" formatCode="0.00%"/></numFmts>
  <cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="3"/><xf numFmtId="14"/></cellXfs>`;
const number = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (address: string, body: string, style = 0, attributes = "") =>
  `<c r="${address}" s="${style}"><f${attributes}>${body.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</f></c>`;

/** The cells of all sheets by address, those after the first sheet with its number. */
async function calculated(fixture: Fixture, withCalculator = true): Promise<Record<string, Cell>> {
  const { sheets } = await snapshotOf(workbookOf({ styles, ...fixture }), withCalculator ? { calculator } : {});
  const place = (cell: Cell, sheet: number): string => `${sheet > 0 ? `${sheet + 1}!` : ""}${toAddress(cell.row, cell.column)}`;
  return Object.fromEntries(sheets.flatMap(({ cells }, i) => cells.map((cell) => [place(cell, i), cell])));
}
const row1 = (...cells: string[]) => `<row r="1">${cells.join("")}</row>`;
const inRow = async (...cells: string[]) => calculated({ sheets: [{ data: row1(...cells) }] });

describe("before the calculator is there", () => {
  it("formulas without result are reported as such, never as zero", async () => {
    const { B1 } = await calculated({ sheets: [{ data: `<row r="1">${number("A1", 5)}${formula("B1", "A1*2")}</row>` }] }, false);
    expect(B1).toEqual({ row: 0, column: 1, value: null, text: "", formula: "=A1*2", uncalculated: true, style: B1?.style });
  });
});

describe("formulas without a result in the file", () => {
  it.each<[string, string, number, unknown, string]>([
    ["arithmetic", "A1/B1", 1, 89.17 / 100, "89,17%"],
    ["all digits of a result", "A1/3", 0, 89.17 / 3, "29,72333333"],
    ["rupiah", "1948876200*B1", 2, 194887620000, "194.887.620.000"],
    ["a small result", "A1/10^12", 0, 89.17 / 10 ** 12, "8,917E-11"],
    ["a sum over text and blanks", "SUM(A1:D1)", 0, 89.17 + 100, "189,17"],
    ["a text", 'C1&" "&B1', 0, "Dokumen 100", "Dokumen 100"],
    ["an empty text", 'IF(A1>1,"","x")', 0, "", ""],
    ["a truth", "A1>B1", 0, false, "FALSE"],
    ["a blank reference", "Z9", 0, 0, "0"],
    ["a division by zero", "A1/Z9", 0, { error: "#DIV/0!" }, "#DIV/0!"],
    ["a failing lookup", 'VLOOKUP("x",A1:B1,2,FALSE)', 0, { error: "#N/A" }, "#N/A"],
    ["a caught error", "IFERROR(A1/Z9,0)", 0, 0, "0"],
    ["a newer function", "_xlfn.XLOOKUP(A1,A1:A1,B1:B1)", 0, 100, "100"],
    ["a date", "DATE(2023,3,15)", 3, 45000, "15/03/2023"],
    ["a formula on a formula", "E1+1", 0, 89.17 + 1, "90,17"],
  ])("%s", async (_, body, style, value, shown) => {
    const inputs = [number("A1", 89.17), number("B1", 100), text("C1", "Dokumen"), formula("E1", "A1")];
    const { F1 } = await inRow(...inputs, formula("F1", body, style));
    expect(F1).not.toHaveProperty("uncalculated");
    expect(F1?.text).toBe(shown);
    expect(F1?.value).toEqual(value);
  });

  it.each([
    ["a function that nobody knows", "FOO(A1)"],
    ["one inside a caught error", "IFERROR(FOO(A1),0)"],
    ["another workbook", "[1]Data!A1"],
    ["a criterion that the calculator misreads", 'COUNTIF(A1:D1,"<>Dokumen")'],
    ["one that is put together", 'COUNTIF(A1:D1,"<>"&C1)'],
    ["a place on several sheets", "SUM(Sheet1:Sheet3!A1)"],
    ["a text written as the region writes it", 'TEXT(A1,"0,0")'],
    ["a number read as the region writes it", "VALUE(C1)"],
    ["a column in place of a cell", 'A:A&"/"&B:B'],
    ["a look for a near value in a column", "MATCH(A1,A:A)"],
    ["a table", "SUM(Tabel1[Pagu])"],
    ["a name that is not defined", "Pagu*2"],
    ["today", "TODAY()-A1"],
    ["a text read as a number", "C1*2"],
    ["a text that regions read differently", "D1*2"],
    ["itself", "F1+1"],
    ["a fraction inside a text", "C1&A1"],
    ["a formatted number", 'TEXT(A1*1000,"#,##0")'],
    ["what is no formula", "SUM(A1))+"],
    ["an intersection", "A1:B1 B1"],
    ["a double minus", "SUM(--(A1:B1>90))"],
    ["a range where Excel takes one cell of it", "A1:B1*2"],
  ])("are left as not calculated: %s, and all that depends on it", async (_, body) => {
    const inputs = [number("A1", 89.17), number("B1", 100), text("C1", "Dokumen"), text("D1", "1.500")];
    const dependants = [formula("G1", "IFERROR(F1+1,7)"), formula("H1", "G1&\"x\""), formula("I1", "A1+B1")];
    const cells = await inRow(...inputs, formula("F1", body), ...dependants);
    for (const address of ["F1", "G1", "H1"]) expect(cells[address]).toMatchObject({ value: null, text: "", uncalculated: true });
    expect(cells["I1"]).toMatchObject({ value: 89.17 + 100 });
  });

  it("look at other sheets and defined names", async () => {
    const cells = await calculated({
      sheets: [
        { name: "Sheet2", data: row1(formula("A1", "'Tabel 3.8'!A1+Pagu+Lokal"), formula("B1", "SUM(Sheet1!A:A)")) },
        { name: "Tabel 3.8", data: row1(number("A1", 10), number("B1", 20)) },
        { name: "Sheet1", data: `${row1(number("A1", 7))}<row r="2">${number("A2", 8)}</row>` },
      ],
      afterSheets: `<definedNames><definedName name="Pagu">'Tabel 3.8'!$B$1</definedName>
        <definedName name="Lokal" localSheetId="0">Sheet1!$A$1</definedName></definedNames>`,
    });
    expect([cells["A1"]?.value, cells["B1"]?.value]).toEqual([37, 15]);
  });

  it("take results that the file has as they are", async () => {
    const { B1 } = await inRow(`<c r="A1"><f>FOO()</f><v>41</v></c>`, formula("B1", "A1+1"));
    expect(B1?.value).toBe(42);
  });

  it("may be shared or of an array", async () => {
    const first = row1(
      number("A1", 1), formula("B1", "A1*10", 0, ` t="shared" ref="B1:B3" si="0"`),
      formula("C1", "A1:A3*2", 0, ` t="array" ref="C1:C3"`),
      formula("D1", "SUM(A1:A3*A1:A3)", 0, ` t="array" ref="D1"`),
    );
    const cells = await calculated({ sheets: [{ data: `${first}
      <row r="2">${number("A2", 2)}<c r="B2"><f t="shared" si="0"/></c><c r="C2"><f/><v></v></c></row>
      <row r="3">${number("A3", 3)}<c r="B3"><f t="shared" si="0"/></c><c r="C3"/></row>` }] });
    expect(["B1", "B2", "B3", "C1", "C2", "C3", "D1"].map((address) => cells[address]?.value)).toEqual([10, 20, 30, 2, 4, 6, 14]);
  });

  it("are those with an empty or a blank result, too", async () => {
    const { B1, C1 } = await inRow(number("A1", 2), `<c r="B1"><f>A1*2</f><v></v></c>`, `<c r="C1"><f>A1*3</f><v> </v></c>`);
    expect([B1?.value, C1?.value]).toEqual([4, 6]);
  });

  it("are those with a zero where the writer left the calculating to Excel", async () => {
    const data = `<row r="1">${number("A1", 2)}<c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>A1*2</f><v>5</v></c></row>`;
    const left = await calculated({ sheets: [{ data }], afterSheets: `<calcPr calcId="124519" fullCalcOnLoad="1"/>` });
    expect([left["B1"]?.value, left["C1"]?.value]).toEqual([4, 5]);
    const kept = await calculated({ sheets: [{ data }], afterSheets: `<calcPr calcId="124519"/>` });
    expect(kept["B1"]?.value).toBe(0);
  });

  it("do without dates where these count from 1904", async () => {
    const cells = await calculated({
      sheets: [{ data: row1(formula("A1", "YEAR(B1)"), number("B1", 43538), formula("C1", "B1+1")) }],
      workbookPr: `<workbookPr date1904="1"/>`,
    });
    expect([cells["A1"]?.uncalculated, cells["C1"]?.value]).toEqual([true, 43539]);
  });

  it("leave texts that look like numbers, formulas or escapes as they are", async () => {
    const inputs = [text("A1", "=B1"), text("B1", "'1.500"), text("C1", "12%")];
    const { D1 } = await inRow(...inputs, formula("D1", 'A1&"|"&LEN(A1)&"|"&ISTEXT(C1)'));
    expect(D1?.value).toBe("=B1|3|TRUE");
  });
});

it("leaves sums over visible rows alone where some row is hidden", async () => {
  const sums = formula("B2", "SUBTOTAL(9,A1:A2)") + formula("C2", "SUM(A1:A2)");
  const data = (hidden: string) => `<row r="1"${hidden}>${number("A1", 2)}</row><row r="2">${number("A2", 3)}${sums}</row>`;
  const some = await calculated({ sheets: [{ data: data(` hidden="1"`) }] });
  expect([some["B2"]?.uncalculated, some["C2"]?.value]).toEqual([true, 5]);
  const none = await calculated({ sheets: [{ data: data("") }] });
  expect(none["B2"]?.value).toBe(5);
});

it("passes over a SUBTOTAL among the cells of another one, with or without a result in the file", async () => {
  const rows = ["<row r=\"1\"><c r=\"A1\"><f>SUBTOTAL(9,A2:A3)</f><v>3</v></c></row>", `<row r="2">${number("A2", 1)}</row>`, `<row r="3">${number("A3", 2)}</row>`];
  const { A4, A1 } = await calculated({ sheets: [{ data: `${rows.join("")}<row r="4">${formula("A4", "SUBTOTAL(9,A1:A3)")}</row>` }] });
  expect([A4?.value, A1?.value]).toEqual([3, 3]);
});
