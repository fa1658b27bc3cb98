import { approximate, type Decimal, smallWhole, tenTo } from "../kernel/decimal";
import { slipCost, type SlipKind } from "./costs";

/** A number as it is written: its value and the decimals shown. */
export interface Written { readonly value: Decimal; readonly decimals: number }

/** A written number in the forms in which it is reckoned with, each worked out once. */
export class Figure implements Written {
  // Declared only: an audit makes thousands of these.
  declare readonly value: Decimal;
  declare readonly decimals: number;
  declare private inWhole: number | undefined;
  declare private inBinary: number | undefined;
  declare private typed: string | undefined;

  constructor(value: Decimal, decimals: number) {
    this.value = value;
    this.decimals = decimals;
    this.inWhole = this.inBinary = this.typed = undefined;
  }

  /** As a JavaScript integer; NaN where that does not do (see smallWhole). */
  get whole(): number { return this.inWhole ??= smallWhole(this.value); }
  /** As a binary fraction. */
  get approximate(): number { return this.inBinary ??= approximate(this.value); }
  /** As typed (see digitsOf). */
  get digits(): string { return this.typed ??= digitsOf(this); }
}

/** How a written number may have come from a right one. */
export interface Slip {
  readonly kind: SlipKind;
  readonly cost: number;
  /** The same slip as in another cell, whose price covers it. */
  readonly repeats?: boolean;
  /** The number was right once, in the decimals of who wrote it. */
  readonly anyDecimals?: boolean;
}

/** A right value from which one slip leads to what is written; `text` is exact, `approximate` for a quick look. */
export interface Origin { readonly text: string; readonly decimals: number; readonly slip: Slip; readonly approximate: number }

/** The digits as typed, without separators and sign; at least one in front of the decimals. */
export function digitsOf({ value, decimals }: Written): string {
  const whole = decimals === 0 ? smallWhole(value) : Number.NaN;
  if (!Number.isNaN(whole)) return String(Math.abs(whole));
  return decimals >= 0 ? value.abs().toFixed(decimals).replace(".", "") : value.abs().div(tenTo(-decimals)).toFixed(0);
}

/** How many digits a number has in its last decimals: of 0,75 two. */
export function lengthOf(value: Decimal, decimals: number): number {
  const whole = decimals === 0 ? Math.abs(smallWhole(value)) : Number.NaN;
  if (!Number.isNaN(whole)) return whole === 0 ? 0 : String(whole).length;
  const digits = bare(digitsOf({ value, decimals }));
  return digits === "0" ? 0 : digits.length;
}

/** Digits of a number without the zeros on both sides: of 2.000,00 one. */
export const significantDigits = (value: Decimal): number => value.precision();

/** Digits without the zeros in front; one at least. */
function bare(digits: string): string {
  let from = 0;
  while (from < digits.length - 1 && digits.charCodeAt(from) === 48) from++;
  return from === 0 ? digits : digits.slice(from);
}

