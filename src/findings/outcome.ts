import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import type { Identity } from "./identity";

export type Severity = "error" | "warning" | "info";

/** What a sentence may mention. Decimals are written in the reader's language; a number is a plain count. */
export type MessageValue = string | number | Decimal | AmountValue | CellRef | readonly CellRef[] | readonly string[];

/** A number with the decimals and the sign with which it is to be written. */
export interface AmountValue {
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: "percent" | "rupiah" | "none";
  /** The power of ten in which its cell is written: 6 in a table in millions, where 1.500.000 stands as 1,5. */
  readonly power?: number;
}

export type MessageData = Readonly<Record<string, MessageValue>>;

/** What an outcome is about: enough to find it again after rows were inserted. */
export interface Subject {
  /** Id of the table, for grouping. */
  readonly table: string;
  /** Name of the row, as written; "" for none. */
  readonly label: string;
  /** Role of the column ("realisasiAnggaran", "capaian" …). */
  readonly role: string;
}

/** A contradiction (error, warning) or a remark (info). */
export interface Violation {
  readonly type: "violation";
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: MessageData;
  /** The cell that a reviewer would point at. */
  readonly at: CellRef;
  readonly subject: Subject;
  /** What stands in the cell, as shown. */
  readonly reported: string;
  /** What should stand there, if that can be said: a number, or a word such as a predicate. */
  readonly expected?: AmountValue | string;
  /** All cells of the violated identity. */
  readonly evidence: readonly CellRef[];
  /** For the localiser; absent where the violation is no matter of numbers. */
  readonly identity?: Identity;
  /** Further identities that the same number violates, such as its equality with a third table. */
  readonly others?: readonly Identity[];
}

/** A check that was made and found in order. */
export interface Passed { readonly type: "passed"; readonly at: CellRef; readonly identity?: Identity }

/** A check that could not be made, and why. */
export interface Incomplete {
  readonly type: "incomplete"; readonly messageId: string; readonly data: MessageData; readonly at: CellRef; readonly subject: Subject;
}

export type Outcome = Violation | Passed | Incomplete;

/** What a whole rule came to, for the summary: silence never means clean. */
export interface RuleSummary {
  readonly rule: string;
  readonly status: "judged" | "inapplicable" | "crashed";
  readonly passed: number;
  readonly violations: number;
  readonly incomplete: number;
  /** For a crash: the error's text, for the developers. */
  readonly detail?: string;
}
