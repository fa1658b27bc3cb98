import type { CellLook, SheetLook, WorkbookLook } from "../../../hosts/xlsx/look";
import type { Range } from "../../../kernel/address";
import { Grid } from "../../../snapshot/grid";
import type { Cell, Sheet } from "../../../snapshot/snapshot";
import type { Frame, Rows, ShownCell, ShownRow } from "./shown";
import { linesWithin, textWidth } from "./text-width";

/** Empty rows and columns shown after the last ones with content, and how many there are at least: a sheet looks like paper. */
const MARGIN = { rows: 12, columns: 3 };
const LEAST = { rows: 40, columns: 16 };
/** Excel's own limit of a row's height, in pixels. */
const MAX_HEIGHT = 546;
/** Left and right of a text in its cell. */
const PADDING = 6;
/** Height of a line for one pixel of font size. */
const LINE = 1.36;

const fontPixels = (look: CellLook): number => look.size * 96 / 72;

/** A sheet ready to be shown: its frame at once, its cells by rows. */
export class ShownSheet {
  readonly frame: Frame;
  readonly #grid: Grid;
  readonly #sheet: SheetLook;
  readonly #looks: CellLook[];
  /** Looks that no style of the file has, made where a merged area or the letters of a cell need them. */
  readonly #derived = new Map<string, number>();
  readonly #rowsOf = new Map<number, Cell[]>();
  readonly #columnLooks: Uint16Array;
  /** By row. */
  readonly #merges = new Map<number, Range[]>();

