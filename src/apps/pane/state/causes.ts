import type { Severity } from "../../../findings/outcome";
import type { CellRef } from "../../../snapshot/snapshot";
import type { FindingView, SuggestionView } from "../../workbench/workbench";

/** One slip as the pane shows it: a card with its pieces of evidence. */
export interface Cause {
  readonly key: string;
  /** The finding that tells it best comes first; never empty. */
  readonly findings: readonly [FindingView, ...FindingView[]];
  /** The worst of its findings. */
  readonly severity: Severity;
  /** Where the card leads: the suspected cell, or the one that the first finding points at. */
  readonly target: CellRef;
  readonly suggestion: SuggestionView | null;
  /** What stands in the target as far as a finding tells. */
  readonly written: string | null;
  /** What should stand in the target; null where that is not known for one cell and one value. */
  readonly after: string | null;
  /** The reason for ignoring it, null where it is not ignored. */
  readonly ignored: string | null;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
export const sameCell = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.address === b.address;

/** Findings put together by their cause, in the order in which each cause first appears. Ignored ones stand apart from the others. */
export function causesOf(findings: readonly FindingView[]): readonly Cause[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = `${finding.cause}${finding.ignored === null ? "" : `\n${finding.ignored}`}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, group]) => causeOf(key, group));
}

function causeOf(key: string, group: readonly FindingView[]): Cause {
  const severity = group.reduce<Severity>((worst, finding) => (RANK[finding.severity] < RANK[worst] ? finding.severity : worst), "info");
  const suspect = group.find((finding) => finding.suspect !== null)?.suspect ?? null;
  // The finding on the suspected cell itself tells the slip best; else the worst one.
  const onSuspect = suspect && group.find(({ at }) => sameCell(at, suspect));
  const lead = onSuspect ?? group.find((finding) => finding.severity === severity);
  if (!lead) throw new Error("A cause without findings");
  const suggestion = lead.suggestion ?? group.find((finding) => finding.suggestion !== null)?.suggestion ?? null;
  const target = suspect ?? lead.at;
  return {
    key, severity, target, suggestion, findings: [lead, ...group.filter((finding) => finding !== lead)],
    written: sameCell(lead.at, target) ? lead.reported : null, ignored: lead.ignored,
    after: suspect && suggestion && suggestion.value !== "" && sameCell(suggestion.at, target) ? suggestion.value : null,
  };
}

/** Which findings are shown. */
export interface Filter {
  /** Null is any. */
  readonly severity: Severity | null;
  readonly table: string | null;
  readonly rule: string | null;
  readonly text: string;
  readonly ignored: boolean;
}

export const NO_FILTER: Filter = { severity: null, table: null, rule: null, text: "", ignored: false };

/** Whether the filter leaves anything out that it could leave out. */
export const isFiltering = ({ severity, table, rule, text }: Filter): boolean =>
  severity !== null || table !== null || rule !== null || text.trim() !== "";

/** The causes with some finding that passes the filter. A card is shown whole: half of a proof proves nothing. */
export function filterCauses(causes: readonly Cause[], filter: Filter, tableTitles: ReadonlyMap<string, string>): readonly Cause[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const passes = (finding: FindingView): boolean =>
    (filter.severity === null || finding.severity === filter.severity)
    && (filter.table === null || finding.table === filter.table)
    && (filter.rule === null || finding.rule === filter.rule)
    && (words.length === 0 || contains(searchText(finding, tableTitles), words));
  return causes.filter((cause) => (filter.ignored || cause.ignored === null) && cause.findings.some(passes));
}

const contains = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const searchText = (finding: FindingView, tableTitles: ReadonlyMap<string, string>): string => [
  finding.at.address, finding.at.sheet, finding.suspect?.address ?? "", finding.message, finding.ruleTitle, finding.reported, finding.expected,
  finding.suggestion?.value ?? "", tableTitles.get(finding.table) ?? "",
].join("\n").toLowerCase();

/** Findings of a cause whose suggestions differ, each suggestion once. */
export function suggesting({ findings }: Cause): readonly FindingView[] {
  const seen = new Set<string>();
  return findings.filter(({ suggestion }) => {
    if (!suggestion) return false;
    const key = `${suggestion.at.sheet}\n${suggestion.at.address}\n${suggestion.value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Ids of the findings whose suggestions can be written; only of safe ones where asked. Ignored causes have none. */
export const acceptable = (causes: readonly Cause[], safe: boolean): readonly string[] => causes
  .filter(({ ignored }) => ignored === null).flatMap(suggesting)
  .filter(({ suggestion }) => suggestion?.applicable === true && (!safe || suggestion.safe)).map(({ id }) => id);
