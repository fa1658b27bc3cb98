import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import { Decimal } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { Entry, Quantity } from "../../model/entry";
import { ratioColumns } from "../../model/ratios";
import { columnsOf, type Column, type Lkip, type Row, type Table } from "../../model/table";
import { defineRule } from "../define-rule";
import { percent, quantityAt, roundedTerm, subjectOf, violationOf } from "../terms";
import { rangesOf, unroundedIn, type UnroundedValues } from "../unrounded";
import { saysReached } from "./words";

/** "Tercapai" stands beside a capaian below 100 %, or "Tidak tercapai" beside one of at least 100 %. */
export default defineRule({
  meta: {
    id: "ketercapaian-mismatch", severity: "error", fix: "review", messages: ["reached", "missed", "standard", "otherMeasure"],
    docs: {
      what: "A row of the performance table says Tidak tercapai although its capaian is at least 100 % (error), or Tercapai although it is below (warning). Where a row has a standard of its own beside it (≥ 80 %), that one counts instead of 100 %.",
      why: "Readers take the word for the result; evaluations count the indikator that are Tercapai.",
      example: "Target 0,62, realisasi 0,65, capaian 104,84 % and beside it Tidak tercapai.",
      fix: "Write the other word, or mend the capaian.",
      source: "PermenPANRB 53/2014: a target is reached where realisasi is at least the target.",
      knownMisses: "A report that calls several indikator below 100 % Tercapai by a limit of its own is accepted.",
    },
  },
  *check({ lkip, subjects }) {
    if (hasOwnScale(lkip)) return;
    const unrounded = unroundedIn(subjects.facts);
    for (const table of lkip.tables) {
      const [capaian] = columnsOf(table, "capaian");
      if ((table.kind !== "kinerja" && table.kind !== "rekap") || !capaian) continue;
      for (const column of table.columns.filter((c) => SPEAKING.has(c.role))) yield* judgeColumn(table, capaian, column, unrounded);
    }
  },
});

const SPEAKING: ReadonlySet<Column["role"]> = new Set<Column["role"]>(["keterangan", "predikat", "lain"]);
const HUNDRED = new Decimal(100);

/** The report defines for itself what is Tercapai. */
const hasOwnScale = (lkip: Lkip): boolean => lkip.tables.some((table) => table.scale.some((step) => saysReached(step.name) !== undefined));

interface Case { readonly row: Row; readonly said: boolean; readonly entry: Exclude<Entry, { type: "absent" }>; readonly q: Quantity; readonly may: { readonly reach: boolean; readonly miss: boolean } }

function* judgeColumn(table: Table, capaian: Column, column: Column, unrounded: UnroundedValues): Generator<Outcome> {
  const standard = standardColumn(table);
  const cases = mapDefined(table.rows, (row): Case | undefined => {
    const entry = row.entries.get(column.id);
    if (standard && standardOf(row, standard)) return undefined;
    const q = quantityAt(row, capaian);
    const said = entry && entry.type !== "absent" ? saysReached(entry.text) : undefined;
    return entry && entry.type !== "absent" && q && said !== undefined ? { row, said, entry, q, may: possible(table, row, q, unrounded) } : undefined;
  });
  if (standard) for (const row of table.rows) yield* judgeStandard(table, row, { capaian, column, standard });
  const wrong = cases.filter(({ said, may }) => !(said ? may.reach : may.miss));
  const [first] = cases;
  if (!first) return;
  if (wrong.length >= 3 && wrong.length * 2 > cases.length) {
    const data = { count: wrong.length, rows: cases.length };
    yield { type: "incomplete", messageId: "otherMeasure", data, at: first.entry.at, subject: { table: table.id, label: "", role: column.role } };
    return;
  }
  const lower = hasLowerLimit(cases, wrong);
  for (const one of cases) yield wrong.includes(one) && !(one.said && lower) ? complaintOf(table, column, one) : { type: "passed", at: one.entry.at };
}

