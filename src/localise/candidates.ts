import { judge } from "../findings/judge";
import { approximate, Decimal, equal } from "../kernel/decimal";
import type { Term } from "../findings/identity";
import * as cost from "./costs";
import { demandOn, roundTo, type Demand } from "./demands";
import { Figure, originsOf, significantDigits, type Slip, type Written } from "./slips";
import { NO_LINKS, type Links, type Surroundings } from "./surroundings";
import { Change, changeOf, isChanged, type Changes, type Constraint, type Variable } from "./system";
import { touchingKey } from "./under";

const HUNDREDTH = new Decimal("0.01");
const COMPUTING: ReadonlySet<string> = new Set(["sum", "mean", "ratio"]);

/**
 * A percentage that was right for another part or whole: as many such percentages there are as numbers near that one. With counts
 * of two digits some slip of the hand nearly always fits too, and neither is told from the other.
 */
function staleRatio(variable: Variable, { identity, terms, variables }: Constraint, changes: Changes, slip: Slip): Slip {
  // One digit is the least that any number can be off.
  if (identity.kind !== "ratio" || slip.kind !== "neverUpdated" || slip.cost <= cost.neverUpdatedCost(1)) return slip;
  if (variables[0] !== variable || variables.some((one) => isChanged(one, changes))) return slip;
  const [ratio, part, whole] = terms as [Term, Term, Term];
  const quotient = (identity.polarity === "negative" ? new Decimal(200).minus(ratio.value) : ratio.value).times(HUNDREDTH);
  const digits = [[part, quotient.times(whole.value)] as const, ...(quotient.isZero() ? [] : [[whole, part.value.div(quotient)] as const])]
    .flatMap(([term, value]) => {
      const before = { ...term, value: roundTo(value, term.decimals), precise: roundTo(value, term.decimals) };
      const fits = judge({ ...identity, ratio, part: term === part ? before : part, whole: term === whole ? before : whole }) !== "fails";
      return fits && !before.value.eq(term.value) ? [significantDigits(before.value.minus(term.value))] : [];
    });
  const price = digits.length === 0 ? Infinity : cost.neverUpdatedCost(Math.min(...digits));
  return price < slip.cost ? { ...slip, cost: price, anyDecimals: true } : slip;
}

const OTHER_TABLE: Slip = { kind: "otherTable", cost: cost.OTHER_TABLE };

/** The likeliest way in which the written number came to stand where `constraint` asks for `right`. */
function slipFor(variable: Variable, constraint: Constraint, right: Figure, changes: Changes, surroundings: Surroundings, links: Links): Slip {
  const { kind } = constraint.identity;
  const computed = constraint.variables[0] === variable && COMPUTING.has(kind);
  const hand = staleRatio(variable, constraint, changes, surroundings.slip(variable, computed, right));
  if (surroundings.isLinked(variable, links)) {
    if (surroundings.alike(variable).some((other) => { const change = changeOf(other, changes); return change && equal(change.value, right.value); })) {
      return { kind: hand.kind === "unknown" || hand.kind === "neverUpdated" ? "sameSlip" : hand.kind, cost: cost.SAME_SLIP, repeats: true };
    }
    if (kind === "sum" && computed && links.stale.includes(variable)) return { kind: "staleRow", cost: surroundings.hasRightTotal(variable) ? cost.STALE_AMONG_RIGHT : cost.STALE_ROW, repeats: true };
  }
  if (kind !== "equal") return hand;
  return hand.kind === "unknown" ? OTHER_TABLE : { ...hand, cost: Math.min(hand.cost, OTHER_TABLE.cost) };
}

