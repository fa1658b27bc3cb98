import { formatRange } from "../../kernel/address";
import { DESIGNS, FRAME_COLOUR, LOOKS, type Design } from "../../plan/looks";
import type { ReportSheet } from "../../plan/plan";
import { rectanglesOf } from "./areas";
import { addressesOf } from "./highlights";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
/** Points of text in a new workbook. */
const USUAL_SIZE = 11;

/** Points of a column that is so many characters wide: seven pixels each and five for the edges, at 96 to the inch. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Draws all cells of a report in its looks, each look in one go. */
export function draw(sheet: Excel.Worksheet, { rows }: ReportSheet): void {
  for (const look of LOOKS) {
    const places = rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.look === look ? [{ row, column }] : [])));
    for (const address of addressesOf(rectanglesOf(places).map(formatRange))) paint(sheet.getRanges(address).format, DESIGNS[look]);
  }
}

function paint(format: Excel.RangeFormat, { bold, larger, colour, fill, framed }: Design): void {
  format.verticalAlignment = "Top";
  if (bold) format.font.bold = true;
  if (larger !== undefined) format.font.size = USUAL_SIZE + larger;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (!framed) return;
  format.wrapText = true;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = `#${FRAME_COLOUR}`;
  }
}
