import { toAddress, type Range } from "../kernel/address";
import type { Cell, CellRef, Sheet } from "./snapshot";

const key = (row: number, column: number): number => row * 16_384 + column;

/** Random access to the cells of one sheet. Building it is linear in the cells. */
export class Grid {
  /** By row, then column: reading a table asks for the same cells again and again, and a map of keys is slower. */
  readonly #rows: (Cell | undefined)[][] = [];
  readonly #mergeAt = new Map<number, Range>();
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(readonly sheet: Sheet) {
    let columns = 0;
    for (const cell of sheet.cells) {
      const row = this.#rows[cell.row];
      if (row) row[cell.column] = cell; else { const first: Cell[] = []; first[cell.column] = cell; this.#rows[cell.row] = first; }
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

  /** The cell that a reader sees at a place: the top left one of a merged area. */
  visibleCellAt(row: number, column: number): Cell | undefined {
    const merge = this.mergeAt(row, column);
    return merge ? this.cellAt(merge.top, merge.left) : this.cellAt(row, column);
  }

  /** What a reader sees at a place, trimmed; "" for an empty cell. */
  textAt(row: number, column: number): string { return this.cellAt(row, column)?.text.trim() ?? ""; }

  refTo(row: number, column: number): CellRef { return { sheet: this.sheet.name, address: toAddress(row, column) }; }
}
