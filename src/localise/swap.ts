import { equal } from "../kernel/decimal";
import * as cost from "./costs";
import type { Slip } from "./slips";
import { Change, type Changes, type Constraint, type Variable } from "./system";
import { coefficientOf, verdictUnder, wholeResidualUnder } from "./under";

const SWAPPED: Slip = { kind: "swapped", cost: cost.SWAPPED };

/** Two cells with each other's numbers. */
export class Swap {
  private made: Changes | undefined;

  constructor(readonly one: Variable, readonly other: Variable) {}

  get changes(): Changes {
    const { one, other } = this;
    return this.made ??= [new Change(one, other.value, other.decimals, SWAPPED), new Change(other, one.value, one.decimals, SWAPPED)];
  }

  /** Whether a constraint holds after it, and after changes of other cells. Hardly any swap mends anything: sums are told by their rest alone. */
  mends(constraint: Constraint, before: Changes): boolean {
    const { one, other } = this;
    if (constraint.identity.kind === "sum") {
      const rest = wholeResidualUnder(constraint, before)
        + (coefficientOf(constraint, one) - coefficientOf(constraint, other)) * (other.whole - one.whole);
      if (!Number.isNaN(rest)) return rest === 0;
    }
    return verdictUnder(constraint, before.length === 0 ? this.changes : [...this.changes, ...before]) !== "fails";
  }
}

/** Undefined where the two could not have been mixed up. */
export function swapOf(one: Variable, other: Variable): Swap | undefined {
  return other === one || other.term.exact !== one.term.exact || equal(other.value, one.value) ? undefined : new Swap(one, other);
}
