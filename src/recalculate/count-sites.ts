import { judge } from "../findings/judge";
import type { Identity } from "../findings/identity";
import type { Column, Row, Table } from "../model/table";
import { countColumns, isCountTable, jumlahWays, quantitiesOf } from "../rules/counts";
import { crossSums, type CrossSum } from "../rules/cross-sums";
import { amountTerm, quantityAt } from "../rules/terms";
import { obstacle, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

/** The Σ columns and the Jumlah rows of tables of counts. */
export function* countSites(table: Table): Iterable<Site> {
  if (!isCountTable(table)) return;
  const columns = countColumns(table);
  for (const sum of crossSums(table)) {
    for (const row of table.rows) {
      if (row.kind !== "data") continue;
      yield { table, row, column: sum.sigma, exact: true, rules: ["count-mismatch"], reason: "sigma", recipe: (now) => sigmaRecipe(table, row, sum, now) };
    }
  }
  for (const row of table.rows) {
    if (row.kind !== "total") continue;
    const usual = usualWay(table, row, columns);
    for (const column of columns) {
      yield { table, row, column, exact: true, rules: ["count-mismatch"], reason: "jumlah", recipe: (now) => jumlahRecipe(usual, row, column, now) };
    }
  }
}

const holds = (identity: Identity & { kind: "sum" }): boolean => identity.parts.length > 0 && judge(identity) === "holds";

interface Way { readonly rows: readonly Row[]; /** Some column bears it out. */ readonly borneOut: boolean; /** No other way adds other rows. */ readonly only: boolean }

/** The rows that a Jumlah adds up: those that most of its columns bear out. */
function usualWay(table: Table, total: Row, columns: readonly Column[]): Way {
  const ways = jumlahWays(table, total).filter((rows) => rows.length > 0);
  const held = ways.map((rows) => columns.filter((column) => {
    const written = quantityAt(total, column);
    return written && holds({ kind: "sum", total: amountTerm(written), parts: quantitiesOf(rows, column).map(amountTerm) });
  }).length);
  const most = Math.max(0, ...held);
  const rows = ways[most === 0 ? 0 : held.indexOf(most)] ?? [];
  return { rows, borneOut: most > 0, only: ways.every((other) => other.length === rows.length && other.every((row, i) => row === rows[i])) };
}

function jumlahRecipe({ rows, borneOut, only }: Way, total: Row, column: Column, session: Session): Recipe | Obstacle {
  const entries = rows.flatMap((row) => session.entry(row, column) ?? []);
  const unreadable = entries.flatMap((entry) => (entry.type === "unreadable" || entry.type === "letter" ? [entry.at] : []));
  if (unreadable.length > 0) return obstacle("leftUnreadable", { cells: unreadable });
  const parts = entries.flatMap((entry) => (entry.type === "quantity" ? [entry] : []));
  const isEmpty = total.entries.get(column.id)?.type === "absent";
  // Where nothing shows which rows count and whether an empty cell is none of them, an empty Jumlah stays.
  if (parts.length === 0 || (isEmpty && !borneOut && !only && parts.length < entries.length)) {
    return obstacle("leftMissing", { cells: entries.flatMap((entry) => (entry.type === "absent" ? [entry.at] : [])) }, true);
  }
  return isEmpty && !borneOut && !only ? obstacle("leftUndecided", {}, true) : { kind: "sum", parts, cells: entries.map(({ at }) => at) };
}

function sigmaRecipe(table: Table, row: Row, { sigma, parts }: CrossSum, session: Session): Recipe | Obstacle {
  const entries = parts.flatMap((column) => session.entry(row, column) ?? []);
  const unreadable = entries.flatMap((entry) => (entry.type === "unreadable" || entry.type === "letter" ? [entry.at] : []));
  if (unreadable.length > 0) return obstacle("leftUnreadable", { cells: unreadable });
  const numbers = entries.flatMap((entry) => (entry.type === "quantity" ? [entry] : []));
  const isEmpty = row.entries.get(sigma.id)?.type === "absent";
  if (numbers.length === 0 || (isEmpty && numbers.length < entries.length && !leavesCellsEmpty(table, row, sigma, parts))) {
    return obstacle("leftMissing", { cells: entries.flatMap((entry) => (entry.type === "absent" ? [entry.at] : [])) }, true);
  }
  return { kind: "sum", parts: numbers, cells: entries.map(({ at }) => at) };
}

/** Whether other rows add up although some of their cells are empty: an empty cell is none of them. */
const leavesCellsEmpty = (table: Table, own: Row, sigma: Column, parts: readonly Column[]): boolean => table.rows.some((row) => {
  const total = row === own ? undefined : quantityAt(row, sigma);
  const values = parts.flatMap((column) => { const q = quantityAt(row, column); return q ? [amountTerm(q)] : []; });
  return total !== undefined && values.length < parts.length && holds({ kind: "sum", total: amountTerm(total), parts: values });
});
