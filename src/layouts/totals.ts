import { sumOf, type Decimal } from "../kernel/decimal";
import { remember } from "../kernel/remember";
import { mapDefined } from "../kernel/lists";
import { nameKey } from "../model/names";
import type { Balance, Label, Node, Row, TotalRow } from "../model/table";
import { beginning, plain } from "./words";

/** The amounts of a row in each amount column; null for none. */
export type AmountsOf = (row: Row) => readonly (Decimal | null)[];
type RefOf = (row: Row) => Label["at"];

const beginsTotal = beginning("sjt", /^\s*(?:sub[\s-]?)?(?:jumlah|total|jml)\s+\S/i);
const TOTAL_WORD = /^\s*(?:sub[\s-]?)?(?:jumlah|total|jml)\s+/i;
const beginsBalance = beginning("jtsdp", /^\s*(?:jumlah\s+|total\s+)?(?:surplus|defisit|pembiayaan\s+net|si[lk]pa\b|sisa\s+(?:lebih|kurang)\b)/i);

/** A name as totals repeat it: "BELANJA DAERAH", "Belanja (5.1 s.d. 5.4)" are "belanja". */
const stemOf = remember((text: string): string => nameKey(text.replace(/\([^)]*\)/g, " ")).replace(/(?<!^pendapatan asli) daerah$/, ""));
const stem = (row: Row): string => stemOf(row.title);
/** What a row says that it is the total of; undefined for any other row. */
const totalled = (row: Row): string | undefined => (beginsTotal(row.title) ? stemOf(row.title.replace(TOTAL_WORD, "")) : undefined);

const initialsOf = (name: string): string => name.split(" ").map((word) => word[0] ?? "").join("");
const isName = (name: string, of: string): boolean => name !== "" && (name === of || (/^[a-z]{2,6}$/.test(name) && name === initialsOf(of)));

/** What a row of a summary of pendapatan, belanja and pembiayaan is the balance of. */
const balanceOf = remember((title: string): "surplus" | "neto" | "sisa" | undefined => {
  const words = plain(title.replace(/\([^)]*\)/g, " ")).replace(/^(?:jumlah|total) /, "");
  if (/^(?:surplus|defisit)\b/.test(words)) return "surplus";
  if (/^pembiayaan net/.test(words)) return "neto";
  return /^(?:si[lk]pa\b|sisa (?:lebih|kurang)\b)/.test(words) && !/\b(?:sebelumnya|lalu|awal)\b/.test(plain(title)) ? "sisa" : undefined;
});

/** Whether the rows are the summary of a budget of a region or a BLUD: pendapatan, belanja, and what is left of them. */
function isSummary(rows: readonly Row[]): boolean {
  const has = (name: string): boolean => rows.some((row) => (totalled(row) ?? stem(row)) === name);
  return has("pendapatan") && has("belanja");
}

/**
 * Totals that no word but their name tells: "Jumlah Belanja Operasi" below the rows of "Belanja Operasi"; and in the summary of a
 * budget Surplus/(Defisit), Pembiayaan Neto and SiLPA, which are no part of anything.
 */
export function withNamedTotals(rows: readonly Row[]): readonly Row[] {
  const named = rows.filter((row) => row.kind === "data" && (beginsTotal(row.title) || beginsBalance(row.title)));
  if (named.length === 0) return rows;
  const summary = isSummary(rows);
  const found = new Set(named.filter((row) => (summary ? totalled(row) !== undefined || balanceOf(row.title) !== undefined : headingOf(rows, row) !== undefined)));
  return found.size === 0 ? rows : rows.map((row) => (found.has(row) ? { ...row, kind: "total" as const } : row));
}

/** The nearest row above with the name that a total repeats. */
function headingOf(rows: readonly Row[], total: Row): Row | undefined {
  const name = totalled(total);
  return name === undefined ? undefined
    : rows.findLast((row) => row.index < total.index && (row.kind === "data" || row.kind === "section") && row.title !== "" && isName(name, stem(row)));
}

/** The totals of a tree and the balances between them. */
export function totalsOf(
  rows: readonly Row[], nodes: readonly Node[], amountsOf: AmountsOf, refOf: RefOf,
): { readonly totals: readonly TotalRow[]; readonly balances: readonly Balance[] } {
  const marked = rows.filter((row) => row.kind === "total");
  const net = nodes.filter(({ label, row }) => /^pembiayaan(?: daerah)?$/.test(label.key) && isFilled(row, amountsOf)).map(({ row }) => row);
  if (marked.length + net.length === 0) return { totals: [], balances: [] };
  const summary = (net.length > 0 || marked.some((row) => beginsBalance(row.title) || beginsTotal(row.title))) && isSummary(rows);
  const balanced = summary ? marked.filter((row) => balanceOf(row.title) !== undefined) : [];
  const balances = summary ? balancesOf([...balanced, ...net, ...marked.filter((row) => totalled(row) === "pembiayaan")], rows, amountsOf) : [];
  const summing = marked.filter((row) => !balanced.includes(row) && balances.every((balance) => balance.row !== row));
  const usual = usualTotals(summing, nodes.filter((node) => node.parent === null), refOf);
  const totals = usual.flatMap((total, i): TotalRow[] => {
    const named = namedNodes(rows, nodes, total.row, amountsOf);
    if (named) return [{ ...total, scope: "group", nodes: named, sasaran: null }];
    if (!summary) return [total];
    const since = [...summing.slice(0, i).map(({ index }) => index), -1].toReversed();
    const over = [...new Set(since)].map((index) => topmost(nodes, index, total.row.index)).find((some) => addsUp(total.row, some, amountsOf));
    return over ? [{ ...total, scope: "group", nodes: over, sasaran: null }] : [];
  });
  return { totals, balances };
}

