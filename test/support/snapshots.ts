import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/hosts/xlsx";
import type { Range } from "../../src/kernel/address";
import type { Cell, CellStyle, CellValue, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { calculator } from "./xlsx-calculator";

export const PLAIN: CellStyle = { numberFormat: "General", bold: false, italic: false, strike: false, indent: 0, fill: null };

/** 1234567.5 with one decimal as "1.234.567,5". */
export function indonesian(value: number | string, decimals = 0): string {
  const [whole = "", fraction] = (typeof value === "number" ? value.toFixed(decimals) : value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** What Excel shows for a value under the few formats that tests use. */
function shown(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General") return String(value).replace(".", ",");
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.includes("%") ? `${indonesian(value * 100, decimals)}%` : indonesian(value, decimals);
}

export interface CellSpec extends Partial<Omit<Cell, "row" | "column" | "style">> { readonly style?: Partial<CellStyle> }

export function cellAt(row: number, column: number, spec: CellValue | CellSpec): Cell {
  const { value = null, style, text, ...rest } = typeof spec === "object" && spec !== null && !("error" in spec) ? spec : { value: spec };
  const full = { ...PLAIN, ...style };
  return { row, column, value, text: text ?? shown(value, full.numberFormat), style: full, ...rest };
}

export type RowSpec = readonly (CellValue | CellSpec | undefined)[];
export interface SheetSpec {
  readonly name?: string; readonly top?: number; readonly left?: number;
  readonly merges?: readonly Range[]; readonly hiddenRows?: readonly number[]; readonly hiddenColumns?: readonly number[];
}

/** A sheet from rows of values; undefined, null and "" leave a cell out. */
export function sheetFrom(rows: readonly RowSpec[], { name = "Lembar", top = 0, left = 0, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetSpec = {}): Sheet {
  return {
    name, visibility: "visible", merges, hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns),
    cells: rows.flatMap((row, r) => row.flatMap((spec, c) => (spec === undefined || spec === null || spec === "" ? [] : [cellAt(top + r, left + c, spec)]))),
  };
}

export const bookOf = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, definedNames: [] });

/** Sheets whose cells stand in order, as hosts give them. */
export const inOrder = (cells: readonly Cell[]): readonly Cell[] => cells.toSorted((a, b) => a.row - b.row || a.column - b.column);

/** The snapshot of a workbook that ships with the repository. */
export async function readFixture(...path: readonly string[]): Promise<Snapshot> {
  const read = await readWorkbook(new Uint8Array(readFileSync(join(...path))), { calculator });
  if (!read.ok) throw new Error(`${path.join("/")}: ${read.code} ${read.detail}`);
  return read.value;
}

/** Freezes everything that can be reached; sets keep their methods, which tests watch otherwise. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
