import type { Decimal } from "../kernel/decimal";
import { contains, rounded, truncated } from "../kernel/interval";
import type { Quantity } from "../model/entry";
import type { Fact, FactKind, Writing } from "../model/fact";
import { ratioColumns } from "../model/ratios";
import type { Row, Table } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";
import { quantityAt } from "./terms";

/** A value with more digits than its cell shows, and the cells that tell it. */
export interface Unrounded { readonly value: Decimal; readonly cells: readonly CellRef[] }

const keyOf = (table: Table, row: Row, kind: FactKind): string => `${table.id}|${row.index}|${kind}`;

/** Finds what the rest of the report knows of a rounded percentage. */
export class UnroundedValues {
  #byPlace: ReadonlyMap<string, readonly Fact[]> | undefined;

  constructor(readonly facts: readonly Fact[]) {}

  /**
   * The values with more digits that the stored number and other tables give for a percentage, and the quotient of the amounts
   * that it comes from. Only those that round to what is shown, or are cut off to it: others contradict it, which is another rule's matter.
   */
  of(table: Table, row: Row, kind: "capaian" | "serapan", shown: Quantity): readonly Unrounded[] {
    const writings = (this.#places().get(keyOf(table, row, kind)) ?? []).flatMap((fact) => fact.writings);
    const known = [...writings.flatMap((writing) => valuesOf(writing, shown.decimals)), ...quotientsOf(table, row, kind)];
    const own = shown.precise.eq(shown.value) ? [] : [{ value: shown.precise, cells: [shown.at] }];
    const near = rounded(shown.value, shown.decimals);
    const cut = truncated(shown.value, shown.decimals);
    const seen = new Set<string>();
    return [...own, ...known].filter(({ value }) => {
      const text = value.toString();
      if (!(contains(near, value) || contains(cut, value)) || seen.has(text)) return false;
      return seen.add(text);
    });
  }

  /** The facts by table, row and kind; made when the first percentage is asked for. */
  #places(): ReadonlyMap<string, readonly Fact[]> {
    if (this.#byPlace) return this.#byPlace;
    const places = new Map<string, Fact[]>();
    for (const fact of this.facts) {
      if (fact.kind !== "capaian" && fact.kind !== "serapan") continue;
      for (const { table, row } of fact.writings) {
        const key = keyOf(table, row, fact.kind);
        const known = places.get(key);
        if (known) known.push(fact); else places.set(key, [fact]);
      }
    }
    this.#byPlace = places;
    return places;
  }
}

/** What a writing says with more digits than `decimals`. */
function valuesOf({ table, row, entry, column, derivedFrom, variants }: Writing, decimals: number): readonly Unrounded[] {
  if (entry.type !== "quantity") return [];
  const finer = [entry, ...variants].filter((q) => q.decimals > decimals || !q.precise.eq(q.value))
    .map((q) => ({ value: q.precise, cells: derivedFrom.length > 0 ? derivedFrom : [q.at] }));
  return column && (column.role === "capaian" || column.role === "serapan") ? [...finer, ...quotientsOf(table, row, column.role)] : finer;
}

/** The percentages that a row's own part and whole give, for a positive and for a negative indikator. */
function quotientsOf(table: Table, row: Row, kind: "capaian" | "serapan"): readonly Unrounded[] {
  return ratioColumns(table.columns).filter(({ ratio }) => ratio.role === kind).flatMap((columns) => {
    const part = quantityAt(row, columns.part);
    const whole = quantityAt(row, columns.whole);
    if (!part || !whole || whole.precise.isZero()) return [];
    const value = part.precise.times(100).div(whole.precise);
    const cells = [part.at, whole.at];
    return kind === "serapan" ? [{ value, cells }] : [{ value, cells }, { value: value.neg().plus(200), cells }];
  });
}
