import type { Finding } from "../findings/finding";
import { cellKey } from "../findings/identity";
import { formatRange } from "../kernel/address";
import type { Locale } from "../kernel/format";
import { reportTexts } from "../messages/texts";
import { formatAmount, formatCell, formatCells } from "../messages/values";
import { countBySeverity, inReadingOrder, type Audited, type AuditedTable, type FileReport, type SkippedPart } from "./audited";
import { kindName, reasonOf, sentenceOf, skippedSentence } from "./sentences";
import { wrap } from "./wrap";

/** How words are made to stand out; each may return its text as it is. */
export type Paint = Readonly<Record<"strong" | "faint" | "error" | "warning" | "info" | "good", (text: string) => string>>;

export interface TextOptions {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Findings and summary only. */
  readonly brief: boolean;
}

const WIDTH = 110;
/** A longer list of what could not be judged is cut, with a count of the rest; the JSON has all. */
const NOT_JUDGED_AT_MOST = 30;

/** Lines of a text, indented; the first one may start with something that is already there. */
const paragraph = (text: string, indent: number): readonly string[] => wrap(text, WIDTH - indent).map((line) => " ".repeat(indent) + line);

/** The text report of one file, for people. */
export function textFile(report: FileReport, options: TextOptions): string {
  const { locale, paint } = options;
  const texts = reportTexts[locale];
  const title = paint.strong(report.file);
  if ("error" in report) return lines([title, ...paragraph(`${texts.failed}: ${report.error.message}`, 2).map(paint.error), ""]);
  const { audited } = report;
  const findings = inReadingOrder(audited);
  return lines([
    title,
    ...(audited.tables.length === 0 ? [`  ${paint.warning(texts.noTables)}`] : []),
    "",
    ...findingLines(audited, findings, options),
    ...(options.brief ? [] : listLines(audited, options)),
    ...summaryLines(audited, options),
    "",
  ]);
}

