import { readAmount, type Amount } from "./amount";
import { GRADE, isPredicate, OPINION } from "./words";
import type { Written } from "./written";

type Grade = Extract<Written, { type: "letter" }> | Amount;

const HEAD = new RegExp(String.raw`^(?:(?:predikat|kategori|nilai|mutu|opini)\s)?(${GRADE}|${OPINION})(?=[\s(/:=,;-]|$)`, "i");
const BRACKETS = /^\s?[([]\s?([^()]*?)\s?[)\]]\.?\s?([^()]*)$/;
const BESIDE = /^(?:\s?[/=:,;]\s?|\s-\s|\s)(.+)$/s;
const DASHED = /^-(.+)$/s;
const OPINIONS = new RegExp(`^(?:${OPINION})$`);
const LONGEST_NOTE = 60;

const noteOf = (...notes: readonly (string | null)[]): string | null => notes.filter(note => note !== null && note !== "").join(" ") || null;

/** The number beside a grade is what counts; "D 3" and "D-3" are schools, "B 1234" is a car. */
function withNumber(letter: string, text: string, bracketed: boolean, after: string | null): Grade | undefined {
  const amount = readAmount(text);
  if (amount?.type !== "number" || amount.unit !== null || amount.currency || amount.letter !== null) return undefined;
  const { value, decimals } = amount.readings[0];
  if (!bracketed && (value.gt(100) || (!amount.percent && decimals === 0 && value.lt(10)))) return undefined;
  return { ...amount, letter, note: noteOf(amount.note, after) };
}

/** A grade at the start of a cleaned text, alone or with its number: "BB", "BB (74)", "A / 80,60", "WTP". */
export function readGrade(text: string): Grade | undefined {
  const head = HEAD.exec(text);
  if (!head?.[1]) return undefined;
  const letter = head[1].toUpperCase();
  const rest = text.slice(head[0].length);
  if (rest === "") return { type: "letter", letter, note: null };
  const isOpinion = OPINIONS.test(letter);
  const brackets = BRACKETS.exec(rest);
  if (brackets) {
    const [, inside = "", after = ""] = brackets;
    if (after !== "" && !isPredicate(after)) return undefined;
    const graded = isOpinion ? undefined : withNumber(letter, inside, true, after);
    if (graded) return graded;
    return inside.length <= LONGEST_NOTE ? { type: "letter", letter, note: noteOf(inside, after) } : undefined;
  }
  const beside = (BESIDE.exec(rest) ?? DASHED.exec(rest))?.[1]?.trim();
  if (beside === undefined) return undefined;
  if (isPredicate(beside)) return { type: "letter", letter, note: beside };
  return isOpinion ? undefined : withNumber(letter, beside, false, null);
}
