import type { Examined } from "../../engine/audit";
import type { Change, Changes } from "../../engine/changes";
import type { Finding } from "../../findings/finding";
import { cellKey } from "../../findings/identity";
import { formatRange } from "../../kernel/address";
import type { Locale } from "../../kernel/format";
import { renderMessage } from "../../messages/render";
import { paneTexts } from "../../messages/texts";
import { formatAmount } from "../../messages/values";
import type { Journal } from "../../plan/journal";
import type { AuditView, ChangeView, Choices, FindingView, IndikatorView, Preview, SuggestionView } from "./workbench";
import { countBySeverity, inReadingOrder } from "../../report/audited";
import { kindName, reasonOf, ruleTitle, sentenceOf, skippedSentence } from "../../report/sentences";

/** All that a view is made from. */
export interface Seen {
  readonly examined: Examined;
  /** What accepting each suggestion would change. */
  readonly suggested: Changes;
  /** What accepting each alternative would change, by the id of its finding. */
  readonly candidates: ReadonlyMap<string, readonly (Change | null)[]>;
  readonly locale: Locale;
  readonly choices: Choices;
  readonly ignored: ReadonlyMap<string, string>;
  readonly journal: Journal;
  readonly highlighted: boolean;
  /** Sheets whose highlights stay as they are because their protection forbids formatting. */
  readonly unformatted: readonly string[];
  readonly auditSheet: string | null;
}

/** The audit in plain data and in the reader's language. */
export function viewOf(seen: Seen): AuditView {
  const { examined: { report }, locale, ignored, choices } = seen;
  const changes = new Map(seen.suggested.changes.flatMap((change) => change.findings.map((id) => [id, change] as const)));
  return {
    year: report.year,
    tables: report.tables.map(({ id, kind, caption, sheet, range, notes }) => ({
      id, title: kindName(kind, locale), caption, sheet, range: formatRange(range), notes,
      counts: countBySeverity(report.findings.filter((finding) => finding.table === id && !ignored.has(finding.id))),
    })),
    skipped: report.skipped.map((part) => ({
      sheet: part.sheet, range: part.range && formatRange(part.range), ambiguous: part.status === "ambiguous", message: skippedSentence(part, locale),
    })),
    findings: inReadingOrder(report).map((finding) => findingView(finding, changes.get(finding.id), seen)),
    notJudged: report.notJudged.map((one) => ({ at: one.at, rule: one.rule, message: sentenceOf(one, locale) })),
    crashed: report.rules.filter(({ status }) => status === "crashed").map(({ rule }) => ruleTitle(rule, locale)),
    indikator: indikatorOf(seen),
    steps: seen.journal.map(({ id, time, step, edits }) => ({ id, time, step, cells: edits.length })),
    highlighted: seen.highlighted, highlightProblem: seen.unformatted.length === 0 ? null : paneTexts[locale].notices.unformatted(seen.unformatted), auditSheet: seen.auditSheet, choices,
  };
}

function findingView(finding: Finding, change: Change | undefined, seen: Seen): FindingView {
  const { ignored, locale } = seen;
  const { id, rule, severity, table, at, cause, reported, expected, evidence, suspect } = finding;
  return {
    id, rule, ruleTitle: ruleTitle(rule, locale), severity, table, at, cause: cause ?? id, message: sentenceOf(finding, locale), reported,
    expected: expected === undefined ? "" : typeof expected === "string" ? expected : formatAmount(expected, locale),
    evidence, suspect: suspect ?? null, suggestion: suggestionView(finding, change, seen), ignored: ignored.get(id) ?? null,
  };
}

function suggestionView({ id, suggestion, suspect, at: home }: Finding, change: Change | undefined, { candidates, locale }: Seen): SuggestionView | null {
  if (!suggestion) return null;
  const { at, value, confidence, alternatives } = suggestion;
  // As the cell will show it; in a table in millions with that word, for the cell shows no unit.
  const shownAs = (one: typeof value, own: Change | null | undefined): string =>
    (typeof one === "string" ? own?.after ?? one : one.power === undefined ? own?.after ?? formatAmount(one, locale) : formatAmount(one, locale));
  const applicable = change !== undefined && suspect !== undefined;
  return {
    at, value: shownAs(value, change), reason: reasonOf(suggestion, home.sheet, locale), confidence, applicable,
    alternatives: alternatives.map((other, i) => {
      const own = candidates.get(id)?.[i];
      return { at: other.at, value: shownAs(other.value, own), why: reasonOf(other, home.sheet, locale), applicable: Boolean(own) };
    }),
    safe: applicable && confidence === "certain" && alternatives.length === 0,
  };
}

function indikatorOf({ examined: { lkip }, choices }: Seen): readonly IndikatorView[] {
  const found = new Map<string, IndikatorView>();
  for (const table of lkip.tables) {
    if (!table.columns.some(({ role }) => role === "capaian" || role === "capaianAkhir")) continue;
    for (const row of table.rows) {
      const label = row.kind === "data" ? row.labels.indikator ?? row.labels.sasaran : undefined;
      if (!label || label.key === "" || found.has(label.key)) continue;
      found.set(label.key, { key: label.key, name: label.text.replaceAll(/\s+/g, " ").trim(), polarity: choices.polarity[label.key] ?? "auto" });
    }
  }
  return [...found.values()];
}

/** What needs a look stands first. */
const KINDS = ["wrong", "blank", "live"] as const;

/** A preview in plain data; changes are named by their first cell. */
export function previewOf(id: string, { changes, left }: Changes, locale: Locale): Preview {
  return {
    id,
    changes: changes.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)).map((change): ChangeView => {
      const [{ at, after }] = change.edits;
      return {
        id: cellKey(at), at, table: change.table, row: change.row, before: change.before, after: change.after, formula: after.formula ?? null,
        why: renderMessage(locale, change.messageId, change.data, at.sheet), kind: change.kind, chosen: change.chosen,
      };
    }),
    left: left.map((one) => ({ at: one.at, row: one.row, message: renderMessage(locale, one.messageId, one.data, one.at.sheet) })),
  };
}
