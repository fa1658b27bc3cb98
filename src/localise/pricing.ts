import { isSameCell, type Identity } from "../findings/identity";
import { candidatesFor } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { deviationOf } from "./demands";
import { lengthOf } from "./slips";
import { NO_LINKS, type Links, type Surroundings } from "./surroundings";
import { isChanged, NO_CHANGES, type Changes, type Constraint, type Variable } from "./system";
import { baselineOf, residualUnder, touchingKey } from "./under";

/** A stage of an explanation: what was changed, and what was given up. */
export interface Stage {
  readonly changes: Changes;
  readonly relaxed: readonly Constraint[];
}

/** A stage with what is still to be mended. */
export interface Open extends Stage {
  readonly violated: readonly Constraint[];
  /** Those of the violated that have changed cells. */
  readonly touched: readonly Constraint[];
  /** The rows that some violation was given up for. */
  readonly rows: readonly MissingRowHint[];
  readonly links: Links;
}

/** What a formula calculates: nobody typed it. */
const isPinned = (identity: Identity): boolean => identity.kind === "within" && identity.from !== null && identity.to !== null && identity.from.eq(identity.to);

/** How unlikely it is that the constraint holds by accident: the more digits agree, the less likely; 0 and 100 agree often. */
function powerOf(constraint: Constraint): number {
  const { identity } = constraint;
  const first = constraint.terms[0];
  if (identity.kind === "order" || identity.kind === "within") return isPinned(identity) ? cost.CALCULATED : 1;
  if (!first || first.value.isZero() || (!first.exact && first.value.eq(100))) return 1;
  return Math.LN10 * Math.min(8, lengthOf(first.value, first.decimals));
}

/** The hint that a sum lacks just this row. */
export function hintFor(constraint: Constraint, hints: readonly MissingRowHint[], changes: Changes = NO_CHANGES): MissingRowHint | undefined {
  const total = constraint.variables[0];
  if (hints.length === 0 || constraint.identity.kind !== "sum" || !total || isChanged(total, changes)) return undefined;
  const excess = residualUnder(constraint, changes);
  if (excess === null || excess.isZero()) return undefined;
  return hints.find(({ amounts }) => amounts.some((one) => isSameCell(one.total, total.at) && one.value.eq(excess)));
}

/** A violation, and what it costs at least to mend it or to give it up. */
interface Priced { readonly constraint: Constraint; readonly price: number }

/** Violations of which no two have an unchanged cell in common, so that each needs a change of its own. */
export interface Apart {
  readonly violations: readonly Priced[];
  /** What they cost at least together. */
  readonly total: number;
  /** Whether some price is but a floor, since nobody asked yet what would mend that violation. */
  readonly rough: boolean;
}

export const NOTHING_APART: Apart = { violations: [], total: 0, rough: false };

/** What is left of the price of violations apart when the cell and its `partner` change as well. */
export function leftOf(apart: readonly Priced[], cell: Variable, partner?: Variable): number {
  let sum = 0;
  for (const { constraint: { variables }, price } of apart) if (!variables.includes(cell) && (!partner || !variables.includes(partner))) sum += price;
  return sum;
}

function isTaken(variables: readonly Variable[], round: number, changes: Changes): boolean {
  for (const variable of variables) if (variable.round === round && !isChanged(variable, changes)) return true;
  return false;
}

function sumOf(priced: readonly Priced[]): number {
  let sum = 0;
  for (const { price } of priced) sum += price;
  return sum;
}

/** What steps cost within one component, and at least what is still to come. */
export class Pricing {
  /** What was done so far, in about microseconds. */
  work = 0;
  private swappable: ReadonlySet<Variable> | undefined;
  /** What it costs at least to mend a violation, by the changes of its cells. */
  private readonly mends = new Map<Constraint, number>();
  /** The same where cells of it are changed, by these changes. */
  private readonly mendsTouched = new Map<Constraint, Map<string, number>>();
  private readonly hinted = new Map<Constraint, MissingRowHint | undefined>();

