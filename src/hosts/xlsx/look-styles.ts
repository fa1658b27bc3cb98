import { colourOf, hex, PALETTE, type Theme } from "./colours";
import type { Package } from "./package";
import { corrupt } from "./read-error";
import { isOn, readXml, type Attributes } from "./xml";

/** One edge of a cell: its line as SpreadsheetML calls it ("thin", "double" …) and its colour, null for the automatic one. */
export interface Edge { readonly line: string; readonly colour: string | null }

/** How a cell looks, beyond what an audit reads: for showing it. Colours are RRGGBB. */
export interface CellLook {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Null for the automatic colour. */
  readonly colour: string | null;
  readonly fill: string | null;
  /** As in the file: "general" (by the kind of value), "left", "center", "right", "justify" … */
  readonly horizontal: string;
  /** "top", "center", "bottom" … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: Edge | null;
  readonly right: Edge | null;
  readonly bottom: Edge | null;
  readonly left: Edge | null;
}

type Font = Pick<CellLook, "font" | "size" | "bold" | "italic" | "underline" | "strike" | "colour">;
type Edges = Pick<CellLook, "top" | "right" | "bottom" | "left">;
type Alignment = Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent">;

const FONT: Font = { font: "Calibri", size: 11, bold: false, italic: false, underline: false, strike: false, colour: null };
const NO_EDGES: Edges = { top: null, right: null, bottom: null, left: null };
const ALIGNMENT: Alignment = { horizontal: "general", vertical: "bottom", wrap: false, indent: 0 };
const MAX_ITEMS = 200_000;
const SIDES: Readonly<Record<string, keyof Edges>> = {
  top: "top", bottom: "bottom", left: "left", right: "right", start: "left", end: "right",
};

/** The looks by the style index that cells carry; at least one. Throws a ReadError. */
export function readLooks(pkg: Package, path: string | undefined, theme: Theme): readonly CellLook[] {
  const fonts: { -readonly [K in keyof Font]: Font[K] }[] = [];
  const fontColours: Attributes[] = [];
  const fills: (Attributes | undefined)[] = [];
  const edges: Record<keyof Edges, { readonly line: string; colour: Attributes } | null>[] = [];
  const formats: { font: number; fill: number; border: number; alignment: Alignment }[] = [];
  const palette: string[] = [];
  const push = <T>(list: T[], item: T): void => {
    if (list.push(item) > MAX_ITEMS) throw corrupt(`${path}: too many formats`);
  };
  let pattern = "";
  let side: keyof Edges | undefined;
  const readers: Readonly<Record<string, (name: string, attributes: Attributes, depth: number) => void>> = {
    fonts(name, attributes, depth) {
      if (depth === 3) {
        push(fonts, { ...FONT });
        fontColours.push({});
      } else if (depth === 4) {
        const font = fonts.at(-1) ?? { ...FONT };
        const value = attributes["val"];
        const on = value === undefined || isOn(value);
        if (name === "name") font.font = value ?? FONT.font;
        else if (name === "sz") font.size = Number(value) || FONT.size;
        else if (name === "b") font.bold = on;
        else if (name === "i") font.italic = on;
        else if (name === "strike") font.strike = on;
        else if (name === "u") font.underline = value !== "none";
        else if (name === "color") fontColours[fontColours.length - 1] = attributes;
      }
    },
    fills(name, attributes, depth) {
      if (depth === 3) push(fills, undefined);
      else if (name === "patternFill") pattern = attributes["patternType"] ?? "none";
      // A pattern of dots or lines is shown in the colour that it lies on; a gradient in none.
      else if (depth === 5 && name === (pattern === "solid" ? "fgColor" : "bgColor") && pattern !== "none") fills[fills.length - 1] = attributes;
    },
    borders(name, attributes, depth) {
      if (depth === 3) push(edges, { top: null, right: null, bottom: null, left: null });
      else if (depth === 4) {
        side = SIDES[name];
        const line = attributes["style"] ?? "none";
        const edge = edges.at(-1);
        if (side && edge && line !== "none") edge[side] = { line, colour: {} };
      } else if (name === "color" && side) {
        const edge = edges.at(-1)?.[side];
        if (edge) edge.colour = attributes;
      }
    },
    cellXfs(name, attributes, depth) {
      if (depth === 3) {
        const number = (attribute: string): number => Number(attributes[attribute] ?? 0);
        push(formats, { font: number("fontId"), fill: number("fillId"), border: number("borderId"), alignment: ALIGNMENT });
      } else if (name === "alignment") {
        const format = formats.at(-1);
        if (format) format.alignment = readAlignment(attributes);
      }
    },
    colors(name, attributes) {
      if (name === "rgbColor") push(palette, hex(attributes["rgb"] ?? "") ?? "000000");
    },
  };
  if (path !== undefined) {
    let section = "";
    readXml(pkg, path, {
      open(name, attributes, depth) {
        if (depth === 2) section = name;
        else if (depth > 2) readers[section]?.(name, attributes, depth);
      },
    });
  }
  const colours = [...palette, ...PALETTE.slice(palette.length)];
  const colour = (attributes: Attributes | undefined): string | null =>
    (attributes === undefined || isOn(attributes["auto"]) ? null : colourOf(attributes, theme, colours) ?? null);
  const shownFonts = fonts.map((font, i): Font => ({ ...font, colour: colour(fontColours[i]) }));
  const shownEdges = edges.map((given): Edges => {
    const edge = (at: keyof Edges): Edge | null => {
      const { line, colour: attributes } = given[at] ?? {};
      return line === undefined ? null : { line, colour: colour(attributes) };
    };
    return { top: edge("top"), right: edge("right"), bottom: edge("bottom"), left: edge("left") };
  });
  if (formats.length === 0) formats.push({ font: 0, fill: 0, border: 0, alignment: ALIGNMENT });
  return formats.map(({ font, fill, border, alignment }): CellLook => ({
    ...shownFonts[font] ?? FONT, fill: colour(fills[fill]), ...alignment, ...shownEdges[border] ?? NO_EDGES,
  }));
}

const readAlignment = (attributes: Attributes): Alignment => ({
  horizontal: attributes["horizontal"] ?? ALIGNMENT.horizontal,
  vertical: attributes["vertical"] ?? ALIGNMENT.vertical,
  wrap: isOn(attributes["wrapText"]),
  indent: Number(attributes["indent"] ?? 0) || 0,
});
