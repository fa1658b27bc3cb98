import { NumberFormats } from "../../src/snapshot/number-format";
import { parseAddress, parseRange } from "../../src/kernel/address";
import type { Cell, CellRef, CellValue, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { PLAIN } from "./snapshots";

/** A cell as a test writes it: a value alone, or with its formula and looks. `v` is the cached result of `f`. */
export interface RichCell {
  readonly v?: CellValue;
  /** The formula with its "=". */
  readonly f?: string;
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly indent?: number;
  /** RRGGBB. */
  readonly fill?: string;
  /** The text without what is struck out. */
  readonly unstruck?: string;
  /** A formula that has no result. */
  readonly uncalculated?: true;
}
export type CellText = string | number | null | RichCell;
export type Rows = readonly (readonly CellText[])[];

/** Sheets by name; their rows begin at A1. */
export type Workbook = Readonly<Record<string, Rows | { readonly rows: Rows; readonly merges?: readonly string[] }>>;

const formats = new NumberFormats("id", false);

function cellOf(spec: CellText, row: number, column: number): Cell[] {
  const { v = null, f, format = "General", unstruck, uncalculated, ...look } = typeof spec === "object" && spec !== null ? spec : { v: spec };
  if ((v === null || v === "") && !("fill" in look) && f === undefined) return [];
  const style = { ...PLAIN, numberFormat: format, ...look };
  return [{
    row, column, value: v, text: formats.of(format).text(v), style,
    ...(f === undefined ? {} : { formula: f }), ...(unstruck === undefined ? {} : { unstruck }), ...(uncalculated ? { uncalculated } : {}),
  }];
}

const sheetOf = (content: Workbook[string]): { readonly rows: Rows; readonly merges?: readonly string[] } => ("rows" in content ? content : { rows: content });

/** The snapshot that a host would read from such a workbook. */
export function snapshotOf(workbook: Workbook): Snapshot {
  const sheets = Object.entries(workbook).map(([name, content]): Sheet => {
    const { rows, merges = [] } = sheetOf(content);
    return {
      name, visibility: "visible", hiddenRows: new Set(), hiddenColumns: new Set(),
      cells: rows.flatMap((cells, row) => cells.flatMap((spec, column) => cellOf(spec, row, column))),
      merges: merges.map((text) => { const range = parseRange(text); if (!range) throw new Error(`${text} is no range`); return range; }),
    };
  });
  return { sheets, definedNames: [] };
}

/** What stands in a cell of a workbook, null for nothing. */
export function cellIn(workbook: Workbook, { sheet, address }: CellRef): CellText {
  const content = workbook[sheet];
  const place = parseAddress(address);
  if (!content || !place) throw new Error(`${sheet}!${address} is not in the workbook`);
  return sheetOf(content).rows[place.row]?.[place.column] ?? null;
}

/** The workbook with another content of one cell. */
export function withCell(workbook: Workbook, at: CellRef, cell: CellText): Workbook {
  const place = parseAddress(at.address);
  const content = workbook[at.sheet];
  if (!place || !content) throw new Error(`${at.sheet}!${at.address} is not in the workbook`);
  const rows = sheetOf(content).rows.map((row) => [...row]);
  const row = rows[place.row];
  if (!row) throw new Error(`${at.sheet}!${at.address} is below the sheet`);
  while (row.length < place.column) row.push(null);
  row[place.column] = cell;
  return { ...workbook, [at.sheet]: { ...sheetOf(content), rows } };
}
