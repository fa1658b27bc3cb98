import { cellKey } from "../findings/identity";
import { isGrazing } from "./bounds";
import { candidatesFor } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { Heap } from "./heap";
import { hintFor, leftOf, NOTHING_APART, Pricing, type Apart, type Open, type Stage } from "./pricing";
import { NO_LINKS, type Links, type Surroundings } from "./surroundings";
import { isChanged, type Changes, type Constraint, type Variable } from "./system";
import { baselineOf, verdictUnder } from "./under";

/** One explanation of a component: cells to change, and violations that no change mends. */
export interface Solution extends Stage { readonly cost: number }

/** A stage that can be reached. */
class Node implements Solution, Open {
  /** What is still to come, as far as its place in the queue counts it: at the floor of prices, or at all of them. */
  apart: Apart | undefined = undefined;

  /** `cells` and `given` name the changes and the violations given up: the same for the same ones, in whatever order. */
  constructor(
    readonly changes: Changes, readonly cells: string, readonly relaxed: readonly Constraint[], readonly given: string,
    readonly rows: readonly MissingRowHint[], readonly cost: number,
    readonly violated: readonly Constraint[], readonly touched: readonly Constraint[], readonly links: Links,
  ) {}

  get key(): string { return this.cells + this.given; }
}

/** Changes to a stage whose consequences are not yet worked out. */
class Step {
  constructor(readonly from: Node, readonly changed: Changes, readonly price: number) {}
}

export interface Outcome {
  /** Cheapest first. */
  readonly solutions: readonly Solution[];
  /** False where the work limit came first; what was found is then no proof. */
  readonly exhausted: boolean;
}

/** Costs that differ by less are the same. */
const NEARLY = 1e-9;

const nameOf = ({ changes }: Stage): string => changes.map(({ variable: { at }, value }) => `${cellKey(at)}=${value.toString()}`).sort().join(" ");

/** The same for the same changes, in whatever order. */
function cellsOf(changes: Changes): string {
  const [first, second] = changes;
  return first && second ? changes.map(({ key }) => key).sort().join(" ") : first?.key ?? "";
}

/** The same for the same violations given up, in whatever order. */
const givenOf = (relaxed: readonly Constraint[]): string => `|${relaxed.map(({ index }) => index).sort((a, b) => a - b).join(" ")}`;

/** All that is said of changed cells. */
function saidOf(changed: Changes): readonly Constraint[] {
  const [first] = changed;
  return first && changed.length === 1 ? first.variable.constraints : [...new Set(changed.flatMap(({ variable }) => variable.constraints))];
}

/**
 * All explanations of the violated constraints that cost at most WINDOW more than the cheapest: the cells to change and their
 * values, so that every constraint holds or is given up at its price.
 */
export function explanationsOf(
  component: readonly Constraint[], hints: readonly MissingRowHint[], surroundings: Surroundings,
): Outcome {
  const pricing = new Pricing(component, hints, surroundings);
  const search = new Search(component, surroundings, pricing, false, Infinity);
  const quick = search.run();
  // Errors can hide each other, so that a cell can be told only after one in another violation; then what the quick search
  // takes for the best is no plain slips and no rows that another table still has.
  const [best] = quick.solutions;
  const plain = best !== undefined && best.relaxed.every((one) => hintFor(one, hints, best.changes))
    && best.changes.every(({ slip }) => slip.cost < cost.PLAIN_SLIP);
  if (!quick.exhausted || plain || !search.branched) return quick;
  return new Search(component, surroundings, pricing, true, best?.cost ?? Infinity).run();
}