function replacedAt(a: string, b: string): number {
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

function transposed(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Where a digit of `long` is missing in `short`, or -1. */
function missingAt(long: string, short: string): number {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i) ? i : -1;
}

/** The slip of a single hand movement that turns the right digits into the written ones. */
function digitSlip(right: string, written: string): Slip | undefined {
  const n = right.length;
  if (n === written.length) {
    if (n > 1 && transposed(right, written)) return { kind: "transposed", cost: slipCost("transposed", n - 1) };
    if (replacedAt(right, written) >= 0) return { kind: "replaced", cost: slipCost("replaced", 9 * n) };
  }
  if (n === written.length + 1 && missingAt(right, written) >= 0) return { kind: "dropped", cost: slipCost("dropped", n) };
  if (n + 1 === written.length) {
    const at = missingAt(written, right);
    if (at < 0) return undefined;
    const twin = written[at] === written[at + 1] || written[at] === written[at - 1];
    return twin ? { kind: "doubled", cost: slipCost("doubled", n) } : { kind: "added", cost: slipCost("added", 10 * (n + 1)) };
  }
  return undefined;
}

/** Powers of ten by which a number is read wrongly: thousands and millions, or a separator taken for another. */
const SCALES: ReadonlyMap<number, "scale" | "separator"> = new Map([
  [3, "scale"], [-3, "scale"], [6, "scale"], [-6, "scale"], [1, "separator"], [-1, "separator"], [2, "separator"], [-2, "separator"],
]);

/** Digits without the zeros on both sides. */
function significant(digits: string): string {
  let [from, to] = [0, digits.length];
  while (from < to && digits.charCodeAt(from) === 48) from++;
  while (to > from && digits.charCodeAt(to - 1) === 48) to--;
  return digits.slice(from, to);
}

function scaleSlip(right: Written, written: Written, good: string, wrong: string): Slip | undefined {
  if (significant(good) !== significant(wrong) || right.value.isZero()) return undefined;
  const kind = SCALES.get(written.value.e - right.value.e);
  return kind && { kind, cost: slipCost(kind, 4) };
}

const cheaper = (a: Slip | undefined, b: Slip | undefined): Slip | undefined => (a && b ? (b.cost < a.cost ? b : a) : a ?? b);

/** The likeliest slip of one hand movement between what should stand and what stands (`good` and `wrong`: their digits); undefined for none. */
export function slipBetween(right: Written, written: Written, good = digitsOf(right), wrong = digitsOf(written)): Slip | undefined {
  if (right.value.eq(written.value)) return undefined;
  if (right.value.isNegative() !== written.value.isNegative() && !right.value.isZero() && !written.value.isZero()) {
    return right.value.eq(written.value.negated()) ? { kind: "sign", cost: slipCost("sign") } : undefined;
  }
  const scale = scaleSlip(right, written, good, wrong);
  if (scale && bare(good) === bare(wrong)) return scale;
  let slip = digitSlip(good, wrong);
  // A leading digit that was dropped takes the zeros behind it along.
  if (!slip && bare(good.slice(1)) === bare(wrong)) slip = { kind: "dropped", cost: slipCost("dropped", good.length) };
  if (!slip && right.decimals !== written.decimals) {
    const places = Math.max(right.decimals, written.decimals);
    slip = digitSlip(digitsOf({ ...right, decimals: places }), digitsOf({ ...written, decimals: places }));
  }
  return cheaper(slip, scale);
}

/** A stretch in which two numbers' digits of equal length differ that the written one took from a neighbour, digit below digit. */
export function copiedRun(good: string, wrong: string, neighbours: readonly Written[]): Slip | undefined {
  if (good.length !== wrong.length) return undefined;
  let from = 0;
  while (from < good.length && good[from] === wrong[from]) from++;
  let to = good.length;
  while (to > from && good[to - 1] === wrong[to - 1]) to--;
  if (to - from < 2) return undefined;
  const run = wrong.slice(from, to);
  const tail = good.length - to;
  const copied = neighbours.some((neighbour) => {
    const other = neighbour instanceof Figure ? neighbour.digits : digitsOf(neighbour);
    return other.slice(0, Math.max(0, other.length - tail)).endsWith(run);
  });
  return copied ? { kind: "copiedRun", cost: slipCost("copiedRun", 4 * good.length) } : undefined;
}

/** Powers of ten as binary fractions. */
const TEN = Array.from({ length: 32 }, (_, power) => 10 ** power);
/** Room for the error of binary fractions. */
const NEARLY = 1e-12;

/**
 * The right values from `lo` to `hi` from which one slip of the hand leads to the written number. What lies plainly outside is
 * told by arithmetic alone, since hardly one of some hundred values is asked for.
 */
export function originsOf(written: Written, exact: boolean, lo = -Infinity, hi = Infinity): readonly Origin[] {
  const digits = digitsOf(written);
  const n = digits.length;
  const minus = written.value.isNegative();
  const found = new Map<string, Origin>();
  const put = (text: string, decimals: number, slip: Slip, negative = minus): void => {
    // Nobody writes 05.000.
    if (text.startsWith("0") && text.length > Math.max(0, decimals) + 1) return;
    const key = `${negative ? "-" : ""}${bare(text)}e${-decimals}`;
    const known = found.get(key);
    if (known && known.slip.cost <= slip.cost) return;
    found.set(key, { text: key, decimals, slip, approximate: Number(key) });
  };
  const { decimals } = written;
  const units = n - Math.max(0, decimals);
  const whole = Number(digits);
  const slack = NEARLY * (Number.isFinite(lo) ? Math.abs(lo) : 0) + NEARLY * (Number.isFinite(hi) ? Math.abs(hi) : 0);
  const least = lo - slack;
  const most = hi + slack;
  const [unit, tenth, whole10] = [10 ** -decimals, 10 ** (-decimals - 1), 10 ** (1 - decimals)].map((one) => (minus ? -one : one)) as [number, number, number];
  const replaced: Slip = { kind: "replaced", cost: slipCost("replaced", 9 * n) };
  const dropped: Slip = { kind: "dropped", cost: slipCost("dropped", n + 1) };
  const swapped: Slip = { kind: "transposed", cost: slipCost("transposed", n - 1) };
  const head = (i: number): string => digits.slice(0, i);
  const tail = (i: number): string => digits.slice(i + 1);
  for (let i = 0; i < n; i++) {
    const place = TEN[n - 1 - i] ?? 10 ** (n - 1 - i);
    const here = digits.charCodeAt(i) - 48;
    const above = Math.floor(whole / (place * 10));
    const without = (above * place + whole % place) * (i < units ? unit : whole10);
    if (n > 1 && without >= least && without <= most) {
      const twin = digits[i] === digits[i + 1] || digits[i] === digits[i - 1];
      put(head(i) + tail(i), i < units ? decimals : decimals - 1,
        twin ? { kind: "doubled", cost: slipCost("doubled", n - 1) } : { kind: "added", cost: slipCost("added", 10 * n) });
    }
    if (i + 1 < n) {
      const next = digits.charCodeAt(i + 1) - 48;
      const turned = (whole + (next - here) * (place - place / 10)) * unit;
      if (turned >= least && turned <= most) put(head(i) + String(next) + String(here) + tail(i + 1), decimals, swapped);
    }
    for (let d = 0; d < 10; d++) {
      const other = (whole + (d - here) * place) * unit;
      if (d !== here && other >= least && other <= most) put(head(i) + String(d) + tail(i), decimals, replaced);
      // Before the separator a digit adds to the units, behind it to the decimals; next to it, to either.
      const longer = whole + above * 90 * place + d * place * 10;
      if (i <= units && longer * unit >= least && longer * unit <= most) put(head(i) + String(d) + digits.slice(i), decimals, dropped);
      if (i >= units && !exact && longer * tenth >= least && longer * tenth <= most) put(head(i) + String(d) + digits.slice(i), decimals + 1, dropped);
    }
  }
  const asked = (value: number): boolean => value >= least && value <= most;
  for (let d = 0; d < 10; d++) {
    if (units >= n && asked((whole * 10 + d) * unit)) put(digits + String(d), decimals, dropped);
    if (!exact && asked((whole * 10 + d) * tenth)) put(digits + String(d), decimals + 1, dropped);
    if (d > 0) {
      const shown = bare(digits);
      for (const zeros of ["0", "00"]) if (asked((d * 10 ** (shown.length + zeros.length) + whole) * unit)) put(String(d) + zeros + shown, decimals, dropped);
    }
  }
  const size = whole * unit;
  for (const [power, kind] of SCALES) {
    if (!asked(size / 10 ** power)) continue;
    const value = written.value.div(tenTo(power));
    const places = Math.max(decimals, value.decimalPlaces());
    if (exact && value.decimalPlaces() > Math.max(0, decimals)) continue;
    put(digitsOf({ value, decimals: places }), places, { kind, cost: slipCost(kind, 4) });
  }
  if (asked(-size)) put(digits, decimals, { kind: "sign", cost: slipCost("sign") }, !minus);
  found.delete(`${minus ? "-" : ""}${bare(digits)}e${-decimals}`);
  return [...found.values()];
}
