import { clustersOf } from "./clusters";
import type { Quantity } from "./entry";
import { afterRevision, isPeriod, ofWholeYear, ratioColumns } from "./ratios";
import { keysOf, NameMatcher, pairNames } from "./similarity";
import type { Column, Node, Role, Table } from "./table";

/** A row of a budget as one thing among tables. */
export interface BudgetItem { readonly key: string; readonly table: Table; readonly node: Node }

/** The column that stands for a role in comparisons: the only one, or of groups the total, or after the revision the last; of years the table's. */
export function mainColumn(table: Table, role: Role): Column | undefined {
  let known = mains.get(table);
  if (!known) { known = new Map(); mains.set(table, known); }
  if (known.has(role)) return known.get(role);
  const every = table.columns.filter((column) => column.role === role);
  const ofYear = every.filter((column) => column.year === table.year);
  const all = ofWholeYear(table.year !== null && ofYear.length > 0 ? ofYear : every);
  const main = all.length <= 1 ? all[0] : all.find((column) => /^(total|jumlah)/.test(column.group ?? "")) ?? afterRevision(all).at(-1);
  // A part of the year stands for the whole only where the percentage follows from it.
  const stands = main?.group && isPeriod(main.group) && all.length > 1 ? ratioColumns(table.columns).some(({ part, whole }) => part === main || whole === main) : true;
  const chosen = stands ? main : undefined;
  known.set(role, chosen);
  return chosen;
}
const mains = new WeakMap<Table, Map<Role, Column | undefined>>();

export const amountOf = (item: { table: Table; node: Node }, role: Role): Quantity | undefined => {
  const column = mainColumn(item.table, role);
  const entry = column && item.node.row.entries.get(column.id);
  return entry?.type === "quantity" ? entry : undefined;
};

/** The tables whose amounts should repeat: of an agreement and its revision only the revision. */
function comparable(tables: readonly Table[]): readonly Table[] {
  const budgets = tables.filter((table) => table.tree !== null);
  const revised = new Set(budgets.filter((table) => table.revised).map((table) => table.kind));
  return budgets.filter((table) => table.revised || !revised.has(table.kind));
}

const SAME = 0.5;

/** Whether two tables speak of the same budget: most of what they share is written alike. Else one is another version or unit. */
function sameBudget(pairs: readonly (readonly [BudgetItem, BudgetItem])[]): boolean {
  const [first] = pairs;
  if (!first) return false;
  const [{ table: a }, { table: b }] = first;
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  let compared = 0;
  let alike = 0;
  for (const role of ["anggaran", "realisasiAnggaran"] as const) {
    const [columnOfA, columnOfB] = [mainColumn(a, role), mainColumn(b, role)];
    if (!columnOfA || !columnOfB) continue;
    for (const [left, right] of pairs) {
      const x = left.node.row.entries.get(columnOfA.id);
      const y = right.node.row.entries.get(columnOfB.id);
      if (x?.type !== "quantity" || y?.type !== "quantity") continue;
      compared++;
      if (x.precise.eq(y.precise)) alike++;
    }
  }
  if (compared === 0) return true;
  return a.kind === b.kind ? alike >= compared * SAME && alike >= 2 : compared <= 2 || alike >= compared * SAME;
}

/** The same program, kegiatan or sub kegiatan in several tables. Accounts below them are compared by their codes only. */
export function budgetSubjects(tables: readonly Table[]): readonly (readonly BudgetItem[])[] {
  const budgets = comparable(tables);
  if (budgets.length < 2) return [];
  const coded = budgets.filter((table) => table.tree?.evidence === "codes");
  const named = budgets.filter((table) => table.tree?.evidence !== "codes");
  const byCode = coded.map((table) => (table.tree?.nodes ?? []).map((node): BudgetItem => ({ key: node.row.codes.join("/"), table, node })));
  const clusters = coded.length > 1 ? [...clustersOf(byCode, new NameMatcher([]), sameBudget)] : [];
  if (named.length === 0 || budgets.length - coded.length + Math.min(1, coded.length) < 2) return clusters;
  const lists = [...named, ...coded].map((table) => (table.tree?.nodes ?? []).map((node): BudgetItem => ({ key: node.label.key, table, node })));
  const matcher = new NameMatcher(keysOf(lists));
  const levels = byLevel(lists);
  for (const [level, ofLevel] of levels) {
    if (level !== null && level !== "rekening") clusters.push(...clustersOf(ofLevel, matcher, sameBudget));
  }
  // Tables without words for their levels: by name alone, a cluster of one level may gain members.
  const open = levels.get(null);
  return open ? withOpen(clusters, lists, open, matcher) : clusters;
}

