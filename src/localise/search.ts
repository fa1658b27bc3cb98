import { cellKey } from "../findings/identity";
import { isGrazing } from "./bounds";
import { candidatesFor } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { Heap } from "./heap";
import { Pricing, type Stage } from "./pricing";
import type { Surroundings } from "./surroundings";
import type { Changes, Constraint, Variable } from "./system";
import { baselineOf, verdictUnder } from "./under";

/** One explanation of a component: cells to change, and violations that no change mends. */
export interface Solution extends Stage { readonly cost: number }

interface Node extends Solution {
  readonly violated: readonly Constraint[];
  /** Changed cells whose consequences are not yet worked out. */
  readonly fresh: readonly Variable[];
  /** What its place in the queue counts of the costs to come: nothing, their floor, their bound. */
  readonly known: 0 | 1 | 2;
}

export interface Outcome {
  /** Cheapest first. */
  readonly solutions: readonly Solution[];
  /** False where the work limit came first; what was found is then no proof. */
  readonly exhausted: boolean;
}

const nameOf = ({ changes }: Stage): string => [...changes].map(([{ at }, { value }]) => `${cellKey(at)}=${value.toString()}`).sort().join(" ");

const keyOf = ({ changes, relaxed }: Stage): string =>
  [...changes.values()].map((change) => change.key).sort().join(" ")
  + "|" + [...relaxed].map(({ index }) => index).sort((a, b) => a - b).join(" ");

/**
 * All explanations of the violated constraints that cost at most WINDOW more than the cheapest: the cells to change and their
 * values, so that every constraint holds or is given up at its price.
 */
export function explanationsOf(
  component: readonly Constraint[], hints: readonly MissingRowHint[], surroundings: Surroundings,
): Outcome {
  const pricing = new Pricing(component, hints, surroundings);
  const quick = new Search(component, surroundings, pricing, false, Infinity).run();
  // Errors can hide each other, so that a cell can be told only after one in another violation; then what the quick search
  // takes for the best is no plain slips.
  const [best] = quick.solutions;
  const plain = best !== undefined && best.relaxed.size === 0 && [...best.changes.values()].every(({ slip }) => slip.cost < cost.PLAIN_SLIP);
  if (!quick.exhausted) return quick;
  return plain && quick.exhausted ? quick : new Search(component, surroundings, pricing, true, best?.cost ?? Infinity).run();
}

/** Best first (A*): what is looked at next is what can become the cheapest explanation. */
class Search {
  private readonly heap = new Heap<Node>();
  private readonly settled = new Map<string, number>();
  private readonly expanded = new Map<string, number>();
  private readonly solutions = new Map<string, Solution>();
  private readonly own: ReadonlySet<Constraint>;

  /** `wide`: changes cells of any violation first, not only of the one with the fewest. `best`: the cost of a known explanation. */
  constructor(
    private readonly component: readonly Constraint[], private readonly surroundings: Surroundings, private readonly pricing: Pricing,
    private readonly wide: boolean, private best: number,
  ) {
    this.own = new Set(component);
  }

  run(): Outcome {
    const { heap, pricing } = this;
    const limit = pricing.work + cost.WORK_LIMIT;
    heap.push(0, { changes: new Map(), relaxed: new Set(), cost: 0, violated: this.component, fresh: [], known: 2 });
    while (heap.least <= this.best + cost.WINDOW && pricing.work < limit) {
      const reached = heap.least;
      const node = heap.pop();
      if (node) this.visit(node, reached);
    }
    const within = [...this.solutions.values()].filter((one) => one.cost <= this.best + cost.WINDOW);
    return {
      solutions: within.sort((a, b) => a.cost - b.cost || (nameOf(a) < nameOf(b) ? -1 : 1)),
      exhausted: pricing.work < limit || heap.least > this.best + cost.WINDOW / 2,
    };
  }

