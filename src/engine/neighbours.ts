import type { Finding } from "../findings/finding";
import type { Term } from "../findings/identity";
import type { AmountValue } from "../findings/outcome";
import { parseAddress } from "../kernel/address";
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

/** The entries of a sheet by row and column, counted from zero. */
type Grid = readonly (readonly (Entry | undefined)[] | undefined)[];

/** What stands around cells; a sheet is looked through when the first cell of it is asked about. */
export function neighboursIn(lkip: Lkip): Neighbours {
  const sheets = new Map<string, Grid>();
  const gridOf = (sheet: string): Grid => {
    let grid = sheets.get(sheet);
    if (!grid) sheets.set(sheet, grid = gridOn(sheet, lkip));
    return grid;
  };
  const entryAt = ({ sheet, address }: CellRef): Entry | undefined => {
    const place = parseAddress(address);
    return place && gridOf(sheet)[place.row]?.[place.column];
  };
  return {
    text: (at) => entryAt(at)?.text ?? "",
    power: (at) => powerOf(entryAt(at)),
    around: ({ sheet, address }) => {
      const place = parseAddress(address);
      if (!place) return [];
      const { row, column } = place;
      const grid = gridOf(sheet);
      const terms: Term[] = [];
      const put = (q: Entry | undefined): void => {
        if (q?.type === "quantity") terms.push({ at: q.at, value: q.precise, decimals: q.decimals, precise: q.precise, exact: false });
      };
      if (row > 0) put(grid[row - 1]?.[column]);
      put(grid[row + 1]?.[column]);
      if (column > 0) put(grid[row]?.[column - 1]);
      put(grid[row]?.[column + 1]);
      return terms;
    },
  };
}

/** Thousands, millions … */
const POWERS = [3, 6, 9, 12];

/** Told by the decimals that the text shows and those that the number has in rupiah. */
function powerOf(entry: Entry | undefined): number {
  if (entry?.type !== "quantity" || entry.decimals >= 0 || entry.percent) return 0;
  const shown = /[.,](\d+)\D*$/.exec(entry.text)?.[1]?.length ?? 0;
  return POWERS.find((power) => power === -entry.decimals || power === shown - entry.decimals) ?? 0;
}

function gridOn(sheet: string, lkip: Lkip): Grid {
  const grid: (Entry | undefined)[][] = [];
  for (const table of lkip.tables) {
    if (table.sheet !== sheet) continue;
    for (const { entries } of table.rows) {
      for (const entry of entries.values()) {
        const place = parseAddress(entry.at.address);
        if (place) (grid[place.row] ??= [])[place.column] = entry;
      }
    }
  }
  return grid;
}
