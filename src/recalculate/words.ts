import type { Finding } from "../findings/finding";
import type { MessageData } from "../findings/outcome";
import type { Entry, Quantity } from "../model/entry";
import type { Row, Table } from "../model/table";
import type { CellEdit } from "../plan/plan";
import type { Judgement } from "./blame";
import type { ChangeKind, RecalculateOptions } from "./change";
import type { Session } from "./session";
import { isTextFormat } from "./workbook";

/** Nothing stands in the cell, neither a "-" nor a formula. */
export const isFree = (entry: Entry): boolean => entry.type === "absent" && !entry.dash && entry.formula === undefined;

/** What is to be done with a cell that holds a word which follows from numbers. */
export type Statement =
  /** live: the word is right and may become a formula. */
  | { readonly kind: ChangeKind; readonly findings: readonly Finding[] }
  | { readonly kind: "left"; readonly judgement: Extract<Judgement, { kind: "spared" }> };

/** Undefined for a word that stays. `moved`: its numbers change, so it is looked at again. */
export function statementOf(entry: Entry, rules: readonly string[], moved: boolean, session: Session, options: RecalculateOptions): Statement | undefined {
  if (!session.wants(entry.at)) return undefined;
  if (isFree(entry)) return session.book.merged(entry.at) === null ? { kind: "blank", findings: [] } : undefined;
  if (options.only === "blanks" || session.book.merged(entry.at) === "covered") return undefined;
  const judgement = session.blame.judge(entry.at, rules);
  if (judgement.kind === "wrong") return { kind: "wrong", findings: judgement.findings };
  // A formula follows its numbers by itself.
  if (entry.formula !== undefined) return undefined;
  if (judgement.kind === "spared" && !moved) return { kind: "left", judgement };
  if (moved) return { kind: "wrong", findings: judgement.kind === "spared" ? judgement.findings : [] };
  return options.as === "formulas" ? { kind: "live", findings: [] } : undefined;
}

/** The word in capitals where the others of its column are. */
export const likeCase = (word: string, others: readonly string[]): string =>
  (others.length > 0 && others.every((other) => other === other.toUpperCase()) ? word.toUpperCase() : word);

interface Word {
  readonly table: Table; readonly row: Row; readonly entry: Entry; readonly word: string;
  /** Gives the word; undefined where none can. */
  readonly formula: string | undefined;
  /** The numbers that it follows from. */
  readonly inputs: readonly Quantity[];
  readonly kind: ChangeKind; readonly findings: readonly Finding[]; readonly messageId: string; readonly data: MessageData; readonly chosen?: boolean;
}

/** Writes a word, as a formula where that is wanted or one stands there already. */
export function writeWord(session: Session, options: RecalculateOptions, given: Word): void {
  const { table, row, entry, word, inputs, kind, findings, messageId, data, chosen = kind !== "live" } = given;
  const before = session.content(entry.at);
  const wantsFormula = options.as === "formulas" || before.formula !== undefined;
  const formula = wantsFormula && !session.links.leadTo(inputs.map(({ at }) => at), entry.at) ? given.formula : undefined;
  if (formula === undefined && before.formula !== undefined) {
    session.leave(table, row, entry.at, { messageId: "recalculate.leftFormula", data: {}, findings });
    return;
  }
  if (kind === "live" && (formula === undefined || before.value !== word)) return;
  const code = session.book.codeOf(entry.at);
  const edit: CellEdit = {
    at: entry.at, before, after: formula === undefined ? { value: word } : { formula, value: word },
    ...(formula !== undefined && isTextFormat(code) ? { format: { before: code, after: "General" } } : {}),
  };
  if (formula !== undefined) session.links.set(entry.at, formula);
  session.changes.push({
    edits: [edit], table: table.id, row: row.title, before: entry.text, after: word, kind, chosen, messageId: `recalculate.${messageId}`, data,
    findings: findings.map(({ id }) => id),
  });
}
