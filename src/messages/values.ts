import type { AmountValue, MessageValue } from "../findings/outcome";
import { Decimal } from "../kernel/decimal";
import { formatNumber, type Locale } from "../kernel/format";
import type { CellRef } from "../snapshot/snapshot";

/** A number that nobody gave decimals shows at most so many. */
const DECIMALS_AT_MOST = 4;
/** A longer list of cells is cut, with a count of all. */
const CELLS_AT_MOST = 12;

const isCellRef = (value: MessageValue): value is CellRef => typeof value === "object" && "address" in value;
const isAmount = (value: MessageValue): value is AmountValue => typeof value === "object" && "unit" in value;

const and = { id: "dan", en: "and" } as const;
const total = { id: (count: number) => `${count} sel`, en: (count: number) => `${count} cells` } as const;

/** "a, b dan c". */
export function formatList(items: readonly string[], locale: Locale): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and[locale]} ${last}`;
}

/** "Rp1.948.876.200", "83,57%" or "12". */
export function formatAmount({ value, decimals, unit }: AmountValue, locale: Locale): string {
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

/** Cells as one list; the name of another sheet stands once, before its cells. */
export function formatCells(cells: readonly CellRef[], locale: Locale, home?: string): string {
  const shown = cells.slice(0, CELLS_AT_MOST);
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  const groups = sheets.map((sheet) => {
    const addresses = shown.filter((cell) => cell.sheet === sheet).map(({ address }) => address).join(", ");
    return sheet === home ? addresses : `"${sheet}" ${addresses}`;
  });
  const text = groups.join("; ");
  return cells.length > shown.length ? `${text}, … (${total[locale](cells.length)})` : text;
}

/** Any datum of a message as a person reads it; cells on the sheet `home` stand without the sheet's name. */
export function formatValue(value: MessageValue, locale: Locale, home?: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(new Decimal(value), 0, locale);
  if (Decimal.isDecimal(value)) {
    return formatNumber(value as Decimal, Math.min((value as Decimal).decimalPlaces(), DECIMALS_AT_MOST), locale);
  }
  if (Array.isArray(value)) {
    const items = value as readonly string[] | readonly CellRef[];
    return items.every((item) => typeof item === "string") ? formatList(items, locale) : formatCells(items as readonly CellRef[], locale, home);
  }
  if (isAmount(value)) return formatAmount(value, locale);
  if (isCellRef(value)) return formatCell(value, home);
  throw new Error("A message has a datum of unknown shape");
}
