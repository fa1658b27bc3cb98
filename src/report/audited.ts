import type { Finding, NotJudged } from "../findings/finding";
import type { RuleSummary } from "../findings/outcome";
import { parseAddress, type Range } from "../kernel/address";

/** What a report says of an audited workbook; the engine's report has this shape. */
export interface Audited {
  readonly tables: readonly AuditedTable[];
  readonly skipped: readonly SkippedPart[];
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  readonly rules: readonly RuleSummary[];
}

export interface AuditedTable {
  readonly id: string; readonly kind: string; readonly sheet: string; readonly range: Range; readonly caption: string;
  /** How columns were read where the words did not say it. */
  readonly notes: readonly string[];
}

/** A part of the workbook that is no recognised table; without range the whole sheet. */
export interface SkippedPart {
  readonly sheet: string; readonly range: Range | null; readonly status: "ambiguous" | "unrecognised";
  readonly reason: SkippedReason; readonly detail: string;
}
export type SkippedReason = "noHeader" | "noRows" | "missingColumns" | "rivalColumns" | "rivalKinds" | "noNumbers" | "emptySheet";

/** A file and what became of it: audited, or why not. */
export type FileReport =
  | { readonly file: string; readonly audited: Audited }
  | { readonly file: string; readonly error: FileError };
export interface FileError {
  readonly code: string;
  /** One sentence in the reader's language that says what to do. */
  readonly message: string;
  /** For the maintainers, in English. */
  readonly detail?: string;
}

/** Findings in the order of the tables, then of the cells as one reads. */
export function inReadingOrder(audited: Audited): readonly Finding[] {
  const tables = new Map(audited.tables.map(({ id }, i) => [id, i]));
  const place = ({ table, at }: Finding): readonly [number, number, number] => {
    const position = parseAddress(at.address);
    return [tables.get(table) ?? tables.size, position?.row ?? 0, position?.column ?? 0];
  };
  return audited.findings.map((finding) => ({ finding, key: place(finding) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ finding }) => finding);
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Finding["severity"], number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
