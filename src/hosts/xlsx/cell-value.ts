import { unescapeText } from "../../kernel/xml-text";
import type { CellValue } from "../../snapshot/snapshot";
import { dateSerial } from "./dates";
import type { RichText, StringItem } from "./shared-strings";
import { isOn } from "./xml";

export const isRich = (value: CellValue | RichText): value is RichText => typeof value === "object" && value !== null
  && "runs" in value;

/**
 * The value that a cell element stores: by its type attribute, the text of its `v` and its inline string. Null where
 * there is none; "" without a formula is none as well, which the caller knows. Undefined for a shared string that does
 * not exist.
 */
export function readValue(
  type: string, raw: string | undefined, inline: StringItem | undefined,
  book: { readonly strings: readonly StringItem[]; readonly date1904: boolean },
): CellValue | RichText | undefined {
  if (type === "inlineStr") return inline ?? null;
  if (type === "str") return raw === undefined ? inline ?? "" : unescapeText(raw);
  if (raw === undefined || raw.trim() === "") return inline ?? null;
  switch (type) {
    case "s": return book.strings[Number(raw)];
    case "b": return isOn(raw.trim());
    case "e": return { error: raw.trim() };
    case "d": return dateSerial(raw, book.date1904) ?? raw;
    default: {
      const number = Number(raw);
      // What careless writers store as NaN or INF has no number that anybody could audit.
      return Number.isFinite(number) ? number : { error: "#NUM!" };
    }
  }
}
