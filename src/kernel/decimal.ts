import { Decimal as Base } from "decimal.js";
import { remember } from "./remember";

/** 34 digits, half up, never exponent notation for rupiah. */
const Long = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
type Long = InstanceType<typeof Long>;
const TOWARDS = { floor: Long.clone({ rounding: Base.ROUND_FLOOR }), ceil: Long.clone({ rounding: Base.ROUND_CEIL }) } as const;

export type Operation = "plus" | "minus" | "times" | "div";
type Value = Decimal | string | number;

/** Ten to 0 … 22: those that a double holds exactly. */
const TENS: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const MOST_PLACES = TENS.length - 1;
const isSafe = (whole: number): boolean => whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;
const tens = (power: number): number => TENS[power] as number;
/** NaN where an integer does not hold it. */
const scaledUp = (whole: number, power: number): number => (isSafe(whole) && power <= MOST_PLACES ? whole * tens(power) : Number.NaN);

/**
 * The only decimal type of the project: exact, 34 digits, half up. Nearly all numbers of a report are whole numbers or have a few
 * decimals; they are kept and reckoned as integers that a double holds exactly, all others by decimal.js. Each number has one
 * form only: an integer of at most 2^53 with as few decimals as it needs, else decimal.js.
 */
export class Decimal {
  static readonly ROUND_DOWN = Base.ROUND_DOWN;
  static readonly ROUND_HALF_UP = Base.ROUND_HALF_UP;
  static readonly ROUND_HALF_DOWN = Base.ROUND_HALF_DOWN;
  static readonly ROUND_HALF_EVEN = Base.ROUND_HALF_EVEN;

  // Declared only, and no member with #: an audit makes tens of thousands of these, and either costs each as much as all the rest.
  /** The value is whole ÷ 10^places, where `long` is null. */
  declare private readonly whole: number;
  declare private readonly places: number;
  declare private readonly long: Long | null;

  /** Throws for a text that is no number. With `places` the value is that integer ÷ 10^places; then both are in range. */
  constructor(value: Value | Long, places?: number) {
    let whole = 0;
    let kept = 0;
    let long: Long | null = null;
    if (places !== undefined) {
      // Minus zero is zero.
      whole = (value as number) + 0;
      kept = places;
      while (kept > 0 && whole % 10 === 0) { whole /= 10; kept--; }
    } else if (typeof value === "number" && Number.isSafeInteger(value)) whole = value + 0;
    else if (value instanceof Decimal) ({ whole, places: kept, long } = value);
    else {
      const short = typeof value === "object" ? shortened(value) : shortOf(String(value));
      if (short) ({ whole, places: kept } = short);
      else long = typeof value === "object" ? value : new Long(value);
      const again = long && typeof value !== "object" ? shortened(long) : undefined;
      if (again) { ({ whole, places: kept } = again); long = null; }
    }
    this.whole = whole;
    this.places = kept;
    this.long = long;
  }

  static isDecimal(value: unknown): value is Decimal { return value instanceof Decimal; }
  static min(first: Decimal, ...rest: readonly Decimal[]): Decimal { return rest.reduce((a, b) => (b.lt(a) ? b : a), first); }
  static max(first: Decimal, ...rest: readonly Decimal[]): Decimal { return rest.reduce((a, b) => (b.gt(a) ? b : a), first); }

  /** Below, at or above zero as a × b is below, equal to or above c × d; without making the products where integers hold them. */
  static compareProducts(a: Decimal, b: Decimal, c: Decimal, d: Decimal): number {
    if (a.long === null && b.long === null && c.long === null && d.long === null) {
      const apart = a.places + b.places - c.places - d.places;
      const left = apart < 0 ? scaledUp(a.whole * b.whole, -apart) : a.whole * b.whole;
      const right = apart > 0 ? scaledUp(c.whole * d.whole, apart) : c.whole * d.whole;
      if (isSafe(left) && isSafe(right)) return left - right + 0;
    }
    return a.times(b).comparedTo(c.times(d));
  }

  /** The result, exact where it has at most 34 digits, else the next one towards the given side. */
  static towards(side: "floor" | "ceil", operation: Operation, a: Decimal, b: Decimal): Decimal {
    return a.short(operation, b) ?? new Decimal(new Long(new TOWARDS[side](a.asLong())[operation](b.asLong())));
  }

