import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import {
  add, clamp, contains, divide, exactly, hull, intersects, mean, multiply, rounded, scale, subtract, total, truncated, type Interval,
} from "../../src/kernel/interval";

const d = (value: string | number): Decimal => new Decimal(value);
const of = (lo: string | number, hi: string | number): Interval => ({ lo: d(lo), hi: d(hi) });
const show = (interval: Interval | undefined): string => (interval ? `${interval.lo.toString()}..${interval.hi.toString()}` : "none");

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
/** More than 34 digits of any quotient of these numbers need. */
const PLACES = 80;
/** Rational comparison, so that the check itself does not round: n/m within the interval. */
const holdsQuotient = ({ lo, hi }: Interval, n: Decimal, m: Decimal): boolean => {
  const whole = (value: Decimal): bigint => BigInt(value.toFixed(PLACES).replace(".", ""));
  const [l, h, middle] = [whole(lo) * whole(m), whole(hi) * whole(m), whole(n) * 10n ** BigInt(PLACES)];
  return m.isPositive() ? l <= middle && h >= middle : l >= middle && h <= middle;
};

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
  it.each<[string, Interval | undefined, string]>([
    ["add", add(of(1, 2), of(-3, 5)), "-2..7"],
    ["subtract", subtract(of(1, 2), of(-3, 5)), "-4..5"],
    ["multiply across zero", multiply(of(-2, 3), of(-5, 4)), "-15..12"],
    ["divide by a negative", divide(of(1, 2), of(-4, -2)), "-1..-0.25"],
    ["divide by what may be zero", divide(of(1, 2), of(-1, 1)), "none"],
    ["divide by what ends at zero", divide(of(1, 2), of(0, 1)), "none"],
    ["scale by a negative", scale(of(1, 2), d(-100)), "-200..-100"],
    ["total", total([of(1, 2), of(3, 4), of(0, 1)]), "4..7"],
    ["total of none", total([]), "0..0"],
    ["mean", mean([of(1, 2), of(3, 4)]), "2..3"],
    ["mean of none", mean([]), "none"],
    ["hull", hull(of(1, 2), of(5, 6)), "1..6"],
    ["clamp below a cap", clamp(of(90, 95), d(0), d(100)), "90..95"],
    ["clamp across a cap", clamp(of(95, 120), d(0), d(100)), "95..100"],
    ["clamp above a cap", clamp(of(110, 120), d(0), d(100)), "100..100"],
    ["clamp below the floor", clamp(of(-20, -10), d(0), d(100)), "0..0"],
  ])("%s", (_name, result, expected) => expect(show(result)).toBe(expected));

  it("keeps every result of values inside", () => {
    fc.assert(fc.property(inside, inside, (a, b) => {
      expect(contains(add(a.interval, b.interval), a.value.plus(b.value))).toBe(true);
      expect(contains(subtract(a.interval, b.interval), a.value.minus(b.value))).toBe(true);
      expect(contains(multiply(a.interval, b.interval), a.value.times(b.value))).toBe(true);
      expect(contains(scale(a.interval, b.value), a.value.times(b.value))).toBe(true);
      expect(contains(hull(a.interval, b.interval), a.value)).toBe(true);
    }));
  });

  it("keeps every quotient, to the last digit", () => {
    fc.assert(fc.property(inside, inside, (a, b) => {
      const quotients = divide(a.interval, b.interval);
      const mayBeZero = contains(b.interval, d(0));
      expect(quotients === undefined).toBe(mayBeZero);
      if (quotients) expect(holdsQuotient(quotients, a.value, b.value)).toBe(true);
    }));
  });

  it("keeps quotients that are cut behind a zero, too", () => {
    // One in ten ends with a zero and so looks exact.
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 3, max: 10_000 }), (n, m) => {
      const quotient = divide(exactly(d(n)), exactly(d(m)));
      expect(quotient && holdsQuotient(quotient, d(n), d(m))).toBe(true);
    }), { numRuns: 2000 });
  });

  it("keeps exact results exact", () => {
    fc.assert(fc.property(number, number, (a, b) => {
      expect(show(add(exactly(a), exactly(b)))).toBe(show(exactly(a.plus(b))));
      expect(show(subtract(exactly(a), exactly(b)))).toBe(show(exactly(a.minus(b))));
      expect(show(multiply(exactly(a), exactly(b)))).toBe(show(exactly(a.times(b))));
    }));
  });

  it("keeps every mean, to the last digit", () => {
    fc.assert(fc.property(fc.array(inside, { minLength: 1, maxLength: 9 }), members => {
      const means = mean(members.map(({ interval }) => interval));
      const sum = members.reduce((sum, { value }) => sum.plus(value), d(0));
      expect(means && holdsQuotient(means, sum, d(members.length))).toBe(true);
    }));
  });

  it.each([1, 2, -1, -2])("does not lose %d thirds", thirds => {
    const quotient = divide(exactly(d(thirds)), exactly(d(3)));
    expect(quotient && contains(scale(quotient, d(3)), d(thirds))).toBe(true);
    expect(quotient && holdsQuotient(quotient, d(thirds), d(3))).toBe(true);
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

  it("finds 93,65 a right mean of 99,50 and 87,8, and 92,9 none", () => {
    const average = mean([rounded(d("99.50"), 2), rounded(d("87.8"), 1)]);
    expect(average && intersects(average, rounded(d("93.65"), 2))).toBe(true);
    expect(average && intersects(average, rounded(d("92.9"), 1))).toBe(false);
  });
});
