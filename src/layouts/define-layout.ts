import type { Column, Role, TableKind } from "../model/table";
import type { RoledColumn } from "./roles";

/** What the numbers of performance and budgets stand under. */
export const NUMBERS: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "capaian", "anggaran", "realisasiAnggaran", "serapan", "targetAkhir", "capaianAkhir"]);

/** What a layout sees of a possible table. */
export class Candidate {
  readonly #roles: readonly Role[];

  constructor(
    readonly columns: readonly RoledColumn[], readonly caption: string,
    /** The first 80 rows below the header. */
    readonly below: { texts(column: number): readonly string[] },
  ) {
    this.#roles = columns.map(({ role }) => role);
  }

  /** The texts below a column's header, blanks left out. */
  textsBelow(column: number): readonly string[] { return this.below.texts(column); }

  /** Whether there is a column of each of these roles. */
  has(...roles: readonly Role[]): boolean {
    for (const role of roles) if (!this.#roles.includes(role)) return false;
    return true;
  }

  count(role: Role): number {
    let count = 0;
    for (const own of this.#roles) if (own === role) count++;
    return count;
  }
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

/** The columns of the model, each with an id of its own. */
export function namedColumns(columns: readonly RoledColumn[]): readonly Column[] {
  const bases: string[] = [];
  return columns.map(({ role, index, text, group, year }) => {
    const base = group || year !== null ? role + (group ? `/${group}` : "") + (year === null ? "" : `/${year}`) : role;
    let count = 1;
    for (const before of bases) if (before === base) count++;
    bases.push(base);
    return { id: count === 1 ? base : `${base}#${count}`, role, index, header: text, group, year };
  });
}
