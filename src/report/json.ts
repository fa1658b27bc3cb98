import type { Finding, Suggestion } from "../findings/finding";
import type { AmountValue } from "../findings/outcome";
import { formatRange } from "../kernel/address";
import type { Locale } from "../kernel/format";
import type { CellRef } from "../snapshot/snapshot";
import { inReadingOrder, type Audited, type FileReport } from "./audited";
import { reasonOf, sentenceOf, skippedSentence } from "./sentences";

/** The version of the format; it grows when a member changes its meaning or goes away. See docs/report.schema.json. */
export const JSON_VERSION = 1;

const refOf = ({ sheet, address }: CellRef): { sheet: string; cell: string } => ({ sheet, cell: address });

/** "83.4" for 83,4%: a point before decimals, no grouping, in any language. */
const plainValue = (value: AmountValue | string): string =>
  typeof value === "string" ? value : value.value.toFixed(Math.max(0, value.decimals));

const suggestionOf = (suggestion: Suggestion, home: string, locale: Locale): object => ({
  ...refOf(suggestion.at), value: plainValue(suggestion.value), reason: reasonOf(suggestion, home, locale), confidence: suggestion.confidence,
  ...(suggestion.alternatives.length > 0
    && { alternatives: suggestion.alternatives.map(({ at, value }) => ({ ...refOf(at), value: plainValue(value) })) }),
});

const findingOf = (finding: Finding, locale: Locale): object => ({
  id: finding.id, rule: finding.rule, severity: finding.severity, table: finding.table, ...refOf(finding.at),
  message: sentenceOf(finding, locale), reported: finding.reported,
  expected: finding.expected === undefined ? null : plainValue(finding.expected),
  evidence: finding.evidence.map(refOf),
  ...(finding.suspect && { suspect: refOf(finding.suspect) }),
  ...(finding.suggestion && { suggestion: suggestionOf(finding.suggestion, finding.at.sheet, locale) }),
  ...(finding.cause !== undefined && { cause: finding.cause }),
});

const auditedOf = (audited: Audited, locale: Locale): object => ({
  tables: audited.tables.map(({ id, kind, sheet, range, caption }) => ({ id, kind, sheet, range: formatRange(range), caption })),
  findings: inReadingOrder(audited).map((finding) => findingOf(finding, locale)),
  skipped: audited.skipped.map((part) => ({
    sheet: part.sheet, range: part.range && formatRange(part.range), status: part.status, reason: part.reason,
    message: skippedSentence(part, locale),
  })),
  incomplete: audited.notJudged.map((one) => ({ rule: one.rule, table: one.table, ...refOf(one.at), message: sentenceOf(one, locale) })),
  rules: audited.rules,
});

const NOTHING: Audited = { tables: [], skipped: [], findings: [], notJudged: [], rules: [] };

/** One file of the JSON report, as docs/report.schema.json describes it. */
export const jsonFile = (report: FileReport, locale: Locale): object => "error" in report
  ? { file: report.file, error: report.error, ...auditedOf(NOTHING, locale) }
  : { file: report.file, ...auditedOf(report.audited, locale) };

/** The whole JSON report. */
export const jsonReport = (files: readonly object[]): string => `${JSON.stringify({ version: JSON_VERSION, files }, undefined, 2)}\n`;
