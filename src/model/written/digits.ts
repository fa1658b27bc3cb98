import { Decimal } from "../../kernel/decimal";
import type { NumberReading } from "./written";

type Readings = readonly [NumberReading, ...NumberReading[]];

const MAX_DIGITS = 30;
const SPACED = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const GROUPED = { ".": /^[1-9]\d{0,2}(?:\.\d{3})+$/, ",": /^[1-9]\d{0,2}(?:,\d{3})+$/ } as const;

const reading = (digits: string, decimals: number, style: NumberReading["style"]): NumberReading =>
  ({ value: new Decimal(digits), decimals, style });

/** "12.5" and "12,5": the decimal reading, and the one in thousands where three digits allow it. */
function readOneSeparator(text: string, separator: "." | ","): Readings {
  const at = text.indexOf(separator);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  const decimal = reading(`${whole || "0"}.${fraction}`, fraction.length, separator === "," ? "id" : "en");
  if (!GROUPED[separator].test(text)) return [decimal];
  const thousands = reading(whole + fraction, 0, separator === "." ? "id" : "en");
  return separator === "." ? [thousands, decimal] : [decimal, thousands];
}

function readBothSeparators(text: string): Readings | undefined {
  const comma = text.lastIndexOf(",");
  const dot = text.lastIndexOf(".");
  const decimalMark = comma > dot ? "," : ".";
  const at = Math.max(comma, dot);
  const whole = text.slice(0, at);
  const group = decimalMark === "," ? "." : ",";
  if (!GROUPED[group].test(whole)) return undefined;
  const fraction = text.slice(at + 1);
  return [reading(`${whole.replaceAll(group, "")}.${fraction}`, fraction.length, decimalMark === "," ? "id" : "en")];
}

/** The readings of bare digits with separators, without sign or anything around; undefined where there is none. */
export function readDigits(text: string): Readings | undefined {
  if (text.length > MAX_DIGITS * 1.5) return undefined;
  if (text.includes(" ")) return SPACED.test(text) ? readDigits(text.replaceAll(" ", "")) : undefined;
  const dots = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (text.length - dots - commas > MAX_DIGITS) return undefined;
  if (dots + commas === 0) return [reading(text, 0, "plain")];
  if (dots + commas === 1) return readOneSeparator(text, dots === 1 ? "." : ",");
  if (dots > 0 && commas > 0) return readBothSeparators(text);
  const separator = dots > 0 ? "." : ",";
  if (!GROUPED[separator].test(text)) return undefined;
  return [reading(text.replaceAll(separator, ""), 0, dots > 0 ? "id" : "en")];
}

/**
 * Whether unreadable digits look like a number with its separators at the wrong places ("46.192.97", "1.94.876.200")
 * rather than like an outline number or an account code ("1.2.1", "5.1.02.01.01.0026").
 */
export function looksMalformed(text: string): boolean {
  if (/[.,]{3}/.test(text)) return false;
  if (/[.,]{2}/.test(text) || (text.includes(".") && text.includes(","))) return true;
  const [first = "", ...rest] = text.split(/[.,]/);
  const odd = rest.filter(group => group.length !== 3);
  return odd.length < rest.length && (first.length > 3 || odd.length < 2) && !odd.some(group => group.startsWith("0"));
}
