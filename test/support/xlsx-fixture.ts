import { strToU8, zipSync, type Zippable } from "fflate";
import { readWorkbook, type ReadOptions } from "../../src/hosts/xlsx";
import type { Cell, Sheet, Snapshot } from "../../src/snapshot/snapshot";

/** A package written by hand: path → XML text or bytes. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, content] of Object.entries(parts)) zippable[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(zippable);
}

export interface FixtureSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands inside sheetData. */
  readonly data: string;
  /** What stands before and after sheetData. */
  readonly before?: string;
  readonly after?: string;
}

export interface Fixture {
  readonly sheets: readonly FixtureSheet[];
  /** The `si` elements. */
  readonly strings?: string;
  /** What stands inside styleSheet. */
  readonly styles?: string;
  readonly theme?: string;
  /** What stands before and after the list of sheets. */
  readonly workbookPr?: string;
  readonly afterSheets?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS}">${elements.join("")}</Relationships>`;
}

/** The parts of a small workbook as Excel lays them out, for tests to change. */
export function partsOf({ sheets, strings, styles, theme, workbookPr = "", afterSheets = "" }: Fixture): Record<string, string> {
  const list = sheets.map(({ name, state }, i) =>
    `<sheet name="${name ?? `S${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
      + `<Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}`
      + `<sheets>${list.join("")}</sheets>${afterSheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rId901", "sharedStrings", "sharedStrings.xml"], ["rId902", "styles", "styles.xml"],
      ["rId903", "theme", "theme/theme1.xml"],
    ]),
  };
  sheets.forEach(({ data, before = "", after = "" }, i) => {
    const content = `${before}<sheetData>${data}</sheetData>${after}`;
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
  });
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  if (theme !== undefined) parts["xl/theme/theme1.xml"] = theme;
  return parts;
}

export const workbookOf = (fixture: Fixture): Uint8Array => packageOf(partsOf(fixture));

/** The snapshot of bytes that must be readable. */
export async function snapshotOf(bytes: Uint8Array, options?: ReadOptions): Promise<Snapshot> {
  const result = await readWorkbook(bytes, options);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}

/** The first sheet of a workbook with a single sheet of the given sheetData. */
export async function sheetOf(
  data: string, rest: Omit<Fixture, "sheets"> & Omit<FixtureSheet, "data"> = {}, options?: ReadOptions,
): Promise<Sheet> {
  const { before = "", after = "" } = rest;
  return (await snapshotOf(workbookOf({ ...rest, sheets: [{ data, before, after }] }), options)).sheets[0] as Sheet;
}

/** The code that a refused file gives; "ok" where it is read. */
export async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await readWorkbook(bytes);
  return result.ok ? "ok" : result.code;
}

export const firstCell = (sheet: Sheet): Cell => sheet.cells[0] as Cell;