  constructor(
    private readonly component: readonly Constraint[], private readonly hints: readonly MissingRowHint[], private readonly surroundings: Surroundings,
  ) {}

  /** To give a violation up. */
  relax(constraint: Constraint, stage: Open): number {
    const hint = this.hintOf(constraint, stage);
    if (hint) return stage.rows.includes(hint) ? cost.MISSING_ROW_AGAIN : cost.MISSING_ROW;
    if (this.repeatsElsewhere(constraint, stage.changes)) return cost.ROW_ELSEWHERE;
    const { kind } = constraint.identity;
    if (baselineOf(constraint) !== "fails") return cost.RELAX[kind] + powerOf(constraint);
    return cost.RELAX[kind] + (kind === "equal" ? 0 : cost.perDigit(deviationOf(constraint, stage.changes)));
  }

  /** The row that a sum lacks. */
  hintOf(constraint: Constraint, { changes, touched }: Open): MissingRowHint | undefined {
    if (this.hints.length === 0 || constraint.holds) return undefined;
    if (touched.includes(constraint)) return hintFor(constraint, this.hints, changes);
    if (!this.hinted.has(constraint)) this.hinted.set(constraint, hintFor(constraint, this.hints));
    return this.hinted.get(constraint);
  }

  /** Violations apart, at their prices; without `asking` those that nobody asked about yet at their floor. */
  apart(stage: Open, asking: boolean): Apart {
    const { violated } = stage;
    this.work += violated.length;
    let rough = false;
    const priced: Priced[] = [];
    for (const constraint of violated) {
      let price = this.knownMend(constraint, stage);
      if (price === undefined && asking) price = this.mend(constraint, stage);
      if (price === undefined) rough = true;
      priced.push({ constraint, price: price ?? Math.min(cost.SWAPPED / 2, this.leastRelax(constraint, stage)) });
    }
    const violations = this.withRows(this.dearestApart(priced, stage.changes), stage);
    return { violations, total: sumOf(violations), rough };
  }

  /** Violations apart, those at most at the price of a repeated slip that further cells are drawn along for. */
  drawn(apart: Apart, { changes }: Stage, links: Links): readonly Priced[] {
    return links === NO_LINKS ? apart.violations : apart.violations.map((one) =>
      (one.price > cost.SAME_SLIP && this.draws(links, one.constraint, changes) ? { ...one, price: cost.SAME_SLIP } : one));
  }

  /** As many and as dear violations as do not share a cell: all, those with the fewest cells first, or the dearest first. */
  private dearestApart(priced: Priced[], changes: Changes): readonly Priced[] {
    if (priced.length < 2 || this.pack(priced, changes).length === priced.length) return priced;
    priced.sort((a, b) => a.constraint.variables.length - b.constraint.variables.length || b.price - a.price);
    const short = this.pack(priced, changes);
    if (priced.every(({ price }) => price === priced[0]?.price)) return short;
    priced.sort((a, b) => b.price - a.price);
    const dear = this.pack(priced, changes);
    return sumOf(dear) > sumOf(short) ? dear : short;
  }

  /** Each violation in turn that shares no cell with those before. */
  private pack(priced: readonly Priced[], changes: Changes): readonly Priced[] {
    const round = this.surroundings.nextRound();
    const packed: Priced[] = [];
    for (const one of priced) {
      const { variables } = one.constraint;
      if (isTaken(variables, round, changes)) continue;
      for (const variable of variables) variable.round = round;
      packed.push(one);
    }
    return packed;
  }

  /** The first violation that lacks a row costs more than the others that lack it. */
  private withRows(apart: readonly Priced[], stage: Open): readonly Priced[] {
    if (this.hints.length === 0) return apart;
    const known = new Set(stage.rows);
    return apart.map((one) => {
      const hint = this.hintOf(one.constraint, stage);
      if (!hint || known.has(hint) || this.draws(stage.links, one.constraint, stage.changes)) return one;
      known.add(hint);
      return { ...one, price: Math.max(one.price, Math.min(cost.MISSING_ROW, cost.SWAPPED / 2)) };
    });
  }

