/** What the hold-out reports need beyond the builder: more functions in formulas, derived columns, labels, signatures. */
import { Book, type Sheet } from "../../blind/lib/book";
import { type Spec } from "../../blind/lib/cell";
import { type Ref } from "../../blind/lib/checks";
import { columnName, split } from "../../blind/lib/formula";
import { cmp, round, truncate, type Q } from "../../blind/lib/rational";
import { type Table } from "../../blind/lib/table";
import { evaluate, FormulaError, type Scalar } from "./formula";

export class HoldBook extends Book {
  private readonly memo = new Map<Ref, Scalar>();
  override plant(): void {
    super.plant();
    this.memo.clear();
  }
  private value(ref: Ref): Scalar {
    const c = this.at(ref);
    if (!c) return null;
    if (c.error) throw new FormulaError(c.error);
    if (c.f === undefined) return c.v ?? null;
    if (!this.memo.has(ref)) {
      const get = (r: Ref): Scalar => this.value(r);
      const isSubtotal = (r: Ref): boolean => this.at(r)?.f?.includes("SUBTOTAL(") ?? false;
      this.memo.set(ref, evaluate(c.f, { sheet: ref.split("!")[0] as string, get, isSubtotal }));
    }
    return this.memo.get(ref) as Scalar;
  }
  /** The builder knows numbers only; a text result (IF) passes through it unchanged. */
  override result(ref: Ref): number {
    return this.value(ref) as number;
  }
  /** What a cell says in words, typed or calculated. */
  words(ref: Ref): string {
    return String((this.at(ref)?.f === undefined ? this.at(ref)?.v : this.value(ref)) ?? "")
      .replace(/\s+/g, " ")
      .trim();
  }
}

/** A column that follows from others by an own formula (growth, rest, ratio); blank or unreadable parts skip it. */
export function derived(t: Table, key: string, col: string, from: readonly string[], f: (...x: Q[]) => Q): void {
  const names = from.map((c) => (c.includes("/") ? c : t.n(key, c)));
  t.book.claim(`${col} of ${key}`, [t.n(key, col)], names, (get, r) => {
    const m = get(r(t.n(key, col)));
    const xs = names.map((n) => get(r(n))?.value);
    if (!m || xs.some((x) => x === undefined)) return null;
    const x = f(...(xs as Q[]));
    const dec = m.dec ?? 6;
    return [round(x, dec), truncate(x, dec)].some((y) => cmp(y, round(m.value, dec)) === 0);
  });
}

/** A word that follows from numbers of the row. */
export function worded(t: Table, key: string, col: string, from: readonly string[], f: (...x: Q[]) => string): void {
  const book = t.book as HoldBook;
  book.claim(
    `words ${col} of ${key}`,
    [t.n(key, col)],
    from.map((c) => t.n(key, c)),
    (get, r) => {
      const xs = from.map((c) => get(r(t.n(key, c)))?.value);
      if (xs.some((x) => x === undefined)) return null;
      return book.words(r(t.n(key, col))).toLowerCase() === f(...(xs as Q[])).toLowerCase();
    },
  );
}

/** A predicate shown by a tick or a fill in one of several columns. */
export const COLORS = { hijau: "FF92D050", biru: "FF00B0F0", kuning: "FFFFFF00", jingga: "FFFFC000", merah: "FFFF0000" } as const;

/** Place, date, office, name, rank and NIP, as they stand below the last table. */
export function sign(s: Sheet, a1: string, place: string, office: string, name: string, rank: string, nip: string): void {
  s.lines(a1, place, office, undefined, undefined, undefined, { v: name, bold: true }, rank, `NIP. ${nip}`);
}
/** A plain table that nothing is claimed about (a schedule, a list of names). */
export function other(s: Sheet, a1: string, rows: readonly (readonly (string | number | null | Spec)[])[]): void {
  const [c, r] = split(a1);
  rows.forEach((row, i) =>
    row.forEach((v, j) => {
      if (v === null) return;
      const spec: Spec = typeof v === "object" ? v : { v };
      s.put(`${columnName(c + j)}${r + i}`, i === 0 ? { ...spec, bold: true, align: "center" } : spec);
    }),
  );
}
