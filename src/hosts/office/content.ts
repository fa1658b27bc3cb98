import type { Content } from "../../plan/plan";
import type { CellValue } from "../../snapshot/snapshot";

/** What Excel tells of one cell. */
export interface RawCell { readonly value: unknown; readonly formula: unknown; readonly type: unknown }

/** The value as the cell has it; errors come as their text, and their type tells. */
export function valueOf({ value, type }: RawCell, hasFormula: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return hasFormula ? "" : null;
  return type === "Error" ? { error: value } : value;
}

/** The code of a number format. */
export const formatOf = (given: unknown): string => (typeof given === "string" ? given : "General");

/** The formula of a cell; a text that begins with "=" equals its own value and is none. */
export function formulaOf({ value, formula }: RawCell): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
}

export function contentOf(raw: RawCell): Content {
  const formula = formulaOf(raw);
  const value = valueOf(raw, formula !== undefined);
  return formula === undefined ? { value } : { formula, value };
}

/** Words that belong to dates, times, amounts and numbers, in English and Indonesian; a text with any other word stays a text. */
const NUMBER_WORDS = new Set((
  "a p am pm e rp idr usd eur jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
  + "october november december mei agu ags agt okt des januari februari maret juni juli agustus oktober desember"
).split(" "));

/** Whether Excel may make something else of a text than a text: it reads numbers and dates as Americans do, whatever the region. */
function isMistakable(text: string): boolean {
  const trimmed = text.trim();
  if (/^[=+\-@'#]/.test(trimmed) || /^(?:true|false|benar|salah)$/i.test(trimmed)) return true;
  if (!/\d/.test(trimmed)) return false;
  return (trimmed.match(/\p{L}+/gu) ?? []).every((word) => NUMBER_WORDS.has(word.toLowerCase()));
}

/** A text as it must be handed to Excel to stay the same text. */
export const literalText = (text: string): string => (isMistakable(text) ? `'${text}` : text);

/** A content as it must be handed to Excel: "" empties the cell. */
export function literalOf({ formula, value }: Content): string | number | boolean {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (typeof value === "string") return literalText(value);
  return typeof value === "object" ? value.error : value;
}

/** Formulas that are the same to Excel, which changes blanks, capitals and needless quotes when it takes one in. */
export const sameFormula = (a: string, b: string): boolean => a === b || plainFormula(a) === plainFormula(b);

const plainFormula = (formula: string): string => formula
  .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
  .map((part, i) => (part.startsWith('"') ? part : i % 2 === 1 ? part.slice(1, -1).toUpperCase() : part.replace(/\s+/g, "").toUpperCase()))
  .join("");
