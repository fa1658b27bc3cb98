import { mapDefined } from "../../kernel/lists";
import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import { columnsOf, type Column, type Row, type Table } from "../../model/table";
import { defineRule } from "../define-rule";
import { amountTerm, expectedOf, passedWith, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;

/** Of a budget in kinds of spending (Operasi, Modal …), the Total column is not the sum of the kinds. */
export default defineRule({
  meta: {
    id: "group-total-mismatch", severity: "error", fix: "safe", messages: ["mismatch"],
    docs: {
      what: "The Total column of a row differs from the sum of the columns of its kinds of spending.",
      why: "The two are one number; a difference is a slip in one of them.",
      example: "Operasi 90.000.000, Modal 10.000.000, Total 110.000.000.",
      fix: "Write the sum, or mend the column that is wrong.",
      source: "Permendagri 90/2019 (kelompok belanja).",
      knownMisses: "Checked only where most rows of the table confirm that the column is the sum of the others.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      for (const role of ["anggaran", "realisasiAnggaran"] as const) {
        const columns = kindsOf(table, role);
        if (!columns) continue;
        for (const row of table.rows) {
          const sum = sumIn(row, columns);
          if (sum) yield outcome(table, row, role, sum);
        }
      }
    }
  },
});

interface KindColumns { readonly total: Column; readonly kinds: readonly Column[] }

/** The Total column of an amount and the kinds that it adds up, where most rows bear it out. */
export function kindsOf(table: Table, role: "anggaran" | "realisasiAnggaran"): KindColumns | undefined {
  const columns = columnsOf(table, role).filter(({ group }) => group !== null);
  const total = columns.find((column) => /^(total|jumlah)\b/.test(column.group ?? ""));
  const kinds = columns.filter((column) => column !== total);
  if (!total || kinds.length < 2) return undefined;
  const sums = mapDefined(table.rows, (row) => sumIn(row, { total, kinds }));
  const held = sums.filter((sum) => judge(sum) === "holds").length;
  return held < 2 || held < sums.length * 0.6 ? undefined : { total, kinds };
}

function sumIn(row: Row, { total, kinds }: KindColumns): Sum | undefined {
  const written = quantityAt(row, total);
  const parts = mapDefined(kinds, (column) => { const q = quantityAt(row, column); return q ? amountTerm(q) : undefined; });
  return written && parts.length > 0 ? { kind: "sum", total: amountTerm(written), parts } : undefined;
}

function outcome(table: Table, row: Row, role: string, sum: Sum): ReturnType<typeof passedWith> | ReturnType<typeof violationOf> {
  if (judge(sum) !== "fails") return passedWith(sum, sum.total.at);
  const expected = expectedOf(sum) ?? sum.total.value;
  return violationOf(sum, {
    messageId: "mismatch", severity: "error", at: sum.total.at, subject: subjectOf(table, row, `${role}/total`), reported: sum.total.value.toFixed(), expected: rupiah(expected),
    data: { row: row.title, written: rupiah(sum.total.value), sum: rupiah(expected), parts: sum.parts.map((part) => part.at) },
  });
}
