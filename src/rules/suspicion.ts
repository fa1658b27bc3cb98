import { mapDefined } from "../kernel/lists";
import type { Identity } from "../findings/identity";
import { judge } from "../findings/judge";
import { ratioColumns } from "../model/ratios";
import type { Column, Node, Row, Table } from "../model/table";
import { amountTerm, measuredTerm, quantityAt, roundedTerm } from "./terms";

/** A number by its place in a table; a null column is a number that stands in no cell. */
export interface Place { readonly table: Table; readonly row: Row; readonly column: Column | null }

/** How many checks of its own row and of the sums around it a written number fails. */
export function suspicion({ table, row, column }: Place): number {
  if (!column) return 0;
  let doubts = 0;
  for (const { ratio, part, whole } of ratioColumns(table.columns)) {
    if (column.id !== ratio.id && column.id !== part.id && column.id !== whole.id) continue;
    const [r, p, w] = [quantityAt(row, ratio), quantityAt(row, part), quantityAt(row, whole)];
    if (!r || !p || !w || w.precise.isZero()) continue;
    const of = (polarity: "positive" | "negative"): Identity => ({ kind: "ratio", ratio: roundedTerm(r), part: measuredTerm(p), whole: measuredTerm(w), polarity, capped: false });
    if (judge(of("positive")) === "fails" && judge(of("negative")) === "fails") doubts++;
  }
  const node = nodeOf(table, row);
  for (const parent of [node, node?.parent]) {
    if (!parent || parent.children.length === 0) continue;
    const total = quantityAt(parent.row, column);
    const parts = parent.children.map((child) => quantityAt(child.row, column));
    if (total && parts.every((part) => part !== undefined)
      && judge({ kind: "sum", total: amountTerm(total), parts: mapDefined(parts, (part) => (part ? amountTerm(part) : undefined)) }) === "fails") doubts++;
  }
  return doubts;
}

const nodes = new WeakMap<Table, ReadonlyMap<Row, Node>>();

/** The node of a row; looked up for many rows of one table. */
function nodeOf(table: Table, row: Row): Node | undefined {
  let byRow = nodes.get(table);
  if (!byRow) { byRow = new Map((table.tree?.nodes ?? []).map((node) => [node.row, node])); nodes.set(table, byRow); }
  return byRow.get(row);
}
