import { escapeXml } from "../../../kernel/xml-text";
import { formatRange, parseAddress, type Position, type Range } from "../../../kernel/address";
import { highlightFormula, isHighlightFormula, TONE_FILLS } from "../../../plan/highlights";
import { TONES, type Highlight, type Tone } from "../../../plan/plan";
import type { Book } from "./book";
import { parseSheet } from "./cells";
import type { Draft } from "./draft";
import { itemsOf, withItems, withoutLast } from "./lists";
import {
  attributeOf, childrenOf, descendants, insertedInOrder, openingTag, parse, prefixOf, spliced, textOf, withPrefix, type Element, type Splice,
} from "./markup";
import { SHEET_ORDER } from "./sheet-order";
import { ensureStyles, dropOwnStyles } from "./styles-part";
import { highestFill, refuseDangling } from "./usage";

/** Written so that no other program writes it the same. */
const fillOf = (tone: Tone): string =>
  `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${TONE_FILLS[tone]}"/><bgColor rgb="FF${TONE_FILLS[tone]}"/></patternFill></fill></dxf>`;

/** The rules of ours in a sheet. */
function ownRules(xml: string, root: Element): { rule: Element; block: Element }[] {
  return childrenOf(root, "conditionalFormatting").flatMap((block) => childrenOf(block, "cfRule")
    .filter((rule) => childrenOf(rule, "formula").some((formula) => isHighlightFormula(textOf(xml, formula))))
    .map((rule) => ({ rule, block })));
}

export const hasHighlights = (draft: Draft, book: Book): boolean =>
  book.sheets.some(({ path, cells }) => {
    const xml = cells && path !== undefined ? draft.need(path) : "";
    return xml.includes("LKIP-Audit:") && ownRules(xml, parseSheet(xml)).length > 0;
  });

/** Takes all highlights of ours out, and the fills that were made for them. */
export function removeHighlights(draft: Draft, book: Book): void {
  for (const { path, cells } of book.sheets) {
    if (!cells || path === undefined) continue;
    const xml = draft.need(path);
    if (!xml.includes("LKIP-Audit:")) continue;
    const root = parseSheet(xml);
    const own = ownRules(xml, root);
    if (own.length === 0) continue;
    const rules = new Set(own.map(({ rule }) => rule));
    const blocks = new Set(own.map(({ block }) => block));
    const cut = [...blocks].flatMap((block) => childrenOf(block, "cfRule").every((rule) => rules.has(rule))
      ? [block] : childrenOf(block, "cfRule").filter((rule) => rules.has(rule)));
    const first = own.every(({ rule }) => Number(attributeOf(xml, rule, "priority")) <= own.length);
    const shifts = first ? shifted(xml, root, -own.length, rules) : [];
    draft.set(path, spliced(xml, [...cut.map(({ start, end }) => ({ start, end, text: "" })), ...shifts]));
  }
  dropFills(draft, book);
}

/** Other rules of a sheet with priorities so much lower; none where one of them stands before ours. */
function shifted(xml: string, root: Element, by: number, own: ReadonlySet<Element>): Splice[] {
  const others = [...childrenOf(root, "conditionalFormatting"), ...childrenOf(root, "extLst")].flatMap((part) => descendants(part, "cfRule"))
    .filter((rule) => !own.has(rule) && attributeOf(xml, rule, "priority") !== undefined)
    .map((rule) => ({ rule, priority: Number(attributeOf(xml, rule, "priority")) + by }));
  if (others.some(({ priority }) => !(priority > 0))) return [];
  return others.map(({ rule, priority }) => ({ start: rule.start, end: rule.openEnd, text: openingTag(xml, rule, { priority: String(priority) }) }));
}

/** Removes fills of ours from the end of the list, as far as nothing refers to them. */
function dropFills(draft: Draft, book: Book): void {
  const path = book.partOf("styles");
  if (path === undefined) return;
  let xml = draft.need(path);
  const prefix = prefixOf(xml, parse(xml));
  const own = new Set(TONES.map((tone) => withPrefix(fillOf(tone), prefix)));
  const items = itemsOf(xml, "dxfs");
  let keep = items.length;
  while (keep > 0 && own.has(items[keep - 1] ?? "")) keep--;
  if (keep === items.length) return;
  const used = highestFill(draft, path);
  xml = withoutLast(xml, "dxfs", items.length - Math.max(keep, used + 1));
  draft.set(path, xml);
  dropOwnStyles(draft, book);
}

/** Puts highlights on a workbook that has none of ours: one rule for each tone and sheet, before all others. */
export function addHighlights(draft: Draft, book: Book, highlights: readonly Highlight[]): void {
  const bySheet = new Map<string, Map<Tone, Position[]>>();
  for (const { at, tone } of highlights) {
    const place = parseAddress(at.address);
    const sheet = book.sheet(at.sheet);
    if (!place || !sheet?.cells || sheet.path === undefined) continue;
    const tones = bySheet.get(sheet.path) ?? new Map<Tone, Position[]>();
    bySheet.set(sheet.path, tones.set(tone, [...tones.get(tone) ?? [], place]));
  }
  if (bySheet.size === 0) return;
  const used = TONES.filter((tone) => [...bySheet.values()].some((tones) => tones.has(tone)));
  const stylesPath = ensureStyles(draft, book);
  const styles = draft.need(stylesPath);
  const first = itemsOf(styles, "dxfs").length;
  refuseDangling(highestFill(draft, stylesPath), first);
  const prefix = prefixOf(styles, parse(styles));
  draft.set(stylesPath, withItems(styles, "dxfs", used.map((tone) => withPrefix(fillOf(tone), prefix))));
  for (const [path, tones] of bySheet) {
    const xml = draft.need(path);
    const root = parseSheet(xml);
    const present = TONES.filter((tone) => tones.has(tone));
    const rules = present.map((tone, i) => `<conditionalFormatting sqref="${areas(tones.get(tone) ?? [])}"><cfRule type="expression" dxfId="${first + used.indexOf(tone)}"`
      + ` priority="${i + 1}"><formula>${escapeXml(highlightFormula(tone))}</formula></cfRule></conditionalFormatting>`);
    draft.set(path, spliced(xml, [
      insertedInOrder(root, SHEET_ORDER, "conditionalFormatting", withPrefix(rules.join(""), prefixOf(xml, root))),
      ...shifted(xml, root, present.length, new Set()),
    ]));
  }
}

/** Cells as areas, each column's neighbours together: "E4:E6 G9". */
function areas(cells: readonly Position[]): string {
  const found: Range[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    if (last?.left === column && row <= last.bottom + 1) found[found.length - 1] = { ...last, bottom: Math.max(row, last.bottom) };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found.map(formatRange).join(" ");
}
