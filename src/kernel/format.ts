import type { Decimal } from "./decimal";

/** The languages of the product: Indonesian (its default) and English. */
export type Locale = "id" | "en";
export const LOCALES: readonly Locale[] = ["id", "en"];

const SEPARATORS = { id: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * A number as people write it: thousands grouped, a fixed count of decimals, halves up (1.948.876,50 in Indonesian).
 * Negative `decimals` count as none; a value that rounds to zero has no sign.
 */
export function formatNumber(value: Decimal, decimals: number, locale: Locale): string {
  const { group, decimal } = SEPARATORS[locale];
  const fixed = value.toFixed(Math.max(0, decimals));
  const negative = fixed.startsWith("-") && /[1-9]/.test(fixed);
  const [whole = "0", fraction] = fixed.replace("-", "").split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return (negative ? "-" : "") + grouped + (fraction === undefined ? "" : decimal + fraction);
}
