import type { Position, Range } from "../../../kernel/address";
import type { Frame } from "../sheet/shown";
import type { Axis } from "./axis";

export interface Paper {
  readonly frame: Frame;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows of one screen. */
  readonly page: number;
}

export interface Stroke { readonly key: string; readonly ctrl: boolean }

/** The merged area around a place, or the place alone. */
export function areaAt({ merges }: Frame, { row, column }: Position): Range {
  return merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
    ?? { top: row, left: column, bottom: row, right: column };
}

/** Where a key leads from the active cell, as in Excel; undefined for keys that move nothing. */
export function moved({ key, ctrl }: Stroke, at: Position, paper: Paper): Position | undefined {
  const { frame, rows, columns, page } = paper;
  const area = areaAt(frame, at);
  const [lastRow, lastColumn] = [Math.max(0, frame.lastRow), Math.max(0, frame.lastColumn)];
  const to = (row: number, column: number, rowStep: 1 | -1 = 1, columnStep: 1 | -1 = 1): Position => {
    const within = (axis: Axis, index: number, step: 1 | -1, stay: number): number => {
      const inside = Math.max(0, Math.min(index, axis.count - 1));
      return axis.shownFrom(inside, step) ?? axis.shownFrom(inside, step === 1 ? -1 : 1) ?? stay;
    };
    const found = { row: within(rows, row, rowStep, at.row), column: within(columns, column, columnStep, at.column) };
    const { top, left } = areaAt(frame, found);
    return { row: top, column: left };
  };
  switch (key) {
    case "ArrowDown": return ctrl ? to(Math.max(lastRow, at.row), at.column) : to(area.bottom + 1, at.column);
    case "ArrowUp": return ctrl ? to(0, at.column) : to(area.top - 1, at.column, -1);
    case "ArrowRight": return ctrl ? to(at.row, Math.max(lastColumn, at.column)) : to(at.row, area.right + 1);
    case "ArrowLeft": return ctrl ? to(at.row, 0) : to(at.row, area.left - 1, 1, -1);
    case "PageDown": return ctrl ? undefined : to(at.row + page, at.column);
    case "PageUp": return ctrl ? undefined : to(at.row - page, at.column, -1);
    case "Home": return ctrl ? to(0, 0) : to(at.row, 0);
    case "End": return ctrl ? to(lastRow, lastColumn) : to(at.row, lastColumn);
    default: return undefined;
  }
}
