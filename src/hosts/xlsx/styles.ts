import { BUILTIN_FORMATS, type NumberFormat, type NumberFormats } from "../../snapshot/number-format";
import type { CellStyle } from "../../snapshot/snapshot";
import { colourOf, hex, PALETTE, type Theme } from "./colours";
import type { Package } from "./package";
import { corrupt } from "./read-error";
import { isOn, readXml, type Attributes } from "./xml";

export interface FontFlags { readonly bold: boolean; readonly italic: boolean; readonly strike: boolean }

/** A cell's style together with the formatter that makes its text. */
export interface Look { readonly style: CellStyle; readonly format: NumberFormat }

interface CellFormat { font: number; fill: number; format: number; indent: number }

/** No workbook of Excel has more than 65,490 cell formats. */
const MAX_ITEMS = 200_000;

const PLAIN: FontFlags = { bold: false, italic: false, strike: false };

/** The looks of a workbook by the index that cells carry; equal indexes give the very same objects. */
export class Styles {
  readonly #looks: readonly Look[];
  readonly #variants = new Map<string, CellStyle>();

  constructor(looks: readonly Look[]) { this.#looks = looks; }

  /** Excel falls back to the first format for an index that does not exist. */
  look(index: number): Look { return this.#looks[index] ?? this.#looks[0] as Look; }

  /** The cell style with the font that the runs of a rich text agree on. */
  withFont(index: number, font: FontFlags): CellStyle {
    const { style } = this.look(index);
    if (style.bold === font.bold && style.italic === font.italic && style.strike === font.strike) return style;
    const key = `${index} ${font.bold} ${font.italic} ${font.strike}`;
    let variant = this.#variants.get(key);
    if (!variant) this.#variants.set(key, variant = Object.freeze({ ...style, ...font }));
    return variant;
  }
}

/** Reads bold, italic and strike of a font or of the properties of a run, element by element. */
export function fontFlag(name: string, attributes: Attributes): Partial<FontFlags> | undefined {
  const on = attributes["val"] === undefined || isOn(attributes["val"]);
  if (name === "b") return { bold: on };
  if (name === "i") return { italic: on };
  return name === "strike" ? { strike: on } : undefined;
}

/** Follows cellXfs → numFmt, font, fill, alignment. Without a styles part all cells look plain. Throws a ReadError. */
export function readStyles(pkg: Package, path: string | undefined, theme: Theme, formats: NumberFormats): Styles {
  const codes = new Map<number, string>();
  const fonts: FontFlags[] = [];
  const fills: Attributes[] = [];
  const cellFormats: CellFormat[] = [];
  const palette: string[] = [];
  let section = "";
  let solid = false;
  const push = <T>(list: T[], item: T): void => {
    if (list.push(item) > MAX_ITEMS) throw corrupt(`${path}: too many formats`);
  };
  const readers: Readonly<Record<string, (name: string, attributes: Attributes, depth: number) => void>> = {
    numFmts(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
    },
    fonts(name, attributes, depth) {
      if (depth === 3) push(fonts, PLAIN);
      else if (depth === 4) fonts[fonts.length - 1] = { ...fonts.at(-1) ?? PLAIN, ...fontFlag(name, attributes) };
    },
    fills(name, attributes, depth) {
      if (depth === 3) push(fills, {});
      else if (name === "patternFill") solid = attributes["patternType"] === "solid";
      else if (name === "fgColor" && solid && depth === 5) fills[fills.length - 1] = attributes;
    },
    cellXfs(name, attributes, depth) {
      if (depth === 3) {
        const number = (attribute: string): number => Number(attributes[attribute] ?? 0);
        push(cellFormats, { font: number("fontId"), fill: number("fillId"), format: number("numFmtId"), indent: 0 });
      } else if (name === "alignment") (cellFormats.at(-1) as CellFormat).indent = Number(attributes["indent"] ?? 0) || 0;
    },
    colors(name, attributes) {
      if (name === "rgbColor") push(palette, hex(attributes["rgb"] ?? "") ?? "000000");
    },
  };
  if (path !== undefined) {
    readXml(pkg, path, {
      open(name, attributes, depth) {
        if (depth === 2) section = name;
        else if (depth > 2) readers[section]?.(name, attributes, depth);
      },
    });
  }
  if (cellFormats.length === 0) cellFormats.push({ font: 0, fill: 0, format: 0, indent: 0 });
  const colours = [...palette, ...PALETTE.slice(palette.length)];
  const fillColours = fills.map((fill) => {
    const colour = colourOf(fill, theme, colours);
    return colour === undefined || colour === "FFFFFF" ? null : colour;
  });
  return new Styles(cellFormats.map(({ font, fill, format, indent }) => {
    const code = codes.get(format) ?? BUILTIN_FORMATS[format] ?? "General";
    const style: CellStyle = { numberFormat: code, ...fonts[font] ?? PLAIN, indent, fill: fillColours[fill] ?? null };
    return { style: Object.freeze(style), format: formats.of(code, !codes.has(format)) };
  }));
}
