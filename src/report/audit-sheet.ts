import type { Finding } from "../findings/finding";
import type { Severity } from "../findings/outcome";
import { formatRange, parseAddress, toAddress, type Range } from "../kernel/address";
import { LOCALES, type Locale } from "../kernel/format";
import { auditSheetTexts, reportTexts, type AuditSheetTexts } from "../messages/texts";
import { formatAmount, formatCell } from "../messages/values";
import type { Look, ReportCell, ReportSheet } from "../plan/plan";
import type { CellRef, Sheet, Snapshot } from "../snapshot/snapshot";
import { countBySeverity, inReadingOrder, type Audited, type SkippedPart } from "./audited";
import { kindName, reasonOf, ruleTitle, sentenceOf, skippedSentence } from "./sentences";

/** The columns of the list of findings, from left to right, with their widths in characters. */
const COLUMNS = [
  ["number", 5], ["severity", 11], ["rule", 17], ["sheet", 15], ["cell", 8], ["reported", 16], ["expected", 16], ["message", 48],
  ["suspect", 13], ["suggestion", 32], ["status", 12], ["response", 30], ["id", 16],
] as const;
type ColumnId = (typeof COLUMNS)[number][0];
/** The table's name in Excel. */
const TABLE_NAME = "TemuanAuditLKIP";
/** A longer list of what could not be judged is cut, with a count of the rest. */
const NOT_JUDGED_AT_MOST = 200;

/** A row of an audit sheet as it stands in a workbook, with the people's response; one that people added themselves has no id. */
interface KeptRow { readonly id: string; readonly cells: Readonly<Record<ColumnId, string>>; readonly extra: readonly string[] }

/** An audit sheet of ours in a workbook. */
export interface KeptSheet {
  readonly name: string;
  /** Heads of columns that people added to the list. */
  readonly extra: readonly string[];
  readonly rows: readonly KeptRow[];
}

export interface AuditSheetOptions {
  readonly workbook: string;
  /** As people write it. */
  readonly time: string;
  readonly locale: Locale;
  /** The settings in words. */
  readonly settings: readonly string[];
  /** The user's reasons for ignoring findings, by their ids. */
  readonly ignored: ReadonlyMap<string, string>;
  /** The sheet that this one replaces, for its responses. */
  readonly kept: KeptSheet | null;
  readonly name: string;
}

type Line = readonly (ReportCell | null)[];
const cell = (value: string | number | null, look: Look, link?: CellRef): ReportCell => ({ value, look, ...(link && { link }) });

/** The audit sheet of a workbook: head, one row for each finding, and below it what was and what was not checked. */
export function auditSheet(audited: Audited, options: AuditSheetOptions): ReportSheet {
  const texts = auditSheetTexts[options.locale];
  const head = headOf(audited, options, texts);
  const findings = findingRows(audited, options, texts);
  const extra = options.kept?.extra ?? [];
  const header: Line = [...COLUMNS.map(([id]) => cell(texts.columns[id], "header")), ...extra.map((name) => cell(name, "header"))];
  const rows = [...head, header, ...findings];
  const table: Range = { top: head.length, left: 0, bottom: Math.max(rows.length - 1, head.length + 1), right: header.length - 1 };
  if (findings.length === 0) rows.push([null, null, null, null, null, null, null, cell(texts.noFindings, "text")]);
  return {
    name: options.name,
    columns: [...COLUMNS.map(([id, width]) => ({ width, hidden: id === "id" })), ...extra.map(() => ({ width: 20, hidden: false }))],
    rows: [...rows, [], ...partRows(audited, options.locale, texts)],
    table: { name: TABLE_NAME, range: table },
    frozenRows: head.length + 1,
  };
}

function headOf(audited: Audited, { workbook, time, settings, locale }: AuditSheetOptions, texts: AuditSheetTexts): readonly Line[] {
  const counts = countBySeverity(audited.findings);
  const parts = (status: SkippedPart["status"]): number => audited.skipped.filter((part) => part.status === status).length;
  const line = (label: string, text: string): Line => [cell(label, "label"), null, cell(text, "line")];
  return [
    [cell(texts.title, "title")],
    line(texts.workbook, workbook),
    line(texts.time, time),
    line(texts.settings, settings.join("; ")),
    line(texts.counts, reportTexts[locale].counts(counts.error, counts.warning, counts.info)),
    line(texts.parts, texts.partsLine(audited.tables.length, parts("ambiguous"), parts("unrecognised"), audited.notJudged.length)),
    [cell(texts.hint, "line")],
    [],
  ];
}

