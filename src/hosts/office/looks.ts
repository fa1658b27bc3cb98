import type { CellStyle } from "../../snapshot/snapshot";

/** The looks of a cell that carry meaning, as Excel tells them; null where parts of a text differ. */
export interface RawLook {
  readonly format?: {
    readonly indentLevel?: number | null;
    readonly font?: { readonly bold?: boolean | null; readonly italic?: boolean | null; readonly strikethrough?: boolean | null };
    readonly fill?: { readonly color?: string | null; readonly pattern?: string | null };
  };
}

/** What must be asked for each cell, the rest being the same in the whole area. */
export interface Asked {
  readonly known: RawLook;
  readonly options: Excel.CellPropertiesLoadOptions;
  /** Nothing differs between the cells. */
  readonly uniform: boolean;
}

/** Excel answers null for what differs within a range. */
export function askedOf(format: Excel.RangeFormat): Asked {
  const { bold, italic, strikethrough } = format.font as { readonly [K in "bold" | "italic" | "strikethrough"]: boolean | null };
  const indentLevel = format.indentLevel as number | null;
  // Without a fill Excel says white (office-js #6218); of any other colour the pattern must be known.
  const plain = /^(?:#FFFFFF)?$/i.test((format.fill.color) ?? "?");
  const font = { ...(bold === null && { bold: true }), ...(italic === null && { italic: true }), ...(strikethrough === null && { strikethrough: true }) };
  const asks = Object.keys(font).length > 0;
  return {
    known: { format: { indentLevel, font: { bold, italic, strikethrough }, ...(plain && { fill: {} }) } },
    options: {
      format: {
        ...(indentLevel === null && { indentLevel: true }), ...(asks && { font }), ...(!plain && { fill: { color: true, pattern: true } }),
      },
    },
    uniform: plain && !asks && indentLevel !== null,
  };
}

/** Cell styles, one object for equal ones. */
export class CellStyles {
  readonly #known = new Map<string, CellStyle>();

  of(numberFormat: string, look: RawLook, rest: RawLook): CellStyle {
    const font = { ...rest.format?.font, ...look.format?.font };
    const indent = look.format?.indentLevel ?? rest.format?.indentLevel ?? 0;
    const [bold, italic, strike] = [font.bold === true, font.italic === true, font.strikethrough === true];
    const fill = fillOf(look);
    const key = `${bold} ${italic} ${strike} ${indent} ${fill} ${numberFormat}`;
    let style = this.#known.get(key);
    if (!style) this.#known.set(key, style = Object.freeze({ numberFormat, bold, italic, strike, indent, fill }));
    return style;
  }
}

/** The colour of a solid fill as RRGGBB. */
export function fillOf({ format }: RawLook): string | null {
  const { color, pattern } = format?.fill ?? {};
  if (!color || !/^#[0-9A-F]{6}$/i.test(color) || (pattern && pattern !== "Solid")) return null;
  const colour = color.slice(1).toUpperCase();
  return colour === "FFFFFF" ? null : colour;
}
