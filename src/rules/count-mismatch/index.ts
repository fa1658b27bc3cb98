import { Decimal, sumOf } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import { cellKey, type Identity, type Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import type { Quantity } from "../../model/entry";
import type { Column, Row, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { bestBy, countColumns, isCountTable, jumlahWays, quantitiesOf, usualWay } from "../counts";
import { countRatios, type RowRatio } from "../count-ratios";
import { crossSums, type CrossSum } from "../cross-sums";
import { defineRule } from "../define-rule";
import { amountTerm, bestOf, expectedOf, passedWith, percent, plainValue, quantityAt, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;

/** A Jumlah row or a Σ column of a table of counts is not the sum that it should be. */
export default defineRule({
  meta: {
    id: "count-mismatch", severity: "error", fix: "review", messages: ["column", "sigma", "genders", "ratio", "unreadable"],
    docs: {
      what: "In tables of staff, assets and other counts: the Jumlah row differs from the sum of its column, or a Σ column from the sum of the columns beside it, or from L + P; a percentage differs from the two counts of its row that it is made of.",
      why: "Totals that nobody updated after a row was changed.",
      example: "Jumlah 289, the column adds up to 329.",
      fix: "Write the sum, or mend the row that is wrong.",
      source: "Arithmetic. A Jumlah may add all rows, the outermost ones, or those since the last Jumlah: what most of its columns bear out. A Σ may be split more than once, by golongan and by education. Which two counts make a percentage is what three quarters of the rows bear out.",
      knownMisses: "Σ columns that fewer than two rows or 60 % of the rows bear out, unless the table as a whole does; a Jumlah of a single column that another way of adding happens to give; averages and years are left out, and the percentage of a Jumlah, which may be a mean.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      for (const ratio of countRatios(table)) yield judgeRatio(table, ratio);
      if (!isCountTable(table)) continue;
      const columns = countColumns(table);
      const faulty = new Set<string>();
      for (const total of table.rows) {
        if (total.kind !== "total") continue;
        for (const outcome of judgeTotal(table, total, columns)) {
          if (outcome.type === "violation") faulty.add(cellKey(outcome.at));
          yield outcome;
        }
      }
      for (const sum of crossSums(table)) yield* judgeCross(table, sum, faulty);
    }
  },
});

/** A percentage that none of its readings makes; cut at 100, or cut off instead of rounded, is right. */
function judgeRatio(table: Table, { row, written, ways }: RowRatio): Outcome {
  const [first] = ways;
  const best = bestOf([...ways, ...ways.map((way) => ({ ...way, capped: true }))]);
  const expected = first && expectedOf(first);
  if (!first || !best || expected === undefined) return { type: "passed", at: written.at };
  if (best.verdict !== "fails") return passedWith(best.identity, written.at);
  return violationOf(first, {
    messageId: "ratio", severity: "error", at: written.at, subject: subjectOf(table, row, "ratio"), reported: written.text, expected: percent(expected, written.decimals),
    data: { row: row.title, written: written.text, part: first.part.at, whole: first.whole.at, expected: percent(expected, Math.max(2, written.decimals)) },
  });
}

/** A number of a Jumlah row with the ways in which it may add up its column. */
interface Jumlah { readonly column: Column; readonly written: Quantity; readonly sums: readonly Sum[]; readonly held: ReadonlySet<number> }

function jumlahOf(table: Table, total: Row, column: Column): Jumlah | undefined {
  const written = quantityAt(total, column);
  if (!written) return undefined;
  const term = amountTerm(written);
  const sums = new Map<readonly Row[], { readonly sum: Sum; readonly held: boolean }>();
  const ways = jumlahWays(table, total, column).map((rows) => {
    const known = sums.get(rows);
    if (known) return known;
    const sum: Sum = { kind: "sum", total: term, parts: quantitiesOf(rows, column).map(amountTerm) };
    const way = { sum, held: holds(sum) };
    sums.set(rows, way);
    return way;
  });
  return { column, written, sums: ways.map(({ sum }) => sum), held: new Set(mapDefined(ways, ({ held }, way) => (held ? way : undefined))) };
}

/** Columns that a Jumlah row must have, of each that adds up in its own way, to be held to the way of the others. */
const OUTVOTED_BY = 2;

/**
 * The way in which a column of a Jumlah row adds up: that of the whole row, which most columns bear out. Another one counts where
 * the column bears it out and not plainly more columns speak against it; undefined where the column bears out none.
 */
function wayOf({ held }: Jumlah, agreed: number, jumlahs: readonly Jumlah[]): number | undefined {
  if (held.has(agreed)) return agreed;
  return [...held].find((way) => {
    const against = jumlahs.filter((other) => other.held.has(agreed) && !other.held.has(way)).length;
    const alike = jumlahs.filter((other) => other.held.has(way) && !other.held.has(agreed)).length;
    return against < OUTVOTED_BY * alike;
  });
}

/** The sums of a Jumlah row that adds up in the usual way in every column, as nearly all do; undefined for any other. */
function usualSums(table: Table, total: Row, columns: readonly Column[]): readonly Sum[] | undefined {
  const sums: Sum[] = [];
  const rows = usualWay(table, total);
  for (const column of columns) {
    const written = quantityAt(total, column);
    if (!written) continue;
    const sum: Sum = { kind: "sum", total: amountTerm(written), parts: quantitiesOf(rows, column).map(amountTerm) };
    if (!holds(sum)) return undefined;
    sums.push(sum);
  }
  return sums;
}

function* judgeTotal(table: Table, total: Row, columns: readonly Column[]): Generator<Outcome> {
  const usual = usualSums(table, total, columns);
  if (usual) { for (const sum of usual) yield passedWith(sum, sum.total.at); return; }
  const jumlahs = mapDefined(columns, (column) => jumlahOf(table, total, column));
  const agreed = bestBy(jumlahs[0]?.sums.map((_, way) => way) ?? [], (way) => jumlahs.filter(({ held }) => held.has(way)).length)?.item ?? 0;
  for (const jumlah of jumlahs) {
    const { column, written, sums } = jumlah;
    const way = wayOf(jumlah, agreed, jumlahs);
    const identity = sums[way ?? agreed];
    if (!identity || identity.parts.length === 0) continue;
    if (way !== undefined) { yield passedWith(identity, written.at); continue; }
    const subject = subjectOf(table, total, column.role);
    const unread = unreadableOf(table, total, agreed, column);
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

/** Cells of a column among those that a Jumlah adds up that can't be read. */
const unreadableOf = (table: Table, total: Row, way: number, column: Column): readonly CellRef[] =>
  mapDefined(jumlahWays(table, total)[way] ?? [], (row) => { const entry = row.entries.get(column.id); return entry?.type === "unreadable" ? entry.at : undefined; });

const holds = (identity: Sum): boolean => identity.parts.length > 0 && judge(identity) === "holds";

/** A Σ in each row; in a Jumlah unless what is said of its columns and of the rows above is all that is wrong with it. */
function* judgeCross(table: Table, sum: CrossSum, faulty: ReadonlySet<string>): Generator<Outcome> {
  for (const row of table.rows) {
    if (row.kind !== "data" && row.kind !== "total") continue;
    const identity = crossOf(row, sum);
    if (!identity) continue;
    if (judge(identity) === "holds") yield passedWith(identity, identity.total.at);
    else if (row.kind === "data" || !isSaid(table, row, sum, identity, faulty)) yield crossViolation(table, row, sum, identity);
  }
}

function isSaid(table: Table, total: Row, sum: CrossSum, identity: Sum, faulty: ReadonlySet<string>): boolean {
  return jumlahWays(table, total).slice(0, 2).some((rows) => {
    const inRows = sumOf(mapDefined(rows, (row) => { const cross = crossOf(row, sum); return cross && lackOf(cross); }));
    // How far a Jumlah that is said to be wrong is from its column.
    const off = (column: Column): Decimal => {
      const written = quantityAt(total, column);
      return written && faulty.has(cellKey(written.at)) ? written.precise.minus(sumOf(quantitiesOf(rows, column).map((q) => q.precise))) : new Decimal(0);
    };
    return lackOf(identity).eq(inRows.plus(sumOf(sum.parts.map(off))).minus(off(sum.sigma)));
  });
}

const lackOf = ({ total, parts }: Sum): Decimal => sumOf(parts.map(({ precise }) => precise)).minus(total.precise);

function crossOf(row: Row, { sigma, parts }: CrossSum): Sum | undefined {
  const written = quantityAt(row, sigma);
  if (!written) return undefined;
  const terms: Term[] = [];
  for (const part of parts) {
    const entry = row.entries.get(part.id);
    if (entry?.type === "unreadable") return undefined;
    if (entry?.type === "quantity") terms.push(amountTerm(entry));
  }
  return terms.length === 0 ? undefined : { kind: "sum", total: amountTerm(written), parts: terms };
}

function crossViolation(table: Table, row: Row, { sigma, parts, kind }: CrossSum, identity: Sum): Outcome {
  const written = identity.total.precise;
  const sum = expectedOf(identity) ?? written;
  return violationOf(identity, {
    messageId: kind, severity: "error", at: identity.total.at, subject: { ...subjectOf(table, row, sigma.id), role: roleOf(sigma, parts, kind) }, reported: quantityAt(row, sigma)?.text ?? "",
    expected: plainValue(sum, sum.decimalPlaces()),
    data: {
      row: row.title, column: sigma.header, written: quantityAt(row, sigma)?.text ?? "", sum: plainValue(sum, sum.decimalPlaces()),
      difference: plainValue(written.minus(sum).abs(), sum.decimalPlaces()), parts: identity.parts.map((part) => part.at),
    },
  });
}

/** What a finding of a Σ is known by: another split of the same Σ is another one. */
const roleOf = (sigma: Column, parts: readonly Column[], kind: CrossSum["kind"]): string => {
  const group = parts[0]?.group ?? null;
  return kind === "sigma" && group !== null && group !== sigma.group ? `${sigma.id}=${kind}/${group}` : `${sigma.id}=${kind}`;
};
