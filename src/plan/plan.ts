import type { Range } from "../kernel/address";
import type { CellRef, CellValue } from "../snapshot/snapshot";

// Everything here is plain data: it crosses to workers and is kept in workbooks as JSON.

/** What a cell holds, as far as an edit can change it. */
export interface Content {
  /** With the leading "=", A1 notation, English function names; absent for a constant. */
  readonly formula?: string;
  /** The constant; null for an empty cell. For a formula its result as far as known, which nobody compares. */
  readonly value: CellValue;
}

/** One cell gets another content. */
export interface CellEdit {
  readonly at: CellRef;
  /** What must stand in the cell; where something else does, it has changed since and is left alone. */
  readonly before: Content;
  readonly after: Content;
  /** Only where the cell gets another number format, as codes of Excel ("0.00%"). */
  readonly format?: { readonly before: string; readonly after: string };
}

export const TONES = ["error", "suspect", "warning", "info"] as const;
/** Why a cell is highlighted: the worst of its findings, or that it is named as the wrong cell of one. */
export type Tone = (typeof TONES)[number];

export interface Highlight { readonly at: CellRef; readonly tone: Tone }

/**
 * How a cell of the audit sheet looks. title, label and line stand on one line and may run over empty cells to their right;
 * the others are wrapped and stand at the top of their cell. input is for people to write in.
 */
export type Look = "line" | "title" | "label" | "text" | "number" | "header" | "error" | "warning" | "info" | "muted" | "input";

export interface ReportCell {
  /** Text is always text: hosts write it so that nothing in it can act as a formula. */
  readonly value: string | number | null;
  readonly look: Look;
  /** The cell jumps there; its text stays. */
  readonly link?: CellRef;
}

/** A whole sheet of ours, with all that is needed to write it. */
export interface ReportSheet {
  readonly name: string;
  /** Widths in characters, as Excel counts them. */
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** From A1; null is an empty cell. */
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  /** The Excel table in it: its range with the header row, which is repeated on each printed page, frozen and filtered; null for none. */
  readonly table: { readonly name: string; readonly range: Range } | null;
  /** Rows above the scrolled part. */
  readonly frozenRows: number;
}

/** What is to be done to a workbook, in one step. Nothing else of the workbook changes. */
export interface Plan {
  readonly edits: readonly CellEdit[];
  /** All highlights that stand afterwards, so [] takes ours out; absent leaves them as they are. */
  readonly highlights?: readonly Highlight[];
  /** The audit sheet: `replaces` names the present one (null: there is none), `content` the new one (null: take it out). */
  readonly sheet?: { readonly replaces: string | null; readonly content: ReportSheet | null };
  /** What the workbook keeps for us, by key; null forgets it. */
  readonly store?: Readonly<Record<string, string | null>>;
}

/** Two contents that a user would call the same; results of formulas are not compared. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  const [x, y] = [a.value, b.value];
  if (typeof x === "object" && x !== null && typeof y === "object" && y !== null) return x.error === y.error;
  // Excel does not tell an empty text from an empty cell.
  return x === y || ((x ?? "") === "" && (y ?? "") === "");
}
