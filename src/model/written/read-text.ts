import { readAmount } from "./amount";
import { cleanText } from "./clean";
import { readGrade } from "./grade";
import { readSeveral } from "./several";
import { namesTime, saysNothing } from "./words";
import type { Written } from "./written";

export type { NumberReading, Written, WrittenNumber } from "./written";

const TEXT: Written = Object.freeze({ type: "text" });
const EMPTY: Written = Object.freeze({ type: "empty" });

const LONGEST = 120;
const ERROR = /^#(?:DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/i;
// Comparisons and formulas in words: scales and column heads are read elsewhere.
const COMPARES = /[<>\u2264\u2265\u00b1\u2248~]|^=/;
// Runs of numbers joined by a dash: "80-90", "2021 - 2026", "100%-110%".
const RANGE = /[\d%]\s?-\s?(?:rp\.?\s?)?\d/i;
const STARTS_AMOUNT = /^[-+(.,]?\s?(?:\(?\s?(?:rp|idr)|[-+(.,]{0,2}\s?\d)/i;
const NAMED = /^(?:nilai|indeks|skor|level|sebesar)\s(?=[\d-])/i;

/** "Spaced 100" as in "99 100": plain spaces that part two percentages rather than thousands. */
function partsPercentages(text: string): boolean {
  const groups = /^(\d{1,3})((?: \d{3})+)\s?%?$/.exec(text);
  if (!groups) return false;
  const later = (groups[2] ?? "").trim().split(" ");
  return later.every(group => group === "100" || group === groups[1]) || (later.length === 1 && groups[1]?.length === 3 && later[0] !== "000");
}

function readNamed(text: string): Written | undefined {
  const name = NAMED.exec(text)?.[0].trim();
  if (name === undefined) return undefined;
  const amount = readAmount(text.slice(name.length + 1));
  if (amount?.type !== "number" || /^(?:19|20)\d\d$/.test(text.slice(name.length + 1))) return undefined;
  return { ...amount, note: amount.note === null ? name : `${name} ${amount.note}` };
}

function readDigitText(text: string): Written {
  if (COMPARES.test(text)) return TEXT;
  const graded = readGrade(text) ?? readNamed(text);
  if (graded) return graded;
  if (!STARTS_AMOUNT.test(text)) {
    const parts = /^[-\u2022A-E]/i.test(text) ? readSeveral(text) : undefined;
    return parts ? { type: "several", parts } : TEXT;
  }
  if (RANGE.test(text) || namesTime(text)) return TEXT;
  if (partsPercentages(text)) return { type: "several", parts: text.split(/ (?=\d)/) };
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
export function readText(text: string): Written {
  if (text === "") return EMPTY;
  const cleaned = cleanText(text);
  if (cleaned.length > LONGEST) return TEXT;
  if (/^#(?:div|ref|n\/a|null|num|name|value)/i.test(cleaned)) return readWordText(cleaned);
  return /\d/.test(cleaned) ? readDigitText(cleaned) : readWordText(cleaned);
}
