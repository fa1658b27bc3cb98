import fc from "fast-check";
import { approximate, atMost, Decimal, equal, percentOf, RunningSum, smallWhole, sumOf, tenTo } from "../../src/kernel/decimal";

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

/** Whole numbers around the ends of one and two words of decimal.js and of what a double holds exactly, and fractions. */
const anyValue = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(n => d(n.toString())),
  fc.tuple(fc.constantFrom(7, 13, 14, 15, 16, 21), fc.integer({ min: -2, max: 2 }), fc.boolean())
    .map(([power, off, negative]) => d(10).pow(power).plus(off).times(negative ? -1 : 1)),
  fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9 })).map(([n, places]) => d(n).div(d(10).pow(places))),
  fc.constantFrom(d(0), d("-0"), d("0.5"), d("1e14"), d("-1e14"), d("99999999999999"), d("12345670000000")),
);

describe("smallWhole", () => {
  it.each([["0", 0], ["10000000", 1e7], ["-99999999999999", -99_999_999_999_999], ["100000000000000", Number.NaN], ["0.5", Number.NaN], ["1.5", Number.NaN], ["10000000.5", Number.NaN], ["Infinity", Number.NaN]])(
    "of %s", (value, whole) => expect(smallWhole(d(value))).toBe(whole));

  it("is the number itself or none", () => {
    fc.assert(fc.property(anyValue, value => {
      const small = value.isInteger() && value.abs().lt("1e14");
      expect(smallWhole(value) === (small ? value.toNumber() : Number.NaN) || (!small && Number.isNaN(smallWhole(value)))).toBe(true);
    }), { numRuns: 1_000 });
  });
});

describe("equal and atMost", () => {
  it("say what decimal.js says", () => {
    fc.assert(fc.property(anyValue, anyValue, (a, b) => {
      expect(equal(a, b)).toBe(a.eq(b));
      expect(atMost(a, b)).toBe(a.lte(b));
      expect(atMost(a, d(a.toString()))).toBe(true);
      expect(equal(a, d(a.toString()))).toBe(true);
    }), { numRuns: 1_000 });
  });
  it("has no number that equals none", () => expect([equal(d(Number.NaN), d(Number.NaN)), equal(d("Infinity"), d("Infinity")), equal(d("Infinity"), d(1))]).toEqual([false, true, false]));
});

describe("RunningSum", () => {
  it("is at every step the sum of decimals", () => {
    fc.assert(fc.property(fc.array(anyValue, { maxLength: 200 }), values => {
      const running = new RunningSum();
      let exact = d(0);
      for (const value of values) {
        running.add(value);
        exact = exact.plus(value);
        expect(running.equals(exact)).toBe(true);
        expect(running.equals(exact.plus("0.01"))).toBe(false);
      }
      expect(running.value().toString()).toBe(exact.toString());
    }));
  });
  it("stays exact beyond what a double holds", () => {
    const running = new RunningSum();
    for (let i = 0; i < 1_000; i++) running.add(d("99999999999999"));
    expect(running.value().toFixed()).toBe("99999999999999000");
  });
});

describe("tenTo", () => {
  it.each([[0, "1"], [6, "1000000"], [-2, "0.01"]])("%i", (power, ten) => expect(tenTo(power).toFixed()).toBe(ten));
});

describe("approximate", () => {
  it("is the number to fifteen digits", () => {
    fc.assert(fc.property(anyValue, value => {
      const exact = value.toNumber();
      expect(Math.abs(approximate(value) - exact)).toBeLessThanOrEqual(1e-15 * Math.abs(exact));
    }), { numRuns: 1_000 });
  });
  it.each(["0", "-0.5", "99.58", "1184303703", "123456789012345678901234567890", "1e-20", "1e40", "NaN", "-Infinity"])("%s", (text) => {
    const exact = d(text).toNumber();
    if (Number.isFinite(exact)) expect(Math.abs(approximate(d(text)) - exact)).toBeLessThanOrEqual(1e-15 * Math.abs(exact));
    else expect(approximate(d(text))).toBe(exact);
  });
});
