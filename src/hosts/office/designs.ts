import { formatRange } from "../../kernel/address";
import { TONE_FILLS } from "../../plan/highlights";
import type { Look, ReportSheet } from "../../plan/plan";
import { rectanglesOf } from "./areas";
import { addressesOf } from "./highlights";

/** How a look is drawn; framed ones are wrapped in their cell, the others stand on one line. */
interface Design { readonly bold?: true; readonly size?: number; readonly colour?: string; readonly fill?: string; readonly framed: boolean }

const DESIGNS: Readonly<Record<Look, Design>> = {
  line: { framed: false },
  title: { framed: false, bold: true, size: 14 },
  label: { framed: false, bold: true },
  text: { framed: true },
  number: { framed: true },
  header: { framed: true, bold: true, colour: "FFFFFF", fill: "1F4E78" },
  error: { framed: true, fill: TONE_FILLS.error },
  warning: { framed: true, fill: TONE_FILLS.warning },
  info: { framed: true, fill: TONE_FILLS.info },
  muted: { framed: true, colour: "6B6B6B" },
  input: { framed: true, fill: "FFFFE6" },
};
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const EDGE_COLOUR = "#BFBFBF";

/** Points of a column that is so many characters wide: seven pixels each and five for the edges, at 96 to the inch. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Draws all cells of a report in its looks, each look in one go. */
export function draw(sheet: Excel.Worksheet, { rows }: ReportSheet): void {
  const looks = Object.keys(DESIGNS) as Look[];
  for (const look of looks) {
    const places = rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.look === look ? [{ row, column }] : [])));
    for (const address of addressesOf(rectanglesOf(places).map(formatRange))) paint(sheet.getRanges(address).format, DESIGNS[look]);
  }
}

function paint(format: Excel.RangeFormat, { bold, size, colour, fill, framed }: Design): void {
  format.verticalAlignment = "Top";
  if (bold) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (!framed) return;
  format.wrapText = true;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = EDGE_COLOUR;
  }
}
