import { Package } from "../../../src/hosts/xlsx/package";
import { readRelationships, relationshipOf } from "../../../src/hosts/xlsx/relationships";
import { readWorkbookPart } from "../../../src/hosts/xlsx/workbook";
import { isOn, readXml, type Attributes } from "../../../src/hosts/xlsx/xml";
import { parseAddress, parseRange } from "../../../src/kernel/address";
import { areaOf } from "./model/cells";
import type { BookState, ConditionalFormatState, SheetState } from "./model/state";

/** What our reader leaves out, being of no meaning for an audit, and Excel still has. */
export function addExtras(book: BookState, bytes: Uint8Array): void {
  const pkg = new Package(bytes);
  const part = readWorkbookPart(pkg);
  const unlocked = unlockedStyles(pkg, part.partOf("styles"));
  for (const { name, path } of part.sheets) if (path !== undefined) addSheet(book.sheet(name), pkg, path, unlocked);
  readXml(pkg, "xl/workbook.xml", {
    open(name, { lockStructure }) { if (name === "workbookProtection") book.structureProtected = isOn(lockStructure); },
  });
  for (let i = 1; pkg.has(`customXml/item${i}.xml`); i++) {
    book.xmlParts.set(book.newId("XML"), new TextDecoder().decode(pkg.bytes(`customXml/item${i}.xml`)));
  }
}

/** Indexes of the cell formats that sheet protection leaves open. */
function unlockedStyles(pkg: Package, path: string | undefined): ReadonlySet<string> {
  const unlocked = new Set<string>();
  let section = "";
  let index = -1;
  if (path !== undefined) readXml(pkg, path, {
    open(name, { locked }, depth) {
      if (depth === 2) section = name;
      else if (section === "cellXfs" && name === "xf") index += 1;
      else if (section === "cellXfs" && name === "protection" && locked !== undefined && !isOn(locked)) unlocked.add(String(index));
    },
  });
  return unlocked;
}

function addSheet(sheet: SheetState, pkg: Package, path: string, unlocked: ReadonlySet<string>): void {
  const relationships = new Map(readRelationships(pkg, path).map((one) => [one.id, one]));
  let dynamic = false;
  let areas: ConditionalFormatState["areas"] = [];
  let text: string | undefined;
  let type = "";
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    c({ r = "", s, cm }) {
      dynamic = cm !== undefined;
      const place = parseAddress(r);
      if (place && s !== undefined && unlocked.has(s)) sheet.grid.make(place.row, place.column).look.locked = false;
    },
    f({ t, ref }) {
      const area = t === "array" && ref !== undefined ? parseRange(ref) : undefined;
      if (area) sheet.arrays = [...sheet.arrays, area];
      if (area && dynamic) sheet.spills = [...sheet.spills, area];
    },
    sheetProtection(attributes) {
      if (isOn(attributes["sheet"])) sheet.protection = { allowFormatCells: attributes["formatCells"] === "0" };
    },
    autoFilter({ ref = "A1" }) { sheet.autoFilter = { area: areaOf(ref), filtered: false }; },
    filterColumn() { if (sheet.autoFilter) sheet.autoFilter = { ...sheet.autoFilter, filtered: true }; },
    pane({ ySplit, state }) { if (state?.startsWith("frozen")) sheet.frozenRows = Number(ySplit ?? 0); },
    conditionalFormatting({ sqref = "" }) { areas = sqref.split(" ").filter((one) => one !== "").map(areaOf); },
    cfRule(attributes) { type = attributes["type"] ?? ""; },
    formula() { text = ""; },
    hyperlink({ ref = "A1", location }) {
      const { top, left } = areaOf(ref);
      if (location !== undefined) sheet.grid.make(top, left).link = { documentReference: location };
    },
    tablePart(attributes) {
      const target = relationshipOf(relationships, attributes)?.path;
      if (target !== undefined) addTable(sheet, pkg, target);
    },
  };
  readXml(pkg, path, {
    open(name, attributes) { openers[name]?.(attributes); },
    text(piece) { if (text !== undefined) text += piece; },
    close(name) {
      if (name !== "cfRule") return;
      const own = type === "expression";
      sheet.conditionalFormats = [...sheet.conditionalFormats, {
        id: sheet.book.newId("CF"), type: own ? "Custom" : type, areas, formula: own ? `=${text ?? ""}` : "", color: "",
      }];
      text = undefined;
    },
  });
}

function addTable(sheet: SheetState, pkg: Package, path: string): void {
  let filtered = false;
  let table: Attributes = {};
  readXml(pkg, path, {
    open(name, attributes) {
      if (name === "table") table = attributes;
      if (name === "filterColumn") filtered = true;
    },
  });
  sheet.tables = [...sheet.tables, {
    id: sheet.book.newId("T"), name: table["displayName"] ?? "", area: areaOf(table["ref"] ?? "A1"), style: "", filtered,
  }];
}
