import { Decimal, sumOf } from "../kernel/decimal";
import { contains, rounded } from "../kernel/interval";
import { mapDefined } from "../kernel/lists";
import { shareOf } from "./budget-share";
import { clustersOf } from "./clusters";
import type { Entry, Quantity } from "./entry";
import { factOf, tells, writtenAt, type Fact, type Writing } from "./fact";
import { besides, columnFor } from "./fact-columns";
import { keysOf, NameMatcher } from "./similarity";
import { columnsOf, nodeOf, type AverageRow, type Column, type Label, type Role, type Row, type Table } from "./table";

const SASARAN_KINDS = new Set(["kinerja", "rekap", "efisiensi", "pendukung"]);

/** What several tables say of a sasaran as a whole: its capaian, and the serapan of the rows that support it. */
export function sasaranFacts(tables: readonly Table[], year: number | null): Fact[] {
  const lists = tables.filter((table) => SASARAN_KINDS.has(table.kind)).map(sasaranItems);
  const facts: Fact[] = [];
  for (const cluster of clustersOf(lists, new NameMatcher(keysOf(lists)))) {
    const name = cluster[0]?.label.text ?? "";
    for (const fact of [capaianFact(name, cluster, year), serapanFact(name, cluster)]) if (fact) facts.push(fact);
  }
  return facts;
}

/** Within kinerja and rekap a sasaran of one indikator is compared by its indikator already. */
function capaianFact(name: string, cluster: readonly SasaranItem[], year: number | null): Fact | undefined {
  const items = cluster.filter(({ table }) => table.kind !== "pendukung");
  if (items.length < 2 || !items.some(({ table, rows }) => table.kind === "efisiensi" || rows.some(isAverage))) return undefined;
  const told = mapDefined(items, (item) => capaianOf(item, year) ?? undefined);
  return told.some(({ table, row }) => table.kind === "efisiensi" || isAverage(row)) ? factOf("capaian", name, told) : undefined;
}

const isAverage = (row: Row): boolean => row.kind === "average";

function serapanFact(name: string, cluster: readonly SasaranItem[]): Fact | undefined {
  const items = cluster.filter(({ table }) => table.kind === "efisiensi" || table.kind === "pendukung");
  if (items.length < 2) return undefined;
  return factOf("serapan", name, mapDefined(items, (item) => (item.table.kind === "efisiensi" ? only(item.table, item.rows, "serapan") : serapanOf(item)) ?? undefined));
}

/** The rows of a table that belong to one sasaran. */
interface SasaranItem { readonly key: string; readonly label: Label; readonly table: Table; readonly rows: Row[] }

function sasaranItems(table: Table): SasaranItem[] {
  const items = new Map<string, SasaranItem>();
  for (const row of table.rows) {
    const label = row.labels.sasaran;
    if (!label || row.kind === "section") continue;
    const item = items.get(label.key);
    if (item) item.rows.push(row); else items.set(label.key, { key: label.key, label, table, rows: [row] });
  }
  return [...items.values()];
}

function only(table: Table, rows: readonly Row[], role: Role): Writing | null {
  const column = columnsOf(table, role)[0];
  const told = mapDefined(rows, (row) => { const entry = column && row.entries.get(column.id); return entry?.type !== "letter" && tells(entry) ? { row, entry } : undefined; });
  const valued = told.filter(({ entry }) => entry.type === "quantity");
  const [first, second] = valued.length > 0 ? valued : told;
  return column && first && !second ? writtenAt(table, first.row, column, first.entry) : null;
}

/** What a table says of the capaian of a sasaran as a whole: its average, or its only indikator, or the average that its indikator give. */
function capaianOf({ table, rows }: SasaranItem, year: number | null): Writing | null {
  const column = columnFor(table, "capaian", year);
  if (!column) return null;
  const averages = table.averages.filter((a) => a.scope === "sasaran" && rows.includes(a.row) && a.row.entries.get(column.id)?.type === "quantity");
  const average = averages.find((a) => isOwn(a, column));
  const entry = average?.row.entries.get(column.id);
  if (average && entry) return writtenAt(table, average.row, column, entry, [...besides(table, average.row, column), ...cappedMean((average.groups[0] ?? []).map((row) => row.entries.get(column.id)))]);
  const single = only(table, averages.length > 0 ? rows.filter((row) => !isAverage(row)) : rows, "capaian");
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
function serapanOf({ table, rows }: SasaranItem): Writing | null {
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
