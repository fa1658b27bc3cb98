import { namesOf, pairsOf, type Named, type NameMatcher, type Names } from "./similarity";

interface Cluster<T> { readonly lists: Set<number>; members: Member<T>[]; items: T[] | undefined }

/** A thing in its list, with the cluster that it has come into. */
interface Member<T> extends Named { readonly item: T; readonly list: number; cluster: Cluster<T> | undefined }

/** Joins the same thing of several lists into one cluster; things that stand in one list only are left out. */
export function clustersOf<T extends Named>(
  lists: readonly (readonly T[])[], matcher: NameMatcher, mayLink: (pairs: readonly (readonly [T, T])[]) => boolean = () => true,
): readonly (readonly T[])[] {
  const members = lists.map((list, i) => list.map((item): Member<T> => ({ key: item.key, item, list: i, cluster: undefined })));
  link(members.map(namesOf), matcher, mayLink);
  // In the order of the lists, as a reader meets them.
  const clusters: T[][] = [];
  for (const list of members) {
    for (const { item, cluster } of list) {
      if (!cluster) continue;
      if (cluster.items) cluster.items.push(item); else clusters.push(cluster.items = [item]);
    }
  }
  return clusters;
}

function link<T>(names: readonly Names<Member<T>>[], matcher: NameMatcher, mayLink: (pairs: readonly (readonly [T, T])[]) => boolean): void {
  const twins = new Twins(names);
  for (const [i, left] of names.entries()) {
    if (left.size === 0) continue;
    for (let j = i + 1; j < names.length; j++) {
      const right = names[j];
      if (!right || right.size === 0 || twins.settled(i, j)) continue;
      const pairs = pairsOf(left, right, matcher);
      if (pairs.length === 0) { twins.strangers(i, j); continue; }
      if (!mayLink(pairs.map(([a, b]) => [a.item, b.item]))) continue;
      let together = true;
      for (const [a, b] of pairs) together = join(a, b) && together;
      twins.linked(i, j, together);
    }
  }
}

/** Whether the two are in one cluster now: one thing stands once in a table, so clusters with a list in common stay apart. */
function join<T>(a: Member<T>, b: Member<T>): boolean {
  const own = a.cluster ?? { lists: new Set([a.list]), members: [a], items: undefined };
  const other = b.cluster;
  if (own === other) return true;
  // The usual case: a thing that stands alone joins the cluster of another.
  if (other) return unite(own, other);
  if (own.lists.has(b.list)) return false;
  own.lists.add(b.list);
  own.members.push(b);
  a.cluster = own;
  b.cluster = own;
  return true;
}

function unite<T>(a: Cluster<T>, b: Cluster<T>): boolean {
  const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
  for (const list of small.lists) if (large.lists.has(list)) return false;
  for (const list of small.lists) large.lists.add(list);
  large.members.push(...small.members);
  for (const member of small.members) member.cluster = large;
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
  for (const [key, item] of a) {
    const other = b.get(key);
    if (other === undefined || (other === null) !== (item === null)) return false;
  }
  return true;
}
