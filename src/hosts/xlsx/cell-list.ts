import { MAX_COLUMNS, type Range } from "../../kernel/address";
import type { Cell } from "../../snapshot/snapshot";
import { ReadError } from "./read-error";
import type { Styles } from "./styles";

/** What may still be kept, over all sheets of a workbook. */
export interface Budget {
  cells: number;
  /** In shared formulas, what goes beyond the length of a usual one: they can blow up a small file like a bomb. */
  formulaCharacters: number;
}

/** More than forty of the largest regional budgets together hold. */
export const newBudget = (): Budget => ({ cells: 5_000_000, formulaCharacters: 20_000_000 });

/** Throws a ReadError where nothing is left. */
export function spend(budget: Budget, what: keyof Budget, amount: number): void {
  budget[what] -= amount;
  if (budget[what] < 0) throw new ReadError("too-large", what === "cells" ? "too many cells" : "shared formulas too long");
}

const keyOf = (cell: { readonly row: number; readonly column: number }): number => cell.row * MAX_COLUMNS + cell.column;

/**
 * Gathers the cells of a sheet. Blank cells with a fill wait as runs of equal neighbours and become cells only if they
 * turn out to lie between cells with content: sheets formatted to their last row and column cost next to nothing.
 */
export class CellList {
  readonly cells: Cell[] = [];
  readonly #styles: Styles;
  readonly #budget: Budget;
  /** Row, first column, last column, style; again and again. */
  readonly #runs: number[] = [];
  #lastKey = -1;
  #ordered = true;
  #top = Infinity;
  #left = Infinity;
  #bottom = -1;
  #right = -1;

  constructor(styles: Styles, budget: Budget) {
    this.#styles = styles;
    this.#budget = budget;
  }

  add(cell: Cell): void {
    spend(this.#budget, "cells", 1);
    const { row, column } = cell;
    if (row < this.#top) this.#top = row;
    if (row > this.#bottom) this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
    this.#order(row * MAX_COLUMNS + column);
    this.cells.push(cell);
  }

  /** A cell without content; it matters only if its style fills it. */
  addBlank(row: number, column: number, styleIndex: number): void {
    if (this.#styles.look(styleIndex).style.fill === null) return;
    this.#order(row * MAX_COLUMNS + column);
    const runs = this.#runs;
    const last = runs.length - 4;
    if (runs[last] === row && runs[last + 2] === column - 1 && runs[last + 3] === styleIndex) runs[last + 2] = column;
    else runs.push(row, column, column, styleIndex);
  }

  /** The smallest rectangle around all content; undefined without any. */
  get box(): Range | undefined {
    return this.#bottom < 0 ? undefined : { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
  }

  /** All cells in order, one for each place; of several at a place the last one counts, as in Excel. */
  finish(): Cell[] {
    const blanks = this.#blanks();
    if (this.#ordered) return blanks.length === 0 ? this.cells : merge(this.cells, blanks);
    const byPlace = new Map<number, Cell>();
    for (const cell of [...blanks, ...this.cells]) byPlace.set(keyOf(cell), cell);
    return [...byPlace].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  }

  #order(key: number): void {
    if (key <= this.#lastKey) this.#ordered = false;
    this.#lastKey = key;
  }

  #blanks(): Cell[] {
    const { box } = this;
    const blanks: Cell[] = [];
    if (!box) return blanks;
    const runs = this.#runs;
    for (let i = 0; i < runs.length; i += 4) {
      const [row, from, to, styleIndex] = [runs[i], runs[i + 1], runs[i + 2], runs[i + 3]] as [number, number, number, number];
      if (row < box.top || row > box.bottom) continue;
      const { style } = this.#styles.look(styleIndex);
      const end = Math.min(to, box.right);
      for (let column = Math.max(from, box.left); column <= end; column++) {
        spend(this.#budget, "cells", 1);
        blanks.push({ row, column, value: null, text: "", style });
      }
    }
    return blanks;
  }
}

/** Merges two lists that are in order and share no place. */
function merge(a: readonly Cell[], b: readonly Cell[]): Cell[] {
  const merged: Cell[] = [];
  let j = 0;
  for (const cell of a) {
    const key = keyOf(cell);
    for (let blank = b[j]; blank && keyOf(blank) < key; blank = b[++j]) merged.push(blank);
    merged.push(cell);
  }
  for (; j < b.length; j++) merged.push(b[j] as Cell);
  return merged;
}
