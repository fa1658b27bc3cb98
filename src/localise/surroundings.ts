import { isSameCell, type Term } from "../findings/identity";
import { equal, type Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { CellRef } from "../snapshot/snapshot";
import * as cost from "./costs";
import { roundnessOf, type Roundness } from "./roundness";
import { copiedRun, Figure, lengthOf, slipBetween, type Slip } from "./slips";
import { swapOf, type Swap } from "./swap";
import { numberKey, type Changes, type System, type Variable } from "./system";

/** What stands around a cell, for slips of copying and swapping. */
export interface Neighbours {
  /** The written numbers above, below, left and right. */
  around(at: CellRef): readonly Term[];
  /** A cell as its reader sees it. */
  text(at: CellRef): string;
  /** The power of ten that it is written in: 6 in a table in millions, 0 in most. */
  power(at: CellRef): number;
}

/** The cells that changes draw along: those that showed the same number beside a changed one, and wrong totals of rows never updated. */
export interface Links { readonly alike: readonly Variable[]; readonly stale: readonly Variable[] }

export const NO_LINKS: Links = { alike: [], stale: [] };

/** A number beside a cell; its variable where some statement speaks of it. */
interface Near { readonly at: CellRef; readonly value: Decimal; readonly decimals: number; readonly exact: boolean; readonly variable: Variable | undefined }

/** What is known of one variable, each worked out when it is first asked for. */
class Known {
  near: readonly Near[] | undefined = undefined;
  copyable: readonly Figure[] | undefined = undefined;
  least: number | undefined = undefined;
  row: string | undefined = undefined;
  alike: readonly Variable[] | undefined = undefined;
  swaps: readonly Swap[] | undefined = undefined;
}

/** What is known of the variables beyond what is stated of them. */
export class Surroundings {
  private readonly known: (Known | undefined)[];
  private readonly habits: Roundness;
  private rounds = 0;
  private rightRows: ReadonlySet<string> | undefined;
  private staleTotals: ReadonlyMap<string, readonly Variable[]> | undefined;
  private amounts: ReadonlyMap<number | string, readonly Variable[]> | undefined;

  constructor(private readonly neighbours: Neighbours, readonly system: System) {
    this.known = new Array<Known | undefined>(system.variables.length);
    this.habits = roundnessOf(system.variables);
  }

  private of({ index }: Variable): Known { return this.known[index] ??= new Known(); }

  /** A number that no round had before (see Variable.round). */
  nextRound(): number { return ++this.rounds; }

  /** The written numbers above, below, left and right. */
  around(variable: Variable): readonly Near[] {
    return this.of(variable).near ??= this.neighbours.around(variable.at).map(({ at, value, decimals }): Near => {
      // Whether a neighbour is an amount, its own statements know best.
      const known = this.system.variableAt(at);
      return known ? { at: known.at, value: known.value, decimals: known.decimals, exact: known.term.exact, variable: known }
        : { at, value, decimals, exact: variable.term.exact, variable: undefined };
    });
  }

  /** The slip that leads from a right value to the written one, in a cell that is `computed` or not. */
  slip(variable: Variable, computed: boolean, right: Figure): Slip {
    return slipOfHand(variable, computed, right, this.copyable(variable));
  }

  /** What another value costs as an entered amount (see roundness.ts). */
  roundness(variable: Variable, value: Decimal): number { return this.habits.of(variable, value); }

  /** What a value that mends a constraint costs at least if another one asks for it; `exact`: the first asks for a single value. */
  elsewhere(variable: Variable, exact: boolean): number {
    return this.habits.least(variable) + (hasTwin(variable) ? cost.OTHER_TABLE : exact ? Infinity : cost.neverUpdatedCost(1));
  }

  /** No change of the cell costs less, unless it repeats another one's or is one of two swapped. */
  least(variable: Variable): number {
    return this.of(variable).least ??= this.leastOf(variable);
  }

  private leastOf(variable: Variable): number {
    const { term } = variable;
    const copied = this.around(variable).some((near) => near.exact === term.exact && equal(near.value, term.value));
    const slip = Math.min(copied ? cost.copiedCost(1) : Infinity, hasTwin(variable) ? cost.OTHER_TABLE : Infinity, cost.leastSlip(variable.digits.length));
    return Math.max(cost.LEAST_CHANGE, slip + this.habits.least(variable));
  }

  /** Neighbours from which a number may have been copied. A parent and its only child are equal by rights. */
  private copyable(variable: Variable): readonly Figure[] {
    return this.of(variable).copyable ??= this.copyableTo(variable);
  }

  private copyableTo(variable: Variable): readonly Figure[] {
    const copies: Figure[] = [];
    const partners = partnersOf(variable);
    for (const { at, value, decimals, exact, variable: other } of this.around(variable)) {
      if (exact === variable.term.exact && !partners.some((partner) => isSameCell(partner.at, at))) copies.push(other ?? new Figure(value, decimals));
    }
    return copies;
  }

  /** Cells that the cell may have been copied from, or the other way round: they show the same number. */
  alike(variable: Variable): readonly Variable[] {
    return this.of(variable).alike ??= this.alikeTo(variable);
  }

  private alikeTo(variable: Variable): readonly Variable[] {
    const isTwin = (other: Variable): boolean =>
      other !== variable && other.term.exact === variable.term.exact && equal(other.term.value, variable.term.value);
    const twins: Variable[] = [];
    for (const { variable: other } of this.around(variable)) if (other && isTwin(other)) twins.push(other);
    for (const other of partnersOf(variable)) if (isTwin(other) && !twins.includes(other)) twins.push(other);
    return twins;
  }

  /** What the changes draw along besides what is drawn already; the same object where that is nothing more. */
  links(before: Links, changes: Changes): Links {
    let links = before;
    for (const { variable, slip } of changes) {
      const alike = union(links.alike, this.alike(variable));
      const stale = slip.kind === "neverUpdated" || slip.kind === "staleRow" ? union(links.stale, this.staleBeside(variable)) : links.stale;
      if (alike !== links.alike || stale !== links.stale) links = { alike, stale };
    }
    return links;
  }

  /** All wrong totals in the row of a wrong total, with itself; none for any other cell. */
  private staleBeside(variable: Variable): readonly Variable[] {
    this.staleTotals ??= this.staleTotalsByRow();
    const totals = this.staleTotals.get(this.rowOf(variable));
    return totals?.includes(variable) ? totals : NO_LINKS.stale;
  }

  private staleTotalsByRow(): ReadonlyMap<string, readonly Variable[]> {
    const rows = new Map<string, Variable[]>();
    for (const { identity, variables: [total] } of this.system.violated) {
      if (identity.kind !== "sum" || !total) continue;
      const row = this.rowOf(total);
      const known = rows.get(row);
      if (known) known.push(total); else rows.set(row, [total]);
    }
    return rows;
  }

  /** Whether some total in the row is right: then the row was not left as it was altogether. */
  hasRightTotal(variable: Variable): boolean {
    this.rightRows ??= new Set(this.system.totals.map((total) => this.rowOf(total)));
    return this.rightRows.has(this.rowOf(variable));
  }

  isLinked(variable: Variable, links: Links): boolean {
    return links !== NO_LINKS && (links.alike.includes(variable) || links.stale.includes(variable));
  }

  private rowOf(variable: Variable): string {
    const { at: { sheet, address }, place } = variable;
    return this.of(variable).row ??= `${sheet}!${place?.row ?? address}`;
  }

  /** The cell and each neighbour with which it may have been mixed up. */
  swaps(variable: Variable): readonly Swap[] {
    return this.of(variable).swaps ??= mapDefined(this.around(variable), ({ variable: other }) => other && swapOf(variable, other));
  }

  /** Whether the amount stands on another sheet. */
  standsElsewhere(amount: Decimal, sheet: string): boolean {
    this.amounts ??= amountsOf(this.system);
    return (this.amounts.get(numberKey(amount)) ?? []).some((one) => one.at.sheet !== sheet);
  }
}

/** The cells with which alone a statement holds, with the cell itself for each. */
function partnersOf({ constraints }: Variable): readonly Variable[] {
  const partners: Variable[] = [];
  for (const { holds, variables } of constraints) if (holds && variables.length === 2) partners.push(...variables);
  return partners;
}

function hasTwin({ constraints }: Variable): boolean {
  for (const { identity } of constraints) if (identity.kind === "equal") return true;
  return false;
}

function union(a: readonly Variable[], b: readonly Variable[]): readonly Variable[] {
  if (a.length === 0 || b.length === 0) return b.length === 0 ? a : b;
  const more = b.filter((one) => !a.includes(one));
  return more.length === 0 ? a : [...a, ...more];
}

function amountsOf({ variables }: System): ReadonlyMap<number | string, readonly Variable[]> {
  const amounts = new Map<number | string, Variable[]>();
  for (const variable of variables) {
    if (!variable.term.exact || variable.approximate < cost.TELLING) continue;
    const key = numberKey(variable.term.value);
    const known = amounts.get(key);
    if (known) known.push(variable); else amounts.set(key, [variable]);
  }
  return amounts;
}

/** How far two numbers are apart, from 0 for equal to 1 and more. */
function unlike({ approximate: x }: Figure, { approximate: y }: Figure): number {
  return Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
}

/** How many digits the difference of two numbers has, in the last decimals of either. */
function differingDigits(right: Figure, written: Figure): number {
  const decimals = Math.max(right.decimals, written.decimals);
  const whole = decimals === 0 ? Math.abs(right.whole - written.whole) : Number.NaN;
  return Number.isNaN(whole) ? lengthOf(right.value.minus(written.value), decimals) : whole === 0 ? 0 : String(whole).length;
}

/** The likeliest way in which the written number came to stand where `right` should. */
function slipOfHand(written: Figure, computed: boolean, right: Figure, near: readonly Figure[]): Slip {
  const digits = differingDigits(right, written);
  let best: Slip = computed ? { kind: "neverUpdated", cost: cost.neverUpdatedCost(digits) } : { kind: "unknown", cost: cost.unknownCost(digits) };
  // Of equals the one that says more: a run of digits, a copy, a slip of the hand.
  let copied: Slip | undefined;
  for (const { value } of near) if (!copied && equal(value, written.value)) copied = { kind: "copied", cost: cost.copiedCost(unlike(right, written)) };
  const good = right.digits;
  const wrong = written.digits;
  for (const slip of [copiedRun(good, wrong, near), copied, slipBetween(right, written, good, wrong)]) if (slip && slip.cost <= best.cost) best = slip;
  return best;
}
