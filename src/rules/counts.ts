import { mapDefined } from "../kernel/lists";
import type { Quantity } from "../model/entry";
import type { Column, Row, Table } from "../model/table";
import { quantityAt } from "./terms";

/** Tables of staff, assets and other counts. */
export const isCountTable = (table: Table): boolean => table.kind === "pegawai" || table.kind === "sarana" || table.kind === "jumlah";

const NO_SUM = /rata|persen|%|indeks|rasio|harga|tarif|tahun|skor|umur|usia/i;

/** Columns of counts, which add up; percentages, averages and years do not. */
export function countColumns(table: Table): readonly Column[] {
  let columns = known.get(table);
  if (!columns) {
    columns = table.columns.filter((column) => (column.role === "banyak" || column.role === "jumlah") && !NO_SUM.test(column.header)
      && !table.rows.some((row) => quantityAt(row, column)?.percent === true));
    known.set(table, columns);
  }
  return columns;
}
const known = new WeakMap<Table, readonly Column[]>();

/** The rows that a Jumlah row may add up: all of its table, those since the last Jumlah, and the Jumlah rows before it. */
interface Reach { readonly rows: readonly Row[]; readonly since: readonly Row[]; readonly totals: readonly Row[] }

function reachOf(table: Table, total: Row, column: Column | undefined): Reach {
  const at = table.rows.indexOf(total);
  const isRow = (row: Row): boolean => row.kind === "data" || row.kind === "section";
  const isData = (row: Row): boolean => isRow(row) && (column === undefined || quantityAt(row, column) !== undefined);
  const before = table.rows.slice(0, at);
  const rows = (before.some(isRow) ? before : table.rows.slice(at + 1)).filter(isData);
  const totals = before.filter((row) => row.kind === "total");
  const last = totals.at(-1);
  return { rows, since: last ? before.slice(before.indexOf(last) + 1).filter(isData) : rows, totals };
}

/** The rows that a Jumlah row adds up in the usual way, the first of all ways. */
export const usualWay = (table: Table, total: Row, column: Column): readonly Row[] => reachOf(table, total, column).since;

/**
 * Ways in which a Jumlah row may add up the rows of its table, the usual one first; always in the same order. Of a column only
 * the rows that have a number in it count: a group without one of its own is the sum of its rows, one with blank rows is itself.
 */
export function jumlahWays(table: Table, total: Row, column?: Column): readonly (readonly Row[])[] {
  const { rows, since, totals } = reachOf(table, total, column);
  const levels = LEVELS.flatMap((depthOf) => {
    const all = levelsOf(rows, depthOf);
    return [...all, ...(since === rows ? all : levelsOf(since, depthOf))];
  });
  return [since, rows, totals, [...totals, ...since], ...levels];
}

type Depth = (row: Row) => number;

const titleDepth: Depth = (row) => (/^\s*(?:\d+|[a-z])[.)]/i.test(row.title) ? 1 : 0);

/** I, A above 1, 1 above 1.1 and a; rows without a number stand above none. */
function numberDepth({ number }: Row): number {
  const text = number.replace(/[.)\s]+$/, "");
  if (/^[IVX]+$/.test(text) || /^[A-Z]$/.test(text)) return 0;
  if (/^\d+$/.test(text)) return 1;
  if (/^\d+(\.\d+)+$/.test(text)) return text.split(".").length;
  return text === "" ? 9 : 8;
}

const LEVELS: readonly Depth[] = [titleDepth, numberDepth, (row) => row.look.indent, (row) => (row.look.bold ? 0 : 1)];

/** The outermost rows, and those without deeper rows below them. */
function levelsOf(rows: readonly Row[], depthOf: Depth): readonly [readonly Row[], readonly Row[]] {
  const depths = rows.map(depthOf);
  const least = Math.min(...depths);
  return [
    chosen(rows, (_, i) => depths[i] === least),
    chosen(rows, (_, i) => { const [own, next] = [depths[i], depths[i + 1]]; return own === undefined || next === undefined || next <= own; }),
  ];
}

/** The rows themselves where all are chosen, so that nobody adds up the same rows again. */
function chosen(rows: readonly Row[], isChosen: (row: Row, i: number) => boolean): readonly Row[] {
  const some = rows.filter(isChosen);
  return some.length === rows.length ? rows : some;
}

export const quantitiesOf = (rows: readonly Row[], column: Column): readonly Quantity[] =>
  mapDefined(rows, (row) => quantityAt(row, column));

/** The item of the highest score, the first of several; undefined for none. `most`: no score is higher. */
export function bestBy<T>(items: readonly T[], scoreOf: (item: T) => number, most = Infinity): { readonly item: T; readonly score: number } | undefined {
  let best: { readonly item: T; readonly score: number } | undefined;
  for (const item of items) {
    const score = scoreOf(item);
    if (!best || score > best.score) best = { item, score };
    if (score >= most) break;
  }
  return best;
}
