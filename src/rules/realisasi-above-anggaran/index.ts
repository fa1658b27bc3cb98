import { cellKey, type Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Decimal } from "../../kernel/decimal";
import { amountPairs } from "../../model/ratios";
import type { Quantity } from "../../model/entry";
import type { Fact } from "../../model/fact";
import { columnsOf, type Column, type Node, type Row, type Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { defineRule } from "../define-rule";
import { suspicion } from "../suspicion";
import { amountTerm, passedWith, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

/** More was spent than was budgeted. */
export default defineRule({
  meta: {
    id: "realisasi-above-anggaran", severity: "warning", fix: "manual", messages: ["above"],
    docs: {
      what: "The realisasi of a budget row is larger than its anggaran; rows and tables of revenue (pendapatan), surplus and financing may exceed theirs.",
      why: "Spending above the budget is not allowed; nearly always one of the two is mistyped.",
      example: "Anggaran 12.000.000, realisasi 117.000.000.",
      fix: "Check both amounts against the budget documents.",
      source: "UU 17/2003 and PP 12/2019: spending may not exceed the budget.",
      knownMisses: "None known. Units with own revenue (BLUD) may lawfully spend more; then ignore it.",
    },
  },
  *check({ lkip, subjects }) {
    let disputed: ReadonlyMap<string, number> | undefined;
    const doubts = (table: Table, row: Row, column: Column, q: Quantity): number => {
      disputed ??= disputes(subjects.facts);
      return suspicion({ table, row, column }) + (disputed.get(cellKey(q.at)) ?? 0);
    };
    for (const table of lkip.tables) {
      const nodes = table.tree?.nodes ?? [];
      const pairs = amountPairs(table.columns);
      if (nodes.length === 0 || pairs.length === 0 || REVENUE_TABLE.test(`${table.caption} ${columnsOf(table, "uraian").map((column) => column.header).join(" ")}`)) continue;
      const revenue = revenueIn(nodes);
      for (const { part, whole } of pairs) {
        const above = new Set<unknown>();
        // From the bottom, so that a row is not blamed again for what its part does.
        for (const node of nodes.toReversed()) {
          const realisasi = quantityAt(node.row, part);
          const anggaran = quantityAt(node.row, whole);
          if (!realisasi || !anggaran || revenue.has(node)) continue;
          const identity: Identity = { kind: "order", smaller: amountTerm(realisasi), larger: amountTerm(anggaran), strict: false };
          if (judge(identity) !== "fails") { yield passedWith(identity, realisasi.at); continue; }
          above.add(node);
          if (node.children.some((child) => above.has(child))) continue;
          // Point at the one that its row or the sums around it do not confirm.
          const doubted = doubts(table, node.row, whole, anggaran) > doubts(table, node.row, part, realisasi) ? anggaran : realisasi;
          yield violationOf(identity, {
            messageId: "above", severity: "warning", at: doubted.at, subject: subjectOf(table, node.row, part.role), reported: doubted.text,
            data: { row: node.row.title, realisasi: rupiah(realisasi.precise), anggaran: rupiah(anggaran.precise), cell: anggaran.at },
            also: [realisasi.at],
          });
        }
      }
    }
  },
});

const REVENUE_TABLE = /^(?!.*\b(?:belanja|program|kegiatan)\b).*\b(?:pendapatan|penerimaan|retribusi|pajak daerah|pnbp)\b/i;
const REVENUE = /^\W*(?:jumlah |total )?(?:pendapatan|penerimaan|retribusi|pajak|pad\b|surplus|defisit|pembiayaan|silpa|hasil (?:pajak|retribusi|pengelolaan)|lain[- ]lain (?:pad\b|pendapatan))/i;

/** The rows of what comes in, or is left, and all below them: it may exceed what was planned. */
function revenueIn(nodes: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  // Parents stand before their children.
  for (const node of nodes) if (REVENUE.test(node.label.text) || (node.parent !== null && found.has(node.parent))) found.add(node);
  return found;
}

/** How many other tables write another amount for a cell. */
function disputes(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, writings } of facts) {
    if (kind !== "anggaran" && kind !== "realisasiAnggaran") continue;
    const amounts: { readonly value: Decimal; readonly cells: CellRef[] }[] = [];
    let all = 0;
    for (const { entry } of writings) {
      if (entry.type !== "quantity") continue;
      all++;
      const same = amounts.find((amount) => amount.value.eq(entry.precise));
      if (same) same.cells.push(entry.at); else amounts.push({ value: entry.precise, cells: [entry.at] });
    }
    if (amounts.length > 1) for (const { cells } of amounts) for (const cell of cells) counts.set(cellKey(cell), all - cells.length);
  }
  return counts;
}
