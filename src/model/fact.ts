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
export interface Fact { readonly kind: FactKind; readonly name: string; readonly writings: readonly Writing[] }
