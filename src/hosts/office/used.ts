import type { Range } from "../../kernel/address";
import type { DefinedName } from "../../snapshot/snapshot";
import { halvesOf, rangeOn, sizeOf } from "./areas";
import { Stop } from "./problems";
import type { Context } from "./session";

/** A sheet and where on it something stands. */
export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The smallest rectangle around all values and formulas; undefined without any. */
  readonly box: Range | undefined;
  /** Rectangles that hold them all. */
  readonly areas: readonly Range[];
}

/** Larger areas are looked at more closely: mostly a stray cell in the last row made them so large. */
const LARGE = 200_000;
/** Times that large areas are cut in two; a sheet has 2^34 cells. */
const CUTS = 34;
/** Cells in all areas of a workbook, beyond what any report has. */
const MOST = 2_000_000;

/** All sheets with the places where something stands, and the names of the workbook. */
export async function readUsed(context: Context): Promise<{ sheets: readonly UsedSheet[]; definedNames: readonly DefinedName[] }> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.names.load("items/name,items/formula");
    return { sheet, used };
  });
  await context.sync();
  const sheets = asked.map(({ sheet, used }): UsedSheet => {
    const box = areaOf(used);
    const { id, name, visibility } = sheet;
    return { sheet, id, name, visibility, box, areas: box ? [box] : [] };
  });
  const closer = await lookCloser(context, sheets);
  const size = closer.reduce((sum, { areas }) => sum + areas.reduce((cells, area) => cells + sizeOf(area), 0), 0);
  if (size > MOST) throw new Stop("tooLarge", `${size} cells`);
  const definedNames = [
    ...names.items.map((item) => nameOf(item)), ...asked.flatMap(({ sheet }) => sheet.names.items.map((item) => nameOf(item, sheet.name))),
  ];
  return { sheets: closer, definedNames: Object.freeze(definedNames) };
}

function areaOf(range: Excel.Range): Range | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

const nameOf = ({ name, formula }: Excel.NamedItem, sheet?: string): DefinedName => {
  const text = String(formula);
  return Object.freeze({ name, refersTo: text.startsWith("=") ? text.slice(1) : text, ...(sheet !== undefined && { sheet }) });
};

/** Cuts large areas in two and asks for what is used in each half, all sheets at once, until none is large or nothing shrinks. */
async function lookCloser(context: Context, sheets: readonly UsedSheet[], cuts = CUTS): Promise<readonly UsedSheet[]> {
  const large = sheets.flatMap(({ sheet, id, areas }) => areas.filter((area) => sizeOf(area) > LARGE).map((area) => ({ sheet, id, area })));
  if (large.length === 0 || cuts === 0) return sheets;
  const asked = large.map(({ sheet, id, area }) => ({
    id, area,
    halves: halvesOf(area).map((half) => {
      const used = rangeOn(sheet, half).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return used;
    }),
  }));
  await context.sync();
  const smaller = new Map(asked.map(({ area, halves }) => [area, halves.flatMap((half) => areaOf(half) ?? [])]));
  const sizes = [...smaller].map(([area, parts]) => [sizeOf(area), parts.reduce((sum, part) => sum + sizeOf(part), 0)] as const);
  const closer = sheets.map((sheet) => ({ ...sheet, areas: sheet.areas.flatMap((area) => smaller.get(area) ?? [area]) }));
  // A sheet that is full to the brim would be cut for ever.
  return sizes.every(([before, after]) => after > before * 0.9) ? closer : lookCloser(context, closer, cuts - 1);
}
