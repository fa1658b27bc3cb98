import type { Range } from "../../kernel/address";
import { halvesOf, rangeOn } from "./areas";
import { isExcelFailure } from "./problems";
import type { Context } from "./session";

/** The part of a sheet from A1 on in which merged areas are looked for. */
export interface Frame { readonly sheet: Excel.Worksheet; readonly id: string; readonly area: Range }

/** The merged areas by the id of their sheet. */
export type Merges = ReadonlyMap<string, readonly Range[]>;

/**
 * Finds merged areas by their first cell, which Excel wants inside the range (office-js #3611): frames begin at A1. Excel fails where
 * there are too many (#5918); then smaller frames are asked.
 */
export async function readMerges(context: Context, frames: readonly Frame[]): Promise<Merges> {
  const found = new Map<string, Range[]>(frames.map(({ id }) => [id, []]));
  await collect(context, frames, found);
  return new Map([...found].map(([id, areas]) => [id, Object.freeze([...new Map(areas.map((area) => [keyOf(area), area])).values()])]));
}

const keyOf = ({ top, left }: Range): string => `${top},${left}`;

async function collect(context: Context, frames: readonly Frame[], found: ReadonlyMap<string, Range[]>): Promise<void> {
  if (frames.length === 0) return;
  const asked = frames.map(({ sheet, id, area }) => {
    const areas = rangeOn(sheet, area).getMergedAreasOrNullObject();
    areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return { id, areas };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isExcelFailure(error)) throw error;
    const parts = frames.length > 1 ? [] : frames.flatMap((frame) => halvesOf(frame.area).map((area) => ({ ...frame, area })));
    if (frames.length === 1 && parts.length === 0) throw error;
    // One by one: which of them was too much for Excel, its error does not tell.
    for (const part of parts.length > 0 ? parts : frames) await collect(context, [part], found);
    return;
  }
  for (const { id, areas } of asked) {
    if (areas.isNullObject) continue;
    found.get(id)?.push(...areas.areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }): Range =>
      Object.freeze({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 })));
  }
}