const LOOKS: Readonly<Record<Severity, Look>> = { error: "error", warning: "warning", info: "info" };

function findingRows(audited: Audited, options: AuditSheetOptions, texts: AuditSheetTexts): readonly Line[] {
  const { locale, ignored, kept } = options;
  const before = new Map(kept?.rows.map((row) => [row.id, row]));
  const found = inReadingOrder(audited);
  const current = found.map((finding, i): Line => {
    const { id, severity, at, suspect, expected, suggestion } = finding;
    const reason = ignored.get(id);
    const old = before.get(id);
    const status = reason !== undefined ? texts.ignoredBecause(reason) : old ? texts.statuses.known : texts.statuses.new;
    return [
      cell(i + 1, "number"), cell(reportTexts[locale].severities[severity], LOOKS[severity]), cell(ruleTitle(finding.rule, locale), "text"),
      cell(at.sheet, "text"), cell(at.address, "text", at),
      cell(finding.reported, "text"), cell(expected === undefined ? null : typeof expected === "string" ? expected : formatAmount(expected, locale), "text"),
      cell(sentenceOf(finding, locale), "text"),
      suspect ? cell(formatCell(suspect, at.sheet), "text", suspect) : cell(null, "text"),
      cell(suggestion ? suggestionText(finding, locale) : null, "text"),
      cell(status, reason === undefined ? "text" : "muted"), cell(old?.cells.response ?? null, "input"), cell(id, "muted"),
      ...(old?.extra ?? []).map((value) => cell(value, "input")),
    ];
  });
  const ids = new Set(found.map(({ id }) => id));
  const rest = (kept?.rows ?? []).filter(({ id, cells, extra }) =>
    !ids.has(id) && (id === "" || cells.response !== "" || extra.some((value) => value !== "") || !isSolved(cells.status)));
  return [...current, ...rest.map((row, i) => (row.id === "" ? ownRow(row) : solvedRow(row, found.length + i + 1, texts)))];
}

/** A row that people added stays as it is. */
const ownRow = ({ cells, extra }: KeptRow): Line => [...COLUMNS.map(([id]) => cells[id]), ...extra].map((value) => cell(value === "" ? null : value, "input"));

/** A finding of the last run that is none any more, with its response. */
const solvedRow = ({ id, cells, extra }: KeptRow, number: number, texts: AuditSheetTexts): Line => [
  ...COLUMNS.map(([column]) => {
    switch (column) {
      case "number": return cell(number, "number");
      case "status": return cell(texts.statuses.solved, "muted");
      case "response": return cell(cells.response, "input");
      case "id": return cell(id, "muted");
      case "cell": return parseAddress(cells.cell) ? cell(cells.cell, "muted", { sheet: cells.sheet, address: cells.cell }) : cell(cells.cell, "muted");
      default: return cell(cells[column], "muted");
    }
  }),
  ...extra.map((value) => cell(value, "input")),
];

const isSolved = (status: string): boolean => LOCALES.some((locale) => auditSheetTexts[locale].statuses.solved === status);

/** What to write where, and why; for a tie all candidates. */
function suggestionText({ suggestion, suspect, at }: Finding, locale: Locale): string {
  if (!suggestion) return "";
  const written = (value: typeof suggestion.value): string => (typeof value === "string" ? value : formatAmount(value, locale));
  const texts = reportTexts[locale];
  const named = suspect ? `${texts.suggests(formatCell(suggestion.at, at.sheet), written(suggestion.value))} ` : "";
  const others = suggestion.alternatives.map((other) => `${formatCell(other.at, at.sheet)} = ${written(other.value)}`).join("; ");
  return `${named}${reasonOf(suggestion, at.sheet, locale)}${others === "" ? "" : ` ${texts.alternatives}: ${others}.`}`;
}

