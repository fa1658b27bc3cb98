import type { AmountValue, Outcome } from "../../findings/outcome";
import { intersects, rounded } from "../../kernel/interval";
import { mapDefined } from "../../kernel/lists";
import type { Entry } from "../../model/entry";
import type { Column, Role, Row, Table } from "../../model/table";
import { readText, valuesIn } from "../../model/written/read-text";
import type { CellRef } from "../../snapshot/snapshot";
import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { subjectOf, violationOf } from "../terms";
import { Unread } from "../unread";

/** A cell that should hold one number does not. */
export default defineRule({
  meta: {
    id: "cell-unreadable", severity: "warning", fix: "manual", messages: ["several", "struckOut", "malformed", "text", "uncalculated"],
    docs: {
      what: "A cell of target, realisasi, capaian, anggaran or serapan holds two values, or a number whose separators stand wrong. The value is proposed where the amounts of the row or another table tell it. Words where a number belongs and formulas without a result are listed as not judged.",
      why: "A reader cannot tell which value counts, and no check of the row can be made.",
      example: "99,8% 98% in one cell; 1.94.876.200.",
      fix: "Leave one value in the cell and write it with the usual separators.",
      source: "The checks need one number in each cell.",
      knownMisses: "Two values of which one explains the other (\"85 (Nilai IKM)\") are read as one.",
    },
  },
  *check({ lkip, subjects }) {
    const unread = new Unread(subjects.facts);
    for (const table of lkip.tables) {
      const { unreadable, texts } = cellsIn(table);
      const allReadable = !unreadable && !texts;
      for (const column of table.columns) {
        if (!NUMBERS.has(column.role)) continue;
        let readable: CellRef | undefined;
        for (const row of table.rows) {
          const entry = row.kind === "section" ? undefined : row.entries.get(column.id);
          if (!entry || entry.type === "absent") continue;
          const outcome = allReadable ? undefined : judgeEntry(table, row, column, entry, unread);
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

function judgeEntry(table: Table, row: Row, column: Column, entry: Entry, unread: Unread): Outcome | undefined {
  const { role } = column;
  // One of two values is struck out, so the other was read; in print and in copies both are seen.
  const struckOut = entry.type === "quantity" && entry.asText && readText(entry.text).type === "several";
  if (entry.type !== "unreadable" && !struckOut) return undefined;
  const subject = subjectOf(table, row, role);
  const complaint = { severity: "warning" as const, at: entry.at, subject, reported: entry.text, data: { row: row.title, written: entry.text } };
  if (entry.type !== "unreadable") return violationOf(undefined, { ...complaint, messageId: "struckOut" });
  switch (entry.reason) {
    case "several":
    case "malformed": {
      const told = unread.at(entry.at, table, row, column);
      const expected = told && meant(entry.text, told.expected);
      return violationOf(undefined, { ...complaint, messageId: entry.reason, ...(expected ? { expected, also: told.by } : {}) });
    }
    case "text": return AMOUNTS.has(role) ? { type: "incomplete", messageId: "text", data: complaint.data, at: entry.at, subject } : undefined;
    case "uncalculated": return { type: "incomplete", messageId: "uncalculated", data: { row: row.title, formula: entry.text }, at: entry.at, subject };
    case "error": return undefined;
  }
}

/** The one of several values that is what other cells tell; for a broken number that itself. Undefined where neither value is. */
function meant(text: string, told: AmountValue): AmountValue | undefined {
  const values = valuesIn(text);
  if (!values) return told;
  const range = rounded(told.value, told.decimals);
  const fits = mapDefined(values, ({ readings }) => readings.find(({ value, decimals }) => intersects(rounded(value, decimals), range)));
  const [only] = fits;
  return only && fits.length === 1 ? { ...told, value: only.value, decimals: Math.max(0, only.decimals) } : undefined;
}
