import type { Range } from "../kernel/address";
import type { Skipped, Table } from "../model/table";
import { Grid } from "../snapshot/grid";
import type { Sheet } from "../snapshot/snapshot";
import { NUMBERS } from "./define-layout";

/** What stands in a sheet, or in a part of it. */
export interface Found { readonly tables: readonly Table[]; readonly skipped: readonly Skipped[] }

type Recognise = (grid: Grid) => Found;

/** Tables that stand side by side: where blank columns part the sheet, the parting that yields more tables is the right one. */
export function recogniseBeside(sheet: Sheet, recognise: Recognise): Found {
  const grid = new Grid(sheet);
  return partedInRows(grid, recognise, partedWhole(grid, recognise));
}

function partedWhole(grid: Grid, recognise: Recognise): Found {
  const whole = recognise(grid);
  const gaps = blankColumns(grid);
  if (gaps.length === 0 || gaps.length > MOST_GAPS) return whole;
  const partings = [gaps, ...(gaps.length > 1 ? gaps.map((gap) => [gap]) : [])];
  const bands = bandsIn(grid, recognise);
  return partings.reduce<Found>((best, parting) => {
    // Two blank columns are wider than a spacer inside a table: a table across them was none.
    const wide = parting.some((gap) => !bands.isUsed(gap + 1) && best.tables.some((table) => table.range.left < gap && table.range.right > gap + 1 && !endsBehind(table, gap)));
    const edges = bands.edgesOf(parting);
    // A stray column beside the tables, too narrow for one of its own, changes nothing where all has been read.
    const stray = edges.filter(([left, right]) => bands.width(left, right) >= 2).length < 2;
    if (stray && !wide && best.tables.length > 0 && best.skipped.length === 0) return best;
    const found = edges.map(([left, right]) => bands.recognised(left, right));
    const count = found.reduce((sum, band) => sum + band.tables.length, 0);
    if (count < best.tables.length || (count === best.tables.length && !wide)) return best;
    // Headings without a table on their side are no message of their own.
    return { tables: found.flatMap((band) => band.tables), skipped: found.flatMap((band) => band.skipped.filter((skip) => skip.range !== null)) };
  }, whole);
}

/** "% Serapan" behind blank columns, and nothing else: it belongs to the table that it ends. */
function endsBehind({ columns }: Table, gap: number): boolean {
  const [only, ...more] = columns.filter(({ index }) => index > gap);
  return only !== undefined && more.length === 0 && NUMBERS.has(only.role);
}

const MOST_GAPS = 12;

type Edges = readonly [left: number, right: number];
interface Bands {
  isUsed(column: number): boolean;
  /** The bands between gaps, each by the columns just outside it. */
  edgesOf(gaps: readonly number[]): readonly Edges[];
  /** How many columns with text a band has. */
  width(left: number, right: number): number;
  /** What stands in a band; several partings have bands in common. */
  recognised(left: number, right: number): Found;
}

function bandsIn(grid: Grid, recognise: Recognise): Bands {
  const known = new Map<string, Found>();
  return {
    isUsed: (column) => grid.isUsed(column),
    edgesOf: (gaps) => [...gaps, Number.MAX_SAFE_INTEGER].map((right, i): Edges => [gaps[i - 1] ?? -1, right]),
    width: (left, right) => {
      let width = 0;
      for (let column = left + 1; column < Math.min(right, grid.columnCount); column++) if (grid.isUsed(column)) width++;
      return width;
    },
    recognised: (left, right) => {
      const key = `${left}|${right}`;
      const before = known.get(key);
      if (before) return before;
      const found = recognise(part(grid, { top: 0, bottom: grid.rowCount, left: left + 1, right: right - 1 }));
      known.set(key, found);
      return found;
    },
  };
}

/** Columns without any text between columns with text; of several side by side the first. */
function blankColumns(grid: Grid): readonly number[] {
  const gaps: number[] = [];
  let blank: number | undefined;
  let before = false;
  for (let column = 0; column < grid.columnCount; column++) {
    if (!grid.isUsed(column)) { if (before) blank ??= column; continue; }
    if (blank !== undefined) gaps.push(blank);
    blank = undefined;
    before = true;
  }
  return gaps;
}

/** The cells of an area, where they stood. */
function part({ sheet }: Grid, { top, bottom, left, right }: Range): Grid {
  return new Grid({
    ...sheet,
    cells: sheet.cells.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right),
    merges: sheet.merges.filter((merge) => merge.left >= left && merge.left <= right && merge.top >= top && merge.top <= bottom),
  });
}

/** Lines above a table that may be its caption, and below it that may be its notes. */
const AROUND = 5;

/** Tables side by side whose blank columns tables further down make use of: each is read by itself where that gives more tables. */
function partedInRows(grid: Grid, recognise: Recognise, found: Found): Found {
  let { tables, skipped } = found;
  for (const table of found.tables) {
    const gap = gapIn(grid, table);
    if (!gap) continue;
    const { range } = table;
    const above = Math.max(-1, ...tables.map((other) => other.range.bottom).filter((bottom) => bottom < range.top));
    const below = Math.min(grid.rowCount, ...tables.map((other) => other.range.top).filter((top) => top > range.bottom));
    const rows = { top: Math.max(above + 1, range.top - AROUND), bottom: Math.min(below - 1, range.bottom + AROUND) };
    const sides = [{ ...rows, left: 0, right: gap.left }, { ...rows, left: gap.right, right: grid.columnCount }].map((side) => recognise(part(grid, side)));
    if (sides.some((side) => side.tables.length === 0)) continue;
    const within = (other: Range | null): boolean => other !== null && other.top >= rows.top && other.bottom <= rows.bottom;
    tables = [...tables.filter((other) => !within(other.range)), ...sides.flatMap((side) => side.tables)];
    skipped = [...skipped.filter((skip) => !within(skip.range)), ...sides.flatMap((side) => side.skipped.filter((skip) => skip.range !== null))];
  }
  return tables === found.tables ? found : { tables: tables.toSorted((a, b) => a.range.top - b.range.top || a.range.left - b.range.left), skipped };
}

/** The columns on both sides of blank ones inside a table, with at least two on each side. */
function gapIn(grid: Grid, { columns, range }: Table): { readonly left: number; readonly right: number } | undefined {
  // Columns stand in the order of the sheet.
  for (let i = 2; i < columns.length - 1; i++) {
    const [left, right] = [columns[i - 1]?.index ?? 0, columns[i]?.index ?? 0];
    if (right - left > 1 && isBlank(grid, { top: range.top, bottom: range.bottom, left: left + 1, right: right - 1 })) return { left, right };
  }
  return undefined;
}

function isBlank(grid: Grid, { top, bottom, left, right }: Range): boolean {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) if (grid.textAt(row, column) !== "") return false;
  return true;
}
