import type { Quantity } from "../model/entry";

/** How many decimals a column shows, in its unit, and whether zeros at the end are left out. */
export interface DigitsHabit { readonly decimals: number; readonly trimmed: boolean }

/** Decimals of a percentage in a column that shows none. */
const USUAL = 2;

const isTelling = ({ value }: Quantity): boolean => !value.isZero() && !value.eq(100);

/**
 * The decimals of the author: those of most numbers with a fraction (99,5 and 87,83 among them tell more than 100), else those of
 * most numbers; of equally many the finer. 100 and 0 alone tell nothing.
 */
export function digitsHabit(numbers: readonly Quantity[], usual = USUAL): DigitsHabit {
  const broken = numbers.filter(({ value }) => !value.isInteger());
  const padded = numbers.some(({ value, decimals }) => decimals > 0 && value.decimalPlaces() < decimals);
  const telling = broken.length > 0 ? broken : numbers.filter((q) => isTelling(q) || q.decimals > 0);
  if (telling.length === 0) return { decimals: usual, trimmed: numbers.length > 0 && !padded };
  const counts = new Map<number, number>();
  for (const { decimals } of telling) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const decimals = Math.max(...[...counts].flatMap(([places, count]) => (count === most ? [places] : [])));
  return { decimals, trimmed: !padded && numbers.some((q) => q.decimals < decimals) };
}
