import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import { ratioColumns } from "../../model/ratios";
import { defineRule } from "../define-rule";
import { amountTerm, bestOf, expectedOf, passedWith, percent, quantityAt, roundedTerm, subjectOf, violationOf } from "../terms";

/** The written serapan is not realisasi ÷ anggaran × 100. */
export default defineRule({
  meta: {
    id: "serapan-mismatch", severity: "error", fix: "safe", messages: ["mismatch", "truncated", "zeroAnggaran"],
    docs: {
      what: "The written percentage of a budget row differs from realisasi ÷ anggaran × 100 by more than rounding.",
      why: "The percentage goes to the regent and into the efficiency table; a copied or stale one misleads both.",
      example: "Realisasi 297.151.800 of anggaran 356.391.000 is 83,4 %; 35 % was copied from the row above.",
      fix: "Write the computed percentage, or mend the amount that is wrong.",
      source: "Permendagri 86/2017 (realisasi anggaran); XBRL Calculations 1.1 for the interval of a rounded number.",
      knownMisses: "An error smaller than the rounding of the written percentage.",
    },
  },
  *check({ lkip, settings }) {
    for (const table of lkip.tables) {
      // masukan-keluaran-mismatch judges the percentages there, of money and of all else.
      if (table.kind === "masukan-keluaran") continue;
      for (const { ratio, part, whole } of ratioColumns(table.columns)) {
        if (ratio.role !== "serapan") continue;
        for (const row of table.rows) {
          const written = quantityAt(row, ratio);
          const realisasi = quantityAt(row, part);
          const anggaran = quantityAt(row, whole);
          if (!written || !realisasi || !anggaran) continue;
          if (anggaran.precise.isZero()) {
            if (!written.value.isZero()) yield { type: "incomplete", messageId: "zeroAnggaran", data: { row: row.title }, at: written.at, subject: subjectOf(table, row, "serapan") };
            continue;
          }
          const identity: Identity = {
            kind: "ratio", ratio: roundedTerm(written), part: amountTerm(realisasi), whole: amountTerm(anggaran), polarity: "positive", capped: false,
          };
          if (judge(identity) === "holds") { yield passedWith(identity, written.at); continue; }
          // Only what is somewhat above 100 % is cut: a realisasi below zero or of several times the anggaran is a slip itself.
          const mayBeCut = settings.cap !== "no" && realisasi.precise.gt(anggaran.precise) && realisasi.precise.lte(anggaran.precise.times(2));
          const best = bestOf(mayBeCut ? [identity, { ...identity, capped: true }] : [identity]) ?? { identity, verdict: "fails" as const };
          const expected = best.verdict === "holds" ? undefined : expectedOf(identity);
          if (expected === undefined) { yield passedWith(best.identity, written.at); continue; }
          const data = { row: row.title, realisasi: realisasi.at, anggaran: anggaran.at, written: written.text, expected: percent(expected, Math.max(2, written.decimals)) };
          const truncated = best.verdict === "truncated";
          if (truncated && settings.rounding === "truncate") { yield passedWith(identity, written.at); continue; }
          yield violationOf(truncated ? undefined : identity, {
            messageId: truncated ? "truncated" : "mismatch", severity: truncated ? "info" : "error", at: written.at, subject: subjectOf(table, row, "serapan"), data,
            reported: written.text, expected: percent(expected, written.decimals), also: [realisasi.at, anggaran.at],
          });
        }
      }
    }
  },
});
