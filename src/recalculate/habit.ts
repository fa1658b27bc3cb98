import { Decimal } from "../kernel/decimal";
import type { Entry, Quantity } from "../model/entry";
import { expectationOf } from "../model/written/choose";
import type { Column, Row, Table } from "../model/table";
import { digitsHabit, type DigitsHabit } from "./digits-habit";
import { textHabitOf, typedText, type TextHabit } from "./text-habit";
import { isGeneral, isPercentFormat, isTextFormat, storedNumber, type Workbook } from "./workbook";

/** How the numbers of a column are stored where they are numbers. */
export interface NumberHabit {
  readonly kind: "number";
  /** The value in the unit of the column = the stored number × 10^power. */
  readonly power: number;
  /** The number format that the cell is to have. */
  readonly code: string;
  /** The author stores rounded numbers: a formula rounds as well. */
  readonly rounds: boolean;
  readonly digits: DigitsHabit;
}

export type Habit = NumberHabit | ({ readonly kind: "text"; readonly digits: DigitsHabit } & TextHabit);

/** The place of a cell that gets a value. */
export interface Target { readonly table: Table; readonly row: Row; readonly column: Column; readonly entry: Entry }

export const PERCENTAGES: ReadonlySet<string> = new Set(["capaian", "capaianAkhir", "serapan"]);
/** More decimals are no author's rounding but the digits of a quotient. */
const MOST_DECIMALS = 4;

const isText = (q: Quantity): boolean => q.asText;
const isRounded = (q: Quantity): boolean =>
  q.precise.eq(q.value) && q.precise.decimalPlaces() <= MOST_DECIMALS && (q.formula === undefined || /^=\s*ROUND/i.test(q.formula));
const most = <T>(items: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined)?.[0];
};
const majority = <T>(items: readonly T[], of: (item: T) => boolean): boolean => items.filter(of).length * 2 > items.length;

/** From what a cell is computed. */
export interface Inputs {
  /** Those that are numbers of the same kind: amounts of an amount, capaian of an average. */
  readonly numbers: readonly Quantity[];
  /** All of them are texts. */
  readonly areTexts: boolean;
}

/**
 * Reads the habit of a cell off its own content, the other numbers of its column, the nearest first, and, where there are none,
 * the numbers of the same kind from which it is computed. A cell that holds a number or has a number format keeps it.
 */
export function habitOf(target: Target, near: readonly Quantity[], inputs: Inputs, book: Workbook): Habit {
  const { entry } = target;
  const own = entry.type === "quantity" ? entry : undefined;
  const pool = own ? [own, ...near] : near;
  const code = book.codeOf(entry.at);
  if (storesText(own, near, code, inputs)) {
    const texts = (pool.length > 0 ? pool : inputs.numbers).filter(isText);
    return textHabit(target, own?.asText === true ? own : undefined, texts) ?? unseenTextHabit(target);
  }
  return numberHabit(target, own, pool, inputs.numbers, code, book);
}

function storesText(own: Quantity | undefined, near: readonly Quantity[], code: string, { areTexts }: Inputs): boolean {
  if (own && !own.asText) return false;
  const texts = near.filter(isText).length;
  if (own) return texts * 2 >= near.length;
  if (near.length > 0) return texts * 2 > near.length || (texts * 2 === near.length && isTextFormat(code));
  return isTextFormat(code) || (isGeneral(code) && areTexts);
}

function textHabit({ column }: Target, own: Quantity | undefined, texts: readonly Quantity[]): Habit | undefined {
  const expectation = expectationOf(column.role);
  const votes = own ? [own, ...texts.filter((q) => q !== own)] : texts;
  const digits = digitsHabit(votes);
  for (const model of own ? [own, ...texts] : texts.toSorted((a, b) => Number(a.value.isZero()) - Number(b.value.isZero()))) {
    const habit = textHabitOf(model, texts, expectation);
    if (habit) return { kind: "text", digits, ...habit };
  }
  return undefined;
}

