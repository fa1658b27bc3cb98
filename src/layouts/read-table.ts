import { Decimal } from "../kernel/decimal";
import { remember } from "../kernel/remember";
import { mapDefined } from "../kernel/lists";
import type { Entry } from "../model/entry";
import { averagesOf } from "../model/averages";
import type { Column, Role, Row, ScaleStep, Table, TableKind, Tree } from "../model/table";
import { isRevised } from "../model/ratios";
import { expectationOf, type Expectation } from "../model/written/choose";
import { joined, readBody, type RowDraft } from "./body";
import { namedColumns } from "./define-layout";
import type { Header } from "./header";
import { readEntry } from "./reading";
import type { RoledColumn } from "./roles";
import { readInterval, readPoint } from "./scale-text";
import { settleNumbers, settlePeriods, settleUnits } from "./settle";
import type { SheetView } from "./sheet-view";
import { settleLabels } from "./labels";
import { levelWord, numberClass } from "./levels";
import { withNamedTotals } from "./totals";
import { buildTree } from "./tree";

const NAMED: ReadonlySet<Role> = new Set<Role>(["nomor", "kode", "sasaran", "indikator", "uraian"]);
const BUDGETS: ReadonlySet<TableKind> = new Set<TableKind>(["pendukung", "realisasi", "anggaran", "pk-anggaran"]);

/** Reads the body below a header that has been given its kind. */
export function readTable(view: SheetView, header: Header, kind: TableKind, roled: readonly RoledColumn[], caption: string): Table {
  const { grid } = view;
  const assigned = kind === "tren" ? roled : settleYears(settleRevised(roled), caption);
  const named = namedColumns(assigned);
  const whole = readBody(grid, header, assigned, (row) => view.headerStarting(row));
  const body = BUDGETS.has(kind) ? { ...whole, rows: mendedLabels(whole.rows) } : whole;
  const valued = mapDefined(named, ({ id, index, role }): Valued | undefined =>
    (NAMED.has(role) ? undefined : { id, index, expectation: expectationOf(role), limits: role === "target" || role === "targetAkhir" }));
  const read = body.rows.map((row) => rowOf(row, entriesOf(view, row, valued)));
  named.forEach((column, i) => {
    const power = assigned[i]?.scale ?? 0;
    const role = column.role;
    if (power > 0 && (role === "anggaran" || role === "realisasiAnggaran")) settleUnits(read, column, power);
  });
  const columns = settlePeriods(read, named);
  const notes = settleNumbers(read, columns);
  const labelled = settleLabels(read, columns);
  const rows = BUDGETS.has(kind) ? withUnnamedTotal(withNamedTotals(labelled), columns) : labelled;
  const capaian = columns.find((column) => column.role === "capaian") ?? columns.find((column) => column.role === "capaianAkhir");
  const bottom = Math.max(header.range.bottom, body.bottom);
  return {
    id: kind, kind, sheet: grid.sheet.name,
    range: { ...header.range, bottom },
    headerRange: { ...header.range, bottom: header.bodyTop - 1 },
    caption, year: yearOf(columns, caption, kind), revised: /perubahan|p-?apbd|\brevisi\b/i.test(caption),
    columns, rows, tree: treeOf(view, kind, columns, rows, body.rows),
    averages: capaian ? averagesOf(rows, (row) => row.entries.get(capaian.id)?.type === "quantity") : [],
    scale: kind === "skala" ? scaleOf(view, columns, body.rows) : [],
    footnotes: view.footnotesBelow(bottom),
    notes,
  };
}

/**
 * "PENDAPATAN ASLI DAERAH" below the codes of its parts: a last row without a number or a code where the others have one, with no
 * amount smaller than any above it. Nothing else can stand there: a part is never larger than its whole.
 */
function withUnnamedTotal(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const last = rows.at(-1);
  const marked = (row: Row): boolean => row.number !== "" || row.codes.some((code) => code !== "");
  if (last?.kind !== "data" || marked(last)) return rows;
  const data = rows.filter((row) => row.kind === "data");
  if (data.length < 4 || data.filter(marked).length < (data.length - 1) * 0.9 || rows.some((row) => row.kind === "total")) return rows;
  const amounts = columns.filter(({ role }) => role === "anggaran" || role === "realisasiAnggaran");
  const of = (row: Row, column: Column): Decimal | null => { const entry = row.entries.get(column.id); return entry?.type === "quantity" ? entry.precise : null; };
  const largest = amounts.length > 0 && amounts.every((column) => { const own = of(last, column); return own !== null && data.every((row) => of(row, column)?.lte(own) ?? true); });
  return largest ? [...rows.slice(0, -1), { ...last, kind: "total" as const }] : rows;
}

/** In a numbered budget a row of mere words without a number is the second half of the name above it. */
function mendedLabels(rows: readonly RowDraft[]): readonly RowDraft[] {
  if (rows.every((row) => row.kind !== "section")) return rows;
  const data = rows.filter((row) => row.kind === "data");
  if (data.filter((row) => numberClass(row.number) !== null).length < data.length * 0.7) return rows;
  const mended: RowDraft[] = [];
  for (const row of rows) {
    const above = mended.at(-1);
    const words = row.kind === "section" && row.number === "" && row.written.length === 1 && row.written[0] === "uraian" && levelWord(row.title) === null
      && !/^(sasaran|tujuan|misi)\b|^(pendapatan|belanja|pembiayaan)( daerah)?$/i.test(row.title);
    if (words && above?.kind === "data") mended[mended.length - 1] = joined(above, row, false);
    else mended.push(row);
  }
  return mended;
}

