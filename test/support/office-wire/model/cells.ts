import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseRange, type Range } from "../../../../src/kernel/address";
import { invalid } from "../wire";

export type Scalar = string | number | boolean;

export interface Hyperlink {
  readonly address?: string; readonly documentReference?: string; readonly screenTip?: string; readonly textToDisplay?: string;
}

/** Looks as the client names them; undefined where they are as in a new sheet. */
export interface Look {
  bold?: boolean; italic?: boolean; strikethrough?: boolean; fontColor?: string; fontSize?: number; fontName?: string; underline?: string;
  fill?: string; pattern?: string; indentLevel?: number; wrapText?: boolean; horizontalAlignment?: string; verticalAlignment?: string;
  locked?: boolean; border?: string; borderColor?: string;
}

export interface CellData {
  /** "" for none; an error is its text with `error`. */
  value: Scalar;
  error?: boolean;
  formula?: string;
  numberFormat: string;
  look: Look;
  link?: Hyperlink;
  /** Entered with a leading apostrophe. */
  quoted?: boolean;
}

export const emptyCell = (): CellData => ({ value: "", numberFormat: "General", look: {} });
export const isBlank = (cell: CellData | undefined): boolean => !cell || (cell.value === "" && cell.formula === undefined);

/** The cells of a sheet by place. */
export class Grid {
  readonly #cells = new Map<number, CellData>();
  at(row: number, column: number): CellData | undefined { return this.#cells.get(row * MAX_COLUMNS + column); }
  make(row: number, column: number): CellData {
    const key = row * MAX_COLUMNS + column;
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, cell = emptyCell());
    return cell;
  }
  remove(row: number, column: number): void { this.#cells.delete(row * MAX_COLUMNS + column); }
  *entries(): Generator<[row: number, column: number, cell: CellData]> {
    for (const [key, cell] of this.#cells) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell];
  }
  /** The rectangle around cells that hold something, or that were touched at all. */
  used(valuesOnly: boolean): Range | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of this.entries()) {
      if (valuesOnly && isBlank(cell)) continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}

/** "A1", "A1:B2", "A:C", "3:5", with dollar signs and a sheet's name or without. Throws InvalidArgument. */
export function areaOf(address: string): Range {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const range = parseRange(plain);
  if (range) return range;
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1] ?? ""), right: columnIndex(columns[2] ?? "") };
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  throw invalid(address);
}

export function intersection(a: Range, b: Range): Range | undefined {
  const both = {
    top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const widthOf = ({ left, right }: Range): number => right - left + 1;
/** A sheet's name before an address, quoted where Excel does so. */
export const prefixOf = (name: string): string => (/^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`) + "!";