  private visit(reachedNode: Node, reached: number): void {
    let node = reachedNode;
    const key = keyOf(node);
    if (node.fresh.length > 0) {
      // The same cells can be changed in another order.
      if ((this.settled.get(key) ?? Infinity) <= node.cost) return;
      this.settled.set(key, node.cost);
      node = this.settle(node);
    }
    for (const known of [1, 2] as const) {
      if (node.known >= known) continue;
      const links = this.surroundings.links(node.changes);
      const least = known === 1 ? this.pricing.floor(node.violated, node, links) : this.pricing.bound(node.violated, node, links);
      if (node.cost + least > reached + 1e-9) {
        this.push({ ...node, known }, least);
        return;
      }
    }
    if ((this.expanded.get(key) ?? Infinity) <= node.cost) return;
    this.expanded.set(key, node.cost);
    if (node.violated.length > 0) {
      this.expand(node);
      return;
    }
    this.best = Math.min(this.best, node.cost);
    const cells = key.slice(0, key.indexOf("|"));
    const before = this.solutions.get(cells);
    if (!before || before.cost > node.cost) this.solutions.set(cells, node);
  }

  private push(node: Node, bound: number): void {
    if (node.cost + bound <= this.best + cost.WINDOW) this.heap.push(node.cost + bound, node);
  }

  /** Works out what the fresh changes mend and break. */
  private settle(node: Node): Node {
    const touched = new Set(node.fresh.flatMap((variable) => variable.constraints));
    this.pricing.work += 1 + touched.size;
    const violated = node.violated.filter((constraint) => !touched.has(constraint));
    let price = node.cost;
    for (const constraint of touched) {
      if (node.relaxed.has(constraint)) continue;
      const verdict = verdictUnder(constraint, node.changes);
      const before = baselineOf(constraint);
      if (verdict === "truncated" && before !== "truncated") price += cost.TRUNCATED;
      if (verdict === "holds" && isGrazing(constraint, node.changes)) price += cost.GRAZING;
      // What was violated in another component stays that component's matter.
      if (verdict === "fails" && (before !== "fails" || this.own.has(constraint))) violated.push(constraint);
    }
    return { ...node, violated, fresh: [], cost: price, known: 0 };
  }

  private expand(node: Node): void {
    const openIn = (constraint: Constraint): number => constraint.variables.filter((variable) => !node.changes.has(variable)).length;
    const target = node.violated.reduce((a, b) => (openIn(b) < openIn(a) ? b : a));
    const links = this.surroundings.links(node.changes);
    const bounds = new Map<string, number>();
    const child = (changed: Changes, price: number): void => {
      const fresh = [...changed.keys()];
      const changes = new Map([...node.changes, ...changed]);
      // What the changed cells have no part in stays violated.
      const key = fresh.map(({ index }) => index).join(" ");
      let bound = bounds.get(key);
      if (bound === undefined) {
        const rest = node.violated.filter((constraint) => !fresh.some(({ constraints }) => constraints.includes(constraint)));
        bounds.set(key, bound = this.pricing.floor(rest, { changes, relaxed: node.relaxed }, this.surroundings.links(changes)));
      }
      this.push({ changes, relaxed: node.relaxed, cost: node.cost + price, violated: node.violated, fresh, known: 0 }, bound);
    };
    for (const variable of new Set(this.wide ? node.violated.flatMap(({ variables }) => variables) : target.variables)) {
      if (node.changes.has(variable)) continue;
      this.pricing.work += cost.ASKING;
      const failing = variable.constraints.filter((one) => node.violated.includes(one) || (!one.holds && !this.own.has(one)));
      for (const change of candidatesFor(variable, failing, node.changes, this.surroundings, links)) {
        child(new Map([[variable, change]]), change.slip.cost);
      }
      for (const pair of this.surroundings.swaps(variable)) {
        if ([...pair.keys()].some((one) => node.changes.has(one))) continue;
        const both = new Map([...node.changes, ...pair]);
        if (failing.some((one) => verdictUnder(one, both) !== "fails")) child(pair, cost.slipCost("swapped", 4));
      }
    }
    const given = {
      ...node, relaxed: new Set([...node.relaxed, target]), cost: node.cost + this.pricing.relax(target, node),
      violated: node.violated.filter((one) => one !== target),
    };
    this.push({ ...given, known: 1 }, this.pricing.floor(given.violated, given, links));
  }
}
