import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { refused } from "../../../kernel/result";
import type { Progress } from "../../../plan/host";
import type { CellRef } from "../../../snapshot/snapshot";
import type { Answer, AuditView, Choices, RecalculateOptions, Workbench } from "../../workbench/workbench";
import { HINT_SEEN, type Preferences } from "../preferences";
import type { Filter } from "./causes";
import { type Outcome, reduce } from "./reducer";
import { countsOf, initialState, type PaneDialog, type PaneState, type Task } from "./state";

/** All that the pane's parts can ask for. Nothing throws; what fails becomes the state's problem. */
export interface PaneActions {
  scan(): void;
  show(at: CellRef): void;
  acceptSuggestions(findings: readonly string[]): void;
  /** Shows what one of a finding's alternatives would change. */
  acceptAlternative(finding: string, alternative: number): void;
  previewRecalculation(options: RecalculateOptions): void;
  apply(preview: string, changes: readonly string[]): void;
  undo(force: boolean): void;
  /** Leaves what could not be undone as it is. */
  forgetStep(): void;
  highlight(on: boolean): void;
  writeSheet(): void;
  removeSheet(): void;
  choose(choices: Choices): void;
  ignore(findings: readonly string[], reason: string | null): void;
  watch(on: boolean): void;
  /** The last task again. */
  retry(): void;
  filter(filter: Partial<Filter>): void;
  open(cause: string | null): void;
  ask(dialog: PaneDialog | null): void;
  hint(shown: boolean): void;
  closeNotice(): void;
  closeProblem(): void;
}

type Run = <T>(task: Task, call: (progress: Progress) => Answer<T>, then: (value: T) => Outcome) => Promise<void>;

