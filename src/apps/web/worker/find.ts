import { toAddress, type Position } from "../../../kernel/address";
import type { CellRef, Snapshot } from "../../../snapshot/snapshot";

export interface Found {
  readonly at: CellRef;
  /** Which of all matches it is, from 1. */
  readonly number: number;
  readonly count: number;
}

/** The next cell (or the one before) whose shown text has the words, from a cell on and around the workbook; null for none. */
export function findText({ sheets }: Snapshot, words: string, from: { readonly sheet: string } & Position, step: 1 | -1): Found | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return null;
  const start = Math.max(0, sheets.findIndex(({ name }) => name === from.sheet));
  const matches = sheets.flatMap((sheet, index) => sheet.cells.filter(({ text }) => text.toLowerCase().includes(wanted))
    .map(({ row, column }) => ({ index, row, column, name: sheet.name })));
  if (matches.length === 0) return null;
  const order = (a: { index: number } & Position, b: { index: number } & Position): number => a.index - b.index || a.row - b.row || a.column - b.column;
  const here = { index: start, row: from.row, column: from.column };
  const after = matches.findIndex((match) => order(match, here) > 0);
  const before = matches.findLastIndex((match) => order(match, here) < 0);
  const at = step === 1 ? (after < 0 ? 0 : after) : before < 0 ? matches.length - 1 : before;
  const match = matches[at];
  return match ? { at: { sheet: match.name, address: toAddress(match.row, match.column) }, number: at + 1, count: matches.length } : null;
}
