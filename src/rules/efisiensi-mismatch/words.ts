import { remember } from "../../kernel/remember";

/** What a category says of the use of the budget; null for words that are no category of efficiency. */
export type Efficiency = "efisien" | "tidak";

const NOT = /^(?:tidak|kurang|belum|bukan|tdk|krg|in|non)(?:(?:cukup|begitu|terlalu|sangat)?)ef+isien(?:si)?$/;
const YES = /^(?:sangat|cukup|lebih|sudah|telah)?ef+isien(?:si)?$/;

/** Reads "Efisien", "TIDAK EFISIEN", "Inefisien", "Kurang efisien"; undefined for anything else. */
export const readEfficiency = remember((text: string): Efficiency | undefined => {
  const letters = text.toLowerCase().replace(/\([^)]*\)/g, "").replace(/\p{L}*nya\b/u, "").replace(/[^\p{L}]/gu, "");
  return NOT.test(letters) ? "tidak" : YES.test(letters) ? "efisien" : undefined;
});

/** Whether a text speaks of efficiency at all. */
export const speaksOfEfficiency = (text: string): boolean => /efisien/i.test(text);
