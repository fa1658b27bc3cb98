import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../kernel/address";
import { ok, refused, type Result } from "../../kernel/result";
import { readTheme } from "./colours";
import { readLooks, type CellLook } from "./look-styles";
import { Package } from "./package";
import { ReadError, type ReadErrorCode } from "./read-error";
import { readWorkbookPart, type SheetEntry } from "./workbook";
import { isOn, readXml, type Attributes } from "./xml";

export type { CellLook, Edge } from "./look-styles";

/** A run of columns that share their look. Columns count from zero, both ends included. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** In pixels at 96 dpi; undefined for the sheet's default. */
  readonly width: number | undefined;
  readonly look: number;
}

export interface RowLook {
  /** In pixels at 96 dpi; undefined where the program that opens the file fits the row to its texts. */
  readonly height: number | undefined;
  /** Undefined where the columns decide. */
  readonly look: number | undefined;
}

/** What a sheet's part says about how the sheet looks, apart from what a snapshot has. Rows and columns count from zero. */
export interface SheetLook {
  /** In pixels. */
  readonly columnWidth: number;
  /** In pixels. */
  readonly rowHeight: number;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** By row: column, look, column, look … in the order of the file; empty cells included. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  readonly frozenRows: number;
  readonly gridLines: boolean;
}

/** The look of a workbook; each sheet is read when it is asked for. */
export interface WorkbookLook {
  /** By the indexes that sheets name. */
  readonly looks: readonly CellLook[];
  /** The look of a sheet within its first rows and columns; what lies beyond is never kept. Undefined where there is no such sheet. */
  sheet(name: string, rows: number, columns: number): SheetLook | undefined;
}

/** Pixels of a digit for one pixel of font size, for the fonts that reports are written in. */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = {
  calibri: 0.507, arial: 0.556, "times new roman": 0.5, cambria: 0.554, tahoma: 0.546, verdana: 0.636, "bookman old style": 0.62,
};
const pixels = (points: number): number => Math.round(points * 96 / 72);

/** Opens the look of a workbook that can be read as a snapshot. */
export function readLook(bytes: Uint8Array): Result<WorkbookLook, ReadErrorCode> {
  try {
    const pkg = new Package(bytes);
    const { sheets, partOf } = readWorkbookPart(pkg);
    const looks = readLooks(pkg, partOf("styles"), readTheme(pkg, partOf("theme")));
    const normal = looks[0] as CellLook;
    const digit = Math.max(1, Math.round(normal.size * 96 / 72 * (DIGIT_WIDTHS[normal.font.toLowerCase()] ?? 0.53)));
    return ok({
      looks,
      sheet(name, rows, columns) {
        const entry = sheets.find((sheet) => sheet.name === name);
        return entry && readSheetLook(pkg, entry, { digit, rowHeight: Math.ceil(pixels(normal.size * 1.36)), rows, columns });
      },
    });
  } catch (error) {
    if (error instanceof ReadError) return refused(error.code, error.detail);
    throw error;
  }
}

interface Measures { readonly digit: number; readonly rowHeight: number; readonly rows: number; readonly columns: number }

/** The width of a column in pixels (ECMA-376 part 1, 18.3.1.13), its padding included. */
const columnPixels = (characters: number, digit: number): number => Math.trunc((256 * characters + Math.trunc(128 / digit)) / 256 * digit);

function readSheetLook(pkg: Package, { path }: SheetEntry, given: Measures): SheetLook {
  const { digit } = given;
  // Excel rounds the default up to eights: 64 pixels in Calibri 11.
  let columnWidth = Math.ceil((8 * digit + 5) / 8) * 8;
  let rowHeight = given.rowHeight;
  let frozenRows = 0;
  let gridLines = true;
  const columns: ColumnLook[] = [];
  const rows = new Map<number, RowLook>();
  const cells = new Map<number, number[]>();
  let row = -1;
  let column = -1;
  let current: number[] = [];

  const openRow = (attributes: Attributes): void => {
    row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
    column = -1;
    current = [];
    if (!(row >= 0 && row < Math.min(given.rows, MAX_ROWS))) return;
    const height = attributes["ht"] === undefined ? undefined : pixels(Number(attributes["ht"]));
    const look = isOn(attributes["customFormat"]) ? Number(attributes["s"] ?? 0) : undefined;
    if (height !== undefined || look !== undefined) rows.set(row, { height, look });
    cells.set(row, current);
  };
  const openCell = (attributes: Attributes): void => {
    column = attributes["r"] === undefined ? column + 1 : parseAddress(attributes["r"])?.column ?? MAX_COLUMNS;
    if (row < given.rows && column < given.columns) current.push(column, Number(attributes["s"] ?? 0));
  };
  const openColumn = (attributes: Attributes): void => {
    const from = Math.max(0, Number(attributes["min"]) - 1);
    const to = Math.min(given.columns, Number(attributes["max"])) - 1;
    if (!(from <= to)) return;
    const width = attributes["width"] === undefined ? undefined : columnPixels(Number(attributes["width"]), digit);
    columns.push({ from, to, width, look: Number(attributes["style"] ?? 0) });
  };

  if (path !== undefined) {
    readXml(pkg, path, {
      open(name, attributes, depth) {
        if (name === "c" && depth === 4) openCell(attributes);
        else if (name === "row" && depth === 3) openRow(attributes);
        else if (name === "col" && depth === 3) openColumn(attributes);
        else if (name === "sheetFormatPr") {
          if (attributes["defaultColWidth"] !== undefined) columnWidth = columnPixels(Number(attributes["defaultColWidth"]), digit);
          if (attributes["defaultRowHeight"] !== undefined) rowHeight = pixels(Number(attributes["defaultRowHeight"]));
        } else if (name === "sheetView") gridLines = attributes["showGridLines"] === undefined || isOn(attributes["showGridLines"]);
        else if (name === "pane" && attributes["state"]?.startsWith("frozen")) frozenRows = Number(attributes["ySplit"] ?? 0) || 0;
      },
    });
  }
  return { columnWidth, rowHeight, columns, rows, cells, frozenRows, gridLines };
}
