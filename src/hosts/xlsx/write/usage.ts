import type { Draft } from "./draft";
import { itemsOf } from "./lists";
import { attributeOf, child, parse } from "./markup";
import { Unsupported } from "./unsupported";

function highest(draft: Draft, folders: RegExp, attribute: RegExp, more = ""): number {
  let index = -1;
  const look = (xml: string): void => { for (const [, found] of xml.matchAll(attribute)) index = Math.max(index, Number(found)); };
  for (const path of draft.paths) if (folders.test(`/${path}`)) look(draft.text(path) ?? "");
  look(more);
  return index;
}

/** The highest index of a cell format that a cell, row or column of any sheet has; cells that name none have the first. */
export const highestFormat = (draft: Draft): number =>
  Math.max(0, highest(draft, /\/worksheets\/[^/]*\.xml$/i, /\s(?:s|style)\s*=\s*["'](\d+)["']/g));

/** The highest index of a font, fill or border that a cell format has. */
export function highestPart(styles: string, attribute: "fontId" | "fillId" | "borderId"): number {
  const formats = [...itemsOf(styles, "cellXfs"), ...itemsOf(styles, "cellStyleXfs")];
  return Math.max(0, ...formats.map((xf) => Number(attributeOf(xf, parse(xf), attribute) ?? 0)));
}

/** The highest index of a differential format that anything refers to; -1 for none. */
export function highestFill(draft: Draft, stylesPath: string): number {
  const styles = draft.need(stylesPath);
  const tables = child(parse(styles), "tableStyles");
  const own = tables ? styles.slice(tables.start, tables.end) : "";
  return highest(draft, /\/(worksheets|tables|pivotTables)\/[^/]*\.xml$/i, /[dD]xfId\s*=\s*["'](\d+)["']/g, own);
}

/** A new item would give a look to what refers beyond the end of its list and has none so far. */
export function refuseDangling(used: number, count: number): void {
  if (used >= count) throw new Unsupported(`a format ${used} is used, but there are only ${count}`);
}