  constructor(sheet: Sheet, book: WorkbookLook, version: number) {
    const grid = new Grid(sheet);
    this.#grid = grid;
    const lastRow = grid.rowCount - 1;
    const lastColumn = grid.columnCount - 1;
    const rows = Math.max(lastRow + 1 + MARGIN.rows, LEAST.rows);
    const columns = Math.max(lastColumn + 1 + MARGIN.columns, LEAST.columns);
    const look = book.sheet(sheet.name, rows, columns) ?? {
      columnWidth: 64, rowHeight: 20, columns: [], rows: new Map(), cells: new Map(), frozenRows: 0, gridLines: true,
    };
    this.#sheet = look;
    this.#looks = [...book.looks];
    for (const cell of sheet.cells) {
      const known = this.#rowsOf.get(cell.row);
      if (known) known.push(cell); else this.#rowsOf.set(cell.row, [cell]);
    }
    const widths = new Uint16Array(columns).fill(look.columnWidth);
    this.#columnLooks = new Uint16Array(columns);
    for (const run of look.columns) {
      this.#columnLooks.fill(run.look, run.from, run.to + 1);
      if (run.width !== undefined) widths.fill(Math.max(2, run.width), run.from, run.to + 1);
    }
    const merges = sheet.merges.filter(({ top, left }) => top < rows && left < columns)
      .map(({ top, left, bottom, right }) => ({ top, left, bottom: Math.min(bottom, rows - 1), right: Math.min(right, columns - 1) }));
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const known = this.#merges.get(row);
        if (known) known.push(merge); else this.#merges.set(row, [merge]);
      }
    }
    this.frame = {
      sheet: sheet.name, version, heights: this.#heights(rows, widths), widths, lastRow, lastColumn, merges,
      hiddenRows: [...sheet.hiddenRows], hiddenColumns: [...sheet.hiddenColumns],
      frozenRows: Math.min(look.frozenRows, rows - 1), gridLines: look.gridLines,
    };
  }

  /** The cells of some rows, both ends included. */
  rows(from: number, to: number): Rows {
    const rows: ShownRow[] = [];
    const used = new Set<number>();
    for (let row = Math.max(0, from); row <= Math.min(to, this.frame.heights.length - 1); row++) {
      const cells = this.#cellsOf(row);
      for (const { look } of cells) used.add(look);
      if (cells.length > 0) rows.push({ row, cells });
    }
    return { version: this.frame.version, rows, looks: [...used].map((index) => [index, this.#look(index)]) };
  }

  #mergeAt(row: number, column: number): Range | undefined {
    return this.#merges.get(row)?.find(({ left, right }) => column >= left && column <= right);
  }

  #look(index: number): CellLook { return this.#looks[index] ?? this.#looks[0] as CellLook; }

  #heights(rows: number, widths: Uint16Array): Uint16Array {
    const heights = new Uint16Array(rows).fill(this.#sheet.rowHeight);
    for (let row = 0; row < rows; row++) {
      const given = this.#sheet.rows.get(row)?.height;
      if (given !== undefined) heights[row] = Math.max(2, Math.min(MAX_HEIGHT, given));
      else if (this.#rowsOf.has(row)) heights[row] = this.#fittedHeight(row, widths);
    }
    return heights;
  }

  /** The height that Excel gives a row on opening where the file does not say it. */
  #fittedHeight(row: number, widths: Uint16Array): number {
    let height = this.#sheet.rowHeight;
    const styles = this.#stylesOf(row);
    for (const cell of this.#rowsOf.get(row) ?? []) {
      if (cell.text === "" || this.#mergeAt(row, cell.column)) continue;
      const look = this.#look(styles.get(cell.column) ?? 0);
      const pixels = fontPixels(look);
      const lines = look.wrap ? linesWithin(cell.text, (widths[cell.column] ?? 64) - PADDING, pixels, look.bold) : 1;
      height = Math.max(height, lines * Math.round(pixels * LINE));
    }
    return Math.min(height, MAX_HEIGHT);
  }

  /** Style indexes of the cells that the file has in a row, empty ones included. */
  #stylesOf(row: number): Map<number, number> {
    const pairs = this.#sheet.cells.get(row) ?? [];
    const styles = new Map<number, number>();
    for (let i = 0; i < pairs.length; i += 2) styles.set(pairs[i] as number, pairs[i + 1] as number);
    return styles;
  }

  #styleAt(row: number, column: number, styles = this.#stylesOf(row)): number {
    return styles.get(column) ?? this.#sheet.rows.get(row)?.look ?? this.#columnLooks[column] ?? 0;
  }

  #cellsOf(row: number): ShownCell[] {
    const styles = this.#stylesOf(row);
    const contents = new Map((this.#rowsOf.get(row) ?? []).map((cell) => [cell.column, cell]));
    const columns = new Set([...styles.keys(), ...contents.keys()]);
    const rowLook = this.#sheet.rows.get(row)?.look;
    if (rowLook !== undefined || this.#sheet.columns.some(({ look }) => look !== 0)) {
      for (let column = 0; column < this.frame.widths.length; column++) if (rowLook !== undefined || this.#columnLooks[column]) columns.add(column);
    }
    const shown: ShownCell[] = [];
    for (const column of [...columns].sort((a, b) => a - b)) {
      const merge = this.#mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const cell = contents.get(column);
      const look = this.#lookIndex(row, column, cell, merge, styles);
      if (cell === undefined && !isVisible(this.#look(look))) continue;
      shown.push(this.#shown(row, column, cell, look, merge));
    }
    return shown;
  }

  #shown(row: number, column: number, cell: Cell | undefined, index: number, merge: Range | undefined): ShownCell {
    const text = cell?.text ?? "";
    const look = this.#look(index);
    const value = cell?.value ?? null;
    const natural = typeof value === "number" ? "right" as const : typeof value === "string" || value === null ? "left" as const : "center" as const;
    const align = look.horizontal === "right" || look.horizontal === "center" || look.horizontal === "left" ? look.horizontal : natural;
    const free = text !== "" && typeof value === "string" && !merge && !look.wrap && look.horizontal !== "fill" && look.horizontal !== "justify";
    const width = free ? textWidth(text, fontPixels(look), look.bold) + PADDING + look.indent * 9 - (this.frame.widths[column] ?? 0) : 0;
    return {
      column, text, look: index, align,
      rows: merge ? merge.bottom - merge.top + 1 : 1, columns: merge ? merge.right - merge.left + 1 : 1,
      roomRight: width > 0 && align !== "right" ? this.#room(row, column, 1, align === "center" ? width / 2 : width) : 0,
      roomLeft: width > 0 && align !== "left" ? this.#room(row, column, -1, align === "center" ? width / 2 : width) : 0,
      ...(cell?.formula !== undefined && { formula: cell.formula }),
    };
  }

  /** Over how many empty columns beside a cell its text runs. */
  #room(row: number, column: number, step: 1 | -1, wanted: number): number {
    let count = 0;
    for (let at = column + step, left = wanted; left > 0 && at >= 0 && at < this.frame.widths.length; at += step) {
      if ((this.#grid.cellAt(row, at)?.text ?? "") !== "" || this.#mergeAt(row, at)) break;
      left -= this.frame.widths[at] ?? 0;
      count++;
    }
    return count;
  }

  /** The look of a cell: its style, the edges of all of a merged area, and the letters that its runs agree on. */
  #lookIndex(row: number, column: number, cell: Cell | undefined, merge: Range | undefined, styles: Map<number, number>): number {
    const index = this.#styleAt(row, column, styles);
    const look = this.#look(index);
    const letters = cell?.value != null && typeof cell.value === "string" ? cell.style : look;
    const right = merge ? this.#look(this.#styleAt(row, merge.right, styles)).right : look.right;
    const bottom = merge && merge.bottom > row ? this.#look(this.#styleAt(merge.bottom, column)).bottom : look.bottom;
    if (right === look.right && bottom === look.bottom
      && letters.bold === look.bold && letters.italic === look.italic && letters.strike === look.strike) return index;
    const key = JSON.stringify([index, right, bottom, letters.bold, letters.italic, letters.strike]);
    let derived = this.#derived.get(key);
    if (derived === undefined) {
      const made = { ...look, right, bottom, bold: letters.bold, italic: letters.italic, strike: letters.strike };
      this.#derived.set(key, derived = this.#looks.push(made) - 1);
    }
    return derived;
  }
}

const isVisible = ({ fill, top, right, bottom, left }: CellLook): boolean =>
  fill !== null || top !== null || right !== null || bottom !== null || left !== null;