/** What a capaian in percent is held to, in tables without a target: "Standar" of minimal services. */
const standardColumn = (table: Table): Column | undefined => (table.columns.some(({ role }) => role === "target" || role === "realisasi") ? undefined
  : table.columns.find(({ header }) => /^(?:standar|batas (?:minimal|bawah)|ambang)/i.test(header)));

/** The standard of a row, "≥ 80%", "maks. 5 %", "100%"; undefined where it is none in percent. */
function standardOf(row: Row, column: Column): { readonly text: string; readonly limit: Decimal; readonly atMost: boolean } | undefined {
  const text = textOf(row.entries.get(column.id));
  const [, sign = "", digits] = /^(≥|>=|min\w*\.?|≤|<=|ma(?:ks|x)\w*\.?)?\s*(\d+(?:[.,]\d+)?)\s*%$/i.exec(text) ?? [];
  return digits === undefined ? undefined : { text, limit: new Decimal(digits.replace(",", ".")), atMost: /^(?:≤|<=|ma)/i.test(sign) };
}

const textOf = (entry: Entry | undefined): string => (entry === undefined || entry.type === "absent" ? "" : entry.text.trim());

/** The word of a row with a standard of its own is judged by that one. */
function* judgeStandard(table: Table, row: Row, { capaian, column, standard }: { readonly capaian: Column; readonly column: Column; readonly standard: Column }): Generator<Outcome> {
  const own = standardOf(row, standard);
  const [q, entry] = [quantityAt(row, capaian), row.entries.get(column.id)];
  const said = saysReached(textOf(entry));
  if (!own || !q || !entry || said === undefined) return;
  const reaches = own.atMost ? q.precise.lte(own.limit) : q.precise.gte(own.limit);
  if (reaches === said || q.value.eq(own.limit)) { yield { type: "passed", at: entry.at }; return; }
  yield violationOf(undefined, {
    messageId: "standard", severity: said ? "warning" : "error", at: entry.at, subject: subjectOf(table, row, column.role), reported: textOf(entry), also: [q.at],
    data: { row: row.title, written: textOf(entry), capaian: percent(q.value, q.decimals), standard: own.text },
  });
}

/** Several indikator below 100 % are Tercapai and all that are not lie lower still: the report's own limit. */
function hasLowerLimit(cases: readonly Case[], wrong: readonly Case[]): boolean {
  const below = wrong.filter(({ said }) => said).map(({ q }) => q.value);
  const limit = Decimal.min(HUNDRED, ...below);
  return below.length >= 2 && cases.every(({ said, q }) => said || q.value.lt(limit));
}

/** Whether the capaian can be 100 % or more, and whether it can be less. */
function possible(table: Table, row: Row, q: Quantity, unrounded: UnroundedValues): Case["may"] {
  const known = unrounded.of(table, row, "capaian", q);
  // 100 beside realisasi and target that give another percentage is one cut at 100.
  const isCut = q.value.eq(HUNDRED) && known.length === 0 && ratioColumns(table.columns).some(({ ratio, part, whole }) =>
    ratio.role === "capaian" && quantityAt(row, part) !== undefined && quantityAt(row, whole) !== undefined);
  const ranges = rangesOf(q, known);
  return { reach: ranges.some(({ hi }) => hi.gte(HUNDRED)), miss: !isCut && ranges.some(({ lo }) => lo.lt(HUNDRED)) };
}

function complaintOf(table: Table, column: Column, { row, said, entry, q }: Case): Outcome {
  const identity: Identity = { kind: "within", value: roundedTerm(q), from: said ? HUNDRED : null, to: said ? null : HUNDRED, predicateAt: entry.at };
  return violationOf(judge(identity) === "fails" ? identity : undefined, {
    messageId: said ? "missed" : "reached", severity: said ? "warning" : "error", at: entry.at, subject: subjectOf(table, row, column.role), reported: entry.text, also: [q.at],
    data: { row: row.title, written: entry.text, capaian: percent(q.value, q.decimals) },
  });
}