  private knownMend(constraint: Constraint, stage: Open): number | undefined {
    const { changes, touched, links } = stage;
    if (this.draws(links, constraint, changes)) return Math.min(cost.SAME_SLIP, this.leastRelax(constraint, stage));
    return touched.includes(constraint) ? this.mendsTouched.get(constraint)?.get(touchingKey(constraint, changes)) : this.mends.get(constraint);
  }

  /** To mend a violation at least: one change that it asks for, or two changes, or to give it up. */
  private mend(constraint: Constraint, stage: Open): number {
    const { changes, touched } = stage;
    let most = this.leastRelax(constraint, stage);
    this.swappable ??= this.swappableCells();
    for (const variable of constraint.variables) {
      if (this.swappable.has(variable) && !isChanged(variable, changes)) most = Math.min(most, cost.SWAPPED / 2);
    }
    const price = this.leastChange(constraint, changes, most);
    if (!touched.includes(constraint)) this.mends.set(constraint, price);
    else {
      let known = this.mendsTouched.get(constraint);
      if (!known) this.mendsTouched.set(constraint, known = new Map());
      known.set(touchingKey(constraint, changes), price);
    }
    return price;
  }

  /** Whether the changes draw another cell of the constraint along. */
  private draws(links: Links, constraint: Constraint, changes: Changes): boolean {
    if (links === NO_LINKS) return false;
    for (const one of links.alike) if (constraint.variables.includes(one) && !isChanged(one, changes)) return true;
    for (const one of links.stale) if (constraint.variables.includes(one) && !isChanged(one, changes)) return true;
    return false;
  }

  /** What the changes cost at least, or `most` where that is less. Cells that cannot be had for less than what is known already are not asked. */
  private leastChange(constraint: Constraint, changes: Changes, most: number): number {
    const { surroundings } = this;
    let [first, second] = [Infinity, Infinity];
    for (const variable of constraint.variables) {
      if (isChanged(variable, changes)) continue;
      const least = surroundings.least(variable);
      if (least < first) [first, second] = [least, first]; else if (least < second) second = least;
    }
    let price = Math.min(most, first + second);
    const exact = constraint.identity.kind === "sum" && residualUnder(constraint, changes) !== null;
    for (const variable of constraint.variables) {
      if (isChanged(variable, changes)) continue;
      const least = surroundings.least(variable);
      if (least >= price) continue;
      let single = surroundings.elsewhere(variable, exact);
      if (single > least) {
        this.work += cost.ASKING;
        for (const { slip } of candidatesFor(variable, [constraint], changes, surroundings, NO_LINKS)) single = Math.min(single, slip.cost);
      }
      price = Math.min(price, Math.max(least, single));
    }
    return price;
  }

  private swappableCells(): ReadonlySet<Variable> {
    const found = new Set<Variable>();
    for (const constraint of this.component) {
      for (const variable of constraint.variables) {
        for (const swap of this.surroundings.swaps(variable)) if (swap.mends(constraint, NO_CHANGES)) found.add(swap.one).add(swap.other);
      }
    }
    return found;
  }

  /** Whether a total is too large by just what stands in another table: its row may be missing here. */
  private repeatsElsewhere(constraint: Constraint, changes: Changes): boolean {
    const total = constraint.variables[0];
    if (constraint.holds || constraint.identity.kind !== "sum" || !total || isChanged(total, changes)) return false;
    const excess = residualUnder(constraint, changes);
    return excess !== null && !excess.lt(cost.TELLING) && this.surroundings.standsElsewhere(excess, total.at.sheet);
  }

  /** To give a violation up costs at least so much, whatever else is given up. */
  private leastRelax(constraint: Constraint, stage: Open): number {
    return this.hintOf(constraint, stage) ? cost.MISSING_ROW_AGAIN
      : this.repeatsElsewhere(constraint, stage.changes) ? cost.ROW_ELSEWHERE : cost.RELAX[constraint.identity.kind];
  }
}
