import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import { approximate, Decimal } from "../../kernel/decimal";
import type { Quantity } from "../../model/entry";
import type { Fact, FactKind, Writing } from "../../model/fact";
import { ratioColumns } from "../../model/ratios";
import type { TableKind } from "../../model/table";
import { amountTerm, measuredTerm, quantityAt, roundedTerm, targetTerm } from "../terms";

export interface Statement { readonly kind: FactKind; readonly writing: Writing; readonly term: Term | null; readonly letter: string | null; readonly whole: boolean }
export interface Numeric extends Statement { readonly term: Term }

export function valueOf(kind: FactKind, { entry }: Writing): { term: Term | null; letter: string | null } | undefined {
  if (entry.type === "letter") return { term: null, letter: entry.letter };
  return entry.type === "quantity" ? { term: TERMS[kind](entry), letter: entry.letter } : undefined;
}

const TERMS: Readonly<Record<FactKind, (q: Quantity) => Term>> = {
  anggaran: amountTerm, realisasiAnggaran: amountTerm, target: targetTerm, targetAkhir: targetTerm, realisasi: measuredTerm, capaian: roundedTerm, serapan: roundedTerm,
};

/** The terms of a fact for which all tables write the same number, as they do for nearly all; undefined for any other. */
export function oneNumber({ kind, writings }: Fact): readonly Term[] | undefined {
  const termOf = TERMS[kind];
  const terms: Term[] = [];
  for (const { entry } of writings) {
    const term = entry.type === "quantity" ? termOf(entry) : undefined;
    if (!term || terms[0]?.value.eq(term.value) === false) return undefined;
    terms.push(term);
  }
  return terms;
}

/** Tables from the one that the others repeat to the one that repeats most. */
const AUTHORITY: readonly TableKind[] = ["pk", "realisasi", "kinerja", "pendukung", "anggaran", "renstra", "rekap", "pk-anggaran", "tren", "banding", "efisiensi"];
const RANKS: ReadonlyMap<TableKind, number> = new Map(AUTHORITY.map((kind, i) => [kind, kind === "pk" ? i + 0.5 : i]));
export const rank = (writing: Writing): number => RANKS.get(writing.table.kind) ?? -1;

export const equal = (left: Term, right: Term): Identity => ({ kind: "equal", left, right });

/** 0.995 and 99,5 %: a fraction that its own table could not settle. */
const isFraction = (small: Term, large: Term): boolean => Math.abs(approximate(small.value)) <= 1.5 && Math.abs(approximate(large.value)) > 1.5
  && judge(equal({ ...small, value: small.value.times(100), precise: small.precise.times(100), decimals: Math.max(0, small.decimals - 2) }, large)) !== "fails";

const HUNDRED = new Decimal(100);

/** Written as 100 because that is what target and realisasi of its row give, not because it was cut. */
export function isWholly100(term: Term | null, { table, row, column }: Writing): boolean {
  if (!term?.value.eq(HUNDRED) || !column) return false;
  const columns = ratioColumns(table.columns).find(({ ratio }) => ratio === column);
  const part = quantityAt(row, columns?.part);
  const whole = quantityAt(row, columns?.whole);
  return part !== undefined && whole !== undefined && part.precise.eq(whole.precise);
}

const cut = (term: Term): Term => (term.value.gt(HUNDRED) ? { ...term, value: HUNDRED, precise: HUNDRED } : term);

/** Whether two writings can be of one value. Of capaian some tables cut at 100 what others do not. */
export function agrees(a: Numeric, b: Numeric): boolean {
  const same = (x: Term, y: Term): boolean => judge(equal(x, y)) !== "fails" || isFraction(x, y) || isFraction(y, x);
  if (same(a.term, b.term)) return true;
  if (a.writing.variants.some((v) => same(roundedTerm(v), b.term)) || b.writing.variants.some((v) => same(a.term, roundedTerm(v)))) return true;
  if (a.kind !== "capaian" || a.whole || b.whole) return false;
  return same(cut(a.term), b.term) || same(a.term, cut(b.term));
}

/** Writings that can be of one value stand together. */
export function grouped(statements: readonly Numeric[]): readonly Numeric[][] {
  // What agrees with a writing agrees with every other of the very same number, so each number is compared once.
  const groups: { readonly all: Numeric[]; readonly numbers: Numeric[] }[] = [];
  for (const statement of statements) {
    const home = groups.find(({ numbers }) => numbers.some((other) => isSameNumber(other, statement)) || numbers.every((other) => agrees(other, statement)));
    if (!home) { groups.push({ all: [statement], numbers: [statement] }); continue; }
    home.all.push(statement);
    if (!home.numbers.some((other) => isSameNumber(other, statement))) home.numbers.push(statement);
  }
  return groups.map(({ all }) => all);
}

const isSameNumber = (a: Numeric, b: Numeric): boolean => a.writing.variants.length === 0 && b.writing.variants.length === 0
  && a.whole === b.whole && a.term.decimals === b.term.decimals && a.term.exact === b.term.exact
  && a.term.value.eq(b.term.value) && a.term.precise.eq(b.term.precise);

export const isDerived = (writing: Writing): boolean => writing.derivedFrom.length > 0;
