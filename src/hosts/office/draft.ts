import { MAX_COLUMNS, type Range } from "../../kernel/address";
import { BUILTIN_FORMATS, type NumberFormat, type NumberFormats } from "../../snapshot/number-format";
import type { Cell } from "../../snapshot/snapshot";
import { formatOf, formulaOf, valueOf, type RawCell } from "./content";
import { fillOf, type CellStyles, type RawLook } from "./looks";

interface Filled extends RawCell { readonly numberFormat: string }

const NOTHING: RawLook = {};

/** Codes under which Excel tells the formats that look as the region has it, by the file's number for them. */
const REGIONAL: Readonly<Record<string, number>> = { "m/d/yyyy": 14, "m/d/yyyy h:mm": 22 };

/** The cells of a sheet while its answers come in: first what they hold, then how they look. */
export class Draft {
  readonly #styles: CellStyles;
  readonly #formats: NumberFormats;
  readonly #filled = new Map<number, Filled>();
  readonly #cells: Cell[] = [];

  constructor(styles: CellStyles, formats: NumberFormats) {
    this.#styles = styles;
    this.#formats = formats;
  }

  /** Keeps what stands in an area: grids of values, formulas, number formats and types. */
  keep({ top, left }: Range, [values, formulas, formats, types]: readonly (readonly (readonly unknown[])[])[]): void {
    values?.forEach((row, i) => {
      row.forEach((value, j) => {
        const formula = formulas?.[i]?.[j];
        const type = types?.[i]?.[j];
        const blank = value === "" && (formula === "" || formula === null);
        const numberFormat = formatOf(formats?.[i]?.[j]);
        if (!blank) this.#filled.set((top + i) * MAX_COLUMNS + left + j, { value, formula, type, numberFormat });
      });
    });
  }

  /** Makes the cells of an area: those that hold something, and blanks with a fill. Looks are given where they differ from `known`. */
  finish({ top, left, bottom, right }: Range, known: RawLook, looks: readonly (readonly RawLook[])[] | undefined): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const look = looks?.[row - top]?.[column - left] ?? NOTHING;
        const filled = this.#filled.get(row * MAX_COLUMNS + column);
        if (filled) this.#cells.push(this.#cell(row, column, filled, look, known));
        else if (fillOf(look) !== null) {
          this.#cells.push({ row, column, value: null, text: "", style: this.#styles.of("General", look, known) });
        }
      }
    }
  }

  /** All cells, frozen and in order. */
  cells(): readonly Cell[] {
    this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const cell of this.#cells) Object.freeze(cell);
    return Object.freeze(this.#cells);
  }

  #cell(row: number, column: number, filled: Filled, look: RawLook, known: RawLook): Cell {
    const formula = formulaOf(filled);
    const value = valueOf(filled, formula !== undefined);
    const style = this.#styles.of(filled.numberFormat, look, known);
    const cell = { row, column, value, text: this.#formatOf(filled.numberFormat).text(value), style };
    return formula === undefined ? cell : { ...cell, formula };
  }

  #formatOf(code: string): NumberFormat {
    const builtin = REGIONAL[code];
    return builtin === undefined ? this.#formats.of(code) : this.#formats.of(BUILTIN_FORMATS[builtin] ?? code, true);
  }
}
