import type { MessageData } from "../findings/outcome";
import { mapDefined } from "../kernel/lists";
import type { Entry, Quantity } from "../model/entry";
import { columnsOf, type Column, type Row, type Table } from "../model/table";
import type { CellEdit } from "../plan/plan";
import { capaianFor, stepText } from "../rules/predikat-mismatch";
import { colourOf, tickOf, type Mark } from "../rules/predikat-mismatch/marks";
import { stepNamed } from "../rules/predikat-mismatch/steps";
import type { UnroundedValues } from "../rules/unrounded";
import type { CellRef, CellValue } from "../snapshot/snapshot";
import type { ChangeKind, RecalculateOptions } from "./change";
import { allows, columnOf, RULES, Steps } from "./predicates";
import type { Session } from "./session";

/** A tick where the table shows none. */
const USUAL = "\u2713";

interface Ticked { readonly row: Row; readonly capaian: Quantity; readonly mark: Mark }

/** The ticks under the steps of a scale. A fill that marks a step is never touched. */
export function ticks(table: Table, session: Session, unrounded: UnroundedValues, options: RecalculateOptions): void {
  const choices = columnsOf(table, "pilihanPredikat");
  const capaian = choices.length > 0 ? capaianFor(table, choices[0]?.index ?? 0) : undefined;
  if (!capaian) return;
  const rows = mapDefined(table.rows, (row): Ticked | undefined => {
    const q = session.quantity(row, capaian);
    return q && row.kind !== "section" ? { row, capaian: q, mark: tickOf(row, choices) } : undefined;
  });
  const steps = new Steps(table, choices.map(stepText), session, unrounded);
  const signs = mapDefined(rows, ({ mark }) => (mark.type === "one" ? mark.entry.text.trim() : undefined));
  const coloured = rows.some(({ row }) => colourOf(row, choices).type === "one");
  if (!steps.fits(mapDefined(rows, ({ row, capaian: q, mark }) => (mark.type === "one" && !session.isChanged(q.at) ? { row, capaian: q, name: stepText(mark.column) } : undefined)))) return;
  for (const one of rows) {
    const marked = one.mark.type === "one" ? [one.mark] : one.mark.type === "several" ? one.mark.marked : choices.map((column) => ({ entry: one.row.entries.get(column.id) }));
    if (!marked.some(({ entry }) => entry && session.wants(entry.at))) continue;
    if (signs.length === 0 && coloured) { if (options.only === "all") colour(table, one.row, one.capaian, choices, steps, session); continue; }
    const kinds = new Set(rows.flatMap(({ row, mark }) => (mark.type === "one" ? [row.kind] : [])));
    const expected = one.row.kind === "data" || kinds.has(one.row.kind);
    tick(table, one, choices, { steps, session, options, sign: nearestSign(rows, one) ?? USUAL, isUsual: signs.length > 0, expected });
  }
}

const nearestSign = (rows: readonly Ticked[], own: Ticked): string | undefined => rows
  .flatMap(({ row, mark }) => (mark.type === "one" && row !== own.row ? [{ text: mark.entry.text.trim(), far: Math.abs(row.index - own.row.index) }] : []))
  .toSorted((a, b) => a.far - b.far)[0]?.text;

interface Around { readonly steps: Steps; readonly session: Session; readonly options: RecalculateOptions; readonly sign: string; readonly isUsual: boolean; readonly expected: boolean }

function tick(table: Table, { row, capaian, mark }: Ticked, choices: readonly Column[], around: Around): void {
  const { steps, session, options } = around;
  const fitting = steps.of(row, capaian);
  const target = fitting && columnOf(fitting.step, choices, steps.scale ?? []);
  const entry = target && row.entries.get(target.id);
  if (!fitting || !target || !entry) return;
  const cell = (one: Entry, value: CellValue): CellEdit => ({ at: one.at, before: session.content(one.at), after: { value } });
  const put = (edits: readonly CellEdit[], kind: Exclude<ChangeKind, "live">, before: string, findings: readonly string[], chosen: boolean): void => {
    const [first, ...rest] = edits;
    if (!first || edits.some(({ at, before: { formula } }) => formula !== undefined || session.book.merged(at) === "covered")) return;
    session.changes.push({
      edits: [first, ...rest], table: table.id, row: row.title, before, after: stepText(target), kind, chosen,
      messageId: "recalculate.tick", data: { step: stepText(target), cell: capaian.at }, findings,
    });
  };
  if (mark.type === "none") {
    const blank = choices.every((column) => { const own = row.entries.get(column.id); return !own || (own.type === "absent" && own.formula === undefined); });
    if (around.expected && blank && !(colourOf(row, choices).type === "one")) put([cell(entry, around.sign)], "blank", "", [], around.isUsual);
    return;
  }
  if (options.only === "blanks") return;
  const moved = session.isChanged(capaian.at);
  if (mark.type === "several") {
    const [head] = mark.marked;
    const findings = head ? session.blame.at(head.entry.at).filter(({ rule, messageId }) => rule === "predikat-mismatch" && messageId === "twoTicks") : [];
    const others = mark.marked.filter(({ column }) => column !== target).map(({ entry: other }) => cell(other, null));
    const own = mark.marked.some(({ column }) => column === target) ? [] : [cell(entry, around.sign)];
    put([...own, ...others], "wrong", mark.marked.map(({ column }) => stepText(column)).join(", "), findings.map(({ id }) => id), true);
    return;
  }
  const judgement = session.blame.judge(mark.entry.at, RULES);
  if (judgement.kind === "unblamed" && !moved) return;
  if (judgement.kind === "spared" && !moved) { session.leave(table, row, mark.entry.at, judgement); return; }
  if (mark.column === target || allows(fitting, stepNamed(stepText(mark.column), steps.scale ?? []))) return;
  const findings = judgement.kind === "unblamed" ? [] : judgement.findings.map(({ id }) => id);
  // The two cells change places, so that a "-" or a counter-sign goes where the tick was.
  const now = session.content(mark.entry.at).value;
  put([cell(entry, now), cell(mark.entry, session.content(entry.at).value)], "wrong", stepText(mark.column), findings, true);
  if (colourOf(row, choices).type === "one") session.left.push(leftFill(table, row, mark.entry.at, { step: stepText(target), cell: entry.at }, []));
}

const leftFill = (table: Table, row: Row, at: CellRef, data: MessageData, findings: readonly string[]): Session["left"][number] =>
  ({ at, table: table.id, row: row.title, messageId: "recalculate.leftFill", data, findings });

function colour(table: Table, row: Row, capaian: Quantity, choices: readonly Column[], steps: Steps, session: Session): void {
  const mark = colourOf(row, choices);
  const fitting = steps.of(row, capaian);
  const target = fitting && columnOf(fitting.step, choices, steps.scale ?? []);
  const entry = target && row.entries.get(target.id);
  if (mark.type !== "one" || !fitting || !entry || allows(fitting, stepNamed(stepText(mark.column), steps.scale ?? []))) return;
  const judgement = session.blame.judge(mark.entry.at, RULES);
  if (judgement.kind === "spared") { session.leave(table, row, mark.entry.at, judgement); return; }
  const findings = judgement.kind === "wrong" ? judgement.findings.map(({ id }) => id) : [];
  if (judgement.kind === "wrong" || session.isChanged(capaian.at)) session.left.push(leftFill(table, row, mark.entry.at, { step: stepText(target), cell: entry.at }, findings));
}