/** The state of one pane over one workbench. It scans at once; a new workbench starts over. */
export function usePane(workbench: Workbench, preferences: Preferences): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(reduce, preferences, (kept) => initialState(kept.get(HINT_SEEN) === null));
  /** Counts workbenches: answers of an earlier one come too late. */
  const current = useRef(0);
  const busy = useRef(false);
  const last = useRef<() => void>(() => undefined);
  const stopWatching = useRef<(() => Promise<void>) | null>(null);

  const run: Run = useCallback(async function again(task, call, then): Promise<void> {
    if (busy.current) return;
    const mine = current.current;
    const answered = (tell: () => void): void => {
      if (mine !== current.current) return;
      busy.current = false;
      tell();
    };
    busy.current = true;
    last.current = () => { void again(task, call, then); };
    dispatch({ type: "started", task });
    try {
      const answer = await call((share) => { if (mine === current.current) dispatch({ type: "progressed", share }); });
      answered(() => {
        // A new result draws much anew: piece by piece, so that clicks and keys get through.
        if (answer.ok) startTransition(() => { dispatch({ type: "finished", outcome: then(answer.value) }); });
        else dispatch({ type: "failed", task, code: answer.code });
      });
    } catch {
      answered(() => { dispatch({ type: "failed", task, code: "failed" }); });
    }
  }, []);

  const actions = useMemo((): PaneActions => {
    const stop = async (): Promise<void> => {
      const ending = stopWatching.current;
      stopWatching.current = null;
      await ending?.();
    };
    // A jump waits for nothing and locks nothing: people click on while something runs.
    const show = async (at: CellRef): Promise<void> => {
      const mine = current.current;
      const answer = await workbench.show(at).catch(() => refused("failed" as const));
      if (mine !== current.current) return;
      if (!answer.ok) {
        if (!busy.current) last.current = () => { void show(at); };
        dispatch({ type: "failed", task: "show", code: answer.code });
      } else if (!answer.value) dispatch({ type: "noted", notice: { kind: "notShown", at } });
    };
    return {
      scan: () => void run("scan", (progress) => workbench.scan(progress), (view) => ({ view, notice: { kind: "scanned", counts: countsOf(view) } })),
      show: (at) => void show(at),
      acceptSuggestions: (findings) => void run("preview", () => workbench.previewSuggestions(findings),
        (preview) => ({ dialog: { kind: "preview", of: "accept", preview } })),
      acceptAlternative: (finding, alternative) => void run("preview", () => workbench.previewAlternative(finding, alternative),
        (preview) => ({ dialog: { kind: "preview", of: "accept", preview } })),
      previewRecalculation: (options) => void run("preview", () => workbench.previewRecalculation(options),
        (preview) => ({ dialog: { kind: "preview", of: "recalculate", preview } })),
      apply: (preview, changes) => void run("apply", (progress) => workbench.apply(preview, changes, progress), ({ done, refused: left, view }) => ({
        view, notice: { kind: "applied", cells: done }, dialog: left.length > 0 ? { kind: "result", step: "applied", done, refused: left } : null,
      })),
      undo: (force) => void run("undo", (progress) => workbench.undo(force, progress), ({ done, refused: left, view }) => ({
        view, notice: { kind: "undone", cells: done },
        dialog: left.length === 0 ? null
          : !force && left.some(({ reason }) => reason === "stale") ? { kind: "stale", refused: left } : { kind: "result", step: "undone", done, refused: left },
      })),
      forgetStep: () => void run("undo", () => workbench.forgetStep(), (view) => ({ view, dialog: null, notice: { kind: "forgotten" } })),
      highlight: (on) => void run("highlight", () => workbench.highlight(on), (view) => ({
        view, notice: view.highlightProblem === null ? { kind: on ? "highlighted" : "unhighlighted" } : { kind: "unformatted", why: view.highlightProblem },
      })),
      writeSheet: () => void run("auditSheet", (progress) => workbench.writeAuditSheet(progress),
        (view) => ({ view, notice: { kind: "sheetWritten", name: view.auditSheet ?? "" } })),
      removeSheet: () => void run("auditSheet", () => workbench.removeAuditSheet(), (view) => ({ view, dialog: null, notice: { kind: "sheetRemoved" } })),
      choose: (choices) => void run("choose", () => workbench.choose(choices), (view) => ({ view, dialog: null, notice: { kind: "chosen" } })),
      ignore: (findings, reason) => void run("ignore", () => ignoreAll(workbench, findings, reason),
        (view) => ({ view, dialog: null, notice: { kind: reason === null ? "unignored" : "ignored", count: findings.length } })),
      watch: (on) => {
        if (!on) void run("watch", async () => { await stop(); return { ok: true, value: null }; }, () => ({ watching: false, notice: { kind: "unwatched" } }));
        else {
          const mine = current.current;
          void run("watch", () => workbench.watch((view) => { if (mine === current.current) dispatch({ type: "watched", view }); }), (ending) => {
            stopWatching.current = ending;
            return { watching: true, notice: { kind: "watching" } };
          });
        }
      },
      retry: () => { last.current(); },
      filter: (filter) => { dispatch({ type: "filtered", filter }); },
      open: (cause) => { dispatch({ type: "opened", cause }); },
      ask: (dialog) => { if (!busy.current) dispatch({ type: "asked", dialog }); },
      hint: (shown) => {
        if (!shown) preferences.set(HINT_SEEN, "1");
        dispatch({ type: "hinted", shown });
      },
      closeNotice: () => { dispatch({ type: "noted", notice: null }); },
      closeProblem: () => { dispatch({ type: "problemClosed" }); },
    };
  }, [workbench, preferences, run]);

  useEffect(() => {
    actions.scan();
    return () => {
      current.current += 1;
      busy.current = false;
      void stopWatching.current?.();
      stopWatching.current = null;
      dispatch({ type: "reset", hint: preferences.get(HINT_SEEN) === null });
    };
  }, [actions, preferences]);

  return { state, actions };
}

/** One after the other, as each answer carries the view after it; the first refusal ends it. */
async function ignoreAll(workbench: Workbench, findings: readonly string[], reason: string | null): Answer<AuditView> {
  const [first, ...rest] = findings;
  let answer = await workbench.ignore(first ?? "", reason);
  for (const finding of rest) {
    if (!answer.ok) break;
    answer = await workbench.ignore(finding, reason);
  }
  return answer;
}
