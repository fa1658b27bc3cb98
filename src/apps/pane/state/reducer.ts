import type { HostProblem } from "../../../plan/host";
import type { AuditView } from "../../workbench/workbench";
import type { Filter } from "./causes";
import { countsOf, initialState, type Notice, type PaneDialog, type PaneState, type Task } from "./state";

/** What a finished task leaves behind; what is absent stays as it was. */
export interface Outcome {
  readonly view?: AuditView;
  readonly notice?: Notice | null;
  readonly dialog?: PaneDialog | null;
  readonly watching?: boolean;
}

export type PaneAction =
  | { readonly type: "reset"; readonly hint: boolean }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly share: number }
  | { readonly type: "finished"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly task: Task; readonly code: HostProblem }
  | { readonly type: "watched"; readonly view: AuditView }
  | { readonly type: "filtered"; readonly filter: Partial<Filter> }
  | { readonly type: "opened"; readonly cause: string | null }
  | { readonly type: "asked"; readonly dialog: PaneDialog | null }
  | { readonly type: "hinted"; readonly shown: boolean }
  | { readonly type: "noted"; readonly notice: Notice | null }
  | { readonly type: "problemClosed" };

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "reset": return initialState(action.hint);
    case "started": return { ...state, running: { task: action.task, share: null }, problem: null, notice: null };
    case "progressed": return state.running ? { ...state, running: { ...state.running, share: action.share } } : state;
    case "finished": {
      const { outcome } = action;
      return settled({ ...state, ...outcome, running: null, filter: outcome.view ? kept(state.filter, outcome.view) : state.filter });
    }
    case "failed": return { ...state, running: action.task === "show" ? state.running : null, problem: { code: action.code, task: action.task } };
    case "watched": return settled({
      ...state, view: action.view, filter: kept(state.filter, action.view), notice: { kind: "updated", counts: countsOf(action.view) },
    });
    case "filtered": return { ...state, filter: { ...state.filter, ...action.filter } };
    case "opened": return { ...state, open: action.cause };
    case "asked": return { ...state, dialog: action.dialog, notice: null };
    case "hinted": return { ...state, hint: action.shown };
    case "noted": return { ...state, notice: action.notice };
    case "problemClosed": return { ...state, problem: null };
  }
}

/** A filter for a table or rule that is gone would hide everything without saying why. */
function kept(filter: Filter, view: AuditView): Filter {
  return {
    ...filter,
    table: view.tables.some(({ id }) => id === filter.table) ? filter.table : null,
    rule: view.findings.some(({ rule }) => rule === filter.rule) ? filter.rule : null,
    ignored: filter.ignored && view.findings.some(({ ignored }) => ignored !== null),
  };
}

/** A card that is gone is not open. */
const settled = (state: PaneState): PaneState =>
  (state.open !== null && state.view?.findings.some(({ cause }) => state.open?.split("\n")[0] === cause) !== true ? { ...state, open: null } : state);
