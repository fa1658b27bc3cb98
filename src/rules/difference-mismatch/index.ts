import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Column, Row, Table } from "../../model/table";
import { defineRule } from "../define-rule";
import { amountTerm, passedWith, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;
/** minuend − subtrahend = difference, kept as the sum minuend = subtrahend + difference. */
interface Reading { readonly minuend: Column; readonly subtrahend: Column }

const DIFFERENCE = /\b(selisih|bertambah|berkurang|tambah|sisa|deviasi|lebih\s*\/?\s*kurang|lebih\s*\(?kurang\)?)/i;

/** A column of differences ("Bertambah/Berkurang", "Sisa") does not follow from the two amounts beside it. */
export default defineRule({
  meta: {
    id: "difference-mismatch", severity: "error", fix: "safe", messages: ["mismatch"],
    docs: {
      what: "The written difference of two amounts of a budget row (after − before the revision, anggaran − realisasi) is not their difference.",
      why: "Rupiah are exact; the reader takes the change of the budget from this column.",
      example: "Sebelum 2.142.150.000, sesudah 2.243.850.000, bertambah 110.700.000 instead of 101.700.000.",
      fix: "Write the computed difference, or mend an amount.",
      source: "Permendagri 77/2020 (revised budgets show before, after, and the difference).",
      knownMisses: "Checked only where most rows of the table confirm which two columns are compared.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      const amounts = table.columns.filter((column) => column.role === "anggaran" || column.role === "realisasiAnggaran");
      if (amounts.length < 2) continue;
      for (const column of table.columns.filter((c) => c.role === "lain" && DIFFERENCE.test(c.header))) {
        const reading = readingOf(table, column, amounts);
        if (!reading) continue;
        for (const row of table.rows) {
          const sum = sumIn(row, column, reading);
          const written = quantityAt(row, column);
          if (!sum || !written) continue;
          if (judge(sum) !== "fails") { yield passedWith(sum, written.at); continue; }
          const [subtrahend] = sum.parts;
          if (!subtrahend) continue;
          const expected = sum.total.value.minus(subtrahend.value);
          yield violationOf(sum, {
            messageId: "mismatch", severity: "error", at: written.at, subject: subjectOf(table, row, "selisih"), reported: written.text, expected: rupiah(expected),
            data: { row: row.title, written: rupiah(written.precise), expected: rupiah(expected), minuend: sum.total.at, subtrahend: subtrahend.at },
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
  return whole && part && difference ? { kind: "sum", total: amountTerm(whole), parts: [amountTerm(part), amountTerm(difference)] } : undefined;
}
