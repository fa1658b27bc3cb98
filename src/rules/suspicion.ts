import { mapDefined } from "../kernel/lists";
import type { Identity } from "../findings/identity";
import { judge } from "../findings/judge";
import { ratioColumns } from "../model/ratios";
import { nodeOf, type Column, type Row, type Table } from "../model/table";
import { amountTerm, measuredTerm, quantityAt, roundedTerm } from "./terms";

/** A number by its place in a table; a null column is a number that stands in no cell. */
export interface Place { readonly table: Table; readonly row: Row; readonly column: Column | null }

/** How many checks of its own row and of the sums around it a written number fails. */
export const suspicion = (place: Place): number => checksOf(place).failed;

/** The number of those checks that it passes where it fails none; 0 for a number that fails one. */
export function support(place: Place): number {
  const { held, failed } = checksOf(place);
  return failed > 0 ? 0 : held;
}

function checksOf({ table, row, column }: Place): { readonly held: number; readonly failed: number } {
  let held = 0;
  let failed = 0;
  const count = (holds: boolean): void => { if (holds) held++; else failed++; };
  if (!column) return { held, failed };
  for (const { ratio, part, whole } of ratioColumns(table.columns)) {
    if (column.id !== ratio.id && column.id !== part.id && column.id !== whole.id) continue;
    const [r, p, w] = [quantityAt(row, ratio), quantityAt(row, part), quantityAt(row, whole)];
    if (!r || !p || !w || w.precise.isZero()) continue;
    const of = (polarity: "positive" | "negative"): Identity => ({ kind: "ratio", ratio: roundedTerm(r), part: measuredTerm(p), whole: measuredTerm(w), polarity, capped: false });
    count(judge(of("positive")) !== "fails" || judge(of("negative")) !== "fails");
  }
  const node = nodeOf(table, row);
  for (const parent of [node, node?.parent]) {
    if (!parent || parent.children.length === 0) continue;
    const total = quantityAt(parent.row, column);
    const parts = parent.children.map((child) => quantityAt(child.row, column));
    if (total && parts.every((part) => part !== undefined)) {
      count(judge({ kind: "sum", total: amountTerm(total), parts: mapDefined(parts, (part) => (part ? amountTerm(part) : undefined)) }) !== "fails");
    }
  }
  return { held, failed };
}
