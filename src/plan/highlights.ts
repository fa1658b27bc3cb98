import type { Tone } from "./plan";

/** Fill of a highlighted cell by its tone, RRGGBB; the text keeps its colour, which is dark on all of them. */
export const TONE_FILLS: Readonly<Record<Tone, string>> = { error: "FFC7CE", suspect: "FFD699", warning: "FFEB9C", info: "DDEBF7" };

const MARK = "LKIP-Audit:";

/**
 * The formula of the conditional format that highlights cells, without its "=". It is true in every spreadsheet program, as N of a
 * text is 0; the text tells our rules from the user's, wherever the workbook has been since.
 */
export const highlightFormula = (tone: Tone): string => `N("${MARK}${tone}")=0`;

/** Whether a conditional format with this formula is one of ours, of this version or another. */
export const isHighlightFormula = (formula: string): boolean => /^=?\s*N\(\s*"LKIP-Audit:/i.test(formula);
