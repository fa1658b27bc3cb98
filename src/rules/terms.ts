import { cellKey, isSameCell, termsOf, type Identity, type Term } from "../findings/identity";
import { expectedOf, judge, type Verdict } from "../findings/judge";
import type { AmountValue, MessageData, Passed, Severity, Subject, Violation } from "../findings/outcome";
import type { Decimal } from "../kernel/decimal";
import type { Entry, Quantity } from "../model/entry";
import type { Column, Row, Table } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";

/** An amount or a count: never rounded, unless Excel holds digits that it does not show. */
export const amountTerm = (q: Quantity): Term =>
  ({ at: q.at, value: q.precise, decimals: q.decimals, precise: q.precise, exact: q.decimals >= 0 && q.precise.decimalPlaces() <= q.decimals });

/** A percentage or another rounded number: stands for all that rounds to what is shown. */
export const roundedTerm = (q: Quantity): Term => ({ at: q.at, value: q.value, decimals: q.decimals, precise: q.precise, exact: false });

/** A measured value: whole numbers without a percent sign are counts and exact, others are rounded. */
export const measuredTerm = (q: Quantity): Term =>
  ({ at: q.at, value: q.value, decimals: q.decimals, precise: q.precise, exact: !q.percent && q.decimals <= 0 && q.value.isInteger() && q.precise.eq(q.value) });

/** A target: decided, not measured, hence exact. */
export const targetTerm = (q: Quantity): Term => ({ at: q.at, value: q.precise, decimals: q.decimals, precise: q.precise, exact: true });

export const isQuantity = (entry: Entry | undefined): entry is Quantity => entry?.type === "quantity";

export const subjectOf = (table: Table, row: Row, role: string): Subject => ({ table: table.id, label: row.title, role });

export const quantityAt = (row: Row, column: Column | undefined): Quantity | undefined => {
  const entry = column && row.entries.get(column.id);
  return entry?.type === "quantity" ? entry : undefined;
};

export const percent = (value: Decimal, decimals: number): AmountValue => ({ value, decimals: Math.max(0, decimals), unit: "percent" });
export const rupiah = (value: Decimal): AmountValue => ({ value, decimals: value.isInteger() ? 0 : 2, unit: "rupiah" });
export const plainValue = (value: Decimal, decimals: number): AmountValue => ({ value, decimals: Math.max(0, decimals), unit: "none" });

export interface Complaint {
  readonly messageId: string;
  readonly data?: MessageData;
  readonly severity: Severity;
  readonly at: CellRef;
  readonly subject: Subject;
  readonly reported: string;
  readonly expected?: AmountValue | string;
  /** Cells beside those of the identity. */
  readonly also?: readonly CellRef[];
}

/** A violation of an identity, with all its cells as evidence. */
export function violationOf(identity: Identity | undefined, complaint: Complaint): Violation {
  const { severity, messageId, data = {}, at, subject, reported, expected } = complaint;
  const cells = [at];
  if (identity) for (const term of termsOf(identity)) cells.push(term.at);
  if (complaint.also) cells.push(...complaint.also);
  const violation: Writable<Violation> = { type: "violation", severity, messageId, data, at, subject, reported, evidence: uniqueCells(cells) };
  if (expected !== undefined) violation.expected = expected;
  if (identity) violation.identity = identity;
  return violation;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export const passedWith = (identity: Identity, at: CellRef): Passed => ({ type: "passed", at, identity });

/**
 * The first of several ways to read an identity that holds (rounded, else truncated); else the first one, which fails.
 * Ways are only made while none holds.
 */
export function bestOf<I extends Identity>(ways: Iterable<I>): { readonly identity: I; readonly verdict: Verdict } | undefined {
  let best: { readonly identity: I; readonly verdict: Verdict } | undefined;
  for (const identity of ways) {
    const verdict = judge(identity);
    if (verdict === "holds") return { identity, verdict };
    if (!best || (verdict === "truncated" && best.verdict === "fails")) best = { identity, verdict };
  }
  return best;
}

export { expectedOf };

const FEW = 10;

function uniqueCells(cells: readonly CellRef[]): readonly CellRef[] {
  const unique: CellRef[] = [];
  const seen = cells.length > FEW ? new Set<string>() : undefined;
  for (const cell of cells) {
    if (seen ? seen.has(cellKey(cell)) : unique.some((other) => isSameCell(cell, other))) continue;
    seen?.add(cellKey(cell));
    unique.push(cell);
  }
  return unique;
}
