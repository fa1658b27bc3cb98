import type { Decimal } from "../../kernel/decimal";
import { looksMalformed, readDigits } from "./digits";
import type { NumberReading, Written, WrittenNumber } from "./written";
import { GRADE, isPredicate, isUnit, powerOf } from "./words";

export type Amount = Extract<Written, { type: "number" | "malformed" }>;
type Extras = Pick<WrittenNumber, "percent" | "unit" | "letter" | "note"> & { readonly power: number; readonly rupiah: boolean };

const DIGITS = String.raw`(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|[.,]?\d+(?:[.,]+\d+)*)`;
// 1 sign, 2 bracket, 3 currency, 4 sign, 5 bracket, 6 digits, 7 exponent
const HEAD = new RegExp(String.raw`^(?:([-+])\s?)?(\()?\s?(?:(rp|idr)\s?[.,:]{0,2}\s?)?(?:([-+])\s?)?(\()?\s?(${DIGITS})(?:e([-+]\d{1,2})(?!\d))?`, "i");
const RUPIAH_DASH = /^\s?[.,]?\s?-{1,2}(?=[\s)/]|$)/;
const PERCENT = /^\s?(?:%|persen\b)\.?/i;
const FOOTNOTE = /^\s?([*\u2020\u2021\u00b9\u00b2\u00b3]+\)?)$/;
const POWER = /^\s?(ribu|rb|juta|jt|mil[iy]ard?|milliar|triliy?un|trilyun|m|t)\b\.?/i;
const RUPIAH = /^\s?rupiah\b/i;
const BRACKETS = /^\s?[([]\s?([^\n]*?)\s?[)\]]\.?(?:\s?([^()]*))?$/;
const BESIDE = new RegExp(String.raw`^(?:\s?[/=:,;-]\s?|\s)(${GRADE})$`);
const GRADE_NOTE = new RegExp(String.raw`^(?:(?:predikat|kategori|nilai|mutu|kinerja)\s)?(${GRADE})$`);
const FORMULA = /[=*\u00d7]|^\d+\s?\/\s?\d+$/;

const NOTHING_ELSE = { unit: null, letter: null, note: null } as const;

/** Digits split from their dots when a line was broken or retyped: "2.636. 500.000". */
const SPLIT = /(?<![\d.,])\d{1,3}(?:\s?\.\s?\d{3}){2,}(?![\d.])/;

function adjusted(reading: NumberReading, negative: boolean, power: number): NumberReading {
  const value: Decimal = power === 0 ? reading.value : reading.value.times(`1e${power}`);
  return { ...reading, value: negative && !value.isZero() ? value.negated() : value, decimals: reading.decimals - power };
}

type Readings = WrittenNumber["readings"];

/** Rupiah have no thousandths ("IDR 1,000") and percentages seldom reach ten thousand ("99.125%"). */
function inHabit(readings: Readings, currency: boolean, percent: boolean, power: number): Readings {
  const [first, second] = readings;
  if (!second) return readings;
  const unlikely = (currency && power === 0 && first.decimals === 3) || (percent && first.decimals === 0 && first.value.gte(10_000));
  return unlikely ? [second, first] : readings;
}

type Beside = Pick<Extras, "unit" | "letter" | "note">;

/** The words after a number without brackets. */
function readWords(words: string): Beside | undefined {
  const text = words.trim();
  if (text === "" || text === ".") return NOTHING_ELSE;
  const letter = BESIDE.exec(words)?.[1];
  if (letter) return { ...NOTHING_ELSE, letter };
  if (isPredicate(text.replace(/^[-/]\s?/, ""))) return { ...NOTHING_ELSE, note: text.replace(/^[-/]\s?/, "") };
  return isUnit(text) ? { ...NOTHING_ELSE, unit: text } : undefined;
}

/** "(Nilai IKM)", "(empat) Dokumen" after a number. */
function readBrackets(inside: string, after: string, percent: boolean): Beside | undefined {
  if (FORMULA.test(inside) && !(percent && /^\d+\s?\/\s?\d+$/.test(inside))) return undefined;
  if (!namesYear(inside) && readAmount(inside)) return undefined;
  const beside = readWords(after === "" ? after : ` ${after}`);
  if (!beside) return undefined;
  const letter = GRADE_NOTE.exec(inside)?.[1] ?? beside.letter;
  const note = letter === inside || inside === "" ? beside.note : inside;
  return { unit: beside.unit, letter, note };
}

const namesYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

function readExtras(tail: string, currency: boolean, fraction: boolean): Extras | undefined {
  let rest = tail;
  let power = 0;
  const word = POWER.exec(rest);
  // A bare "M" or "T" may be metres or tons; beside rupiah or a fraction it counts.
  if (word?.[1] && (word[1].length > 1 || (/[MT]/.test(word[1]) && (currency || fraction)))) {
    power = powerOf(word[1]) ?? 0;
    rest = rest.slice(word[0].length);
  }
  const rupiah = RUPIAH.exec(rest);
  if (rupiah) rest = rest.slice(rupiah[0].length);
  const percent = PERCENT.exec(rest);
  if (percent) rest = rest.slice(percent[0].length);
  const all = { percent: percent !== null, power, rupiah: rupiah !== null };
  const mark = FOOTNOTE.exec(rest)?.[1];
  if (mark) return { ...all, ...NOTHING_ELSE, note: mark };
  // Words glued to the number are a unit only from two letters on: "4Dok", not "2A".
  if (rest === tail && /^\p{L}(?!\p{L})/u.test(rest)) return undefined;
  if (rest === tail && /^[.)]\s?[^\s]/.test(rest)) return undefined;
  const brackets = BRACKETS.exec(rest);
  let beside = brackets ? readBrackets(brackets[1] ?? "", (brackets[2] ?? "").trim(), all.percent) : readWords(rest);
  if (!beside) {
    // "4 Dok (Nilai IKM)": words, then a bracket.
    const at = rest.indexOf("(");
    const words = at > 0 ? readWords(rest.slice(0, at)) : undefined;
    const later = words && BRACKETS.exec(rest.slice(at));
    const note = later && (later[2] ?? "") === "" ? readBrackets(later[1] ?? "", "", all.percent) : undefined;
    if (words && note) beside = { unit: words.unit, letter: note.letter ?? words.letter, note: note.note ?? words.note };
  }
  return beside && { ...all, ...beside };
}

/** The one number that a cleaned text holds, with whatever belongs to it; undefined where it holds none or more. */
export function readAmount(text: string): Amount | undefined {
  const joined = SPLIT.test(text) ? text.replace(SPLIT, digits => digits.replace(/\s/g, "")) : text;
  const head = HEAD.exec(joined);
  if (!head) return undefined;
  const [matched, sign, outer, mark, sign2, inner, digits = "", exponent] = head;
  if ((sign && sign2) || (outer && inner)) return undefined;
  let rest = joined.slice(matched.length);
  const dash = RUPIAH_DASH.exec(rest);
  if (dash && (mark || /^[.,]/.test(dash[0].trim()))) rest = rest.slice(dash[0].length);
  const bracket = outer ?? inner;
  if (bracket) {
    // Brackets around a number make it negative; "(4) Dokumen" only counts rows.
    const closed = /^\s?(%?)\s?\)\s?(%?)$/.exec(rest);
    if (!closed || sign || sign2 || (closed[1] && closed[2])) return undefined;
    rest = (closed[1] ?? "") + (closed[2] ?? "");
  } else if (/^,$/.test(rest)) rest = "";
  const extras = readExtras(rest, mark !== undefined, /[.,]/.test(digits));
  if (!extras || (sign === "-" && extras.unit !== null && / /.test(joined.slice(1, 2)))) return undefined;
  const currency = mark !== undefined || extras.rupiah;
  const readings = readDigits(digits);
  if (!readings) return !/\s/.test(digits) && (currency || extras.percent || looksMalformed(digits)) ? { type: "malformed", text: digits } : undefined;
  const negative = (sign ?? sign2) === "-" || bracket !== undefined;
  const power = extras.power + Number(exponent ?? 0);
  const [first, ...others] = inHabit(readings, currency, extras.percent, power);
  return {
    type: "number",
    readings: [adjusted(first, negative, power), ...others.map(other => adjusted(other, negative, power))],
    percent: extras.percent, currency, unit: extras.unit, letter: extras.letter, note: extras.note,
  };
}
