import type { Position, Range } from "../../kernel/address";

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const widthOf = ({ left, right }: Range): number => right - left + 1;
export const sizeOf = (range: Range): number => heightOf(range) * widthOf(range);

/** Two halves of an area, one above or beside the other; none of a single cell. */
export function halvesOf(range: Range): readonly Range[] {
  const { top, left, bottom, right } = range;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [{ ...range, bottom: middle }, { ...range, top: middle + 1 }];
  }
  if (right === left) return [];
  const middle = Math.floor((left + right) / 2);
  return [{ ...range, right: middle }, { ...range, left: middle + 1 }];
}

/** Strips of whole rows with at most so many cells, or single rows. */
export function stripsOf(range: Range, cells: number): readonly Range[] {
  const rows = Math.max(1, Math.floor(cells / widthOf(range)));
  return Array.from({ length: Math.ceil(heightOf(range) / rows) }, (_, i) => {
    const top = range.top + i * rows;
    return { ...range, top, bottom: Math.min(range.bottom, top + rows - 1) };
  });
}

/** Rectangles that cover the given places, each once, and nothing else: neighbours in a row are joined, then equal rows below each other. */
export function rectanglesOf(places: readonly Position[]): readonly Range[] {
  const ordered = places.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: Range[] = [];
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last && last.top === row && column <= last.right + 1) runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, number>();
  const rectangles: Range[] = [];
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const index = open.get(columns);
    const above = index === undefined ? undefined : rectangles[index];
    if (index !== undefined && above && above.bottom === run.top - 1) rectangles[index] = { ...above, bottom: run.bottom };
    else open.set(columns, rectangles.push(run) - 1);
  }
  return rectangles;
}

export const rangeOn = (sheet: Excel.Worksheet, area: Range): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, heightOf(area), widthOf(area));
