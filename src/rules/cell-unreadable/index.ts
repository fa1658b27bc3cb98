import type { Outcome } from "../../findings/outcome";
import type { Entry } from "../../model/entry";
import type { Column, Role, Row, Table } from "../../model/table";
import { readText } from "../../model/written/read-text";
import type { CellRef } from "../../snapshot/snapshot";
import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { subjectOf, violationOf } from "../terms";

/** A cell that should hold one number does not. */
export default defineRule({
  meta: {
    id: "cell-unreadable", severity: "warning", fix: "manual", messages: ["several", "struckOut", "malformed", "text", "uncalculated"],
    docs: {
      what: "A cell of target, realisasi, capaian, anggaran or serapan holds two values, or a number whose separators stand wrong. Words where a number belongs and formulas without a result are listed as not judged.",
      why: "A reader cannot tell which value counts, and no check of the row can be made.",
      example: "99,8% 98% in one cell; 1.94.876.200.",
      fix: "Leave one value in the cell and write it with the usual separators.",
      source: "The checks need one number in each cell.",
      knownMisses: "Two values of which one explains the other (\"85 (Nilai IKM)\") are read as one.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      const { unreadable, texts } = cellsIn(table);
      const allReadable = !unreadable && !texts;
      for (const column of table.columns) {
        if (!NUMBERS.has(column.role)) continue;
        let readable: CellRef | undefined;
        for (const row of table.rows) {
          const entry = row.kind === "section" ? undefined : row.entries.get(column.id);
          if (!entry || entry.type === "absent") continue;
          const outcome = allReadable ? undefined : judgeEntry(table, row, column, entry);
          if (outcome) yield outcome; else readable ??= entry.at;
          if (allReadable) break;
        }
        // One pass for a whole column: most cells of a workbook are readable.
        if (readable) yield { type: "passed", at: readable };
      }
    }
  },
});

const NUMBERS: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "capaian", "anggaran", "realisasiAnggaran", "serapan", "capaianAkhir", "targetAkhir"]);
/** Here words are no habit; a target may well be "WTP" or "Tepat waktu". */
const AMOUNTS: ReadonlySet<Role> = new Set<Role>(["capaian", "anggaran", "realisasiAnggaran", "serapan", "capaianAkhir"]);

function judgeEntry(table: Table, row: Row, { role }: Column, entry: Entry): Outcome | undefined {
  // One of two values is struck out, so the other was read; in print and in copies both are seen.
  const struckOut = entry.type === "quantity" && entry.asText && readText(entry.text).type === "several";
  if (entry.type !== "unreadable" && !struckOut) return undefined;
  const subject = subjectOf(table, row, role);
  const complaint = { severity: "warning" as const, at: entry.at, subject, reported: entry.text, data: { row: row.title, written: entry.text } };
  if (entry.type !== "unreadable") return violationOf(undefined, { ...complaint, messageId: "struckOut" });
  switch (entry.reason) {
    case "several":
    case "malformed": return violationOf(undefined, { ...complaint, messageId: entry.reason });
    case "text": return AMOUNTS.has(role) ? { type: "incomplete", messageId: "text", data: complaint.data, at: entry.at, subject } : undefined;
    case "uncalculated": return { type: "incomplete", messageId: "uncalculated", data: { row: row.title, formula: entry.text }, at: entry.at, subject };
    case "error": return undefined;
  }
}
