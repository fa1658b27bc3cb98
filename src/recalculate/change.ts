import type { Finding } from "../findings/finding";
import type { MessageData } from "../findings/outcome";
import type { Settings } from "../model/settings";
import type { Subjects } from "../model/subjects";
import type { Lkip } from "../model/table";
import type { CellEdit } from "../plan/plan";
import type { CellRef, Snapshot } from "../snapshot/snapshot";

/** A workbook and what an audit said of it. */
export interface Audited {
  readonly snapshot: Snapshot;
  readonly lkip: Lkip;
  readonly subjects: Subjects;
  readonly settings: Settings;
  /** All findings of the audit, as they came out of it: they tell which cells are wrong and which are only led astray by another one. */
  readonly findings: readonly Finding[];
}

export interface RecalculateOptions {
  /** Live formulas where the inputs are numbers, or values. A formula that takes the wrong cells is mended as a formula in both. */
  readonly as: "formulas" | "values";
  /** Only empty cells, or wrong ones (and, for formulas, right constants) as well. */
  readonly only: "blanks" | "all";
}

/** blank: the cell is filled; wrong: what stands there does not follow; live: the shown value stays, a formula takes its place. */
export type ChangeKind = "blank" | "wrong" | "live";

/** One line of a preview. */
export interface Change {
  /** The changed cell first. Further edits belong to it (a tick leaves its old column): all are made or none. */
  readonly edits: readonly [CellEdit, ...CellEdit[]];
  /** Id of its table. */
  readonly table: string;
  /** The row's name, "" for none. */
  readonly row: string;
  /** As shown to an Indonesian reader; "" for an empty cell. */
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
  /** Whether it is ticked from the start. */
  readonly chosen: boolean;
  /** Why: a whole key of messages/ ("recalculate.serapan"), with its data. */
  readonly messageId: string;
  readonly data: MessageData;
  /** Ids of the findings that it settles. */
  readonly findings: readonly string[];
}

/** A cell that stays although one might expect a change, and why. */
export interface Left {
  readonly at: CellRef;
  readonly table: string;
  readonly row: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly findings: readonly string[];
}

/** What can be changed, each cell once, in an order in which it may be written; and what was left alone. */
export interface Changes { readonly changes: readonly Change[]; readonly left: readonly Left[] }
