import { Decimal } from "../kernel/decimal";
import { parseAddress } from "../kernel/address";
import { cellKey, type Term } from "../findings/identity";
import { judge } from "../findings/judge";
import type { CellRef } from "../snapshot/snapshot";
import * as cost from "./costs";
import { demandOn, roundTo } from "./demands";
import { roundnessOf } from "./roundness";
import { copiedRun, digitsOf, lengthOf, originsOf, significantDigits, slipBetween, type Origin, type Slip, type Written } from "./slips";
import type { Change, Changes, Constraint, System, Variable } from "./system";

/** What stands around a cell, for slips of copying and swapping. */
export interface Neighbours {
  /** The written numbers above, below, left and right. */
  around(at: CellRef): readonly Term[];
  /** A cell as its reader sees it. */
  text(at: CellRef): string;
}

/** What is known of each variable, worked out once. */
export interface Surroundings {
  readonly around: (variable: Variable) => readonly Term[];
  readonly origins: (variable: Variable) => readonly Origin[];
  /** What another value costs as an entered amount (see roundness.ts). */
  readonly roundness: (variable: Variable, value: Decimal) => number;
  /** No change of the cell costs less, unless it repeats another one's or is one of two swapped. */
  readonly least: (variable: Variable) => number;
  /** What a value that mends a constraint costs at least if another one asks for it; `exact`: the first asks for a single value. */
  readonly elsewhere: (variable: Variable, exact: boolean) => number;
  /** The slip that leads from a right value to the written one, in a cell that is `computed` or not. */
  readonly slip: (variable: Variable, computed: boolean, right: Written) => Slip;
}

export function surroundingsOf(neighbours: Neighbours, { variables, variableAt }: System): Surroundings {
  const terms = new Map<Variable, readonly Term[]>();
  const origins = new Map<Variable, readonly Origin[]>();
  const memo = <K, T>(map: Map<K, T>, key: K, make: () => T): T => {
    let known = map.get(key);
    if (known === undefined) map.set(key, known = make());
    return known;
  };
  const copied = new Map<Variable, readonly Term[]>();
  const near = (variable: Variable): readonly Term[] => memo(copied, variable, () => copyable(variable, around(variable)));
  const slips = new Map<string, Slip>();
  const least = new Map<Variable, number>();
  const roundness = roundnessOf(variables);
  const around = (variable: Variable): readonly Term[] => memo(terms, variable, () =>
    // Whether a neighbour is an amount, its own statements know best.
    neighbours.around(variable.at).map((term) => variableAt(term.at)?.term ?? { ...term, exact: variable.term.exact }));
  return {
    around,
    slip: (variable, computed, right) => memo(slips, `${variable.index} ${computed} ${right.value.toString()} ${right.decimals}`,
      () => slipOfHand(variable.term, computed, right, near(variable))),
    origins: (variable) => memo(origins, variable, () => originsOf(variable.term, variable.term.exact)),
    roundness: roundness.of,
    elsewhere: (variable, exact) => roundness.least(variable) + (variable.constraints.some(({ identity }) => identity.kind === "equal")
      ? cost.slipCost("otherTable") : exact ? Infinity : cost.neverUpdatedCost(1)),
    least: (variable) => memo(least, variable, () => {
      const { term } = variable;
      const copied = around(variable).some((near) => near.exact === term.exact && near.value.eq(term.value));
      const table = variable.constraints.some(({ identity }) => identity.kind === "equal");
      const ways = digitsOf(term).length;
      const slip = Math.min(copied ? cost.copiedCost(1) : Infinity, table ? cost.slipCost("otherTable") : Infinity, cost.leastSlip(ways));
      return Math.max(cost.LEAST_CHANGE, slip + roundness.least(variable));
    }),
  };
}

const cheapest = (slips: readonly (Slip | undefined)[]): Slip =>
  slips.filter((slip) => slip !== undefined).reduce((best, slip) => (slip.cost < best.cost ? slip : best));

const rowOf = ({ sheet, address }: CellRef): string => `${sheet}!${parseAddress(address)?.row ?? address}`;

const staleTotal = (variable: Variable): boolean =>
  variable.constraints.some((one) => !one.holds && one.identity.kind === "sum" && one.variables[0] === variable);

