import { unescapeText } from "../../kernel/xml-text";
import type { DefinedName, Sheet } from "../../snapshot/snapshot";
import { readContentTypes } from "./content-types";
import type { Package } from "./package";
import { corrupt, ReadError } from "./read-error";
import { readRelationships, relationshipOf, type Relationship } from "./relationships";
import { isOn, readXml } from "./xml";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The path of its part; undefined where the workbook lists a sheet without one. */
  readonly path: string | undefined;
}

/** What the workbook part says, apart from the sheets' content. */
export interface WorkbookPart {
  /** Worksheets only: sheets that are a chart, a dialogue or macros hold no cells. */
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Excel calculates everything on opening: the writer doesn't vouch for the results that it stored. */
  readonly fullCalculation: boolean;
  /** The path of the first part that the workbook relates to by a type. */
  partOf(type: string): string | undefined;
}

const NO_CELLS = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** Finds and reads the workbook part. Throws a ReadError, also "xlsb", "ods" and "not-a-workbook" for other packages. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const path = workbookPath(pkg);
  const relationships = readRelationships(pkg, path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const all: { name: string; state: string | undefined; relationship: Relationship | undefined }[] = [];
  const names: { name: string; scope: number; refersTo: string }[] = [];
  let date1904 = false;
  let fullCalculation = false;
  let inName = false;
  readXml(pkg, path, {
    open(name, attributes, depth) {
      if (depth === 1 && name !== "workbook") throw new ReadError("not-a-workbook", `its main part is a ${name}`);
      if (name === "sheet" && depth === 3) {
        const relationship = relationshipOf(byId, attributes);
        all.push({ name: unescapeText(attributes["name"] ?? ""), state: attributes["state"], relationship });
      } else if (name === "workbookPr") date1904 = isOn(attributes["date1904"]);
      else if (name === "calcPr") fullCalculation = isOn(attributes["fullCalcOnLoad"]);
      else if (name === "definedName") {
        inName = true;
        names.push({ name: attributes["name"] ?? "", scope: Number(attributes["localSheetId"] ?? NaN), refersTo: "" });
      }
    },
    text(text) {
      if (inName) (names.at(-1) as { refersTo: string }).refersTo += text;
    },
    close(name) {
      if (name === "definedName") inName = false;
    },
  });
  const sheets = all
    .filter(({ relationship }) => !NO_CELLS.has(relationship?.type ?? ""))
    .map(({ name, state, relationship }): SheetEntry => ({
      name,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      path: relationship?.path !== undefined && pkg.has(relationship.path) ? relationship.path : undefined,
    }));
  const definedNames = names.map(({ name, scope, refersTo }): DefinedName => {
    const sheet = all[scope]?.name;
    return sheet === undefined ? { name, refersTo } : { name, refersTo, sheet };
  });
  return {
    sheets, definedNames, date1904, fullCalculation,
    partOf: (type) => relationships.find((relationship) => relationship.type === type)?.path,
  };
}

const DEFAULT_PATH = "xl/workbook.xml";

function workbookPath(pkg: Package): string {
  const openDocument = ["mimetype", "META-INF/manifest.xml"]
    .some((part) => new TextDecoder().decode(pkg.bytes(part)).includes("opendocument.spreadsheet"));
  if (openDocument) throw new ReadError("ods", "OpenDocument");
  const types = readContentTypes(pkg);
  const main = readRelationships(pkg, "").find(({ type }) => type === "officeDocument")?.path;
  const path = main ?? (pkg.has(DEFAULT_PATH) ? DEFAULT_PATH : undefined);
  if (path === undefined) throw new ReadError("not-a-workbook", types ? "no main part" : "a zip, but no package");
  const binary = path.toLowerCase().endsWith(".bin") || types?.of(path).includes("ms-excel.sheet.binary");
  if (binary) throw new ReadError("xlsb", path);
  if (!pkg.has(path)) throw corrupt(`${path} is missing`);
  return path;
}
