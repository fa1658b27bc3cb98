import fc from "fast-check";
import { Decimal, percentOf, sumOf } from "../../src/kernel/decimal";

const d = (value: string | number): Decimal => new Decimal(value);
const cents = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });

describe("Decimal", () => {
  it("adds without binary noise", () => expect(d("0.1").plus("0.2").toString()).toBe("0.3"));
  it("rounds halves up", () => expect(d("87.75").toDecimalPlaces(1).toString()).toBe("87.8"));
  it.each([["1e21", "1000000000000000000000"], ["1e-12", "0.000000000001"]])("writes %s without an exponent", (value, text) => {
    expect(d(value).toString()).toBe(text);
  });
});

describe("percentOf", () => {
  it.each([["467192970", "953594400", "48.99"], ["32030500", "297151800", "10.78"], ["0", "5", "0"]])("%s of %s", (part, whole, percent) => {
    expect(percentOf(d(part), d(whole)).toDecimalPlaces(2).toString()).toBe(percent);
  });
});

describe("sumOf", () => {
  it("is zero for none", () => expect(sumOf([]).toString()).toBe("0"));

  it("is exact in any order", () => {
    fc.assert(fc.property(fc.array(cents, { maxLength: 50 }), values => {
      const parts = values.map(value => d(value.toString()).div(100));
      const exact = values.reduce((a, b) => a + b, 0n).toString();
      expect(sumOf(parts).times(100).toFixed()).toBe(exact);
      expect(sumOf(parts.toReversed()).times(100).toFixed()).toBe(exact);
    }));
  });
});
