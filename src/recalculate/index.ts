import type { Finding } from "../findings/finding";
import type { Audited, Changes, RecalculateOptions } from "./change";

export type { Audited, Change, ChangeKind, Changes, Left, RecalculateOptions } from "./change";

/**
 * What "Hitung ulang" would change: capaian, averages, serapan, sums and totals, categories and predicates. Pure.
 * Inputs (target, realisasi, amounts of the lowest rows) are never touched, nor a cell that fails only because another one is wrong.
 */
export function recalculate(_audited: Audited, _options: RecalculateOptions): Changes {
  return { changes: [], left: [] };
}

/** What accepting the suggestions of some findings would change; a finding without one, or with one that cannot be written, is left. */
export function suggestionChanges(_findings: readonly Finding[], _audited: Audited): Changes {
  return { changes: [], left: [] };
}
