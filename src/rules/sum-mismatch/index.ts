import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Column, Node, Table } from "../../model/table";
import { defineRule, type RuleContext } from "../define-rule";
import { bestOf, expectedOf, passedWith, quantityAt, rupiah, subjectOf, amountTerm, violationOf } from "../terms";
import { distinct, namesakes, partsOf } from "../tree-sums";

type Sum = Extract<Identity, { kind: "sum" }>;

/** The amount of a program or kegiatan is not the sum of the rows directly below it. */
export default defineRule({
  meta: {
    id: "sum-mismatch", severity: "error", fix: "review", messages: ["mismatch", "partial", "blank"],
    docs: {
      what: "The anggaran or realisasi of a row differs from the sum of the rows one level below it.",
      why: "Rupiah are exact; a difference is a slip in the row, in one of its parts, or a row left out.",
      example: "Kegiatan 820.648.019, its three sub kegiatan 399.648.019: one of them lost a digit.",
      fix: "Mend the amount that is wrong, or add the row that is missing.",
      source: "Permendagri 90/2019 (program, kegiatan, sub kegiatan); PP 12/2019 on regional finance.",
      knownMisses: "Two slips under one row that cancel each other. A supporting table may list only some kegiatan of a program; where another table accounts for the rest this is a remark.",
    },
  },
  *check(context) {
    for (const table of context.lkip.tables) {
      if (!table.tree) continue;
      const columns = table.columns.filter((column) => column.role === "anggaran" || column.role === "realisasiAnggaran");
      let twins: Twins | undefined;
      for (const node of table.tree.nodes) {
        // Pembiayaan is what comes in less what goes out.
        if (node.children.length === 0 || table.tree.balances.some(({ row }) => row === node.row)) continue;
        for (const column of columns) {
          const written = quantityAt(node.row, column);
          if (!written) continue;
          const total = amountTerm(written);
          const own = partsOf(node.children, column);
          if (own.terms.length === 0) continue;
          const first: Sum = { kind: "sum", total, parts: own.terms };
          if (judge(first) === "holds") { yield passedWith(first, written.at); continue; }
          const best = bestOf(sums(first, node, column, twins ??= twinsIn(table)));
          if (best && best.verdict !== "fails") { yield passedWith(best.identity, written.at); continue; }
          const sum = expectedOf(first) ?? written.precise;
          const subject = subjectOf(table, node.row, column.role);
          const { blanks } = own;
          if (blanks.length > 0 && sum.lt(written.precise)) {
            yield { type: "incomplete", messageId: "blank", data: { row: node.row.title, missing: blanks.map((blank) => blank.row.title) }, at: written.at, subject };
            continue;
          }
          const partial = isPartial(context, table, node, column);
          const difference = written.precise.minus(sum);
          yield violationOf(first, {
            messageId: partial ? "partial" : "mismatch", severity: partial ? "info" : "error", at: written.at, subject, reported: written.text, expected: rupiah(sum),
            data: { row: node.row.title, written: rupiah(written.precise), sum: rupiah(sum), difference: rupiah(difference.abs()), parts: first.parts.map((part) => part.at), count: first.parts.length },
          });
        }
      }
    }
  },
});

type Twins = ReadonlyMap<string, readonly Node[]>;

/** Rows by their names, so that only those of one name are looked up. */
function twinsIn(table: Table): Twins {
  const twins = new Map<string, Node[]>();
  for (const node of table.tree?.nodes ?? []) {
    const same = twins.get(node.label.key);
    if (same) same.push(node); else twins.set(node.label.key, [node]);
  }
  return twins;
}

const MOST_TWINS = 50;

function* sums(first: Sum, node: Node, column: Column, twins: Twins): Generator<Sum> {
  yield first;
  const of = (nodes: readonly Node[]): Sum => ({ ...first, parts: partsOf(nodes, column).terms });
  const once = distinct(node.children, column);
  if (once.length < node.children.length) yield of(once);
  const named = twins.get(node.label.key) ?? [];
  const onLevel = named.length < 2 ? named : named.filter(({ depth }) => depth === node.depth);
  const same = onLevel.length > MOST_TWINS ? [] : namesakes(node, onLevel);
  if (same.length < 2) return;
  const all = same.flatMap((twin) => twin.children);
  yield of(all);
  yield of(distinct(all, column));
}

/** A supporting table that lists only some kegiatan of a program, where another table's kegiatan make up the whole. */
function isPartial(context: RuleContext, table: Table, node: Node, column: Column): boolean {
  if (table.kind !== "pendukung" || node.depth > 0) return false;
  return context.subjects.counterparts(node).some((other) => {
    const theirs = other.table.columns.find((c) => c.role === column.role);
    const mine = new Set(node.children.flatMap((child) => context.subjects.counterparts(child).map((item) => item.node)));
    const missing = other.node.children.filter((child) => !mine.has(child));
    const own = quantityAt(node.row, column);
    if (!theirs || !own || missing.length === 0) return false;
    const parts = [...partsOf(node.children, column).terms, ...partsOf(missing, theirs).terms];
    return judge({ kind: "sum", total: amountTerm(own), parts }) !== "fails";
  });
}
