import { judge } from "../../findings/judge";
import type { AmountValue } from "../../findings/outcome";
import type { Decimal } from "../../kernel/decimal";
import { defineRule } from "../define-rule";
import { passedWith, plainValue, quantityAt, rupiah, subjectOf, violationOf } from "../terms";
import { differencesOf, reversed, sumIn } from "./reading";

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
      knownMisses: "Checked only where most rows of the table confirm which two columns are compared. Of comparisons a missing or wrong sign is no error: some reports write + for better.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      for (const { column, reading, money } of differencesOf(table)) {
        for (const row of table.rows) {
          const sum = sumIn(row, column, reading);
          const written = quantityAt(row, column);
          if (!sum || !written) continue;
          if (judge(sum) !== "fails") { yield passedWith(sum, written.at); continue; }
          // How far two numbers are apart may be written without its sign, or with one that says which is better; a change of a budget may not.
          const apart = !money && !written.value.isNegative() ? sumIn(row, column, reversed(reading)) : undefined;
          if (apart && judge(apart) !== "fails") { yield passedWith(apart, written.at); continue; }
          const [subtrahend] = sum.parts;
          if (!subtrahend) continue;
          const difference = sum.total.value.minus(subtrahend.value);
          const shown = (value: Decimal): AmountValue => (money ? rupiah(value) : plainValue(value, Math.max(written.decimals, value.decimalPlaces())));
          const expected = shown(difference);
          yield violationOf(sum, {
            messageId: "mismatch", severity: "error", at: written.at, subject: subjectOf(table, row, "selisih"), reported: written.text, expected,
            data: { row: row.title, written: shown(money ? written.precise : written.value), expected, minuend: sum.total.at, subtrahend: subtrahend.at },
          });
        }
      }
    }
  },
});
