import { sumOf } from "../kernel/decimal";
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

/** Ways in which a Jumlah row may add up the rows of its table, the usual one first; always in the same order. */
export function jumlahWays(table: Table, total: Row): readonly (readonly Row[])[] {
  const at = table.rows.indexOf(total);
  const isData = (row: Row): boolean => row.kind === "data" || row.kind === "section";
  const before = table.rows.slice(0, at).filter(isData);
  const rows = before.length > 0 ? before : table.rows.slice(at + 1).filter(isData);
  const totals = table.rows.slice(0, at).filter((row) => row.kind === "total");
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
  return rows.filter((row) => depthOf(row) === least);
}

/** Rows without deeper rows below them. */
function innermost(rows: readonly Row[], depthOf: Depth): readonly Row[] {
  return rows.filter((row, i) => { const next = rows[i + 1]; return next === undefined || depthOf(next) <= depthOf(row); });
}

export const quantitiesOf = (rows: readonly Row[], column: Column): readonly Quantity[] =>
  mapDefined(rows, (row) => quantityAt(row, column));

/** A Σ column and the columns that it adds up. */
export interface CrossSum { readonly sigma: Column; readonly parts: readonly Column[]; readonly kind: "sigma" | "genders" }

const MALE = /^(l|lk|laki[\s-]*laki|pria)$/i;
const FEMALE = /^(p|pr|perempuan|wanita)$/i;
const lastPart = (column: Column): string => (column.header.split(" · ").at(-1) ?? "").replace(/[^\p{L}\s-]/gu, "").trim();

const LEAST_ROWS = 2;
const LEAST_SHARE = 0.6;

/** The Σ columns of a table with what they add up, as far as most of its rows bear it out. */
export function crossSums(table: Table): readonly CrossSum[] {
  const columns = countColumns(table);
  const banyak = columns.filter((column) => column.role === "banyak");
  const sigmas = columns.filter((column) => column.role === "jumlah");
  const found: CrossSum[] = [];
  for (const sigma of sigmas) {
    const ways = [
      sigma.group === null ? [] : banyak.filter((column) => column.group === sigma.group),
      run(columns, sigma, 1), run(columns, sigma, -1), banyak, sigmas.filter((column) => column !== sigma),
    ].filter((parts) => parts.length >= 2);
    const best = bestBy(ways, (parts) => support(table, sigma, parts));
    if (best && support(table, sigma, best) > 0) found.push({ sigma, parts: best, kind: "sigma" });
  }
  const genders = gendersOf(banyak);
  const sigma = genders.length === 2 ? bestBy(sigmas, (column) => support(table, column, genders)) : undefined;
  if (sigma && support(table, sigma, genders) > 0 && !found.some((sum) => sum.sigma === sigma && sum.parts.every((part) => genders.includes(part)))) {
    found.push({ sigma, parts: genders, kind: "genders" });
  }
  return found;
}

function gendersOf(columns: readonly Column[]): readonly Column[] {
  const male = columns.filter((column) => MALE.test(lastPart(column)));
  const female = columns.filter((column) => FEMALE.test(lastPart(column)));
  return male.length === 1 && female.length === 1 ? [...male, ...female] : [];
}

/** The counts beside a Σ column, up to the next Σ or to another heading. */
function run(columns: readonly Column[], sigma: Column, step: 1 | -1): readonly Column[] {
  const parts: Column[] = [];
  const start = columns.indexOf(sigma);
  for (let i = start + step; i >= 0 && i < columns.length; i += step) {
    const column = columns[i];
    if (!column || column.role !== "banyak" || column.group !== (columns[start + step]?.group ?? null)) break;
    parts.push(column);
  }
  return step > 0 ? parts : parts.toReversed();
}

/** Rows that bear the sum out; 0 where they are too few. */
function support(table: Table, sigma: Column, parts: readonly Column[]): number {
  let held = 0;
  let valued = 0;
  for (const row of table.rows) {
    if (row.kind !== "data") continue;
    const total = quantityAt(row, sigma);
    const values = mapDefined(parts, (part) => quantityAt(row, part)?.precise);
    if (!total || values.length === 0) continue;
    valued++;
    if (sumOf(values).eq(total.precise)) held++;
  }
  return held >= LEAST_ROWS && held >= valued * LEAST_SHARE ? held / valued : 0;
}

/** The item of the highest score, the first of several; undefined for none. */
export function bestBy<T>(items: readonly T[], scoreOf: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly score: number } | undefined;
  for (const item of items) {
    const score = scoreOf(item);
    if (!best || score > best.score) best = { item, score };
  }
  return best?.item;
}
