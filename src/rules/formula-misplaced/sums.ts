import type { Outcome } from "../../findings/outcome";
import { sumOf, type Decimal } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { Quantity } from "../../model/entry";
import type { Column, Node, Row, Table } from "../../model/table";
import { plainValue, quantityAt, rupiah, subjectOf, violationOf } from "../terms";
import { cellsOf, summed, type Coverage } from "./coverage";

/** A row that sums others, and the rows that it may sum, the likely ones first. */
interface Summing { readonly row: Row; readonly ways: readonly (readonly Node[])[] }

/** Parents and totals of a budget whose formula leaves out a row, takes one twice, takes a strange one, or itself. */
export function* misplacedSums(table: Table): Generator<Outcome> {
  const { tree } = table;
  if (!tree) return;
  const columns = table.columns.filter((column) => column.role === "anggaran" || column.role === "realisasiAnggaran");
  const nodeOf = new Map(tree.nodes.map((node) => [node.row, node]));
  const totalOf = new Map(tree.totals.map((total) => [total.row, total.nodes]));
  const summings: Summing[] = [
    ...tree.nodes.filter((node) => node.children.length > 0).map((node) => ({ row: node.row, ways: [node.children] })),
    ...tree.totals.map((total, i) => {
      const roots = tree.roots.filter((node) => node.row.index < total.row.index);
      const from = tree.totals[i - 1]?.row.index ?? -1;
      return { row: total.row, ways: [total.nodes, roots.filter((node) => node.row.index > from), roots] };
    }),
  ];
  for (const { row, ways } of summings) {
    for (const column of columns) {
      const written = row.entries.get(column.id);
      const covered = written?.formula === undefined ? undefined : summed(table, row, column);
      if (!written || !covered) continue;
      const subject = subjectOf(table, row, `${column.role}=formula`);
      const formula = written.formula ?? "";
      const base = { severity: "error" as const, at: written.at, subject, reported: formula };
      if (covered.circular) {
        yield violationOf(undefined, { ...base, messageId: "circular", data: { row: row.title, formula } });
        continue;
      }
      if (written.type !== "quantity" || tree.evidence === "arithmetic") continue;
      const fault = faultOf(covered, ways, column, nodeOf, totalOf);
      if (fault === "right") { yield { type: "passed", at: written.at }; continue; }
      if (!fault) continue;
      yield complaint(table, row, column, written, fault);
    }
  }
}

interface Fault { readonly messageId: "leavesOut" | "countsTwice" | "takesStrange" | "wrongColumn"; readonly cells: ReturnType<typeof cellsOf>; readonly sum: Decimal }

function faultOf(
  covered: Coverage, ways: Summing["ways"], column: Column, nodeOf: ReadonlyMap<Row, Node>, totalOf: ReadonlyMap<Row, readonly Node[]>,
): Fault | "right" | undefined {
  const read = covered.foreign[0] ?? column;
  if (covered.foreign.length > 1 || (covered.foreign.length === 1 && covered.counts.size === 0)) return undefined;
  const counts = new Map<Node, number>();
  for (const [row, times] of covered.counts) {
    const nodes = totalOf.get(row) ?? [nodeOf.get(row)].filter((node) => node !== undefined);
    if (nodes.length === 0) return undefined;
    for (const leaf of valued(nodes, read)) counts.set(leaf, (counts.get(leaf) ?? 0) + times);
  }
  const faults = ways.map((nodes) => compare(counts, valued(nodes, read), read));
  const sum = sumOf(mapDefined(valued(ways[0] ?? [], column), (leaf) => quantityAt(leaf.row, column)?.precise));
  if (covered.foreign.length > 0) {
    // A SUM over the neighbouring column of the right rows: dragged to the side.
    return faults.includes("right") ? { messageId: "wrongColumn", cells: cellsOf(covered.counts.keys(), read), sum } : undefined;
  }
  if (faults.includes("right")) return "right";
  const first = faults[0];
  return first && first !== "right" ? { ...first, sum } : undefined;
}

/** The lowest rows with an amount of their own; a row whose sub rows have none stands for them. */
function valued(nodes: readonly Node[], column: Column): readonly Node[] {
  return nodes.flatMap((node) => {
    const below = valued(node.children, column);
    return below.length > 0 ? below : quantityAt(node.row, column) ? [node] : [];
  });
}

function compare(counts: ReadonlyMap<Node, number>, wanted: readonly Node[], column: Column): Omit<Fault, "sum"> | "right" | undefined {
  const inside = new Set(wanted);
  const twice = wanted.filter((node) => (counts.get(node) ?? 0) > 1);
  const missing = wanted.filter((node) => !counts.has(node));
  const strange = [...counts.keys()].filter((node) => !inside.has(node));
  const rowsOf = (nodes: readonly Node[]): ReturnType<typeof cellsOf> => cellsOf(nodes.map((node) => node.row), column);
  if (twice.length === 0 && strange.length === 0) {
    // A row that stands twice with the same amount counts once.
    const covered = wanted.filter((node) => counts.has(node));
    const lost = missing.filter((node) => !covered.some((other) => sameAs(other, node, column)));
    if (lost.length === 0) return "right";
    return covered.length > 0 ? { messageId: "leavesOut", cells: rowsOf(lost) } : undefined;
  }
  if (twice.length > 0 && strange.length === 0) return { messageId: "countsTwice", cells: rowsOf(twice) };
  return missing.length === 0 && twice.length === 0 ? { messageId: "takesStrange", cells: rowsOf(strange) } : undefined;
}

const sameAs = (a: Node, b: Node, column: Column): boolean =>
  a.label.key === b.label.key && quantityAt(a.row, column)?.precise.eq(quantityAt(b.row, column)?.precise ?? -1) === true;

function complaint(table: Table, row: Row, column: Column, written: Quantity, { messageId, cells, sum }: Fault): Outcome {
  const right = written.precise.eq(sum);
  const formula = written.formula ?? "";
  return violationOf(undefined, {
    messageId, severity: right ? "warning" : "error", at: written.at, subject: subjectOf(table, row, `${column.role}=formula`), reported: formula, also: cells,
    ...(right ? {} : { expected: table.tree ? rupiah(sum) : plainValue(sum, sum.decimalPlaces()) }),
    data: { row: row.title, formula, cells, written: rupiah(written.precise), sum: rupiah(sum) },
  });
}
