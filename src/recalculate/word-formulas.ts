import { quoteSheet } from "../kernel/address";
import type { Decimal } from "../kernel/decimal";
import type { Quantity } from "../model/entry";
import type { Efficiency } from "../rules/efisiensi-mismatch/words";
import { placeOf, type Scale, type Step } from "../rules/predikat-mismatch/steps";
import type { CellRef } from "../snapshot/snapshot";
import { storedNumber } from "./workbook";

/** What a text in a formula may have at most. */
const LONGEST_TEXT = 255;
/** Numbers that are nearer than this are not told apart by spreadsheet programs; percent. */
const NEAR = "1e-9";

const nameOf = (at: CellRef, sheet: string): string => (at.sheet === sheet ? at.address : `${quoteSheet(at.sheet)}!${at.address}`);
const textOf = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const fit = (words: readonly string[]): boolean => words.every((word) => word !== "" && word.length <= LONGEST_TEXT);

/** A formula that gives a word, and what it gives now. */
export interface WordFormula<T> { readonly formula: string; readonly gives: T | undefined }

export interface CategoryCells { readonly capaian: Quantity; readonly serapan: Quantity; readonly sheet: string }

/** The category by comparing two cells of the same unit. `equality`: what two equal numbers are; null leaves the cell empty then. */
export function categoryFormula(
  { capaian, serapan, sheet }: CategoryCells, words: Readonly<Record<Efficiency, string>>, equality: Efficiency | null,
): WordFormula<Efficiency> | undefined {
  const apart = capaian.precise.minus(serapan.precise);
  if (!fit(Object.values(words)) || (!apart.isZero() && apart.abs().lt(NEAR))) return undefined;
  const [c, s, efisien, tidak] = [nameOf(capaian.at, sheet), nameOf(serapan.at, sheet), textOf(words.efisien), textOf(words.tidak)];
  return {
    formula: equality === null ? `=IF(${c}>${s},${efisien},IF(${c}<${s},${tidak},""))` : `=IF(${c}${equality === "efisien" ? ">=" : ">"}${s},${efisien},${tidak})`,
    gives: apart.isZero() ? equality ?? undefined : apart.isPositive() ? "efisien" : "tidak",
  };
}

/** The step whose lower bound a value reaches first, from the best down; the worst for a value below all of them. */
const reached = (value: Decimal, scale: Scale): Step | undefined =>
  scale.find(({ from, fromOpen }) => from === null || (fromOpen ? value.gt(from) : value.gte(from))) ?? scale.at(-1);

/** Whether lower bounds alone tell the steps of a scale, at each bound and on both sides of it. */
function goesByLowerBounds(scale: Scale): boolean {
  const bounds = scale.flatMap(({ from, to }) => [from, to].flatMap((bound) => bound ?? [])).toSorted((a, b) => a.comparedTo(b));
  const [lowest] = bounds;
  const highest = bounds.at(-1);
  if (!lowest || !highest) return false;
  const between = bounds.slice(1).map((bound, i) => bound.plus(bounds[i] ?? bound).div(2));
  return [...bounds, ...between, lowest.minus(1), highest.plus(1)].every((value) => reached(value, scale) === placeOf(value, scale)?.step);
}

/**
 * The predicate by a scale of percentages, as IF in IF with the scale's own bounds; the cell stores its value / 10^power. Undefined where
 * bounds overlap so that this cannot be said in that way.
 */
export function stepFormula(capaian: Quantity, power: number, sheet: string, scale: Scale, wordFor: (step: Step) => string): WordFormula<Step> | undefined {
  const words = scale.map(wordFor);
  if (!fit(words) || !goesByLowerBounds(scale)) return undefined;
  if (scale.some(({ from }) => from && !from.eq(capaian.precise) && from.minus(capaian.precise).abs().lt(NEAR))) return undefined;
  const cell = nameOf(capaian.at, sheet);
  const last = scale.findIndex(({ from }) => from === null);
  const end = last < 0 ? scale.length - 1 : last;
  const worst = textOf(words[end] ?? "");
  const formula = scale.slice(0, end).reduceRight((rest, { from, fromOpen }, i) =>
    (from === null ? rest : `IF(${cell}${fromOpen ? ">" : ">="}${String(storedNumber(from, power))},${textOf(words[i] ?? "")},${rest})`), worst);
  return end === 0 ? undefined : { formula: `=${formula}`, gives: reached(capaian.precise, scale) };
}
