import type { Audited, Changes, RecalculateOptions } from "./change";
import { perform } from "./perform";
import { Session } from "./session";

export type { Audited, Change, Changes, RecalculateOptions } from "./change";
export { candidateChanges, decided, suggestionChanges } from "./suggestions";

/**
 * What "Hitung ulang" would change: capaian, averages, serapan, sums and totals, categories and predicates. Pure.
 * Inputs (target, realisasi, amounts of the lowest rows) are never touched, nor a cell that fails only because another one is wrong.
 */
export function recalculate(audited: Audited, options: RecalculateOptions): Changes {
  const session = new Session(audited);
  perform(session, options);
  return { changes: session.changes, left: session.left };
}
