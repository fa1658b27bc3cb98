import { mapDefined } from "../kernel/lists";
import type { Quantity } from "../model/entry";
import type { Column, Row, Table } from "../model/table";
import { quantityAt } from "./terms";

/** Tables of staff, assets and other counts. */
export const isCountTable = (table: Table): boolean => table.kind === "pegawai" || table.kind === "sarana" || table.kind === "jumlah";

const NO_SUM = /rata|persen|%|indeks|rasio|harga|tarif|tahun|skor|umur|usia/i;

/** Columns of counts, which add up; percentages, averages and years do not. */
export function countColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => (column.role === "banyak" || column.role === "jumlah") && !NO_SUM.test(column.header)
    && !table.rows.some((row) => quantityAt(row, column)?.percent === true));
}

/**
 * Ways in which a Jumlah row may add up the rows of its table, the usual one first; always in the same order. Of a column only
 * the rows that have a number in it count: a group without one of its own is the sum of its rows, one with blank rows is itself.
 */
export function jumlahWays(table: Table, total: Row, column?: Column): readonly (readonly Row[])[] {
  const at = table.rows.indexOf(total);
  const isRow = (row: Row): boolean => row.kind === "data" || row.kind === "section";
  const isData = (row: Row): boolean => isRow(row) && (column === undefined || quantityAt(row, column) !== undefined);
  const before = table.rows.slice(0, at);
  const rows = (before.some(isRow) ? before : table.rows.slice(at + 1)).filter(isData);
  const totals = before.filter((row) => row.kind === "total");
  const last = totals.at(-1);
  const since = last ? table.rows.slice(table.rows.indexOf(last) + 1, at).filter(isData) : rows;
  const levels = [titleDepth, numberDepth, (row: Row) => row.look.indent, (row: Row) => (row.look.bold ? 0 : 1)];
  return [
    ...(last ? [since, rows] : [rows, rows]), totals, [...totals, ...since],
    ...levels.flatMap((depthOf) => [outermost(rows, depthOf), innermost(rows, depthOf), outermost(since, depthOf), innermost(since, depthOf)]),
  ];
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

function outermost(rows: readonly Row[], depthOf: Depth): readonly Row[] {
  const least = Math.min(...rows.map(depthOf));
  return chosen(rows, (row) => depthOf(row) === least);
}

/** Rows without deeper rows below them. */
function innermost(rows: readonly Row[], depthOf: Depth): readonly Row[] {
  return chosen(rows, (row, i) => { const next = rows[i + 1]; return next === undefined || depthOf(next) <= depthOf(row); });
}

/** The rows themselves where all are chosen, so that nobody adds up the same rows again. */
function chosen(rows: readonly Row[], isChosen: (row: Row, i: number) => boolean): readonly Row[] {
  const some = rows.filter(isChosen);
  return some.length === rows.length ? rows : some;
}

export const quantitiesOf = (rows: readonly Row[], column: Column): readonly Quantity[] =>
  mapDefined(rows, (row) => quantityAt(row, column));

/** The item of the highest score, the first of several; undefined for none. */
export function bestBy<T>(items: readonly T[], scoreOf: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly score: number } | undefined;
  for (const item of items) {
    const score = scoreOf(item);
    if (!best || score > best.score) best = { item, score };
  }
  return best?.item;
}
