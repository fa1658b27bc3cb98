import type { Range } from "../kernel/address";

/** The name of one cell of the workbook, for example sheet "Tabel 3.8", address "D17". */
export interface CellRef { readonly sheet: string; readonly address: string }

/** An error value of Excel, for example "#DIV/0!". */
export interface CellError { readonly error: string }

export type CellValue = string | number | boolean | CellError | null;

/** The part of a cell's look that carries meaning in LKIP tables. Objects are shared between cells. */
export interface CellStyle {
  /** The number format code, "General" where none is set. */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The whole cell is struck out. */
  readonly strike: boolean;
  /** Indentation steps of the alignment. */
  readonly indent: number;
  /** The colour of a solid fill as RRGGBB, null for none or white. */
  readonly fill: string | null;
}

export interface Cell {
  /** Counted from zero. */
  readonly row: number;
  /** Counted from zero. */
  readonly column: number;
  /** The stored value or the cached result of the formula; null where there is none. Dates are serial numbers. */
  readonly value: CellValue;
  /** What a reader sees: the value under its number format, with Indonesian separators; never "####". */
  readonly text: string;
  /** With the leading "=", in A1 notation and English function names; shared formulas are written out. */
  readonly formula?: string;
  /** True where the file has a formula without a result and it could not be calculated: value is then null. */
  readonly uncalculated?: boolean;
  readonly style: CellStyle;
  /** Only for text with some part struck out: the text without that part. */
  readonly unstruck?: string;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Cells that hold something or are filled with a colour, ordered by row, then column. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  /** Counted from zero. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Counted from zero. */
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface DefinedName { readonly name: string; readonly refersTo: string; readonly sheet?: string }

/** A frozen picture of a workbook. Hosts make it; nothing changes it. */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly definedNames: readonly DefinedName[];
}