  plus(other: Value): Decimal { return this.with("plus", decimalOf(other)); }
  minus(other: Value): Decimal { return this.with("minus", decimalOf(other)); }
  times(other: Value): Decimal { return this.with("times", decimalOf(other)); }
  div(other: Value): Decimal { return this.with("div", decimalOf(other)); }
  negated(): Decimal { return this.long ? new Decimal(this.long.negated()) : new Decimal(-this.whole, this.places); }
  abs(): Decimal { return this.isNegative() ? this.negated() : this; }
  pow(power: number): Decimal { return new Decimal(this.asLong().pow(power)); }
  log(base: number): Decimal { return new Decimal(this.asLong().log(base)); }

  /** Below, at or above zero as this is below, equal to or above the other; NaN where one is no number. */
  comparedTo(other: Value): number {
    const that = typeof other === "object" ? other : decimalOf(other);
    if (this.long === null && that.long === null) {
      if (this.places === that.places) return this.whole - that.whole;
      const places = Math.max(this.places, that.places);
      const a = this.whole * tens(places - this.places);
      const b = that.whole * tens(places - that.places);
      if (isSafe(a) && isSafe(b)) return a - b;
    }
    return this.asLong().comparedTo(that.asLong());
  }
  eq(other: Value): boolean {
    const that = typeof other === "object" ? other : decimalOf(other);
    // Each number has one form only.
    if (this.long === null || that.long === null) return this.long === that.long && this.whole === that.whole && this.places === that.places;
    return this.long.eq(that.long);
  }
  lt(other: Value): boolean { return this.comparedTo(other) < 0; }
  lte(other: Value): boolean { return this.comparedTo(other) <= 0; }
  gt(other: Value): boolean { return this.comparedTo(other) > 0; }
  gte(other: Value): boolean { return this.comparedTo(other) >= 0; }

  isFinite(): boolean { return this.long === null || this.long.isFinite(); }
  isZero(): boolean { return this.long === null && this.whole === 0; }
  isInteger(): boolean { return this.long ? this.long.isInteger() : this.places === 0; }
  isNegative(): boolean { return this.long ? this.long.isNegative() : this.whole < 0; }
  isPositive(): boolean { return !this.isNegative(); }
  /** −1 for a negative number, else 1. */
  get s(): number { return this.isNegative() ? -1 : 1; }
  /** Decimals as far as they are not zero. */
  decimalPlaces(): number { return this.long ? this.long.decimalPlaces() : this.places; }
  /** Digits without the zeros on both sides. */
  precision(): number {
    if (this.long) return this.long.precision();
    let digits = Math.abs(this.whole);
    while (digits !== 0 && digits % 10 === 0) digits /= 10;
    return String(digits).length;
  }
  /** The power of ten of the first digit. */
  get e(): number { return this.long ? this.long.e : this.whole === 0 ? 0 : String(Math.abs(this.whole)).length - 1 - this.places; }

  round(): Decimal { return this.toDecimalPlaces(0); }
  toDecimalPlaces(places: number, rounding: Base.Rounding = Base.ROUND_HALF_UP): Decimal {
    if (this.long === null && this.places <= places) return this;
    if (this.long !== null || rounding !== Base.ROUND_HALF_UP) return new Decimal(this.asLong().toDecimalPlaces(places, rounding));
    const unit = tens(this.places - places);
    const size = Math.abs(this.whole);
    const rest = size % unit;
    const rounded = (size - rest) / unit + (rest * 2 >= unit ? 1 : 0);
    return new Decimal(this.whole < 0 ? -rounded : rounded, places);
  }
  /** Rounded to so many digits in all, halves up. */
  toSignificantDigits(digits: number): Decimal { return new Decimal(this.asLong().toSignificantDigits(digits)); }

  /** The value as a JavaScript integer, where it is a whole number of at most 2^53; NaN for any other. Nearly all rupiah of a report are such. */
  toWhole(): number { return this.long === null && this.places === 0 ? this.whole : Number.NaN; }
  toNumber(): number { return this.long ? this.long.toNumber() : this.places === 0 ? this.whole : this.whole / tens(this.places); }
  /** With so many decimals, halves up; with all that it has where none are given. */
  toFixed(places?: number): string {
    if (this.long) return places === undefined ? this.long.toFixed() : this.long.toFixed(places);
    const { whole, places: own } = places === undefined ? this : this.toDecimalPlaces(places);
    const digits = String(Math.abs(whole)).padStart(own + 1, "0");
    const fraction = digits.slice(digits.length - own).padEnd(places ?? own, "0");
    return (whole < 0 ? "-" : "") + digits.slice(0, digits.length - own) + (fraction === "" ? "" : `.${fraction}`);
  }
  toString(): string { return this.long ? this.long.toString() : this.toFixed(); }
  toJSON(): string { return this.toString(); }

