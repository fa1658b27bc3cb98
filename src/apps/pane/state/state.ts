import type { Severity } from "../../../findings/outcome";
import type { HostProblem } from "../../../plan/host";
import type { CellRef } from "../../../snapshot/snapshot";
import type { AuditView, Preview, StepResult } from "../../workbench/workbench";
import { type Filter, NO_FILTER } from "./causes";

/** What the pane asks of the workbench; one at a time, but for show. */
export type Task = "scan" | "show" | "preview" | "apply" | "undo" | "highlight" | "auditSheet" | "choose" | "ignore" | "watch";

export type PreviewKind = "recalculate" | "accept";
export type Refused = StepResult["refused"];

export type PaneDialog =
  | { readonly kind: "recalculate" | "settings" | "removeSheet" }
  | { readonly kind: "preview"; readonly of: PreviewKind; readonly preview: Preview }
  /** What became of a step of which something was refused. */
  | { readonly kind: "result"; readonly step: "applied" | "undone"; readonly done: number; readonly refused: Refused }
  | { readonly kind: "stale"; readonly refused: Refused }
  | { readonly kind: "ignore"; readonly findings: readonly string[] };

/** The outcome of the last step, shown and read out. */
export type Notice =
  | { readonly kind: "scanned" | "updated"; readonly counts: Readonly<Record<Severity, number>> }
  | { readonly kind: "applied" | "undone"; readonly cells: number }
  | { readonly kind: "ignored" | "unignored"; readonly count: number }
  | { readonly kind: "sheetWritten"; readonly name: string }
  | { readonly kind: "notShown"; readonly at: CellRef }
  /** Highlights of some sheets stay as they were; why, as a sentence. */
  | { readonly kind: "unformatted"; readonly why: string }
  | { readonly kind: "highlighted" | "unhighlighted" | "sheetRemoved" | "chosen" | "watching" | "unwatched" | "forgotten" };

export interface PaneState {
  /** Null until the first scan answered. */
  readonly view: AuditView | null;
  readonly running: { readonly task: Task; readonly share: number | null } | null;
  readonly problem: { readonly code: HostProblem; readonly task: Task } | null;
  readonly notice: Notice | null;
  readonly dialog: PaneDialog | null;
  readonly filter: Filter;
  /** Key of the unfolded cause. */
  readonly open: string | null;
  readonly watching: boolean;
  /** Whether the first-run hint is shown. */
  readonly hint: boolean;
}

export const initialState = (hint: boolean): PaneState => ({
  view: null, running: null, problem: null, notice: null, dialog: null, filter: NO_FILTER, open: null, watching: false, hint,
});

/** How many findings that nobody ignored there are of each severity. */
export function countsOf(view: AuditView): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, ignored } of view.findings) if (ignored === null) counts[severity]++;
  return counts;
}
