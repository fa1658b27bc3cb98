import { BUILTIN_FORMATS } from "../../../snapshot/number-format";
import { isOn } from "../xml";
import { itemsOf, withItems } from "./lists";
import { attributeOf, attributesOf, child, openingTag, parse, prefixOf, withPrefix } from "./markup";

/** Formats that the file names by number only, whose code means the same everywhere. */
const codesOf = (xml: string): Map<string, string> => new Map<string, string>([
  ...Object.entries(BUILTIN_FORMATS),
  ...itemsOf(xml, "numFmts").map((item) => {
    const { numFmtId = "", formatCode = "" } = attributesOf(item, parse(item));
    return [numFmtId, formatCode] as const;
  }),
]);

const numberOf = (xf: string): string => attributeOf(xf, parse(xf), "numFmtId") ?? "0";
const withNumber = (xf: string, id: string): string => {
  const root = parse(xf);
  return openingTag(xf, root, { numFmtId: id, applyNumberFormat: id === "0" ? null : "1" }) + xf.slice(root.openEnd);
};
/** What two cell formats that differ in their number format only have in common. */
const rest = (xf: string): string => {
  const root = parse(xf);
  return openingTag(xf, root, { numFmtId: null, applyNumberFormat: null }) + xf.slice(root.openEnd);
};

const FIRST_OWN = 164;

/**
 * The styles with a cell format that is another one but for its number format: one that they have already, or a new one at
 * the end.
 */
export function withNumberFormat(xml: string, index: number, code: string): { xml: string; index: number } {
  const formats = itemsOf(xml, "cellXfs");
  const present = formats[index] ?? formats[0];
  if (present === undefined) return { xml, index };
  const codes = codesOf(xml);
  if ((codes.get(numberOf(present)) ?? "General") === code) return { xml, index };
  const same = rest(present);
  const known = formats.findIndex((xf) => (codes.get(numberOf(xf)) ?? "General") === code && rest(xf) === same);
  if (known >= 0) return { xml, index: known };
  const builtin = Object.entries(BUILTIN_FORMATS).find(([, one]) => one === code)?.[0];
  const own = [...codes].find(([id, one]) => one === code && Number(id) >= FIRST_OWN)?.[0];
  const id = own ?? builtin ?? String(Math.max(FIRST_OWN - 1, ...[...codes.keys()].map(Number)) + 1);
  const numbered = codes.has(id) ? xml : withItems(xml, "numFmts", [withPrefix(formatElement(id, code), prefixOf(xml, parse(xml)))]);
  return { xml: withItems(numbered, "cellXfs", [withNumber(present, id)]), index: formats.length };
}

function formatElement(numFmtId: string, code: string): string {
  const empty = "<numFmt/>";
  return openingTag(empty, parse(empty), { numFmtId, formatCode: code });
}

/** Whether the cells of a format may be changed on a protected sheet. */
export function isUnlocked(xml: string, index: number): boolean {
  const formats = itemsOf(xml, "cellXfs");
  const xf = formats[index] ?? formats[0];
  if (xf === undefined) return false;
  const protection = child(parse(xf), "protection");
  const locked = protection && attributeOf(xf, protection, "locked");
  return locked !== undefined && !isOn(locked);
}
