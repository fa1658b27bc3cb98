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

const isRow = (row: Row): boolean => row.kind === "data" || row.kind === "section";

function reachOf(table: Table, total: Row): Reach {
  const at = table.rows.indexOf(total);
  const before = table.rows.slice(0, at);
  const rows = (before.some(isRow) ? before : table.rows.slice(at + 1)).filter(isRow);
  const last = before.findLastIndex((row) => row.kind === "total");
  return { rows, since: last < 0 ? rows : before.slice(last + 1).filter(isRow), totals: before.filter((row) => row.kind === "total") };
}

/** The rows that a Jumlah row adds up in the usual way, the first of all ways. */
export const usualWay = (table: Table, total: Row): readonly Row[] => reachOf(table, total).since;

/**
 * Ways in which a Jumlah row may add up the rows of its table, the usual one first; always in the same order. Of a column only
 * the rows that have a number in it count: a group without one of its own is the sum of its rows, one with blank rows is itself.
 */
export function jumlahWays(table: Table, total: Row, column?: Column): readonly (readonly Row[])[] {
  const reach = reachOf(table, total);
  const counted = (rows: readonly Row[]): readonly Row[] => (column === undefined ? rows : rows.filter((row) => quantityAt(row, column) !== undefined));
  const rows = counted(reach.rows);
  const since = reach.since === reach.rows ? rows : counted(reach.since);
  const ways = [since, rows, reach.totals, [...reach.totals, ...since]];
  for (const depthOf of LEVELS) {
    const all = levelsOf(rows, depthOf);
    ways.push(...all, ...(since === rows ? all : levelsOf(since, depthOf)));
  }
  return ways;
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

/**
 * The outermost rows, and those without deeper rows below them: the rows themselves where all are, so that nobody adds them up
 * again.
 */
function levelsOf(rows: readonly Row[], depthOf: Depth): readonly [readonly Row[], readonly Row[]] {
  const depths = rows.map(depthOf);
  const least = Math.min(...depths);
  if (depths.every((depth) => depth === least)) return [rows, rows];
  const isInner = (depth: number, i: number): boolean => (depths[i + 1] ?? depth) <= depth;
  return [rows.filter((_, i) => depths[i] === least), depths.every(isInner) ? rows : rows.filter((_, i) => isInner(depths[i] ?? 0, i))];
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
