import type { Verdict } from "../findings/judge";
import type { Term } from "../findings/identity";
import { approximate } from "../kernel/decimal";
import { changeOf, type Changes, type Constraint, type Variable } from "./system";

interface Bounds { readonly lo: number; readonly hi: number }

const units: number[] = [];
/** One in the last of so many decimals. */
export const unitOf = (decimals: number): number => (decimals >= 0 ? units[decimals] ??= 10 ** -decimals : 10 ** -decimals);

/** About what a written term stands for: a little wider than rounding, so that truncated values fall in. */
export function boundsOf(term: Term): Bounds {
  const value = approximate(term.value);
  if (term.exact) return { lo: value, hi: value };
  const unit = unitOf(term.decimals);
  return value < 0 ? { lo: value - unit, hi: value + unit / 2 } : { lo: value - unit / 2, hi: value + unit };
}

/** Binary fractions err by less than this share of the greatest number in a sum of any length that a report has. */
const ERROR = 1e-11;

/** The i-th number of a constraint under the changes, and half of its last decimal; read without making objects. */
class Reader {
  value = 0;
  half = 0;

  read(constraint: Constraint, i: number, changes: Changes): this {
    const term = constraint.terms[i] as Term;
    const variable = constraint.variables[i] as Variable;
    const change = changeOf(variable, changes);
    this.value = (change ?? variable).approximate;
    this.half = term.exact ? 0 : unitOf(change ? change.decimals : term.decimals) / 2;
    return this;
  }
}
const one = new Reader();

/** Demanded and written interval, where they are plainly apart or plainly meet; undefined where only exact arithmetic can tell. */
function meeting(lo: number, hi: number, value: number, half: number, size: number): Verdict | undefined {
  const slack = ERROR * (1 + size);
  // As wide as truncation allows on either side.
  if (hi < value - 2 * half - slack || lo > value + 2 * half + slack) return "fails";
  return hi > value - half + slack && lo < value + half - slack ? "holds" : undefined;
}

const cut = (value: number): number => Math.min(100, Math.max(0, value));

/** What the first term of a sum, mean, ratio or equality may be by the others, from `lo` to `hi`, and as it is written. */
interface Span { lo: number; hi: number; value: number; half: number; size: number }

/** Undefined for other kinds, and for a ratio of numbers that are not plainly above zero. */
function spanUnder(constraint: Constraint, changes: Changes): Span | undefined {
  const { identity, terms } = constraint;
  const { value, half } = one.read(constraint, 0, changes);
  let lo = 0;
  let hi = 0;
  let size = Math.abs(value);
  switch (identity.kind) {
    case "sum":
    case "mean": {
      const capped = identity.kind === "mean" && identity.capped;
      for (let i = 1; i < terms.length; i++) {
        const part = one.read(constraint, i, changes);
        size = Math.max(size, Math.abs(part.value));
        lo += capped ? cut(part.value - part.half) : part.value - part.half;
        hi += capped ? cut(part.value + part.half) : part.value + part.half;
      }
      const n = identity.kind === "mean" ? terms.length - 1 : 1;
      return { lo: lo / n, hi: hi / n, value, half, size };
    }
    case "ratio": {
      const { value: p, half: aboutP } = one.read(constraint, 1, changes);
      const { value: w, half: aboutW } = one.read(constraint, 2, changes);
      if (!(w - aboutW > 0) || !(p - aboutP >= 0)) return undefined;
      lo = 100 * (p - aboutP) / (w + aboutW);
      hi = 100 * (p + aboutP) / (w - aboutW);
      if (identity.polarity === "negative") [lo, hi] = [200 - hi, 200 - lo];
      if (identity.capped) [lo, hi] = [cut(lo), cut(hi)];
      return { lo, hi, value, half, size: Math.max(size, Math.abs(hi), Math.abs(lo)) };
    }
    case "equal": {
      const right = one.read(constraint, 1, changes);
      size = Math.max(size, Math.abs(right.value));
      return { lo: right.value - right.half, hi: right.value + right.half, value, half, size };
    }
    case "order":
    case "within": return undefined;
  }
}

/** A verdict where binary fractions are plainly good enough; undefined where only exact arithmetic can tell. */
export function roughVerdict(constraint: Constraint, changes: Changes): Verdict | undefined {
  const span = spanUnder(constraint, changes);
  if (!span) return undefined;
  const { lo, hi, value, half, size } = span;
  if (constraint.identity.kind !== "equal") return meeting(lo, hi, value, half, size);
  const about = (hi - lo) / 2;
  if (half === 0 && about === 0) return sameWhole(constraint, changes);
  if (lo > value + 3 * half + 2 * about || hi < value - 3 * half - 2 * about) return "fails";
  return meeting(lo, hi, value, half, size) === "holds" ? "holds" : undefined;
}

/** Whether the constraint holds by a hair: 80 and 81 % are equal as far as both may be 80,5 %. */
export function isGrazing(constraint: Constraint, changes: Changes): boolean {
  const span = spanUnder(constraint, changes);
  if (!span) return false;
  const { lo, hi, value, half, size } = span;
  const slack = ERROR * (1 + size);
  return half > slack && hi - lo > slack && Math.min(hi, value + half) - Math.max(lo, value - half) <= slack;
}

function sameWhole({ variables }: Constraint, changes: Changes): Verdict | undefined {
  const [one, other] = variables as [Variable, Variable];
  const a = (changeOf(one, changes) ?? one).whole;
  const b = (changeOf(other, changes) ?? other).whole;
  return Number.isNaN(a) || Number.isNaN(b) ? undefined : a === b ? "holds" : "fails";
}
