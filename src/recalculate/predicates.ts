import type { Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { Entry, Quantity } from "../model/entry";
import { columnsOf, type Column, type Row, type Table } from "../model/table";
import { capaianFor, gradedBy, stepText } from "../rules/predikat-mismatch";
import { scaleFor } from "../rules/predikat-mismatch/scales";
import { placeOf, stepNamed, type Scale, type Step } from "../rules/predikat-mismatch/steps";
import type { UnroundedValues } from "../rules/unrounded";
import type { RecalculateOptions } from "./change";
import type { Session } from "./session";
import { stepFormula } from "./word-formulas";
import { isFree, likeCase, statementOf, writeWord } from "./words";

export const RULES = ["predikat-mismatch"];

/** The steps that a value may have by a scale; the first is the one that the policy gives. */
export interface Fitting { readonly step: Step; readonly others: readonly Step[] }

/** Finds the step of each capaian of a table. */
export class Steps {
  readonly scale: Scale | undefined;

  constructor(readonly table: Table, names: readonly string[], readonly session: Session, readonly unrounded: UnroundedValues) {
    this.scale = scaleFor(table, names, session.audited.lkip, session.audited.settings)?.scale;
  }

  /** Undefined without a scale. */
  of(row: Row, capaian: Quantity): Fitting | undefined {
    const { scale } = this;
    if (!scale) return undefined;
    const finer: readonly Decimal[] = this.session.isChanged(capaian.at) || capaian.precise.eq(100) ? []
      : this.unrounded.of(this.table, row, "capaian", capaian).map(({ value }) => value);
    const [first, ...rest] = mapDefined([capaian.value, ...finer, ...gradedBy(this.table, row, scale)], (value) => placeOf(value, scale));
    return first && { step: first.step, others: [...first.rivals, ...rest.flatMap(({ step, rivals }) => [step, ...rivals])].filter((step) => step !== first.step) };
  }

  /** Whether what is written follows the scale at all; else another one is meant, and nothing can be said. */
  fits(written: readonly { readonly row: Row; readonly capaian: Quantity; readonly name: string }[]): boolean {
    if (!this.scale) return false;
    const wrong = written.filter(({ row, capaian, name }) => { const fitting = this.of(row, capaian); return fitting && !allows(fitting, stepNamed(name, this.scale ?? [])); });
    return wrong.length < 3 || wrong.length * 2 <= written.length;
  }
}

export const allows = ({ step, others }: Fitting, written: Step | undefined): boolean => written !== undefined && (written === step || others.includes(written));

/** The predicates that stand as words, or as formulas that give them. */
export function predicates(table: Table, session: Session, unrounded: UnroundedValues, options: RecalculateOptions): void {
  for (const column of columnsOf(table, "predikat")) {
    const capaian = capaianFor(table, column.index);
    const rows = mapDefined(table.rows, (row) => {
      const entry = row.entries.get(column.id);
      const q = session.quantity(row, capaian);
      return entry && q && row.kind !== "section" ? { row, entry, capaian: q } : undefined;
    });
    const written = mapDefined(rows, ({ row, entry, capaian: q }) => (/\p{L}/u.test(entry.text) && !session.isChanged(q.at) ? { row, capaian: q, name: entry.text } : undefined));
    if (written.length > 0 && written.every(({ name }) => /efisien/i.test(name))) continue;
    const steps = new Steps(table, [...new Set(written.map(({ name }) => name))], session, unrounded);
    if (!steps.fits(written)) continue;
    // Rows of a kind that never has a predicate beside others that do (averages) get one only if the user wants it.
    const kinds = new Set(mapDefined(rows, ({ row, entry }) => (isFree(entry) ? undefined : row.kind)));
    for (const one of rows) predicate(table, column, one, { steps, session, options, usual: kinds.size === 0 || kinds.has(one.row.kind) });
  }
}

interface Around { readonly steps: Steps; readonly session: Session; readonly options: RecalculateOptions; readonly usual: boolean }

function predicate(table: Table, column: Column, { row, entry, capaian }: { row: Row; entry: Entry; capaian: Quantity }, { steps, session, options, usual }: Around): void {
  const statement = statementOf(entry, RULES, session.isChanged(capaian.at), session, options);
  if (!statement) return;
  if (statement.kind === "left") { session.leave(table, row, entry.at, statement.judgement); return; }
  const fitting = steps.of(row, capaian);
  // A letter may be the grade of the value itself, or of its capaian: nobody can tell for an empty cell.
  if (!fitting || (statement.kind === "blank" && fitting.others.length > 0 && gradedBy(table, row, steps.scale ?? []).length > 0)) return;
  const scale = steps.scale ?? [];
  const before = stepNamed(entry.text, scale);
  const isLive = statement.kind === "live";
  if (isLive ? before !== fitting.step : statement.kind === "wrong" && (before === undefined || allows(fitting, before))) return;
  const word = (step: Step): string => (isLive && step === before ? entry.text : nameOf(step, table, column, scale));
  const power = capaian.asText ? undefined : session.powerOf(capaian) ?? session.usualPower(table, row, capaian);
  const formula = power === undefined || gradedBy(table, row, scale).length > 0 ? undefined : stepFormula(capaian, power, table.sheet, scale, word);
  writeWord(session, options, {
    table, row, entry, word: word(fitting.step), formula: formula?.gives === fitting.step ? formula.formula : undefined, inputs: [capaian],
    kind: statement.kind, findings: statement.findings, messageId: "predikat", data: { cell: capaian.at },
    chosen: statement.kind === "wrong" || (statement.kind === "blank" && usual),
  });
}

/** The step as the column writes it elsewhere, else in the manner of the others: short or spelled, in capitals or not. */
function nameOf(step: Step, table: Table, column: Column, scale: Scale): string {
  const texts = mapDefined(table.rows, (row) => { const entry = row.entries.get(column.id); return entry && !isFree(entry) && stepNamed(entry.text, scale) ? entry.text.trim() : undefined; });
  const same = texts.find((text) => stepNamed(text, scale) === step);
  if (same !== undefined) return same;
  const isShort = texts.length > 0 && texts.every((text) => scale.some((one) => one.short?.toLowerCase() === text.toLowerCase()));
  return isShort && step.short !== null ? step.short : likeCase(step.name, texts);
}

/** The column of a step among those to be ticked. */
export const columnOf = (step: Step, choices: readonly Column[], scale: Scale): Column | undefined =>
  choices.find((column) => stepNamed(stepText(column), scale) === step);
