import type { Column, Role, TableKind } from "../model/table";
import type { RoledColumn } from "./roles";

/** What the numbers of performance and budgets stand under. */
export const NUMBERS: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "capaian", "anggaran", "realisasiAnggaran", "serapan", "targetAkhir", "capaianAkhir"]);

/** What a layout sees of a possible table. */
export interface Candidate {
  readonly columns: readonly RoledColumn[];
  readonly caption: string;
  /** The texts below a column's header, blanks left out; the first 80 rows. */
  textsBelow(column: number): readonly string[];
  has(...roles: readonly Role[]): boolean;
  count(role: Role): number;
}

/** One kind of table: which columns make it. Layouts are asked from the most particular to the most general. */
export interface Layout {
  readonly kind: TableKind;
  /** Columns that the words alone do not give; for example the steps of a scale as columns. The same array where it claims none. */
  claim?(candidate: Candidate): readonly RoledColumn[];
  fits(candidate: Candidate): boolean;
}

export const defineLayout = (layout: Layout): Layout => layout;

/** Whether some column names what the rows are about. */
export const isLabelled = (candidate: Candidate): boolean => candidate.has("sasaran") || candidate.has("indikator") || candidate.has("uraian");

/** Whether three fifths of the texts and at least one are such; no more of them are asked than it takes to know. */
export function mostly(texts: readonly string[], isSuch: (text: string) => boolean): boolean {
  let such = texts.length;
  for (const text of texts) if (!isSuch(text) && --such < texts.length * MOST) return false;
  return such > 0;
}
const MOST = 0.6;

export function candidateOf(columns: readonly RoledColumn[], caption: string, textsBelow: (column: number) => readonly string[]): Candidate {
  const present = new Set<Role>();
  for (const { role } of columns) present.add(role);
  return {
    columns, caption, textsBelow,
    has: (...roles) => roles.every((role) => present.has(role)),
    count: (role) => columns.filter((column) => column.role === role).length,
  };
}

/** The columns of the model, each with an id of its own. */
export function namedColumns(columns: readonly RoledColumn[]): readonly Column[] {
  const seen = new Map<string, number>();
  return columns.map(({ role, index, text, group, year }) => {
    const base = role + (group ? `/${group}` : "") + (year === null ? "" : `/${year}`);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base}#${count}`, role, index, header: text, group, year };
  });
}
