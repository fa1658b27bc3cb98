import type { Finding } from "../findings/finding";
import type { MessageData } from "../findings/outcome";
import type { Entry } from "../model/entry";
import type { Row, Table } from "../model/table";
import type { Judgement } from "./blame";
import type { ChangeKind, RecalculateOptions } from "./change";
import type { Session } from "./session";

/** Nothing stands in the cell, neither a "-" nor a formula. */
export const isFree = (entry: Entry): boolean => entry.type === "absent" && !entry.dash && entry.formula === undefined;

/** What is to be done with a cell that holds a word which follows from numbers. */
export type Statement =
  | { readonly kind: "blank" | "wrong"; readonly findings: readonly Finding[] }
  | { readonly kind: "left"; readonly judgement: Extract<Judgement, { kind: "spared" }> };

/** Undefined for a word that stays. `moved`: its numbers change, so it is looked at again. */
export function statementOf(entry: Entry, rules: readonly string[], moved: boolean, session: Session, options: RecalculateOptions): Statement | undefined {
  if (!session.wants(entry.at)) return undefined;
  if (isFree(entry)) return session.book.merged(entry.at) === null ? { kind: "blank", findings: [] } : undefined;
  if (options.only === "blanks" || entry.formula !== undefined) return undefined;
  const judgement = session.blame.judge(entry.at, rules);
  if (judgement.kind === "wrong") return { kind: "wrong", findings: judgement.findings };
  if (judgement.kind === "spared" && !moved) return { kind: "left", judgement };
  return moved ? { kind: "wrong", findings: judgement.kind === "spared" ? judgement.findings : [] } : undefined;
}

/** The word in capitals where the others of its column are. */
export const likeCase = (word: string, others: readonly string[]): string =>
  (others.length > 0 && others.every((other) => other === other.toUpperCase()) ? word.toUpperCase() : word);

interface Word {
  readonly table: Table; readonly row: Row; readonly entry: Entry; readonly word: string;
  readonly kind: Exclude<ChangeKind, "live">; readonly findings: readonly Finding[]; readonly messageId: string; readonly data: MessageData; readonly chosen?: boolean;
}

export function writeWord(session: Session, { table, row, entry, word, kind, findings, messageId, data, chosen = true }: Word): void {
  session.changes.push({
    edits: [{ at: entry.at, before: session.content(entry.at), after: { value: word } }],
    table: table.id, row: row.title, before: entry.text, after: word, kind, chosen, messageId: `recalculate.${messageId}`, data,
    findings: findings.map(({ id }) => id),
  });
}
