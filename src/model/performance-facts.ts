import { Decimal, sumOf } from "../kernel/decimal";
import { contains, rounded } from "../kernel/interval";
import { mapDefined } from "../kernel/lists";
import type { CellRef } from "../snapshot/snapshot";
import { budgetRowsOf, mainColumn } from "./budget-subjects";
import { clustersOf } from "./clusters";
import type { Entry, Quantity } from "./entry";
import { isPeriod } from "./ratios";
import { keysOf, NameMatcher } from "./similarity";
import { factOf, tells, type Fact, type FactKind, type Writing } from "./fact";
import { serapanByElimination } from "./serapan-by-elimination";
import { columnsOf, nodeOf, type AverageRow, type Column, type Label, type Lkip, type Role, type Row, type Table } from "./table";

interface Item { readonly key: string; readonly table: Table; readonly row: Row; readonly sasaran: string }

/** Facts about indikator and sasaran that several tables repeat: target, realisasi, capaian, serapan of the efficiency table. */
export function performanceFacts(lkip: Lkip): Fact[] {
  const revisedPk = lkip.tables.some((table) => table.kind === "pk" && table.revised);
  const tables = lkip.tables.filter((table) => (table.kind !== "pk" || table.revised || !revisedPk)
    && (table.year === null || lkip.year === null || table.year === lkip.year));
  const named = [...sasaranFacts(tables, lkip.year), ...programFacts(tables)];
  const isLinked = (table: Table): boolean => named.some(({ kind, writings }) => kind === "serapan" && writings.some((writing) => writing.table === table));
  return [...indikatorFacts(tables, lkip.year), ...named, ...serapanByElimination(tables, isLinked)];
}

/** Efficiency tables that go by program or kegiatan: their serapan repeats the budget. */
function programFacts(tables: readonly Table[]): Fact[] {
  return tables.filter((table) => table.kind === "efisiensi").flatMap((table) => {
    const column = columnsOf(table, "serapan")[0];
    const rows = table.rows.filter((row) => row.kind === "data" && column && row.entries.get(column.id)?.type === "quantity");
    const named = mapDefined(rows, (row) => { const label = row.labels.uraian ?? row.labels.sasaran; return label && column && (row.labels.uraian || /^\s*(program|kegiatan|sub\s*kegiatan)\b/i.test(label.text)) ? { key: label.key, text: label.text, row } : undefined; });
    const budget = budgetRowsOf(named, tables);
    return mapDefined(named, ({ key, text, row }): Fact | undefined => {
      const entry = column && row.entries.get(column.id);
      if (!column || !entry) return undefined;
      const others = mapDefined(budget.get(key) ?? [], ({ table: of, node }): Writing | undefined => {
        const [part, whole] = [mainColumn(of, "realisasiAnggaran"), mainColumn(of, "anggaran")];
        const share = part && whole && shareOf([node.row], part, whole, mainColumn(of, "serapan"));
        return share ? { table: of, row: node.row, column: null, entry: share.entry, derivedFrom: share.cells, basis: share.basis, variants: [] } : undefined;
      });
      return others.length > 0 ? { kind: "serapan", name: text, writings: [{ table, row, column, entry, derivedFrom: [], basis: null, variants: [] }, ...others] } : undefined;
    });
  });
}

const INDIKATOR_KINDS = new Set(["kinerja", "renstra", "tren", "banding", "pk", "rekap", "efisiensi"]);

function indikatorItems(table: Table): Item[] {
  return mapDefined(table.rows, (row): Item | undefined => {
    const label = row.labels.indikator;
    return row.kind === "data" && label && row.written.includes("indikator") ? { key: label.key, table, row, sasaran: row.labels.sasaran?.key ?? "" } : undefined;
  });
}

/** A name that stands twice in a table is told apart by its sasaran. */
function unambiguous(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const twice = new Set<string>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const item of list) { if (seen.has(item.key)) twice.add(item.key); seen.add(item.key); }
  }
  return lists.map((list) => list.map((item) => (twice.has(item.key) ? { ...item, key: `${item.key} ${item.sasaran}` } : item)));
}

