import type { Finding } from "../findings/finding";
import { cellKey } from "../findings/identity";
import type { MessageData } from "../findings/outcome";
import { tenTo, type Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";

/** What the audit says of a computed cell. */
export type Judgement =
  /** Nothing. */
  | { readonly kind: "unblamed" }
  /** It is wrong, or its formula is. */
  | { readonly kind: "wrong"; readonly findings: readonly Finding[]; readonly formula: boolean }
  /** It does not follow from its inputs, but it is not, or not surely, the wrong cell. */
  | { readonly kind: "spared"; readonly findings: readonly Finding[]; readonly messageId: string; readonly data: MessageData; readonly suspects: readonly CellRef[] };

/** The findings of an audit by cell, for telling which of several cells is to be changed. */
export class Blame {
  readonly #at = new Map<string, Finding[]>();
  readonly #suspects = new Map<string, CellRef>();
  readonly #tied = new Set<string>();
  /** Cells whose formula takes the wrong cells and gives a wrong number. */
  readonly #misplaced = new Set<string>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const key = cellKey(finding.at);
      const known = this.#at.get(key);
      if (known) known.push(finding); else this.#at.set(key, [finding]);
      if (finding.rule === "formula-misplaced" && finding.severity === "error") this.#misplaced.add(key);
      // Both of two swapped cells are wrong.
      const partners = finding.suggestion?.messageId === "localise.swapped" ? finding.suggestion.data["others"] as readonly CellRef[] : [];
      if (finding.suspect) for (const cell of [finding.suspect, ...partners]) this.#suspects.set(cellKey(cell), cell);
      else for (const { at } of finding.suggestion?.alternatives ?? []) this.#tied.add(cellKey(at));
    }
  }

  at(cell: CellRef): readonly Finding[] { return this.#at.get(cellKey(cell)) ?? []; }

  /** Whether some finding names the cell as the wrong one. */
  isSuspect(cell: CellRef): boolean { return this.#suspects.has(cellKey(cell)); }

  /** Whether the cell is one of several that may be wrong. */
  isTied(cell: CellRef): boolean { return this.#tied.has(cellKey(cell)); }

  /** Cells with a wrong formula that the findings are about, beside the cell itself: no other cell is to blame for them. */
  misledBy(findings: readonly Finding[], cell: CellRef): readonly CellRef[] {
    return uniqueCells(findings.flatMap(({ evidence }) => evidence)).filter((other) => this.#misplaced.has(cellKey(other)) && cellKey(other) !== cellKey(cell));
  }

  judge(cell: CellRef, rules: readonly string[]): Judgement {
    const own = this.at(cell);
    const misplaced = own.filter(({ rule, severity, messageId }) => rule === "formula-misplaced" && severity !== "info" && messageId !== "link");
    const failing = own.filter((finding) => isUnread(finding) || (finding.severity === "error" && rules.includes(finding.rule)));
    if (misplaced.length > 0) return { kind: "wrong", findings: [...misplaced, ...failing], formula: true };
    const spared = (messageId: string, data: MessageData, suspects: readonly CellRef[] = []): Judgement =>
      ({ kind: "spared", findings: failing, messageId: `recalculate.${messageId}`, data, suspects });
    if (failing.length === 0) return { kind: "unblamed" };
    const led = this.misledBy(failing, cell);
    if (led.length > 0) return spared("leftSuspect", { suspect: led[0] ?? cell }, led);
    if (failing.some(({ suspect }) => suspect && cellKey(suspect) === cellKey(cell))) return { kind: "wrong", findings: failing, formula: false };
    const suspects = failing.flatMap(({ suspect, evidence }) => (suspect ? [suspect] : evidence.filter((other) => this.isSuspect(other))));
    const [first] = suspects;
    if (first) return spared("leftSuspect", { suspect: first }, suspects);
    const undecided = failing.find(({ suggestion, cause }) => suggestion ?? cause);
    if (!undecided) return { kind: "wrong", findings: failing, formula: false };
    const { suggestion } = undecided;
    if (suggestion?.messageId === "localise.missingRow") return spared("leftRow", { label: suggestion.data["label"] ?? "" });
    const cells = uniqueCells((suggestion?.alternatives ?? []).map(({ at }) => at));
    return cells.length > 0 ? spared("leftTie", { cells }) : spared("leftUndecided", {});
  }
}

/** A computed cell that shows an error value, two values or a broken number; one with a struck out value can be read. */
const isUnread = ({ rule, severity, messageId }: Finding): boolean =>
  (rule === "error-value" || rule === "cell-unreadable") && severity !== "info" && messageId !== "struckOut";

/** Whether the value that was computed is one that the audit would suggest for the cell; no suggestion speaks against none. */
export function agrees(findings: readonly Finding[], cell: CellRef, value: Decimal): boolean {
  const suggestions = findings.flatMap(({ suggestion }) => (suggestion && suggestion.messageId !== "localise.formula" && cellKey(suggestion.at) === cellKey(cell) ? [suggestion] : []));
  return suggestions.every((suggestion) => [suggestion, ...suggestion.alternatives].some((one) =>
    cellKey(one.at) === cellKey(cell) && typeof one.value !== "string" && one.value.value.minus(value).abs().lte(tenTo(-one.value.decimals))));
}

export function uniqueCells(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
