import { memo, type CSSProperties } from "react";
import { toAddress } from "../../../kernel/address";
import type { ShownCell } from "../sheet/shown";
import type { Axis } from "./axis";
import type { Mark } from "./marks";
import { cellId, HEAD } from "./measures";

export interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly from: number;
  readonly to: number;
  readonly cells: readonly ShownCell[] | undefined;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  /** The active column, where this is the active row. */
  readonly active: number | null;
  readonly classOf: (look: number) => string;
  /** What a mark says to those who do not see it. */
  readonly describe: (mark: Mark) => string;
}

/** One row of the grid: its number and those of its cells that can be seen. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, rows, columns, from, to, cells, marks, active } = props;
  const shown = (cells ?? []).filter(({ column, columns: span, roomLeft, roomRight }) =>
    column === active || (column - roomLeft <= to && column + span - 1 + roomRight >= from && columns.span(column, column + span - 1) > 0));
  const bare = active !== null && !shown.some(({ column }) => column === active);
  // A highlighted cell may be empty: a missing number.
  const blank = [...marks?.keys() ?? []].filter((column) => column !== active && column >= from && column <= to
    && columns.sizeOf(column) > 0 && !shown.some((cell) => cell.column === column));
  const hiddenBefore = rows.hidden.has(row - 1) && rows.sizeOf(row - 1) === 0;
  const number = `row-number${rows.hidden.has(row) ? " hidden-one" : ""}${hiddenBefore ? " after-hidden" : ""}${active !== null ? " current" : ""}`;
  return (
    <div role="row" aria-rowindex={row + 1} className="row" data-row={row} style={{ top, height: rows.sizeOf(row) }}>
      <div role="rowheader" className={number} style={{ width: HEAD.width }}>{row + 1}</div>
      {shown.map((cell) => <GridCell key={cell.column} {...props} cell={cell} />)}
      {blank.map((column) => <GridCell key={column} {...props} cell={emptyCell(column)} />)}
      {bare && active !== null && <GridCell key="active" {...props} cell={emptyCell(active)} />}
    </div>
  );
});

const emptyCell = (column: number): ShownCell =>
  ({ column, text: "", look: -1, rows: 1, columns: 1, roomLeft: 0, roomRight: 0, align: "left" });

function GridCell({ row, rows, columns, cell, marks, active, classOf, describe }: GridRowProps & { readonly cell: ShownCell }) {
  const { column, text, align, roomLeft, roomRight } = cell;
  const mark = marks?.get(column);
  const right = column + cell.columns - 1;
  // One pixel over the neighbours above and to the left: the lines between two cells are the same line.
  const style: CSSProperties = {
    left: HEAD.width + columns.startOf(column) - 1, width: columns.span(column, right) + 1, height: rows.span(row, row + cell.rows - 1) + 1,
  };
  const free = roomLeft + roomRight > 0;
  const name = `cell${cell.look >= 0 ? ` ${classOf(cell.look)}` : ""}${free ? " free" : ""}${mark ? ` marked ${mark.tone}` : ""}`
    + (column === active ? " active" : "");
  return (
    <div
      role="gridcell" id={cellId(row, column)} aria-colindex={column + 1} className={name} style={style} data-column={column}
      aria-rowspan={cell.rows > 1 ? cell.rows : undefined} aria-colspan={cell.columns > 1 ? cell.columns : undefined}
      aria-selected={column === active ? true : undefined}
      aria-label={mark ? `${toAddress(row, column)} ${text}. ${describe(mark)}` : undefined}
    >
      {text !== "" && <div className={`text ${align}`} style={free ? overflow(cell, columns) : undefined}>{text}</div>}
    </div>
  );
}

/** How far a text reaches over the empty cells beside its own; a centred one as far on both sides. */
function overflow({ column, roomLeft, roomRight, align }: ShownCell, columns: Axis): CSSProperties {
  const left = roomLeft > 0 ? columns.span(column - roomLeft, column - 1) : 0;
  const right = roomRight > 0 ? columns.span(column + 1, column + roomRight) : 0;
  const both = Math.min(left, right);
  return align === "center" ? { marginLeft: -both, marginRight: -both } : { marginLeft: -left, marginRight: -right };
}
