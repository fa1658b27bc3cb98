import type { Decimal } from "../../kernel/decimal";
import { RunningSum, sumOf } from "../../kernel/decimal";
import { amountOf, mainColumn } from "../../model/budget-subjects";
import type { Node, Table, Tree } from "../../model/table";
import { defineRule, type RuleContext } from "../define-rule";
import { quantityAt, rupiah, subjectOf, violationOf } from "../terms";
import { partsOf } from "../tree-sums";

/** A sub kegiatan (or kegiatan) that another table has is left out here, and its parent is too large by just its amount. */
export default defineRule({
  meta: {
    id: "row-missing", severity: "error", fix: "manual", messages: ["missing"],
    docs: {
      what: "A row of the budget is too large by the amount of a row that another table still lists below it.",
      why: "A row left out hides a sub kegiatan from the reader and breaks the sums.",
      example: "Kegiatan 2.258.627.781 with one sub kegiatan of 2.162.907.781; Tabel 1.4 also has Pelaksanaan Penatausahaan, 95.720.000.",
      fix: "Insert the missing row with its anggaran and realisasi.",
      source: "Permendagri 90/2019 (nomenclature of program, kegiatan, sub kegiatan).",
      knownMisses: "A row that every table leaves out.",
    },
  },
  *check(context) {
    for (const table of context.lkip.tables) {
      const column = mainColumn(table, "anggaran");
      if (!table.tree || !column) continue;
      const knownAt = counterpartsIn(context, table.tree);
      for (const node of table.tree.nodes) {
        const written = quantityAt(node.row, column);
        if (!written || node.children.length === 0) continue;
        const sum = new RunningSum();
        for (const term of partsOf(node.children, column).terms) sum.add(term.value);
        if (sum.equals(written.precise)) continue;
        const gap = written.precise.minus(sum.value());
        if (gap.isNegative()) continue;
        const found = missingBelow(context, node, gap, knownAt(node.depth + 1));
        if (!found) continue;
        yield violationOf(undefined, {
          messageId: "missing", severity: table.kind === "pendukung" && node.depth === 0 ? "info" : "error", at: written.at, subject: subjectOf(table, node.row, "baris"),
          reported: written.text,
          data: { row: node.row.title, missing: found.rows.map((row) => row.row.title), amount: rupiah(gap), from: found.table.caption || found.table.sheet, cells: found.cells },
          also: [...node.children.flatMap((child) => { const q = quantityAt(child.row, column); return q ? [q.at] : []; }), ...found.cells],
        });
      }
    }
  },
});

interface Found { readonly rows: readonly Node[]; readonly table: Table; readonly cells: readonly { sheet: string; address: string }[] }

/** The rows of other tables that a table has as well, by their depth in it; found once, and only where a sum fails. */
function counterpartsIn({ subjects }: RuleContext, tree: Tree): (depth: number) => ReadonlySet<Node> {
  const known = new Map<number, ReadonlySet<Node>>();
  return (depth) => {
    const before = known.get(depth);
    if (before) return before;
    const found = new Set(tree.nodes.flatMap((own) => (own.depth === depth ? subjects.counterparts(own).map((item) => item.node) : [])));
    known.set(depth, found);
    return found;
  };
}

/** Rows of another table below the same node that this one lacks and that make up the gap: one of them, or all. */
function missingBelow({ subjects }: RuleContext, node: Node, gap: Decimal, known: ReadonlySet<Node>): Found | undefined {
  for (const other of subjects.counterparts(node)) {
    const lacking = other.node.children.filter((child) => !known.has(child));
    const valued = lacking.flatMap((child) => { const q = amountOf({ table: other.table, node: child }, "anggaran"); return q ? [{ child, q }] : []; });
    const one = valued.find(({ q }) => q.precise.eq(gap));
    const chosen = one ? [one] : valued.length > 1 && sumOf(valued.map(({ q }) => q.precise)).eq(gap) ? valued : [];
    if (chosen.length > 0) return { rows: chosen.map(({ child }) => child), table: other.table, cells: chosen.map(({ q }) => q.at) };
  }
  return undefined;
}
