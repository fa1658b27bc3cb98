import type { Cell, Fmt, Spec, Style } from "./cell";
import { percent } from "./rational";
import type { Table } from "./table";

/** Program, kegiatan or sub kegiatan; amounts stand on the leaves. */
export interface Node {
  readonly k: string;
  readonly n: string;
  readonly pagu?: number;
  readonly real?: number;
  readonly kids?: readonly Node[];
}
type Amount = "pagu" | "real";
export const amount = (n: Node, a: Amount): number => (n.kids ? n.kids.reduce((s, x) => s + amount(x, a), 0) : (n[a] ?? 0));
export const amounts = (ns: readonly Node[], a: Amount): number => ns.reduce((s, n) => s + amount(n, a), 0);
export const serapan = (n: Node) => percent(amount(n, "real"), amount(n, "pagu"));
export const find = (ns: readonly Node[], k: string): Node => {
  for (const n of ns) {
    if (n.k === k) return n;
    const hit = n.kids && n.kids.some((x) => has(x, k)) ? find(n.kids, k) : undefined;
    if (hit) return hit;
  }
  throw new Error(`no node ${k}`);
};
const has = (n: Node, k: string): boolean => n.k === k || (n.kids?.some((x) => has(x, k)) ?? false);

export interface More {
  readonly fmt: Fmt;
  readonly of: (leaf: Node) => number;
}
export const along = (n: Node, of: More["of"]): number => n.kids?.reduce((s, x) => s + along(x, of), 0) ?? of(n);

interface TreeOptions {
  readonly pagu?: Fmt;
  readonly real?: Fmt;
  readonly pct?: Fmt;
  readonly no?: (path: readonly number[], node: Node) => Cell;
  readonly label?: (node: Node, level: number) => Cell;
  readonly style?: (level: number) => Style;
  /** Parents become SUM formulas (amount column) and ratios formulas. */
  readonly sumFormula?: "sum" | "plus";
  readonly pctFormula?: boolean;
  /** Rows whose amounts stay empty. */
  readonly blank?: (node: Node, level: number) => boolean;
  /** Rows forgotten by mistake: their parents' sums fail. */
  readonly omit?: readonly string[];
  /** Parents of which only some children are listed on purpose. */
  readonly partial?: readonly string[];
  readonly only?: (node: Node) => boolean;
  readonly extra?: (node: Node, level: number) => Readonly<Record<string, Cell>>;
  readonly before?: (node: Node, level: number) => void;
  readonly after?: (node: Node, level: number) => void;
  /** Further amount columns that add up along the tree (Operasi, Modal, Sisa, TW I …), read off the leaves. */
  readonly more?: Readonly<Record<string, More>>;
  /** Facts are shared across tables under this prefix (the budget before its revision has its own). */
  readonly facts?: string;
  readonly level?: number;
}

export function writeTree(t: Table, nodes: readonly Node[], o: TreeOptions, path: readonly number[] = []): void {
  nodes.forEach((n, i) => writeNode(t, n, o, [...path, i + 1]));
}

function writeNode(t: Table, n: Node, o: TreeOptions, path: readonly number[]): void {
  if (o.omit?.includes(n.k) || o.only?.(n) === false) return;
  const level = (o.level ?? 1) + path.length - 1;
  const style = o.style?.(level) ?? {};
  o.before?.(n, level);
  const blank = o.blank?.(n, level) ?? false;
  const cells: Record<string, Cell> = { nama: o.label?.(n, level) ?? n.n };
  if (o.no) cells.no = o.no(path, n);
  if (!blank) {
    if (o.pagu) cells.pagu = o.pagu(amount(n, "pagu"));
    if (o.real) cells.real = o.real(amount(n, "real"));
    if (o.pct && amount(n, "pagu") > 0) cells.pct = o.pct(serapan(n));
    for (const [c, m] of Object.entries(o.more ?? {})) cells[c] = m.fmt(along(n, m.of));
  }
  t.add(n.k, { ...cells, ...o.extra?.(n, level) }, style);
  o.after?.(n, level);
  if (n.kids) writeTree(t, n.kids, o, path);
  if (!blank) identities(t, n, o);
}

