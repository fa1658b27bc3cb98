import type { AmountValue, MessageValue } from "../findings/outcome";
import { parseAddress } from "../kernel/address";
import { Decimal, tenTo } from "../kernel/decimal";
import { formatNumber, type Locale } from "../kernel/format";
import type { CellRef } from "../snapshot/snapshot";

/** A number that nobody gave decimals shows at most so many. */
const DECIMALS_AT_MOST = 4;
/** A longer list of cells and ranges is cut, with a count of all cells. */
const PLACES_AT_MOST = 12;

const isCellRef = (value: MessageValue): value is CellRef => typeof value === "object" && "address" in value;
const isAmount = (value: MessageValue): value is AmountValue => typeof value === "object" && "unit" in value;

const and = { id: "dan", en: "and" } as const;
const cellsWord = { id: "sel", en: "cells" } as const;

/** How many there are of something. */
export const formatCount = (count: number, locale: Locale): string => formatNumber(new Decimal(count), 0, locale);

/** "a, b dan c". */
export function formatList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and[locale]} ${last}`;
}

const powers: ReadonlyMap<number, Readonly<Record<Locale, string>>> = new Map([
  [3, { id: "ribu", en: "thousand" }], [6, { id: "juta", en: "million" }], [9, { id: "miliar", en: "billion" }], [12, { id: "triliun", en: "trillion" }],
]);

/** "Rp1.948.876.200", "83,57%" or "12"; of a cell in millions "Rp180,5 juta". */
export function formatAmount({ value, decimals, unit, power = 0 }: AmountValue, locale: Locale): string {
  const word = powers.get(power)?.[locale];
  if (word !== undefined) {
    const shown = value.div(tenTo(power));
    return `${formatAmount({ value: shown, decimals: shown.decimalPlaces(), unit }, locale)} ${word}`;
  }
  const number = formatNumber(value, decimals, locale);
  switch (unit) {
    case "percent": return `${number}%`;
    case "rupiah": return number.startsWith("-") ? `-Rp${number.slice(1)}` : `Rp${number}`;
    case "none": return number;
  }
}

/** "D17" on the sheet `home`, with the name of the sheet elsewhere. */
export const formatCell = ({ sheet, address }: CellRef, home?: string): string =>
  sheet === home ? address : `"${sheet}" ${address}`;

/** Addresses with three or more neighbours of a column or row written as a range: D5:D9. */
export function joinNeighbours(addresses: readonly string[]): readonly string[] {
  const out: { readonly from: string; to: string; count: number; step: readonly [number, number] | null }[] = [];
  for (const address of addresses) {
    const last = out.at(-1);
    const [a, b] = [parseAddress(last?.to ?? ""), parseAddress(address)];
    const step = a && b ? [b.row - a.row, b.column - a.column] as const : [0, 0] as const;
    const near = (step[0] === 1 && step[1] === 0) || (step[0] === 0 && step[1] === 1);
    if (last && near && (last.step === null || last.step[0] === step[0])) {
      last.to = address;
      last.count++;
      last.step = step;
    } else {
      out.push({ from: address, to: address, count: 1, step: null });
    }
  }
  return out.flatMap(({ from, to, count }) => (count === 1 ? [from] : count === 2 ? [from, to] : [`${from}:${to}`]));
}

/** Cells as one list; neighbours become ranges, and the name of another sheet stands once, before its cells. */
export function formatCells(cells: readonly CellRef[], locale: Locale, home?: string): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  let room = PLACES_AT_MOST;
  let cut = false;
  const groups = sheets.flatMap((sheet) => {
    const places = joinNeighbours(cells.filter((cell) => cell.sheet === sheet).map(({ address }) => address));
    const shown = places.slice(0, room);
    room -= shown.length;
    cut ||= shown.length < places.length;
    if (shown.length === 0) return [];
    return [sheet === home ? shown.join(", ") : `"${sheet}" ${shown.join(", ")}`];
  });
  const text = groups.join("; ");
  return cut ? `${text}, … (${formatCount(cells.length, locale)} ${cellsWord[locale]})` : text;
}

/** Any datum of a message as a person reads it; cells on the sheet `home` stand without the sheet's name. */
export function formatValue(value: MessageValue, locale: Locale, home?: string): string {
  // Cells pasted from Word hold line breaks and stray blanks.
  if (typeof value === "string") return value.replaceAll(/\s+/g, " ").trim();
  if (typeof value === "number") return formatCount(value, locale);
  if (Decimal.isDecimal(value)) {
    return formatNumber(value, Math.min((value).decimalPlaces(), DECIMALS_AT_MOST), locale);
  }
  if (Array.isArray(value)) {
    const items = value as readonly string[] | readonly CellRef[];
    return items.every((item) => typeof item === "string") ? formatList(items.map((item) => formatValue(item, locale)), locale) : formatCells(items, locale, home);
  }
  if (isAmount(value)) return formatAmount(value, locale);
  if (isCellRef(value)) return formatCell(value, home);
  throw new Error("A message has a datum of unknown shape");
}
