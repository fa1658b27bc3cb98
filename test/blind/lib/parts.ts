import { spec, type Cell } from "./cell";
import { add, mean, min, percent, percentNegative, toNumber, type Q } from "./rational";
import type { Table } from "./table";
import { amounts, type Node } from "./tree";

export interface Indikator {
  readonly k: string;
  readonly n: string;
  readonly target: string;
  readonly real: string;
  /** Less is better. */
  readonly neg?: boolean;
  readonly akhir?: string;
  /** Realisasi of earlier years, oldest first; "" where none. */
  readonly lalu?: readonly string[];
}
export interface Sasaran {
  readonly k: string;
  readonly n: string;
  readonly ind: readonly Indikator[];
}
export const capaian = (i: Indikator, cap?: number): Q => {
  const x = i.neg ? percentNegative(i.real, i.target) : percent(i.real, i.target);
  return cap === undefined ? x : min(x, cap);
};
export const kemajuan = (i: Indikator): Q =>
  i.neg ? percentNegative(i.real, i.akhir as string) : percent(i.real, i.akhir as string);
export const capaianSasaran = (s: Sasaran, cap?: number): Q => mean(s.ind.map((i) => capaian(i, cap)));

/** One node a line, "1.2.1|name|pagu|realisasi"; depth is the number of dots. */
export function pohon(lines: string): Node[] {
  type Draft = { k: string; n: string; pagu?: number; real?: number; kids?: Draft[] };
  const roots: Draft[] = [];
  const trail: Draft[] = [];
  for (const line of lines.trim().split("\n")) {
    const [k, n, pagu, real] = line.trim().split("|") as [string, string, string?, string?];
    const node: Draft = { k, n, ...(pagu ? { pagu: Number(pagu) } : {}), ...(real ? { real: Number(real) } : {}) };
    const depth = k.split(".").length - 1;
    trail.length = depth;
    if (depth === 0) roots.push(node);
    else ((trail[depth - 1] as Draft).kids ??= []).push(node);
    trail.push(node);
  }
  return roots;
}
export const serapanOf = (ns: readonly Node[]): Q => percent(amounts(ns, "real"), amounts(ns, "pagu"));

type Scale = (x: number) => string;
const steps =
  (rows: readonly (readonly [number, string])[]): Scale =>
  (x) => {
    for (const [low, name] of rows) if (x >= low) return name;
    throw new Error(`no predicate for ${x}`);
  };
/** Permendagri 86/2017; the corpus keeps clear of its gaps and of 90 itself. */
export const permendagri = steps([
  [90, "Sangat Tinggi"],
  [76, "Tinggi"],
  [66, "Sedang"],
  [51, "Rendah"],
  [-999, "Sangat Rendah"],
]);
export const lokal4 = steps([
  [100.000001, "Sangat Baik"],
  [76, "Baik"],
  [55, "Cukup"],
  [-999, "Kurang"],
]);
export const akip: Scale = (x) =>
  x > 90 ? "AA" : x > 80 ? "A" : x > 70 ? "BB" : x > 60 ? "B" : x > 50 ? "CC" : x > 30 ? "C" : "D";

const written = (t: Table, key: string, col: string): Cell | undefined => t.book.at(t.book.ref(t.n(key, col)))?.v;
const same = (a: unknown, b: string): boolean =>
  typeof a === "string" && a.replace(/\s+/g, " ").trim().toLowerCase() === b.toLowerCase();

/** The category of a row follows from its own two percentages. */
export function efisien(t: Table, key: string, words: readonly [string, string] = ["Efisien", "Tidak Efisien"]): void {
  const { book } = t;
  book.claim(`efficiency of ${key}`, [t.n(key, "kat")], [t.n(key, "cap"), t.n(key, "ser")], (get, r) => {
    const [c, s] = [get(r(t.n(key, "cap"))), get(r(t.n(key, "ser")))];
    if (!c || !s) return null;
    const d = toNumber(add(c.value, { n: -s.value.n, d: s.value.d }));
    return d === 0 ? null : same(written(t, key, "kat"), words[d > 0 ? 0 : 1]);
  });
}
export function berlabel(t: Table, key: string, scale: Scale, value = "cap", label = "pred"): void {
  t.book.claim(`predicate of ${key}`, [t.n(key, label)], [t.n(key, value)], (get, r) => {
    const m = get(r(t.n(key, value)));
    return m && same(written(t, key, label), scale(toNumber(m.value)));
  });
}
/** Cells for the predicate columns of a row, one of them ticked or filled; all get names. */
export function centang(columns: Readonly<Record<string, string>>, predicate: string, mark: Cell = "✓"): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(columns).map(([col, name]) => [col, name === predicate ? { align: "center", ...spec(mark) } : { v: null }]),
  );
}
export function bercentang(t: Table, key: string, columns: Readonly<Record<string, string>>, scale: Scale, value = "cap"): void {
  const cols = Object.keys(columns);
  t.book.claim(
    `tick of ${key}`,
    cols.map((c) => t.n(key, c)),
    [t.n(key, value)],
    (get, r) => {
      const m = get(r(t.n(key, value)));
      if (!m) return null;
      const marked = cols.filter((c) => {
        const s = t.book.at(r(t.n(key, c)));
        return s?.v || s?.fill;
      });
      return marked.length === 1 && columns[marked[0] as string] === scale(toNumber(m.value));
    },
  );
}
