import type { Package } from "./package";
import { readXml, type Attributes } from "./xml";

/** The colours that a theme index stands for: light 1, dark 1, light 2, dark 2, accents 1–6, link, followed link. */
export type Theme = readonly string[];

/** The Office theme, which Excel takes where a workbook has none. */
export const OFFICE_THEME: Theme = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
];

/** Theme indexes by the element's name; 0–3 are not in the order of the theme part. */
const THEME_INDEX: Readonly<Record<string, number>> = {
  lt1: 0, dk1: 1, lt2: 2, dk2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9, hlink: 10, folHlink: 11,
};

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
/** The default palette of indexed colours (ECMA-376 part 1, 18.8.27); 64 and 65 are the window's text and background. */
export const PALETTE: readonly string[] = `${BASIC} ${BASIC}
  800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
  000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333
  000000 FFFFFF`.split(/\s+/);

/** The theme part's colours, those of Office for what it leaves out. Throws a ReadError. */
export function readTheme(pkg: Package, path: string | undefined): Theme {
  const theme = [...OFFICE_THEME];
  if (path === undefined) return theme;
  let inScheme = false;
  let slot: number | undefined;
  readXml(pkg, path, {
    open(name, attributes) {
      if (name === "clrScheme") inScheme = true;
      if (!inScheme) return;
      slot = THEME_INDEX[name] ?? slot;
      const colour = name === "srgbClr" ? attributes["val"] : name === "sysClr" ? attributes["lastClr"] : undefined;
      if (slot !== undefined && colour !== undefined) theme[slot] = hex(colour) ?? theme[slot] as string;
    },
    close(name) {
      if (name === "clrScheme") inScheme = false;
    },
  });
  return theme;
}

/** RRGGBB of RRGGBB or AARRGGBB; Excel shows every colour opaque. */
export const hex = (rgb: string): string | undefined =>
  /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;

/** The RRGGBB that a colour element means by rgb, theme or palette index and its tint; undefined for an automatic one. */
export function colourOf(attributes: Attributes, theme: Theme, palette: readonly string[]): string | undefined {
  const { rgb, theme: themed, indexed, tint } = attributes;
  const base = rgb !== undefined ? hex(rgb) : themed !== undefined ? theme[Number(themed)] : palette[Number(indexed ?? NaN)];
  return base === undefined || tint === undefined ? base : tinted(base, Number(tint));
}

/** Lightens (tint above 0) or darkens a colour by its luminance in HLS, as ECMA-376 part 1, 18.8.19 has it. */
function tinted(rgb: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const light = (high + low) / 2;
  const target = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  // Hue and saturation stay: each channel keeps its place between the two ends that its luminance allows.
  const reach = (l: number): number => 1 - Math.abs(2 * l - 1);
  const stretch = reach(light) === 0 ? 0 : reach(target) / reach(light);
  return channels.map((channel) => {
    const value = Math.round((target + (channel - light) * stretch) * 255);
    return Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0");
  }).join("").toUpperCase();
}
