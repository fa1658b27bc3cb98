import fc from "fast-check";
import { columnName, MAX_COLUMNS, MAX_ROWS, parseRange } from "../../../src/kernel/address";
import { ArrayFormulas, movable, namesIn, shownFormula } from "../../../src/hosts/xlsx/formulas";

describe("movable", () => {
  it.each<[string, number, number, string]>([
    ["=A1", 0, 0, "=A1"],
    ["=A1+B2", 1, 2, "=C2+D3"],
    ["=$A1+A$1+$A$1", 3, 3, "=$A4+D$1+$A$1"],
    ["=SUM(A1:B$9)", 2, 1, "=SUM(B3:C$9)"],
    ["=SUM(A:A,$B:C)", 5, 1, "=SUM(B:B,$B:D)"],
    ["=SUM(1:1,$2:3)", 1, 5, "=SUM(2:2,$2:4)"],
    ["=A1*1E5+LOG10(A1)", 1, 1, "=B2*1E5+LOG10(B2)"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ['="a ""A1"" b"&A1', 1, 0, '="a ""A1"" b"&A2'],
    ["='Tabel A1'!A1", 1, 0, "='Tabel A1'!A2"],
    ["='It''s A1'!A1", 1, 0, "='It''s A1'!A2"],
    ["=Sheet1!A1+Data!$B$2", 1, 1, "=Sheet1!B2+Data!$B$2"],
    ["=Feb!A1", 1, 1, "=Feb!B2"],
    ["=[1]Sheet1!A1", 1, 0, "=[1]Sheet1!A2"],
    ["=SUM(Tabel1[A1],Tabel1[[#This Row],[B2]])", 1, 1, "=SUM(Tabel1[A1],Tabel1[[#This Row],[B2]])"],
    ["=Tabel1['[A1']]+A1", 1, 0, "=Tabel1['[A1']]+A2"],
    ["=nilai_A1+A1.b+größe1+x", 1, 1, "=nilai_A1+A1.b+größe1+x"],
    ["=IF(A1=#N/A,#REF!,#DIV/0!)", 1, 0, "=IF(A2=#N/A,#REF!,#DIV/0!)"],
    ["=-A1%^B1", 1, 0, "=-A2%^B2"],
    ["=A1", -1, 0, "=#REF!"],
    ["=A1", 0, -1, "=#REF!"],
    ["=XFD1048576", 1, 0, "=#REF!"],
    ["=XFD:XFD", 0, 1, "=#REF!"],
    ["=1048576:1048576", 1, 0, "=#REF!"],
    ["=XFE1+A1048577", 1, 1, "=XFE1+A1048577"],
    ["=XFE:XFE", 1, 1, "=XFE:XFE"],
    ["=a1", 1, 1, "=B2"],
  ])("%s moved by %d, %d", (formula, rows, columns, expected) => {
    expect(movable(formula)(rows, columns)).toBe(expected);
  });

  // A formula as a list of pieces that know themselves how they read elsewhere.
  type Write = (rows: number, columns: number) => string;
  const constant = (text: string): Write => () => text;
  const anchored = fc.boolean();
  const reference = fc.record({
    row: fc.integer({ min: 0, max: MAX_ROWS - 1 }), column: fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
    fixedRow: anchored, fixedColumn: anchored,
  }).map(({ row, column, fixedRow, fixedColumn }) => (rows: number, columns: number) => {
    const r = fixedRow ? row : row + rows;
    const c = fixedColumn ? column : column + columns;
    if (r < 0 || r >= MAX_ROWS || c < 0 || c >= MAX_COLUMNS) return "#REF!";
    return `${fixedColumn ? "$" : ""}${columnName(c)}${fixedRow ? "$" : ""}${r + 1}`;
  });
  const fixed = fc.constantFrom(
    '"A1 dan ""B2"""', "'Sheet A1'!$A$1", "12.5E3", "1E5", "TRUE", "#N/A", "Pagu_A1", "Tabel[[#All],[A1]]", "LOG10(2)",
    "'O''Neil 1:1'!$B$2", "π1",
  ).map(constant);
  const operator = fc.constantFrom("+", "*", "&", "=", "<>", ",", " ").map(constant);
  const formula = fc.array(fc.tuple(fc.oneof(reference, fixed), operator), { minLength: 1, maxLength: 8 });

  it("moves exactly the relative references", () => {
    const by = fc.integer({ min: -50, max: 5000 });
    fc.assert(fc.property(formula, by, by, (pieces, rows, columns) => {
      const at = (r: number, c: number): string => `=${pieces.map(([operand, join]) => operand(r, c) + join(r, c)).join("")}0`;
      expect(movable(at(0, 0))(rows, columns)).toBe(at(rows, columns));
    }));
  });
});

it.each([
  ["SUM(A1:A3)", "=SUM(A1:A3)"],
  ["=SUM(A1)", "=SUM(A1)"],
  ["_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
  ["_xlfn._xlws.FILTER(A1:A3,A1:A3>0)", "=FILTER(A1:A3,A1:A3>0)"],
  ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
  ['"_xlfn.SUM"&A1', '="_xlfn.SUM"&A1'],
])("shows %s as %s", (text, shown) => { expect(shownFormula(text)).toBe(shown); });

it("lists the functions and names of a formula", () => {
  const { functions, names } = namesIn(`=IF(A1>Pagu,Sheet1!B2,SUM(1:1,"F(x)",Log10(C:C)))`);
  expect([...functions]).toEqual(["IF", "SUM", "LOG10"]);
  expect([...names]).toEqual(["PAGU"]);
});

it("finds the array formula over a cell", () => {
  const arrays = new ArrayFormulas();
  arrays.add("=A1:A3*2", parseRange("B1:B3"));
  arrays.add("=A5:B5", parseRange("B5:C5"));
  expect(arrays.at(4, 1)?.formula).toBe("=A5:B5");
  expect(arrays.at(4, 2)?.formula).toBe("=A5:B5");
  expect(arrays.at(3, 1)).toBeUndefined();
  expect(arrays.at(4, 3)).toBeUndefined();
});
