import { mapDefined } from "../kernel/lists";
import { budgetSubjects, mainColumn, type BudgetItem } from "./budget-subjects";
import { clustersOf } from "./clusters";
import { factOf, tells, type Fact } from "./fact";
import { performanceFacts } from "./performance-facts";
import { NameMatcher } from "./similarity";
import type { Lkip, Node, Table } from "./table";

/** The same budget row in several tables. */
type Group = readonly BudgetItem[];

/** What is one and the same in several tables. */
export interface Subjects {
  readonly facts: readonly Fact[];
  /** The same budget row in other tables. */
  counterparts(node: Node): readonly BudgetItem[];
  /** All groups of the same row that it stands in: by code and by name they may differ. The last one has its counterparts. */
  groupsOf(node: Node): readonly Group[];
}

/** Finds what the tables of a workbook say twice. */
export function findSubjects(lkip: Lkip): Subjects {
  const clusters = budgetSubjects(lkip.tables);
  const byNode = new Map<Node, Group[]>();
  for (const cluster of clusters) {
    for (const { node } of cluster) {
      const groups = byNode.get(node);
      if (groups) groups.push(cluster); else byNode.set(node, [cluster]);
    }
  }
  const groupsOf = (node: Node): readonly Group[] => byNode.get(node) ?? [];
  return {
    facts: [...clusters.flatMap(budgetFacts), ...totalFacts(lkip, clusters), ...performanceFacts(lkip)],
    counterparts: (node) => (groupsOf(node).at(-1) ?? []).filter((item) => item.node !== node),
    groupsOf,
  };
}

const AMOUNTS: readonly ("anggaran" | "realisasiAnggaran")[] = ["anggaran", "realisasiAnggaran"];

function budgetFacts(cluster: readonly BudgetItem[]): Fact[] {
  return mapDefined(AMOUNTS, (kind) => {
    const writings = mapDefined(cluster, (item) => {
      const column = mainColumn(item.table, kind);
      const entry = column && item.node.row.entries.get(column.id);
      return column && entry?.type !== "letter" && tells(entry) ? { table: item.table, row: item.node.row, column, entry, derivedFrom: [], basis: null, variants: [] } : undefined;
    });
    return factOf(kind, cluster[0]?.node.label.text ?? "", writings);
  });
}

/** Grand totals of tables that list the same programmes. */
function totalFacts(lkip: Lkip, clusters: readonly (readonly BudgetItem[])[]): Fact[] {
  const clusterOf = new Map<Node, number>();
  const clustersIn = new Map<Table, Set<number>>();
  clusters.forEach((cluster, i) => {
    for (const { table, node } of cluster) {
      clusterOf.set(node, i);
      const own = clustersIn.get(table);
      if (own) own.add(i); else clustersIn.set(table, new Set([i]));
    }
  });
  const linked = (a: Table, b: Table): boolean => {
    const theirs = clustersIn.get(b);
    if (theirs) for (const i of clustersIn.get(a) ?? []) if (theirs.has(i)) return true;
    return false;
  };
  const totals = mapDefined(lkip.tables, (table) => {
    const total = table.tree?.totals.find((t) => t.scope === "grand");
    return total ? { key: "jumlah", table, row: total.row } : undefined;
  });
  if (totals.length < 2) return [];
  const groups = clustersOf(totals.map((total) => [total]), new NameMatcher(["jumlah"]), (pairs) => pairs.every(([a, b]) =>
    linked(a.table, b.table) && sameRoots(a.table, b.table, clusterOf)));
  return groups.flatMap((group) => mapDefined(AMOUNTS, (kind) => {
    const writings = mapDefined(group, ({ table, row }) => {
      const column = mainColumn(table, kind);
      const entry = column && row.entries.get(column.id);
      return column && entry?.type !== "letter" && tells(entry) ? { table, row, column, entry, derivedFrom: [], basis: null, variants: [] } : undefined;
    });
    return factOf(kind, group[0]?.row.title ?? "", writings);
  }));
}

/** Whether the topmost rows of two budgets are the same, or one's are the children of the other's only root. */
function sameRoots(a: Table, b: Table, clusterOf: ReadonlyMap<Node, number>): boolean {
  const fronts = (table: Table): (readonly Node[])[] => {
    const roots = table.tree?.roots ?? [];
    return roots.length === 1 ? [roots, roots[0]?.children ?? []] : [roots];
  };
  const same = (x: readonly Node[], y: readonly Node[]): boolean => {
    const of = new Set(y.map((node) => clusterOf.get(node)).filter((i) => i !== undefined));
    return x.length === y.length && x.length > 0 && x.every((node) => of.has(clusterOf.get(node) ?? -1));
  };
  return fronts(a).some((x) => fronts(b).some((y) => same(x, y)));
}