/** Whether the cell is a wrong total in a row of which another total was left as it was. */
export function staleRow(variable: Variable, changes: Changes): boolean {
  for (const [other, { slip }] of changes) {
    if ((slip.kind === "neverUpdated" || slip.kind === "staleRow") && rowOf(other.at) === rowOf(variable.at)) {
      return staleTotal(other) && staleTotal(variable);
    }
  }
  return false;
}

/** Changed cells that the cell may have been copied from, or the other way round: they showed the same number. */
export function sources(variable: Variable, changes: Changes, { around }: Surroundings): readonly Variable[] {
  if (changes.size === 0) return [];
  const alike = [...changes.keys()].filter(({ term }) => term.value.eq(variable.term.value) && term.exact === variable.term.exact);
  return alike.filter((other) => around(variable).some(({ at }) => cellKey(at) === cellKey(other.at))
    || variable.constraints.some((one) => one.holds && one.variables.length === 2 && one.variables.includes(other)));
}

/** How far two numbers are apart, from 0 for equal to 1 and more. */
const unlike = (a: Decimal, b: Decimal): number => a.minus(b).abs().div(Decimal.max(a.abs(), b.abs())).toNumber();

const COMPUTING: ReadonlySet<string> = new Set(["sum", "mean", "ratio"]);

/** Neighbours from which a number may have been copied. A parent and its only child are equal by rights. */
function copyable(variable: Variable, around: readonly Term[]): readonly Term[] {
  const akin = new Set(variable.constraints.filter((one) => one.holds && one.variables.length === 2)
    .flatMap((one) => one.variables.map(({ at }) => cellKey(at))));
  return around.filter((term) => term.exact === variable.term.exact && !akin.has(cellKey(term.at)));
}

/** The likeliest way in which the written number came to stand where `right` should. */
function slipOfHand(written: Term, computed: boolean, right: Written, near: readonly Term[]): Slip {
  const digits = lengthOf(right.value.minus(written.value), Math.max(right.decimals, written.decimals));
  return cheapest([
    slipBetween(right, written),
    near.some((term) => term.value.eq(written.value)) ? { kind: "copied", cost: cost.copiedCost(unlike(right.value, written.value)) } : undefined,
    copiedRun(right, written, near),
    computed ? { kind: "neverUpdated", cost: cost.neverUpdatedCost(digits) } : { kind: "unknown", cost: cost.unknownCost(digits) },
  ]);
}

/**
 * A percentage that was right for another part or whole: as many such percentages there are as numbers near that one. With counts
 * of two digits some slip of the hand nearly always fits too, and neither is told from the other.
 */
function staleRatio(variable: Variable, { identity, terms, variables }: Constraint, changes: Changes, slip: Slip): Slip {
  if (identity.kind !== "ratio" || slip.kind !== "neverUpdated" || variables[0] !== variable || variables.some((one) => changes.has(one))) return slip;
  const [ratio, part, whole] = terms as [Term, Term, Term];
  const quotient = (identity.polarity === "negative" ? new Decimal(200).minus(ratio.value) : ratio.value).div(100);
  const digits = [[part, quotient.times(whole.value)] as const, ...(quotient.isZero() ? [] : [[whole, part.value.div(quotient)] as const])]
    .flatMap(([term, value]) => {
      const before = { ...term, value: roundTo(value, term.decimals), precise: roundTo(value, term.decimals) };
      const fits = judge({ ...identity, ratio, part: term === part ? before : part, whole: term === whole ? before : whole }) !== "fails";
      return fits && !before.value.eq(term.value) ? [significantDigits(before.value.minus(term.value))] : [];
    });
  const price = digits.length === 0 ? Infinity : cost.neverUpdatedCost(Math.min(...digits));
  return price < slip.cost ? { ...slip, cost: price, anyDecimals: true } : slip;
}

