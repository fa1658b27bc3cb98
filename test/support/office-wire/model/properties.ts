import { HostError } from "../wire";
import type { CellData, Hyperlink, Look } from "./cells";
import { PLAIN } from "./format";

/** Where the client's nested properties of a cell stand in the model. */
const PLACES: Readonly<Record<string, keyof Look>> = {
  "format/font/bold": "bold", "format/font/italic": "italic", "format/font/strikethrough": "strikethrough", "format/font/color": "fontColor",
  "format/font/size": "fontSize", "format/font/name": "fontName", "format/font/underline": "underline",
  "format/fill/color": "fill", "format/fill/pattern": "pattern",
  "format/indentLevel": "indentLevel", "format/wrapText": "wrapText",
  "format/horizontalAlignment": "horizontalAlignment", "format/verticalAlignment": "verticalAlignment",
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function unknownProperty(path: string): never {
  throw new HostError("InvalidArgument", `the wire host has no cell property ${path}`);
}

/** The properties of a cell that are asked for, in the same nesting. */
export function cellProperties(cell: CellData | undefined, wanted: object, path = ""): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).map(([name, inner]) => {
    const here = `${path}${name}`;
    if (isObject(inner)) return [name, cellProperties(cell, inner, `${here}/`)];
    if (here === "hyperlink") return [name, cell?.link ?? null];
    const key = PLACES[here] ?? unknownProperty(here);
    return [name, cell?.look[key] ?? PLAIN[key]];
  }));
}

export function setCellProperties(cell: CellData, given: object, path = ""): void {
  for (const [name, value] of Object.entries(given)) {
    const here = `${path}${name}`;
    if (here === "hyperlink") {
      cell.link = value as Hyperlink;
      continue;
    }
    if (isObject(value)) setCellProperties(cell, value, `${here}/`);
    else {
      const key = PLACES[here] ?? unknownProperty(here);
      Object.assign(cell.look, { [key]: key === "fill" || key === "fontColor" ? String(value).toUpperCase() : value });
      if (key === "fill") cell.look.pattern = "Solid";
    }
  }
}
