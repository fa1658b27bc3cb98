import { namesOf, pairsOf, type Named, type NameMatcher, type Names } from "./similarity";

interface Cluster<T> { readonly items: T[]; readonly lists: Set<number> }

/** Joins the same thing of several lists into one cluster; things that stand in one list only are left out. */
export function clustersOf<T extends Named>(
  lists: readonly (readonly T[])[], matcher: NameMatcher, mayLink: (pairs: readonly (readonly [T, T])[]) => boolean = () => true,
): readonly (readonly T[])[] {
  const names = lists.map(namesOf);
  const clusterOf = new Map<T, Cluster<T>>();
  const twins = new Twins(names);
  const filled = names.flatMap((list, i) => (list.size > 0 ? [i] : []));
  for (const [nth, i] of filled.entries()) {
    for (let k = nth + 1; k < filled.length; k++) {
      const j = filled[k] ?? 0;
      const [left, right] = [names[i], names[j]];
      if (!left || !right || twins.settled(i, j)) continue;
      const pairs = pairsOf(left, right, matcher);
      if (pairs.length === 0) twins.strangers(i, j);
      if (pairs.length === 0 || !mayLink(pairs)) continue;
      let together = true;
      for (const [a, b] of pairs) together = join(clusterOf, a, i, b, j) && together;
      twins.linked(i, j, together);
    }
  }
  // In the order of the lists, as a reader meets them.
  const groups = new Map<Cluster<T>, T[]>();
  for (const item of lists.flat()) {
    const cluster = clusterOf.get(item);
    if (!cluster) continue;
    const group = groups.get(cluster);
    if (group) group.push(item); else groups.set(cluster, [item]);
  }
  return [...groups.values()];
}

/** Whether the two are in one cluster now: one thing stands once in a table, so clusters with a list in common stay apart. */
function join<T>(clusterOf: Map<T, Cluster<T>>, a: T, listOfA: number, b: T, listOfB: number): boolean {
  const known = clusterOf.get(a);
  const other = clusterOf.get(b);
  if (known !== undefined && known === other) return true;
  // The usual case: a thing that stands alone joins the cluster of another.
  if (!other) {
    if (known?.lists.has(listOfB)) return false;
    const cluster = known ?? { items: [a], lists: new Set([listOfA]) };
    cluster.items.push(b);
    cluster.lists.add(listOfB);
    clusterOf.set(a, cluster);
    clusterOf.set(b, cluster);
    return true;
  }
  return unite(clusterOf, known ?? { items: [a], lists: new Set([listOfA]) }, other);
}

function unite<T>(clusterOf: Map<T, Cluster<T>>, ca: Cluster<T>, cb: Cluster<T>): boolean {
  const [large, small] = ca.items.length >= cb.items.length ? [ca, cb] : [cb, ca];
  for (const list of small.lists) if (large.lists.has(list)) return false;
  for (const list of small.lists) large.lists.add(list);
  large.items.push(...small.items);
  for (const item of small.items) clusterOf.set(item, large);
  return true;
}

/**
 * Lists with the same names whose things are in the same clusters. What such a list has in common with another list its first
 * twin has shown already, so a workbook that repeats its tables is not compared table by table with itself.
 */
class Twins {
  readonly #first: number[];
  /** Pairs of lists that were compared, by both numbers. */
  readonly #compared = new Set<number>();

  constructor(readonly names: readonly Names<unknown>[]) { this.#first = names.map((_, i) => i); }

  settled(i: number, j: number): boolean {
    const [a, b] = [this.#first[i] ?? i, this.#first[j] ?? j];
    return (a !== i || b !== j) && (a === b || this.#compared.has(this.#pair(a, b)));
  }

  /** The two have no name in common. */
  strangers(i: number, j: number): void { this.#compared.add(this.#pair(i, j)); }

  linked(i: number, j: number, together: boolean): void {
    this.#compared.add(this.#pair(i, j));
    if (together && this.#first[j] === j && sameNames(this.names[i], this.names[j])) this.#first[j] = this.#first[i] ?? i;
  }

  #pair(i: number, j: number): number { return Math.min(i, j) * this.names.length + Math.max(i, j); }
}

function sameNames(a: Names<unknown> | undefined, b: Names<unknown> | undefined): boolean {
  if (!a || !b || a.size !== b.size) return false;
  for (const [key, item] of a) if ((b.get(key) === null) !== (item === null) || !b.has(key)) return false;
  return true;
}
