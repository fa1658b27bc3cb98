import { contains, rounded, truncated } from "../kernel/interval";
import { sumOf, type Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import { mainColumn } from "./budget-subjects";
import type { Quantity } from "./entry";
import { writtenAt, type Fact } from "./fact";
import { columnsOf, type Column, type Node, type Row, type Table } from "./table";

interface Written { readonly row: Row; readonly column: Column; readonly entry: Quantity; readonly name: string }
/** A row of a budget with its realisasi and anggaran. */
interface Spent { readonly table: Table; readonly node: Node; readonly part: Quantity; readonly whole: Quantity }

/** Decimals in which the others must agree together, so that they do not by chance: two rows of two decimals. */
const LEAST_DECIMALS = 4;
/** Rows of which every choice is tried. */
const MOST_ROWS = 10;

/**
 * The serapan of an efficiency table by sasaran, where no table says which program serves which sasaran: as many sasaran as
 * programs, each sasaran but one with the very serapan of another program, and the last with none that any rows together have.
 * That one is the last program's.
 */
export function serapanByElimination(tables: readonly Table[], isLinked: (table: Table) => boolean): Fact[] {
  return tables.filter((table) => table.kind === "efisiensi" && !isLinked(table)).flatMap((table) => {
    const written = writtenIn(table);
    if (written.length < 3 || written.length > MOST_ROWS) return [];
    const facts = mapDefined(tables, (budget) => factOf(table, written, budget));
    return facts.slice(0, 1);
  });
}

function writtenIn(table: Table): readonly Written[] {
  const column = columnsOf(table, "serapan")[0];
  return column === undefined ? [] : mapDefined(table.rows, (row): Written | undefined => {
    const entry = row.entries.get(column.id);
    const label = row.labels.sasaran;
    return row.kind === "data" && label && entry?.type === "quantity" ? { row, column, entry, name: label.text } : undefined;
  });
}

function factOf(table: Table, written: readonly Written[], budget: Table): Fact | undefined {
  const { tree } = budget;
  const tops = tree?.roots.length === 1 ? tree.roots[0]?.children ?? [] : tree?.roots ?? [];
  if (!tree || tops.length !== written.length) return undefined;
  const spent = mapDefined(tops, (node) => spentOf(budget, node));
  if (spent.length < tops.length) return undefined;
  const homes = written.map(({ entry }) => spent.filter((one) => isOf(entry, serapanOf([one]))));
  const lone = written.filter((_, i) => homes[i]?.length === 0);
  const taken = new Set(homes.flat());
  const [own] = lone;
  const left = spent.find((one) => !taken.has(one));
  const decimals = written.reduce((sum, { entry }, i) => sum + (homes[i]?.length === 1 ? Math.max(0, entry.decimals) : 0), 0);
  if (!own || !left || lone.length !== 1 || taken.size !== spent.length - 1 || homes.flat().length !== taken.size || decimals < LEAST_DECIMALS) return undefined;
  const anywhere = mapDefined(tree.nodes, (node) => spentOf(budget, node));
  if (anywhere.some((one) => isOf(own.entry, serapanOf([one]))) || choicesOf(spent).some((some) => isOf(own.entry, serapanOf(some)) || isOf(own.entry, meanOf(some)))) return undefined;
  const value = serapanOf([left]);
  const { part, whole } = left;
  return {
    kind: "serapan", name: own.name,
    writings: [
      writtenAt(table, own.row, own.column, own.entry),
      {
        table: budget, row: left.node.row, column: null, entry: { ...part, value, precise: value, decimals: 20, percent: true, readings: [] },
        derivedFrom: [part.at, whole.at], basis: { kind: "ratio", part, whole }, variants: [],
      },
    ],
  };
}

function spentOf(table: Table, node: Node): Spent | undefined {
  const at = (role: "realisasiAnggaran" | "anggaran"): Quantity | undefined => {
    const column = mainColumn(table, role);
    const entry = column && node.row.entries.get(column.id);
    return entry?.type === "quantity" ? entry : undefined;
  };
  const [part, whole] = [at("realisasiAnggaran"), at("anggaran")];
  return part && whole && whole.precise.gt(0) ? { table, node, part, whole } : undefined;
}

const serapanOf = (some: readonly Spent[]): Decimal =>
  sumOf(some.map(({ part }) => part.precise)).times(100).div(sumOf(some.map(({ whole }) => whole.precise)));

const meanOf = (some: readonly Spent[]): Decimal => sumOf(some.map((one) => serapanOf([one]))).div(some.length);

/** Rounded or cut off, as percentages are written. */
const isOf = ({ value, decimals }: Quantity, serapan: Decimal): boolean =>
  contains(rounded(value, decimals), serapan) || contains(truncated(value, decimals), serapan);

/** All choices of two rows and more. */
const choicesOf = (spent: readonly Spent[]): readonly (readonly Spent[])[] =>
  Array.from({ length: 1 << spent.length }, (_, mask) => spent.filter((_one, i) => (mask >> i) % 2 === 1)).filter(({ length }) => length > 1);
