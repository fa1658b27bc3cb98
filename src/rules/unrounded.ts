import type { Decimal } from "../kernel/decimal";
import { contains, exactly, rounded, truncated, type Interval } from "../kernel/interval";
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
class UnroundedValues {
  #byPlace: ReadonlyMap<string, readonly Fact[]> | undefined;
  /** What each fact says with more than so many decimals: every table that repeats it asks for the same. */
  readonly #saidBy = new Map<Fact, Map<number, readonly Unrounded[]>>();

  constructor(readonly facts: readonly Fact[]) {}

  /**
   * The values with more digits that the stored number and other tables give for a percentage, and the quotient of the amounts
   * that it comes from. Only those that round to what is shown, or are cut off to it: others contradict it, which is another rule's matter.
   */
  of(table: Table, row: Row, kind: "capaian" | "serapan", shown: Quantity): readonly Unrounded[] {
    const facts = this.#places().get(keyOf(table, row, kind)) ?? [];
    const own = shown.precise.eq(shown.value) ? [] : [{ value: shown.precise, cells: [shown.at] }];
    const known = [...own, ...facts.flatMap((fact) => this.#said(fact, shown.decimals)), ...quotientsOf(table, row, kind)];
    const near = rounded(shown.value, shown.decimals);
    const cut = truncated(shown.value, shown.decimals);
    return distinct(known.filter(({ value }) => contains(near, value) || contains(cut, value)));
  }

  #said(fact: Fact, decimals: number): readonly Unrounded[] {
    let byDecimals = this.#saidBy.get(fact);
    if (!byDecimals) { byDecimals = new Map(); this.#saidBy.set(fact, byDecimals); }
    let said = byDecimals.get(decimals);
    if (!said) { said = distinct(fact.writings.flatMap((writing) => valuesOf(writing, decimals))); byDecimals.set(decimals, said); }
    return said;
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

/** What the facts of a workbook tell; every rule and the recalculation share what has been found out for one of them. */
export function unroundedIn(facts: readonly Fact[]): UnroundedValues {
  let values = known.get(facts);
  if (!values) known.set(facts, values = new UnroundedValues(facts));
  return values;
}
const known = new WeakMap<readonly Fact[], UnroundedValues>();

export type { UnroundedValues };

/** The values that a percentage can have: those that the report gives with more digits, else all that round to it. */
export function rangesOf(shownValue: Quantity, known: readonly Unrounded[]): readonly Interval[] {
  return known.length > 0 ? known.map(({ value }) => exactly(value)) : [rounded(shownValue.value, shownValue.decimals)];
}

/** Each value once, with the cells that tell it first. */
function distinct(values: readonly Unrounded[]): readonly Unrounded[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const text = value.toString();
    return !seen.has(text) && seen.add(text);
  });
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
    return kind === "serapan" ? [{ value, cells }] : [{ value, cells }, { value: value.negated().plus(200), cells }];
  });
}
