import type { Identity } from "../findings/identity";
import { judge } from "../findings/judge";
import { mapDefined } from "../kernel/lists";
import type { Quantity } from "../model/entry";
import type { RatioColumns } from "../model/ratios";
import type { Column, Row, Table } from "../model/table";
import { countColumns, isCountTable } from "./counts";
import { measuredTerm, quantityAt, roundedTerm } from "./terms";

type Ratio = Extract<Identity, { kind: "ratio" }>;

/** The percentage of a row, as the columns that most rows bear out tell it; the likeliest reading first. */
export interface RowRatio { readonly row: Row; readonly written: Quantity; readonly ways: readonly Ratio[] }

/** Rows that bear a percentage out, and of all rows, before the others are held to it. */
const LEAST_ROWS = 3;
const LEAST_SHARE = 0.75;

/**
 * Percentages in tables of counts (realisasi ÷ ketetapan, nilai ÷ bobot), and of a numerator and a denominator in any table: of two
 * columns of which nothing but the arithmetic says that they belong together. A Jumlah may have the mean of them, so only other
 * rows count.
 */
export function countRatios(table: Table): readonly RowRatio[] {
  const counts = isCountTable(table) ? countColumns(table) : table.columns.filter(({ header }) => NAMED.test(header));
  if (counts.length < 2) return [];
  const rows = table.rows.filter(({ kind }) => kind === "data");
  const ratios = table.columns.filter((column) => !counts.includes(column) && saysPercent(column, rows));
  return ratios.flatMap((ratio) => {
    const pairs = counts.flatMap((part) => mapDefined(counts, (whole): RatioColumns | undefined => (part === whole ? undefined : { ratio, part, whole })));
    const borneOut = mapDefined(pairs, (pair) => { const held = heldBy(rows, pair); return held > 0 ? { pair, held } : undefined; }).toSorted((a, b) => b.held - a.held);
    if (borneOut.length === 0) return [];
    return mapDefined(rows, (row): RowRatio | undefined => {
      const written = quantityAt(row, ratio);
      const ways = mapDefined(borneOut, ({ pair }) => ratioOf(row, pair));
      return written && ways.length > 0 ? { row, written, ways } : undefined;
    });
  });
}

const NAMED = /^(?:numerator|denominator|pembilang|penyebut)\b/i;

const saysPercent = ({ header }: Column, rows: readonly Row[]): boolean =>
  /%|persen|prosentase|capaian/i.test(header) && rows.length >= LEAST_ROWS;

function ratioOf(row: Row, { ratio, part, whole }: RatioColumns): Ratio | undefined {
  const [r, p, w] = [quantityAt(row, ratio), quantityAt(row, part), quantityAt(row, whole)];
  if (!r || !p || !w || w.precise.isZero()) return undefined;
  return { kind: "ratio", ratio: roundedTerm(r), part: measuredTerm(p), whole: measuredTerm(w), polarity: "positive", capped: false };
}

/** How many rows bear a percentage out; 0 where they are too few, or where nearly all are nothing or the whole, as of many columns. */
function heldBy(rows: readonly Row[], columns: RatioColumns): number {
  const all = mapDefined(rows, (row) => ratioOf(row, columns));
  const held = all.filter((identity) => judge(identity) !== "fails");
  const telling = held.filter(({ ratio: { value } }) => !value.isZero() && !value.eq(100));
  return held.length >= LEAST_ROWS && telling.length >= 2 && held.length >= all.length * LEAST_SHARE ? held.length : 0;
}
