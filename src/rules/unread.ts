import { cellKey, type Term } from "../findings/identity";
import { judge } from "../findings/judge";
import type { AmountValue } from "../findings/outcome";
import { mapDefined } from "../kernel/lists";
import type { Quantity } from "../model/entry";
import type { Fact, Writing } from "../model/fact";
import { ratioColumns } from "../model/ratios";
import type { Column, Row, Table } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";
import { amountTerm, percent, plainValue, quantityAt, roundedTerm, rupiah } from "./terms";

/** What a cell that cannot be read should hold, and the cells that tell it. */
export interface Told { readonly expected: AmountValue; readonly by: readonly CellRef[] }

const AMOUNTS: ReadonlySet<string> = new Set(["anggaran", "realisasiAnggaran"]);
/** A quotient has decimals without end; so many are enough to tell two values apart. */
const DECIMALS = 2;

/** What the cells that cannot be read should hold, as far as the others tell it. */
export class Unread {
  #elsewhere: ReadonlyMap<string, Told> | undefined;

  constructor(readonly facts: readonly Fact[]) {}

  /** By the same fact in other tables and, for serapan, by the amounts of its row; undefined where nothing tells it or they contradict each other. */
  at(cell: CellRef, table: Table, row: Row, column: Column): Told | undefined {
    this.#elsewhere ??= toldElsewhere(this.facts);
    const [there, here] = [this.#elsewhere.get(cellKey(cell)), serapanOf(table, row, column)];
    if (!there || !here) return there ?? here;
    const agreed = agree(termOf(there, cell), termOf(here, cell));
    return agreed ? { expected: here.expected, by: [...here.by, ...there.by] } : undefined;
  }
}

const termOf = ({ expected: { value, decimals } }: Told, at: CellRef): Term => ({ at, value, precise: value, decimals, exact: false });

/** What other tables say, by the cells that cannot be read. */
function toldElsewhere(facts: readonly Fact[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const fact of facts) {
    const said = fact.unread && saidOf(fact);
    for (const { entry } of said ? fact.unread ?? [] : []) {
      const key = cellKey(entry.at);
      if (said && !told.has(key)) told.set(key, said);
    }
  }
  return told;
}

function saidOf({ kind, writings }: Fact): Told | undefined {
  const readable = mapDefined(writings, (writing) => (writing.entry.type === "quantity" ? { writing, entry: writing.entry } : undefined));
  if (readable.length < writings.length) return undefined;
  const written = AMOUNTS.has(kind) ? amountTerm : roundedTerm;
  const [best] = readable.toSorted((a, b) => Number(isDerived(a.writing)) - Number(isDerived(b.writing)) || b.entry.decimals - a.entry.decimals);
  if (!best || readable.some(({ entry }) => !agree(written(entry), written(best.entry)))) return undefined;
  return { expected: valueOf(kind, best.entry, isDerived(best.writing)), by: readable.flatMap(({ writing }) => (isDerived(writing) ? writing.derivedFrom : [writing.entry.at])) };
}

const isDerived = ({ derivedFrom }: Writing): boolean => derivedFrom.length > 0;

const agree = (left: Term, right: Term): boolean => judge({ kind: "equal", left, right }) !== "fails";

function valueOf(kind: Fact["kind"], { value, precise, decimals, percent: isPercent }: Quantity, derived: boolean): AmountValue {
  if (AMOUNTS.has(kind)) return rupiah(precise);
  const shown = derived ? DECIMALS : Math.max(0, decimals);
  return kind === "capaian" || kind === "serapan" || isPercent ? percent(value.toDecimalPlaces(shown), shown) : plainValue(value, shown);
}

/** The serapan that the two amounts of its own row give. */
function serapanOf(table: Table, row: Row, column: Column): Told | undefined {
  const columns = column.role === "serapan" ? ratioColumns(table.columns).find(({ ratio }) => ratio === column) : undefined;
  const [part, whole] = [quantityAt(row, columns?.part), quantityAt(row, columns?.whole)];
  if (!part || !whole || whole.precise.isZero()) return undefined;
  return { expected: percent(part.precise.times(100).div(whole.precise).toDecimalPlaces(DECIMALS), DECIMALS), by: [part.at, whole.at] };
}
