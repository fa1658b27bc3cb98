import { mapDefined } from "../kernel/lists";
import { shareOf } from "./budget-share";
import { budgetRowsOf, mainColumn } from "./budget-subjects";
import { clustersOf } from "./clusters";
import { factOf, tells, writtenAt, type Fact, type FactKind, type Writing } from "./fact";
import { besides, columnFor } from "./fact-columns";
import { sasaranFacts } from "./sasaran-facts";
import { serapanByElimination } from "./serapan-by-elimination";
import { keysOf, NameMatcher } from "./similarity";
import { columnsOf, type Column, type Lkip, type Role, type Row, type Table } from "./table";

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
      return others.length > 0 ? { kind: "serapan", name: text, writings: [writtenAt(table, row, column, entry), ...others] } : undefined;
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
  return twice.size === 0 ? lists : lists.map((list) => list.map((item) => (twice.has(item.key) ? { ...item, key: `${item.key} ${item.sasaran}` } : item)));
}

const ROLES: readonly { readonly kind: FactKind; readonly role: Role }[] = [
  { kind: "target", role: "target" }, { kind: "targetAkhir", role: "targetAkhir" },
  { kind: "realisasi", role: "realisasi" }, { kind: "capaian", role: "capaian" },
];

function indikatorFacts(all: readonly Table[], year: number | null): Fact[] {
  const tables = all.filter((table) => INDIKATOR_KINDS.has(table.kind));
  const lists = unambiguous(tables.map(indikatorItems));
  const chosen = chosenColumns(tables, year);
  const facts: Fact[] = [];
  for (const cluster of clustersOf(lists, new NameMatcher(keysOf(lists)))) {
    for (const { kind, columns } of chosen) {
      const told: Writing[] = [];
      for (const { table, row } of cluster) {
        const column = columns.get(table);
        const entry = column && row.entries.get(column.id);
        if (column && tells(entry)) told.push(writtenAt(table, row, column, entry, kind === "capaian" ? besides(table, row, column) : undefined));
      }
      const fact = factOf(kind, cluster[0]?.row.labels.indikator?.text ?? "", told);
      if (fact) facts.push(fact);
    }
  }
  return facts;
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
