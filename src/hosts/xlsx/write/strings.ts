import { unescapeText } from "../../../kernel/xml-text";
import type { Book } from "./book";
import type { StringIndex } from "./cells";
import type { Draft } from "./draft";
import { parse, textOf, type Element } from "./markup";

/**
 * The texts of the table of shared strings, found by content. The table itself never changes: a text that it lacks is
 * written into its cell. The look of the parts of a rich text comes back with it.
 */
export function sharedStrings(draft: Draft, book: Book): StringIndex {
  let indexes: Map<string, number> | undefined;
  return (text) => (indexes ??= readIndexes(draft.text(book.partOf("sharedStrings") ?? ""))).get(text);
}

function readIndexes(xml: string | undefined): Map<string, number> {
  const indexes = new Map<string, number>();
  if (xml === undefined) return indexes;
  const text = (element: Element): string => element.children.map((one) =>
    one.name === "t" ? unescapeText(textOf(xml, one)) : one.name === "r" ? text(one) : "").join("");
  parse(xml).children.forEach((item, index) => {
    const key = text(item);
    if (!indexes.has(key)) indexes.set(key, index);
  });
  return indexes;
}
