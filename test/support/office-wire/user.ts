import { parseAddress } from "../../../src/kernel/address";
import type { WireHost } from "./host";
import { enter } from "./model/entering";

/** What a user, or somebody else who has the workbook open, types into a cell. */
export async function typeInto(
  host: WireHost, sheetName: string, address: string, input: string | number | boolean, by: "user" | "someone else" = "user",
): Promise<void> {
  const sheet = host.book.sheet(sheetName);
  const place = parseAddress(address);
  if (!place) throw new Error(`${address} is no address`);
  enter(sheet.grid.make(place.row, place.column), input);
  await host.recalculate(host.book);
  host.book.changed(sheet, address, by);
}
