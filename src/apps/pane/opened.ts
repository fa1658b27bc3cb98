import { useEffect, useRef } from "react";
import { type Cause, NO_FILTER } from "./state/causes";
import type { PaneActions } from "./state/use-pane";

/** A finding that somebody outside of the pane wants to see unfolded; a new object each time. */
export interface Opened {
  readonly finding: string;
  /** Whether the focus goes there as well. */
  readonly focus: boolean;
}

export const isOf = ({ finding }: Opened, { findings }: Cause): boolean => findings.some(({ id }) => id === finding);

/** Unfolds the card of a finding that was asked for, and drops a filter that hides it. */
export function useOpened(opened: Opened | null, all: readonly Cause[], shown: readonly Cause[], actions: PaneActions): void {
  const done = useRef<Opened | null>(null);
  useEffect(() => {
    if (!opened || opened === done.current) return;
    const cause = all.find((each) => isOf(opened, each));
    if (!cause) return;
    done.current = opened;
    if (!shown.includes(cause)) actions.filter({ ...NO_FILTER, ignored: cause.ignored !== null });
    actions.open(cause.key);
  }, [opened, all, shown, actions]);
}
