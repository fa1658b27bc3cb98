import { Decimal, tenTo } from "../kernel/decimal";
import type { Quantity } from "../model/entry";
import { choose, type Expectation } from "../model/written/choose";
import { readDigits } from "../model/written/digits";
import { readText } from "../model/written/read-text";

/** How a number is typed as text: what stands around its digits, and how they are separated. */
export interface TextHabit {
  readonly before: string;
  readonly after: string;
  readonly mark: "," | ".";
  readonly group: "," | "." | " " | "";
  /** The value in the unit of its column = the typed digits × 10^power: 6 for "1,5 juta", 2 for a share typed as 0,89. */
  readonly power: number;
  /** The part of that power that the text itself does not tell. */
  readonly settled: number;
  /** The text has several readings, and the rest of the report chose one that is not the usual. */
  readonly reread: boolean;
}

const DIGITS = /\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*/g;
const POWERS = [0, 2, 3, 6, 9, 12] as const;
/** A number in words beside the digits, as in "3 (tiga) dokumen". */
const IN_WORDS = /\((?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu))\b/i;

const powerBetween = (typed: Decimal, value: Decimal): number | undefined => POWERS.find((power) => typed.times(tenTo(power)).eq(value));

interface Typed { readonly run: string; readonly at: number; readonly power: number; readonly style: "plain" | "id" | "en" }

/** The digits of a text that make up its number. */
function digitsOf({ text, value }: Quantity): Typed | undefined {
  for (const match of text.matchAll(DIGITS)) {
    for (const reading of readDigits(match[0].replaceAll("\u00a0", " ")) ?? []) {
      const power = powerBetween(reading.value, value);
      if (power !== undefined) return { run: match[0], at: match.index, power, style: reading.style };
    }
  }
  return undefined;
}

const groupIn = (run: string): "," | "." | " " | undefined => {
  const match = /^\d{1,3}([ \u00a0.,])\d{3}(?=$|\D)/.exec(run)?.[1];
  return match === "\u00a0" ? " " : match as "," | "." | " " | undefined;
};

/**
 * The habit of a typed number. What it does not show itself (no fraction, no thousands) the other texts of its column tell, else
 * Indonesian separators are taken. Undefined for a negative number and where the digits cannot be told from what stands around them.
 */
export function textHabitOf(model: Quantity, others: readonly Quantity[], expectation: Expectation): TextHabit | undefined {
  if (model.value.isNegative() && !model.value.isZero()) return undefined;
  const typed = digitsOf(model);
  const before = typed && model.text.slice(0, typed.at);
  const after = typed && model.text.slice(typed.at + typed.run.length);
  if (!typed || before === undefined || after === undefined || IN_WORDS.test(after) || /[-(]\s*$/.test(before) && !after.includes(")")) return undefined;
  const evidence = [typed, ...others.flatMap((other) => (other.value.isZero() ? [] : digitsOf(other) ?? []))];
  const style = evidence.find((one) => one.style !== "plain")?.style;
  const mark = style === "en" ? "." : ",";
  const grouped = evidence.flatMap((one) => groupIn(one.run) ?? []).find((sign) => sign !== mark);
  const bare = evidence.some(({ run }) => /^\d{4,}/.test(run));
  const group = grouped ?? (bare ? "" : mark === "," ? "." : ",");
  const written = readText(model.text);
  if (written.type !== "number") return undefined;
  const usual = choose(written.readings, expectation);
  const settled = powerBetween(usual.value, model.value);
  const read = settled ?? written.readings.map((reading) => powerBetween(reading.value, model.value)).find((power) => power !== undefined);
  if (read === undefined) return undefined;
  const power = model.value.isZero() ? powerOfOthers(others) ?? typed.power : typed.power;
  return { before, after, mark, group, power, settled: model.value.isZero() ? power : read, reread: settled === undefined };
}

function powerOfOthers(others: readonly Quantity[]): number | undefined {
  for (const other of others) if (!other.value.isZero()) { const typed = digitsOf(other); if (typed) return typed.power; }
  return undefined;
}

export interface Digits {
  /** Decimals in the unit of the column. */
  readonly decimals: number;
  /** Zeros at the end of the fraction are left out. */
  readonly trimmed: boolean;
  readonly cutOff: boolean;
}

/**
 * A value typed in a habit, with the value that a reader takes from it. Undefined where the text would not be read as that number.
 */
export function typedText(value: Decimal, habit: TextHabit, { decimals, trimmed, cutOff }: Digits, expectation: Expectation): { text: string; value: Decimal } | undefined {
  const places = Math.max(0, decimals + habit.power);
  const digits = value.div(tenTo(habit.power)).toDecimalPlaces(places, cutOff ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP);
  const [whole = "0", fraction = ""] = digits.abs().toFixed(places).split(".");
  const grouped = habit.group === "" ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, habit.group);
  const kept = trimmed ? fraction.replace(/0+$/, "") : fraction;
  const sign = digits.isNegative() && !digits.isZero() ? "-" : "";
  // A plus before the others is their sign.
  const before = sign === "" ? habit.before : habit.before.replace(/\+\s*$/, "");
  const text = `${before}${sign}${grouped}${kept === "" ? "" : habit.mark + kept}${habit.after}`;
  const written = readText(text);
  if (written.type !== "number") return undefined;
  const right = digits.times(tenTo(habit.power));
  const readings = habit.reread ? written.readings : [choose(written.readings, expectation)];
  return readings.some((reading) => reading.value.times(tenTo(habit.settled)).eq(right)) ? { text, value: right } : undefined;
}
