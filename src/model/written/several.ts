import { readAmount } from "./amount";
import { GRADE, namesTime, OPINION } from "./words";

const STRONG = /\n|\s*[/;|&+]\s*|,\s+|\s+(?:dan|dari|atau)\s+/i;
const CURRENCY = /\b(rp\.?)\s+(?=[-(]?\d)/gi;
// Holds "Rp." and its number together; cleaned text has no other space of this kind.
const TIE = "\u00a0";
const BEFORE_NUMBER = /[ \n]+(?=(?:rp\.?\s?)?[-+(]?\d)/i;
const BULLET = /^(?:[-\u2022]\s+)/;
const LETTER = new RegExp(`^(?:${GRADE}|${OPINION})$`);
const BRACKETED = /^\((.*)\)$/s;
const MOST_PARTS = 4;

// "01", "0026": parts of a code, an identity number or a telephone number.
const isCodePart = (part: string): boolean => /^0\d/.test(part);
const isAmount = (part: string): boolean => !isCodePart(part) && readAmount(part) !== undefined;

/** The values of a cleaned text that holds two, three or four numbers or letters and nothing else; undefined otherwise. */
export function readSeveral(text: string): readonly string[] | undefined {
  if (namesTime(text)) return undefined;
  const parts: string[] = [];
  for (const chunk of text.replace(CURRENCY, `$1${TIE}`).split(STRONG)) {
    for (const part of chunk.trim().replace(BULLET, "").split(BEFORE_NUMBER)) {
      if (part !== "") parts.push(part.replace(TIE, " ").replace(BRACKETED, "$1").trim());
    }
    if (parts.length > MOST_PARTS) return undefined;
  }
  if (parts.length < 2) return undefined;
  return parts.every(isAmount) || parts.every(part => LETTER.test(part)) ? parts : undefined;
}
