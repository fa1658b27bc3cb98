import { inRange, parseAddress } from "../../kernel/address";
import { mapDefined } from "../../kernel/lists";
import type { Column, Row, Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { addendsOf, averagedAreas, readFormula, type Addend, type Area } from "../formula";
import { quantityAt } from "../terms";

/** The rows whose numbers a formula of a column takes, each with how often. */
export interface Coverage {
  readonly counts: ReadonlyMap<Row, number>;
  /** The formula takes its own cell too. */
  readonly circular: boolean;
  /** The columns that it reads where they are not its own. */
  readonly foreign: readonly Column[];
}

const hasSubtotal = (row: Row, column: Column): boolean => /\bSUBTOTAL\(/i.test(row.entries.get(column.id)?.formula ?? "");

/** What a SUM, a chain of + or a single reference in a cell adds up. Undefined where the formula is another or leaves the table. */
export const summed = (table: Table, row: Row, column: Column): Coverage | undefined => coverage(table, row, column, addendsOf);

/** What an AVERAGE in a cell averages; undefined as with `summed`. */
export const averaged = (table: Table, row: Row, column: Column): Coverage | undefined =>
  coverage(table, row, column, (formula) => averagedAreas(formula)?.map((area) => ({ area, subtotal: false })));

function coverage(
  table: Table, row: Row, column: Column, reader: (formula: NonNullable<ReturnType<typeof readFormula>>) => readonly Addend[] | undefined,
): Coverage | undefined {
  const entry = row.entries.get(column.id);
  const own = entry && parseAddress(entry.at.address);
  if (entry?.formula === undefined || !own || staysInRow(entry.formula, String(own.row + 1))) return undefined;
  const formula = readFormula(entry.formula, entry.at.sheet);
  const addends = formula && reader(formula);
  if (!addends || addends.length === 0) return undefined;
  const counts = new Map<Row, number>();
  const foreign = new Set<Column>();
  let circular = false;
  for (const { area, subtotal } of addends) {
    const read = columnOf(table, column, area);
    if (!read || !isInside(table, area)) return undefined;
    if (read !== column) foreign.add(read);
    else if (inRange(area.range, own.row, own.column)) circular = true;
    for (const other of rowsBetween(table, area.range.top, area.range.bottom)) {
      if (other === row || !quantityAt(other, read) || (subtotal && hasSubtotal(other, read))) continue;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return { counts, circular, foreign: [...foreign] };
}

const ROW = /[A-Za-z]\$?(\d+)/g;

/** Whether a formula names no cell of another row, as =F12+H12 does in thousands of rows of a budget; told without reading it. */
function staysInRow(formula: string, row: string): boolean {
  if (formula.includes(":")) return false;
  for (const match of formula.matchAll(ROW)) if (match[1] !== row) return false;
  return true;
}

/** The rows of a table in some rows of its sheet. */
function rowsBetween({ rows }: Table, top: number, bottom: number): readonly Row[] {
  let low = 0;
  for (let high = rows.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) < top) low = middle + 1; else high = middle;
  }
  let end = low;
  while ((rows[end]?.index ?? Infinity) <= bottom) end++;
  return rows.slice(low, end);
}

/** The column of the table that an area lies in: the formula's own, or another one of numbers. */
function columnOf(table: Table, own: Column, { range }: Area): Column | undefined {
  if (range.left !== range.right) return undefined;
  return range.left === own.index ? own : table.columns.find((column) => column.index === range.left && column.role !== "lain" && table.rows.some((row) => quantityAt(row, column)));
}

/** Whether an area stays in the table, but for whole columns and a few cells around it. */
function isInside(table: Table, { sheet, range }: Area): boolean {
  if (sheet !== table.sheet) return false;
  const whole = range.top === 0 && range.bottom > 100_000;
  return whole || (range.top >= table.range.top - 1 && range.bottom <= table.range.bottom + 2);
}

/** The cells of some rows in a column. */
export const cellsOf = (rows: Iterable<Row>, column: Column): readonly CellRef[] =>
  mapDefined([...rows], (row) => row.entries.get(column.id)?.at);