const rowOf = ({ index, kind, number, codes, labels, written, title, look }: RowDraft, entries: Map<string, Entry>): Row & { readonly entries: Map<string, Entry> } =>
  ({ index, kind, number, codes, labels, written, title, look, entries });

/** A column of values and how they are read. */
interface Valued { readonly id: string; readonly index: number; readonly expectation: Expectation; readonly limits: boolean }

function entriesOf(view: SheetView, row: RowDraft, columns: readonly Valued[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { id, index, expectation, limits } of columns) {
    // A row that a page break split has its numbers in one of its parts.
    const at = row.parts?.find((part) => view.grid.textAt(part, index) !== "") ?? row.index;
    entries.set(id, readEntry(view.grid, at, index, expectation, limits));
  }
  return entries;
}

/** Of a target before and after its revision ("PK Awal", "PK Revisi") the later one counts. */
function settleRevised(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const targets = columns.filter((column) => column.role === "target");
  const revised = targets.filter((column) => isRevised(column.text));
  if (revised.length === 0 || revised.length === targets.length) return columns;
  return columns.map((column) => (column.role === "target" && !revised.includes(column) ? { ...column, role: "lain" as const } : column));
}

/** Of several yearly targets beside one realisasi, the report's year counts, a later one is the end of the plan. */
function settleYears(columns: readonly RoledColumn[], caption: string): readonly RoledColumn[] {
  if (columns.filter((column) => column.role === "target" && column.year !== null).length < 2) return settleEnd(columns);
  const own = columns.find((column) => column.role === "realisasi" && column.year !== null)?.year ?? lastYear(caption);
  if (own === null) return settleEnd(columns);
  return settleEnd(columns.map((column) => (column.role !== "target" || column.year === null || column.year === own ? column
    : { ...column, role: column.year > own ? "targetAkhir" as const : "lain" as const })));
}

/** A second capaian behind the target at the end of the plan is that of the plan. */
function settleEnd(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const end = columns.findIndex(({ role }) => role === "targetAkhir");
  const first = end < 0 ? -1 : columns.findIndex(({ role }) => role === "capaian");
  if (first < 0) return columns;
  return columns.map((column, i) => (column.role === "capaian" && i > first && i > end ? { ...column, role: "capaianAkhir" as const } : column));
}

/** The year that a caption tells; "Permendagri 86/2017" tells none. */
const lastYear = remember((text: string): number | null => {
  const named = [...text.matchAll(/\b(?:tahun|thn|th|ta)\.?\s*(?:anggaran\s*)?(20[0-4]\d)(?!\d)/gi)].at(-1);
  const bare = [...text.matchAll(/(?:^|[^\d/.])(20[0-4]\d)(?!\d)/g)].at(-1);
  return Number((named ?? bare)?.[1] ?? 0) || null;
});

function yearOf(columns: readonly Column[], caption: string, kind: TableKind): number | null {
  const realised = (column: Column): boolean => column.role === "realisasi" || column.role === "realisasiAnggaran" || (kind === "tren" && column.role === "capaian");
  const last = columns.reduce((year, column) => Math.max(year, realised(column) ? column.year ?? 0 : 0), 0);
  if (last > 0) return last;
  if (kind === "tren") return null;
  return columns.find((column) => (column.role === "target" || column.role === "anggaran") && column.year !== null)?.year ?? lastYear(caption);
}

function treeOf(view: SheetView, kind: TableKind, columns: readonly Column[], rows: readonly Row[], drafts: readonly RowDraft[]): Tree | null {
  if (!BUDGETS.has(kind) && !(kind === "kinerja" && columns.some((column) => column.role === "uraian"))) return null;
  const amounts = columns.filter((column) => column.role === "anggaran" || column.role === "realisasiAnggaran");
  if (amounts.length === 0) return null;
  const names = columns.filter((column) => column.role === "uraian");
  const first = names[0] ?? columns[0];
  // Where there is one name column, all names stand in it.
  const nameColumns = names.length > 1 ? new Map(rows.map((row, i) => [row, drafts[i]?.nameColumn ?? 0])) : undefined;
  return buildTree(
    rows, (row) => nameColumns?.get(row) ?? 0, names.map((column) => column.header).join(" "),
    ({ entries }) => {
      const of: (Decimal | null)[] = [];
      for (const { id } of amounts) { const entry = entries.get(id); of.push(entry?.type === "quantity" ? entry.precise : null); }
      return of;
    },
    (row) => view.grid.refTo(row.index, first?.index ?? 0),
  );
}

function scaleOf(view: SheetView, columns: readonly Column[], rows: readonly RowDraft[]): readonly ScaleStep[] {
  const interval = columns.find((column) => column.role === "interval");
  const name = columns.find((column) => column.role === "kriteria");
  const code = columns.find((column) => column.role === "kodeKriteria");
  if (!interval || !name) return [];
  const steps = mapDefined(rows, (row): ScaleStep | undefined => {
    const written = view.grid.textAt(row.index, interval.index);
    const bounds = readInterval(written) ?? readPoint(written);
    const text = view.grid.textAt(row.index, name.index);
    if (!bounds || text === "") return undefined;
    const short = code ? view.grid.textAt(row.index, code.index) : "";
    return { name: text, short: short === "" ? null : short, ...bounds, at: view.grid.refTo(row.index, interval.index) };
  });
  const low = (step: ScaleStep): Decimal => step.from ?? new Decimal(-1);
  return steps.toSorted((a, b) => low(b).comparedTo(low(a)));
}