/** The values that one violated constraint asks of a cell, each with the slip that explains it. */
function asked(variable: Variable, constraint: Constraint, changes: Changes, surroundings: Surroundings, links: Links): readonly Change[] {
  const demand = demandOn(constraint, variable, changes);
  if (!demand) return [];
  const { term } = variable;
  if (demand.kind === "value" && equal(demand.value, term.value)) return [];
  const found: Change[] = [];
  const slipTo = (right: Figure): Slip => slipFor(variable, constraint, right, changes, surroundings, links);
  const put = (right: Written, slip: Slip): void => {
    if (equal(right.value, term.value)) return;
    add(found, new Change(variable, right.value, right.decimals, { kind: slip.kind, cost: priceOf(variable, right.value, slip, surroundings) }));
  };
  switch (demand.kind) {
    case "value": {
      const right = new Figure(demand.value, term.exact ? term.decimals : demand.decimals);
      put(right, slipTo(right));
      break;
    }
    case "computed": {
      const usual = surroundings.around(variable).flatMap((near) => (near.exact ? [] : [near.decimals]));
      for (const decimals of new Set([term.decimals, ...usual])) {
        const right = new Figure(roundTo(demand.value, decimals), decimals);
        const slip = slipTo(right);
        if (decimals !== term.decimals && (slip.kind === "neverUpdated" || slip.kind === "copied")) continue;
        put(right, usual.length === 0 || usual.includes(decimals) || slip.anyDecimals ? slip : { ...slip, cost: slip.cost + cost.UNUSUAL_DECIMALS });
      }
      break;
    }
    case "range": {
      const copied = copiedWithin(variable, demand, surroundings);
      if (copied) put(copied.right, copied.slip);
      for (const origin of originsOf(term, term.exact, demand.lo, demand.hi)) put({ value: new Decimal(origin.text), decimals: origin.decimals }, origin.slip);
    }
  }
  return found;
}

function priceOf(variable: Variable, right: Decimal, slip: Slip, surroundings: Surroundings): number {
  if (slip.repeats) return slip.cost;
  const { term, computed } = variable;
  const negative = right.isNegative() && !term.value.isNegative() ? cost.NEGATIVE : 0;
  const huge = !term.exact && computed && approximate(right) >= cost.HUGE_PERCENT && approximate(term.value) < cost.HUGE_PERCENT ? cost.NEGATIVE : 0;
  return Math.max(cost.LEAST_CHANGE, slip.cost + negative + huge + surroundings.roundness(variable, right));
}

/** An indicator's number that is its neighbour's: what should stand there, as far as its decimals tell. */
function copiedWithin(variable: Variable, { lo, hi }: Demand & { readonly kind: "range" }, surroundings: Surroundings): { right: Written; slip: Slip } | undefined {
  const { decimals } = variable.term;
  if (!Number.isFinite(hi - lo) || hi - lo >= 3 * 10 ** -decimals) return undefined;
  const right = new Figure(roundTo(new Decimal((lo + hi) / 2), decimals), decimals);
  const slip = surroundings.slip(variable, false, right);
  return slip.kind === "copied" ? { right, slip } : undefined;
}

/** Keeps the cheaper one of equal values. */
function add(found: Change[], change: Change): void {
  const at = found.findIndex((one) => equal(one.value, change.value));
  const known = found[at];
  if (!known) found.push(change);
  else if (known.slip.cost > change.slip.cost) found[at] = change;
}

/** Values that the violated constraints ask of a cell, each with the slip that explains it. */
export function candidatesFor(
  variable: Variable, violated: readonly Constraint[], changes: Changes, surroundings: Surroundings, links: Links,
): readonly Change[] {
  let found: readonly Change[] = [];
  const linked = surroundings.isLinked(variable, links);
  for (const constraint of violated) {
    if (!constraint.variables.includes(variable)) continue;
    const more = linked ? asked(variable, constraint, changes, surroundings, links) : askedBefore(variable, constraint, changes, surroundings);
    if (found.length === 0) { found = more; continue; }
    const merged = [...found];
    for (const change of more) add(merged, change);
    found = merged;
  }
  return found;
}

/** What the constraint asks, as long as nothing draws the cell along: the same for all explanations that change the same of its cells. */
function askedBefore(variable: Variable, constraint: Constraint, changes: Changes, surroundings: Surroundings): readonly Change[] {
  const touching = touchingKey(constraint, changes);
  const key = touching === "" ? variable.index : `${variable.index}${touching}`;
  constraint.asked ??= new Map();
  let known = constraint.asked.get(key);
  if (!known) constraint.asked.set(key, known = asked(variable, constraint, changes, surroundings, NO_LINKS));
  return known;
}