/** Best first (A*): what is looked at next is what can become the cheapest explanation. */
class Search {
  private readonly heap = new Heap<Node | Step>();
  private readonly settled = new Map<string, number>();
  private readonly expanded = new Map<string, number>();
  private readonly solutions = new Map<string, Solution>();
  private readonly own: ReadonlySet<Constraint>;
  /** Whether there was ever a choice of violations to begin with. */
  branched = false;

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
    heap.push(0, new Node([], "", [], "", [], 0, this.component, [], NO_LINKS));
    while (heap.least <= this.best + cost.WINDOW && pricing.work < limit) {
      const reached = heap.least;
      const next = heap.pop();
      if (!next) break;
      const node = next instanceof Step ? this.taken(next) : next;
      if (node) this.visit(node, reached);
    }
    const within = [...this.solutions.values()].filter((one) => one.cost <= this.best + cost.WINDOW);
    return {
      solutions: within.sort((a, b) => a.cost - b.cost || (nameOf(a) < nameOf(b) ? -1 : 1)),
      exhausted: pricing.work < limit || heap.least > this.best + cost.WINDOW / 2,
    };
  }

  /** Works out what a step mends and breaks; undefined where the same cells were changed in another order before. */
  private taken({ from, changed, price }: Step): Node | undefined {
    const changes = [...from.changes, ...changed];
    const cells = cellsOf(changes);
    const { relaxed, given, rows } = from;
    const key = cells + given;
    let costs = from.cost + price;
    if ((this.settled.get(key) ?? Infinity) <= costs) return undefined;
    this.settled.set(key, costs);
    const met = saidOf(changed);
    this.pricing.work += 1 + met.length;
    const isUnmet = (constraint: Constraint): boolean => !met.includes(constraint);
    const violated = from.violated.filter(isUnmet);
    const touched = from.touched.filter(isUnmet);
    for (const constraint of met) {
      if (relaxed.includes(constraint)) continue;
      const verdict = verdictUnder(constraint, changes);
      const before = baselineOf(constraint);
      if (verdict === "truncated" && before !== "truncated") costs += cost.TRUNCATED;
      if (verdict === "holds" && isGrazing(constraint, changes)) costs += cost.GRAZING;
      // What was violated in another component stays that component's matter.
      if (verdict !== "fails" || (before === "fails" && !this.own.has(constraint))) continue;
      violated.push(constraint);
      touched.push(constraint);
    }
    return new Node(changes, cells, relaxed, given, rows, costs, violated, touched, this.surroundings.links(from.links, changed));
  }

  /** `reached`: what the node was thought to cost in all when its turn came. */
  private visit(node: Node, reached: number): void {
    const { violated, key } = node;
    const { pricing } = this;
    if (key === "") node.apart = violated.length > 1 ? pricing.apart(node, false) : NOTHING_APART;
    else if (violated.length > 0) {
      for (const asking of node.apart ? [true] : [false, true]) {
        if (node.apart && !node.apart.rough) break;
        node.apart = pricing.apart(node, asking);
        const least = node.cost + node.apart.total;
        if (least > reached + NEARLY) return this.push(node, least);
      }
    }
    if ((this.expanded.get(key) ?? Infinity) <= node.cost) return;
    this.expanded.set(key, node.cost);
    if (violated.length > 0) return this.expand(node, node.apart ?? NOTHING_APART);
    this.best = Math.min(this.best, node.cost);
    const before = this.solutions.get(node.cells);
    if (!before || before.cost > node.cost) this.solutions.set(node.cells, node);
  }

  /** `least`: what it costs with all that is still to come. */
  private push(next: Node | Step, least: number): void {
    if (least <= this.best + cost.WINDOW) this.heap.push(least, next);
  }

  private expand(node: Node, apart: Apart): void {
    const { violated, changes, links } = node;
    if (violated.length > 1) this.branched = true;
    const target = this.fewestOpen(node);
    const { surroundings, pricing } = this;
    const drawn = pricing.drawn(apart, node, links);
    /** What is left apart when these changes, which may draw further cells along, are made as well. */
    const leftAfter = (changed: Changes, cell: Variable, partner?: Variable): number => {
      const more = surroundings.links(links, changed);
      return leftOf(more === links ? drawn : pricing.drawn(apart, node, more), cell, partner);
    };
    const round = surroundings.nextRound();
    for (const variable of this.wide ? violated.flatMap(({ variables }) => variables) : target.variables) {
      if (variable.round === round || isChanged(variable, changes)) continue;
      variable.round = round;
      pricing.work += cost.ASKING;
      const failing = this.failingAt(variable, node);
      for (const change of candidatesFor(variable, failing, changes, surroundings, links)) {
        const changed = [change];
        this.push(new Step(node, changed, change.slip.cost), node.cost + change.slip.cost + leftAfter(changed, variable));
      }
      for (const swap of surroundings.swaps(variable)) {
        if (isChanged(swap.other, changes) || !failing.some((one) => swap.mends(one, changes))) continue;
        this.push(new Step(node, swap.changes, cost.SWAPPED), node.cost + cost.SWAPPED + leftAfter(swap.changes, variable, swap.other));
      }
    }
    const hint = pricing.hintOf(target, node);
    const relaxed = [...node.relaxed, target];
    const isOther = (one: Constraint): boolean => one !== target;
    const costs = node.cost + pricing.relax(target, node);
    this.push(new Node(
      changes, node.cells, relaxed, givenOf(relaxed), hint && !node.rows.includes(hint) ? [...node.rows, hint] : node.rows, costs,
      violated.filter(isOther), node.touched.filter(isOther), links,
    ), costs);
  }

  /** What speaks against the cell in a stage. */
  private failingAt({ constraints }: Variable, { violated, touched }: Node): readonly Constraint[] {
    const failing: Constraint[] = [];
    for (const one of constraints) {
      if (one.holds ? touched.includes(one) : violated.includes(one) || !this.own.has(one)) failing.push(one);
    }
    return failing;
  }

  /** The violation with the fewest cells that can still be changed. */
  private fewestOpen({ violated, changes }: Node): Constraint {
    let [fewest] = violated as [Constraint];
    let least = Infinity;
    for (const constraint of violated) {
      let open = constraint.variables.length;
      if (changes.length > 0) for (const variable of constraint.variables) if (isChanged(variable, changes)) open--;
      if (open < least) [fewest, least] = [constraint, open];
    }
    return fewest;
  }
}
