import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { clamp, contains, exactly, intersects, negate, rounded, total, truncated, type Interval } from "../../src/kernel/interval";

const d = (value: string | number): Decimal => new Decimal(value);
const of = (lo: string | number, hi: string | number): Interval => ({ lo: d(lo), hi: d(hi) });
const show = ({ lo, hi }: Interval): string => `${lo.toString()}..${hi.toString()}`;

const decimals = fc.integer({ min: -6, max: 6 });
const number = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => d(digits.toString()).div(d(10).pow(places)));
/** An interval and a value inside it. */
const inside = fc.tuple(number, number, fc.constantFrom(0, 0, 1, 37, 50, 100, 100)).map(([a, b, part]) => {
  const lo = Decimal.min(a, b);
  const hi = Decimal.max(a, b);
  return { interval: { lo, hi }, value: lo.plus(hi.minus(lo).times(part).div(100)) };
});
const halfModes = fc.constantFrom(Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_DOWN, Decimal.ROUND_HALF_EVEN);
describe("rounded", () => {
  it.each([
    ["87.8", 1, "87.75..87.85"],
    ["99", 0, "98.5..99.5"],
    ["-5.3", 1, "-5.35..-5.25"],
    ["1500000", -5, "1450000..1550000"],
    ["0", 0, "-0.5..0.5"],
  ])("%s at %d decimals", (value, places, expected) => expect(show(rounded(d(value), places))).toBe(expected));

  it("contains everything that rounds to the value, halves up, down or to even", () => {
    fc.assert(fc.property(number, fc.integer({ min: 0, max: 6 }), halfModes, (exact, places, mode) => {
      expect(contains(rounded(exact.toDecimalPlaces(places, mode), places), exact)).toBe(true);
    }));
  });

  it("contains nothing that lies further than half a unit away", () => {
    fc.assert(fc.property(number, decimals, fc.constantFrom(-1, 1), (value, places, side) => {
      const beyond = value.plus(d(10).pow(-places).times("0.5000001").times(side));
      expect(contains(rounded(value, places), beyond)).toBe(false);
    }));
  });
});

describe("truncated", () => {
  it.each([
    ["99", 0, "99..100"],
    ["99.5", 1, "99.5..99.6"],
    ["-5.3", 1, "-5.4..-5.3"],
    ["0", 0, "-1..1"],
  ])("%s at %d decimals", (value, places, expected) => expect(show(truncated(d(value), places))).toBe(expected));

  it("contains everything that truncates to the value", () => {
    fc.assert(fc.property(number, fc.integer({ min: 0, max: 6 }), (exact, places) => {
      expect(contains(truncated(exact.toDecimalPlaces(places, Decimal.ROUND_DOWN), places), exact)).toBe(true);
    }));
  });
});

describe("arithmetic", () => {
  it.each<[string, Interval, string]>([
    ["negate", negate(of(1, 2)), "-2..-1"],
    ["total", total([of(1, 2), of(3, 4), of(0, 1)]), "4..7"],
    ["total of none", total([]), "0..0"],
    ["clamp below a cap", clamp(of(90, 95), d(0), d(100)), "90..95"],
    ["clamp across a cap", clamp(of(95, 120), d(0), d(100)), "95..100"],
    ["clamp above a cap", clamp(of(110, 120), d(0), d(100)), "100..100"],
    ["clamp below the floor", clamp(of(-20, -10), d(0), d(100)), "0..0"],
  ])("%s", (_name, result, expected) => expect(show(result)).toBe(expected));

  it("keeps every result of values inside", () => {
    fc.assert(fc.property(inside, inside, (a, b) => {
      expect(contains(total([a.interval, b.interval]), a.value.plus(b.value))).toBe(true);
      expect(contains(negate(a.interval), a.value.negated())).toBe(true);
    }));
  });

  it("keeps exact results exact", () => {
    fc.assert(fc.property(number, number, (a, b) => {
      expect(show(total([exactly(a), exactly(b)]))).toBe(show(exactly(a.plus(b))));
    }));
  });

  it("clamps as its values are clamped", () => {
    fc.assert(fc.property(inside, number, number, (a, x, y) => {
      const [lo, hi] = [Decimal.min(x, y), Decimal.max(x, y)];
      expect(contains(clamp(a.interval, lo, hi), Decimal.min(hi, Decimal.max(lo, a.value)))).toBe(true);
    }));
  });
});

describe("intersects", () => {
  it.each([
    ["apart", of(1, 2), of(3, 4), false],
    ["touching", of(1, 2), of(2, 4), true],
    ["nested", of(1, 9), of(3, 4), true],
  ])("%s", (_name, a, b, expected) => {
    expect(intersects(a, b)).toBe(expected);
    expect(intersects(b, a)).toBe(expected);
  });

  it("holds exactly where some value lies in both", () => {
    fc.assert(fc.property(inside, inside, (a, b) => {
      const candidate = Decimal.max(a.interval.lo, b.interval.lo);
      expect(intersects(a.interval, b.interval)).toBe(contains(a.interval, candidate) && contains(b.interval, candidate));
    }));
  });
});
