import fc from "fast-check";
import { Decimal as Base } from "decimal.js";
import { approximate, Decimal, percentOf, RunningSum, smallWhole, sumOf, tenTo, type Operation } from "../../src/kernel/decimal";

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

/** decimal.js alone, to which every answer is held. */
const Plain = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
const plain = (value: Decimal): InstanceType<typeof Plain> => new Plain(value.toString());
/** Minus zero is written as zero. */
const written = (value: Base): string => value.toString().replace(/^-(?=0$)/, "");

/** Whole numbers around the ends of what a double holds exactly and of fifteen digits, fractions, and quotients without end. */
const anyValue = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(n => d(n.toString())),
  fc.tuple(fc.constantFrom(2n ** 53n, 10n ** 7n, 10n ** 14n, 10n ** 15n, 10n ** 16n, 10n ** 21n), fc.bigInt({ min: -2n, max: 2n }), fc.integer({ min: 0, max: 24 }))
    .map(([around, off, places]) => d(`${around + off}e-${places}`)),
  fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 9 })).map(([n, places]) => d(n).div(d(10).pow(places))),
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 999 })).map(([n, m]) => d(n).div(m)),
  fc.constantFrom(d(0), d("-0"), d("0.5"), d("1e14"), d("-1e14"), d("9007199254740991"), d("9007199254740992"), d("1e-22"), d("1e-23")),
);

describe("arithmetic", () => {
  it.each(["plus", "minus", "times", "div"] as const)("%s says what decimal.js says", (operation: Operation) => {
    fc.assert(fc.property(anyValue, anyValue, (a, b) => {
      expect(a[operation](b).toString()).toBe(written(plain(a)[operation](plain(b))));
    }), { numRuns: 2_000 });
  });

  it("compares as decimal.js does", () => {
    fc.assert(fc.property(anyValue, anyValue, (a, b) => {
      const [x, y] = [plain(a), plain(b)];
      expect([a.eq(b), a.lt(b), a.lte(b), a.gt(b), a.gte(b)]).toEqual([x.eq(y), x.lt(y), x.lte(y), x.gt(y), x.gte(y)]);
      expect(Math.sign(a.comparedTo(b))).toBe(x.comparedTo(y));
      expect(Decimal.min(a, b).toString()).toBe(Plain.min(x, y).toString());
      expect(Decimal.max(a, b).toString()).toBe(Plain.max(x, y).toString());
    }), { numRuns: 2_000 });
  });

  it("compares products as their difference says", () => {
    fc.assert(fc.property(anyValue, anyValue, anyValue, anyValue, (a, b, c, e) => {
      expect(Math.sign(Decimal.compareProducts(a, b, c, e))).toBe(plain(a).times(plain(b)).comparedTo(plain(c).times(plain(e))));
      expect(Math.sign(Decimal.compareProducts(a, b, b, a))).toBe(0);
    }), { numRuns: 2_000, examples: [[d(0), d(-1), d(0), d(0)]] });
  });

  it("says of one number what decimal.js says", () => {
    fc.assert(fc.property(anyValue, fc.integer({ min: 0, max: 12 }), (a, places) => {
      const x = plain(a);
      expect([a.isZero(), a.isInteger(), a.isNegative(), a.e, a.s, a.decimalPlaces(), a.precision(), a.toNumber()])
        .toEqual([x.isZero(), x.isInteger(), x.isNegative(), x.e, x.s, x.decimalPlaces(), x.precision(), x.toNumber()]);
      expect([a.abs(), a.negated(), a.toDecimalPlaces(places)].map(String)).toEqual([x.abs(), x.negated(), x.toDecimalPlaces(places)].map(written));
      expect(a.toDecimalPlaces(places, Decimal.ROUND_HALF_EVEN).toString()).toBe(written(x.toDecimalPlaces(places, Base.ROUND_HALF_EVEN)));
      expect(a.toFixed()).toBe(x.toFixed());
      expect(a.toFixed(places).replace(/^-(?=[0.]+$)/, "")).toBe(x.toFixed(places).replace(/^-(?=[0.]+$)/, ""));
    }), { numRuns: 2_000 });
  });

  it("has one form for each number, however it came about", () => {
    fc.assert(fc.property(anyValue, anyValue, (a, b) => {
      for (const value of [a, a.plus(b), a.times(b), a.negated(), a.toDecimalPlaces(3)]) expect(d(value.toString())).toEqual(value);
    }));
  });

  it.each(["", " ", "1.2.3", "1,5", "abc", "--1", "."])("takes %j for no number", text => expect(() => d(text)).toThrow());
  it.each([[".5", "0.5"], ["5.", "5"], ["-.50", "-0.5"], ["007.250", "7.25"], ["1e3", "1000"], ["-0", "0"]])("reads %j as %s", (text, value) => expect(d(text).toString()).toBe(value));
  it("has no number that equals none", () => expect([d(Number.NaN).eq(d(Number.NaN)), d("Infinity").eq(d("Infinity")), d("Infinity").eq(1), d(Number.NaN).lt(1)]).toEqual([false, true, false, false]));
});

describe("towards", () => {
  it("rounds only what has more digits, and to the given side", () => {
    expect([Decimal.towards("floor", "div", d(2), d(3)), Decimal.towards("ceil", "div", d(2), d(3))].map(String)).toEqual([`0.${"6".repeat(34)}`, `0.${"6".repeat(33)}7`]);
    expect([Decimal.towards("floor", "div", d(1), d(8)), Decimal.towards("ceil", "plus", d("0.1"), d("0.2"))].map(String)).toEqual(["0.125", "0.3"]);
  });
});

describe("smallWhole", () => {
  it.each([["0", 0], ["10000000", 1e7], ["-99999999999999", -99_999_999_999_999], ["100000000000000", Number.NaN], ["0.5", Number.NaN], ["1.5", Number.NaN], ["10000000.5", Number.NaN], ["Infinity", Number.NaN]])(
    "of %s", (value, whole) => expect(smallWhole(d(value))).toBe(whole));
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
  it.each(["0", "-0.5", "99.58", "1184303703", "123456789012345678901234567890", "1e-20", "1e40", "NaN", "-Infinity"])("%s", (text) => {
    const exact = Number(text);
    if (Number.isFinite(exact)) expect(Math.abs(approximate(d(text)) - exact)).toBeLessThanOrEqual(1e-15 * Math.abs(exact));
    else expect(approximate(d(text))).toBe(exact);
  });
});
