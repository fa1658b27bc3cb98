import { mapDefined } from "../../kernel/lists";
import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import type { Quantity } from "../../model/entry";
import { ratioColumns, type RatioColumns } from "../../model/ratios";
import type { Settings } from "../../model/settings";
import type { Column, Role, Row, Table } from "../../model/table";
import { defineRule } from "../define-rule";
import { amountTerm, bestOf, expectedOf, measuredTerm, passedWith, percent, quantityAt, roundedTerm, rupiah, subjectOf, targetTerm, violationOf } from "../terms";
import { BudgetNames, isInput, namesAbove, type BudgetRow } from "./names";

type Ratio = Extract<Identity, { kind: "ratio" }>;

/** A table of input and output contradicts itself or the budget. */
export default defineRule({
  meta: {
    id: "masukan-keluaran-mismatch", severity: "error", fix: "review", messages: ["ratio", "truncated", "zeroTarget", "budget", "budgetUnknown"],
    docs: {
      what: "In the input/output table of a sub kegiatan a percentage is not realisasi ÷ target × 100, or the Input (Masukan) row differs from the anggaran and realisasi of that sub kegiatan in the budget table.",
      why: "The table explains what the money of the sub kegiatan brought; it must use the money of the budget table.",
      example: "Masukan realisasi 1.848.263.400, in the budget table 1.848.236.400: two digits swapped.",
      fix: "Write the computed percentage; copy the amounts from the budget table.",
      source: "PermenPANRB 53/2014.",
      knownMisses: "A table whose caption and headings do not name the sub kegiatan as the budget table does.",
    },
  },
  *check({ lkip, settings }) {
    const tables = lkip.tables.filter((table) => table.kind === "masukan-keluaran");
    if (tables.length === 0) return;
    const names = new BudgetNames(lkip);
    for (const table of tables) {
      for (const columns of ratiosOf(table)) {
        for (const row of table.rows) {
          yield* judgeRatio(table, row, columns, settings);
          if (isInput(row)) yield* judgeInput(table, row, columns, names);
        }
      }
    }
  },
});

const MEASURES: readonly Role[] = ["realisasi", "realisasiAnggaran", "capaian", "serapan"];
const WHOLES: readonly Role[] = ["target", "anggaran"];

/** Target, realisasi and percentage; here realisasi is often called Capaian, beside a column % Capaian. */
export function ratiosOf(table: Table): readonly RatioColumns[] {
  const usual = ratioColumns(table.columns);
  if (usual.length > 0) return usual;
  const whole = table.columns.find((column) => WHOLES.includes(column.role));
  const measures = table.columns.filter((column) => whole && column.index > whole.index && MEASURES.includes(column.role));
  const [part, ...others] = measures;
  const ratio = others.at(-1);
  const isShare = ratio !== undefined && table.rows.every((row) => quantityAt(row, ratio)?.value.abs().lte(LARGEST_SHARE) ?? true);
  return whole && part && ratio && isShare ? [{ ratio, part, whole }] : [];
}

const LARGEST_SHARE = 1_000;

function* judgeRatio(table: Table, row: Row, { ratio, part, whole }: RatioColumns, settings: Settings): Generator<Outcome> {
  const written = quantityAt(row, ratio);
  const realisasi = quantityAt(row, part);
  const target = quantityAt(row, whole);
  if (!written || !realisasi || !target) return;
  const subject = subjectOf(table, row, ratio.role);
  if (target.precise.isZero()) {
    if (!written.value.isZero()) yield { type: "incomplete", messageId: "zeroTarget", data: { row: row.title, target: target.at }, at: written.at, subject };
    return;
  }
  const money = isInput(row);
  const way = (polarity: Ratio["polarity"], capped: boolean): Ratio => ({
    kind: "ratio", ratio: roundedTerm(written), part: money ? amountTerm(realisasi) : measuredTerm(realisasi), whole: money ? amountTerm(target) : targetTerm(target), polarity, capped,
  });
  const first = way("positive", settings.cap === "yes");
  // An outcome of which less is better; money is spent one way only.
  const ways = [first, way("positive", settings.cap !== "no"), ...(money ? [] : [way("negative", settings.cap !== "no"), way("negative", settings.cap === "yes")])];
  const { identity, verdict } = bestOf(ways) ?? { identity: first, verdict: "fails" as const };
  const expected = expectedOf(verdict === "fails" ? first : identity);
  if (verdict === "holds" || expected === undefined || (verdict === "truncated" && settings.rounding === "truncate")) { yield passedWith(identity, written.at); return; }
  const truncated = verdict === "truncated";
  yield violationOf(truncated ? undefined : first, {
    messageId: truncated ? "truncated" : "ratio", severity: truncated ? "info" : "error", at: written.at, subject, reported: written.text,
    expected: percent(expected, written.decimals), also: [realisasi.at, target.at],
    data: { row: row.title, written: written.text, target: target.text, realisasi: realisasi.text, expected: percent(expected, Math.max(2, written.decimals)) },
  });
}

const MONEY = 100_000;

function* judgeInput(table: Table, row: Row, { part, whole }: RatioColumns, names: BudgetNames): Generator<Outcome> {
  const both = [{ q: quantityAt(row, whole), role: "anggaran" as const }, { q: quantityAt(row, part), role: "realisasiAnggaran" as const }];
  const cells = mapDefined(both, ({ q, role }) => (q && isMoney(q) ? { q, role } : undefined));
  const [first] = cells;
  if (!first) return;
  const texts = namesAbove(table, row);
  const budget = names.rowsNamed(texts);
  if (budget.length === 0) {
    yield { type: "incomplete", messageId: "budgetUnknown", data: { row: row.title, name: texts[0] ?? table.sheet }, at: first.q.at, subject: subjectOf(table, row, first.role) };
    return;
  }
  for (const { q, role } of cells) yield* compare(table, row, q, role, budget);
}

const isMoney = (q: Quantity): boolean => /^\s*(rp|idr)/i.test(q.text) || q.value.abs().gte(MONEY);

const AUTHORITY: readonly Table["kind"][] = ["realisasi", "pendukung", "pk-anggaran", "anggaran"];

/** The amounts of the budget tables; the table of realisasi comes first. One that agrees is enough, others contradict it, not this table. */
function* compare(table: Table, row: Row, q: Quantity, role: "anggaran" | "realisasiAnggaran", budget: readonly BudgetRow[]): Generator<Outcome> {
  const amounts = budget.flatMap(({ table: source, node }) => mapDefined(source.columns.filter((column: Column) => column.role === role), (column) => {
    const amount = quantityAt(node.row, column);
    return amount ? { source, node, amount } : undefined;
  })).toSorted((a, b) => AUTHORITY.indexOf(a.source.kind) - AUTHORITY.indexOf(b.source.kind));
  const [best] = amounts;
  if (!best) return;
  const identityWith = (amount: Quantity): Identity => ({ kind: "equal", left: amountTerm(q), right: amountTerm(amount) });
  const good = amounts.find(({ amount }) => judge(identityWith(amount)) === "holds");
  if (good) { yield passedWith(identityWith(good.amount), q.at); return; }
  const expected = rupiah(best.amount.precise);
  yield violationOf(identityWith(best.amount), {
    messageId: "budget", severity: "error", at: q.at, subject: subjectOf(table, row, `${role}=${best.source.kind}`), reported: q.text, expected,
    data: { row: row.title, name: best.node.label.text, role, written: rupiah(q.precise), expected, elsewhere: best.amount.at, difference: rupiah(q.precise.minus(best.amount.precise).abs()) },
  });
}