/** A percentage where nothing shows the habit: "87,83%", or "87,83" below a heading with a percent sign. */
const PLAIN_TEXT = { before: "", mark: ",", group: ".", power: 0, settled: 0, reread: false } as const;

const unseenTextHabit = ({ column }: Target): Habit =>
  ({ kind: "text", digits: { decimals: 2, trimmed: false }, ...PLAIN_TEXT, after: /%|persen/i.test(column.header) || !PERCENTAGES.has(column.role) ? "" : "%" });

function numberHabit(target: Target, own: Quantity | undefined, pool: readonly Quantity[], inputs: readonly Quantity[], ownCode: string, book: Workbook): NumberHabit {
  const stored = (pool.some((q) => !q.asText) ? pool : inputs).filter((q) => !q.asText);
  const isPercent = PERCENTAGES.has(target.column.role);
  const keepsCode = own && !own.asText ? true : !isGeneral(ownCode) && !isTextFormat(ownCode);
  const sameKind = stored.filter((q) => !isGeneral(book.codeOf(q.at)) && !isTextFormat(book.codeOf(q.at)));
  const generals = stored.length > 0 && sameKind.length * 2 <= stored.length;
  const unseen = !isPercent ? "General" : /%|persen/i.test(target.column.header) ? "0.00" : "0.00%";
  const code = keepsCode ? ownCode : generals ? "General" : most(sameKind.map((q) => book.codeOf(q.at))) ?? unseen;
  const alike = stored.filter((q) => isPercentFormat(book.codeOf(q.at)) === isPercentFormat(code));
  const power = (own && !own.asText ? book.powerOf(own) : undefined) ?? (isPercentFormat(code) ? 2 : most(alike.flatMap((q) => book.powerOf(q) ?? [])) ?? 0);
  const written = stored.filter((q) => q.decimals <= MOST_DECIMALS || isRounded(q));
  const formulas = stored.filter((q) => q.formula !== undefined);
  // Under General an author who rounds shows it by his constants, elsewhere by the ROUND of his formulas.
  const rounds = isGeneral(code) ? stored.length > 0 && majority(stored, isRounded) : formulas.length > 0 && majority(formulas, isRounded);
  return { kind: "number", power, code: code === "General" && ownCode === "@" ? "General" : code, rounds, digits: digitsHabit(written) };
}

/** A number ready to be written. */
export interface Typed {
  readonly value: string | number;
  /** As shown, and what a reader takes from it in the unit of the column. */
  readonly text: string;
  readonly shown: Decimal;
  readonly decimals: number;
  readonly precise: Decimal;
}

export interface Precision {
  /** Amounts and counts are never rounded. */
  readonly exact: boolean;
  /** Rounded percentages are cut off instead. */
  readonly cutOff: boolean;
  /** The number stands for the result of a formula, which keeps all its digits. */
  readonly live: boolean;
}

/** The value in the habit; undefined where the text could not be read back as that number. */
export function typed(value: Decimal, habit: Habit, column: Column, precision: Precision, book: Workbook): Typed | undefined {
  const decimals = precision.exact ? Math.max(habit.digits.decimals, value.decimalPlaces()) : habit.digits.decimals;
  if (habit.kind === "text") {
    const written = typedText(value, habit, { decimals, trimmed: habit.digits.trimmed, cutOff: precision.cutOff }, expectationOf(column.role));
    return written && { value: written.text, text: written.text, shown: written.value, decimals, precise: written.value };
  }
  const kept = roundsTo(habit, precision) ? value.toDecimalPlaces(Math.max(0, decimals), precision.cutOff ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP) : value;
  const raw = storedNumber(kept, habit.power);
  const shown = book.show(raw, habit.code, habit.power);
  return { value: raw, text: shown.text, shown: shown.value, decimals: shown.decimals, precise: kept };
}

/** Whether the stored number itself is rounded, as the author does it, or only shown so. */
export const roundsTo = (habit: NumberHabit, { exact, cutOff, live }: Precision): boolean =>
  !exact && (cutOff || (live ? habit.rounds : habit.rounds || isGeneral(habit.code)));
