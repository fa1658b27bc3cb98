import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditReport } from "../../src/engine/audit";
import type { Finding } from "../../src/findings/finding";
import { cellKey } from "../../src/findings/identity";
import { toAddress } from "../../src/kernel/address";
import { Decimal } from "../../src/kernel/decimal";
import { intersects, rounded } from "../../src/kernel/interval";
import { readText } from "../../src/model/written/read-text";
import type { CellRef } from "../../src/snapshot/snapshot";

export interface LabelledCell { readonly sheet: string; readonly cell: string }
export interface TableLabel extends LabelledCell { readonly kind: string; readonly title: string }
/** An error that must be found: a finding stands on its cell or on one of `also`. */
export interface MustLabel extends LabelledCell {
  readonly id: string; readonly kind: string; readonly scope: string; readonly why: string;
  readonly also?: readonly LabelledCell[];
  /** The cell that is wrong, where the workbook tells it. */
  readonly suspect?: LabelledCell;
  /** What mends it: a number, plain or as the cell writes it, or a word such as a predicate. */
  readonly correct?: string;
}
export interface FileLabels { readonly tables: readonly TableLabel[]; readonly must: readonly MustLabel[]; readonly may: readonly LabelledCell[] }

export const readLabels = (directory: string): Readonly<Record<string, FileLabels>> =>
  JSON.parse(readFileSync(join(directory, "labels.json"), "utf8")) as Record<string, FileLabels>;

/** What an audit reached against the labels; lists name what fell short. */
export interface Score {
  readonly musts: number; readonly missed: readonly string[];
  readonly alarms: readonly string[];
  readonly tables: number; readonly unrecognised: readonly string[];
  readonly suspects: number; readonly unnamed: readonly string[];
  readonly corrections: number; readonly uncorrected: readonly string[];
  /** Suspects outside of the labelled cells. */
  readonly strays: readonly string[];
  readonly crashed: readonly string[];
}

const refOf = ({ sheet, cell }: LabelledCell): CellRef => ({ sheet, address: cell });
const keyOf = (label: LabelledCell): string => cellKey(refOf(label));

/**
 * Words by their letters, a step's short name beside its whole one too. Percentages in the decimals that both show, fractions as well;
 * other numbers exactly, in rupiah where the cell writes thousands or millions.
 */
function proposes({ suggestion }: Finding, correct: string): boolean {
  if (suggestion === undefined) return false;
  if (typeof suggestion.value === "string") return [correct, ...(/\(([^()]+)\)$/.exec(correct) ?? [])].some((word) => isSameWord(word, suggestion.value as string));
  const { value, decimals, unit } = suggestion.value;
  const read = readText(correct);
  return read.type === "number" && read.readings.some((reading) => (unit === "percent" ? [0, 2] : [0, 3, 6]).some((power) => {
    const meant = reading.value.times(new Decimal(10).pow(power));
    return unit === "percent" ? intersects(rounded(value, decimals), rounded(meant, reading.decimals - power)) : value.eq(meant);
  }));
}

const isSameWord = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Errors and warnings; remarks never count. */
export const hardFindings = (report: AuditReport): readonly Finding[] => report.findings.filter(({ severity }) => severity !== "info");

export const describeFinding = (finding: Finding): string => `${finding.rule} ${finding.severity} ${cellKey(finding.at)} "${finding.reported}"`;

/** Scores a report; `follow` tells where a labelled cell stands in a changed copy. */
export function score(report: AuditReport, labels: FileLabels, follow: (at: CellRef) => CellRef = (at) => at): Score {
  const place = (label: LabelledCell): string => cellKey(follow(refOf(label)));
  const hard = hardFindings(report);
  const cellsOf = (must: MustLabel): ReadonlySet<string> => new Set([must, ...(must.also ?? [])].map(place));
  const named = new Set([...labels.must.flatMap((must) => [...cellsOf(must)]), ...labels.may.map(place)]);
  const suspected = new Set([...labels.must.flatMap((must) => [...cellsOf(must), ...(must.suspect ? [place(must.suspect)] : [])])]);
  const at = (must: MustLabel): readonly Finding[] => { const cells = cellsOf(must); return hard.filter((finding) => cells.has(cellKey(finding.at))); };
  const hits = (must: MustLabel): readonly Finding[] =>
    at(must).filter(({ suspect }) => suspect && must.suspect && cellKey(suspect) === place(must.suspect));
  const withSuspect = labels.must.filter((must) => must.suspect);
  const withValue = withSuspect.filter((must) => must.correct !== undefined);
  const tops = new Set(report.tables.map(({ kind, sheet, range }) => `${kind} ${cellKey({ sheet, address: toAddress(range.top, range.left) })}`));
  return {
    musts: labels.must.length, missed: labels.must.filter((must) => at(must).length === 0).map(({ id }) => id),
    alarms: hard.filter((finding) => !named.has(cellKey(finding.at))).map(describeFinding),
    tables: labels.tables.length, unrecognised: labels.tables.filter((table) => !tops.has(`${table.kind} ${place(table)}`)).map((table) => `${table.kind} ${keyOf(table)}`),
    suspects: withSuspect.length, unnamed: withSuspect.filter((must) => hits(must).length === 0).map(({ id }) => id),
    corrections: withValue.length,
    uncorrected: withValue.filter((must) => !hits(must).some((finding) => proposes(finding, must.correct ?? ""))).map(({ id }) => id),
    strays: report.findings.flatMap(({ suspect, rule }) => (suspect && !suspected.has(cellKey(suspect)) ? [`${rule} ${cellKey(suspect)}`] : [])),
    crashed: report.rules.filter(({ status }) => status === "crashed").map(({ rule, detail }) => `${rule}: ${detail ?? ""}`),
  };
}

/** What fell short in several files, each with the file's name before it; equal for equal results. */
export interface Shortfalls {
  readonly musts: string; readonly tables: string; readonly suspects: string; readonly corrections: string;
  readonly missed: readonly string[]; readonly alarms: readonly string[]; readonly unrecognised: readonly string[];
  readonly unnamed: readonly string[]; readonly uncorrected: readonly string[]; readonly strays: readonly string[]; readonly crashed: readonly string[];
}

export function summary(scores: ReadonlyMap<string, Score>): Shortfalls {
  const all = [...scores];
  const list = (of: (score: Score) => readonly string[]): readonly string[] => all.flatMap(([file, one]) => of(one).map((text) => `${file}: ${text}`));
  const share = (whole: (score: Score) => number, lacking: (score: Score) => readonly string[]): string => {
    const total = all.reduce((sum, [, one]) => sum + whole(one), 0);
    return `${total - list(lacking).length}/${total}`;
  };
  return {
    musts: share((s) => s.musts, (s) => s.missed), tables: share((s) => s.tables, (s) => s.unrecognised),
    suspects: share((s) => s.suspects, (s) => s.unnamed), corrections: share((s) => s.corrections, (s) => s.uncorrected),
    missed: list((s) => s.missed), alarms: list((s) => s.alarms), unrecognised: list((s) => s.unrecognised),
    unnamed: list((s) => s.unnamed), uncorrected: list((s) => s.uncorrected), strays: list((s) => s.strays), crashed: list((s) => s.crashed),
  };
}
