import { sumOf } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { CellRef } from "../snapshot/snapshot";
import type { Quantity } from "./entry";
import type { Writing } from "./fact";
import type { Column, Row } from "./table";

/** The serapan that some rows of a budget have together. */
interface Share { readonly entry: Quantity; readonly cells: readonly CellRef[]; readonly basis: Writing["basis"] }

/** Σ realisasi ÷ Σ anggaran × 100; undefined where an amount is missing. `written`: the column of serapan, which a single row may show itself. */
export function shareOf(sources: readonly Row[], part: Column, whole: Column, written: Column | undefined): Share | undefined {
  if (sources.length === 0) return undefined;
  const amounts = (column: Column): Quantity[] => mapDefined(sources, (row) => { const entry = row.entries.get(column.id); return entry?.type === "quantity" ? entry : undefined; });
  const parts = amounts(part);
  const wholes = amounts(whole);
  const [first] = parts;
  const sum = sumOf(wholes.map((q) => q.precise));
  if (!first || parts.length !== sources.length || wholes.length !== sources.length || sum.isZero()) return undefined;
  const shown = sources.length === 1 && written ? sources[0]?.entries.get(written.id) : undefined;
  const value = sumOf(parts.map((q) => q.precise)).times(100).div(sum);
  const cells = [...parts, ...wholes].map((q) => q.at);
  return {
    entry: { ...first, at: shown?.type === "quantity" ? shown.at : first.at, value, precise: value, decimals: 20, percent: true, readings: [] },
    cells: shown?.type === "quantity" ? [...cells, shown.at] : cells,
    basis: parts.length === 1 && wholes[0] ? { kind: "ratio", part: first, whole: wholes[0] } : null,
  };
}
