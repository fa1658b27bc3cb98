import type { CellLook, Edge } from "../../../hosts/xlsx/look";

const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted", dotted: "1px dotted", dashed: "1px dashed", dashDot: "1px dashed", dashDotDot: "1px dashed", slantDashDot: "1px dashed",
  mediumDashed: "2px dashed", mediumDashDot: "2px dashed", mediumDashDotDot: "2px dashed", medium: "2px solid", thick: "3px solid", double: "3px double",
};
const line = ({ line: name, colour }: Edge): string => `${LINES[name] ?? "1px solid"} #${colour ?? "000000"}`;
const VERTICAL: Readonly<Record<string, string>> = { top: "flex-start", center: "center", justify: "flex-start", distributed: "center" };
const SERIF = /times|cambria|bookman|garamond|georgia|serif/i;

/** The declarations of a look for the box of a cell. The name of a font is a stranger's text; only plain letters of it are kept. */
export function lookCss(look: CellLook): string {
  const family = look.font.replace(/[^\p{L}\p{N} _-]/gu, "");
  const standIn = SERIF.test(family) ? "Tinos,\"Liberation Serif\",serif" : "Carlito,Arial,sans-serif";
  const decoration = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].filter(Boolean).join(" ");
  const sides = (["top", "right", "bottom", "left"] as const).flatMap((side) => {
    const edge = look[side];
    return edge ? [`border-${side}:${line(edge)}`] : [];
  });
  return [
    `font:${look.italic ? "italic " : ""}${look.bold ? "bold " : ""}${Math.round(look.size * 960 / 72) / 10}px/1.25 "${family}",${standIn}`,
    `justify-content:${VERTICAL[look.vertical] ?? "flex-end"}`,
    ...(look.colour !== null ? [`color:#${look.colour}`] : []),
    ...(look.fill !== null ? [`background-color:#${look.fill}`] : []),
    ...(decoration !== "" ? [`text-decoration:${decoration}`] : []),
    ...(look.wrap || look.horizontal === "justify" ? ["white-space:pre-wrap"] : []),
    ...(look.indent > 0 ? [`padding-${look.horizontal === "right" ? "right" : "left"}:${3 + look.indent * 9}px`] : []),
    ...sides,
  ].join(";");
}
