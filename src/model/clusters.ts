import { pairNames, type Named, type NameMatcher } from "./similarity";

/** Joins the same thing of several lists into one cluster; things that stand in one list only are left out. */
export function clustersOf<T extends Named>(
  lists: readonly (readonly T[])[], matcher: NameMatcher, mayLink: (pairs: readonly (readonly [T, T])[]) => boolean = () => true,
): readonly (readonly T[])[] {
  const parent = new Map<T, T>();
  const rootOf = (item: T): T => {
    let root = item;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  /** Lists that a cluster already has a member of: one thing stands once in a table. */
  const lists_ = new Map<T, Set<number>>();
  lists.forEach((list, i) => list.forEach((item) => lists_.set(item, new Set([i]))));
  for (let i = 0; i < lists.length; i++) {
    for (let j = i + 1; j < lists.length; j++) {
      const pairs = pairNames(lists[i] ?? [], lists[j] ?? [], matcher);
      if (pairs.length === 0 || !mayLink(pairs)) continue;
      for (const [a, b] of pairs) {
        const ra = rootOf(a);
        const rb = rootOf(b);
        if (ra === rb) continue;
        const la = lists_.get(ra) ?? new Set<number>();
        const lb = lists_.get(rb) ?? new Set<number>();
        if ([...lb].some((list) => la.has(list))) continue;
        parent.set(rb, ra);
        lists_.set(ra, new Set([...la, ...lb]));
      }
    }
  }
  const groups = new Map<T, T[]>();
  for (const list of lists) for (const item of list) { const root = rootOf(item); groups.set(root, [...(groups.get(root) ?? []), item]); }
  return [...groups.values()].filter((group) => group.length > 1);
}
