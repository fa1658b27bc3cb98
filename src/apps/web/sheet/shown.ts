import type { CellLook } from "../../../hosts/xlsx/look";
import type { Range } from "../../../kernel/address";
import type { Sheet } from "../../../snapshot/snapshot";

// What the worker tells the page about sheets. Plain data; pixels are of 96 dpi; rows and columns count from zero.

/** A sheet as its tab needs it. */
export interface SheetTab { readonly name: string; readonly visibility: Sheet["visibility"] }

/** The frame of a sheet: everything but its cells. */
export interface Frame {
  readonly sheet: string;
  /** Grows with each change of the workbook; rows of another version do not belong to this frame. */
  readonly version: number;
  /** By row, as if nothing were hidden. */
  readonly heights: Uint16Array;
  /** By column, as if nothing were hidden. */
  readonly widths: Uint16Array;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Range[];
  readonly frozenRows: number;
  readonly gridLines: boolean;
  /** The last row and column that hold something; -1 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface ShownCell {
  readonly column: number;
  readonly text: string;
  /** Names its look in the window that it came with. */
  readonly look: number;
  /** Rows and columns of its merged area; 1 for a cell alone. */
  readonly rows: number;
  readonly columns: number;
  /** Empty columns to its left and right over which its text may run. */
  readonly roomLeft: number;
  readonly roomRight: number;
  /** Where it stands without a word of its style. */
  readonly align: "left" | "right" | "center";
  /** The formula, for the line above the grid. */
  readonly formula?: string;
}

export interface ShownRow { readonly row: number; readonly cells: readonly ShownCell[] }

/** Some rows of a sheet with the looks that they need. */
export interface Rows {
  readonly version: number;
  readonly rows: readonly ShownRow[];
  readonly looks: readonly (readonly [number, CellLook])[];
}
