import type { MessageData } from "../findings/outcome";

/** Writes the named datum in the reader's language. */
export type Fill = (name: string) => string;

/** A sentence with {names} of data, or a function for sentences whose words depend on the data. */
export type Template = string | ((fill: Fill, data: MessageData) => string);

/** The names that a plain sentence mentions, each once, sorted. */
export const namesIn = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
