import { expectedOf } from "../findings/judge";
import type { Term } from "../findings/identity";
import { Decimal } from "../kernel/decimal";
import { boundsOf } from "./bounds";
import { lengthOf } from "./slips";
import { changeOf, type Changes, type Constraint, type Variable } from "./system";
import { identityUnder, residualUnder, termUnder, wholeResidualUnder } from "./under";

/**
 * What a constraint asks of one of its cells, given the others: one value, or any within bounds (null = open).
 * Bounds only sift; whether a value satisfies is for `verdictUnder` to say.
 */
export type Demand =
  | { readonly kind: "value"; readonly value: Decimal; readonly decimals: number }
  /** A percentage or average: `value` in all its digits, to be rounded as the cell is. */
  | { readonly kind: "computed"; readonly value: Decimal }
  | { readonly kind: "range"; readonly lo: number; readonly hi: number };

const around = (corners: readonly number[]): Demand | undefined => {
  const lo = Math.min(...corners);
  const hi = Math.max(...corners);
  if (Number.isNaN(lo) || Number.isNaN(hi)) return undefined;
  const slack = 1e-9 * Math.max(Math.abs(lo), Math.abs(hi), 1e-6);
  return { kind: "range", lo: lo - slack, hi: hi + slack };
};

function ratioDemand(terms: readonly Term[], at: number, negative: boolean, capped: boolean): Demand | undefined {
  const [ratio, part, whole] = terms as [Term, Term, Term];
  let r = boundsOf(ratio);
  if (capped && ratio.value.gte(100)) r = { lo: r.lo, hi: Infinity };
  if (capped && ratio.value.lte(0)) r = { lo: -Infinity, hi: r.hi };
  if (negative) r = { lo: 200 - r.hi, hi: 200 - r.lo };
  if (at === 1) {
    const w = boundsOf(whole);
    return around([r.lo * w.lo, r.lo * w.hi, r.hi * w.lo, r.hi * w.hi].map((x) => x / 100));
  }
  if (r.lo <= 0 && r.hi >= 0) return undefined;
  const p = boundsOf(part);
  return around([p.lo / r.lo, p.lo / r.hi, p.hi / r.lo, p.hi / r.hi].map((x) => x * 100));
}

/** n × mean less the other parts. */
function partDemand(terms: readonly Term[], at: number): Demand | undefined {
  const [mean, ...parts] = terms as [Term, ...Term[]];
  const whole = boundsOf(mean);
  let [lo, hi] = [whole.lo * parts.length, whole.hi * parts.length];
  parts.forEach((part, i) => {
    if (i + 1 === at) return;
    const bounds = boundsOf(part);
    lo -= bounds.hi;
    hi -= bounds.lo;
  });
  return around([lo, hi]);
}

/** What `constraint` asks of `variable` under the changes; undefined where it asks nothing in particular. */
export function demandOn(constraint: Constraint, variable: Variable, changes: Changes): Demand | undefined {
  const { identity } = constraint;
  const at = constraint.variables.indexOf(variable);
  const term = constraint.terms[at];
  if (term === undefined) return undefined;
  const now = (i: number): Term => {
    const [one, owner] = [constraint.terms[i] as Term, constraint.variables[i] as Variable];
    return termUnder(one, owner, changes);
  };
  switch (identity.kind) {
    case "sum": {
      const rest = wholeResidualUnder(constraint, changes);
      const { whole } = changeOf(variable, changes) ?? variable;
      const asked = at === 0 ? whole - rest : whole + rest;
      if (Number.isSafeInteger(asked)) return { kind: "value", value: new Decimal(asked), decimals: term.decimals };
      const residual = residualUnder(constraint, changes);
      const value = now(at).value;
      if (residual !== null) return { kind: "value", value: at === 0 ? value.minus(residual) : value.plus(residual), decimals: term.decimals };
      if (at > 0) {
        const rest = constraint.terms.reduce((sum, _, i) => (i === 0 || i === at ? sum : sum.minus(now(i).value)), now(0).value);
        return { kind: "value", value: rest, decimals: Math.max(...constraint.terms.map((_, i) => now(i).decimals)) };
      }
      break;
    }
    case "mean":
      if (at > 0) return partDemand(constraint.terms.map((_, i) => now(i)), at);
      break;
    case "ratio":
      if (at > 0) return ratioDemand([now(0), now(1), now(2)], at, identity.polarity === "negative", identity.capped);
      break;
    case "equal": {
      const other = now(at === 0 ? 1 : 0);
      return { kind: "value", value: other.value, decimals: other.decimals };
    }
    case "order":
    case "within": return undefined;
  }
  const value = expectedOf(identityUnder(constraint, changes));
  return value && { kind: "computed", value };
}

/** How many digits the first cell is off, in its last decimals; 0 where that cannot be said. */
export function deviationOf(constraint: Constraint, changes: Changes): number {
  const [first] = constraint.variables;
  const demand = first && demandOn(constraint, first, changes);
  if (!demand || demand.kind === "range") return 0;
  const { value, decimals } = termUnder(first.term, first, changes);
  return lengthOf(demand.value.minus(value), decimals);
}

/** A value rounded to the decimals that a reader would see. */
export const roundTo = (value: Decimal, decimals: number): Decimal =>
  decimals >= 0 ? value.toDecimalPlaces(decimals) : value.div(new Decimal(10).pow(-decimals)).toDecimalPlaces(0).times(new Decimal(10).pow(-decimals));