function identities(t: Table, n: Node, o: TreeOptions): void {
  const p = o.facts ?? "";
  const kids = o.partial?.includes(n.k) ? [] : frontier(t, n, Object.keys(o.more ?? {}));
  for (const a of ["pagu", "real"] as const) {
    if (!o[a] || !t.has(n.k, a)) continue;
    t.fact(`${p}${a}:${n.k}`, n.k, a);
    if (!kids.length) continue;
    t.sum(n.k, a, kids);
    const refs = kids.map((k) => t.a1(k, a));
    const close = refs.length > 1 && consecutive(refs);
    if (o.sumFormula === "sum" && refs.length > 1)
      t.set(n.k, a, { f: close ? `SUM(${refs[0]}:${refs[refs.length - 1]})` : `SUM(${refs.join(",")})` });
    else if (o.sumFormula) t.set(n.k, a, { f: refs.join("+") });
  }
  if (kids.length) for (const c of Object.keys(o.more ?? {})) t.sum(n.k, c, kids);
  if (!o.pct || !t.has(n.k, "pct")) return;
  t.ratio(n.k, "pct", "real", "pagu");
  t.fact(`${p}serapan:${n.k}`, n.k, "pct");
  if (o.pctFormula) t.set(n.k, "pct", pctFormula(t, n.k));
}
const pctFormula = (t: Table, k: string): Cell => {
  const percentFormat = t.book.at(t.book.ref(t.n(k, "pct")))?.z?.includes("%");
  return { f: `${t.a1(k, "real")}/${t.a1(k, "pagu")}${percentFormat ? "" : "*100"}` };
};
const consecutive = (refs: readonly string[]): boolean =>
  refs.every((r, i) => i === 0 || Number(r.replace(/\D/g, "")) === Number((refs[i - 1] as string).replace(/\D/g, "")) + 1);

/** The nearest descendants that carry amounts. */
function frontier(t: Table, n: Node, more: readonly string[]): string[] {
  return (n.kids ?? []).flatMap((k) => (["pagu", "real", ...more].some((c) => t.has(k.k, c)) ? [k.k] : frontier(t, k, more)));
}

interface TotalOptions extends Pick<TreeOptions, "pagu" | "real" | "pct" | "pctFormula" | "facts" | "more"> {
  readonly key?: string;
  readonly label: Readonly<Record<string, Cell>>;
  readonly style?: Style;
  /** Rows that the total adds up; the top rows unless told. */
  readonly of?: readonly string[];
  readonly formula?: boolean;
  /** Facts key; the grand total unless told. */
  readonly fact?: string;
}
export function writeTotal(t: Table, nodes: readonly Node[], o: TotalOptions): void {
  const key = o.key ?? "jumlah";
  const of = o.of ?? nodes.map((n) => n.k);
  const row: Record<string, Cell> = { ...o.label };
  const [pagu, real] = [amounts(nodes, "pagu"), amounts(nodes, "real")];
  const sum = (a: Amount): Spec => ({ f: of.map((k) => t.a1(k, a)).join("+") });
  if (o.pagu) row.pagu = { ...o.pagu(pagu), ...(o.formula ? sum("pagu") : {}) };
  if (o.real) row.real = { ...o.real(real), ...(o.formula ? sum("real") : {}) };
  if (o.pct) row.pct = o.pct(percent(real, pagu));
  for (const [c, m] of Object.entries(o.more ?? {})) row[c] = m.fmt(nodes.reduce((s, n) => s + along(n, m.of), 0));
  t.add(key, row, o.style ?? { bold: true });
  for (const c of Object.keys(o.more ?? {})) t.sum(key, c, of);
  const p = o.facts ?? "";
  for (const a of ["pagu", "real"] as const) {
    if (!o[a]) continue;
    t.sum(key, a, of);
    t.fact(`${p}${a}:${o.fact ?? "total"}`, key, a);
  }
  if (!o.pct) return;
  t.ratio(key, "pct", "real", "pagu");
  t.fact(`${p}serapan:${o.fact ?? "total"}`, key, "pct");
  if (o.pctFormula) t.set(key, "pct", pctFormula(t, key));
}

export const roman = (i: number): string => ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][i] as string;
export const letter = (i: number, small = false): string => String.fromCharCode((small ? 96 : 64) + i);
