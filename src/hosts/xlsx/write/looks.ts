import { DESIGNS, FRAME_COLOUR, LOOKS, type Design } from "../../../plan/looks";
import type { Look } from "../../../plan/plan";
import type { Book } from "./book";
import type { Draft } from "./draft";
import { itemsOf, withItems, withoutLast, type ListName } from "./lists";
import { attributesOf, child, parse, prefixOf, sourceOf, withPrefix } from "./markup";
import { dropOwnStyles, ensureStyles } from "./styles-part";
import { highestFormat, highestPart, refuseDangling } from "./usage";

const LINK = "0563C1";

/** Whether text of a look is broken into lines at the end of its cell. */
export const wraps = (look: Look): boolean => DESIGNS[look].framed;

interface Block { readonly fonts: string[]; readonly fills: string[]; readonly borders: string[]; formats(font: number, fill: number, border: number): string[] }

/** All that the looks add to the styles of a workbook, always the same for one workbook: each look plain, then each as a link. */
function blockFor(styles: string): Block {
  const root = parse(styles);
  const prefix = prefixOf(styles, root);
  const own = (fragment: string): string => withPrefix(fragment, prefix);
  const first = child(root, "fonts")?.children[0];
  const part = (name: string): string => {
    const element = first && child(first, name);
    return element ? sourceOf(styles, element) : "";
  };
  const size = Number(/val\s*=\s*["']([\d.]+)["']/.exec(part("sz"))?.[1] ?? 11);
  const name = own(`<name val="Calibri"/>`);
  const font = ({ bold, larger = 0, colour }: Design, link: boolean): string => {
    const shown = link ? LINK : colour;
    return own(`<font>${bold ? "<b/>" : ""}${link ? "<u/>" : ""}<sz val="${size + larger}"/>${shown === undefined ? "" : `<color rgb="FF${shown}"/>`}</font>`)
      .replace(/(<\/[^>]*font>)$/, `${part("name") || name}${part("family")}$1`);
  };
  const fonts = [false, true].flatMap((link) => LOOKS.map((look) => font(DESIGNS[look], link)));
  const coloured = LOOKS.filter((look) => DESIGNS[look].fill !== undefined);
  const side = (at: string): string => `<${at} style="thin"><color rgb="FF${FRAME_COLOUR}"/></${at}>`;
  return {
    fonts,
    fills: coloured.map((look) => own(`<fill><patternFill patternType="solid"><fgColor rgb="FF${DESIGNS[look].fill}"/><bgColor indexed="64"/></patternFill></fill>`)),
    borders: [own(`<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`)],
    formats: (fontStart, fillStart, border) => fonts.map((_, i) => {
      const look = LOOKS[i % LOOKS.length] as Look;
      const { fill, framed } = DESIGNS[look];
      const parts = [
        `numFmtId="0" fontId="${fontStart + i}" fillId="${fill === undefined ? 0 : fillStart + coloured.indexOf(look)}" borderId="${framed ? border : 0}" xfId="0"`,
        `applyFont="1"${fill === undefined ? "" : ` applyFill="1"`}${framed ? ` applyBorder="1"` : ""} applyAlignment="1"`,
      ];
      return own(`<xf ${parts.join(" ")}><alignment vertical="top"${framed ? ` wrapText="1"` : ""}/></xf>`);
    }),
  };
}

/** Where a run of items begins in a list, the last such place; -1 for nowhere. */
function placeOf(items: readonly string[], run: readonly string[]): number {
  for (let at = items.length - run.length; at >= 0; at--) if (run.every((item, i) => items[at + i] === item)) return at;
  return -1;
}

/** How far each list is used. */
const USAGE = {
  fonts: (_: Draft, styles: string) => highestPart(styles, "fontId"),
  fills: (_: Draft, styles: string) => highestPart(styles, "fillId"),
  borders: (_: Draft, styles: string) => highestPart(styles, "borderId"),
  cellXfs: (draft: Draft) => highestFormat(draft),
} as const satisfies Partial<Record<ListName, unknown>>;

/** The cell format of each look, for plain cells and for links; they are added to the styles unless they are there. */
export function ensureLooks(draft: Draft, book: Book): (look: Look, link: boolean) => number {
  const path = ensureStyles(draft, book);
  let xml = draft.need(path);
  const block = blockFor(xml);
  const put = (name: keyof typeof USAGE, run: readonly string[]): number => {
    const items = itemsOf(xml, name);
    const known = placeOf(items, run);
    if (known >= 0) return known;
    refuseDangling(USAGE[name](draft, xml), items.length);
    xml = withItems(xml, name, run);
    return items.length;
  };
  const start = put("cellXfs", block.formats(put("fonts", block.fonts), put("fills", block.fills), put("borders", block.borders)));
  draft.set(path, xml);
  return (look, link) => start + LOOKS.indexOf(look) + (link ? LOOKS.length : 0);
}

/** Takes the looks out of the styles again, where they stand last and nothing else uses them. */
export function dropLooks(draft: Draft, book: Book): void {
  const path = book.partOf("styles");
  if (path === undefined) return;
  let xml = draft.need(path);
  const block = blockFor(xml);
  const atEnd = (name: ListName, run: readonly string[]): number => {
    const items = itemsOf(xml, name);
    const at = placeOf(items, run);
    return at === items.length - run.length ? at : -1;
  };
  const [font, fill, border] = [atEnd("fonts", block.fonts), atEnd("fills", block.fills), atEnd("borders", block.borders)];
  const format = atEnd("cellXfs", block.formats(font, fill, border));
  if (Math.min(font, fill, border, format) < 0) return;
  const others = [...itemsOf(xml, "cellXfs").slice(0, format), ...itemsOf(xml, "cellStyleXfs")].map((xf) => attributesOf(xf, parse(xf)));
  const used = others.some(({ fontId, fillId, borderId }) => Number(fontId) >= font || Number(fillId) >= fill || Number(borderId) >= border);
  if (used || highestFormat(draft) >= format) return;
  const runs = [["cellXfs", block.formats(font, fill, border)], ["borders", block.borders], ["fills", block.fills], ["fonts", block.fonts]] as const;
  for (const [name, run] of runs) xml = withoutLast(xml, name, run.length);
  draft.set(path, xml);
  dropOwnStyles(draft, book);
}