/** The same lists for each level, in the order in which the levels are met. */
function byLevel(lists: readonly (readonly BudgetItem[])[]): ReadonlyMap<Node["level"], readonly (readonly BudgetItem[])[]> {
  const levels = new Map<Node["level"], BudgetItem[][]>();
  for (const [i, list] of lists.entries()) {
    for (const item of list) {
      let ofLevel = levels.get(item.node.level);
      if (!ofLevel) levels.set(item.node.level, ofLevel = lists.map(() => []));
      ofLevel[i]?.push(item);
    }
  }
  return levels;
}

/** Adds rows of unknown level to the clusters, or makes new ones of them. */
function withOpen(
  clusters: readonly (readonly BudgetItem[])[], lists: readonly (readonly BudgetItem[])[], open: readonly (readonly BudgetItem[])[], matcher: NameMatcher,
): readonly (readonly BudgetItem[])[] {
  const clusterOf = new Map<Node, number>();
  clusters.forEach((cluster, i) => cluster.forEach((item) => clusterOf.set(item.node, i)));
  const result = clusters.map((cluster) => [...cluster]);
  // Of names that stand on two levels (a programme and its only kegiatan) the upper one is meant.
  const uppers = lists.map(firstByKey);
  const keys = uppers.map((upper) => new Set(upper.map(({ key }) => key)));
  open.forEach((list, i) => {
    // What has its very name in one table is nothing that is only called alike in another.
    const mayBeIn = (j: number, { key }: BudgetItem): boolean => keys[j]?.has(key) === true || !keys.some((others, k) => k !== i && others.has(key));
    for (const [j, upper] of uppers.entries()) {
      if (i === j) continue;
      const free = list.filter((item) => !clusterOf.has(item.node) && mayBeIn(j, item));
      if (free.length === 0) continue;
      const pairs = clustersOf([free, upper], matcher, sameBudget);
      for (const pair of pairs) {
        const [mine, theirs] = pair[0]?.table === list[0]?.table ? [pair[0], pair[1]] : [pair[1], pair[0]];
        if (!mine || !theirs) continue;
        const at = clusterOf.get(theirs.node);
        if (at !== undefined && !(result[at] ?? []).some((item) => item.table === mine.table)) { result[at]?.push(mine); clusterOf.set(mine.node, at); }
        else if (at === undefined) { clusterOf.set(mine.node, result.length); clusterOf.set(theirs.node, result.length); result.push([theirs, mine]); }
      }
    }
  });
  return result;
}

function firstByKey(items: readonly BudgetItem[]): readonly BudgetItem[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.key) && seen.add(item.key));
}

/** Rows of an efficiency table that are programs or kegiatan, each with that row of a budget. */
export function budgetRowsOf(names: readonly { readonly key: string; readonly text: string }[], tables: readonly Table[]): ReadonlyMap<string, readonly BudgetItem[]> {
  const found = new Map<string, readonly BudgetItem[]>();
  if (names.length === 0) return found;
  for (const table of comparable(tables)) {
    if (!mainColumn(table, "realisasiAnggaran")) continue;
    const items = firstByKey((table.tree?.nodes ?? []).map((node): BudgetItem => ({ key: node.label.key, table, node })));
    const matcher = new NameMatcher(keysOf([names, items]));
    for (const [name, item] of pairNames(names, items, matcher)) found.set(name.key, [...(found.get(name.key) ?? []), item]);
  }
  return found;
}