function partRows(audited: Audited, locale: Locale, texts: AuditSheetTexts): readonly Line[] {
  const place = (sheet: string, range: Range | null): Line => {
    const first = { sheet, address: range ? toAddress(range.top, range.left) : "A1" };
    return [null, cell(sheet, "line", first), null, cell(range ? formatRange(range) : null, "line")];
  };
  const section = (title: string, lines: readonly Line[]): readonly Line[] => (lines.length === 0 ? [] : [[cell(title, "label")], ...lines, []]);
  const skipped = (status: SkippedPart["status"]): readonly Line[] => audited.skipped.filter((part) => part.status === status)
    .map((part) => [...place(part.sheet, part.range), null, null, null, cell(skippedSentence(part, locale), "text")]);
  const judged = audited.notJudged.slice(0, NOT_JUDGED_AT_MOST);
  const rest = audited.notJudged.length - judged.length;
  return [
    ...section(texts.tables, audited.tables.map((table): Line => {
      const counts = countBySeverity(audited.findings.filter((finding) => finding.table === table.id));
      return [
        ...place(table.sheet, table.range), null, cell(reportTexts[locale].counts(counts.error, counts.warning, counts.info), "line"), null,
        cell(kindName(table.kind, locale) + (table.caption === "" ? "" : `: ${table.caption}`), "text"),
      ];
    })),
    ...section(texts.ambiguous, skipped("ambiguous")),
    ...section(texts.unrecognised, skipped("unrecognised")),
    ...section(texts.notJudged, [
      ...judged.map((one): Line => [null, cell(one.at.sheet, "line", one.at), null, cell(one.at.address, "line"), null, null, null, cell(sentenceOf(one, locale), "text")]),
      ...(rest > 0 ? [[null, cell(reportTexts[locale].more(rest), "line")]] : []),
    ]),
    ...section(texts.crashed, audited.rules.filter(({ status }) => status === "crashed").map(({ rule }): Line => [null, cell(ruleTitle(rule, locale), "line")])),
  ];
}

/** Finds an audit sheet of ours by the heads of its columns, in either language and wherever its users moved them. */
export function findAuditSheet(snapshot: Snapshot): KeptSheet | null {
  for (const sheet of snapshot.sheets) {
    const head = headOfTable(sheet);
    if (head) return { name: sheet.name, extra: head.extra.map(({ name }) => name), rows: rowsBelow(sheet, head) };
  }
  return null;
}

/** Whether a sheet was written by us: it says nothing about the report's own numbers. */
export const isAuditSheet = (sheet: Sheet): boolean => headOfTable(sheet) !== null;

interface TableHead {
  readonly row: number;
  readonly columns: ReadonlyMap<number, ColumnId>;
  readonly extra: readonly { readonly name: string; readonly column: number }[];
}

function headOfTable(sheet: Sheet): TableHead | null {
  for (const locale of LOCALES) {
    const names = auditSheetTexts[locale].columns;
    const row = firstRowWith(sheet, names.id);
    if (row === undefined) continue;
    const columns = new Map<number, ColumnId>();
    const extra: { name: string; column: number }[] = [];
    for (const { row: at, column, value, text } of sheet.cells) {
      if (at !== row || text === "") continue;
      const id = COLUMNS.find(([one]) => names[one] === value)?.[0];
      if (id !== undefined) columns.set(column, id); else extra.push({ name: text, column });
    }
    const known = new Set(columns.values());
    if (known.has("response") && known.has("message") && known.has("status")) return { row, columns, extra };
  }
  return null;
}

/** Every cell of every sheet is asked, so without a function call for each. */
function firstRowWith(sheet: Sheet, text: string): number | undefined {
  for (const { value, row } of sheet.cells) if (value === text) return row;
  return undefined;
}

const NO_CELLS = Object.fromEntries(COLUMNS.map(([id]) => [id, ""])) as Record<ColumnId, string>;

/** The rows of the list, which ends at an empty row; one with a code counts wherever it stands, for it may carry a response. */
function rowsBelow(sheet: Sheet, { row: top, columns, extra }: TableHead): readonly KeptRow[] {
  const rows = new Map<number, { cells: Record<ColumnId, string>; extra: string[] }>();
  for (const { row, column, value, text } of sheet.cells) {
    if (row <= top || text === "") continue;
    const kept = rows.get(row) ?? { cells: { ...NO_CELLS }, extra: extra.map(() => "") };
    const id = columns.get(column);
    const nth = extra.findIndex((one) => one.column === column);
    const written = typeof value === "string" ? value : text;
    if (id !== undefined) kept.cells[id] = written; else if (nth >= 0) kept.extra[nth] = written;
    rows.set(row, kept);
  }
  let end = top + 1;
  while (rows.has(end)) end++;
  return [...rows].flatMap(([row, kept]): KeptRow[] => {
    const { id, message } = kept.cells;
    const ours = LOCALES.some((locale) => auditSheetTexts[locale].noFindings === message);
    return id !== "" || (row < end && !ours) ? [{ id, ...kept }] : [];
  });
}
