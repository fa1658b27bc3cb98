import type { Lkip, Role, Skipped, Table } from "../model/table";
import { Grid } from "../snapshot/grid";
import type { Sheet, Snapshot } from "../snapshot/snapshot";
import { candidateOf, type Layout } from "./define-layout";
import { findCountTables } from "./count-table";
import type { Header } from "./header";
import { numberClass } from "./levels";
import { LAYOUTS } from "./index";
import { readTable } from "./read-table";
import { assignRoles, type RoledColumn } from "./roles";
import { SheetView } from "./sheet-view";

/** Finds all tables of a workbook. What looks like one and cannot be read is listed with the reason; nothing is passed over in silence. */
export function recognise(snapshot: Snapshot): Lkip {
  const tables: Table[] = [];
  const skipped: Skipped[] = [];
  for (const sheet of snapshot.sheets) {
    const found = recogniseBeside(sheet);
    tables.push(...found.tables);
    skipped.push(...found.skipped);
  }
  const numbered = withIds(tables);
  return { tables: numbered, skipped, year: yearOf(numbered) };
}

interface Found { readonly tables: readonly Table[]; readonly skipped: readonly Skipped[] }

/** Tables that stand side by side: where blank columns part the sheet, the parting that yields more tables is the right one. */
function recogniseBeside(sheet: Sheet): Found {
  const grid = new Grid(sheet);
  const whole = recogniseSheet(grid);
  const gaps = blankColumns(grid);
  if (gaps.length === 0 || gaps.length > MOST_GAPS) return whole;
  const partings = [gaps, ...(gaps.length > 1 ? gaps.map((gap) => [gap]) : [])];
  const bands = bandsIn(grid);
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

function bandsIn(grid: Grid): Bands {
  const { sheet } = grid;
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
      const inside = (column: number): boolean => column > left && column < right;
      const found = recogniseSheet(new Grid({ ...sheet, cells: sheet.cells.filter((cell) => inside(cell.column)), merges: sheet.merges.filter((merge) => inside(merge.left)) }));
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

function recogniseSheet(grid: Grid): Found {
  const tables: Table[] = [];
  const skipped: Skipped[] = [];
  const { sheet } = grid;
  const view = new SheetView(grid);
  for (let row = 0; row < view.rowCount; row++) {
    const header = view.headerStarting(row);
    if (!header) continue;
    const outcome = recogniseAt(view, header);
    if (outcome === undefined) continue;
    if ("status" in outcome) { skipped.push(outcome); continue; }
    const previous = tables.at(-1);
    // The budget that follows a performance agreement without a caption of its own belongs to it.
    const belongs = outcome.kind === "anggaran" && outcome.caption === "" && previous?.kind === "pk" && previous.sheet === outcome.sheet;
    tables.push(belongs ? { ...outcome, kind: "pk-anggaran", revised: previous.revised } : outcome);
    view.take(outcome.range);
    row = Math.max(row, outcome.range.bottom);
  }
  const counts = findCountTables(view);
  tables.push(...counts);
  // Where a Jumlah table was made of it after all, it is not ambiguous any more.
  for (const table of counts) {
    const at = skipped.findIndex((s) => s.sheet === table.sheet && s.range !== null && s.range.top >= table.range.top && s.range.top <= table.range.bottom);
    if (at >= 0) skipped.splice(at, 1);
  }
  tables.sort((a, b) => (a.sheet === b.sheet ? a.range.top - b.range.top || a.range.left - b.range.left : 0));
  if (tables.length + skipped.length === 0) {
    skipped.push({ sheet: sheet.name, range: null, status: "unrecognised", reason: sheet.cells.length === 0 ? "emptySheet" : "noHeader", detail: "" });
  }
  return { tables, skipped };
}

interface Match { readonly layout: Layout; readonly columns: readonly RoledColumn[] }

function matchOf(view: SheetView, header: Header, caption: string): Match | { readonly columns: readonly RoledColumn[] } {
  const columns = [...unnamedNumbers(view, header), ...assignRoles(header, (column) => view.sample(header.bodyTop, column))];
  const textsBelow = (column: number): readonly string[] => view.textsBelow(header.bodyTop, column);
  const unclaimed = candidateOf(columns, caption, textsBelow);
  for (const layout of LAYOUTS) {
    const claimed = layout.claim?.(unclaimed) ?? columns;
    if (layout.fits(claimed === columns ? unclaimed : candidateOf(claimed, caption, textsBelow))) return { layout, columns: claimed };
  }
  return { columns };
}

/** A column of row numbers without a heading, left of the first one. */
function unnamedNumbers(view: SheetView, header: Header): RoledColumn[] {
  const index = header.range.left - 1;
  if (index < 0 || !view.grid.isUsed(index)) return [];
  const texts = view.textsBelow(header.bodyTop, index);
  const numbers = texts.filter((text) => numberClass(text) !== null && text.length <= 8);
  if (numbers.length < 2 || numbers.length < texts.length * 0.7) return [];
  return [{ index, parts: [], text: "", role: "nomor", group: null, year: null, percent: false, scale: 0 }];
}

const NAMES: ReadonlySet<Role> = new Set<Role>(["sasaran", "indikator", "uraian", "kode"]);
const NUMBERS: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "capaian", "anggaran", "realisasiAnggaran", "serapan", "targetAkhir", "capaianAkhir"]);

/** Undefined where the row is no header of ours; a Skipped where it looks like one and cannot be read. */
function recogniseAt(view: SheetView, header: Header): Table | Skipped | undefined {
  const caption = view.captionAbove(header);
  const match = matchOf(view, header, caption);
  const sheet = view.grid.sheet.name;
  if (!("layout" in match)) {
    const named = match.columns.some((column) => NAMES.has(column.role));
    const numbered = match.columns.filter((column) => NUMBERS.has(column.role));
    if (!named || numbered.length === 0) return undefined;
    return { sheet, range: header.range, status: "ambiguous", reason: "missingColumns", detail: numbered.map((column) => column.text).join(", ") };
  }
  const left = match.columns.reduce((least, column) => Math.min(least, column.index), header.range.left);
  const table = readTable(view, { ...header, range: { ...header.range, left } }, match.layout.kind, match.columns, caption);
  if (table.rows.length === 0) return { sheet, range: header.range, status: "ambiguous", reason: "noRows", detail: table.kind };
  if (!hasValues(table)) return { sheet, range: table.range, status: "ambiguous", reason: "noNumbers", detail: table.kind };
  return table;
}

function hasValues(table: Table): boolean {
  if (table.kind === "skala") return table.scale.length >= 2;
  for (const { entries } of table.rows) for (const { type } of entries.values()) if (type !== "absent") return true;
  return false;
}

/** Ids name the kind and count from the top of the workbook: "realisasi", "realisasi-2". */
function withIds(tables: readonly Table[]): readonly Table[] {
  const counts = new Map<string, number>();
  return tables.map((table) => {
    const count = (counts.get(table.kind) ?? 0) + 1;
    counts.set(table.kind, count);
    return { ...table, id: count === 1 ? table.kind : `${table.kind}-${count}` };
  });
}

/** The year that most tables report on. */
function yearOf(tables: readonly Table[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && year > best)) best = year;
  return best;
}
