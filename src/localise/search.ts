import { cellKey } from "../findings/identity";
import { candidatesFor, staleRow, swapOf, type Surroundings } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { deviationOf } from "./demands";
import { Heap } from "./heap";
import { lengthOf } from "./slips";
import { baselineOf, residualUnder, verdictUnder, type Changes, type Constraint, type System, type Variable } from "./system";

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

export interface Outcome { readonly solutions: readonly Solution[]; readonly exhausted: boolean; readonly work: number }

/**
 * All explanations of the violated constraints that cost at most WINDOW more than the cheapest, cheapest first: the cells to
 * change and their values, so that every constraint holds or is given up at its price. `exhausted` is false where the work
 * limit came first; what was found is then no proof.
 */
export function explanationsOf(
  component: readonly Constraint[], system: System, hints: readonly MissingRowHint[], surroundings: Surroundings,
): Outcome {
  const quick = searchFor(component, system, hints, surroundings, false, Infinity);
  // Errors can hide each other, so that a cell can be told only after one in another violation; then what the quick search
  // takes for the best is no plain slips.
  const [best] = quick.solutions;
  const plain = best !== undefined && best.relaxed.size === 0 && [...best.changes.values()].every(({ slip }) => slip.cost < cost.PLAIN_SLIP);
  return quick.exhausted && plain ? quick : searchFor(component, system, hints, surroundings, true, best?.cost ?? Infinity);
}

/** `wide`: changes cells of any violation first, not only of the one with the fewest cells. */
function searchFor(
  component: readonly Constraint[], system: System, hints: readonly MissingRowHint[], surroundings: Surroundings, wide: boolean, known: number,
): Outcome {
  const hintCost = (constraint: Constraint, { changes, relaxed }: Node): number | undefined => {
    const hint = constraint.holds || hints.length === 0 ? undefined : hintFor(constraint, hints, changes);
    if (!hint) return undefined;
    return [...relaxed].some((other) => hintFor(other, [hint], changes)) ? cost.MISSING_ROW_AGAIN : cost.MISSING_ROW;
  };
  const relaxCost = (constraint: Constraint, node: Node): number => {
    const hinted = hintCost(constraint, node);
    if (hinted !== undefined) return hinted;
    const { kind } = constraint.identity;
    if (baselineOf(constraint) !== "fails") return cost.RELAX[kind] + powerOf(constraint);
    return cost.RELAX[kind] + (kind === "equal" ? 0 : cost.perDigit(deviationOf(constraint, node.changes)));
  };
  const swaps = new Map<Variable, readonly Changes[]>();
  const swapsOf = (variable: Variable): readonly Changes[] => {
    let known = swaps.get(variable);
    if (!known) {
      known = surroundings.around(variable).flatMap(({ at }) => {
        const other = system.variableAt(at);
        return other ? swapOf(variable, other) : [];
      });
      swaps.set(variable, known);
    }
    return known;
  };
  const swappable = new Set<Variable>();
  for (const constraint of component) {
    for (const variable of constraint.variables) {
      for (const pair of swapsOf(variable)) {
        if (verdictUnder(constraint, pair) !== "fails") for (const one of pair.keys()) swappable.add(one);
      }
    }
  }
  const leastChange = (variable: Variable, { changes }: Node): number => {
    const linked = changes.size > 0 && (variable.constraints.some((one) =>
      one.holds && one.variables.length === 2 && one.variables.some((other) => changes.has(other))) || staleRow(variable, changes));
    return linked ? cost.SAME_SLIP : swappable.has(variable) ? cost.slipCost("swapped", 4) / 2 : surroundings.least(variable);
  };
  const mendCosts = new Map<string, number>();
  /** What it costs at least to mend a violated constraint: one change that it asks for, or two changes, or to give it up. */
  const mendCost = (constraint: Constraint, node: Node): number => {
    let key = String(constraint.index);
    for (const [variable, change] of node.changes) if (constraint.variables.includes(variable)) key += ` ${variable.index}=${change.value.toString()}`;
    const open = constraint.variables.filter((variable) => !node.changes.has(variable));
    let known = mendCosts.get(key);
    if (known === undefined) {
      const exact = constraint.identity.kind === "sum" && residualUnder(constraint, node.changes) !== null;
      const singles = open.map((variable) => {
        const values = candidatesFor(variable, [constraint], node.changes, surroundings).map(({ slip }) => slip.cost);
        return Math.max(surroundings.least(variable), Math.min(surroundings.elsewhere(variable, exact), ...values));
      });
      const [first = Infinity, second = Infinity] = open.map(surroundings.least).sort((a, b) => a - b);
      known = Math.min(first + second, ...singles);
      mendCosts.set(key, known);
    }
    const cheap = Math.min(...open.map((variable) => leastChange(variable, node)).filter((least) => least < cost.LEAST_CHANGE));
    return Math.min(known, cheap, hintCost(constraint, node) ?? cost.RELAX[constraint.identity.kind]);
  };
  /** No explanation beyond this node costs less: violations without a common cell need changes of their own. */
  const boundOf = (node: Node, violated = node.violated): number => {
    const priced = violated.map((constraint) => ({ constraint, price: mendCost(constraint, node) }));
    const pack = (): number => {
      const used = new Set<Variable>();
      let bound = 0;
      for (const { constraint, price } of priced) {
        const open = constraint.variables.filter((variable) => !node.changes.has(variable));
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
  };

  const heap = new Heap<Node>();
  const visited = new Map<string, number>();
  const settled = new Map<string, number>();
  const solutions = new Map<string, Solution>();
  let best = known;
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
    const bounds = new Map<string, number>();
    const child = (changed: Changes, price: number): void => {
      const fresh = [...changed.keys()];
      const key = fresh.map(({ index }) => index).join(" ");
      // What the changed cells have no part in stays violated.
      let bound = bounds.get(key);
      if (bound === undefined) {
        const rest = node.violated.filter(({ variables }) => !fresh.some((one) => variables.includes(one)));
        bounds.set(key, bound = boundOf({ ...node, changes: new Map([...node.changes, ...changed]) }, rest));
      }
      if (node.cost + price + bound > best + cost.WINDOW) return;
      const changes = new Map([...node.changes, ...changed]);
      push({ changes, relaxed: node.relaxed, cost: node.cost + price, violated: node.violated, fresh }, bound);
    };
    const open = new Set(wide ? node.violated.flatMap(({ variables }) => variables) : target.variables);
    for (const variable of open) {
      if (node.changes.has(variable)) continue;
      const failing = variable.constraints.filter((one) => node.violated.includes(one) || (!one.holds && !component.includes(one)));
      for (const change of candidatesFor(variable, failing, node.changes, surroundings)) child(new Map([[variable, change]]), change.slip.cost);
      for (const pair of swapsOf(variable)) {
        if ([...pair.keys()].some((one) => node.changes.has(one))) continue;
        const both = new Map([...node.changes, ...pair]);
        if (failing.some((one) => verdictUnder(one, both) !== "fails")) child(pair, cost.slipCost("swapped", 4));
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
    if ((visited.get(key) ?? Infinity) <= node.cost) continue;
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
    work,
    exhausted: work < cost.WORK_LIMIT || heap.least > best + cost.WINDOW / 2,
  };
}

