import type { Range } from "../../kernel/address";
import { halvesOf, rangeOn, sizeOf, stripsOf } from "./areas";
import { inRequests, later, type Context } from "./session";
import type { UsedSheet } from "./used";

export interface Hidden { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> }

interface Piece { readonly sheet: UsedSheet; readonly area: Range; readonly of: "rows" | "columns" }

/** Rows for which one answer is asked. */
const ROWS_PER_STRIP = 20_000;

/** The hidden rows and columns from the first to the last used one, by the id of the sheet. */
export async function readHidden(context: Context, sheets: readonly UsedSheet[]): Promise<ReadonlyMap<string, Hidden>> {
  const found = new Map(sheets.map(({ id }) => [id, { rows: new Set<number>(), columns: new Set<number>() }]));
  const pieces = sheets.flatMap((sheet): Piece[] => {
    const { box } = sheet;
    if (!box) return [];
    const rows = stripsOf({ top: 0, left: 0, bottom: box.bottom, right: 0 }, ROWS_PER_STRIP);
    return [...rows.map((area): Piece => ({ sheet, area, of: "rows" })), { sheet, area: { top: 0, left: 0, bottom: 0, right: box.right }, of: "columns" }];
  });
  await inRequests<Piece>(context, pieces, {
    cost: ({ area }) => sizeOf(area),
    parts: ({ sheet, area, of }) => halvesOf(area).map((part) => ({ sheet, area: part, of })),
    queue: ({ sheet, area, of }) => {
      const range = rangeOn(sheet.sheet, area);
      const target = found.get(sheet.id)?.[of];
      if (of === "rows") {
        const rows = later<readonly Excel.RowProperties[]>(range.getRowProperties({ rowHidden: true }));
        return () => {
          rows().forEach(({ rowHidden }, i) => { if (rowHidden) target?.add(area.top + i); });
          return "done";
        };
      }
      const columns = later<readonly Excel.ColumnProperties[]>(range.getColumnProperties({ columnHidden: true }));
      return () => {
        columns().forEach(({ columnHidden }, i) => { if (columnHidden) target?.add(area.left + i); });
        return "done";
      };
    },
  });
  return found;
}
