import { Decimal, sumOf } from "../kernel/decimal";
import { clamp, contains, exactly, intersects, negate, rounded, total, truncated, type Interval } from "../kernel/interval";
import type { Identity, Term } from "./identity";

type Ratio = Extract<Identity, { kind: "ratio" }>;

/** How an identity fares. `truncated`: right, but cut off instead of rounded. */
export type Verdict = "holds" | "truncated" | "fails";

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const HUNDRED = new Decimal(100);
const TWO_HUNDRED = new Decimal(200);

/** All numbers that a written term can stand for (XBRL Calculations 1.1: a rounded number is an interval). */
export const rangeOf = (term: Term): Interval => (term.exact ? exactly(term.value) : rounded(term.value, term.decimals));

/** The single value that the written numbers give for the first term, for messages and for telling a truncated value. */
export function expectedOf(identity: Identity): Decimal | undefined {
  const cap = (value: Decimal, capped: boolean): Decimal => (capped ? Decimal.min(HUNDRED, Decimal.max(ZERO, value)) : value);
  switch (identity.kind) {
    case "sum": return sumOf(identity.parts.map((part) => part.value));
    case "mean": return identity.parts.length === 0 ? undefined
      : sumOf(identity.parts.map((part) => cap(part.precise, identity.capped))).div(identity.parts.length);
    case "ratio": {
      if (identity.whole.value.isZero()) return undefined;
      const percent = identity.part.precise.times(100).div(identity.whole.precise);
      return cap(identity.polarity === "positive" ? percent : TWO_HUNDRED.minus(percent), identity.capped);
    }
    case "equal": return identity.right.value;
    case "order":
    case "within": return undefined;
  }
}

/** Whether some values within the written intervals satisfy the identity. A ratio to zero counts as holding: it says nothing. */
export function judge(identity: Identity): Verdict {
  if (identity.kind === "order") {
    const { smaller, larger, strict } = identity;
    if (strict ? smaller.precise.lt(larger.precise) : smaller.precise.lte(larger.precise)) return "holds";
    const overlap = intersects(rangeOf(smaller), rangeOf(larger));
    return overlap && !smaller.exact ? "holds" : "fails";
  }
  if (identity.kind === "within") {
    const { value, from, to } = identity;
    const inside = (v: Decimal): boolean => (from === null || v.gte(from)) && (to === null || v.lte(to));
    return inside(value.precise) || inside(value.value) ? "holds" : "fails";
  }
  if (identity.kind === "sum" && identity.total.exact) {
    const addsUp = addsUpExactly(identity);
    if (addsUp !== undefined) return addsUp ? "holds" : "fails";
  }
  if (identity.kind === "equal") return judgeEqual(identity);
  return identity.kind === "ratio" ? judgeRatio(identity) : judgeSum(identity);
}

function judgeEqual({ left, right }: Extract<Identity, { kind: "equal" }>): Verdict {
  if (left.value.eq(right.value)) return "holds";
  if (left.exact && right.exact) return "fails";
  // The value with more digits mostly lies in the range of the other.
  const [coarse, fine] = left.decimals <= right.decimals ? [left, right] : [right, left];
  const range = rangeOf(coarse);
  if (contains(range, fine.value) || intersects(range, rangeOf(fine))) return "holds";
  return !left.exact && !right.exact
    && (contains(truncated(left.value, left.decimals), right.value) || contains(truncated(right.value, right.decimals), left.value)) ? "truncated" : "fails";
}

/** A mean is the sum divided by the number of its parts; multiplied out, for a division costs more than all the rest. */
function judgeSum(identity: Extract<Identity, { kind: "sum" | "mean" }>): Verdict {
  const { parts } = identity;
  const first = identity.kind === "sum" ? identity.total : identity.mean;
  const times = identity.kind === "sum" ? ONE : new Decimal(parts.length);
  if (times.isZero()) return "holds";
  const sum = total(parts.map((part) => (identity.kind === "mean" && identity.capped ? clamp(rangeOf(part), ZERO, HUNDRED) : rangeOf(part))));
  const canBeIn = ({ lo, hi }: Interval): boolean => Decimal.compareProducts(lo, times, sum.hi, ONE) <= 0 && Decimal.compareProducts(sum.lo, ONE, hi, times) <= 0;
  if (canBeIn(rangeOf(first))) return "holds";
  return !first.exact && canBeIn(truncated(first.value, first.decimals)) ? "truncated" : "fails";
}

/** Whether the parts are the total; undefined where one of them is rounded. */
function addsUpExactly({ total, parts }: Extract<Identity, { kind: "sum" }>): boolean | undefined {
  let whole = 0;
  let safe = true;
  for (const part of parts) {
    if (!part.exact) return undefined;
    whole += part.value.toWhole();
    safe &&= Math.abs(whole) <= Number.MAX_SAFE_INTEGER;
  }
  return safe ? whole === total.value.toWhole() : sumOf(parts.map((part) => part.value)).eq(total.value);
}

function judgeRatio({ ratio, part, whole, polarity, capped }: Ratio): Verdict {
  const negative = rangeOf(whole).hi.isNegative();
  const p = negative ? negate(rangeOf(part)) : rangeOf(part);
  const w = negative ? negate(rangeOf(whole)) : rangeOf(whole);
  if (w.lo.lte(ZERO) || canLieIn(rangeOf(ratio), p, w, polarity, capped)) return "holds";
  return !ratio.exact && canLieIn(truncated(ratio.value, ratio.decimals), p, w, polarity, capped) ? "truncated" : "fails";
}

/**
 * Whether the ratio of some part to some whole above zero lies in a range: multiplied out, for a division costs more than all the
 * rest and is not exact.
 */
function canLieIn({ lo, hi }: Interval, part: Interval, whole: Interval, polarity: Ratio["polarity"], capped: boolean): boolean {
  if (capped && (hi.isNegative() || lo.gt(HUNDRED))) return false;
  // What is cut at an end of the range may lie beyond it.
  const most = capped && hi.gte(HUNDRED) ? undefined : hi;
  const least = capped && !lo.gt(ZERO) ? undefined : lo;
  // (w − (p − w)) ÷ w = 2 − p ÷ w
  return polarity === "positive"
    ? (!most || canBeAtMost(most, part, whole)) && (!least || canBeAtLeast(least, part, whole))
    : (!most || canBeAtLeast(TWO_HUNDRED.minus(most), part, whole)) && (!least || canBeAtMost(TWO_HUNDRED.minus(least), part, whole));
}

const canBeAtMost = (percent: Decimal, { lo }: Interval, whole: Interval): boolean =>
  Decimal.compareProducts(lo, HUNDRED, percent, lo.isNegative() ? whole.lo : whole.hi) <= 0;
const canBeAtLeast = (percent: Decimal, { hi }: Interval, whole: Interval): boolean =>
  Decimal.compareProducts(hi, HUNDRED, percent, hi.isNegative() ? whole.hi : whole.lo) >= 0;
