import { firstDefined, mapDefined } from "../../kernel/lists";
import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import type { Column, Row, Table } from "../../model/table";
import { bestBy, countColumns, crossSums, isCountTable, jumlahWays, quantitiesOf, type CrossSum } from "../counts";
import { defineRule } from "../define-rule";
import { amountTerm, expectedOf, passedWith, plainValue, quantityAt, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;

/** A Jumlah row or a Σ column of a table of counts is not the sum that it should be. */
export default defineRule({
  meta: {
    id: "count-mismatch", severity: "error", fix: "review", messages: ["column", "sigma", "genders", "unreadable"],
    docs: {
      what: "In tables of staff, assets and other counts: the Jumlah row differs from the sum of its column, or a Σ column from the sum of the columns beside it, or from L + P.",
      why: "Totals that nobody updated after a row was changed.",
      example: "Jumlah 289, the column adds up to 329.",
      fix: "Write the sum, or mend the row that is wrong.",
      source: "Arithmetic. A Jumlah may add all rows, the outermost ones, or those since the last Jumlah; whatever the table bears out is accepted.",
      knownMisses: "Σ columns that fewer than two rows or 60 % of the rows bear out; percentages, averages and years are left out.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      if (!isCountTable(table)) continue;
      const columns = countColumns(table);
      for (const total of table.rows) if (total.kind === "total") yield* judgeTotal(table, total, columns);
      for (const sum of crossSums(table)) for (const row of table.rows) if (row.kind === "data") yield* judgeRow(table, row, sum);
    }
  },
});

function* judgeTotal(table: Table, total: Row, columns: readonly Column[]): Generator<Outcome> {
  const ways = jumlahWays(table, total);
  const sums = mapDefined(columns, (column) => {
    const written = quantityAt(total, column);
    if (!written) return undefined;
    const term = amountTerm(written);
    return { column, written, by: (rows: readonly Row[]): Sum => ({ kind: "sum", total: term, parts: quantitiesOf(rows, column).map(amountTerm) }) };
  });
  let usual: readonly Row[] | undefined;
  for (const { column, written, by } of sums) {
    const good = firstDefined(ways, (rows) => { const sum = by(rows); return holds(sum) ? sum : undefined; });
    if (good) { yield passedWith(good, written.at); continue; }
    // The way that most columns bear out is the way of this table; looked for where a column bears out none.
    usual ??= bestBy(ways, (rows) => sums.filter((sum) => holds(sum.by(rows))).length) ?? [];
    const identity = by(usual);
    if (identity.parts.length === 0) continue;
    const subject = subjectOf(table, total, column.role);
    const unread = mapDefined(usual, (row) => { const entry = row.entries.get(column.id); return entry?.type === "unreadable" ? entry.at : undefined; });
    if (unread.length > 0) { yield { type: "incomplete", messageId: "unreadable", data: { row: total.title, column: column.header, cells: unread }, at: written.at, subject }; continue; }
    const sum = expectedOf(identity) ?? written.precise;
    yield violationOf(identity, {
      messageId: "column", severity: "error", at: written.at, subject: { ...subject, role: column.id }, reported: written.text,
      expected: plainValue(sum, sum.decimalPlaces()),
      data: {
        row: total.title, column: column.header, written: written.text, sum: plainValue(sum, sum.decimalPlaces()),
        difference: plainValue(written.precise.minus(sum).abs(), sum.decimalPlaces()), parts: identity.parts.map((part) => part.at),
      },
    });
  }
}

const holds = (identity: Sum): boolean => identity.parts.length > 0 && judge(identity) === "holds";

function* judgeRow(table: Table, row: Row, { sigma, parts, kind }: CrossSum): Generator<Outcome> {
  const written = quantityAt(row, sigma);
  const values = mapDefined(parts, (part) => quantityAt(row, part));
  if (!written || values.length === 0 || parts.some((part) => row.entries.get(part.id)?.type === "unreadable")) return;
  const identity: Sum = { kind: "sum", total: amountTerm(written), parts: values.map(amountTerm) };
  if (judge(identity) === "holds") { yield passedWith(identity, written.at); return; }
  const sum = expectedOf(identity) ?? written.precise;
  yield violationOf(identity, {
    messageId: kind, severity: "error", at: written.at, subject: { ...subjectOf(table, row, sigma.id), role: `${sigma.id}=${kind}` }, reported: written.text,
    expected: plainValue(sum, sum.decimalPlaces()),
    data: {
      row: row.title, column: sigma.header, written: written.text, sum: plainValue(sum, sum.decimalPlaces()),
      difference: plainValue(written.precise.minus(sum).abs(), sum.decimalPlaces()), parts: values.map((q) => q.at),
    },
  });
}
