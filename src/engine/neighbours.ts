import type { Finding } from "../findings/finding";
import type { Term } from "../findings/identity";
import type { AmountValue } from "../findings/outcome";
import { parseAddress, toAddress } from "../kernel/address";
import type { Neighbours } from "../localise";
import type { Entry } from "../model/entry";
import type { Lkip } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";

/** An amount as its cell shows it: in a table in millions with that power. */
export function inCell(value: AmountValue, at: CellRef, { power }: Neighbours): AmountValue {
  const own = value.unit === "percent" ? 0 : power(at);
  return own === 0 ? value : { ...value, power: own };
}

const isRupiah = (value: Finding["data"][string] | undefined): value is AmountValue => typeof value === "object" && "unit" in value && value.unit === "rupiah";

/** A finding whose amounts are told as its cell writes them: "Rp93.148,79 juta" in a table in millions. */
export function inOwnUnits(finding: Finding, neighbours: Neighbours): Finding {
  const { data, expected, at } = finding;
  if (!isRupiah(expected) && !Object.values(data).some(isRupiah)) return finding;
  if (neighbours.power(at) === 0) return finding;
  const told = Object.entries(data).map(([key, value]) => [key, isRupiah(value) ? inCell(value, at, neighbours) : value] as const);
  return { ...finding, data: Object.fromEntries(told), ...(isRupiah(expected) && { expected: inCell(expected, at, neighbours) }) };
}

/** What stands around cells; a sheet is looked through when the first cell of it is asked about. */
export function neighboursIn(lkip: Lkip): Neighbours {
  const sheets = new Map<string, ReadonlyMap<string, Entry>>();
  const entriesOf = (sheet: string): ReadonlyMap<string, Entry> => {
    let entries = sheets.get(sheet);
    if (!entries) sheets.set(sheet, entries = entriesOn(sheet, lkip));
    return entries;
  };
  const entryAt = ({ sheet, address }: CellRef): Entry | undefined => entriesOf(sheet).get(address);
  return {
    text: (at) => entryAt(at)?.text ?? "",
    power: (at) => powerOf(entryAt(at)),
    around: ({ sheet, address }) => {
      const place = parseAddress(address);
      if (!place) return [];
      const { row, column } = place;
      const entries = entriesOf(sheet);
      const terms: Term[] = [];
      for (const [down, right] of STEPS) {
        const q = row + down < 0 || column + right < 0 ? undefined : entries.get(toAddress(row + down, column + right));
        if (q?.type === "quantity") terms.push({ at: q.at, value: q.precise, decimals: q.decimals, precise: q.precise, exact: false });
      }
      return terms;
    },
  };
}

/** Up, down, left, right. */
const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]] as const;

/** Thousands, millions … */
const POWERS = [3, 6, 9, 12];

/** Told by the decimals that the text shows and those that the number has in rupiah. */
function powerOf(entry: Entry | undefined): number {
  if (entry?.type !== "quantity" || entry.decimals >= 0 || entry.percent) return 0;
  const shown = /[.,](\d+)\D*$/.exec(entry.text)?.[1]?.length ?? 0;
  return POWERS.find((power) => power === -entry.decimals || power === shown - entry.decimals) ?? 0;
}

/** The entries of all tables on a sheet, by their addresses. */
function entriesOn(sheet: string, lkip: Lkip): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const table of lkip.tables) {
    if (table.sheet !== sheet) continue;
    for (const row of table.rows) for (const entry of row.entries.values()) entries.set(entry.at.address, entry);
  }
  return entries;
}