/** The nodes between two rows of the sheet that stand below none of each other. */
const topmost = (nodes: readonly Node[], from: number, to: number): readonly Node[] =>
  nodes.filter(({ row, parent }) => row.index > from && row.index < to && (parent === null || parent.row.index <= from));

/** Rows below the heading that a total repeats; a row with that name and amounts of its own only where they agree. */
function namedNodes(rows: readonly Row[], nodes: readonly Node[], total: Row, amountsOf: AmountsOf): readonly Node[] | undefined {
  const heading = headingOf(rows, total);
  if (!heading) return undefined;
  const own = nodes.filter((node) => node.row === heading);
  if (own.length > 0 && isFilled(heading, amountsOf)) return addsUp(total, own, amountsOf) ? own : undefined;
  const below = topmost(nodes, heading.index, total.index);
  return below.length > 0 ? below : undefined;
}

/** Whether some nodes are the total in an amount column at least, and not for want of amounts. */
function addsUp(total: Row, nodes: readonly Node[], amountsOf: AmountsOf): boolean {
  return amountsOf(total).some((amount, column) => {
    const parts = amountsIn(nodes, column, amountsOf);
    return amount !== null && !amount.isZero() && parts.length > 0 && sumOf(parts).eq(amount);
  });
}

const amountsIn = (nodes: readonly Node[], column: number, amountsOf: AmountsOf): readonly Decimal[] => nodes.flatMap((node) => {
  const own = amountsOf(node.row)[column];
  return own ? [own] : amountsIn(node.children, column, amountsOf);
});

/** The totals by where they stand: over the topmost rows since the last one, or over all. */
function usualTotals(totals: readonly Row[], roots: readonly Node[], refOf: RefOf): readonly TotalRow[] {
  const lastRoot = roots.at(-1)?.row.index ?? -1;
  let next = 0;
  return totals.map((row, i): TotalRow => {
    const last = i === totals.length - 1;
    // Roots and totals both stand in the order of the sheet.
    const first = next;
    while (next < roots.length && (roots[next]?.row.index ?? 0) < row.index) next++;
    const between = roots.slice(first, next);
    const words = plain(row.title);
    const goesOn = lastRoot > row.index;
    const saysAll = /keseluruhan|seluruh|grand|total anggaran|semua/.test(words) || (last && /^(jumlah|total)$/.test(words) && plain(totals[0]?.title ?? "") !== words);
    const scope = !goesOn && (totals.length === 1 || between.length === 0 || (last && saysAll)) ? "grand" : between.length === 0 ? "grand" : "group";
    const over = scope === "grand" ? roots.slice(0, next) : between;
    return { row, label: { text: row.title, key: words, at: refOf(row) }, scope, nodes: over, sasaran: scope === "group" ? over.at(-1)?.sasaran ?? null : null };
  });
}

/**
 * Surplus is pendapatan less belanja, Pembiayaan (Neto) penerimaan less pengeluaran, SiLPA the sum of both. Each only where it
 * comes out in an amount column at least: a summary may leave out what another one shows.
 */
function balancesOf(balanced: readonly Row[], rows: readonly Row[], amountsOf: AmountsOf): readonly Balance[] {
  const filled = rows.filter((row) => isFilled(row, amountsOf)).toReversed();
  const named = (pattern: RegExp): readonly Row[] => filled.filter((row) => pattern.test(totalled(row) ?? stem(row)));
  return mapDefined(balanced, (row): Balance | undefined => {
    const kind = balanceOf(row.title) ?? "neto";
    const last = (which: "surplus" | "neto"): readonly Row[] => balanced.filter((other) => other.index < row.index && balanceOf(other.title) === which).slice(-1);
    const options = kind === "sisa" ? pairs(last("surplus"), last("neto")).map((plus): Balance => ({ row, plus, minus: [] }))
      : pairs(...(kind === "surplus" ? [named(/^pendapatan$/), named(/^belanja(?: transfer)?$/)] as const : [named(/^penerimaan(?: pembiayaan)?$/), named(/^pengeluaran(?: pembiayaan)?$/)] as const))
        .map(([plus, minus]): Balance => ({ row, plus: [plus], minus: [minus] }));
    return options.find((balance) => comesOut(balance, amountsOf));
  });
}

function comesOut({ row, plus, minus }: Balance, amountsOf: AmountsOf): boolean {
  return amountsOf(row).some((amount, column) => {
    const of = (some: readonly Row[]): readonly Decimal[] => mapDefined(some, (other) => amountsOf(other)[column] ?? undefined);
    const [added, taken] = [of(plus), of(minus)];
    return amount !== null && [...added, ...taken].some((part) => !part.isZero())
      && added.length === plus.length && taken.length === minus.length && sumOf(added).minus(sumOf(taken)).eq(amount);
  });
}

const isFilled = (row: Row, amountsOf: AmountsOf): boolean => amountsOf(row).some((amount) => amount !== null);
const pairs = (left: readonly Row[], right: readonly Row[]): readonly (readonly [Row, Row])[] => left.flatMap((a) => right.map((b) => [a, b] as const));
