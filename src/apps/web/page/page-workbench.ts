import { proxy, type Remote } from "comlink";
import { ok } from "../../../kernel/result";
import type { Progress } from "../../../plan/host";
import type { CellRef } from "../../../snapshot/snapshot";
import type { Answer, AuditView, StepResult, Workbench } from "../../workbench/workbench";

/** What the page wants to know of what the pane does. */
export interface PageEars {
  /** The audit that the page itself has begun; the pane's scan is answered with it. */
  readonly first: Answer<AuditView>;
  show(at: CellRef): boolean;
  viewed(view: AuditView): void;
  /** Something of the workbook changed: cells or sheets, or only what it keeps for us. */
  changed(what: "cells" | "kept"): void;
}

const noProgress: Progress = () => undefined;

/** The workbench in a worker, as the pane wants it. */
export function pageWorkbench(remote: Remote<Workbench>, ears: PageEars): Workbench {
  /** Nothing changes a workbook here but the steps below, each of which tells the audit after it. */
  let latest = ears.first;
  const seen = (view: AuditView): void => {
    latest = Promise.resolve(ok(view));
    ears.viewed(view);
  };
  const viewed = async (answer: Answer<AuditView>, what: "cells" | "kept" | null): Answer<AuditView> => {
    const result = await answer;
    if (!result.ok) return result;
    if (what) ears.changed(what);
    seen(result.value);
    return result;
  };
  const stepped = async (answer: Answer<StepResult>): Answer<StepResult> => {
    const result = await answer;
    if (!result.ok) return result;
    if (result.value.done > 0) ears.changed("cells");
    seen(result.value.view);
    return result;
  };
  return {
    scan: () => latest,
    show: (at) => Promise.resolve(ok(ears.show(at))),
    previewSuggestions: (findings) => remote.previewSuggestions([...findings]),
    previewAlternative: (finding, alternative) => remote.previewAlternative(finding, alternative),
    previewRecalculation: (options) => remote.previewRecalculation(options),
    apply: (preview, changes, progress = noProgress) => stepped(remote.apply(preview, [...changes], proxy(progress))),
    undo: (force, progress = noProgress) => stepped(remote.undo(force, proxy(progress))),
    forgetStep: () => viewed(remote.forgetStep(), "kept"),
    highlight: (on) => viewed(remote.highlight(on), null),
    writeAuditSheet: (progress = noProgress) => viewed(remote.writeAuditSheet(proxy(progress)), "cells"),
    removeAuditSheet: () => viewed(remote.removeAuditSheet(), "cells"),
    choose: (choices) => viewed(remote.choose(choices), "kept"),
    ignore: (finding, reason) => viewed(remote.ignore(finding, reason), "kept"),
    // Nobody else can change a workbook that the page has in memory.
    watch: () => Promise.resolve(ok(() => Promise.resolve())),
  };
}
