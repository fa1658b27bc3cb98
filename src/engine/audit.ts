import type { Finding, NotJudged } from "../findings/finding";
import type { Outcome, RuleSummary, Violation } from "../findings/outcome";
import { hashText } from "../kernel/hash";
import type { Range } from "../kernel/address";
import { mapDefined } from "../kernel/lists";
import { recognise } from "../layouts/recognise";
import { nameKey } from "../model/names";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import { findSubjects, type Subjects } from "../model/subjects";
import type { Lkip, Skipped, TableKind } from "../model/table";
import { isAuditSheet } from "../report/audit-sheet";
import { RULES } from "../rules";
import type { Rule, RuleContext } from "../rules/define-rule";
import type { Snapshot } from "../snapshot/snapshot";
import { explain } from "./explain";

export interface TableSummary {
  readonly id: string; readonly kind: TableKind; readonly sheet: string; readonly range: Range; readonly caption: string;
  /** How columns were read where the words did not say it. */
  readonly notes: readonly string[];
}

/** All that an audit found, and what it could not judge. */
export interface AuditReport {
  readonly year: number | null;
  readonly tables: readonly TableSummary[];
  readonly skipped: readonly Skipped[];
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  readonly rules: readonly RuleSummary[];
}

/** What an audit found, with the model that it was found in: for those who change the workbook. */
export interface Examined { readonly report: AuditReport; readonly lkip: Lkip; readonly subjects: Subjects }

/** Audits a workbook. Pure: the same snapshot and settings give the same report. Audit sheets of ours are passed over. */
export const audit = (snapshot: Snapshot, settings: Settings = DEFAULT_SETTINGS, rules: readonly Rule[] = RULES): AuditReport =>
  examine(snapshot, settings, rules).report;

/** Audits a workbook and keeps the model. */
export function examine(snapshot: Snapshot, settings: Settings = DEFAULT_SETTINGS, rules: readonly Rule[] = RULES): Examined {
  const lkip = recognise({ ...snapshot, sheets: snapshot.sheets.filter((sheet) => !isAuditSheet(sheet)) });
  const context: RuleContext = { lkip, subjects: findSubjects(lkip), settings };
  const judged = rules.map((rule) => run(rule, context));
  const violations = judged.flatMap(({ rule, outcomes }) => mapDefined(outcomes, (outcome) => (outcome.type === "violation" ? { rule: rule.meta.id, outcome } : undefined)));
  const findings = explain(identified(violations), violations.map(({ outcome }) => outcome), judged.flatMap(({ outcomes }) => outcomes), lkip);
  const report: AuditReport = {
    year: lkip.year,
    tables: lkip.tables.map(({ id, kind, sheet, range, caption, notes }) => ({ id, kind, sheet, range, caption, notes })),
    skipped: lkip.skipped,
    findings,
    notJudged: judged.flatMap(({ rule, outcomes }) => mapDefined(outcomes, (outcome) => (outcome.type === "incomplete"
      ? { rule: rule.meta.id, table: outcome.subject.table, at: outcome.at, messageId: outcome.messageId, data: outcome.data } : undefined))),
    rules: judged.map(({ summary }) => summary),
  };
  return { report, lkip, subjects: context.subjects };
}

interface Judged { readonly rule: Rule; readonly outcomes: readonly Outcome[]; readonly summary: RuleSummary }

/** A rule that crashes has that as its outcome; what it yielded before stays, the other rules go on. */
function run(rule: Rule, context: RuleContext): Judged {
  const outcomes: Outcome[] = [];
  let detail: string | undefined;
  try {
    for (const outcome of rule.check(context)) outcomes.push(outcome);
  } catch (error) {
    detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const count = (type: Outcome["type"]): number => outcomes.filter((outcome) => outcome.type === type).length;
  const status = detail !== undefined ? "crashed" as const : outcomes.length === 0 ? "inapplicable" as const : "judged" as const;
  return {
    rule, outcomes,
    summary: {
      rule: rule.meta.id, status, passed: count("passed"), violations: count("violation"), incomplete: count("incomplete"),
      ...(detail === undefined ? {} : { detail }),
    },
  };
}

/** Findings with ids that stay while the table, the row's name, the column and the kind of error stay. */
function identified(violations: readonly { rule: string; outcome: Violation }[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return violations.map(({ rule, outcome }): Finding => {
    const { subject } = outcome;
    const key = [rule, outcome.messageId, subject.table, nameKey(subject.label), subject.role].join("\u0000");
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      id: hashText(`${key}\u0000${nth}`), rule, severity: outcome.severity, table: subject.table, at: outcome.at, messageId: outcome.messageId,
      data: outcome.data, reported: outcome.reported, ...(outcome.expected === undefined ? {} : { expected: outcome.expected }), evidence: outcome.evidence,
    };
  });
}

