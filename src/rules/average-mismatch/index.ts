import { mapDefined } from "../../kernel/lists";
import type { Identity } from "../../findings/identity";
import type { AverageRow, Column } from "../../model/table";
import { defineRule } from "../define-rule";
import { bestOf, expectedOf, passedWith, percent, quantityAt, roundedTerm, subjectOf, violationOf } from "../terms";

type Mean = Extract<Identity, { kind: "mean" }>;

/** A "Rata-rata capaian" row is not the average of the capaian above it. */
export default defineRule({
  meta: {
    id: "average-mismatch", severity: "error", fix: "safe", messages: ["mismatch", "truncated"],
    docs: {
      what: "The written average differs from the average of the capaian of its sasaran by more than rounding.",
      why: "The average is the capaian of the sasaran; efficiency and predicate follow from it.",
      example: "99,50 % and 87,8 % average to 93,65 % (93,67 % from unrounded values is right as well); 92,9 % is not.",
      fix: "Write the computed average, or mend a capaian.",
      source: "Permendagri 86/2017; XBRL Calculations 1.1 for the interval of a rounded number.",
      knownMisses: "Weighted averages are reported as wrong.",
    },
  },
  *check({ lkip, settings }) {
    for (const table of lkip.tables) {
      if (table.averages.length === 0) continue;
      const columns = table.columns.filter((column) => column.role === "capaian" || column.role === "capaianAkhir");
      for (const average of table.averages) {
        for (const column of columns) {
          const written = quantityAt(average.row, column);
          const ways = written ? waysOf(average, column, settings.cap) : [];
          const [first] = ways;
          if (!written || !first) continue;
          const subject = subjectOf(table, average.row, column.role);
          const { identity, verdict } = bestOf(ways) ?? { identity: first, verdict: "fails" as const };
          const expected = verdict === "holds" ? undefined : expectedOf(verdict === "fails" ? first : identity);
          if (expected === undefined || (verdict === "truncated" && settings.rounding === "truncate")) { yield passedWith(identity, written.at); continue; }
          const truncated = verdict === "truncated";
          yield violationOf(truncated ? undefined : first, {
            messageId: truncated ? "truncated" : "mismatch", severity: truncated ? "info" : "error", at: written.at, subject, reported: written.text,
            expected: percent(expected, written.decimals), also: first.parts.map((part) => part.at),
            data: { row: average.row.title, written: written.text, expected: percent(expected, Math.max(2, written.decimals)), parts: first.parts.map((part) => part.at), count: first.parts.length },
          });
        }
      }
    }
  },
});

function waysOf(average: AverageRow, column: Column, cap: "auto" | "yes" | "no"): readonly Mean[] {
  const written = quantityAt(average.row, column);
  if (!written) return [];
  const caps = cap === "yes" ? [true] : cap === "no" ? [false] : [false, true];
  const mean = roundedTerm(written);
  const ways: Mean[] = [];
  for (const rows of average.groups) {
    const parts = mapDefined(rows, (row) => { const q = quantityAt(row, column); return q ? roundedTerm(q) : undefined; });
    if (parts.length > 0) for (const capped of caps) ways.push({ kind: "mean", mean, parts, capped });
  }
  return ways;
}
