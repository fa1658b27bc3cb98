import type { Severity, Violation } from "../../findings/outcome";
import type { Decimal } from "../../kernel/decimal";
import { RunningSum, sumOf } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import { amountOf, mainColumn } from "../../model/budget-subjects";
import type { Quantity } from "../../model/entry";
import type { Column, Node, Row, Table, Tree } from "../../model/table";
import { defineRule, type RuleContext } from "../define-rule";
import { quantityAt, rupiah, subjectOf, violationOf } from "../terms";

/** A sub kegiatan (or kegiatan) that another table has is left out here, and its parent is too large by just its amount. */
export default defineRule({
  meta: {
    id: "row-missing", severity: "error", fix: "manual", messages: ["missing"],
    docs: {
      what: "A row of the budget, or its JUMLAH, is too large by the amount of a row that another table still lists below it.",
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
      const groupsAt = groupsIn(context, table.tree);
      for (const node of table.tree.nodes) {
        const written = node.children.length > 0 ? quantityAt(node.row, column) : undefined;
        const gap = written && gapOf(written, node.children, column);
        const found = gap && missingBelow(context, node, gap, groupsAt(node.depth + 1));
        if (found) yield complaint({ table, row: node.row, written, parts: node.children, column, gap, found, severity: table.kind === "pendukung" && node.depth === 0 ? "info" : "error" });
      }
      for (const { row, scope, nodes } of table.tree.totals) {
        const written = scope === "grand" ? quantityAt(row, column) : undefined;
        const gap = written && gapOf(written, nodes, column);
        const found = gap && missingBeside(context, nodes, gap);
        if (found) yield complaint({ table, row, written, parts: nodes, column, gap, found, severity: "error" });
      }
    }
  },
});

/** What a row's amount is too large by; undefined where it is not. */
function gapOf(written: Quantity, parts: readonly Node[], column: Column): Decimal | undefined {
  const sum = new RunningSum();
  addUp(parts, column, sum);
  if (sum.equals(written.precise)) return undefined;
  const gap = written.precise.minus(sum.value());
  return gap.isNegative() ? undefined : gap;
}

/** Adds the amounts of some rows, of a row without one those below it. */
function addUp(nodes: readonly Node[], column: Column, sum: RunningSum): void {
  for (const node of nodes) {
    const amount = quantityAt(node.row, column);
    if (amount) sum.add(amount.precise); else addUp(node.children, column, sum);
  }
}

interface Missing {
  readonly table: Table; readonly row: Row; readonly written: Quantity; readonly parts: readonly Node[]; readonly column: Column; readonly gap: Decimal;
  readonly found: Found; readonly severity: Severity;
}

function complaint({ table, row, written, parts, column, gap, found, severity }: Missing): Violation {
  return violationOf(undefined, {
    messageId: "missing", severity, at: written.at, subject: subjectOf(table, row, "baris"), reported: written.text,
    data: { row: row.title, missing: found.rows.map((one) => one.row.title), amount: rupiah(gap), from: found.table.caption || found.table.sheet, cells: found.cells },
    also: [...mapDefined(parts, (part) => quantityAt(part.row, column)?.at), ...found.cells],
  });
}

interface Found { readonly rows: readonly Node[]; readonly table: Table; readonly cells: readonly { sheet: string; address: string }[] }

type Groups = ReadonlySet<ReturnType<RuleContext["subjects"]["groupsOf"]>[number]>;

/** The groups of the same row in which a table has its rows of a depth; found once, and only where a sum fails. */
function groupsIn({ subjects }: RuleContext, tree: Tree): (depth: number) => Groups {
  const known = new Map<number, Groups>();
  return (depth) => {
    const before = known.get(depth);
    if (before) return before;
    const found = new Set(mapDefined(tree.nodes, (own) => (own.depth === depth ? subjects.groupsOf(own).at(-1) : undefined)));
    known.set(depth, found);
    return found;
  };
}

/** Rows of another table below the same node that this one lacks and that make up the gap: one of them, or all. */
function missingBelow({ subjects }: RuleContext, node: Node, gap: Decimal, own: Groups): Found | undefined {
  for (const other of subjects.counterparts(node)) {
    const found = chosenFrom(other.table, other.node.children.filter((child) => !subjects.groupsOf(child).some((group) => own.has(group))), gap);
    if (found) return found;
  }
  return undefined;
}

/** Of a list below nothing but its total: rows that another table has beside most of the same rows, and that make up the gap. */
function missingBeside({ subjects }: RuleContext, nodes: readonly Node[], gap: Decimal): Found | undefined {
  const items = nodes.flatMap((node) => subjects.counterparts(node));
  const known = new Set(items.map(({ node }) => node));
  const lists = new Map<readonly Node[], { readonly table: Table; readonly own: Set<Node> }>();
  for (const { table, node } of items) {
    const list = node.parent?.children ?? table.tree?.roots ?? [];
    const seen = lists.get(list);
    if (seen) seen.own.add(node); else lists.set(list, { table, own: new Set([node]) });
  }
  for (const [list, { table, own }] of lists) {
    if (own.size < 2 || own.size * 2 < nodes.length) continue;
    const found = chosenFrom(table, list.filter((node) => !known.has(node)), gap);
    if (found) return found;
  }
  return undefined;
}

function chosenFrom(table: Table, lacking: readonly Node[], gap: Decimal): Found | undefined {
  const valued = mapDefined(lacking, (node) => { const q = amountOf({ table, node }, "anggaran"); return q ? { node, q } : undefined; });
  const one = valued.find(({ q }) => q.precise.eq(gap));
  const chosen = one ? [one] : valued.length > 1 && sumOf(valued.map(({ q }) => q.precise)).eq(gap) ? valued : [];
  return chosen.length > 0 ? { rows: chosen.map(({ node }) => node), table, cells: chosen.map(({ q }) => q.at) } : undefined;
}
