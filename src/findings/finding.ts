import type { CellRef } from "../snapshot/snapshot";
import type { AmountValue, MessageData, Severity } from "./outcome";

export type Confidence = "certain" | "likely" | "possible";

/** A value that would mend a cell. */
export interface Candidate {
  readonly at: CellRef;
  readonly value: AmountValue | string;
  /** Sentence "what it satisfies and which slip it is". */
  readonly messageId: string;
  readonly data: MessageData;
}

/** The value that mends a cell, and how likely it is. */
export interface Suggestion extends Candidate {
  readonly confidence: Confidence;
  /** Other candidates that explain as much; on a tie all stand here and none is named. */
  readonly alternatives: readonly Candidate[];
}

/** A violation as people and programs get it. */
export interface Finding {
  /** Stable from run to run while the table, the row's name and the column stay. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  readonly at: CellRef;
  readonly messageId: string;
  readonly data: MessageData;
  readonly reported: string;
  readonly expected?: AmountValue | string;
  readonly evidence: readonly CellRef[];
  /** Findings of one cause share it. */
  readonly cause?: string;
  readonly suspect?: CellRef;
  readonly suggestion?: Suggestion;
}

/** A check that could not be made. */
export interface NotJudged {
  readonly rule: string; readonly table: string; readonly at: CellRef; readonly messageId: string; readonly data: MessageData;
}
