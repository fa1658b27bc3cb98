import type { Range as Area } from "../../../../src/kernel/address";
import { invalid, WireObject } from "../wire";
import type { CellData, Look } from "./cells";
import type { SheetState } from "./state";

/** Looks of a new sheet. */
export const PLAIN = {
  bold: false, italic: false, strikethrough: false, fontColor: "#000000", fontSize: 11, fontName: "Calibri", underline: "None",
  fill: "#FFFFFF", pattern: "None", indentLevel: 0, wrapText: false, horizontalAlignment: "General", verticalAlignment: "Bottom", locked: true,
  border: "None", borderColor: "#000000",
} as const satisfies Required<Look>;

/** Cells whose looks are read and set together. */
export interface Block {
  readonly sheet: SheetState;
  readonly area: Area;
  shared<T>(of: (cell: CellData | undefined) => T): T | null;
  each(change: (cell: CellData) => void): void;
}

/** One part of a format: its properties are read where all cells agree, null where they don't. */
abstract class Part extends WireObject {
  readonly blocks: readonly Block[];
  constructor(...blocks: readonly Block[]) {
    super();
    this.blocks = blocks;
  }
  protected look<K extends keyof Look>(key: K): Required<Look>[K] | null {
    const values = new Set(this.blocks.map((block) => block.shared((cell) => cell?.look[key] ?? PLAIN[key])));
    return values.size === 1 ? [...values][0] as Required<Look>[K] : null;
  }
  protected change(look: Look): void {
    for (const block of this.blocks) block.each((cell) => { Object.assign(cell.look, look); });
  }
}

export class RangeFormat extends Part {
  get Fill(): RangeFill { return new RangeFill(...this.blocks); }
  get Font(): RangeFont { return new RangeFont(...this.blocks); }
  get Protection(): FormatProtection { return new FormatProtection(...this.blocks); }
  get IndentLevel(): number | null { return this.look("indentLevel"); }
  set IndentLevel(indentLevel: number) { this.change({ indentLevel }); }
  get WrapText(): boolean | null { return this.look("wrapText"); }
  set WrapText(wrapText: boolean) { this.change({ wrapText }); }
  get HorizontalAlignment(): string | null { return this.look("horizontalAlignment"); }
  set HorizontalAlignment(horizontalAlignment: string) { this.change({ horizontalAlignment }); }
  get VerticalAlignment(): string | null { return this.look("verticalAlignment"); }
  set VerticalAlignment(verticalAlignment: string) { this.change({ verticalAlignment }); }
  get ColumnWidth(): number | null {
    const widths = new Set(this.#columns().map(([sheet, column]) => sheet.columnWidths.get(column) ?? 48));
    return widths.size === 1 ? [...widths][0] as number : null;
  }
  set ColumnWidth(points: number) { for (const [sheet, column] of this.#columns()) sheet.columnWidths.set(column, points); }
  get Borders(): RangeBorderCollection { return new RangeBorderCollection(...this.blocks); }
  AutofitRows(): void { for (const { sheet } of this.blocks) sheet.rowsFitted = true; }

  #columns(): [SheetState, number][] {
    return this.blocks.flatMap(({ sheet, area: { left, right } }) =>
      Array.from({ length: right - left + 1 }, (_, i): [SheetState, number] => [sheet, left + i]));
  }
}

class RangeFill extends Part {
  get Color(): string | null { return this.look("fill"); }
  set Color(colour: string) { this.change({ fill: colour.toUpperCase(), pattern: "Solid" }); }
}

class RangeFont extends Part {
  get Bold(): boolean | null { return this.look("bold"); }
  set Bold(bold: boolean) { this.change({ bold }); }
  get Italic(): boolean | null { return this.look("italic"); }
  set Italic(italic: boolean) { this.change({ italic }); }
  get Strikethrough(): boolean | null { return this.look("strikethrough"); }
  set Strikethrough(strikethrough: boolean) { this.change({ strikethrough }); }
  get Color(): string | null { return this.look("fontColor"); }
  set Color(colour: string) { this.change({ fontColor: colour.toUpperCase() }); }
  get Size(): number | null { return this.look("fontSize"); }
  set Size(fontSize: number) { this.change({ fontSize }); }
}

class FormatProtection extends Part {
  get Locked(): boolean | null { return this.look("locked"); }
  set Locked(locked: boolean) { this.change({ locked }); }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"];

/** Borders are taken and not kept apart: a cell has some or none. */
class RangeBorderCollection extends Part {
  GetItem(edge: string): RangeBorder {
    if (!EDGES.includes(edge)) throw invalid(edge);
    return new RangeBorder(...this.blocks);
  }
}

class RangeBorder extends Part {
  get Style(): string | null { return this.look("border"); }
  set Style(border: string) { this.change({ border }); }
  get Color(): string | null { return this.look("borderColor"); }
  set Color(colour: string) { this.change({ borderColor: colour.toUpperCase() }); }
}
