import { escapeText, escapeXml, unescapeText } from "../../../kernel/xml-text";
import { isOn } from "../xml";
import type { Draft } from "./draft";
import {
  appended, attributeOf, attributesOf, child, childrenOf, emptied, insertedInOrder, openingTag, parse, prefixedAttribute, prefixOf, spliced, textOf, type Element, type Splice,
} from "./markup";

/** The namespaces of a workbook, transitional or strict. */
export interface Dialect { readonly main: string; readonly relationships: string; readonly customXml: string }
const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
};
const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  customXml: "http://purl.oclc.org/ooxml/officeDocument/customXml",
};

export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];

export interface BookSheet {
  readonly name: string;
  /** Among all sheets, charts included; names of one sheet count so. */
  readonly index: number;
  readonly relation: string;
  /** Of its part; undefined where the workbook lists a sheet without one. */
  readonly path: string | undefined;
  /** Whether it has cells. */
  readonly cells: boolean;
}

/** The workbook part of a draft: its list of sheets, its names, its settings. Each change is written at once. */
export class Book {
  readonly path: string;
  readonly dialect: Dialect;
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.path = draft.relations("").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
    this.dialect = this.#xml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  get #xml(): string { return this.#draft.need(this.path); }

  /** The folder of the workbook part, with its slash. */
  get folder(): string { return this.path.slice(0, this.path.lastIndexOf("/") + 1); }

  partOf(type: string): string | undefined {
    const path = this.#draft.relations(this.path).find((one) => one.type === type)?.path;
    return path !== undefined && this.#draft.has(path) ? path : undefined;
  }

