import type { CalculatorSource } from "../../../src/hosts/xlsx";
import { calculate, type CalculationSheet } from "../../../src/hosts/xlsx/calculate";
import { inRange, MAX_COLUMNS } from "../../../src/kernel/address";
import type { Cell, CellStyle, CellValue } from "../../../src/snapshot/snapshot";
import type { CellData } from "./model/cells";
import type { Recalculate } from "./model/state";

const STYLE: CellStyle = { numberFormat: "General", bold: false, italic: false, strike: false, indent: 0, fill: null };

const valueOf = ({ value, error }: CellData): CellValue => (error ? { error: String(value) } : value === "" ? null : value);

/** Calculates all formulas of the workbook again; those that the calculator does not know keep their results. */
export const recalculateWith = (calculator?: CalculatorSource): Recalculate => async (book) => {
  const targets = new Map<Cell, CellData>();
  const sheets = book.sheets.map(({ name, grid, arrays, hiddenRows }): CalculationSheet => {
    const uncached = new Map<Cell, { array: (typeof arrays)[number] | "member" | undefined }>();
    const ordered = [...grid.entries()].sort(([a, b], [c, d]) => (a - c) * MAX_COLUMNS + b - d);
    const cells = ordered.map(([row, column, data]): Cell => {
      const { formula } = data;
      const cell: Cell = { row, column, value: formula === undefined ? valueOf(data) : null, text: "", style: STYLE, ...(formula !== undefined && { formula }) };
      if (formula !== undefined) {
        const area = arrays.find((one) => inRange(one, row, column));
        uncached.set(cell, { array: area && (area.top === row && area.left === column ? area : "member") });
        targets.set(cell, data);
      }
      return cell;
    });
    return { name, cells, uncached, hiddenRows };
  });
  const names = book.names.map(({ name, formula }) => ({ name, refersTo: formula.slice(1) }));
  for (const [cell, value] of await calculate(sheets, names, false, calculator)) {
    const data = targets.get(cell);
    if (!data) continue;
    delete data.error;
    if (typeof value === "object" && value !== null) data.error = true;
    data.value = typeof value === "object" ? value?.error ?? "" : value;
  }
};
