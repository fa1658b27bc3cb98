import { toAddress, type Range } from "../kernel/address";
import type { Cell, CellRef, Sheet } from "./snapshot";

const key = (row: number, column: number): number => row * 16_384 + column;

/** Random access to the cells of one sheet. Building it is linear in the cells. */
export class Grid {
  /** By row, then column: reading a table asks for the same cells again and again, and a map of keys is slower. */
  readonly #rows: (Cell | undefined)[][] = [];
  /** The texts in the same places, trimmed: they are asked for far more often than the cells. */
  readonly #texts: (string | undefined)[][] = [];
  readonly #mergeAt = new Map<number, Range>();
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(readonly sheet: Sheet) {
    let columns = 0;
    for (const cell of sheet.cells) {
      (this.#rows[cell.row] ??= [])[cell.column] = cell;
      (this.#texts[cell.row] ??= [])[cell.column] = cell.text.trim();
      columns = Math.max(columns, cell.column + 1);
    }
    this.rowCount = this.#rows.length;
    this.columnCount = columns;
    for (const merge of sheet.merges) {
      // A merge may claim whole columns; only the part with cells can matter.
      const bottom = Math.min(merge.bottom, this.rowCount - 1);
      const right = Math.min(merge.right, columns - 1);
      for (let row = merge.top; row <= bottom; row++) {
        for (let column = merge.left; column <= right; column++) this.#mergeAt.set(key(row, column), merge);
      }
    }
  }

  cellAt(row: number, column: number): Cell | undefined { return this.#rows[row]?.[column]; }

  /** The merged area that covers the place, if any. */
  mergeAt(row: number, column: number): Range | undefined { return this.#mergeAt.size === 0 ? undefined : this.#mergeAt.get(key(row, column)); }

  /** What a reader sees at a place, trimmed; "" for an empty cell. */
  textAt(row: number, column: number): string { return this.#texts[row]?.[column] ?? ""; }

  refTo(row: number, column: number): CellRef { return { sheet: this.sheet.name, address: toAddress(row, column) }; }
}
