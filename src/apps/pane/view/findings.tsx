import { type RefObject, useDeferredValue, useMemo } from "react";
import type { AuditView } from "../../workbench/workbench";
import type { Opened } from "../opened";
import { acceptable, type Cause, isFiltering } from "../state/causes";
import type { PaneState } from "../state/state";
import { Legend, SafeSuggestions } from "./cards";
import { NoFindings, NoneShown } from "./empty";
import { Filters } from "./filters";
import { FindingList } from "./finding-list";
import { Summary } from "./summary";

interface FindingsProps {
  readonly view: AuditView;
  readonly state: PaneState;
  readonly all: readonly Cause[];
  readonly shown: readonly Cause[];
  readonly opened: Opened | null;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What an audit came to: the summary, ways to narrow it, the cards. */
export function Findings({ view, state, all, shown, opened, scroller }: FindingsProps): React.JSX.Element {
  const { filter, open } = state;
  // The head first, the cards behind it: together they would hold up clicks and keys for too long.
  const withList = useDeferredValue(true, false);
  const safe = useMemo(() => acceptable(all, true), [all]);
  const countOf = (causes: readonly Cause[]): number => causes.reduce((sum, { findings }) => sum + findings.length, 0);
  const candidates = useMemo(() => all.filter(({ ignored }) => filter.ignored || ignored === null), [all, filter.ignored]);
  return (
    <>
      {view.tables.length > 0 || view.findings.length > 0 ? <Summary view={view} severity={filter.severity} /> : null}
      {view.highlighted && <Legend />}
      {view.findings.length > 0 && <Filters view={view} filter={filter} shown={countOf(shown)} all={countOf(candidates)} />}
      {safe.length > 0 && !isFiltering(filter) && <SafeSuggestions findings={safe} />}
      {shown.length > 0 ? withList && <FindingList causes={shown} tables={view.tables} open={open} opened={opened} scroller={scroller} />
        : candidates.length > 0 ? <NoneShown /> : <NoFindings view={view} />}
      {view.tables.length === 0 && view.findings.length === 0 && <Summary view={view} severity={null} />}
    </>
  );
}