const ROLES: readonly { readonly kind: FactKind; readonly role: Role }[] = [
  { kind: "target", role: "target" }, { kind: "targetAkhir", role: "targetAkhir" },
  { kind: "realisasi", role: "realisasi" }, { kind: "capaian", role: "capaian" },
];

function columnFor(table: Table, role: Role, year: number | null): Column | undefined {
  const all = columnsOf(table, role);
  if (table.kind === "tren") return year === null ? undefined : all.find((column) => column.year === year);
  if (all.length <= 1) return all[0];
  const ofYear = all.filter((column) => column.year === year);
  // "Realisasi" of the year behind those of its triwulan.
  return ofYear.find((column) => column.group === null) ?? ofYear[0] ?? all.find((column) => column.group === null) ?? yearEnd(table, all);
}

/** Of periods that count from January on the last, which is the whole year; undefined where each counts for itself. */
function yearEnd(table: Table, columns: readonly Column[]): Column | undefined {
  const last = columns.at(-1);
  const isLast = last && columns.every(({ group }) => group !== null && isPeriod(group)) && /\b(?:iv|4|semester (?:ii|2))$/.test(last.group ?? "");
  return isLast && /\b(?:kumulatif|s\.?d\.?|sampai dengan)/i.test(`${table.caption} ${last.header}`) ? last : undefined;
}

function indikatorFacts(all: readonly Table[], year: number | null): Fact[] {
  const tables = all.filter((table) => INDIKATOR_KINDS.has(table.kind));
  const lists = unambiguous(tables.map(indikatorItems));
  const matcher = new NameMatcher(keysOf(lists));
  const chosen = chosenColumns(tables, year);
  return clustersOf(lists, matcher).flatMap((cluster) => mapDefined(chosen, ({ kind, columns }) => {
    const writings = mapDefined(cluster, ({ table, row }): Writing | undefined => {
      const column = columns.get(table);
      const entry = column && row.entries.get(column.id);
      return column && tells(entry) ? { table, row, column, entry, derivedFrom: [], basis: null, variants: kind === "capaian" ? besides(table, row, column) : [] } : undefined;
    });
    return factOf(kind, cluster[0]?.row.labels.indikator?.text ?? "", writings);
  }));
}

/** The columns of one kind of fact and of one year. */
interface Chosen { readonly kind: FactKind; readonly columns: ReadonlyMap<Table, Column> }

/** The columns that several tables have of a fact: of the report's year, then of each year before it. Every cluster asks for the same. */
function chosenColumns(tables: readonly Table[], year: number | null): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const choose = (among: readonly Table[], of: (table: Table, role: Role) => Column | undefined): void => {
    for (const { kind, role } of ROLES) {
      const columns = new Map<Table, Column>();
      for (const table of among) { const column = of(table, role); if (column) columns.set(table, column); }
      if (columns.size > 1) chosen.push({ kind, columns });
    }
  };
  choose(tables, (table, role) => columnFor(table, role, year));
  for (const [other, among] of year === null ? [] : earlierYears(tables, year)) choose(among, (table, role) => columnsOf(table, role).find((column) => column.year === other));
  return chosen;
}

const YEARLY: ReadonlySet<Role> = new Set<Role>(["realisasi", "target", "capaian"]);

/** Years before the report's of which the tables tell, each with those that have a column of it. */
function earlierYears(tables: readonly Table[], year: number): readonly (readonly [number, readonly Table[]])[] {
  const years = new Map<number, Table[]>();
  const told = new Set<number>();
  for (const table of tables) {
    for (const column of table.columns) {
      if (column.year === null || column.year >= year) continue;
      if (YEARLY.has(column.role)) told.add(column.year);
      const among = years.get(column.year);
      if (!among) years.set(column.year, [table]); else if (among.at(-1) !== table) among.push(table);
    }
  }
  return [...years].filter(([other]) => told.has(other)).toSorted(([a], [b]) => a - b);
}

interface SasaranItem { readonly key: string; readonly label: Label; readonly table: Table; readonly capaian: Writing | null; readonly serapan: Writing | null }

