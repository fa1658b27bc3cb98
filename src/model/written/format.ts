import { Decimal } from "../../kernel/decimal";

export type Locale = "id" | "en";

const MARKS = { id: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/** Rounds halves away from zero; negative places round to tens, hundreds and so on. */
const roundTo = (value: Decimal, decimals: number): Decimal =>
  decimals >= 0 ? value.toDecimalPlaces(decimals) : value.toNearest(new Decimal(`1e${-decimals}`));

/** "1.234.567,89" (id) or "1,234,567.89" (en), rounded half up to `decimals` places; a negative count writes none. */
export function formatNumber(value: Decimal, decimals: number, locale: Locale): string {
  const { group, decimal } = MARKS[locale];
  const rounded = roundTo(value, decimals);
  const [whole = "", fraction] = rounded.abs().toFixed(Math.max(decimals, 0)).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return (rounded.isNegative() && !rounded.isZero() ? "-" : "") + grouped + (fraction === undefined ? "" : decimal + fraction);
}

/** "93,65%": the value counts percent (100 is the whole). */
export const formatPercent = (value: Decimal, decimals: number, locale: Locale): string => `${formatNumber(value, decimals, locale)}%`;

/** "Rp2.636.500.000", with two decimals only where there are cents; the sign stands first: "-Rp5.000". */
export function formatRupiah(value: Decimal, locale: Locale): string {
  const text = formatNumber(value, value.isInteger() ? 0 : 2, locale);
  return text.startsWith("-") ? `-Rp${text.slice(1)}` : `Rp${text}`;
}
