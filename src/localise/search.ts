import { cellKey } from "../findings/identity";
import { candidatesFor, type Surroundings } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { deviationOf } from "./demands";
import { Heap } from "./heap";
import { lengthOf } from "./slips";
import { baselineOf, residualUnder, verdictUnder, type Change, type Changes, type Constraint, type System, type Variable } from "./system";

/** One explanation of a component: cells to change, and violations that no change mends. */
export interface Solution {
  readonly changes: Changes;
  readonly relaxed: ReadonlySet<Constraint>;
  readonly cost: number;
}

interface Node extends Solution {
  readonly violated: readonly Constraint[];
  /** Changes whose consequences are not yet worked out. */
  readonly fresh: readonly Variable[];
}

const NO_CHANGES: Changes = new Map();

/** How unlikely it is that the constraint holds by accident: the more digits agree, the less likely; 0 and 100 agree often. */
function powerOf(constraint: Constraint): number {
  const { kind } = constraint.identity;
  if (kind === "order" || kind === "within") return 1;
  const first = constraint.terms[0];
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

const nameOf = ({ changes }: Solution): string => [...changes].map(([{ at }, { value }]) => `${cellKey(at)}=${value.toString()}`).sort().join(" ");

export interface Outcome { readonly solutions: readonly Solution[]; readonly exhausted: boolean }

/**
 * All explanations of the violated constraints that cost at most WINDOW more than the cheapest, cheapest first: the cells to
 * change and their values, so that every constraint holds or is given up at its price. `exhausted` is false where the work
 * limit came first; what was found is then no proof.
 */
export function explanationsOf(
  component: readonly Constraint[], system: System, hints: readonly MissingRowHint[], surroundings: Surroundings,
): Outcome {
  const relaxCost = (constraint: Constraint, node: Node): number => {
    const hint = constraint.holds ? undefined : hintFor(constraint, hints, node.changes);
    if (hint) {
      const again = [...node.relaxed].some((other) => hintFor(other, [hint], node.changes));
      return again ? cost.MISSING_ROW_AGAIN : cost.MISSING_ROW;
    }
    const { kind } = constraint.identity;
    if (baselineOf(constraint) !== "fails") return cost.RELAX[kind] + powerOf(constraint);
    return cost.RELAX[kind] + (kind === "equal" ? 0 : cost.perDigit(deviationOf(constraint, node.changes)));
  };
  const leastChange = (variable: Variable, { changes }: Node): number => {
    if (changes.size === 0) return cost.LEAST_CHANGE;
    const linked = variable.constraints.some((one) => (one.holds && one.variables.length === 2 ? one.variables.some((v) => changes.has(v))
      : one.identity.kind === "sum" && one.variables[0] === variable && !one.holds));
    return linked ? cost.SAME_SLIP : cost.LEAST_CHANGE;
  };
  /** No explanation beyond this node costs less: violations without a common cell need changes of their own. */
  const boundOf = (node: Node): number => {
    const used = new Set<Variable>();
    let bound = 0;
    for (const constraint of [...node.violated].sort((a, b) => a.variables.length - b.variables.length)) {
      const open = constraint.variables.filter((variable) => !node.changes.has(variable));
      if (open.some((variable) => used.has(variable))) continue;
      bound += Math.min(relaxCost(constraint, node), ...open.map((variable) => leastChange(variable, node)));
      for (const variable of open) used.add(variable);
    }
    return bound;
  };

  const heap = new Heap<Node>();
  const visited = new Map<string, number>();
  const settled = new Map<string, number>();
  const solutions = new Map<string, Solution>();
  let best = Infinity;
  let work = 0;

  const keyOf = ({ changes, relaxed }: Solution): string =>
    [...changes].map(([variable, change]) => `${variable.index}=${change.value.toString()}`).sort().join(" ")
    + "|" + [...relaxed].map(({ index }) => index).sort((a, b) => a - b).join(" ");

  const push = (node: Node, bound: number): void => {
    if (node.cost + bound <= best + cost.WINDOW) heap.push(node.cost + bound, node);
  };

  /** Works out what the fresh changes mend and break. */
  const settle = (node: Node): Node => {
    const touched = new Set(node.fresh.flatMap((variable) => variable.constraints));
    const violated = node.violated.filter((constraint) => !touched.has(constraint));
    let price = node.cost;
    for (const constraint of touched) {
      if (node.relaxed.has(constraint)) continue;
      const verdict = verdictUnder(constraint, node.changes);
      const before = baselineOf(constraint);
      if (verdict === "truncated" && before !== "truncated") price += cost.TRUNCATED;
      // What was violated in another component stays that component's matter.
      if (verdict === "fails" && (before !== "fails" || component.includes(constraint))) violated.push(constraint);
    }
    return { ...node, violated, fresh: [], cost: price };
  };

  const expand = (node: Node): void => {
    const openIn = (constraint: Constraint): number => constraint.variables.filter((variable) => !node.changes.has(variable)).length;
    const target = node.violated.reduce((a, b) => (openIn(b) < openIn(a) ? b : a));
    const child = (changed: readonly (readonly [Variable, Change])[], price: number): void => {
      const changes = new Map([...node.changes, ...changed]);
      push({ changes, relaxed: node.relaxed, cost: node.cost + price, violated: node.violated, fresh: changed.map(([one]) => one) }, 0);
    };
    for (const variable of new Set(target.variables)) {
      if (node.changes.has(variable)) continue;
      const open = node.violated.length === 0 ? [] : [...node.violated, ...variable.constraints.filter((one) => !one.holds && !node.violated.includes(one) && !node.relaxed.has(one))];
      for (const change of candidatesFor(variable, open, node.changes, surroundings)) child([[variable, change]], change.slip.cost);
      for (const near of surroundings.around(variable)) {
        const other = system.variableAt(near.at);
        if (!other || other === variable || node.changes.has(other) || other.term.exact !== variable.term.exact
          || other.term.value.eq(variable.term.value)) continue;
        const slip = { kind: "swapped", cost: cost.slipCost("swapped", 4) } as const;
        const pair = [
          [variable, { value: other.term.value, decimals: other.term.decimals, slip }],
          [other, { value: variable.term.value, decimals: variable.term.decimals, slip }],
        ] as const;
        if (verdictUnder(target, new Map([...node.changes, ...pair])) !== "fails") child(pair, slip.cost);
      }
    }
    const relaxed = new Set([...node.relaxed, target]);
    push({ ...node, relaxed, cost: node.cost + relaxCost(target, node), violated: node.violated.filter((one) => one !== target) }, 0);
  };

  heap.push(0, { changes: NO_CHANGES, relaxed: new Set(), cost: 0, violated: component, fresh: [] });
  while (heap.least <= best + cost.WINDOW && work < cost.WORK_LIMIT) {
    const reached = heap.least;
    let node = heap.pop();
    if (!node) break;
    const key = keyOf(node);
    if (node.fresh.length > 0) {
      // The same cells can be changed in another order.
      if ((settled.get(key) ?? Infinity) <= node.cost) continue;
      settled.set(key, node.cost);
      work++;
      node = settle(node);
    }
    const bound = boundOf(node);
    if (node.cost + bound > reached + 1e-9) {
      push(node, bound);
      continue;
    }
    const known = visited.get(key);
    if (known !== undefined && known <= node.cost) continue;
    visited.set(key, node.cost);
    if (node.violated.length > 0) {
      expand(node);
      continue;
    }
    best = Math.min(best, node.cost);
    const cells = key.slice(0, key.indexOf("|"));
    const before = solutions.get(cells);
    if (!before || before.cost > node.cost) solutions.set(cells, node);
  }
  return {
    solutions: [...solutions.values()].filter((one) => one.cost <= best + cost.WINDOW).sort((a, b) => a.cost - b.cost || (nameOf(a) < nameOf(b) ? -1 : 1)),
    exhausted: work < cost.WORK_LIMIT || heap.least > best + cost.WINDOW / 2,
  };
}

