import { Decimal, sumOf } from "../kernel/decimal";
import { add, clamp, contains, divide, exactly, halfUnit, intersects, mean, rounded, scale, subtract, truncated, type Interval } from "../kernel/interval";
import type { Identity, Term } from "./identity";

type Ratio = Extract<Identity, { kind: "ratio" }>;

/** How an identity fares. `truncated`: right, but cut off instead of rounded. */
export type Verdict = "holds" | "truncated" | "fails";

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

/** All numbers that a written term can stand for (XBRL Calculations 1.1: a rounded number is an interval). */
export const rangeOf = (term: Term): Interval => (term.exact ? exactly(term.value) : rounded(term.value, term.decimals));

const cut = (range: Interval, capped: boolean): Interval => (capped ? clamp(range, ZERO, HUNDRED) : range);

/**
 * The values that the identity asks of its first term (total, mean, ratio, left, smaller, value), given the others.
 * Undefined where they ask for none: a ratio to zero, or an inequality.
 */
export function demandOn(identity: Identity): Interval | undefined {
  switch (identity.kind) {
    case "sum": return identity.parts.map(rangeOf).reduce(add, exactly(ZERO));
    case "mean": return mean(identity.parts.map((part) => cut(rangeOf(part), identity.capped)));
    case "ratio": {
      const quotient = divide(rangeOf(identity.part), rangeOf(identity.whole));
      if (!quotient) return undefined;
      const percent = scale(quotient, HUNDRED);
      // (w − (p − w)) ÷ w = 2 − p ÷ w
      return cut(identity.polarity === "positive" ? percent : subtract(exactly(HUNDRED.times(2)), percent), identity.capped);
    }
    case "equal": return rangeOf(identity.right);
    case "order":
    case "within": return undefined;
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
      return cap(identity.polarity === "positive" ? percent : HUNDRED.times(2).minus(percent), identity.capped);
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
  if (identity.kind === "sum" && identity.total.exact && identity.parts.every((part) => part.exact)) {
    return sumOf(identity.parts.map((part) => part.value)).eq(identity.total.value) ? "holds" : "fails";
  }
  if (identity.kind === "ratio" && identity.part.exact && identity.whole.exact && !identity.ratio.exact) {
    // The common case without intervals on both sides: near enough to the quotient, by half of the last decimal.
    if (isNearRatio(identity)) return "holds";
  }
  if (identity.kind === "equal" && identity.left.value.eq(identity.right.value)) return "holds";
  const demand = demandOn(identity);
  if (!demand) return "holds";
  const first = identity.kind === "sum" ? identity.total : identity.kind === "mean" ? identity.mean
    : identity.kind === "ratio" ? identity.ratio : identity.left;
  if (intersects(demand, rangeOf(first))) return "holds";
  if (identity.kind === "equal") {
    return !first.exact && !identity.right.exact
      && (contains(truncated(first.value, first.decimals), identity.right.value)
        || contains(truncated(identity.right.value, identity.right.decimals), first.value)) ? "truncated" : "fails";
  }
  return !first.exact && intersects(demand, truncated(first.value, first.decimals)) ? "truncated" : "fails";
}

function isNearRatio(identity: Ratio): boolean {
  const { ratio, part, whole, polarity, capped } = identity;
  const half = halfUnit(ratio.decimals);
  if (polarity === "positive" && !capped && !whole.value.isZero()) {
    // |part × 100 − ratio × whole| ≤ half × |whole|: multiplied out, for a division costs more than all the rest.
    return part.precise.times(100).minus(ratio.value.times(whole.precise)).abs().lte(half.times(whole.precise.abs()));
  }
  const expected = expectedOf(identity);
  return expected === undefined || expected.minus(ratio.value).abs().lte(half);
}
