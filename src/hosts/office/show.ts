import type { CellRef } from "../../snapshot/snapshot";
import type { Context } from "./session";

/** Brings a cell before the user. Excel selects reliably only on a sheet that is active since the request before (office-js #5118). */
export async function showCell(context: Context, { sheet: name, address }: CellRef): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) return false;
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  await context.sync();
  sheet.getRange(address).select();
  await context.sync();
  return true;
}
