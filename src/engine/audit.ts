import type { Finding, NotJudged } from "../findings/finding";
import type { Identity } from "../findings/identity";
import type { Incomplete, RuleSummary, Violation } from "../findings/outcome";
import { hashText } from "../kernel/hash";
import type { Range } from "../kernel/address";
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
  const violations = judged.flatMap(({ rule, violations }) => violations.map((violation) => ({ rule: rule.meta.id, violation })));
  const findings = explain(identified(violations), violations.map(({ violation }) => violation), judged.flatMap(({ held }) => held), lkip);
  const report: AuditReport = {
    year: lkip.year,
    tables: lkip.tables.map(({ id, kind, sheet, range, caption, notes }) => ({ id, kind, sheet, range, caption, notes })),
    skipped: lkip.skipped,
    findings,
    notJudged: judged.flatMap(({ rule, incomplete }) => incomplete.map(({ subject, at, messageId, data }) =>
      ({ rule: rule.meta.id, table: subject.table, at, messageId, data }))),
    rules: judged.map(({ summary }) => summary),
  };
  return { report, lkip, subjects: context.subjects };
}

interface Judged {
  readonly rule: Rule;
  readonly violations: readonly Violation[];
  readonly incomplete: readonly Incomplete[];
  /** The identities that were found to hold. */
  readonly held: readonly Identity[];
  readonly summary: RuleSummary;
}

/** A rule that crashes has that as its outcome; what it yielded before stays, the other rules go on. */
function run(rule: Rule, context: RuleContext): Judged {
  const violations: Violation[] = [];
  const incomplete: Incomplete[] = [];
  const held: Identity[] = [];
  let passed = 0;
  let detail: string | undefined;
  try {
    for (const outcome of rule.check(context)) {
      if (outcome.type === "passed") {
        passed++;
        if (outcome.identity) held.push(outcome.identity);
      } else if (outcome.type === "violation") violations.push(outcome);
      else incomplete.push(outcome);
    }
  } catch (error) {
    detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const silent = passed + violations.length + incomplete.length === 0;
  const status = detail !== undefined ? "crashed" as const : silent ? "inapplicable" as const : "judged" as const;
  return {
    rule, violations, incomplete, held,
    summary: {
      rule: rule.meta.id, status, passed, violations: violations.length, incomplete: incomplete.length,
      ...(detail === undefined ? {} : { detail }),
    },
  };
}

/** Findings with ids that stay while the table, the row's name, the column and the kind of error stay. */
function identified(violations: readonly { rule: string; violation: Violation }[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return violations.map(({ rule, violation }): Finding => {
    const { subject, severity, at, messageId, data, reported, expected, evidence } = violation;
    const key = [rule, messageId, subject.table, nameKey(subject.label), subject.role].join("\u0000");
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return {
      id: hashText(`${key}\u0000${nth}`), rule, severity, table: subject.table, at, messageId, data, reported,
      ...(expected === undefined ? {} : { expected }), evidence,
    };
  });
}

