import { remember } from "../kernel/remember";
import type { Level, Row } from "../model/table";

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/^sub\s*[-.]?\s*(kegiatan|keg)\b/i, "subKegiatan"],
  [/^(kegiatan|keg)\b/i, "kegiatan"],
  [/^(program|prog)\b/i, "program"],
  [/^(bidang )?urusan\b/i, "urusan"],
];
export const LEVELS: readonly Level[] = ["urusan", "program", "kegiatan", "subKegiatan", "rekening"];

/** The level that the first words of a name tell. */
export const levelWord = remember((text: string): Level | null => {
  const bare = text.replace(/^\s*(?:\(?(?:\d+\.)+\d+[.)]?|\(?(?:\d+|[ivx]{1,5}|[a-z])[.)]|\d+(?=\s)|[-•–*])\s*/i, "");
  return LEVEL_WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
});

/**
 * The kind of a row's number: its depth for 1.1.1, its alphabet for I, A, a, 1), or null for none.
 * Rows whose numbers are of one kind stand on one level.
 */
export const numberClass = remember((text: string): string | null => {
  const bare = text.trim().replace(/[.)\s]+$/, "").replace(/^\(/, "");
  if (bare === "") return null;
  if (/^\d+([.,]\d+)*$/.test(bare)) return `d${bare.split(/[.,]/).length}${/\)$/.test(text.trim()) ? ")" : ""}`;
  if (/^[IVX]+$/.test(bare)) return "roman";
  if (/^[ivx]+$/.test(bare) && bare.length > 1) return "small-roman";
  if (/^[A-Z]$/.test(bare)) return "capital";
  if (/^[a-z]$/.test(bare)) return "letter";
  if (/^([A-Z]|[IVX]+|[a-z])([.-]\d+)+$/.test(bare)) return `mixed${bare.split(/[.-]/).length}`;
  if (/^[-•–*o]$/.test(bare)) return "bullet";
  return null;
});

/** How the row looks, and in which of several name columns. */
export const lookOf = ({ look }: Row, nameColumn: number): string =>
  `${nameColumn}|${look.capitals ? "C" : ""}${look.bold ? "B" : ""}${look.italic ? "I" : ""}|${look.indent}`;

/** The number in front of the name where there is no number column: "1.1 Administrasi Umum". */
function leadingNumber(title: string): string {
  return /^\s*((?:\d+\.)*\d+[.)]?|\(?[a-zA-Z][.)]|[IVX]+[.)]|[-•–])\s+/.exec(title)?.[1] ?? "";
}

const nameOf = (row: Row): string => row.labels.uraian?.text ?? row.title;

/** The level that the row's own words tell. */
export const wordOf = (row: Row): Level | null => levelWord(nameOf(row));

/** The kind of the row's number: in a column of its own, as its last code, or in front of its name. */
export const numberOf = (row: Row): string | null =>
  numberClass(row.number) ?? numberClass(row.codes.findLast((code) => code !== "") ?? "") ?? numberClass(leadingNumber(nameOf(row)));

/**
 * Depths from marks alone, by nesting: a mark that was seen on the way up closes the rows below it, a new one opens a level.
 * Null marks get null.
 */
export function depthsByNesting(marks: readonly (string | null)[]): (number | null)[] {
  const stack: string[] = [];
  return marks.map((mark) => {
    if (mark === null) return null;
    const known = stack.indexOf(mark);
    if (known >= 0) stack.length = known + 1;
    else stack.push(mark);
    return stack.length - 1;
  });
}

/** Whether every mark belongs to one level, in nearly all rows; gives the level of each mark. */
export function learn(marks: readonly (string | null)[], levels: readonly (Level | null)[]): ReadonlyMap<string, Level> {
  const counts = new Map<string, Map<Level, number>>();
  marks.forEach((mark, i) => {
    const level = levels[i];
    if (mark === null || !level) return;
    const of = counts.get(mark) ?? new Map<Level, number>();
    of.set(level, (of.get(level) ?? 0) + 1);
    counts.set(mark, of);
  });
  const learned = new Map<string, Level>();
  for (const [mark, of] of counts) {
    const all = [...of.values()].reduce((a, b) => a + b, 0);
    const [best, count] = [...of.entries()].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (count / all >= 0.8) learned.set(mark, best);
  }
  return learned;
}

type Code = readonly string[];

/** Segments of all code cells; an account code (5.1.02…) in the same cell column stands below the sub kegiatan. */
export function codeOf(codes: readonly string[]): Code | null {
  const written = codes.map((code) => code.replace(/\s+/g, "").replace(/\.$/, ""));
  return written.every((code) => code === "") ? null : written;
}

const startsWith = (long: string, short: string): boolean => short === "" || long === short || long.startsWith(`${short}.`);

/** Whether the row with code `a` stands above the row with code `b`: every cell is blank, equal, or a beginning of the other's. */
export const isAbove = (a: Code, b: Code): boolean =>
  a.length === b.length && a.some((code, i) => code !== b[i]) && a.every((code, i) => startsWith(b[i] ?? "", code));

/** The levels that the heading of the name column lists: "Program/Kegiatan/Sub Kegiatan". */
export function headingLevels(heading: string): readonly Level[] {
  const words = heading.toLowerCase().replace(/sub[\s-]*kegiatan/g, "subkegiatan");
  return ([["program", /\bprogram\b/], ["kegiatan", /\bkegiatan\b/], ["subKegiatan", /\bsubkegiatan\b/]] as const)
    .filter(([, pattern]) => pattern.test(words)).map(([level]) => level);
}
