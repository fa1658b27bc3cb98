import { recognise } from "../../src/layouts/recognise";
import type { Lkip, Node, Table } from "../../src/model/table";
import { bookOf, sheetFrom, type RowSpec, type SheetSpec } from "./snapshots";

export const recogniseRows = (rows: readonly RowSpec[], spec: SheetSpec = {}): Lkip => recognise(bookOf(sheetFrom(rows, spec)));

/** The only table of a sheet. */
export function tableOf(rows: readonly RowSpec[], spec: SheetSpec = {}): Table {
  const { tables, skipped } = recogniseRows(rows, spec);
  const [table, ...more] = tables;
  if (!table || more.length > 0) throw new Error(`${tables.length} tables: ${tables.map(({ id }) => id).join(" ")}; ${JSON.stringify(skipped)}`);
  return table;
}

/** "Program A(Kegiatan B(Sub C, Sub D))" for a budget's hierarchy. */
export function shownTree({ tree }: Table): string {
  const show = (nodes: readonly Node[]): string => nodes.map(({ label, children }) => `${label.text}${children.length > 0 ? `(${show(children)})` : ""}`).join(", ");
  return tree ? show(tree.roots) : "no tree";
}

/** Kind and title of each row: "data Program A". */
export const shownRows = ({ rows }: Table): string[] => rows.map(({ kind, title }) => `${kind} ${title}`);

/** The values of a column by role, "–" for none and "?" for what cannot be read. */
export function valuesOf(table: Table, role: string): string[] {
  const column = table.columns.find(({ id }) => id === role) ?? table.columns.find((one) => one.role === role);
  return table.rows.map((row) => {
    const entry = column && row.entries.get(column.id);
    return entry?.type === "quantity" ? entry.value.toString() : entry?.type === "letter" ? entry.letter : entry?.type === "absent" ? "–" : "?";
  });
}
