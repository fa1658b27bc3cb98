import type { Identity, Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Outcome } from "../../findings/outcome";
import { sumOf } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { Balance, Column, Row, Table } from "../../model/table";
import { amountTerm, passedWith, quantityAt, rupiah, subjectOf, violationOf } from "../terms";

type Sum = Extract<Identity, { kind: "sum" }>;

/** Surplus/(Defisit), Pembiayaan Neto and SiLPA of one amount column; undefined where one of the numbers is missing. */
export function balanceOutcome(table: Table, { row, plus, minus }: Balance, column: Column): Outcome | undefined {
  const written = quantityAt(row, column);
  const termsIn = (rows: readonly Row[]): readonly Term[] => mapDefined(rows, (other) => { const q = quantityAt(other, column); return q ? amountTerm(q) : undefined; });
  const [left, right] = [termsIn(plus), termsIn(minus)];
  const [first] = left;
  if (!written || !first || left.length < plus.length || right.length < minus.length) return undefined;
  const own = amountTerm(written);
  // pendapatan = belanja + surplus, SiLPA = surplus + pembiayaan neto
  const identity: Sum = right.length > 0 ? { kind: "sum", total: first, parts: [...right, own] } : { kind: "sum", total: own, parts: left };
  if (judge(identity) !== "fails") return passedWith(identity, written.at);
  const expected = sumOf(left.map(({ value }) => value)).minus(sumOf(right.map(({ value }) => value)));
  // "Defisit 44.818.257.000" says its sign in words, and SiLPA takes it with its sign.
  const [a, b] = left;
  const unsigned = b ? [a, b].some((term) => expected.minus(term?.value.times(2) ?? 0).abs().eq(written.precise.abs())) : expected.abs().eq(written.precise);
  if (unsigned) return { type: "passed", at: written.at };
  return violationOf(identity, {
    messageId: right.length > 0 ? "balance" : "group", severity: "error", at: written.at, subject: subjectOf(table, row, column.role), reported: written.text, expected: rupiah(expected),
    data: {
      row: row.title, written: rupiah(written.precise), sum: rupiah(expected), difference: rupiah(written.precise.minus(expected).abs()), count: left.length,
      parts: left.map(({ at }) => at), less: right.map(({ at }) => at),
    },
  });
}