/** What a table says of each sasaran as a whole: its average, or its only indikator, or the average that its indikator give. */
function sasaranItems(table: Table, year: number | null): SasaranItem[] {
  const groups = new Map<string, { label: Label; rows: Row[] }>();
  for (const row of table.rows) {
    const label = row.labels.sasaran;
    if (!label || row.kind === "section") continue;
    const group = groups.get(label.key) ?? { label, rows: [] };
    group.rows.push(row);
    groups.set(label.key, group);
  }
  return [...groups].map(([key, { label, rows }]) => ({
    key, label, table,
    capaian: table.kind === "pendukung" ? null : capaianOf(table, rows, year),
    serapan: table.kind === "efisiensi" ? only(table, rows, "serapan") : table.kind === "pendukung" ? serapanOf(table, rows) : null,
  }));
}

function only(table: Table, rows: readonly Row[], role: Role): Writing | null {
  const column = columnsOf(table, role)[0];
  const told = mapDefined(rows, (row) => { const entry = column && row.entries.get(column.id); return entry?.type !== "letter" && tells(entry) ? { row, entry } : undefined; });
  const valued = told.filter(({ entry }) => entry.type === "quantity");
  const [first, second] = valued.length > 0 ? valued : told;
  return column && first && !second ? { table, row: first.row, column, entry: first.entry, derivedFrom: [], basis: null, variants: [] } : null;
}

function capaianOf(table: Table, rows: readonly Row[], year: number | null): Writing | null {
  const column = columnFor(table, "capaian", year);
  if (!column) return null;
  const averages = table.averages.filter((a) => a.scope === "sasaran" && rows.includes(a.row) && a.row.entries.get(column.id)?.type === "quantity");
  const average = averages.find((a) => isOwn(a, column));
  const entry = average?.row.entries.get(column.id);
  if (average && entry) return { table, row: average.row, column, entry, derivedFrom: [], basis: null, variants: [...besides(table, average.row, column), ...cappedMean((average.groups[0] ?? []).map((row) => row.entries.get(column.id)))] };
  const single = only(table, averages.length > 0 ? rows.filter((row) => row.kind !== "average") : rows, "capaian");
  if (single) return single;
  const data = rows.filter((row) => row.kind === "data");
  const values = data.map((row) => row.entries.get(column.id));
  const [first] = data;
  if (!first || values.length < 2 || !values.every((value): value is Quantity => value?.type === "quantity")) return null;
  return { table, row: first, column, entry: derived(values), derivedFrom: values.map((value) => value.at), basis: { kind: "mean", parts: values }, variants: cappedMean(values) };
}

/** Whether an average is that of its sasaran: not where its only indikator says otherwise and the average of more rows is this one. */
function isOwn({ row, groups }: AverageRow, column: Column): boolean {
  const valueOf = (one: Row | undefined): Quantity | undefined => { const entry = one?.entries.get(column.id); return entry?.type === "quantity" ? entry : undefined; };
  const written = valueOf(row);
  const [own = [], ...others] = groups;
  const only = own.length === 1 ? valueOf(own[0]) : undefined;
  if (!written || !only || only.value.eq(written.value)) return true;
  return !others.some((rows) => {
    const values = mapDefined(rows, valueOf);
    return values.length > 1 && contains(rounded(written.value, written.decimals), sumOf(values.map((value) => value.precise)).div(values.length));
  });
}

/** What "Capaian Diakui" says beside "Capaian Riil": other tables may repeat either. */
function besides(table: Table, row: Row, column: Column): readonly Quantity[] {
  const others = columnsOf(table, "capaian").filter((other) => other !== column && other.year === column.year && (other.group === null || !isPeriod(other.group)));
  return mapDefined(others, (other) => { const entry = row.entries.get(other.id); return entry?.type === "quantity" ? entry : undefined; });
}

const HUNDRED = new Decimal(100);

/** The average of capaian cut at 0 and 100, where cutting changes one. */
function cappedMean(entries: readonly (Entry | undefined)[]): readonly Quantity[] {
  const values = entries.filter((entry): entry is Quantity => entry?.type === "quantity");
  if (values.length === 0 || values.length < entries.length || values.every((value) => value.value.lte(HUNDRED))) return [];
  return [derived(values.map((value) => (value.value.gt(HUNDRED) ? { ...value, value: HUNDRED, precise: HUNDRED } : value)))];
}

