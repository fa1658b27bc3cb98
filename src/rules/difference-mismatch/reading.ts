import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Column, Role, Row, Table, TableKind } from "../../model/table";
import { amountTerm, measuredTerm, quantityAt } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;
/** minuend − subtrahend = difference, kept as the sum minuend = subtrahend + difference. */
export interface Reading { readonly minuend: Column; readonly subtrahend: Column }

/** A column of differences and what it is the difference of; `money`: of amounts, whose sign says whether they grow. */
export interface Difference { readonly column: Column; readonly reading: Reading; readonly money: boolean }

const DIFFERENCE = /\b(selisih|bertambah|berkurang|tambah|sisa|deviasi|gap|lebih\s*\/?\s*kurang|lebih\s*\(?kurang\)?)|\+\s*\/\s*[-–]|efisiensi/i;

/** Columns whose difference a table may show: amounts in budgets, the unit's and another's realisasi, capaian and serapan. */
const COMPARED: Readonly<Partial<Record<TableKind, readonly Role[]>>> = { banding: ["realisasi", "pembanding"], efisiensi: ["capaian", "serapan"] };
const AMOUNTS: readonly Role[] = ["anggaran", "realisasiAnggaran"];

/** The columns of a table of which most rows confirm what they are the difference of. */
export function differencesOf(table: Table): readonly Difference[] {
  const roles = COMPARED[table.kind] ?? AMOUNTS;
  const compared = table.columns.filter((column) => roles.includes(column.role));
  if (compared.length < 2) return [];
  return table.columns.filter((column) => (column.role === "lain" || column.role === "keterangan") && DIFFERENCE.test(column.header)).flatMap((column) => {
    const reading = readingOf(table, column, compared);
    return reading ? [{ column, reading, money: roles === AMOUNTS }] : [];
  });
}

/** The other way round: how far two numbers are apart may be written without its sign. */
export const reversed = ({ minuend, subtrahend }: Reading): Reading => ({ minuend: subtrahend, subtrahend: minuend });

/**
 * The two columns that the difference is of: those that most rows confirm, at least two of them with a change. Of a budget before
 * and after its revision most rows confirm both; the later column is meant where both do alike.
 */
function readingOf(table: Table, column: Column, amounts: readonly Column[]): Reading | undefined {
  let best: { readonly reading: Reading; readonly held: number } | undefined;
  for (const minuend of amounts) {
    for (const subtrahend of amounts) {
      if (minuend === subtrahend) continue;
      const sums = table.rows.flatMap((row) => sumIn(row, column, { minuend, subtrahend }) ?? []);
      const held = sums.filter((sum) => judge(sum) === "holds");
      const telling = held.filter((sum) => !(sum.parts[1] as Term).value.isZero()).length;
      if (telling >= 2 && held.length >= sums.length * 0.6 && held.length >= (best?.held ?? 0)) best = { reading: { minuend, subtrahend }, held: held.length };
    }
  }
  return best?.reading;
}

/** The identity of a row; undefined where one of its numbers is missing. */
export function sumIn(row: Row, column: Column, { minuend, subtrahend }: Reading): Sum | undefined {
  const [whole, part, difference] = [quantityAt(row, minuend), quantityAt(row, subtrahend), quantityAt(row, column)];
  if (!whole || !part || !difference) return undefined;
  const termOf = AMOUNTS.includes(minuend.role) ? amountTerm : measuredTerm;
  return { kind: "sum", total: termOf(whole), parts: [termOf(part), termOf(difference)] };
}
