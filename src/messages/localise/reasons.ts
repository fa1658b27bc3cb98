import type { MessageData } from "../../findings/outcome";
import type { Fill } from "../template";

/** What speaks for a value, in the order in which it is told; each has cells as datum. */
export const REASONS = ["sums", "parts", "ratios", "operands", "means", "averaged", "equals"] as const;
export type Reason = (typeof REASONS)[number];

const has = (data: MessageData, name: string): boolean => {
  const value = data[name];
  return Array.isArray(value) && value.length > 0;
};

/** The reasons that there are, each in words. */
export const reasonsIn = (fill: Fill, data: MessageData, words: Readonly<Record<Reason, (cells: string) => string>>): readonly string[] =>
  REASONS.filter((name) => has(data, name)).map((name) => words[name](fill(name)));

/** The cells that share the slip; "" for none. */
export const othersIn = (fill: Fill, data: MessageData): string => (has(data, "others") ? fill("others") : "");