/** The average of written percentages, with the decimals that they allow. */
function derived(values: readonly Quantity[]): Quantity {
  const [first] = values as [Quantity, ...Quantity[]];
  const value = sumOf(values.map((v) => v.precise)).div(values.length);
  const slack = values.reduce((sum, { decimals }) => sum + 10 ** -decimals, 0) / values.length;
  // A binary fraction may lie a little beside the power of ten that is meant.
  const decimals = Math.max(0, Math.floor(1e-12 - Math.log10(slack)));
  return { ...first, value, precise: value, decimals, readings: [] };
}

/** Σ realisasi ÷ Σ anggaran of the rows that support a sasaran; by its TOTAL row too, where the two differ. */
function serapanOf(table: Table, rows: readonly Row[]): Writing | null {
  const part = columnsOf(table, "realisasiAnggaran")[0];
  const whole = columnsOf(table, "anggaran")[0];
  const written = columnsOf(table, "serapan")[0];
  if (!part || !whole || !table.tree) return null;
  const own = new Set(rows);
  const tops = rows.filter((row) => { const node = nodeOf(table, row); return node && (node.parent === null || !own.has(node.parent.row)); });
  const totals = table.tree.totals.filter((t) => own.has(t.row)).map((t) => t.row);
  const shares = mapDefined([tops, totals], (sources) => shareOf(sources, part, whole, written));
  const [first, ...others] = shares;
  const row = tops[0] ?? totals[0];
  return first && row ? { table, row, column: null, entry: first.entry, derivedFrom: first.cells, basis: first.basis, variants: others.map((share) => share.entry) } : null;
}

function shareOf(sources: readonly Row[], part: Column, whole: Column, written: Column | undefined): { entry: Quantity; cells: readonly CellRef[]; basis: Writing["basis"] } | undefined {
  const amounts = (column: Column): Quantity[] => mapDefined(sources, (row) => { const entry = row.entries.get(column.id); return entry?.type === "quantity" ? entry : undefined; });
  const parts = amounts(part);
  const wholes = amounts(whole);
  const [first] = parts;
  const sum = sumOf(wholes.map((q) => q.precise));
  if (!first || parts.length !== sources.length || wholes.length !== sources.length || sum.isZero()) return undefined;
  const shown = sources.length === 1 && written ? sources[0]?.entries.get(written.id) : undefined;
  const value = sumOf(parts.map((q) => q.precise)).times(100).div(sum);
  const cells = [...parts, ...wholes].map((q) => q.at);
  return {
    entry: { ...first, at: shown?.type === "quantity" ? shown.at : first.at, value, precise: value, decimals: 20, percent: true, readings: [] },
    cells: shown?.type === "quantity" ? [...cells, shown.at] : cells,
    basis: parts.length === 1 && wholes[0] ? { kind: "ratio", part: first, whole: wholes[0] } : null,
  };
}

const SASARAN_KINDS = new Set(["kinerja", "rekap", "efisiensi", "pendukung"]);

function sasaranFacts(tables: readonly Table[], year: number | null): Fact[] {
  const lists = tables.filter((table) => SASARAN_KINDS.has(table.kind)).map((table) => sasaranItems(table, year));
  const matcher = new NameMatcher(keysOf(lists));
  const facts: Fact[] = [];
  for (const cluster of clustersOf(lists, matcher)) {
    const name = cluster[0]?.label.text ?? "";
    const capaian = mapDefined(cluster, (item) => (item.capaian ?? undefined));
    // Within kinerja and rekap a sasaran of one indikator is compared by its indikator already.
    const own = capaian.some((w) => w.table.kind === "efisiensi" || w.row.kind === "average") ? factOf("capaian", name, capaian) : undefined;
    if (own) facts.push(own);
    const serapan = mapDefined(cluster, (item) => (item.serapan ?? undefined));
    const spent = factOf("serapan", name, serapan);
    if (spent) facts.push(spent);
  }
  return facts;
}
