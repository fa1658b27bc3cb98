import { Decimal, sumOf } from "../kernel/decimal";
import { add, clamp, contains, exactly, intersects, mean, negate, rounded, truncated, type Interval } from "../kernel/interval";
import type { Identity, Term } from "./identity";

type Ratio = Extract<Identity, { kind: "ratio" }>;
type Demanding = Extract<Identity, { kind: "sum" | "mean" | "equal" }>;

/** How an identity fares. `truncated`: right, but cut off instead of rounded. */
export type Verdict = "holds" | "truncated" | "fails";

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);
const TWO_HUNDRED = new Decimal(200);

/** All numbers that a written term can stand for (XBRL Calculations 1.1: a rounded number is an interval). */
export const rangeOf = (term: Term): Interval => (term.exact ? exactly(term.value) : rounded(term.value, term.decimals));

const cut = (range: Interval, capped: boolean): Interval => (capped ? clamp(range, ZERO, HUNDRED) : range);

/** The values that a sum, a mean or an equality asks of its first term, given the others. */
function demandOf(identity: Demanding): Interval | undefined {
  switch (identity.kind) {
    case "sum": return identity.parts.map(rangeOf).reduce(add, exactly(ZERO));
    case "mean": return mean(identity.parts.map((part) => cut(rangeOf(part), identity.capped)));
    case "equal": return rangeOf(identity.right);
  }
}

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
  if (identity.kind === "equal" && identity.left.value.eq(identity.right.value)) return "holds";
  return identity.kind === "ratio" ? judgeRatio(identity) : judgeDemand(identity);
}

function judgeDemand(identity: Demanding): Verdict {
  const demand = demandOf(identity);
  if (!demand) return "holds";
  const first = identity.kind === "sum" ? identity.total : identity.kind === "mean" ? identity.mean : identity.left;
  if (intersects(demand, rangeOf(first))) return "holds";
  if (identity.kind === "equal") {
    return !first.exact && !identity.right.exact
      && (contains(truncated(first.value, first.decimals), identity.right.value)
        || contains(truncated(identity.right.value, identity.right.decimals), first.value)) ? "truncated" : "fails";
  }
  return !first.exact && intersects(demand, truncated(first.value, first.decimals)) ? "truncated" : "fails";
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

function judgeRatio(identity: Ratio): Verdict {
  const { ratio } = identity;
  const canBeIn = valuesOf(identity);
  if (!canBeIn || canBeIn(rangeOf(ratio))) return "holds";
  return !ratio.exact && canBeIn(truncated(ratio.value, ratio.decimals)) ? "truncated" : "fails";
}

/**
 * Whether some ratio of values within the written intervals lies in a range: multiplied out, for a division costs more than all
 * the rest and is not exact. Undefined where the whole may be zero.
 */
function valuesOf({ part, whole, polarity, capped }: Ratio): ((range: Interval) => boolean) | undefined {
  const negative = rangeOf(whole).hi.isNegative();
  const p = negative ? negate(rangeOf(part)) : rangeOf(part);
  const w = negative ? negate(rangeOf(whole)) : rangeOf(whole);
  if (w.lo.lte(ZERO)) return undefined;
  const upTo = (x: Decimal): boolean => p.lo.times(HUNDRED).lte(x.times(p.lo.isNegative() ? w.lo : w.hi));
  const from = (x: Decimal): boolean => p.hi.times(HUNDRED).gte(x.times(p.hi.isNegative() ? w.hi : w.lo));
  // (w − (p − w)) ÷ w = 2 − p ÷ w
  const canBeAtMost = polarity === "positive" ? upTo : (x: Decimal) => from(TWO_HUNDRED.minus(x));
  const canBeAtLeast = polarity === "positive" ? from : (x: Decimal) => upTo(TWO_HUNDRED.minus(x));
  if (!capped) return ({ lo, hi }) => canBeAtMost(hi) && canBeAtLeast(lo);
  return ({ lo, hi }) => !hi.isNegative() && lo.lte(HUNDRED)
    && (hi.gte(HUNDRED) || canBeAtMost(hi)) && (!lo.gt(ZERO) || canBeAtLeast(lo));
}
