import { refused } from "../../kernel/result";
import type { Answer, Workbench } from "./workbench";

/** A workbench that is still to be loaded; calls wait for it. Where it cannot be loaded they are refused as unreachable, and the next call tries again. */
export function lazily(load: () => Promise<Workbench>): Workbench {
  let loading: Promise<Workbench> | undefined;
  const workbench = async (): Promise<Workbench | undefined> => {
    loading ??= load();
    try {
      return await loading;
    } catch {
      loading = undefined;
      return undefined;
    }
  };
  const then = async <T>(call: (real: Workbench) => Answer<T>): Answer<T> => {
    const real = await workbench();
    return real ? call(real) : refused("unreachable");
  };
  return {
    scan: (progress) => then((real) => real.scan(progress)),
    show: (at) => then((real) => real.show(at)),
    previewSuggestions: (findings) => then((real) => real.previewSuggestions(findings)),
    previewAlternative: (finding, alternative) => then((real) => real.previewAlternative(finding, alternative)),
    previewRecalculation: (options) => then((real) => real.previewRecalculation(options)),
    apply: (preview, changes, progress) => then((real) => real.apply(preview, changes, progress)),
    undo: (force, progress) => then((real) => real.undo(force, progress)),
    forgetStep: () => then((real) => real.forgetStep()),
    highlight: (on) => then((real) => real.highlight(on)),
    writeAuditSheet: (progress) => then((real) => real.writeAuditSheet(progress)),
    removeAuditSheet: () => then((real) => real.removeAuditSheet()),
    choose: (choices) => then((real) => real.choose(choices)),
    ignore: (finding, reason) => then((real) => real.ignore(finding, reason)),
    watch: (changed) => then((real) => real.watch(changed)),
  };
}
