import type { Solution } from "./search";
import type { Change, Constraint, Variable } from "./system";

/** `solution`: the likeliest explanation that changes the cell to this value. */
export interface Weighed { readonly share: number; readonly change: Change; readonly solution: Solution }

/** How much of all explanations change a cell, and to which values, likeliest first. */
export interface Suspicion { readonly share: number; readonly values: readonly Weighed[] }

/** The shares of cells, and of violations that are given up as no matter of a value. */
export interface Weights { readonly cells: ReadonlyMap<Variable, Suspicion>; readonly given: ReadonlyMap<Constraint, number> }

/** Weighs the explanations by how likely each is. */
export function weigh(solutions: readonly Solution[]): Weights {
  const best = solutions[0]?.cost ?? 0;
  const weights = solutions.map((one) => Math.exp(best - one.cost));
  const whole = weights.reduce((a, b) => a + b, 0);
  const cells = new Map<Variable, Map<string, Weighed>>();
  const given = new Map<Constraint, number>();
  solutions.forEach((solution, i) => {
    const share = (weights[i] ?? 0) / whole;
    for (const change of solution.changes) {
      const { variable } = change;
      const values = cells.get(variable) ?? new Map<string, Weighed>();
      const key = change.value.toString();
      const known = values.get(key);
      values.set(key, { share: share + (known?.share ?? 0), change: known?.change ?? change, solution: known?.solution ?? solution });
      cells.set(variable, values);
    }
    for (const constraint of solution.relaxed) given.set(constraint, share + (given.get(constraint) ?? 0));
  });
  return {
    given,
    cells: new Map([...cells].map(([variable, values]) => {
      const list = [...values.values()].sort((a, b) => b.share - a.share);
      return [variable, { share: list.reduce((sum, one) => sum + one.share, 0), values: list }];
    })),
  };
}
