import { appended, attributeOf, child, emptied, insertedInOrder, openingTag, parse, prefixOf, sourceOf, spliced, type Splice } from "./markup";

/** The lists of a styles part, in the order of the schema. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

export type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** The items of a list of a styles part as they are written; none where there is no such list. */
export function itemsOf(xml: string, name: ListName): string[] {
  const list = child(parse(xml), name);
  return list ? list.children.map((item) => sourceOf(xml, item)) : [];
}

/** Some writers count wrongly: their number is moved, not mended, and so comes back. */
const recounted = (count: string | undefined, by: number): { count?: string } => count === undefined ? {} : { count: String(Number(count) + by) };

/** The part with more items, prefixes and all, at the end of a list; a list that is made for them carries no count, see withoutLast. */
export function withItems(xml: string, name: ListName, items: readonly string[]): string {
  if (items.length === 0) return xml;
  const root = parse(xml);
  const prefix = prefixOf(xml, root);
  const list = child(root, name);
  const content = items.join("");
  if (!list) return spliced(xml, [insertedInOrder(root, ORDER, name, `<${prefix}${name}>${content}</${prefix}${name}>`)]);
  const counted = recounted(attributeOf(xml, list, "count"), items.length);
  const tag = openingTag(xml, list, counted);
  if (!list.selfClosing) return spliced(xml, [{ start: list.start, end: list.openEnd, text: tag }, appended(xml, list, content)]);
  return spliced(xml, [{ start: list.start, end: list.end, text: `${tag.slice(0, -2)} >${content}</${prefix}${name}>` }]);
}

/** The part without the last items of a list, and without the list where withItems made it. */
export function withoutLast(xml: string, name: ListName, count: number): string {
  const list = child(parse(xml), name);
  if (!list || count === 0) return xml;
  const left = list.children.length - count;
  const counted = attributeOf(xml, list, "count");
  const tag = openingTag(xml, list, recounted(counted, -count));
  const first = list.children[left];
  const splices: Splice[] = left > 0 && first
    ? [{ start: list.start, end: list.openEnd, text: tag }, { start: first.start, end: list.children.at(-1)?.end ?? first.end, text: "" }]
    : emptyList();
  return spliced(xml, splices);

  function emptyList(): Splice[] {
    if (!list) return [];
    const rest = emptied(xml, list);
    if (rest.text === "/>") return [{ start: list.start, end: list.end, text: `${tag.slice(0, -2)}/>` }];
    return counted !== undefined ? [{ start: list.start, end: list.openEnd, text: tag }, rest] : [{ start: list.start, end: list.end, text: "" }];
  }
}
