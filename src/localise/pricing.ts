import { cellKey, type Identity } from "../findings/identity";
import { candidatesFor, sources, staleRow, swapOf, type Surroundings } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { deviationOf } from "./demands";
import { lengthOf } from "./slips";
import { baselineOf, residualUnder, verdictUnder, type Changes, type Constraint, type System, type Variable } from "./system";

/** A stage of an explanation: what was changed, and what was given up. */
export interface Stage {
  readonly changes: Changes;
  readonly relaxed: ReadonlySet<Constraint>;
}

const NO_CHANGES: Changes = new Map();

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
  if (constraint.identity.kind !== "sum" || !total || changes.has(total)) return undefined;
  const excess = residualUnder(constraint, changes);
  if (excess === null || excess.isZero()) return undefined;
  const key = cellKey(total.at);
  return hints.find(({ amounts }) => amounts.some((one) => cellKey(one.total) === key && one.value.eq(excess)));
}

function amountsOf({ variables }: System): ReadonlyMap<string, readonly Variable[]> {
  const amounts = new Map<string, Variable[]>();
  for (const variable of variables) {
    if (!variable.term.exact) continue;
    const key = variable.term.value.toString();
    amounts.set(key, [...amounts.get(key) ?? [], variable]);
  }
  return amounts;
}

/** What steps cost within one component, and at least what is still to come. */
export class Pricing {
  /** Candidates looked at so far. */
  work = 0;
  private readonly swaps = new Map<Variable, readonly Changes[]>();
  private amounts: ReadonlyMap<string, readonly Variable[]> | undefined;
  private readonly swappable = new Set<Variable>();
  private readonly mends = new Map<string, number>();

  constructor(
    component: readonly Constraint[], private readonly system: System, private readonly hints: readonly MissingRowHint[],
    private readonly surroundings: Surroundings,
  ) {
    for (const constraint of component) {
      for (const variable of constraint.variables) {
        for (const pair of this.swapsOf(variable)) {
          if (verdictUnder(constraint, pair) !== "fails") for (const one of pair.keys()) this.swappable.add(one);
        }
      }
    }
  }

  /** The cell and each neighbour with each other's numbers. */
  swapsOf(variable: Variable): readonly Changes[] {
    let known = this.swaps.get(variable);
    if (!known) {
      known = this.surroundings.around(variable).flatMap(({ at }) => {
        const other = this.system.variableAt(at);
        return other ? swapOf(variable, other) : [];
      });
      this.swaps.set(variable, known);
    }
    return known;
  }

  /** To give a violation up. */
  relax(constraint: Constraint, stage: Stage): number {
    const hinted = this.hinted(constraint, stage);
    if (hinted !== undefined) return hinted;
    if (this.repeatsElsewhere(constraint, stage)) return cost.ROW_ELSEWHERE;
    const { kind } = constraint.identity;
    if (baselineOf(constraint) !== "fails") return cost.RELAX[kind] + powerOf(constraint);
    return cost.RELAX[kind] + (kind === "equal" ? 0 : cost.perDigit(deviationOf(constraint, stage.changes)));
  }

  /** What the violations cost at least together: those without a common cell need changes of their own. */
  bound(violated: readonly Constraint[], stage: Stage): number {
    const priced = violated.map((constraint) => ({ constraint, price: this.mend(constraint, stage) }));
    const pack = (): number => {
      const used = new Set<Variable>();
      let bound = 0;
      for (const { constraint, price } of priced) {
        const open = constraint.variables.filter((variable) => !stage.changes.has(variable));
        if (open.some((variable) => used.has(variable))) continue;
        bound += price;
        for (const variable of open) used.add(variable);
      }
      return bound;
    };
    priced.sort((a, b) => a.constraint.variables.length - b.constraint.variables.length || b.price - a.price);
    const small = pack();
    priced.sort((a, b) => b.price - a.price);
    return Math.max(small, pack());
  }

  /** To mend a violation at least: one change that it asks for, or two changes, or to give it up. */
  private mend(constraint: Constraint, stage: Stage): number {
    let key = String(constraint.index);
    for (const [variable, change] of stage.changes) {
      if (constraint.variables.includes(variable)) key += ` ${variable.index}=${change.value.toString()}`;
    }
    const open = constraint.variables.filter((variable) => !stage.changes.has(variable));
    let known = this.mends.get(key);
    if (known === undefined) this.mends.set(key, known = this.changing(constraint, open, stage.changes));
    const cheap = Math.min(...open.map((variable) => this.linked(variable, stage)));
    const given = this.hinted(constraint, stage) ?? (this.repeatsElsewhere(constraint, stage) ? cost.ROW_ELSEWHERE : cost.RELAX[constraint.identity.kind]);
    return Math.min(known, cheap, given);
  }

  private changing(constraint: Constraint, open: readonly Variable[], changes: Changes): number {
    const { least, elsewhere } = this.surroundings;
    this.work += open.length;
    const exact = constraint.identity.kind === "sum" && residualUnder(constraint, changes) !== null;
    const singles = open.map((variable) => Math.max(least(variable), Math.min(
      elsewhere(variable, exact), ...candidatesFor(variable, [constraint], changes, this.surroundings).map(({ slip }) => slip.cost),
    )));
    const [first = Infinity, second = Infinity] = open.map(least).sort((a, b) => a - b);
    return Math.min(first + second, ...singles);
  }

  /** The cost of a cell that repeats another one's slip, or shares it by being swapped; infinite for others. */
  private linked(variable: Variable, { changes }: Stage): number {
    return staleRow(variable, changes) || sources(variable, changes, this.surroundings).length > 0 ? cost.SAME_SLIP : this.swappable.has(variable) ? cost.slipCost("swapped", 4) / 2 : Infinity;
  }

  /** Whether a total is too large by just what stands in another table: its row may be missing here. */
  private repeatsElsewhere(constraint: Constraint, { changes }: Stage): boolean {
    const total = constraint.variables[0];
    if (constraint.holds || constraint.identity.kind !== "sum" || !total || changes.has(total)) return false;
    const excess = residualUnder(constraint, changes);
    if (excess === null || excess.lt(cost.TELLING)) return false;
    this.amounts ??= amountsOf(this.system);
    return (this.amounts.get(excess.toString()) ?? []).some((one) => one.at.sheet !== total.at.sheet);
  }

  private hinted(constraint: Constraint, { changes, relaxed }: Stage): number | undefined {
    const hint = constraint.holds || this.hints.length === 0 ? undefined : hintFor(constraint, this.hints, changes);
    if (!hint) return undefined;
    return [...relaxed].some((other) => hintFor(other, [hint], changes)) ? cost.MISSING_ROW_AGAIN : cost.MISSING_ROW;
  }
}
