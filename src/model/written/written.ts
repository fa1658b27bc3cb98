import type { Decimal } from "../../kernel/decimal";

/** One way to read a written number. */
export interface NumberReading {
  readonly value: Decimal;
  /** Decimals written; negative where a word such as "juta" scales the number ("1,5 juta": −5). */
  readonly decimals: number;
  /** Whose separators: "1.234,5" is id, "1,234.5" is en; plain has none, so both agree. */
  readonly style: "plain" | "id" | "en";
}

export interface WrittenNumber {
  readonly type: "number";
  /** The Indonesian reading first, then what else the separators allow; three at most. */
  readonly readings: readonly [NumberReading, ...NumberReading[]];
  /** A percent sign or "persen" follows; the value keeps its size ("99,50%" is 99.5). */
  readonly percent: boolean;
  /** Marked as rupiah. */
  readonly currency: boolean;
  /** "Dok", "orang"; null where none is written or it is percent or rupiah. */
  readonly unit: string | null;
  /** The grade beside the number, in capitals: "BB" of "BB (74)". */
  readonly letter: string | null;
  /** What else stands there: "Nilai IKM" of "85 (Nilai IKM)". */
  readonly note: string | null;
}

/** What the text of a cell says by itself, whatever its column. */
export type Written =
  /** No value: "", "-", "n/a", "nihil"; never zero. */
  | { readonly type: "empty" }
  | WrittenNumber
  /** A grade without a number: "BB", "WTP"; in capitals. */
  | { readonly type: "letter"; readonly letter: string; readonly note: string | null }
  /** Two values or more in one cell, so none that counts. */
  | { readonly type: "several"; readonly parts: readonly string[] }
  /** A number whose separators stand wrong: "1.94.876.200"; text is the number as written. */
  | { readonly type: "malformed"; readonly text: string }
  /** An error value of Excel, in capitals. */
  | { readonly type: "error"; readonly code: string }
  | { readonly type: "text" };
