import type { CellRef } from "../snapshot/snapshot";
import type { Changes, Constraint, Variable } from "./system";
import { verdictUnder } from "./under";

/** The cells that speak for a value: sums, percentages … that it satisfies, or those that it is calculated from. */
export type Reasons = Readonly<Record<"sums" | "parts" | "ratios" | "operands" | "means" | "averaged" | "equals", readonly CellRef[]>>;

/** The cells that speak for the value: of the violations that it mends, by kind. */
export function reasonsFor(variable: Variable, constraints: readonly Constraint[], changes: Changes): Reasons {
  const reasons: Record<keyof Reasons, CellRef[]> = { sums: [], parts: [], ratios: [], operands: [], means: [], averaged: [], equals: [] };
  const add = (name: keyof Reasons, cells: readonly Variable[]): void => { reasons[name].push(...cells.map(({ at }) => at)); };
  for (const constraint of constraints) {
    if (verdictUnder(constraint, changes) === "fails") continue;
    const [first, ...others] = constraint.variables as [Variable, ...Variable[]];
    const own = first === variable;
    switch (constraint.identity.kind) {
      case "sum": add(own ? "parts" : "sums", own ? others : [first]); break;
      case "ratio": add(own ? "operands" : "ratios", own ? others : [first]); break;
      case "mean": add(own ? "averaged" : "means", own ? others : [first]); break;
      case "equal": add("equals", own ? others : [first]); break;
      case "order":
      case "within": break;
    }
  }
  return reasons;
}
