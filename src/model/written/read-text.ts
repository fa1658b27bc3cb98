import { remember } from "../../kernel/remember";
import { readAmount, readPlainAmount } from "./amount";
import { cleanText } from "./clean";
import { readGrade } from "./grade";
import { readSeveral } from "./several";
import { namesTime, saysNothing } from "./words";
import type { NumberReading, Written } from "./written";

export type { Written } from "./written";

const TEXT: Written = Object.freeze({ type: "text" });
const EMPTY: Written = Object.freeze({ type: "empty" });

const LONGEST = 120;
const ERROR = /^#(?:DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/i;
// Comparisons and formulas in words: scales and column heads are read elsewhere.
const COMPARES = /[<>\u2264\u2265\u00b1\u2248~]|^=/;
// Runs of numbers joined by a dash: "80-90", "2021 - 2026", "100%-110%".
const RANGE = /[\d%]\s?-\s?(?:rp\.?\s?)?\d/i;
const STARTS_AMOUNT = /^[-+(.,]?\s?(?:\(?\s?(?:rp|idr)|[-+(.,]{0,2}\s?\d)/i;
const NAMED = /^(nilai|indeks|skor|level|sebesar)\s([\d-].*)$/i;
const CATEGORY = /^((?:sangat |cukup )?(?:tinggi|sedang|rendah|baik|cukup|kurang|memuaskan|buruk))\s?\(([^()]+)\)$/i;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether spaces part values ("99 100", "205 250", "80 105,5") rather than thousands ("13 000", "1 234 567"). */
function spacesPartValues(text: string): boolean {
  const [, first = "", groups = "", rest = ""] = /^(\d{1,3})((?: \d{3})+)([.,]\d+)?\s?(?:%?)$/.exec(text) ?? [];
  if (groups === "") return false;
  const later = groups.trim().split(" ");
  if (later.every(group => group === "100" || group === first)) return true;
  return later.length === 1 && !groups.startsWith(" 0") && (first.length === 3 || rest !== "" || text.endsWith("%"));
}

/** "Nilai 85,5" and "Sangat Baik (85,2)"; "Nilai 2024" names a year. */
function readNamed(text: string): Written | undefined {
  const [, name = "", value = ""] = NAMED.exec(text) ?? CATEGORY.exec(text) ?? [];
  if (value === "" || YEAR.test(value)) return undefined;
  const amount = readAmount(value);
  return amount?.type === "number" ? { ...amount, note: amount.note === null ? name : `${name} ${amount.note}` } : undefined;
}

function readDigitText(text: string): Written {
  const plain = readPlainAmount(text);
  if (plain) return plain;
  // What stands in brackets explains the value; only the rest can say that there is none.
  const outside = text.replace(/\s?[([].*$/s, "");
  if (COMPARES.test(outside)) return TEXT;
  const graded = readGrade(text) ?? readNamed(text);
  if (graded) return graded;
  if (!STARTS_AMOUNT.test(text)) {
    const parts = /^[-\u2022A-E]/i.test(text) ? readSeveral(text) : undefined;
    return parts ? { type: "several", parts } : TEXT;
  }
  if (RANGE.test(outside) || namesTime(outside)) return TEXT;
  if (spacesPartValues(text)) return { type: "several", parts: text.split(/ (?=\d)/) };
  const amount = readAmount(text);
  if (amount) return amount;
  const parts = readSeveral(text);
  return parts ? { type: "several", parts } : TEXT;
}

function readWordText(text: string): Written {
  if (saysNothing(text)) return EMPTY;
  if (text.startsWith("#")) return ERROR.test(text) ? { type: "error", code: text.toUpperCase() } : TEXT;
  const graded = readGrade(text);
  if (graded) return graded;
  const parts = text.length <= 12 && /^[A-EWT]/.test(text) ? readSeveral(text) : undefined;
  return parts ? { type: "several", parts } : TEXT;
}

/** What the text of a cell says by itself; total: any text has a reading, at worst "text". */
export const readText = (text: string): Written => (text === "" ? EMPTY : read(text));

/** The values of a text that holds several, each as typed, with the ways to read it; undefined for any other text. */
export function valuesIn(text: string): readonly { readonly text: string; readonly readings: readonly NumberReading[] }[] | undefined {
  const written = readText(text);
  return written.type !== "several" ? undefined : written.parts.map((part) => {
    const one = readText(part);
    return { text: part, readings: one.type === "number" ? one.readings : [] };
  });
}

const read = remember((text: string): Written => {
  if (text.length > LONGEST && text.trim().length > 2 * LONGEST) return TEXT;
  const cleaned = cleanText(text);
  if (cleaned.length > LONGEST) return TEXT;
  if (/^#(?:div|ref|n\/a|null|num|name|value)/i.test(cleaned)) return readWordText(cleaned);
  return /\d/.test(cleaned) ? readDigitText(cleaned) : readWordText(cleaned);
});
