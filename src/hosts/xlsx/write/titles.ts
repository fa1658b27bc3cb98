import { escapeText, unescapeText } from "../../../kernel/xml-text";
import type { Draft } from "./draft";
import { attributeOf, child, childrenOf, descendants, openingTag, parse, prefixOf, spliced, textOf, type Element, type Splice } from "./markup";

/**
 * Keeps the list of sheets in the document's properties as long as the list of the workbook: some file managers show it. A list that
 * says something else than the workbook did before is left alone.
 */
export function retitle(draft: Draft, before: readonly string[], after: readonly string[]): void {
  const path = draft.relations("").find(({ type }) => type === "extended-properties")?.path;
  const xml = path === undefined ? undefined : draft.text(path);
  if (path === undefined || xml === undefined || before.join("\n") === after.join("\n")) return;
  const root = parse(xml);
  const pairs = child(root, "HeadingPairs");
  const list = child(root, "TitlesOfParts")?.children[0];
  if (!pairs || !list) return;
  const counts = descendants(pairs, "i4");
  const titles = list.children;
  let start = 0;
  for (const count of counts) {
    const end = start + Number(textOf(xml, count));
    const own = titles.slice(start, end);
    if (own.length === before.length && own.every((title, i) => unescapeText(textOf(xml, title)) === before[i])) {
      draft.set(path, spliced(xml, [...listSplices(xml, list, own, before, after), { start: count.openEnd, end: count.closeStart, text: String(after.length) }]));
      return;
    }
    start = end;
  }
}

function listSplices(xml: string, list: Element, own: readonly Element[], before: readonly string[], after: readonly string[]): Splice[] {
  const prefix = own[0] ? prefixOf(xml, own[0]) : "";
  const title = (name: string): string => `<${prefix}lpstr>${escapeText(name)}</${prefix}lpstr>`;
  const size = Number(attributeOf(xml, list, "size") ?? childrenOf(list, "lpstr").length) + after.length - before.length;
  const resized: Splice = { start: list.start, end: list.openEnd, text: openingTag(xml, list, { size: String(size) }) };
  const last = own.at(-1);
  if (!last) return [];
  if (after.length > before.length) return [resized, { start: last.end, end: last.end, text: after.slice(before.length).map(title).join("") }];
  if (after.length < before.length) return [resized, ...own.filter((_, i) => !after.includes(before[i] ?? "")).map(({ start, end }) => ({ start, end, text: "" }))];
  return own.flatMap((element, i) => before[i] === after[i] ? [] : [{ start: element.start, end: element.end, text: title(after[i] ?? "") }]);
}
