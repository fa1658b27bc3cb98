import type { Column, Role, TableKind } from "../model/table";
import type { RoledColumn } from "./roles";

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

export function candidateOf(columns: readonly RoledColumn[], caption: string, textsBelow: (column: number) => readonly string[]): Candidate {
  const present = new Set(columns.map((column) => column.role));
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
    const base = [role, group ?? "", year ?? ""].filter((part) => part !== "").join("/");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base}#${count}`, role, index, header: text, group, year };
  });
}
