import { parseAddress } from "../../../kernel/address";
import { TONES, type Tone } from "../../../plan/plan";
import type { CellRef } from "../../../snapshot/snapshot";
import type { AuditView, FindingView } from "../../workbench/workbench";

/** What a highlighted cell shows and leads to. */
export interface Mark { readonly tone: Tone; readonly findings: readonly FindingView[] }

/** Marks of one sheet, by row and then by column. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;
export type Marks = ReadonlyMap<string, SheetMarks>;

const worse = (a: Tone, b: Tone): Tone => (TONES.indexOf(a) <= TONES.indexOf(b) ? a : b);

/** The highlights of an audit by sheet. Findings that the user ignores leave no mark. */
export function marksOf(view: AuditView): Marks {
  const marks = new Map<string, Map<number, Map<number, Mark>>>();
  const mark = ({ sheet, address }: CellRef, tone: Tone, finding: FindingView): void => {
    const at = parseAddress(address);
    if (!at) return;
    const rows = marks.get(sheet) ?? new Map<number, Map<number, Mark>>();
    marks.set(sheet, rows);
    const row = rows.get(at.row) ?? new Map<number, Mark>();
    rows.set(at.row, row);
    const known = row.get(at.column);
    const findings = known?.findings ?? [];
    row.set(at.column, {
      tone: known ? worse(known.tone, tone) : tone, findings: findings.includes(finding) ? findings : [...findings, finding],
    });
  };
  for (const finding of view.findings) {
    if (finding.ignored !== null) continue;
    mark(finding.at, finding.severity, finding);
    if (finding.suspect) mark(finding.suspect, "suspect", finding);
  }
  return marks;
}