  get sheets(): BookSheet[] {
    const xml = this.#xml;
    const relations = new Map(this.#draft.relations(this.path).map((one) => [one.id, one]));
    return childrenOf(child(parse(xml), "sheets"), "sheet").map((element, index) => {
      const id = prefixedAttribute(xml, element, "id") ?? "";
      const relation = relations.get(id);
      const path = relation?.path !== undefined && this.#draft.has(relation.path) ? relation.path : undefined;
      const cells = path !== undefined && relation?.type === "worksheet";
      return { name: unescapeText(attributeOf(xml, element, "name") ?? ""), index, relation: id, path, cells };
    });
  }

  sheet(name: string): BookSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Whether sheets may neither be added nor taken out. */
  get lockedStructure(): boolean {
    const xml = this.#xml;
    const protection = child(parse(xml), "workbookProtection");
    return protection !== undefined && isOn(attributeOf(xml, protection, "lockStructure"));
  }

  /** Lists a new sheet as the last one. */
  addSheet(name: string, relation: string): void {
    const xml = this.#xml;
    const root = parse(xml);
    const list = child(root, "sheets") as Element;
    const ids = childrenOf(list, "sheet").map((element) => Number(attributeOf(xml, element, "sheetId")) || 0);
    const prefix = Object.entries(attributesOf(xml, root)).find(([key, value]) => key.startsWith("xmlns:") && value === this.dialect.relationships)?.[0].slice(6);
    const id = prefix === undefined ? `xmlns:r="${this.dialect.relationships}" r:id` : `${prefix}:id`;
    const element = `<${prefixOf(xml, list)}sheet name="${escapeText(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${id}="${relation}"/>`;
    this.#change([appended(xml, list, element)]);
  }

  renameSheet(index: number, name: string): void {
    const xml = this.#xml;
    const element = childrenOf(child(parse(xml), "sheets"), "sheet")[index] as Element;
    this.#change([{ start: element.start, end: element.openEnd, text: openingTag(xml, element, { name }) }]);
  }

  /** Takes a sheet off the list, with its own names; what counts sheets behind it is counted anew. */
  removeSheet(index: number): void {
    this.removeNames(index);
    const xml = this.#xml;
    const root = parse(xml);
    const element = childrenOf(child(root, "sheets"), "sheet")[index] as Element;
    const recounted = (one: Element, attribute: string): Splice[] => {
      const place = Number(attributeOf(xml, one, attribute) ?? 0);
      const moved = place > index || (attribute === "activeTab" && place === index && place > 0);
      return moved ? [{ start: one.start, end: one.openEnd, text: openingTag(xml, one, { [attribute]: String(place - 1) }) }] : [];
    };
    this.#change([
      { start: element.start, end: element.end, text: "" },
      ...childrenOf(child(root, "definedNames"), "definedName").flatMap((one) => recounted(one, "localSheetId")),
      ...childrenOf(child(root, "bookViews"), "workbookView").flatMap((one) => recounted(one, "activeTab")),
    ]);
    const views = this.#xml;
    this.#change(childrenOf(child(parse(views), "bookViews"), "workbookView").flatMap((one) => {
      const first = Number(attributeOf(views, one, "firstSheet") ?? 0);
      return first > index ? [{ start: one.start, end: one.openEnd, text: openingTag(views, one, { firstSheet: String(first - 1) }) }] : [];
    }));
  }

  /** Defines a name for one sheet. */
  addName(name: string, index: number, refersTo: string): void {
    const xml = this.#xml;
    const root = parse(xml);
    const list = child(root, "definedNames");
    const prefix = prefixOf(xml, root);
    const element = `<${prefix}definedName name="${name}" localSheetId="${index}">${escapeXml(refersTo)}</${prefix}definedName>`;
    this.#change([list ? appended(xml, list, element)
      : insertedInOrder(root, ORDER, "definedNames", `<${prefix}definedNames>${element}</${prefix}definedNames>`)]);
  }

  removeNames(index: number): void {
    const xml = this.#xml;
    const list = child(parse(xml), "definedNames");
    if (!list) return;
    const own = list.children.filter((one) => attributeOf(xml, one, "localSheetId") === String(index));
    if (own.length === 0) return;
    const emptyList = xml.slice(list.openEnd - 2, list.openEnd) === " >" ? emptied(xml, list) : { start: list.start, end: list.end, text: "" };
    this.#change(own.length === list.children.length ? [emptyList] : own.map(({ start, end }) => ({ start, end, text: "" })));
  }

  /** The names of other sheets and of the workbook, with what they refer to. */
  namesBeside(index: number): { name: string; refersTo: string }[] {
    const xml = this.#xml;
    return childrenOf(child(parse(xml), "definedNames"), "definedName")
      .filter((one) => attributeOf(xml, one, "localSheetId") !== String(index))
      .map((one) => ({ name: attributeOf(xml, one, "name") ?? "", refersTo: textOf(xml, one) }));
  }

  /** Whether Excel calculates everything when it opens the workbook. */
  get calculatesOnLoad(): boolean {
    const xml = this.#xml;
    const present = child(parse(xml), "calcPr");
    return present !== undefined && isOn(attributeOf(xml, present, "fullCalcOnLoad"));
  }

  set calculatesOnLoad(on: boolean) {
    if (on === this.calculatesOnLoad) return;
    const xml = this.#xml;
    const root = parse(xml);
    const present = child(root, "calcPr");
    const change = { fullCalcOnLoad: on ? "1" : null };
    this.#change([present
      ? { start: present.start, end: present.openEnd, text: openingTag(xml, present, change) }
      : insertedInOrder(root, ORDER, "calcPr", `<${prefixOf(xml, root)}calcPr fullCalcOnLoad="1"/>`)]);
  }

  /** Excel makes a new list of what to calculate in which order where it finds none; a wrong one it calls damage. */
  dropCalculationChain(): void {
    const relation = this.#draft.relations(this.path).find(({ type }) => type === "calcChain");
    if (!relation) return;
    this.#draft.unrelate(this.path, relation.id);
    if (relation.path !== undefined) this.#draft.drop(relation.path);
  }

  #change(splices: readonly Splice[]): void {
    if (splices.length > 0) this.#draft.set(this.path, spliced(this.#xml, splices));
  }
}
