import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { AmountValue } from "../../findings/outcome";
import type { Decimal } from "../../kernel/decimal";
import type { Column, Role, Row, Table, TableKind } from "../../model/table";
import { defineRule } from "../define-rule";
import { amountTerm, measuredTerm, passedWith, plainValue, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;
/** minuend − subtrahend = difference, kept as the sum minuend = subtrahend + difference. */
interface Reading { readonly minuend: Column; readonly subtrahend: Column }

const DIFFERENCE = /\b(selisih|bertambah|berkurang|tambah|sisa|deviasi|gap|lebih\s*\/?\s*kurang|lebih\s*\(?kurang\)?)|\+\s*\/\s*[-–]|efisiensi/i;

/** Columns whose difference a table may show: amounts in budgets, the unit's and another's realisasi, capaian and serapan. */
const COMPARED: Readonly<Partial<Record<TableKind, readonly Role[]>>> = { banding: ["realisasi", "pembanding"], efisiensi: ["capaian", "serapan"] };
const AMOUNTS: readonly Role[] = ["anggaran", "realisasiAnggaran"];

/** A column of differences ("Bertambah/Berkurang", "Sisa", "Selisih") does not follow from the two numbers beside it. */
export default defineRule({
  meta: {
    id: "difference-mismatch", severity: "error", fix: "safe", messages: ["mismatch"],
    docs: {
      what: "The written difference of two numbers of a row (after − before the revision, anggaran − realisasi, own − national realisasi, capaian − serapan) is not their difference.",
      why: "The reader takes the change of the budget, or how the unit compares, from this column.",
      example: "Sebelum 2.142.150.000, sesudah 2.243.850.000, bertambah 110.700.000 instead of 101.700.000.",
      fix: "Write the computed difference, or mend an amount.",
      source: "Permendagri 77/2020 (revised budgets show before, after, and the difference).",
      knownMisses: "Checked only where most rows of the table confirm which two columns are compared.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      const roles = COMPARED[table.kind] ?? AMOUNTS;
      const amounts = table.columns.filter((column) => roles.includes(column.role));
      if (amounts.length < 2) continue;
      for (const column of table.columns.filter((c) => (c.role === "lain" || c.role === "keterangan") && DIFFERENCE.test(c.header))) {
        const reading = readingOf(table, column, amounts);
        if (!reading) continue;
        for (const row of table.rows) {
          const sum = sumIn(row, column, reading);
          const written = quantityAt(row, column);
          if (!sum || !written) continue;
          if (judge(sum) !== "fails") { yield passedWith(sum, written.at); continue; }
          // How far two numbers are apart may be written without its sign; a change of a budget may not.
          const apart = roles !== AMOUNTS && !written.value.isNegative() ? sumIn(row, column, { minuend: reading.subtrahend, subtrahend: reading.minuend }) : undefined;
          if (apart && judge(apart) !== "fails") { yield passedWith(apart, written.at); continue; }
          const [subtrahend] = sum.parts;
          if (!subtrahend) continue;
          const difference = sum.total.value.minus(subtrahend.value);
          const inRupiah = roles === AMOUNTS;
          const shown = (value: Decimal): AmountValue => (inRupiah ? rupiah(value) : plainValue(value, Math.max(written.decimals, value.decimalPlaces())));
          const expected = shown(difference);
          yield violationOf(sum, {
            messageId: "mismatch", severity: "error", at: written.at, subject: subjectOf(table, row, "selisih"), reported: written.text, expected,
            data: { row: row.title, written: shown(inRupiah ? written.precise : written.value), expected, minuend: sum.total.at, subtrahend: subtrahend.at },
          });
        }
      }
    }
  },
});

/** The two columns that the difference is of: those that most rows confirm, at least two of them with a change. */
function readingOf(table: Table, column: Column, amounts: readonly Column[]): Reading | undefined {
  for (const minuend of amounts) {
    for (const subtrahend of amounts) {
      if (minuend === subtrahend) continue;
      const sums = table.rows.flatMap((row) => sumIn(row, column, { minuend, subtrahend }) ?? []);
      const held = sums.filter((sum) => judge(sum) === "holds");
      const telling = held.filter((sum) => !(sum.parts[1] as Term).value.isZero()).length;
      if (telling >= 2 && held.length >= sums.length * 0.6) return { minuend, subtrahend };
    }
  }
  return undefined;
}

function sumIn(row: Row, column: Column, { minuend, subtrahend }: Reading): Sum | undefined {
  const [whole, part, difference] = [quantityAt(row, minuend), quantityAt(row, subtrahend), quantityAt(row, column)];
  if (!whole || !part || !difference) return undefined;
  const termOf = AMOUNTS.includes(minuend.role) ? amountTerm : measuredTerm;
  return { kind: "sum", total: termOf(whole), parts: [termOf(part), termOf(difference)] };
}
