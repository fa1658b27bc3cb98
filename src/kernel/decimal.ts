import { Decimal as Base } from "decimal.js";

/** The only decimal type of the project: 34 digits, half up, never exponent notation for rupiah. */
export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
export type Decimal = InstanceType<typeof Decimal>;

/** `part` as a percentage of `whole` (100 = the whole). The caller rules out a zero whole. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal => part.times(100).div(whole);

/** Exact sum; zero for none. */
export function sumOf(values: Iterable<Decimal>): Decimal {
  const sum = new RunningSum();
  for (const value of values) sum.add(value);
  return sum.value();
}

/** Whether two values are the same number, as `a.eq(b)`, without the copy that it makes. */
export function equal(a: Decimal, b: Decimal): boolean {
  if (a.d === null || b.d === null) return a.eq(b);
  if (a === b) return true;
  if (a.e !== b.e || a.d.length !== b.d.length || (a.s !== b.s && a.d[0] !== 0)) return false;
  for (let i = 0; i < a.d.length; i++) if (a.d[i] !== b.d[i]) return false;
  return true;
}

/** Base of the words in which decimal.js keeps its digits, and its power of ten. */
const WORD = 1e7;
const WORD_DIGITS = 7;

/**
 * The value as a JavaScript integer, where it is a whole number of two words (below 10^14) and hence exact; NaN for any other.
 * Nearly all rupiah of a report are such.
 */
export function smallWhole({ d, e, s }: Decimal): number {
  if (d === null || e < 0 || e >= 2 * WORD_DIGITS) return Number.NaN;
  const words = e < WORD_DIGITS ? 1 : 2;
  if (d.length > words) return Number.NaN;
  const [high = 0, low = 0] = d;
  return s * (words === 1 ? high : high * WORD + low);
}

const WORDS = Array.from({ length: 12 }, (_, i) => WORD ** (i - 5));

/** The value as a binary fraction, give or take its last digits; without the text that `toNumber` goes through. */
export function approximate(value: Decimal): number {
  const { d, e, s } = value;
  const top = Math.floor(e / WORD_DIGITS) + 5;
  if (d === null || top < 2 || top >= WORDS.length) return value.toNumber();
  let size = 0;
  for (let i = 0; i < 3 && i < d.length; i++) size += (d[i] as number) * (WORDS[top - i] as number);
  return s * size;
}

/** Whether a ≤ b, as `a.lte(b)`; the common case without the copy that it makes. */
export function atMost(a: Decimal, b: Decimal): boolean {
  const x = smallWhole(a);
  const y = smallWhole(b);
  return Number.isNaN(x) || Number.isNaN(y) ? a.lte(b) : x <= y;
}

/**
 * A sum that grows, exact at every step: in JavaScript integers as long as all its values are small whole numbers and it stays
 * within the integers that a double holds exactly, in decimals from then on.
 */
export class RunningSum {
  #whole = 0;
  #rest: Decimal | null = null;

  add(value: Decimal): void {
    if (this.#rest === null) {
      const sum = this.#whole + smallWhole(value);
      // NaN and anything beyond fail the comparison.
      if (Math.abs(sum) <= Number.MAX_SAFE_INTEGER) { this.#whole = sum; return; }
      this.#rest = new Decimal(this.#whole);
    }
    this.#rest = this.#rest.plus(value);
  }

  equals(value: Decimal): boolean {
    if (this.#rest !== null) return equal(this.#rest, value);
    const whole = smallWhole(value);
    return Number.isNaN(whole) ? value.eq(this.#whole) : whole === this.#whole;
  }

  value(): Decimal { return this.#rest ?? new Decimal(this.#whole); }
}

const tens = new Map<number, Decimal>();

/** Ten to a whole power. */
export function tenTo(power: number): Decimal {
  const known = tens.get(power);
  if (known) return known;
  const ten = new Decimal(`1e${power}`);
  tens.set(power, ten);
  return ten;
}
