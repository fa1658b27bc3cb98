import type { Fill } from "./template";

const LONGEST = 90;

/** The name of a row as a sentence quotes it, cut if long; `nameless` where the row has none. */
export function quoted(name: string, nameless: string): string {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name;
  return name === "" ? nameless : `"${short}"`;
}

/** A template whose first argument is the quoted name of the row. */
export const withRow = (nameless: string, write: (row: string, fill: Fill) => string) => (fill: Fill): string =>
  write(quoted(fill("row"), nameless), fill);
