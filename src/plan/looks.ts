import { TONE_FILLS } from "./highlights";
import type { Look } from "./plan";

/** How a cell of the audit sheet is drawn; colours as RRGGBB. */
export interface Design {
  readonly bold?: true;
  /** Points above the workbook's usual size. */
  readonly larger?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Framed cells are wrapped; the others stand on one line. */
  readonly framed: boolean;
}

/** The same in Excel and in files. */
export const DESIGNS: Readonly<Record<Look, Design>> = {
  line: { framed: false },
  title: { framed: false, bold: true, larger: 3 },
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
export const LOOKS = Object.keys(DESIGNS) as readonly Look[];

/** The frame of framed cells, thin on all sides. */
export const FRAME_COLOUR = "BFBFBF";
