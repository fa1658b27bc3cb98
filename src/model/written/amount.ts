import type { Decimal } from "../../kernel/decimal";
import { looksMalformed, readDigits } from "./digits";
import type { NumberReading, Written, WrittenNumber } from "./written";
import { GRADE, isPredicate, isUnit, powerOf } from "./words";

export type Amount = Extract<Written, { type: "number" | "malformed" }>;
type Beside = Pick<WrittenNumber, "unit" | "letter" | "note">;
interface Extras { readonly percent: boolean; readonly power: number; readonly rupiah: boolean; readonly beside: Beside }

const DIGITS = String.raw`(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|[.,]?\d+(?:[.,]+\d+)*)`;
// 1 sign, 2 bracket, 3 currency, 4 sign, 5 bracket, 6 digits, 7 exponent
const HEAD = new RegExp(String.raw`^(?:([-+])\s?)?(\()?\s?(?:(rp|idr)\s?[.,:]{0,2}\s?)?(?:([-+])\s?)?(\()?\s?(${DIGITS})(?:e([-+]\d{1,2})(?!\d))?`, "i");
const PLAIN = /^(?:(rp)\.?\s?)?(\d(?:[\d.,]*\d)?)(?:\s?(%))?$/i;
const RUPIAH_DASH = /^\s?[.,]?\s?-{1,2}(?=[\s)/]|$)/;
const PERCENT = /^\s?(?:%|persen\b)\.?/i;
const FOOTNOTE = /^\s?([*\u2020\u2021\u00b9\u00b2\u00b3]+\)?)$/;
const POWER = /^\s?(ribu|rb|juta|jt|mil[iy]ard?|milliar|triliy?un|trilyun|m|t)(?![\p{L}\d\u00b2\u00b3/])\.?/iu;
const RUPIAH = /^\s?rupiah\b/i;
const BRACKETS = /^\s?[([]\s?([^\n]*?)\s?[)\]]\.?(?:\s?([^()]*))?$/;
const BESIDE = new RegExp(String.raw`^(?:\s?[/=:,;-]\s?|\s)(${GRADE})$`);
const GRADE_NOTE = new RegExp(String.raw`^(?:(?:predikat|kategori|nilai|mutu|kinerja)\s)?(${GRADE})(?:[\s/,:=-]+(.+))?$`, "i");
const FORMULA = /[=*\u00d7]|^\d+\s?\/\s?\d+$/;

const nothingBeside: Beside = { unit: null, letter: null, note: null };

/** Digits split from their dots when a line was broken or retyped: "2.636. 500.000". */
const SPLIT = /(^|[^\d.,])(\d{1,3}(?:\s?\.\s?\d{3}){2,})(?![\d.])/;

function adjusted(reading: NumberReading, negative: boolean, power: number): NumberReading {
  const value: Decimal = power === 0 ? reading.value : reading.value.times(`1e${power}`);
  return { value: negative && !value.isZero() ? value.negated() : value, decimals: reading.decimals - power, style: reading.style };
}

type Readings = WrittenNumber["readings"];

/** Rupiah have no thousandths ("IDR 1,000") and percentages seldom reach ten thousand ("99.125%"). */
function inHabit(readings: Readings, currency: boolean, percent: boolean, power: number): Readings {
  const [first, second] = readings;
  if (!second) return readings;
  const unlikely = (currency && power === 0 && first.decimals === 3) || (percent && first.decimals === 0 && first.value.gte(10_000));
  return unlikely ? [second, first] : readings;
}

/** The words after a number without brackets. */
function readWords(words: string): Beside | undefined {
  const text = words.trim();
  if (text === "" || text === ".") return nothingBeside;
  const letter = BESIDE.exec(words)?.[1];
  if (letter) return { unit: null, letter, note: null };
  const name = text.replace(/^[-/]\s?/, "");
  if (isPredicate(name)) return { unit: null, letter: null, note: name };
  return isUnit(text) ? { unit: text.replace(/^\/\s?/, ""), letter: null, note: null } : undefined;
}

