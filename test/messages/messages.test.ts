import { Decimal } from "../../src/kernel/decimal";
import { en } from "../../src/messages/en";
import { id } from "../../src/messages/id";
import { namesIn, type Template } from "../../src/messages/template";
import { formatAmount, formatCells, formatList, formatValue } from "../../src/messages/values";

const indonesian: Readonly<Record<string, Template>> = id;
const english: Readonly<Record<string, Template>> = en;

describe("the sentences of the rules", () => {
  it("exist in both languages", () => { expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort()); });

  it("mention the same data in both languages", () => {
    const differing = Object.keys(indonesian).filter((key) => {
      const [a, b] = [indonesian[key], english[key]];
      return typeof a === "string" && typeof b === "string" && namesIn(a).join() !== namesIn(b).join();
    });
    expect(differing).toEqual([]);
  });

  it("are sentences: a capital, a full stop, no double blanks and no programmer's words", () => {
    const programmers = /\b(null|undefined|NaN|array|string|boolean|parse|invalid|error|regex|integer|object|exception|mismatch|node|parent|child)\b/i;
    const bad = Object.entries(indonesian).filter(([, text]) =>
      typeof text === "string" && (!/^[A-Z"{]/.test(text) || !/[.?]$/.test(text) || /\s\s/.test(text) || programmers.test(text.replaceAll(/\{\w+\}/g, ""))));
    expect(bad).toEqual([]);
  });
});

describe("data in sentences", () => {
  const number = (value: string): Decimal => new Decimal(value);
  const cells = [{ sheet: "Tabel 3.8", address: "D1" }, { sheet: "Tabel 3.8", address: "D2" }, { sheet: "Tabel 3.5", address: "C9" }];

  const cellsAt = (addresses: readonly string[]): string => formatCells(addresses.map((address) => ({ sheet: "S", address })), "id", "S");

  it.each([
    ["rupiah", formatAmount({ value: number("467192970"), decimals: 0, unit: "rupiah" }, "id"), "Rp467.192.970"],
    ["negative rupiah", formatAmount({ value: number("-80"), decimals: 0, unit: "rupiah" }, "id"), "-Rp80"],
    ["percent", formatAmount({ value: number("83.4"), decimals: 2, unit: "percent" }, "id"), "83,40%"],
    ["percent in English", formatAmount({ value: number("83.4"), decimals: 1, unit: "percent" }, "en"), "83.4%"],
    ["a bare number", formatValue(number("1234.5"), "id"), "1.234,5"],
    ["a bare number with endless digits", formatValue(number("1").div(3), "id"), "0,3333"],
    ["a count", formatValue(1000, "id"), "1.000"],
    ["words", formatList(["a", "b", "c"], "id"), "a, b dan c"],
    ["words in English", formatList(["a", "b"], "en"), "a and b"],
    ["no words", formatList([], "en"), ""],
    ["a cell at home", formatValue({ sheet: "Tabel 3.8", address: "D1" }, "id", "Tabel 3.8"), "D1"],
    ["a cell elsewhere", formatValue({ sheet: "Tabel 3.8", address: "D1" }, "id", "Tabel 3.5"), '"Tabel 3.8" D1'],
    ["cells of two sheets", formatCells(cells, "id", "Tabel 3.8"), 'D1, D2; "Tabel 3.5" C9'],
    ["neighbours below each other", cellsAt(["D5", "D6", "D7", "D9", "D10"]), "D5:D7, D9, D10"],
    ["neighbours beside each other", cellsAt(["C3", "D3", "E3", "E4", "E5", "E6"]), "C3:E3, E4:E6"],
    ["many cells", cellsAt(Array.from({ length: 14 }, (_, i) => `A${i * 2 + 1}`)),
      "A1, A3, A5, A7, A9, A11, A13, A15, A17, A19, A21, A23, … (14 sel)"],
  ])("%s", (_, text, expected) => { expect(text).toBe(expected); });
});
