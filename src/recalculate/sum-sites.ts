import { sumOf } from "../kernel/decimal";
import { amountOf, mainColumn } from "../model/budget-subjects";
import type { Quantity } from "../model/entry";
import type { Column, Node, Row, Table, TotalRow } from "../model/table";
import { kindsOf } from "../rules/group-total-mismatch";
import { quantityAt } from "../rules/terms";
import { distinct, leavesOf, namesakes } from "../rules/tree-sums";
import type { CellRef } from "../snapshot/snapshot";
import { obstacle, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

const AMOUNTS = ["anggaran", "realisasiAnggaran"] as const;

/** The amounts of a budget that are sums: the Total of its kinds, rows with others below them (the lowest first), totals. */
export function* sumSites(table: Table): Iterable<Site> {
  yield* kindSites(table);
  const { tree } = table;
  if (!tree) return;
  const columns = table.columns.filter(({ role }) => role === "anggaran" || role === "realisasiAnggaran");
  // A tree that the sums alone gave says nothing of them.
  const parents = tree.evidence === "arithmetic" ? [] : tree.nodes.filter(({ children }) => children.length > 0).toSorted((a, b) => b.depth - a.depth);
  for (const node of parents) {
    for (const column of columns) {
      yield { table, row: node.row, column, exact: true, rules: ["sum-mismatch"], reason: "sum", recipe: (now) => parentRecipe(table, node, column, now) };
    }
  }
  for (const total of tree.totals) {
    for (const column of columns) {
      yield { table, row: total.row, column, exact: true, rules: ["total-mismatch"], reason: "total", recipe: (now) => totalRecipe(table, total, column, now) };
    }
  }
}

function* kindSites(table: Table): Iterable<Site> {
  for (const role of AMOUNTS) {
    const columns = kindsOf(table, role);
    if (!columns) continue;
    for (const row of table.rows) {
      if (row.kind === "section" || row.kind === "average") continue;
      yield {
        table, row, column: columns.total, exact: true, rules: ["group-total-mismatch"], reason: "kinds",
        recipe: (now) => sumOfCells(columns.kinds.flatMap((column) => cellIn(row, column, now))),
      };
    }
  }
}

interface Cell { readonly at: CellRef; readonly q: Quantity | undefined }
const cellIn = (row: Row, column: Column, session: Session): readonly Cell[] => {
  const entry = session.entry(row, column);
  return entry ? [{ at: entry.at, q: entry.type === "quantity" ? entry : undefined }] : [];
};

/** The sum of some cells that all have a number. */
function sumOfCells(cells: readonly Cell[]): Recipe | Obstacle {
  const lacking = cells.flatMap(({ at, q }) => (q ? [] : [at]));
  if (cells.length === 0 || lacking.length > 0) return obstacle("leftMissing", { cells: lacking }, true);
  return { kind: "sum", parts: cells.flatMap(({ q }) => q ?? []) };
}

function sumOfNodes(table: Table, nodes: readonly Node[], column: Column, session: Session): Recipe | Obstacle {
  const twins = nodes.length - distinct(nodes, column).length;
  if (twins > 0) return obstacle("leftTwins", { cells: nodes.map(({ label }) => label.at) });
  const recipe = sumOfCells(nodes.flatMap((node) => cellIn(node.row, column, session)));
  return recipe.kind === "sum" && usesSubtotal(table, column) ? { ...recipe, leaves: leavesOf(nodes).flatMap((node) => session.quantity(node.row, column) ?? []) } : recipe;
}

const SUBTOTAL = /\bSUBTOTAL\(\s*(?:10)?9\s*,/i;

/** Whether sums of the column are written with SUBTOTAL: another formula among them would be counted twice by those above. */
const usesSubtotal = (table: Table, column: Column): boolean => table.rows.some((row) => SUBTOTAL.test(row.entries.get(column.id)?.formula ?? ""));

function parentRecipe(table: Table, node: Node, column: Column, session: Session): Recipe | Obstacle {
  const recipe = sumOfNodes(table, node.children, column, session);
  const isEmpty = node.row.entries.get(column.id)?.type === "absent";
  if (recipe.kind !== "sum" || !isEmpty) return recipe;
  const twins = namesakes(node, table.tree?.nodes ?? []).filter(({ children }) => children.length > 0);
  if (twins.length > 1) return obstacle("leftTwins", { cells: twins.map(({ label }) => label.at) });
  // A table may list only some of the rows below: another table that shows this amount has the last word.
  const sum = sumOf(recipe.parts.map(({ precise }) => precise));
  const role = column.role === "anggaran" ? "anggaran" : "realisasiAnggaran";
  const others = mainColumn(table, role) === column
    ? session.audited.subjects.counterparts(node).flatMap((item) => amountOf(item, role) ?? session.quantity(item.node.row, mainColumn(item.table, role)) ?? []) : [];
  const agrees = others.some(({ precise }) => precise.eq(sum));
  if (others.length > 0 && !agrees) return obstacle("leftElsewhere", { cells: others.map(({ at }) => at) });
  return node.row.kind !== "section" || agrees || carriesAmounts(table, node, column) ? recipe : obstacle("leftMissing", { cells: [] }, true);
}

const WHOLE_BUDGETS: ReadonlySet<Table["kind"]> = new Set<Table["kind"]>(["realisasi", "anggaran", "pk-anggaran"]);

/** Whether an empty row is a row of the budget, not a mere heading: rows like it have amounts, or it is numbered or named as one. */
function carriesAmounts(table: Table, node: Node, column: Column): boolean {
  const { row, depth, level } = node;
  // "Jumlah Belanja Operasi" below its rows has the amount that the heading "Belanja Operasi" lacks.
  if (table.tree?.totals.some(({ nodes }) => nodes.length > 0 && nodes.every(({ parent }) => parent === node))) return false;
  const alike = (table.tree?.nodes ?? []).some((other) => other.row !== row && other.depth === depth && other.children.length > 0 && quantityAt(other.row, column));
  return alike || (WHOLE_BUDGETS.has(table.kind) && (level !== null || row.number !== "" || row.codes.some((code) => code !== "")));
}

const totalRecipe = (table: Table, total: TotalRow, column: Column, session: Session): Recipe | Obstacle =>
  (total.nodes.length === 0 ? obstacle("leftMissing", { cells: [] }, true) : sumOfNodes(table, total.nodes, column, session));