/** "(Nilai IKM)", "(empat) Dokumen" after a number. */
function readBrackets(inside: string, after: string, percent: boolean): Beside | undefined {
  if (FORMULA.test(inside) && !(percent && /^\d+\s?\/\s?\d+$/.test(inside))) return undefined;
  if (!namesYear(inside) && readAmount(inside)) return undefined;
  const beside = readWords(after === "" ? after : ` ${after}`);
  if (!beside) return undefined;
  const [, grade, name] = GRADE_NOTE.exec(inside) ?? [];
  const letter = grade !== undefined && (name === undefined || isPredicate(name)) ? grade.toUpperCase() : beside.letter;
  const note = letter === inside.toUpperCase() || inside === "" ? beside.note : inside;
  return { unit: beside.unit, letter, note };
}

const namesYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Words, brackets or both after a number: "Dok", "(Nilai IKM)", "Dok (Nilai IKM)". */
function readBeside(rest: string, percent: boolean): Beside | undefined {
  const brackets = BRACKETS.exec(rest);
  const beside = brackets ? readBrackets(brackets[1] ?? "", (brackets[2] ?? "").trim(), percent) : readWords(rest);
  const at = rest.indexOf("(");
  if (beside || at <= 0) return beside;
  const words = readWords(rest.slice(0, at));
  const later = words && BRACKETS.exec(rest.slice(at));
  const note = later && (later[2] ?? "") === "" ? readBrackets(later[1] ?? "", "", percent) : undefined;
  return words && note && { unit: words.unit, letter: note.letter ?? words.letter, note: note.note ?? words.note };
}

function readExtras(tail: string, currency: boolean, fraction: boolean): Extras | undefined {
  let rest = tail;
  let power = 0;
  const word = POWER.exec(rest);
  // A bare "M" or "T" may be metres or tons; beside rupiah or a fraction it counts.
  if (word?.[1] && (word[1].length > 1 || currency || (fraction && /[MT]/.test(word[1])))) {
    power = powerOf(word[1]) ?? 0;
    rest = rest.slice(word[0].length);
  }
  const rupiah = RUPIAH.exec(rest);
  if (rupiah) rest = rest.slice(rupiah[0].length);
  const sign = PERCENT.exec(rest);
  if (sign) rest = rest.slice(sign[0].length);
  const percent = sign !== null;
  // Words glued to the number are a unit only from two letters on: "4Dok", not "2A".
  if (rest === tail && /^\p{L}(?!\p{L})/u.test(rest)) return undefined;
  if (rest === tail && /^[.)]\s?[^\s]/.test(rest)) return undefined;
  const mark = FOOTNOTE.exec(rest)?.[1];
  const beside = mark === undefined ? readBeside(rest, percent) : { unit: null, letter: null, note: mark };
  return beside && { percent, power, rupiah: rupiah !== null, beside };
}

/** Most numbers of a workbook: "2.636.500.000", "Rp. 487.277.800", "99,50%"; undefined for all that needs a closer look. */
export function readPlainAmount(text: string): Amount | undefined {
  const plain = PLAIN.exec(text);
  const readings = plain && readDigits(plain[2] ?? "");
  if (!readings) return undefined;
  const currency = plain[1] !== undefined;
  const percent = plain[3] !== undefined;
  return { type: "number", readings: inHabit(readings, currency, percent, 0), percent, currency, unit: null, letter: null, note: null };
}

/** The one number that a cleaned text holds, with whatever belongs to it; undefined where it holds none or more. */
export function readAmount(text: string): Amount | undefined {
  const joined = SPLIT.test(text) ? text.replace(SPLIT, (_, before: string, digits: string) => before + digits.replace(/\s/g, "")) : text;
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
  if (!extras || (sign === "-" && extras.beside.unit !== null && / /.test(joined.slice(1, 2)))) return undefined;
  const currency = mark !== undefined || extras.rupiah;
  const readings = readDigits(digits);
  if (!readings) return !/\s/.test(digits) && (currency || extras.percent || looksMalformed(digits)) ? { type: "malformed", text: digits } : undefined;
  const negative = (sign ?? sign2) === "-" || bracket !== undefined;
  const power = extras.power + Number(exponent ?? 0);
  const [first, second] = inHabit(readings, currency, extras.percent, power);
  const usual = adjusted(first, negative, power);
  const { unit, letter, note } = extras.beside;
  return {
    type: "number",
    readings: second ? [usual, adjusted(second, negative, power)] : [usual],
    percent: extras.percent, currency, unit, letter, note,
  };
}
