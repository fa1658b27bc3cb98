import { mapDefined } from "../../kernel/lists";
import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Column, Node, Table, TotalRow } from "../../model/table";
import { defineRule } from "../define-rule";
import { amountTerm, bestOf, expectedOf, passedWith, quantityAt, rupiah, subjectOf, violationOf } from "../terms";
import { distinct, leavesOf, partsOf } from "../tree-sums";
import { balanceOutcome } from "./balance";

type Sum = Extract<Identity, { kind: "sum" }>;

/** A JUMLAH or TOTAL row of a budget is not the sum of its rows. */
export default defineRule({
  meta: {
    id: "total-mismatch", severity: "error", fix: "review", messages: ["grand", "group", "balance"],
    docs: {
      what: "The JUMLAH of a budget table differs from the sum of its topmost rows, or a TOTAL of a sasaran from the sum of its programs, a Jumlah in the summary of a budget from the rows below the heading that it repeats; or Surplus/(Defisit), Pembiayaan Neto or SiLPA does not follow from the totals.",
      why: "The total is the number that is quoted; it often stays behind when a row is changed.",
      example: "JUMLAH 1.184.303.783, the program row 1.184.303.703.",
      fix: "Write the sum, or mend the row that is wrong.",
      source: "Permendagri 90/2019; PP 12/2019.",
      knownMisses: "A total over rows of several tables. Surplus, Pembiayaan Neto and SiLPA are checked only where one of their amounts comes out.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      const totals = table.tree?.totals ?? [];
      const balances = table.tree?.balances ?? [];
      if (totals.length + balances.length === 0) continue;
      const columns = table.columns.filter((column) => column.role === "anggaran" || column.role === "realisasiAnggaran");
      for (const [i, total] of totals.entries()) {
        for (const column of columns) {
          const written = quantityAt(total.row, column);
          if (!written) continue;
          const usual: Sum = { kind: "sum", total: amountTerm(written), parts: partsOf(total.nodes, column).terms };
          if (usual.parts.length > 0 && judge(usual) === "holds") { yield passedWith(usual, written.at); continue; }
          let first: Sum | undefined;
          const sums = function* (): Generator<Sum> {
            for (const parts of waysOf(table, totals, i, column)) {
              if (parts.length === 0) continue;
              const sum: Sum = { kind: "sum", total: amountTerm(written), parts };
              first ??= sum;
              yield sum;
            }
          };
          const best = bestOf(sums());
          if (!best || !first) continue;
          if (best.verdict !== "fails") { yield passedWith(best.identity, written.at); continue; }
          const sum = expectedOf(first) ?? written.precise;
          yield violationOf(first, {
            messageId: total.scope, severity: "error", at: written.at, subject: subjectOf(table, total.row, column.role), reported: written.text, expected: rupiah(sum),
            data: { row: total.row.title, written: rupiah(written.precise), sum: rupiah(sum), difference: rupiah(written.precise.minus(sum).abs()), parts: first.parts.map((part) => part.at), count: first.parts.length },
          });
        }
      }
      for (const balance of balances) {
        for (const column of columns) {
          const outcome = balanceOutcome(table, balance, column);
          if (outcome) yield outcome;
        }
      }
    }
  },
});

/** What a total may be the sum of: the likely reading first, none twice; some may be empty. */
function* waysOf(table: Table, totals: readonly TotalRow[], i: number, column: Column): Generator<Sum["parts"]> {
  const total = totals[i];
  if (!total) return;
  const tried: (readonly Node[])[] = [];
  const terms = (nodes: readonly Node[]): Sum["parts"] => {
    if (tried.some((other) => other.length === nodes.length && other.every((node, k) => node === nodes[k]))) return [];
    tried.push(nodes);
    return partsOf(nodes, column).terms;
  };
  yield terms(total.nodes);
  yield terms(distinct(total.nodes, column));
  const roots = (table.tree?.roots ?? []).filter((node) => node.row.index < total.row.index);
  const from = totals[i - 1]?.row.index ?? -1;
  const since = roots.filter((node) => node.row.index > from);
  yield terms(since);
  yield terms(roots);
  yield terms(distinct(roots, column));
  const earlier = mapDefined(totals.slice(0, i).filter((other) => other.scope === "group"), (other) => {
    const q = quantityAt(other.row, column);
    return q ? amountTerm(q) : undefined;
  });
  if (earlier.length > 0) { yield earlier; yield [...earlier, ...partsOf(since, column).terms]; }
  yield terms(leavesOf(total.nodes));
  yield terms(leavesOf(distinct(roots, column)));
}
