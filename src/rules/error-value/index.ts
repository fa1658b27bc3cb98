import type { Severity, Violation } from "../../findings/outcome";
import type { Column, Role, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { subjectOf, violationOf } from "../terms";
import { Unread } from "../unread";

/** A cell shows an error value of Excel. */
export default defineRule({
  meta: {
    id: "error-value", severity: "error", fix: "manual", messages: ["reference", "value", "division", "divisions", "missing", "column"],
    docs: {
      what: "A cell shows #REF!, #NAME?, #VALUE!, #NUM! or #NULL! (error), #DIV/0! or #N/A (warning). Several #DIV/0! of one column make one warning; in columns that no check reads there is one remark for the column. The value is proposed where the amounts of the row or another table tell it.",
      why: "A formula lost a cell that it needs; every formula that uses this cell shows the error as well.",
      example: "=#REF!/#REF! in the serapan column after a column was deleted.",
      fix: "Point the formula at the right cells again, or write the value. For #DIV/0! leave the cell blank where there is no target or anggaran.",
      source: "Microsoft: error values in Excel.",
      knownMisses: "Error values outside of recognised tables.",
    },
  },
  *check({ lkip, subjects }) {
    const unread = new Unread(subjects.facts);
    for (const table of lkip.tables) {
      if (!cellsIn(table).unreadable) continue;
      for (const column of table.columns) {
        const cells: CellRef[] = [];
        const divisions: Violation[] = [];
        let shown = "";
        for (const row of table.rows) {
          const entry = row.entries.get(column.id);
          if (entry?.type !== "unreadable" || entry.reason !== "error") continue;
          if (OTHERS.has(column.role)) { cells.push(entry.at); shown = shown || entry.text; continue; }
          const { messageId, severity } = kindOf(entry.text);
          const told = unread.at(entry.at, table, row, column);
          const violation = violationOf(undefined, {
            messageId, severity, at: entry.at, subject: subjectOf(table, row, column.role), reported: entry.text,
            ...(told ? { expected: told.expected, also: told.by } : {}),
            data: { row: row.title, written: entry.text, formula: entry.formula ?? "–" },
          });
          if (messageId === "division") divisions.push(violation); else yield violation;
        }
        yield* divisions.length > 1 ? [together(divisions, table, column)] : divisions;
        const [at] = cells;
        if (!at) continue;
        yield violationOf(undefined, {
          messageId: "column", severity: "info", at, subject: { table: table.id, label: column.header, role: column.role }, reported: shown, also: cells,
          data: { column: column.header, written: shown, cells },
        });
      }
    }
  },
});

/** One warning for all #DIV/0! of a column: they have one cause, a blank or zero target or anggaran. */
function together(divisions: readonly Violation[], table: Table, column: Column): Violation {
  const cells = divisions.map(({ at }) => at);
  const [first] = divisions as [Violation, ...Violation[]];
  return violationOf(undefined, {
    messageId: "divisions", severity: first.severity, at: first.at, subject: { table: table.id, label: column.header, role: column.role }, reported: first.reported, also: cells,
    data: { column: column.header, written: first.reported, cells },
  });
}

const OTHERS: ReadonlySet<Role> = new Set<Role>(["lain", "keterangan", "satuan", "sumberDana"]);

function kindOf(text: string): { messageId: "reference" | "value" | "division" | "missing"; severity: Severity } {
  if (/DIV\/0/i.test(text)) return { messageId: "division", severity: "warning" };
  if (/N\/A/i.test(text)) return { messageId: "missing", severity: "warning" };
  return { messageId: /REF/i.test(text) ? "reference" : "value", severity: "error" };
}
