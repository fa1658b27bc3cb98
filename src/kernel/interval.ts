import { Decimal, tenTo } from "./decimal";

/** All values from lo to hi, both ends included (as XBRL Calculations 1.1 treats rounded facts); lo ≤ hi. */
export interface Interval { readonly lo: Decimal; readonly hi: Decimal }

const ZERO = new Decimal(0);

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

/** All sums of two values; rounded outwards, so that no true one falls off an end for want of digits. */
const add = (a: Interval, b: Interval): Interval =>
  ({ lo: Decimal.towards("floor", "plus", a.lo, b.lo), hi: Decimal.towards("ceil", "plus", a.hi, b.hi) });

export const negate = ({ lo, hi }: Interval): Interval => ({ lo: hi.negated(), hi: lo.negated() });

/** All sums of one value out of each interval; zero for none. */
export const total = (intervals: readonly Interval[]): Interval => intervals.reduce(add, exactly(ZERO));

/** Whether some value lies in both. */
export const intersects = (a: Interval, b: Interval): boolean => a.lo.lte(b.hi) && b.lo.lte(a.hi);

export const contains = (interval: Interval, value: Decimal): boolean => interval.lo.lte(value) && value.lte(interval.hi);

/** The interval of its values after each is capped at `hi` and floored at `lo`. */
export const clamp = (interval: Interval, lo: Decimal, hi: Decimal): Interval => ({
  lo: Decimal.min(hi, Decimal.max(lo, interval.lo)),
  hi: Decimal.min(hi, Decimal.max(lo, interval.hi)),
});
