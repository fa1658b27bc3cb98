import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";

interface Written {
  readonly at: CellRef;
  /** As a reader sees it. */
  readonly text: string;
  readonly formula?: string;
  /** Colour of the cell as RRGGBB, null for none; some reports mark the predicate with it. */
  readonly fill: string | null;
}

/** No value: an empty cell, "-", "n/a", "…". Never zero. `dash` tells a written sign for none from an empty cell. */
export interface Absent extends Written { readonly type: "absent"; readonly dash: boolean }

/** A number, in the unit of its column: rupiah, percent (100 = the whole), or the indicator's own unit. */
export interface Quantity extends Written {
  readonly type: "quantity";
  /** As shown to the reader, scaled to the unit. */
  readonly value: Decimal;
  /** Decimals that the reader sees, in the unit; negative where the column is in thousands or millions. */
  readonly decimals: number;
  /** The stored number with all its digits, scaled to the unit; equal to `value` for text. */
  readonly precise: Decimal;
  /** Written with a percent sign or a percent format. */
  readonly percent: boolean;
  /** What stands behind the number ("Dokumen", "orang"), null for none. */
  readonly unit: string | null;
  /** The category in front of a number, "A" in "A (80,60)"; null for none. */
  readonly letter: string | null;
  /** True where Excel holds text that only looks like a number. */
  readonly asText: boolean;
  /** Other numbers that the same text could mean; empty for most. */
  readonly readings: readonly { readonly value: Decimal; readonly decimals: number }[];
}

/** A category alone, "BB". */
export interface Letter extends Written { readonly type: "letter"; readonly letter: string }

/** Something stands there that is no single number. */
export interface Unreadable extends Written {
  readonly type: "unreadable";
  readonly reason: "several" | "malformed" | "error" | "uncalculated" | "text";
}

export type Entry = Absent | Quantity | Letter | Unreadable;
