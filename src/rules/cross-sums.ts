import { Decimal, RunningSum, sumOf } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import { remember } from "../kernel/remember";
import type { Column, Row, Table } from "../model/table";
import { bestBy, countColumns } from "./counts";
import { quantityAt } from "./terms";

/** A Σ column and the columns that it adds up. */
export interface CrossSum { readonly sigma: Column; readonly parts: readonly Column[]; readonly kind: "sigma" | "genders" }

const MALE = /^(l|lk|laki[\s-]*laki|pria)$/i;
const FEMALE = /^(p|pr|perempuan|wanita)$/i;
const lastPart = remember((header: string): string => (header.split(" · ").at(-1) ?? "").replace(/[^\p{L}\s-]/gu, "").trim());

const LEAST_ROWS = 2;
const LEAST_SHARE = 0.6;

/** The Σ columns of a table with what they add up, as far as most of its rows bear it out: the columns beside them, and others that split the same Σ again. */
export function crossSums(table: Table): readonly CrossSum[] {
  const columns = countColumns(table);
  const banyak = columns.filter((column) => column.role === "banyak");
  const sigmas = columns.filter((column) => column.role === "jumlah");
  const found: CrossSum[] = named(table, columns, banyak);
  for (const sigma of sigmas) {
    const ways = [
      sigma.group === null ? [] : banyak.filter((column) => column.group === sigma.group),
      run(columns, sigma, 1), run(columns, sigma, -1), banyak, sigmas.filter((column) => column !== sigma),
    ].filter((parts, way, all) => parts.length >= 2 && !all.slice(0, way).some((other) => isSame(other, parts)));
    const best = bestBy(ways, (parts) => support(table, sigma, parts), 1);
    if (best && best.score > 0) found.push({ sigma, parts: best.item, kind: "sigma" });
  }
  const genders = gendersOf(banyak);
  for (const parts of [genders, ...furtherSplits(banyak, sigmas, genders)]) {
    const best = parts.length >= 2 ? bestBy(sigmas, (column) => support(table, column, parts), 1) : undefined;
    const sigma = best?.item;
    if (!sigma || best.score === 0 || found.some((sum) => sum.sigma === sigma && sum.parts.some((part) => parts.includes(part)))) continue;
    found.push({ sigma, parts, kind: parts === genders ? "genders" : "sigma" });
  }
  return found;
}

const SAYS_SUM = /^(?:jumlah|total|jml)\b/i;

/** "Jumlah IKU" beside the counts of IKU by predicate: a heading of another thing may begin so too, so it counts only where no Σ stands for them. */
function named(table: Table, columns: readonly Column[], banyak: readonly Column[]): CrossSum[] {
  return banyak.filter(({ header }) => SAYS_SUM.test(header.split(" · ").at(-1) ?? "")).flatMap((sigma) => {
    const parts = run(columns, sigma, -1);
    return parts.length >= 2 && support(table, sigma, parts) > 0 ? [{ sigma, parts, kind: "sigma" as const }] : [];
  });
}

const isSame = (a: readonly Column[], b: readonly Column[]): boolean => a.length === b.length && a.every((column, i) => column === b[i]);

/** Counts under a heading that has no Σ of its own (by golongan, by education), and those under none; the sexes are a split by themselves. */
function furtherSplits(banyak: readonly Column[], sigmas: readonly Column[], genders: readonly Column[]): readonly (readonly Column[])[] {
  const owned = new Set(sigmas.map(({ group }) => group));
  const groups = new Set(banyak.map(({ group }) => group).filter((group) => group === null || !owned.has(group)));
  return [...groups].map((group) => banyak.filter((column) => column.group === group && !genders.includes(column)));
}

function gendersOf(columns: readonly Column[]): readonly Column[] {
  const male = columns.filter((column) => MALE.test(lastPart(column.header)));
  const female = columns.filter((column) => FEMALE.test(lastPart(column.header)));
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

/** A row as one Σ sees it that does not add up: its own number first, then its parts, and what the Σ lacks of them. */
interface FailingRow { readonly values: readonly (Decimal | undefined)[]; readonly lack: Decimal }

/** What the Σ of a row lacks of its parts; undefined where either is blank. */
function lackIn(row: Row, sigma: Column, parts: readonly Column[]): Decimal | undefined {
  const total = quantityAt(row, sigma)?.precise;
  if (!total) return undefined;
  const sum = new RunningSum();
  let some = false;
  for (const part of parts) {
    const q = quantityAt(row, part);
    if (q) { sum.add(q.precise); some = true; }
  }
  return !some ? undefined : sum.equals(total) ? ZERO : sum.value().minus(total);
}

const ZERO = new Decimal(0);

/**
 * The share of the rows that bear the sum out, a Jumlah that does so among them; 0 where they are too few. Two rows that exchange
 * of one column mends both are one slip, not two. Where the heading says that it is a sum, one row is enough once the table as a
 * whole bears it out; parts that leave something out (only some of the staff by education) never do.
 */
function support(table: Table, sigma: Column, parts: readonly Column[]): number {
  const failing: FailingRow[] = [];
  let own = 0;
  for (const row of table.rows) {
    const lack = row.kind === "data" ? lackIn(row, sigma, parts) : undefined;
    if (lack?.isZero()) own++;
    else if (lack) failing.push({ values: [sigma, ...parts].map((column) => quantityAt(row, column)?.precise), lack });
  }
  if (own === 0) return 0;
  const jumlah = mapDefined(table.rows, (row) => (row.kind === "total" ? lackIn(row, sigma, parts) : undefined));
  const held = own + jumlah.filter((lack) => lack.isZero()).length;
  const share = held / (own + failing.length + jumlah.length);
  if (isBorneOut(own, failing.length)) return share;
  if (isDeclared(sigma, parts) && (held > own || sumOf(failing.map(({ lack }) => lack)).isZero())) return share;
  return isBorneOut(held, failing.length / 2) && isBorneOut(held, failing.length - exchanged(failing)) ? share : 0;
}

/** Columns under one heading with their Σ, or the sexes. */
const isDeclared = (sigma: Column, parts: readonly Column[]): boolean =>
  gendersOf(parts).length === parts.length || (sigma.group !== null && parts.every(({ group }) => group === sigma.group));

const isBorneOut = (held: number, slips: number): boolean => held >= LEAST_ROWS && held >= (held + slips) * LEAST_SHARE;

/** How many pairs of rows are mended by exchanging their numbers of one column. */
function exchanged(failing: readonly FailingRow[]): number {
  const left = [...failing];
  let pairs = 0;
  for (let one = left.shift(); one; one = left.shift()) {
    const { values, lack } = one;
    const other = left.findIndex((row) => row.lack.plus(lack).isZero() && values.some((value, i) => {
      const theirs = row.values[i];
      // The Σ stands on the other side of the sum.
      return value !== undefined && theirs !== undefined && (i === 0 ? theirs.minus(value) : value.minus(theirs)).eq(lack);
    }));
    if (other < 0) continue;
    left.splice(other, 1);
    pairs++;
  }
  return pairs;
}