/** The last lines for several files: what they came to together. */
export function textTotal(reports: readonly FileReport[], { locale, paint }: TextOptions): string {
  const texts = reportTexts[locale];
  const broken = reports.filter((report) => "error" in report).length;
  const counts = countBySeverity(reports.flatMap((report) => ("error" in report ? [] : report.audited.findings)));
  return lines([`${paint.strong(texts.summary)}: ${texts.files(reports.length, broken)}; ${texts.counts(counts.error, counts.warning, counts.info)}.`]);
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

function findingLines(audited: Audited, findings: readonly Finding[], options: TextOptions): readonly string[] {
  const { paint, locale } = options;
  const texts = reportTexts[locale];
  if (findings.length === 0) return audited.tables.length === 0 ? [] : [`  ${paint.good(texts.clean)}`, ""];
  const tables = new Map(audited.tables.map((table) => [table.id, table]));
  const explained = new Map<string, Finding>();
  const out: string[] = [];
  let sheet: string | undefined;
  let table: string | undefined;
  for (const finding of findings) {
    const own = tables.get(finding.table);
    const home = own?.sheet ?? finding.at.sheet;
    if (home !== sheet) out.push(paint.strong(texts.sheet(home)));
    if (own && (own.id !== table || home !== sheet)) out.push(...tableTitle(own, locale).map(paint.strong));
    sheet = home;
    table = finding.table;
    out.push("", ...oneFinding(finding, home, explained, options), "");
  }
  // One blank line between findings, not two.
  return out.filter((line, i) => line !== "" || out[i - 1] !== "");
}

const tableTitle = ({ caption, kind, range }: AuditedTable, locale: Locale): readonly string[] => {
  const name = kindName(kind, locale);
  return paragraph(`${caption === "" ? name : `${caption} (${name})`}, ${formatRange(range)}`, 2);
};

function oneFinding(finding: Finding, home: string, explained: Map<string, Finding>, { locale, paint }: TextOptions): readonly string[] {
  const texts = reportTexts[locale];
  const { severity, at, expected, evidence } = finding;
  const reported = finding.reported.trim() === "" ? texts.emptyCell : finding.reported;
  // Unless this very cell is to blame, what follows from the other numbers need not be what should stand here.
  const elsewhere = typeof expected !== "string" && (finding.suspect === undefined || cellKey(finding.suspect) !== cellKey(at));
  const values = `${texts.reported}: ${reported}.`
    + (expected === undefined ? "" : ` ${elsewhere ? texts.calculated : texts.expected}: ${typeof expected === "string" ? expected : formatAmount(expected, locale)}.`);
  const others = evidence.filter((cell) => cellKey(cell) !== cellKey(at));
  return [
    `    ${paint.strong(formatCell(at, home))}  ${paint[severity](texts.severities[severity])}`,
    ...paragraph(sentenceOf(finding, locale), 6),
    ...paragraph(values, 6),
    ...(others.length === 0 ? [] : paragraph(`${texts.evidence}: ${formatCells(others, locale, home)}.`, 6).map(paint.faint)),
    ...suggestionLines(finding, home, explained, locale),
  ];
}

/** The suspected cause; of findings that share one, the first tells it and the others point there. */
function suggestionLines(finding: Finding, home: string, explained: Map<string, Finding>, locale: Locale): readonly string[] {
  const { suggestion, cause, suspect } = finding;
  if (!suggestion) return [];
  const texts = reportTexts[locale];
  const key = cause === undefined ? undefined : `${cause}\n${suggestion.messageId}`;
  const first = key === undefined ? undefined : explained.get(key);
  if (first) return paragraph(`${texts.suggestion}: ${texts.sameCause(formatCell(first.at, home))}`, 6);
  if (key !== undefined) explained.set(key, finding);
  const written = (value: typeof suggestion.value): string => (typeof value === "string" ? value : formatAmount(value, locale));
  const named = suspect ? `${texts.suggests(formatCell(suggestion.at, home), written(suggestion.value))} ` : "";
  const alternatives = suggestion.alternatives.map(({ at, value }) => `${formatCell(at, home)} = ${written(value)}`).join("; ");
  return [
    ...paragraph(`${texts.suggestion} (${texts.confidences[suggestion.confidence]}): ${named}${reasonOf(suggestion, home, locale)}`, 6),
    ...(alternatives === "" ? [] : paragraph(`${texts.alternatives}: ${alternatives}.`, 6)),
  ];
}

function listLines(audited: Audited, { locale, paint }: TextOptions): readonly string[] {
  const texts = reportTexts[locale];
  const section = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [paint.strong(title), ...items.flatMap((item) => paragraph(item, 2)), ""];
  const where = (sheet: string, range: SkippedPart["range"]): string => texts.sheet(sheet) + (range ? ` ${formatRange(range)}` : "");
  const parts = (status: SkippedPart["status"]): readonly string[] => audited.skipped.filter((part) => part.status === status)
    .map((part) => `${where(part.sheet, part.range)}: ${skippedSentence(part, locale)}`);
  const shown = audited.notJudged.slice(0, NOT_JUDGED_AT_MOST).map((one) => `${formatCell(one.at)}: ${sentenceOf(one, locale)}`);
  const rest = audited.notJudged.length - shown.length;
  const crashed = audited.rules.filter(({ status }) => status === "crashed");
  const [ambiguous, unrecognised] = [parts("ambiguous"), parts("unrecognised")];
  return [
    ...section(texts.tables(audited.tables.length), audited.tables.map(({ sheet, range, kind, caption, notes }) =>
      `${where(sheet, range)}: ${kindName(kind, locale)}${caption === "" ? "" : `, ${caption}`}${notes.length === 0 ? "" : ` [${notes.join("; ")}]`}`)),
    ...section(texts.ambiguous(ambiguous.length), ambiguous),
    ...section(texts.unrecognised(unrecognised.length), unrecognised),
    ...section(texts.notJudged(audited.notJudged.length), rest === 0 ? shown : [...shown, texts.more(rest)]),
    ...section(texts.crashed(crashed.length), crashed.map(({ rule, detail }) => `${rule}: ${detail ?? ""}`)),
  ];
}

function summaryLines(audited: Audited, { locale, paint, brief }: TextOptions): readonly string[] {
  const texts = reportTexts[locale];
  const counts = countBySeverity(audited.findings);
  const passed = audited.rules.reduce((sum, rule) => sum + rule.passed, 0);
  const crashed = audited.rules.filter(({ status }) => status === "crashed").length;
  return [
    ...paragraph(`${texts.summary}: ${texts.counts(counts.error, counts.warning, counts.info)}. ${texts.passed(passed, audited.notJudged.length)}.`, 0)
      .map(counts.error > 0 ? paint.error : counts.warning > 0 ? paint.warning : paint.strong),
    ...(brief && crashed > 0 ? [paint.warning(texts.crashed(crashed))] : []),
  ];
}
