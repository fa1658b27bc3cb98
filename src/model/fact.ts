import type { CellRef } from "../snapshot/snapshot";
import type { Entry, Quantity } from "./entry";
import type { Column, Row, Table } from "./table";

export type FactKind = "anggaran" | "realisasiAnggaran" | "target" | "targetAkhir" | "realisasi" | "capaian" | "serapan";

/** One writing of a fact. */
export interface Writing {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column | null;
  readonly entry: Entry;
  /** The value follows from other cells (an average of indikator, a sum of kegiatan); these are they. */
  readonly derivedFrom: readonly CellRef[];
  /** For a derived value the cells that give it, where a ratio or an average does; null where it is more than that. */
  readonly basis: { readonly kind: "ratio"; readonly part: Quantity; readonly whole: Quantity } | { readonly kind: "mean"; readonly parts: readonly Quantity[] } | null;
  /** Other values that say the same: the average of capaian cut at 100. */
  readonly variants: readonly Quantity[];
}

/** The same fact in two tables or more. */
export interface Fact {
  readonly kind: FactKind; readonly name: string; readonly writings: readonly Writing[];
  /** Cells that should say the same but show an error value, or two values, or a broken number; then one readable writing is enough. */
  readonly unread?: readonly Writing[];
}

const NONE: readonly never[] = [];

/** What a cell says by itself. */
export const writtenAt = (table: Table, row: Row, column: Column, entry: Entry, variants: readonly Quantity[] = NONE): Writing =>
  ({ table, row, column, entry, derivedFrom: NONE, basis: null, variants });

const isUnread = (entry: Entry): boolean => entry.type === "unreadable" && (entry.reason === "several" || entry.reason === "malformed" || entry.reason === "error");

/** Whether a cell says something of a fact, or should. */
export const tells = (entry: Entry | undefined): entry is Entry => entry !== undefined && (entry.type === "quantity" || entry.type === "letter" || isUnread(entry));

const isReadable = ({ entry }: Writing): boolean => entry.type !== "unreadable";

/** The fact that some cells tell; undefined where fewer than two do or none can be read. */
export function factOf(kind: FactKind, name: string, told: readonly Writing[]): Fact | undefined {
  if (told.length < 2) return undefined;
  if (told.every(isReadable)) return { kind, name, writings: told };
  const writings = told.filter(isReadable);
  return writings.length > 0 ? { kind, name, writings, unread: told.filter((writing) => !isReadable(writing)) } : undefined;
}
