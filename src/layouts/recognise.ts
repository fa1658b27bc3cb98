import type { Lkip, Role, Skipped, Table } from "../model/table";
import type { Grid } from "../snapshot/grid";
import type { Snapshot } from "../snapshot/snapshot";
import { recogniseBeside, type Found } from "./beside";
import { withContinued } from "./continued";
import { Candidate, NUMBERS, type Layout } from "./define-layout";
import { findCountTables } from "./count-table";
import type { Header } from "./header";
import { numberClass } from "./levels";
import { LAYOUTS } from "./index";
import { readTable } from "./read-table";
import { assignRoles, type RoledColumn } from "./roles";
import { SheetView, type Below } from "./sheet-view";

/** Finds all tables of a workbook. What looks like one and cannot be read is listed with the reason; nothing is passed over in silence. */
export function recognise(snapshot: Snapshot): Lkip {
  const tables: Table[] = [];
  const skipped: Skipped[] = [];
  for (const sheet of snapshot.sheets) {
    const found = recogniseBeside(sheet, recogniseSheet);
    tables.push(...found.tables);
    skipped.push(...found.skipped);
  }
  const numbered = withIds(withContinued(tables));
  return { tables: numbered, skipped, year: yearOf(numbered) };
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
  const below = view.below(header);
  const assigned = assignRoles(header, below);
  const unnamed = unnamedNumbers(view, header, below);
  const columns = unnamed ? [unnamed, ...assigned] : assigned;
  const unclaimed = new Candidate(columns, caption, below);
  for (const layout of LAYOUTS) {
    const claimed = layout.claim?.(unclaimed) ?? columns;
    if (layout.fits(claimed === columns ? unclaimed : new Candidate(claimed, caption, below))) return { layout, columns: claimed };
  }
  return { columns };
}

/** A column of row numbers without a heading, left of the first one. */
function unnamedNumbers({ grid }: SheetView, header: Header, below: Below): RoledColumn | undefined {
  const index = header.range.left - 1;
  if (index < 0 || !grid.isUsed(index)) return undefined;
  const texts = below.texts(index);
  const numbers = texts.filter((text) => text.length <= 8 && numberClass(text) !== null);
  if (numbers.length < 2 || numbers.length < texts.length * 0.7) return undefined;
  return { index, parts: [], text: "", role: "nomor", group: null, year: null, percent: false, scale: 0 };
}

const NAMES: ReadonlySet<Role> = new Set<Role>(["sasaran", "indikator", "uraian", "kode"]);

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
  const left = Math.min(header.range.left, match.columns[0]?.index ?? header.range.left);
  const table = readTable(view, left < header.range.left ? { ...header, range: { ...header.range, left } } : header, match.layout.kind, match.columns, caption);
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
