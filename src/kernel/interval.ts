import { Decimal, tenTo, type Operation } from "./decimal";

/** All values from lo to hi, both ends included (as XBRL Calculations 1.1 treats rounded facts); lo ≤ hi. */
export interface Interval { readonly lo: Decimal; readonly hi: Decimal }

const ZERO = new Decimal(0);

// Results are rounded outwards, so that no true value falls off an end for want of digits.
const down = (operation: Operation, a: Decimal, b: Decimal): Decimal => Decimal.towards("floor", operation, a, b);
const up = (operation: Operation, a: Decimal, b: Decimal): Decimal => Decimal.towards("ceil", operation, a, b);

const ends = ({ lo, hi }: Interval): readonly Decimal[] => (lo === hi ? [lo] : [lo, hi]);

/** The interval of one exact value. */
export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value });

const halves = new Map<number, Decimal>();

/** Half of the last of so many decimals: 0.05 for one. */
function halfUnit(decimals: number): Decimal {
  const known = halves.get(decimals);
  if (known) return known;
  const half = new Decimal(`5e${-decimals - 1}`);
  halves.set(decimals, half);
  return half;
}

/**
 * Everything that `value` may stand for when it was rounded to `decimals` places, halves up, down or to even.
 * Negative places round to tens, hundreds and so on.
 */
export function rounded(value: Decimal, decimals: number): Interval {
  const half = halfUnit(decimals);
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** Everything that `value` may stand for when digits after `decimals` places were dropped (towards zero). */
export function truncated(value: Decimal, decimals: number): Interval {
  const unit = tenTo(-decimals);
  return {
    lo: value.isPositive() && !value.isZero() ? value : value.minus(unit),
    hi: value.isNegative() && !value.isZero() ? value : value.plus(unit),
  };
}

export const add = (a: Interval, b: Interval): Interval =>
  ({ lo: down("plus", a.lo, b.lo), hi: up("plus", a.hi, b.hi) });

export const subtract = (a: Interval, b: Interval): Interval =>
  ({ lo: down("minus", a.lo, b.hi), hi: up("minus", a.hi, b.lo) });

export function multiply(a: Interval, b: Interval): Interval {
  const [first, ...rest] = ends(a).flatMap(x => ends(b).map((y): Interval => ({ lo: down("times", x, y), hi: up("times", x, y) })));
  return rest.reduce(hull, first ?? exactly(ZERO));
}

export const negate = ({ lo, hi }: Interval): Interval => ({ lo: hi.negated(), hi: lo.negated() });

/** All quotients; undefined where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.hi.lt(0)) return divide(negate(a), negate(b));
  if (b.lo.lte(0)) return undefined;
  // A division is dear, so the signs choose the two corners that matter.
  return {
    lo: down("div", a.lo, a.lo.isNegative() ? b.lo : b.hi),
    hi: up("div", a.hi, a.hi.isNegative() ? b.hi : b.lo),
  };
}

/** All multiples of the interval by an exact factor. */
export const scale = (interval: Interval, factor: Decimal): Interval => multiply(interval, exactly(factor));

/** All sums of one value out of each interval; zero for none. */
export const total = (intervals: readonly Interval[]): Interval => intervals.reduce(add, exactly(ZERO));

/** All arithmetic means of one value out of each interval; undefined for none. */
export function mean(intervals: readonly Interval[]): Interval | undefined {
  return intervals.length === 0 ? undefined : divide(total(intervals), exactly(new Decimal(intervals.length)));
}

/** Whether some value lies in both. */
export const intersects = (a: Interval, b: Interval): boolean => a.lo.lte(b.hi) && b.lo.lte(a.hi);

export const contains = (interval: Interval, value: Decimal): boolean => interval.lo.lte(value) && value.lte(interval.hi);

/** The smallest interval around both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: Decimal.min(a.lo, b.lo), hi: Decimal.max(a.hi, b.hi) });

/** The interval of its values after each is capped at `hi` and floored at `lo`. */
export const clamp = (interval: Interval, lo: Decimal, hi: Decimal): Interval => ({
  lo: Decimal.min(hi, Decimal.max(lo, interval.lo)),
  hi: Decimal.min(hi, Decimal.max(lo, interval.hi)),
});
