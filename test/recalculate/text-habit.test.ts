import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { readEntry } from "../../src/layouts/reading";
import type { Quantity } from "../../src/model/entry";
import type { Expectation } from "../../src/model/written/choose";
import { textHabitOf, typedText } from "../../src/recalculate/text-habit";
import { Grid } from "../../src/snapshot/grid";
import { sheetFrom } from "../support/snapshots";

const read = (text: string, expectation: Expectation): Quantity => {
  const entry = readEntry(new Grid(sheetFrom([[text]])), 0, 0, expectation);
  if (entry.type !== "quantity") throw new Error(`"${text}" is no number`);
  return entry;
};

const write = (value: string, model: string, expectation: Expectation, others: readonly string[] = [], digits: { decimals?: number; trimmed?: boolean; cutOff?: boolean } = {}): string | undefined => {
  const own = read(model, expectation);
  const habit = textHabitOf(own, others.map((text) => read(text, expectation)), expectation);
  return habit && typedText(new Decimal(value), habit, { decimals: own.decimals, trimmed: false, cutOff: false, ...digits }, expectation)?.text;
};

test.each([
  ["a percentage with a blank before its sign", "83.379", "87,8 %", "percent", "83,4 %"],
  ["English decimals", "83.379", "84.02", "percent", "83.38"],
  ["rupiah", "467192970", "Rp. 46.192.970", "amount", "Rp. 467.192.970"],
  ["rupiah with a dash", "34218745", "Rp 32.418.745,-", "amount", "Rp 34.218.745,-"],
  ["rupiah with decimals", "34683725000", "34.683.275.000,00", "amount", "34.683.725.000,00"],
  ["English rupiah", "6393430000", "Rp 6,293,430,000.00", "amount", "Rp 6,393,430,000.00"],
  ["a unit", "12", "4 Dok", "measure", "12 Dok"],
  ["a letter", "70.2", "B (69,20)", "measure", "B (70,20)"],
  ["a note", "86", "85 (Nilai IKM)", "measure", "86 (Nilai IKM)"],
  ["words of a power", "1700000", "1,5 juta", "amount", "1,7 juta"],
  ["thousands with spaces", "1500000", "1 250 000", "amount", "1 500 000"],
  ["below zero", "-5.5", "10,5%", "percent", "-5,5%"],
  ["zero", "0", "Rp.32.030.500", "amount", "Rp.0"],
] as const)("types in the habit: %s", (_, value, model, expectation, expected) => { expect(write(value, model, expectation)).toBe(expected); });

test.each([
  ["a number in words beside it", "4", "3 (tiga) Dokumen", "measure"],
  ["a negative number", "4", "-5", "measure"],
] as const)("refuses %s", (_, value, model, expectation) => { expect(write(value, model, expectation)).toBeUndefined(); });

test("the separators of the column count where the cell shows none", () => {
  expect(write("87.83", "35%", "percent", ["84.02%"], { decimals: 2 })).toBe("87.83%");
  expect(write("87.83", "35%", "percent", ["84,02%"], { decimals: 2 })).toBe("87,83%");
  expect(write("1234567", "500", "amount", ["1000000"])).toBe("1234567");
});

test("cuts off and leaves out zeros where the author does", () => {
  expect(write("99.58", "87%", "percent", [], { cutOff: true })).toBe("99%");
  expect(write("99.5", "87,83%", "percent", [], { trimmed: true })).toBe("99,5%");
  expect(write("100", "87,83%", "percent", [], { trimmed: true })).toBe("100%");
});

/** Models with digits in place of #: an amount and a percentage, each with a decimal mark or none. */
const AMOUNTS = ["#", "Rp #", "Rp. #,-", "Rp#,00", "# Dokumen"] as const;
const PERCENTAGES = ["#%", "# %", "#", "B (#)"] as const;

test("what was typed is read back as that number, with the decimals of the author", () => {
  fc.assert(fc.property(fc.constantFrom(...AMOUNTS), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 2_000_000_000 }), (pattern, thousands, value) => {
    const model = pattern.replace("#", `${thousands}.750.000`);
    const text = write(String(value), model, "amount");
    expect(text).toBeDefined();
    const back = read(text ?? "", "amount");
    expect(back.value.toNumber()).toBe(value);
    expect({ unit: back.unit, decimals: back.decimals }).toEqual({ unit: read(model, "amount").unit, decimals: read(model, "amount").decimals });
  }));
  fc.assert(fc.property(fc.constantFrom(...PERCENTAGES), fc.constantFrom(",", "."), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 20_000 }), (pattern, mark, decimals, hundredths) => {
    const model = pattern.replace("#", `87${mark}${"25".slice(0, decimals)}`);
    const value = new Decimal(hundredths).div(100).toDecimalPlaces(decimals);
    const text = write(value.toString(), model, "percent");
    expect(text).toBeDefined();
    const back = read(text ?? "", "percent");
    expect(back.value.toString()).toBe(value.toString());
    expect(back.decimals).toBe(decimals);
    expect(text).toContain(mark);
  }));
});