  private with(operation: Operation, that: Decimal): Decimal {
    return this.short(operation, that) ?? new Decimal(this.asLong()[operation](that.asLong()));
  }

  /** The exact result in integers; undefined where they do not hold it. */
  private short(operation: Operation, that: Decimal): Decimal | undefined {
    if (this.long !== null || that.long !== null) return undefined;
    if (operation === "times") {
      const product = this.whole * that.whole;
      const places = this.places + that.places;
      return isSafe(product) && places <= MOST_PLACES ? new Decimal(product, places) : undefined;
    }
    if (operation === "div") {
      const places = this.places - that.places;
      return places >= 0 && that.whole !== 0 && this.whole % that.whole === 0 ? new Decimal(this.whole / that.whole, places) : undefined;
    }
    let a = this.whole;
    let b = that.whole;
    let places = this.places;
    if (places !== that.places) {
      places = Math.max(places, that.places);
      a *= tens(places - this.places);
      b *= tens(places - that.places);
      if (!isSafe(a) || !isSafe(b)) return undefined;
    }
    const sum = operation === "plus" ? a + b : a - b;
    return isSafe(sum) ? new Decimal(sum, places) : undefined;
  }

  private asLong(): Long { return this.long ?? new Long(this.places === 0 ? this.whole : `${this.whole}e-${this.places}`); }
}

const decimalOf = (value: Value): Decimal => (typeof value === "string" ? literal(value) : typeof value === "number" ? new Decimal(value) : value);
/** Texts that are reckoned with are literals of the code: few, and each read again and again. */
const literal = remember((text: string) => new Decimal(text), 1_000);

interface Short { readonly whole: number; readonly places: number }

/** Fifteen digits are safe whatever they are. */
const PLAIN = /^-?\d{1,15}$/;

/** Digits with a point or without as an integer with as few decimals as it needs; undefined for anything else or more. */
function shortOf(text: string): Short | undefined {
  const point = text.indexOf(".");
  let places = point < 0 ? 0 : text.length - point - 1;
  let digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  while (places > 0 && digits.endsWith("0")) { digits = digits.slice(0, -1); places--; }
  return PLAIN.test(digits) ? { whole: Number(digits) + 0, places } : undefined;
}

/** Words of seven digits in which decimal.js may keep an integer of sixteen digits. */
const MOST_WORDS = 4;

function shortened(long: Long): Short | undefined {
  if (long.d === null || long.d.length > MOST_WORDS || long.e > 15 || long.e < -MOST_PLACES) return undefined;
  const text = long.toFixed();
  const point = text.indexOf(".");
  const places = point < 0 ? 0 : text.length - point - 1;
  const whole = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
  return isSafe(whole) && places <= MOST_PLACES ? { whole: whole + 0, places } : undefined;
}

/** `part` as a percentage of `whole` (100 = the whole). The caller rules out a zero whole. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal => part.times(100).div(whole);

/** Exact sum; zero for none. */
export function sumOf(values: Iterable<Decimal>): Decimal {
  const sum = new RunningSum();
  for (const value of values) sum.add(value);
  return sum.value();
}

/** Whether two values are the same number. */
export const equal = (a: Decimal, b: Decimal): boolean => a.eq(b);

/** The value as a JavaScript integer, where it is a whole number below 10^14; NaN for any other: many of them add up exactly. */
export function smallWhole(value: Decimal): number {
  const whole = value.toWhole();
  return Math.abs(whole) < 1e14 ? whole : Number.NaN;
}

/** The value as a binary fraction, give or take its last digits. */
export const approximate = (value: Decimal): number => value.toNumber();

const powers = new Map<number, Decimal>();

/** Ten to a whole power. */
export function tenTo(power: number): Decimal {
  let ten = powers.get(power);
  if (!ten) { ten = new Decimal(`1e${power}`); powers.set(power, ten); }
  return ten;
}

/** A sum that grows: in a double as long as that holds it exactly, which is the sum of nearly all columns. */
export class RunningSum {
  private whole = 0;
  private long: Decimal | null = null;

  add(value: Decimal): void {
    if (this.long === null) {
      const sum = this.whole + value.toWhole();
      if (isSafe(sum)) { this.whole = sum; return; }
    }
    this.long = this.value().plus(value);
  }
  equals(value: Decimal): boolean { return this.long ? this.long.eq(value) : this.whole === value.toWhole(); }
  value(): Decimal { return this.long ?? new Decimal(this.whole); }
}
