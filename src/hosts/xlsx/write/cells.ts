import { escapeText, escapeXml } from "../../../kernel/xml-text";
import { columnIndex, formatRange, MAX_COLUMNS, parseRange, toAddress, type Range } from "../../../kernel/address";
import type { CellValue } from "../../../snapshot/snapshot";
import { isOn } from "../xml";
import {
  appended, attributeOf, attributesOf, child, childrenOf, openingTag, parse, prefixOf, sourceOf, spliced, walk, type Element, type Splice,
} from "./markup";
import { Unsupported } from "./unsupported";

/** What one cell of a sheet gets. What is absent stays as it is. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** The index of a cell format. */
  readonly style?: number;
  /** As the file writes it, without "="; null for none. */
  readonly formula?: string | null;
  /** The constant or the result of the formula; null for none. */
  readonly value?: CellValue;
  /** The value is a formula's result: of an array formula, all cells but the first have a result without a formula. */
  readonly result?: true;
  /** The whole element, in place of all else. */
  readonly source?: string;
}

/** Where a text stands in the table of shared strings; undefined where it does not. */
export type StringIndex = (text: string) => number | undefined;

export const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number => row * MAX_COLUMNS + column;

/** Elements of a worksheet whose inside is long and looked at in other ways. */
const CLOSED = new Set(["sheetData"]);
export const parseSheet = (xml: string): Element => parse(xml, CLOSED);

interface CellSpot { readonly element: Element; readonly row: number; readonly column: number; readonly parts: readonly Element[] }
interface RowVisitor {
  /** Before its cells. */
  open?(row: number, element: Element): void;
  cell(spot: CellSpot): void;
  close?(row: number, element: Element): void;
}