/** The likeliest way in which the written number came to stand where `constraint` asks for `right`. */
function slipFor(variable: Variable, constraint: Constraint, right: Written, changes: Changes, surroundings: Surroundings): Slip {
  const computed = COMPUTING.has(constraint.identity.kind) && constraint.variables[0] === variable;
  const hand = staleRatio(variable, constraint, changes, surroundings.slip(variable, computed, right));
  if (sources(variable, changes, surroundings).some((other) => changes.get(other)?.value.eq(right.value))) {
    const kind = hand.kind === "unknown" || hand.kind === "neverUpdated" ? "sameSlip" : hand.kind;
    return { kind, cost: cost.SAME_SLIP, repeats: true };
  }
  if (constraint.identity.kind === "sum" && computed && staleRow(variable, changes)) {
    return { kind: "staleRow", cost: cost.STALE_ROW, repeats: true };
  }
  if (constraint.identity.kind !== "equal") return hand;
  const table: Slip = { kind: "otherTable", cost: cost.slipCost("otherTable") };
  return hand.kind === "unknown" ? table : { ...hand, cost: Math.min(hand.cost, table.cost) };
}

/** Values that the violated constraints ask of a cell, each with the slip that explains it. */
export function candidatesFor(
  variable: Variable, violated: readonly Constraint[], changes: Changes, surroundings: Surroundings,
): readonly Change[] {
  const found = new Map<string, Change>();
  const put = (right: Written, slip: Slip): void => {
    if (right.value.eq(variable.term.value)) return;
    const negative = right.value.isNegative() && !variable.term.value.isNegative() ? cost.NEGATIVE : 0;
    const huge = !variable.term.exact && variable.computed && right.value.gte(cost.HUGE_PERCENT) && variable.term.value.lt(cost.HUGE_PERCENT) ? cost.NEGATIVE : 0;
    const price = slip.repeats ? slip.cost : Math.max(cost.LEAST_CHANGE, slip.cost + negative + huge + surroundings.roundness(variable, right.value));
    const key = right.value.toString();
    const known = found.get(key);
    if (!known || known.slip.cost > price) found.set(key, { value: right.value, decimals: right.decimals, slip: { kind: slip.kind, cost: price } });
  };
  for (const constraint of violated) {
    if (!constraint.variables.includes(variable)) continue;
    const demand = demandOn(constraint, variable, changes);
    if (!demand) continue;
    if (demand.kind === "value") {
      const decimals = variable.term.exact ? variable.term.decimals : demand.decimals;
      put({ value: demand.value, decimals }, slipFor(variable, constraint, { value: demand.value, decimals }, changes, surroundings));
      continue;
    }
    if (demand.kind === "computed") {
      const usual = surroundings.around(variable).filter((term) => !term.exact).map((term) => term.decimals);
      for (const decimals of new Set([variable.term.decimals, ...usual])) {
        const right = { value: roundTo(demand.value, decimals), decimals };
        const slip = slipFor(variable, constraint, right, changes, surroundings);
        if (decimals !== variable.term.decimals && (slip.kind === "neverUpdated" || slip.kind === "copied")) continue;
        put(right, usual.length === 0 || usual.includes(decimals) || slip.anyDecimals ? slip : { ...slip, cost: slip.cost + cost.UNUSUAL_DECIMALS });
      }
      continue;
    }
    // An indicator's number that is its neighbour's: what should stand there, as far as its decimals tell.
    const copied = roundTo(new Decimal((demand.lo + demand.hi) / 2), variable.term.decimals);
    const near = Number.isFinite(demand.hi - demand.lo) && demand.hi - demand.lo < 3 * 10 ** -variable.term.decimals
      ? surroundings.slip(variable, false, { value: copied, decimals: variable.term.decimals }) : undefined;
    if (near?.kind === "copied") put({ value: copied, decimals: variable.term.decimals }, near);
    for (const origin of surroundings.origins(variable)) {
      if (origin.approximate < demand.lo || origin.approximate > demand.hi) continue;
      put({ value: new Decimal(origin.text), decimals: origin.decimals }, origin.slip);
    }
  }
  return [...found.values()];
}

/** Two cells with each other's numbers: one pair of changes, or none where they could not have been mixed up. */
export function swapOf(one: Variable, other: Variable): readonly Changes[] {
  if (other === one || other.term.exact !== one.term.exact || other.term.value.eq(one.term.value)) return [];
  const slip: Slip = { kind: "swapped", cost: cost.slipCost("swapped", 4) };
  const change = ({ term: { value, decimals } }: Variable): Change => ({ value, decimals, slip });
  return [new Map([[one, change(other)], [other, change(one)]])];
}
