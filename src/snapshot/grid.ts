import { toAddress, type Range } from "../kernel/address";
import type { Cell, CellRef, Sheet } from "./snapshot";

/** First and last column with text in a row, and in how many columns there is some. */
export interface Span { readonly left: number; readonly right: number; readonly count: number }

/** Random access to the cells of one sheet. Building it is linear in the cells. */
export class Grid {
  /** By row, then column: reading a table asks for the same cells again and again, and a map of keys is slower. */
  readonly #rows: (Cell | undefined)[][] = [];
  /** The texts in the same places, trimmed: they are asked for far more often than the cells. */
  readonly #texts: (string | undefined)[][] = [];
  readonly #spans: (Span | undefined)[] = [];
  readonly #used: boolean[] = [];
  /** By row, then column; most rows have none. */
  readonly #merges: Range[][] = [];
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(readonly sheet: Sheet) {
    let columns = 0;
    let row = -1;
    let cells: (Cell | undefined)[] = [];
    let texts: (string | undefined)[] = [];
    let span: { left: number; right: number; count: number } | undefined;
    for (const cell of sheet.cells) {
      const { column } = cell;
      if (cell.row !== row) {
        ({ row } = cell);
        cells = this.#rows[row] ??= [];
        texts = this.#texts[row] ??= [];
        span = this.#spans[row];
      }
      if (column >= columns) columns = column + 1;
      cells[column] = cell;
      const text = trimmed(cell.text);
      texts[column] = text;
      if (text === "") continue;
      this.#used[column] = true;
      if (!span) { this.#spans[row] = span = { left: column, right: column, count: 1 }; continue; }
      if (column < span.left) span.left = column;
      if (column > span.right) span.right = column;
      span.count++;
    }
    this.rowCount = this.#rows.length;
    this.columnCount = columns;
    for (const merge of sheet.merges) {
      // A merge may claim whole columns; only the part with cells can matter.
      const bottom = Math.min(merge.bottom, this.rowCount - 1);
      const right = Math.min(merge.right, columns - 1);
      for (let at = merge.top; at <= bottom; at++) {
        const merged = this.#merges[at] ??= [];
        for (let column = merge.left; column <= right; column++) merged[column] = merge;
      }
    }
  }

  cellAt(row: number, column: number): Cell | undefined { return this.#rows[row]?.[column]; }

  /** The merged area that covers the place, if any. */
  mergeAt(row: number, column: number): Range | undefined { return this.#merges[row]?.[column]; }

  /** What a reader sees at a place, trimmed; "" for an empty cell. */
  textAt(row: number, column: number): string { return this.#texts[row]?.[column] ?? ""; }

  /** Where the texts of a row stand; undefined for a row without text. */
  spanOf(row: number): Span | undefined { return this.#spans[row]; }

  /** The row after the last one with text. */
  get textRows(): number { return this.#spans.length; }

  /** Whether there is text in a column. */
  isUsed(column: number): boolean { return this.#used[column] === true; }

  refTo(row: number, column: number): CellRef { return { sheet: this.sheet.name, address: toAddress(row, column) }; }
}

/** The text without blanks around it, which nearly none has. */
const trimmed = (text: string): string => (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim());
/** ASCII and what follows it up to the no-break space, without blanks and controls. */
const isInk = (code: number): boolean => code > 32 && code < 160;
