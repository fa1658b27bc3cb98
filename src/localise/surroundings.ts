import { cellKey, type Term } from "../findings/identity";
import { parseAddress } from "../kernel/address";
import { approximate, equal, smallWhole, type Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import * as cost from "./costs";
import { roundnessOf, type Roundness } from "./roundness";
import { copiedRun, digitsOf, lengthOf, slipBetween, type Slip, type Written } from "./slips";
import type { Change, Changes, System, Variable } from "./system";

/** What stands around a cell, for slips of copying and swapping. */
export interface Neighbours {
  /** The written numbers above, below, left and right. */
  around(at: CellRef): readonly Term[];
  /** A cell as its reader sees it. */
  text(at: CellRef): string;
}

/** The cells that changes draw along: those that showed the same number beside a changed one, and totals of rows never updated. */
export interface Links { readonly alike: ReadonlySet<Variable>; readonly staleRows: ReadonlySet<string> }

export const NO_LINKS: Links = { alike: new Set(), staleRows: new Set() };

/** What is known of each variable, worked out once and only where it is asked for. */
export class Surroundings {
  private readonly terms: (readonly Term[] | undefined)[] = [];
  private readonly near: (readonly Term[] | undefined)[] = [];
  private readonly leasts: (number | undefined)[] = [];
  private readonly rows: (string | undefined)[] = [];
  private readonly twins: (readonly Variable[] | undefined)[] = [];
  private readonly pairs: (readonly Changes[] | undefined)[] = [];
  private readonly habits: Roundness;
  private rightRows: ReadonlySet<string> | undefined;
  private amounts: ReadonlyMap<number | string, readonly Variable[]> | undefined;

  constructor(private readonly neighbours: Neighbours, readonly system: System) {
    this.habits = roundnessOf(system.variables);
  }

  /** The written numbers above, below, left and right. */
  around(variable: Variable): readonly Term[] {
    // Whether a neighbour is an amount, its own statements know best.
    return this.terms[variable.index] ??= this.neighbours.around(variable.at)
      .map((term) => this.system.variableAt(term.at)?.term ?? { ...term, exact: variable.term.exact });
  }

  /** The slip that leads from a right value to the written one, in a cell that is `computed` or not. */
  slip(variable: Variable, computed: boolean, right: Written): Slip {
    return slipOfHand(variable.term, computed, right, this.copyable(variable));
  }

  /** What another value costs as an entered amount (see roundness.ts). */
  roundness(variable: Variable, value: Decimal): number { return this.habits.of(variable, value); }

  /** What a value that mends a constraint costs at least if another one asks for it; `exact`: the first asks for a single value. */
  elsewhere(variable: Variable, exact: boolean): number {
    return this.habits.least(variable) + (hasTwin(variable) ? cost.slipCost("otherTable") : exact ? Infinity : cost.neverUpdatedCost(1));
  }

  /** No change of the cell costs less, unless it repeats another one's or is one of two swapped. */
  least(variable: Variable): number {
    return this.leasts[variable.index] ??= this.leastOf(variable);
  }

  private leastOf(variable: Variable): number {
    const { term } = variable;
    const copied = this.around(variable).some((near) => near.exact === term.exact && equal(near.value, term.value));
    const slip = Math.min(copied ? cost.copiedCost(1) : Infinity, hasTwin(variable) ? cost.slipCost("otherTable") : Infinity, cost.leastSlip(digitsOf(term).length));
    return Math.max(cost.LEAST_CHANGE, slip + this.habits.least(variable));
  }

  /** Neighbours from which a number may have been copied. A parent and its only child are equal by rights. */
  private copyable(variable: Variable): readonly Term[] {
    let near = this.near[variable.index];
    if (near) return near;
    const akin = new Set(variable.constraints.filter((one) => one.holds && one.variables.length === 2)
      .flatMap((one) => one.variables.map(({ at }) => cellKey(at))));
    near = this.around(variable).filter((term) => term.exact === variable.term.exact && !akin.has(cellKey(term.at)));
    return this.near[variable.index] = near;
  }

  /** Cells that the cell may have been copied from, or the other way round: they show the same number. */
  alike(variable: Variable): readonly Variable[] {
    let twins = this.twins[variable.index];
    if (twins) return twins;
    const isTwin = ({ term }: Variable): boolean => term.exact === variable.term.exact && equal(term.value, variable.term.value);
    const beside = this.around(variable).flatMap(({ at }) => this.system.variableAt(at) ?? []);
    const paired = variable.constraints.flatMap((one) => (one.holds && one.variables.length === 2 ? one.variables : []));
    twins = [...new Set([...beside, ...paired].filter((other) => other !== variable && isTwin(other)))];
    return this.twins[variable.index] = twins;
  }

  /** What the changes draw along; the same empty object for nothing. */
  links(changes: Changes): Links {
    let links: { alike: Set<Variable>; staleRows: Set<string> } | undefined;
    for (const [variable, { slip }] of changes) {
      const twins = this.alike(variable);
      const stale = (slip.kind === "neverUpdated" || slip.kind === "staleRow") && staleTotal(variable);
      if (twins.length === 0 && !stale) continue;
      links ??= { alike: new Set(), staleRows: new Set() };
      for (const twin of twins) links.alike.add(twin);
      if (stale) links.staleRows.add(this.rowOf(variable));
    }
    return links ?? NO_LINKS;
  }

  /** Whether the cell is a wrong total in a row of which another total was left as it was. */
  isStale(variable: Variable, { staleRows }: Links): boolean {
    return staleRows.size > 0 && staleTotal(variable) && staleRows.has(this.rowOf(variable));
  }

  /** Whether some total in the row is right: then the row was not left as it was altogether. */
  hasRightTotal(variable: Variable): boolean {
    this.rightRows ??= new Set(this.system.totals.map((total) => this.rowOf(total)));
    return this.rightRows.has(this.rowOf(variable));
  }

  isLinked(variable: Variable, links: Links): boolean {
    return links !== NO_LINKS && (links.alike.has(variable) || this.isStale(variable, links));
  }

  private rowOf({ index, at: { sheet, address } }: Variable): string {
    return this.rows[index] ??= `${sheet}!${parseAddress(address)?.row ?? address}`;
  }

  /** The cell and each neighbour with each other's numbers. */
  swaps(variable: Variable): readonly Changes[] {
    return this.pairs[variable.index] ??= this.around(variable).flatMap(({ at }) => {
      const other = this.system.variableAt(at);
      return other ? swapOf(variable, other) : [];
    });
  }

  /** Whether the amount stands on another sheet. */
  standsElsewhere(amount: Decimal, sheet: string): boolean {
    this.amounts ??= amountsOf(this.system);
    return (this.amounts.get(numberKey(amount)) ?? []).some((one) => one.at.sheet !== sheet);
  }
}

const hasTwin = ({ constraints }: Variable): boolean => constraints.some(({ identity }) => identity.kind === "equal");

const staleTotal = (variable: Variable): boolean =>
  variable.constraints.some((one) => !one.holds && one.identity.kind === "sum" && one.variables[0] === variable);

/** The same for equal numbers. */
function numberKey(value: Decimal): number | string {
  const whole = smallWhole(value);
  return Number.isNaN(whole) ? value.toString() : whole;
}

function amountsOf({ variables }: System): ReadonlyMap<number | string, readonly Variable[]> {
  const amounts = new Map<number | string, Variable[]>();
  for (const variable of variables) {
    if (!variable.term.exact || approximate(variable.term.value) < cost.TELLING) continue;
    const key = numberKey(variable.term.value);
    const known = amounts.get(key);
    if (known) known.push(variable); else amounts.set(key, [variable]);
  }
  return amounts;
}

/** How far two numbers are apart, from 0 for equal to 1 and more. */
function unlike(a: Decimal, b: Decimal): number {
  const [x, y] = [approximate(a), approximate(b)];
  return Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
}

/** How many digits the difference of two numbers has, in the last decimals of either. */
function differingDigits(right: Written, written: Written): number {
  const decimals = Math.max(right.decimals, written.decimals);
  const whole = decimals === 0 ? Math.abs(smallWhole(right.value) - smallWhole(written.value)) : Number.NaN;
  return Number.isNaN(whole) ? lengthOf(right.value.minus(written.value), decimals) : whole === 0 ? 0 : String(whole).length;
}

/** The likeliest way in which the written number came to stand where `right` should. */
function slipOfHand(written: Term, computed: boolean, right: Written, near: readonly Term[]): Slip {
  const digits = differingDigits(right, written);
  let best: Slip = computed ? { kind: "neverUpdated", cost: cost.neverUpdatedCost(digits) } : { kind: "unknown", cost: cost.unknownCost(digits) };
  // Of equals the one that says more: a run of digits, a copy, a slip of the hand.
  const copied: Slip | undefined = near.some((term) => equal(term.value, written.value))
    ? { kind: "copied", cost: cost.copiedCost(unlike(right.value, written.value)) } : undefined;
  for (const slip of [copiedRun(right, written, near), copied, slipBetween(right, written)]) if (slip && slip.cost <= best.cost) best = slip;
  return best;
}

/** Two cells with each other's numbers: one pair of changes, or none where they could not have been mixed up. */
export function swapOf(one: Variable, other: Variable): readonly Changes[] {
  if (other === one || other.term.exact !== one.term.exact || equal(other.term.value, one.term.value)) return [];
  const slip: Slip = { kind: "swapped", cost: cost.slipCost("swapped", 4) };
  const change = (variable: Variable, { term: { value, decimals } }: Variable): Change => changeOf(variable, value, decimals, slip);
  return [new Map([[one, change(one, other)], [other, change(other, one)]])];
}

/** Another value for the cell, with its name among all changes. */
export const changeOf = ({ index }: Variable, value: Decimal, decimals: number, slip: Slip): Change =>
  ({ value, decimals, slip, key: `${index}=${numberKey(value)}` });
