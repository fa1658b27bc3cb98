import { escapeValue, unescapeXml } from "../../../kernel/xml-text";
import { prefixed, type Attributes } from "../xml";

/**
 * XML text with the places of its elements, for changes that leave every other character as it is. Only for parts that the
 * reader has parsed before: what is not well-formed never gets here.
 */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; of a self-closing element the same as openEnd. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** None for an element whose inside was not looked at. */
  readonly children: readonly Element[];
}

type Open = { -readonly [K in keyof Element]: K extends "children" ? Element[] : Element[K] };

const SPACE = /\s/;

/** Where a tag that begins at `start` ends: ">" may stand inside its attribute values. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) { if (code === quote) quote = 0; }
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return xml.length;
}

function localName(xml: string, from: number): string {
  let end = from;
  let start = from;
  for (; end < xml.length; end++) {
    const code = xml.charCodeAt(end);
    if (code === 58) start = end + 1;
    else if (code <= 32 || code === 62 || code === 47) break;
  }
  return xml.slice(start, end);
}

export interface Visitor {
  /** The element has no children and no end yet. */
  open(element: Element, depth: number): void;
  close(element: Element, depth: number): void;
}

/** Walks over the elements between two places of a text, in one pass; depth counts from 1. */
export function walk(xml: string, visitor: Visitor, from = 0, to = xml.length): void {
  const stack: Open[] = [];
  for (let at = xml.indexOf("<", from); at >= 0 && at < to; at = xml.indexOf("<", at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33) at = xml.startsWith("<!--", at) ? xml.indexOf("-->", at) + 3 : xml.indexOf("]]>", at) + 3;
    else if (next === 63) at = xml.indexOf("?>", at) + 2;
    else if (next === 47) {
      const element = stack.pop();
      const end = xml.indexOf(">", at) + 1;
      if (!element) return;
      element.closeStart = at;
      element.end = end;
      visitor.close(element, stack.length + 1);
      at = end;
    } else {
      const end = tagEnd(xml, at);
      const selfClosing = xml.charCodeAt(end - 2) === 47;
      const element: Open = { name: localName(xml, at + 1), start: at, openEnd: end, closeStart: end, end, selfClosing, children: [] };
      visitor.open(element, stack.length + 1);
      if (selfClosing) visitor.close(element, stack.length + 1); else stack.push(element);
      at = end;
    }
  }
}

/** The root element with all below it; what is inside elements of the `closed` names is left out. */
export function parse(xml: string, closed: ReadonlySet<string> = new Set()): Element {
  const path: Element[] = [];
  let root: Element | undefined;
  let hidden = 0;
  walk(xml, {
    open(element) {
      if (hidden === 0) {
        root ??= element;
        (path.at(-1)?.children as Element[] | undefined)?.push(element);
      }
      if (hidden > 0 || closed.has(element.name)) hidden++;
      path.push(element);
    },
    close() {
      path.pop();
      if (hidden > 0) hidden--;
    },
  });
  if (!root) throw new Error("no root element");
  return root;
}

export const child = (element: Element, name: string): Element | undefined => element.children.find((one) => one.name === name);
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** All elements of a name below one, in order. */
export const descendants = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => [...one.name === name ? [one] : [], ...descendants(one, name)]);

export const sourceOf = (xml: string, element: Element): string => xml.slice(element.start, element.end);

/** The prefix of an element with its colon, "" for none. */
export const prefixOf = (xml: string, element: Element): string => /^<([^\s:>/]+:)?/.exec(xml.slice(element.start, element.openEnd))?.[1] ?? "";

interface AttributeSpot { readonly name: string; readonly start: number; readonly valueStart: number; readonly end: number }

function attributeSpots(xml: string, element: Element): AttributeSpot[] {
  const spots: AttributeSpot[] = [];
  const tag = xml.slice(element.start, element.openEnd);
  for (const match of tag.matchAll(/\s([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const start = element.start + match.index;
    const end = start + match[0].length;
    spots.push({ name: match[1] as string, start, valueStart: end - (match[2] as string).length + 1, end });
  }
  return spots;
}

/** The attributes of an element, by their names with prefix. */
export function attributesOf(xml: string, element: Element): Attributes {
  const attributes: Record<string, string> = {};
  for (const { name, valueStart, end } of attributeSpots(xml, element)) attributes[name] = unescapeXml(xml.slice(valueStart, end - 1));
  return attributes;
}

export const attributeOf = (xml: string, element: Element, name: string): string | undefined => attributesOf(xml, element)[name];

/** An attribute like r:id, whichever its prefix. */
export const prefixedAttribute = (xml: string, element: Element, local: string): string | undefined =>
  prefixed(attributesOf(xml, element), local);

/** The opening tag of an element with other attributes: null takes one away, a new one is put last. */
export function openingTag(xml: string, element: Element, changes: Readonly<Record<string, string | null>>): string {
  let tag = xml.slice(element.start, element.openEnd);
  const spots = attributeSpots(xml, element);
  for (const spot of spots.reverse()) {
    const change = changes[spot.name];
    if (change === undefined) continue;
    const [from, to] = change === null ? [spot.start, spot.end] : [spot.valueStart, spot.end - 1];
    tag = tag.slice(0, from - element.start) + (change === null ? "" : escapeValue(change)) + tag.slice(to - element.start);
  }
  const known = new Set(spots.map(({ name }) => name));
  const added = Object.entries(changes).map(([name, value]) => known.has(name) || value === null ? "" : ` ${name}="${escapeValue(value)}"`).join("");
  if (added === "") return tag;
  let end = tag.length - (element.selfClosing ? 2 : 1);
  while (SPACE.test(tag.charAt(end - 1))) end--;
  return tag.slice(0, end) + added + tag.slice(end);
}

export interface Splice { readonly start: number; readonly end: number; readonly text: string }

/** The text with all splices made. They must not overlap; insertions at one place keep their order. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/**
 * A splice that puts something at the end of an element. The slash of a self-closing one becomes a blank, so that taking the
 * content out again, see `emptied`, finds the element as it was.
 */
export function appended(xml: string, element: Element, content: string): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: content };
  const name = `${prefixOf(xml, element)}${element.name}`;
  return { start: element.openEnd - 2, end: element.openEnd, text: ` >${content}</${name}>` };
}

/** The splices that take the last content out of an element, and turn it back into a self-closing one if it was. */
export function emptied(xml: string, element: Element): Splice {
  const wasClosed = xml.slice(element.openEnd - 2, element.openEnd) === " >";
  return wasClosed
    ? { start: element.openEnd - 2, end: element.end, text: "/>" }
    : { start: element.openEnd, end: element.closeStart, text: "" };
}

/** Puts a new child where the order of the schema wants it. */
export function insertedInOrder(parent: Element, order: readonly string[], name: string, content: string): Splice {
  const rank = order.indexOf(name);
  const before = parent.children.findLast((one) => { const other = order.indexOf(one.name); return other >= 0 && other <= rank; });
  const at = before?.end ?? parent.openEnd;
  return { start: at, end: at, text: content };
}

/** The elements of a fragment of ours with the prefix that the part uses. */
export const withPrefix = (fragment: string, prefix: string): string => prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** All text inside an element, as far as it has no children. */
export function textOf(xml: string, element: Element): string {
  const inner = xml.slice(element.openEnd, element.closeStart);
  return inner.split(/<!\[CDATA\[([\s\S]*?)\]\]>/).map((piece, i) => i % 2 === 1 ? piece : unescapeXml(piece.replace(/<!--[\s\S]*?-->/g, ""))).join("");
}
