import { bounded } from "../../../src/hosts/xlsx/wide-references";

const USED = { rows: 40, columns: 6 };

describe("formulas over whole columns and rows", () => {
  it.each([
    ["a sum", "=SUM(A:A)", "=SUM($A$1:$A$40)", 40],
    ["anchors", "=SUM($A:$B)", "=SUM($A$1:$B$40)", 80],
    ["another sheet", "=AVERAGE('Tabel 3.8'!C:C)", "=AVERAGE('Tabel 3.8'!$C$1:$C$40)", 40],
    ["the second argument", "=SUBTOTAL(9, Data!B:B)", "=SUBTOTAL(9, Data!$B$1:$B$40)", 40],
    ["rows, and several", "=SUM(3:7)+MAX(B:C)", "=SUM($A$3:$F$7)+MAX($B$1:$C$40)", 110],
    ["a range to the end of the sheet", "=MAX(B2:B1048576)", "=MAX($B$2:$B$40)", 39],
    ["one below all that is used", "=SUM(A100:A1048576)", "=SUM($A$100:$A$100)", 1],
    ["an exact lookup", "=VLOOKUP(A1,D:E,2,FALSE)", "=VLOOKUP(A1,$D$1:$E$40,2,FALSE)", 80],
    ["a place, as it is", "=INDEX(B:B,MATCH(D2,A:A,0))", "=INDEX(B:B,MATCH(D2,$A$1:$A$40,0))", 40],
    ["a count by a criterion, which may be about empty cells", '=COUNTIF(A:A,"")', '=COUNTIF(A:A,"")', 0],
    ["an ordinary formula", '=IF(SUM(A1:B4)>0,"A:A",C5)', '=IF(SUM(A1:B4)>0,"A:A",C5)', 8],
    ["what newer functions carry in files", "=_xlfn.MAXIFS(B:B,A:A,1)", "=_xlfn.MAXIFS($B$1:$B$40,$A$1:$A$40,1)", 80],
  ])("%s", (_, formula, written, cells) => {
    expect(bounded(formula, USED)).toEqual({ formula: written, cells });
  });

  it.each([
    ["a column where Excel takes one row of it", '=A:A&"/"&B:B'],
    ["a column calculated with", "=SUM(A:A*2)"],
    ["one in brackets", "=SUM((A:A))"],
    ["a column that is compared", '=SUMPRODUCT((A:A="x")*B:B)'],
    ["a function of one value", "=ROUND(A:A,0)"],
    ["a near lookup", "=VLOOKUP(A1,D:E,2)"],
    ["one with an order", "=MATCH(A1,A:A,1)"],
    ["a column alone", "=A:A"],
  ])("%s is left to Excel", (_, formula) => {
    expect(bounded(formula, USED)).toBeUndefined();
  });
});
