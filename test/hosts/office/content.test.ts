import fc from "fast-check";
import { inRange, type Range } from "../../../src/kernel/address";
import { halvesOf, rectanglesOf, sizeOf, stripsOf } from "../../../src/hosts/office/areas";
import { formulaOf, literalText, sameFormula } from "../../../src/hosts/office/content";
import { addressesOf } from "../../../src/hosts/office/highlights";
import type { CellData } from "../../support/office-wire/model/cells";
import { enter } from "../../support/office-wire/model/entering";

const entered = (given: string): CellData => {
  const cell: CellData = { value: "", numberFormat: "General", look: {} };
  enter(cell, given);
  return cell;
};

describe("a text for Excel", () => {
  it.each([
    ["Sangat Tinggi", "Sangat Tinggi"], ["12 Orang", "12 Orang"], ["Tahun 2024", "Tahun 2024"], ["III.a", "III.a"], ["", ""], ["Ya/Tidak", "Ya/Tidak"],
    ["93,5", "'93,5"], ["1.500", "'1.500"], ["75%", "'75%"], ["Rp 2.000", "'Rp 2.000"], ["12 Mei 2024", "'12 Mei 2024"], ["3/4", "'3/4"], ["1e5", "'1e5"],
    ["08.30 AM", "'08.30 AM"], ["=A1", "'=A1"], ["- uraian", "'- uraian"], ["#N/A", "'#N/A"], ["'kutip", "''kutip"], ["true", "'true"], [" =A1", "' =A1"],
  ])("%s is handed over as %s", (text, literal) => { expect(literalText(text)).toBe(literal); });

  it("stays the same text, whatever it is", () => {
    const words = fc.constantFrom("1", "2024", ",", ".", " ", "Mei", "jan", "Rp", "%", "orang", "=", "-", "/", "E", "'", "TRUE", "(", "#N/A");
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(words).map((list) => list.join(""))), (text) => {
      const { value, formula, error } = entered(literalText(text));
      expect([value, formula, error]).toEqual([text, undefined, undefined]);
    }), { numRuns: 2_000 });
  });
});

describe("formulas", () => {
  it.each([
    ["=sum(a1:a3)", "=SUM(A1:A3)", true], ["='Tabel'!A1 * 2", "=Tabel!A1*2", true], ["='Tabel 1'!A1", "='TABEL 1'!A1", true],
    ['="a b"', '="a  b"', false], ['="A"', '="a"', false], ["=A1", "=A2", false], ["='Tabel 1'!A1", "='Tabel 2'!A1", false],
  ])("%s and %s are the same: %s", (a, b, same) => { expect(sameFormula(a, b)).toBe(same); });

  it("are told from texts that begin alike", () => {
    expect(formulaOf({ value: 3, formula: "=A1", type: "Double" })).toBe("=A1");
    expect(formulaOf({ value: "=A1", formula: "=A1", type: "String" })).toBeUndefined();
    expect(formulaOf({ value: 3, formula: 3, type: "Double" })).toBeUndefined();
  });
});

describe("areas", () => {
  const range: fc.Arbitrary<Range> = fc.tuple(fc.nat(50), fc.nat(20), fc.nat(60), fc.nat(30))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  const cover = (whole: Range, parts: readonly Range[]): void => {
    expect(parts.reduce((sum, part) => sum + sizeOf(part), 0)).toBe(sizeOf(whole));
    for (const { top, left, bottom, right } of parts) expect([inRange(whole, top, left), inRange(whole, bottom, right)]).toEqual([true, true]);
  };

  it("are cut into parts that hold every cell once", () => {
    fc.assert(fc.property(range, fc.integer({ min: 1, max: 500 }), (whole, cells) => {
      cover(whole, stripsOf(whole, cells));
      if (sizeOf(whole) > 1) cover(whole, halvesOf(whole));
      else expect(halvesOf(whole)).toEqual([]);
    }));
  });

  it("join places into rectangles that hold each once and nothing else", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8) }), { selector: ({ row, column }) => `${row},${column}` }), (places) => {
      const rectangles = rectanglesOf(places);
      expect(rectangles.reduce((sum, one) => sum + sizeOf(one), 0)).toBe(places.length);
      for (const { row, column } of places) expect(rectangles.filter((one) => inRange(one, row, column))).toHaveLength(1);
    }));
    expect(rectanglesOf([{ row: 1, column: 1 }, { row: 2, column: 1 }, { row: 1, column: 2 }, { row: 2, column: 2 }])).toHaveLength(1);
  });

  it("fit into addresses", () => {
    const ranges = Array.from({ length: 2_000 }, (_, i) => `AAA${1_000_000 + i}:XFD${1_000_000 + i}`);
    const addresses = addressesOf(ranges);
    expect(addresses.join(",")).toBe(ranges.join(","));
    for (const address of addresses) expect([address.length <= 8_192, address.split(",").length < 500]).toEqual([true, true]);
  });
});
