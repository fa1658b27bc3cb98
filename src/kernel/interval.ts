import { Decimal } from "./decimal";

/** All values from lo to hi, both ends included (as XBRL Calculations 1.1 treats rounded facts); lo ≤ hi. */
export interface Interval { readonly lo: Decimal; readonly hi: Decimal }

const DIGITS = Decimal.precision;
const ulp = (value: Decimal): Decimal => new Decimal(`1e${value.e - DIGITS + 1}`);
// A result that uses all digits may have been rounded; its interval grows outwards so that no true value falls off.
const down = (value: Decimal): Decimal => (value.precision() < DIGITS ? value : value.minus(ulp(value)));
const up = (value: Decimal): Decimal => (value.precision() < DIGITS ? value : value.plus(ulp(value)));
const outwards = (lo: Decimal, hi: Decimal): Interval => ({ lo: down(lo), hi: up(hi) });

const least = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => (b.lt(a) ? b : a));
const greatest = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => (b.gt(a) ? b : a));

/** The interval of one exact value. */
export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value });

/**
 * Everything that `value` may stand for when it was rounded to `decimals` places, halves up, down or to even.
 * Negative places round to tens, hundreds and so on.
 */
export function rounded(value: Decimal, decimals: number): Interval {
  const half = new Decimal(`5e${-decimals - 1}`);
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** Everything that `value` may stand for when digits after `decimals` places were dropped (towards zero). */
export function truncated(value: Decimal, decimals: number): Interval {
  const unit = new Decimal(`1e${-decimals}`);
  return {
    lo: value.isPositive() && !value.isZero() ? value : value.minus(unit),
    hi: value.isNegative() && !value.isZero() ? value : value.plus(unit),
  };
}

export const add = (a: Interval, b: Interval): Interval => outwards(a.lo.plus(b.lo), a.hi.plus(b.hi));

export const subtract = (a: Interval, b: Interval): Interval => outwards(a.lo.minus(b.hi), a.hi.minus(b.lo));

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [a.lo.times(b.lo), a.lo.times(b.hi), a.hi.times(b.lo), a.hi.times(b.hi)];
  return outwards(least(corners), greatest(corners));
}

/** All quotients; undefined where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.lo.lte(0) && b.hi.gte(0)) return undefined;
  const corners = [a.lo.div(b.lo), a.lo.div(b.hi), a.hi.div(b.lo), a.hi.div(b.hi)];
  return outwards(least(corners), greatest(corners));
}

/** All multiples of the interval by an exact factor. */
export function scale(interval: Interval, factor: Decimal): Interval {
  const ends = [interval.lo.times(factor), interval.hi.times(factor)];
  return outwards(least(ends), greatest(ends));
}

/** All sums of one value out of each interval; zero for none. */
export const total = (intervals: readonly Interval[]): Interval => intervals.reduce(add, exactly(new Decimal(0)));

/** All arithmetic means of one value out of each interval; undefined for none. */
export function mean(intervals: readonly Interval[]): Interval | undefined {
  return intervals.length === 0 ? undefined : divide(total(intervals), exactly(new Decimal(intervals.length)));
}

/** Whether some value lies in both. */
export const intersects = (a: Interval, b: Interval): boolean => a.lo.lte(b.hi) && b.lo.lte(a.hi);

export const contains = (interval: Interval, value: Decimal): boolean => interval.lo.lte(value) && interval.hi.gte(value);

/** The smallest interval around both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: Decimal.min(a.lo, b.lo), hi: Decimal.max(a.hi, b.hi) });

/** The interval of its values after each is capped at `hi` and floored at `lo`. */
export const clamp = (interval: Interval, lo: Decimal, hi: Decimal): Interval => ({
  lo: Decimal.min(hi, Decimal.max(lo, interval.lo)),
  hi: Decimal.min(hi, Decimal.max(lo, interval.hi)),
});
