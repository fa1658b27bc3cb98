import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";

/**
 * One written number that takes part in an identity, in the unit of that identity
 * (rupiah, or percent with 100 for the whole, or the indicator's own unit).
 */
export interface Term {
  readonly at: CellRef;
  /** The value as a reader sees it. */
  readonly value: Decimal;
  /** Decimals that the reader sees, in the unit of `value`; negative where it is written in thousands or millions. */
  readonly decimals: number;
  /** The stored value where Excel keeps more digits than it shows; equal to `value` otherwise. */
  readonly precise: Decimal;
  /** True for amounts and counts, which are never rounded: only `value` itself satisfies. */
  readonly exact: boolean;
}

export type Identity =
  /** total = Σ parts */
  | { readonly kind: "sum"; readonly total: Term; readonly parts: readonly Term[] }
  /** mean = Σ parts ÷ n; with `capped`, of parts cut at 0 and 100. */
  | { readonly kind: "mean"; readonly mean: Term; readonly parts: readonly Term[]; readonly capped: boolean }
  /** ratio = part ÷ whole × 100, or for a negative indicator (whole − (part − whole)) ÷ whole × 100; cut at 0 and 100 if capped. */
  | {
      readonly kind: "ratio"; readonly ratio: Term; readonly part: Term; readonly whole: Term;
      readonly polarity: "positive" | "negative"; readonly capped: boolean;
    }
  /** The same fact written twice. */
  | { readonly kind: "equal"; readonly left: Term; readonly right: Term }
  /** smaller ≤ larger, or < where strict: realisasi and anggaran, capaian and serapan, a value and the end of its predicate. */
  | { readonly kind: "order"; readonly smaller: Term; readonly larger: Term; readonly strict: boolean }
  /** from ≤ value ≤ to (null = open): a value and the predicate that is written for it. */
  | { readonly kind: "within"; readonly value: Term; readonly from: Decimal | null; readonly to: Decimal | null; readonly predicateAt: CellRef };

/** All terms of an identity, the one that the others determine first. */
export function termsOf(identity: Identity): readonly Term[] {
  switch (identity.kind) {
    case "sum": return [identity.total, ...identity.parts];
    case "mean": return [identity.mean, ...identity.parts];
    case "ratio": return [identity.ratio, identity.part, identity.whole];
    case "equal": return [identity.left, identity.right];
    case "order": return [identity.smaller, identity.larger];
    case "within": return [identity.value];
  }
}

/** One key for a cell, for maps. */
export const cellKey = ({ sheet, address }: CellRef): string => `${sheet}!${address}`;

export const isSameCell = (a: CellRef, b: CellRef): boolean => a === b || (a.address === b.address && a.sheet === b.sheet);