const ADDRESS = /\sr\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d+)["']/;
const NUMBER = /\sr\s*=\s*["'](\d+)["']/;

/** Walks over the rows and cells of a sheet, places counted as the reader counts them. */
export function walkCells(xml: string, data: Element, visitor: RowVisitor): void {
  let row = -1;
  let column = -1;
  let parts: Element[] = [];
  walk(xml, {
    open(element, depth) {
      if (depth === 1 && element.name === "row") {
        const given = NUMBER.exec(xml.slice(element.start, element.openEnd))?.[1];
        row = given === undefined ? row + 1 : Number(given) - 1;
        column = -1;
        visitor.open?.(row, element);
      } else if (depth === 2 && element.name === "c") {
        const given = ADDRESS.exec(xml.slice(element.start, element.openEnd));
        column = given ? columnIndex(given[1] ?? "") : column + 1;
        if (given) row = Number(given[2]) - 1;
        parts = [];
      } else if (depth === 3) parts.push(element);
    },
    close(element, depth) {
      if (depth === 2 && element.name === "c") visitor.cell({ element, row, column, parts });
      else if (depth === 1 && element.name === "row") visitor.close?.(row, element);
    },
  }, data.openEnd, data.closeStart);
}

export function sheetData(xml: string, root = parseSheet(xml)): Element {
  const data = child(root, "sheetData");
  if (!data) throw new Unsupported("a worksheet without sheetData");
  return data;
}

/** The style of a cell that is not written in the file: its row's, or its column's. */
function inheritedStyle(xml: string, root: Element, row: Element | undefined, column: number): number {
  const own = row ? attributesOf(xml, row) : {};
  if (isOn(own["customFormat"]) && own["s"] !== undefined) return Number(own["s"]);
  for (const element of childrenOf(child(root, "cols"), "col")) {
    const { min, max, style } = attributesOf(xml, element);
    if (Number(min) - 1 <= column && column <= Number(max) - 1) return Number(style ?? 0);
  }
  return 0;
}

/** The indexes of the cell formats of some cells, by keyOf. */
export function stylesOf(xml: string, wanted: ReadonlySet<number>): Map<number, number> {
  const root = parseSheet(xml);
  const styles = new Map<number, number>();
  const rows = new Map<number, Element>();
  const wantedRows = new Set([...wanted].map((key) => Math.floor(key / MAX_COLUMNS)));
  walkCells(xml, sheetData(xml, root), {
    open(row, element) { if (wantedRows.has(row)) rows.set(row, element); },
    cell(spot) { if (wanted.has(keyOf(spot))) styles.set(keyOf(spot), Number(attributeOf(xml, spot.element, "s") ?? 0)); },
  });
  for (const key of wanted) {
    if (!styles.has(key)) styles.set(key, inheritedStyle(xml, root, rows.get(Math.floor(key / MAX_COLUMNS)), key % MAX_COLUMNS));
  }
  return styles;
}

/** The elements of some cells as they stand, with the index of their format, by keyOf; of those that name their place. */
export function sourcesOf(xml: string, wanted: ReadonlySet<number>): Map<number, { readonly text: string; readonly style: number }> {
  const sources = new Map<number, { text: string; style: number }>();
  walkCells(xml, sheetData(xml), {
    cell(spot) {
      const text = wanted.has(keyOf(spot)) ? sourceOf(xml, spot.element) : undefined;
      if (text !== undefined && ADDRESS.test(text)) sources.set(keyOf(spot), { text, style: Number(attributeOf(xml, spot.element, "s") ?? 0) });
    },
  });
  return sources;
}

/** The sheet with all changes, one for each place; rows and cells that it lacks are put in order. */
export function patchCells(xml: string, changes: readonly CellChange[], strings: StringIndex): string {
  if (changes.length === 0) return xml;
  const root = parseSheet(xml);
  const data = sheetData(xml, root);
  const prefix = prefixOf(xml, root);
  const waiting = new Map<number, CellChange[]>();
  for (const change of changes) waiting.set(change.row, [...waiting.get(change.row) ?? [], change]);
  const order = [...waiting.keys()].sort((a, b) => a - b);
  const splices: Splice[] = [];
  const cell = (change: CellChange, spot: CellSpot | undefined, row: Element | undefined): string => {
    if (change.source !== undefined) return change.source;
    const inherited = spot ? 0 : inheritedStyle(xml, root, row, change.column);
    return cellText(xml, prefix, spot, change.style === undefined && inherited > 0 ? { ...change, style: inherited } : change, strings);
  };
  const newRow = (row: number): string => {
    const cells = waiting.get(row)?.sort((a, b) => a.column - b.column).map((change) => cell(change, undefined, undefined)) ?? [];
    waiting.delete(row);
    return `<${prefix}row r="${row + 1}">${cells.join("")}</${prefix}row>`;
  };
  let spots: CellSpot[] = [];
  walkCells(xml, data, {
    open(row, element) {
      spots = [];
      while (order[0] !== undefined && order[0] < row) {
        const missing = order.shift() as number;
        if (waiting.has(missing)) splices.push({ start: element.start, end: element.start, text: newRow(missing) });
      }
    },
    cell(spot) { if (waiting.has(spot.row)) spots.push(spot); },
    close(row, element) {
      const own = waiting.get(row);
      if (!own) return;
      waiting.delete(row);
      splices.push(...rowSplices(xml, element, own.sort((a, b) => a.column - b.column), spots, (change, spot) => cell(change, spot, element)));
    },
  });
  const rest = order.filter((row) => waiting.has(row)).map(newRow).join("");
  if (rest !== "") splices.push(appended(xml, data, rest));
  return spliced(xml, [...splices, ...dimensionSplice(xml, root, changes)]);
}

function rowSplices(
  xml: string, row: Element, changes: readonly CellChange[], spots: readonly CellSpot[],
  cell: (change: CellChange, spot: CellSpot | undefined) => string,
): Splice[] {
  const splices: Splice[] = [];
  let added = "";
  for (const change of changes) {
    const spot = spots.findLast(({ column }) => column === change.column);
    const text = cell(change, spot);
    if (spot) splices.push({ start: spot.element.start, end: spot.element.end, text });
    else if (row.selfClosing) added += text;
    else {
      const at = spots.findLast(({ column }) => column < change.column)?.element.end ?? row.openEnd;
      splices.push({ start: at, end: at, text });
    }
  }
  const columns = changes.map(({ column }) => column + 1);
  const [first, last] = (attributeOf(xml, row, "spans") ?? "").split(":").map(Number);
  const wider = first && last && (Math.min(...columns) < first || Math.max(...columns) > last)
    ? { spans: `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}` } : {};
  const tag = openingTag(xml, row, wider);
  if (row.selfClosing && added !== "") {
    const name = `${prefixOf(xml, row)}row`;
    return [{ start: row.start, end: row.end, text: `${tag.slice(0, -2)} >${added}</${name}>` }];
  }
  return "spans" in wider ? [{ start: row.start, end: row.openEnd, text: tag }, ...splices] : splices;
}

function dimensionSplice(xml: string, root: Element, changes: readonly CellChange[]): Splice[] {
  const element = child(root, "dimension");
  const range = element && parseRange(attributeOf(xml, element, "ref") ?? "");
  if (!range) return [];
  let wider: Range = range;
  for (const { row, column } of changes) {
    wider = {
      top: Math.min(wider.top, row), left: Math.min(wider.left, column),
      bottom: Math.max(wider.bottom, row), right: Math.max(wider.right, column),
    };
  }
  const ref = formatRange(wider);
  return ref === formatRange(range) ? [] : [{ start: element.start, end: element.openEnd, text: openingTag(xml, element, { ref }) }];
}

/** A cell element after a change; all that the change does not touch is copied. */
function cellText(xml: string, prefix: string, spot: CellSpot | undefined, change: CellChange, strings: StringIndex): string {
  const part = (name: string): string => spot?.parts.filter((element) => element.name === name).map((element) => sourceOf(xml, element)).join("") ?? "";
  const formula = change.formula === undefined ? part("f")
    : change.formula === null ? "" : `<${prefix}f>${escapeXml(change.formula)}</${prefix}f>`;
  const isFormula = formula !== "" || change.result === true;
  const stored = change.value === undefined ? undefined : storedValue(change.value, isFormula, prefix, strings);
  const value = stored ? stored.element : part("v") + part("is");
  const others = spot?.parts.filter(({ name }) => name !== "f" && name !== "v" && name !== "is").map((element) => sourceOf(xml, element)).join("") ?? "";
  const attributes: Record<string, string | null> = {};
  if (change.style !== undefined) attributes["s"] = String(change.style);
  if (stored) attributes["t"] = stored.type;
  // What newer Excels note beside a value (linked data, spilled arrays) belongs to the old content.
  if (change.formula !== undefined || (stored && !isFormula)) attributes["cm"] = attributes["vm"] = null;
  else if (stored) attributes["vm"] = null;
  const content = formula + value + others;
  if (!spot) {
    const tag = Object.entries(attributes).map(([name, text]) => text === null ? "" : ` ${name}="${text}"`).join("");
    const address = ` r="${toAddress(change.row, change.column)}"`;
    return content === "" ? `<${prefix}c${address}${tag}/>` : `<${prefix}c${address}${tag}>${content}</${prefix}c>`;
  }
  const tag = openingTag(xml, spot.element, attributes);
  const open = tag.endsWith("/>") ? tag.slice(0, -2).trimEnd() : tag.slice(0, -1).trimEnd();
  return content === "" ? `${open}/>` : `${open}>${content}</${prefixOf(xml, spot.element)}c>`;
}

/** How a value is stored: its type attribute and its element. */
function storedValue(value: CellValue, isFormula: boolean, prefix: string, strings: StringIndex): { type: string | null; element: string } {
  const plain = (type: string | null, text: string) => ({ type, element: `<${prefix}v>${text}</${prefix}v>` });
  if (value === null || (value === "" && !isFormula)) return { type: null, element: "" };
  if (typeof value === "number") return plain(null, String(value));
  if (typeof value === "boolean") return plain("b", value ? "1" : "0");
  if (typeof value === "object") return plain("e", escapeXml(value.error));
  if (isFormula) return plain("str", escapeText(value));
  const index = strings(value);
  if (index !== undefined) return plain("s", String(index));
  return { type: "inlineStr", element: `<${prefix}is><${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t></${prefix}is>` };
}
