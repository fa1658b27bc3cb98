import { mapDefined } from "../../kernel/lists";
import type { Entry } from "../../model/entry";
import type { Column, Row } from "../../model/table";

/** What a row says under the columns of the steps. */
export type Mark =
  | { readonly type: "one"; readonly column: Column; readonly entry: Entry }
  | { readonly type: "none" }
  | { readonly type: "several"; readonly marked: readonly { readonly column: Column; readonly entry: Entry }[] };

const TICK = /^(?:[✓✔√☑☒✗✘✕xXvV•●○◉■▪*+1üûþPya]|ya|yes|\(?[vVxX✓√✔]\)?)[\uFE0E\uFE0F]?$/u;
const DENIAL = /^(?:0|tidak|tdk|no|n|false)$/i;

interface Marked { readonly column: Column; readonly entry: Entry }

const cellsOf = (row: Row, columns: readonly Column[]): readonly Marked[] =>
  mapDefined(columns, (column) => { const entry = row.entries.get(column.id); return entry ? { column, entry } : undefined; });

/** A sign in exactly one column; where every column has one (✓ here, x there), the odd one. */
export function tickOf(row: Row, columns: readonly Column[]): Mark {
  const written = cellsOf(row, columns).filter(({ entry }) => entry.type !== "absent" && !DENIAL.test(entry.text.trim()));
  const [only] = written;
  if (!only) return { type: "none" };
  if (written.length === 1) return { type: "one", ...only };
  const odd = written.length > 2 ? oddOne(written, (entry) => entry.text.trim().toLowerCase()) : undefined;
  if (odd) return { type: "one", ...odd };
  // Words or numbers in several columns are no ticks.
  return written.every(({ entry }) => TICK.test(entry.text.trim())) ? { type: "several", marked: written } : { type: "none" };
}

/** The one cell whose fill stands out from the other cells of its row. A row that is filled throughout marks nothing. */
export function colourOf(row: Row, columns: readonly Column[]): Mark {
  const cells = cellsOf(row, columns);
  const odd = cells.length > 2 ? oddOne(cells, (entry) => entry.fill ?? "") : undefined;
  return odd?.entry.fill ? { type: "one", ...odd } : { type: "none" };
}

/** The only member that differs from all others, which are alike. */
function oddOne(cells: readonly Marked[], keyOf: (entry: Entry) => string): Marked | undefined {
  const groups = new Map<string, Marked[]>();
  for (const cell of cells) groups.set(keyOf(cell.entry), [...(groups.get(keyOf(cell.entry)) ?? []), cell]);
  const [single] = [...groups.values()].filter((group) => group.length === 1);
  return groups.size === 2 && single ? single[0] : undefined;
}
