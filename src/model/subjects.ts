import { mapDefined } from "../kernel/lists";
import { budgetSubjects, mainColumn, type BudgetItem } from "./budget-subjects";
import { clustersOf } from "./clusters";
import { factOf, tells, writtenAt, type Fact, type Writing } from "./fact";
import { performanceFacts } from "./performance-facts";
import { NameMatcher } from "./similarity";
import type { Lkip, Node, Row, Table } from "./table";

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
  const facts: Fact[] = [];
  for (const cluster of clusters) {
    for (const { node } of cluster) {
      const groups = byNode.get(node);
      if (groups) groups.push(cluster); else byNode.set(node, [cluster]);
    }
    addAmounts(facts, cluster[0]?.node.label.text ?? "", cluster);
  }
  const groupsOf = (node: Node): readonly Group[] => byNode.get(node) ?? NO_GROUPS;
  const groupOf = (node: Node): Group | undefined => byNode.get(node)?.at(-1);
  for (const totals of sameTotals(lkip, groupOf)) addAmounts(facts, totals[0]?.row.title ?? "", totals);
  facts.push(...performanceFacts(lkip));
  return { facts, groupsOf, counterparts: (node) => (groupOf(node) ?? []).filter((item) => item.node !== node) };
}
const NO_GROUPS: readonly Group[] = [];

/** A row of a budget or its total. */
type Amounts = BudgetItem | TotalItem;
interface TotalItem { readonly key: string; readonly table: Table; readonly row: Row }

const AMOUNTS = ["anggaran", "realisasiAnggaran"] as const;

/** What the same row of several tables says of its amounts. */
function addAmounts(facts: Fact[], name: string, items: readonly Amounts[]): void {
  for (const kind of AMOUNTS) {
    const told: Writing[] = [];
    for (const item of items) {
      const { table } = item;
      const row = "node" in item ? item.node.row : item.row;
      const column = mainColumn(table, kind);
      const entry = column && row.entries.get(column.id);
      if (column && entry?.type !== "letter" && tells(entry)) told.push(writtenAt(table, row, column, entry));
    }
    const fact = factOf(kind, name, told);
    if (fact) facts.push(fact);
  }
}

/** Grand totals of tables that list the same programmes. */
function sameTotals(lkip: Lkip, groupOf: (node: Node) => Group | undefined): readonly (readonly TotalItem[])[] {
  const totals = mapDefined(lkip.tables, (table) => {
    const total = table.tree?.totals.find((t) => t.scope === "grand");
    return total ? [{ key: "jumlah", table, row: total.row }] : undefined;
  });
  if (totals.length < 2) return [];
  return clustersOf(totals, new NameMatcher(["jumlah"]), (pairs) => pairs.every(([a, b]) => sameRoots(a.table, b.table, groupOf)));
}

/** Whether the topmost rows of two budgets are the same, or one's are the children of the other's only root. */
function sameRoots(a: Table, b: Table, groupOf: (node: Node) => Group | undefined): boolean {
  const same = (x: readonly Node[], y: readonly Node[]): boolean => {
    if (x.length !== y.length || x.length === 0) return false;
    const of = new Set(mapDefined(y, groupOf));
    return x.every((node) => { const group = groupOf(node); return group !== undefined && of.has(group); });
  };
  return frontsOf(a).some((x) => frontsOf(b).some((y) => same(x, y)));
}

function frontsOf(table: Table): readonly (readonly Node[])[] {
  const roots = table.tree?.roots ?? [];
  return roots.length === 1 ? [roots, roots[0]?.children ?? []] : [roots];
}
