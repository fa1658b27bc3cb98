import { RunningSum, type Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { Column, Row, Table } from "../model/table";

const numberIn = (row: Row, { id }: Column): Decimal | undefined => { const entry = row.entries.get(id); return entry?.type === "quantity" && !entry.percent ? entry.precise : undefined; };

const countsOf = ({ columns }: Table): readonly Column[] => columns.filter(({ role }) => role === "banyak" || role === "jumlah");

/** Whether the numbers of a Jumlah column are the sums of the counts beside it, left or right, in two rows at least and in most. */
export function addsUp(table: Table, sigma: Column): boolean {
  const counts = countsOf(table);
  const at = counts.indexOf(sigma);
  return [counts.slice(0, at), counts.slice(at + 1)].some((parts) => {
    if (parts.length < 2) return false;
    const rows = table.rows.filter((row) => row.kind === "data" && numberIn(row, sigma) !== undefined);
    const held = rows.filter((row) => isSum(numberIn(row, sigma), mapDefined(parts, (part) => numberIn(row, part)))).length;
    return held >= 2 && held * 3 >= rows.length * 2;
  });
}

/** A sum of two numbers at least that are not zero; one of a single number is no more than that number again. */
function isSum(total: Decimal | undefined, parts: readonly Decimal[]): boolean {
  const counted = parts.filter((part) => !part.isZero());
  if (total === undefined || counted.length < 2) return false;
  const sum = new RunningSum();
  for (const part of counted) sum.add(part);
  return sum.equals(total);
}

/** "Semester I", "Setahun": what the months above come to. */
const PERIOD = /^\s*(?:jumlah|total|semester|smt|triwulan|tw|caturwulan|kuartal|setahun|satu tahun|se[- ]?(?:kabupaten|kota|kecamatan|provinsi))\b/i;

/**
 * The table with rows that add up others above them marked as its totals, whatever they are called ("Kabupaten", "Semester I",
 * "Total Aparatur"): a row without a number where the others have one, one that is named so, or the last one, whose numbers are the
 * sums of those above in most columns; and rows named like these, "Sasaran 3" after "Sasaran 1". Unless the Jumlah below them then
 * adds up to something else.
 */
export function withSummedRows(table: Table): Table {
  const columns = countsOf(table);
  const numbered = table.rows.filter((row) => row.kind === "data" && row.number !== "").length;
  const rows: Row[] = [];
  const names = new Set<string>();
  for (const row of table.rows) {
    const isMarked = row.number === "" && numbered >= 2;
    const isLast = row === table.rows.at(-1) && numbered === 0;
    const may = row.kind === "data" && row.written.length > 0 && (isMarked || isLast || PERIOD.test(row.title));
    const isSum = may && (names.has(nameOf(row)) || sums(row, rows, columns, isMarked, isLast ? 3 : 2));
    if (isSum) names.add(nameOf(row));
    rows.push(isSum ? { ...row, kind: "total" } : row);
  }
  if (names.size === 0) return table;
  const last = rows.findLastIndex(({ kind }) => kind === "total");
  const final = rows[last];
  const agrees = final === undefined || final !== table.rows[last] || sums(final, rows.slice(0, last), columns, false, 1);
  return agrees ? { ...table, rows } : table;
}

/** The words of a row without what counts them. */
const nameOf = ({ title }: Row): string => title.toLowerCase().replace(/\b(?:[ivx]+|\d+|[a-e])\b/g, "#");

/** "A", "II.": a group, with its rows counted by digits below it. */
const HEAD = /^(?:[A-Z]|[IVX]+)[.)]?$/;

/**
 * Whether a row is the sum of those above it, or since the last sum, or of the sums or of the groups, in two columns and in more than half of all;
 * where its place says it already one of two is enough, unless the other is a mean.
 */
function sums(row: Row, above: readonly Row[], columns: readonly Column[], isMarked: boolean, least: number): boolean {
  const own = columns.filter((column) => numberIn(row, column)?.isZero() === false);
  const data = above.filter(({ kind }) => kind === "data");
  const totals = above.filter(({ kind }) => kind === "total");
  const since = above.slice(above.findLastIndex(({ kind }) => kind === "total") + 1).filter(({ kind }) => kind === "data");
  const heads = data.filter(({ number }) => HEAD.test(number));
  return [since, data, totals, heads].some((rows) => {
    if (rows.length < (rows === since || rows === data ? least : 2)) return false;
    const partsOf = (column: Column): readonly Decimal[] => mapDefined(rows, (part) => numberIn(part, column));
    const failing = own.filter((column) => !isSum(numberIn(row, column), partsOf(column)));
    const held = own.length - failing.length;
    if (held >= 2 && held * 2 > own.length) return true;
    return isMarked && own.length === 2 && held === 1 && rows.length >= 3
      && failing.every((column) => partsOf(column).length === rows.length && partsOf(column).every((part) => numberIn(row, column)?.gt(part)));
  });
}
