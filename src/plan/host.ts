import type { Result } from "../kernel/result";
import type { CellRef, Snapshot } from "../snapshot/snapshot";
import type { CellEdit, Content, Plan } from "./plan";

/**
 * Why a workbook cannot be read or changed at all.
 * busy: the user is typing in a cell, or another program holds the workbook; readOnly: it is opened for reading;
 * protected: the structure of the workbook is protected (for the audit sheet); tooLarge: more than the host can carry;
 * unsupported: writing would lose something that stands in the file; unreachable: Excel did not answer; failed: anything else.
 */
export type HostProblem = "busy" | "readOnly" | "protected" | "tooLarge" | "unsupported" | "unreachable" | "failed";

/**
 * Why one edit was not made: stale: something else stands in the cell than the edit expects; protected: the sheet's protection covers it;
 * filtered: a filter hides rows of its sheet, where Excel may misplace what is written; merged: the cell is a covered part of a merged area;
 * array: the cell is part of an array formula; missing: there is no such sheet; failed: what was read back is not what was written.
 */
export type RefusalReason = "stale" | "protected" | "filtered" | "merged" | "array" | "missing" | "failed";

export interface Refusal {
  readonly edit: CellEdit;
  readonly reason: RefusalReason;
  /** What stands in the cell, where that is the reason. */
  readonly found?: Content;
}

/** What became of a plan. */
export interface Applied {
  /** Edits that were made, `after` as it was read back. */
  readonly done: readonly CellEdit[];
  readonly refused: readonly Refusal[];
  /** Sheets whose highlights stay as they were: their protection forbids formatting. Files can always be written. */
  readonly unformatted: readonly string[];
}

/** Between 0 and 1. */
export type Progress = (share: number) => void;

/**
 * A workbook that can be read and changed: one that is open in Excel, or a file.
 * Both hosts pass test/hosts/contract.ts. Answers are plain data.
 */
export interface WorkbookHost {
  /** A frozen picture of the whole workbook, with the texts as an Indonesian reader sees them. */
  read(progress?: Progress): Promise<Result<Snapshot, HostProblem>>;
  /**
   * Makes the edits that can be made and tells which could not. Where the host fails on the way, what was written is taken back
   * before the answer; the workbook never stays half-changed.
   */
  apply(plan: Plan, progress?: Progress): Promise<Result<Applied, HostProblem>>;
  /** What the workbook keeps for us, by key. */
  stored(): Promise<Result<ReadonlyMap<string, string>, HostProblem>>;
  /** Whether highlights of ours stand in the workbook. */
  highlighted(): Promise<Result<boolean, HostProblem>>;
  /** Shows a cell to the user; a hidden sheet is shown first. False where there is no such sheet. */
  show(at: CellRef): Promise<Result<boolean, HostProblem>>;
  /** Tells of sheets in which the user (not this program) changed something; the answer ends it. */
  watch(changed: (sheets: readonly string[]) => void): Promise<Result<() => Promise<void>, HostProblem>>;
}
