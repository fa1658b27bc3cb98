import fc from "fast-check";
import { formatRange, toAddress } from "../../src/kernel/address";
import { addendsOf, areasOf, averagedAreas, collectedAreas, ratioCells, readFormula, type Area, type Formula } from "../../src/rules/formula";

const HOME = "Tabel 3.8";
const read = (formula: string): Formula | undefined => readFormula(formula, HOME);
const written = (areas: readonly Area[] | undefined): string | undefined =>
  areas?.map(({ sheet, range }) => (sheet === HOME ? "" : `${sheet}!`) + formatRange(range)).join(" ");
const asked = (formula: string, of: (read: Formula) => readonly Area[] | undefined): string | undefined => {
  const known = read(formula);
  return known ? written(of(known)) : undefined;
};
const added = (formula: string): string | undefined => asked(formula, (known) => addendsOf(known)?.map(({ area }) => area));

describe("what a formula reads", () => {
  it.each([
    ["=D5", "D5"],
    ["=$D$5/D$6*100", "D5 D6"],
    ["=SUM(D5:D9)", "D5:D9"],
    ["=SUM(D9:D5,F7)", "D5:D9 F7"],
    ["=IF(D5=0,\"-\",E5/D5)", "D5 E5 D5"],
    ["=IFERROR(E5/D5;0)", "E5 D5"],
    ["='Tabel 1.4'!C5+Rekap!B2", "Tabel 1.4!C5 Rekap!B2"],
    ["='Bu''at'!C5", "Bu'at!C5"],
    ["=SUM(A:B)", "A1:B1048576"],
    ["=SUM($3:4)", "A3:XFD4"],
    ["=-(D5%)+.5e3", "D5"],
    ["=LOG10(D5)", "D5"],
    ["=\"D5:D9\"&D1", "D1"],
    ["=#REF!/D5", "D5"],
    ["=ROUND(D5,)", "D5"],
    ["= SUM( D5 : D6 )", undefined],
    ["=Pagu*2", undefined],
    ["=Tabel1[Anggaran]", undefined],
    ["=[1]Rekap!B2", undefined],
    ["=SUM(D5:D9", undefined],
    ["=D5 D6", undefined],
    ["=", undefined],
    ["={1,2}", undefined],
    [`=${"(".repeat(200)}D5${")".repeat(200)}`, undefined],
  ])("%s", (formula, areas) => { expect(asked(formula, areasOf)).toBe(areas); });
});

describe("what a formula adds", () => {
  it.each([
    ["=D5+D6+D9", "D5 D6 D9"],
    ["=SUM(D5:D6,D9)+D11", "D5:D6 D9 D11"],
    ["=+D5", "D5"],
    ["=SUBTOTAL(9,D5:D9)", "D5:D9"],
    ["=SUBTOTAL(109,D5:D6,D9:D9)", "D5:D6 D9"],
    ["=ROUND(SUM(D5:D6),2)", "D5:D6"],
    ["=SUM(D5:D6)+0", "D5:D6"],
    ["=SUBTOTAL(1,D5:D9)", undefined],
    ["=D5-D6", undefined],
    ["=D5+1000", undefined],
    ["=SUM(D5:D6)*2", undefined],
    ["=SUMIF(A1:A9,1,D1:D9)", undefined],
    ["=D5:D6", undefined],
  ])("%s", (formula, areas) => { expect(added(formula)).toBe(areas); });

  it("knows which areas pass over other subtotals", () => {
    const known = read("=SUBTOTAL(9,D5:D9)+D11");
    expect(known && addendsOf(known)?.map(({ subtotal }) => subtotal)).toEqual([true, false]);
  });
});

describe("what a formula averages, divides and collects", () => {
  it.each([
    ["=AVERAGE(F5:F7)", "F5:F7"], ["=ROUND(AVERAGE(F5,F7),2)", "F5 F7"], ["=SUM(F5:F7)/3", "F5:F7"], ["=(F5+F7)/2", "F5 F7"], ["=SUM(F5:F7)/A1", undefined], ["=F5", undefined],
  ])("averages of %s", (formula, areas) => { expect(asked(formula, averagedAreas)).toBe(areas); });

  it.each([
    ["=E5/D5", "E5 D5"], ["=E5/D5*100", "E5 D5"], ["=IFERROR(ROUND(E5/D5,4),0)", "E5 D5"], ["=(D5-(E5-D5))/D5", "D5 E5 D5 D5"], ["=IF(D5=0,0,E5/D5)", "D5 E5 D5"],
    ["=MIN(1,E5/D5)", "E5 D5"], ["=E5/100", undefined], ["=SUM(E5:E6)/D5", undefined], ["=E5*D5", undefined], ["=VLOOKUP(A5,B:C,2)/D5", undefined],
  ])("quotient of %s", (formula, areas) => { expect(asked(formula, ratioCells)).toBe(areas); });

  it.each([
    ["=SUM(D5:D9)", "D5:D9"], ["=SUM(D5,D7)/AVERAGE(E5:E6)", "D5 D7 E5:E6"], ["=D5+D6", ""], ["=ROUND(SUM(D5:D6,E1+F1),0)", "D5:D6"], ["=MAX(D5:D9)", ""],
  ])("collected by %s", (formula, areas) => { expect(asked(formula, collectedAreas)).toBe(areas); });
});

describe("formulas of all kinds", () => {
  const cell = fc.tuple(fc.nat(9_999), fc.nat(300)).map(([row, column]) => toAddress(row, column));

  it("never throw", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => { read(`=${text}`); }));
    const pieces = fc.constantFrom("SUM(", ")", "(", "D5", ":", ",", "+", "-", "/", "'a'!", "\"", "#REF!", "%", "IF(", "1", ";", "$");
    fc.assert(fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => { read(`=${parts.join("")}`); }));
  });

  it("give back the cells of a sum in its order", () => {
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      expect(added(`=${cells.join("+")}`)).toBe(cells.join(" "));
      expect(added(`=SUM(${cells.join(",")})`)).toBe(cells.join(" "));
    }));
  });
});
