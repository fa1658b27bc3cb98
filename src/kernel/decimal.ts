import { Decimal as Base } from "decimal.js";

/** The only decimal type of the project: 34 digits, half up, never exponent notation for rupiah. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
export type Decimal = InstanceType<typeof Decimal>;

/** `part` as a percentage of `whole` (100 = the whole). The caller rules out a zero whole. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal => part.times(100).div(whole);

/** Exact sum; zero for none. */
export const sumOf = (values: Iterable<Decimal>): Decimal => {
  let total = new Decimal(0);
  for (const value of values) total = total.plus(value);
  return total;
};
