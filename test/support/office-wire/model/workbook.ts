import { WireList, WireObject } from "../wire";
import type { BookState } from "./state";
import { TableCollection } from "./tables";
import { NamedItemCollection, WorksheetCollection } from "./worksheet";

/** The root of all that the client sees. */
export class Workbook extends WireObject {
  constructor(readonly state: BookState) { super(); }
  get Worksheets(): WorksheetCollection { return new WorksheetCollection(this.state); }
  get Names(): NamedItemCollection { return new NamedItemCollection(() => this.state.names); }
  get Tables(): TableCollection { return new TableCollection(this.state.sheets); }
  get Name(): string { return this.state.name; }
  get Settings(): SettingCollection { return new SettingCollection(this.state.settings); }
  get CustomXmlParts(): CustomXmlPartCollection { return new CustomXmlPartCollection(this.state, undefined); }
  get Application(): Application { return new Application(this.state); }
  get Protection(): WorkbookProtection { return new WorkbookProtection(this.state); }
  get _Runtime(): Runtime { return new Runtime(this.state); }
}

class Application extends WireObject {
  constructor(readonly state: BookState) { super(); }
  SuspendScreenUpdatingUntilNextSync(): void { this.state.calls.push("suspend screen"); }
  SuspendApiCalculationUntilNextSync(): void { this.state.calls.push("suspend calculation"); }
}

class Runtime extends WireObject {
  constructor(readonly state: BookState) { super(); }
  get EnableEvents(): boolean { return this.state.enableEvents; }
  set EnableEvents(on: boolean) { this.state.enableEvents = on; }
}

class WorkbookProtection extends WireObject {
  constructor(readonly state: BookState) { super(); }
  get Protected(): boolean { return this.state.structureProtected; }
}

class SettingCollection extends WireList<Setting> {
  constructor(readonly map: Map<string, unknown>) { super(); }
  get items(): readonly Setting[] { return [...this.map.keys()].map((key) => new Setting(this.map, key)); }
  keyOf({ Key }: Setting): readonly string[] { return [Key]; }
  Add(key: string, value: unknown): Setting {
    this.map.set(key, value);
    return new Setting(this.map, key);
  }
}

class Setting extends WireObject {
  constructor(readonly map: Map<string, unknown>, readonly key: string) { super(); }
  get Id(): string { return this.key; }
  get Key(): string { return this.key; }
  get Value(): unknown { return this.map.get(this.key); }
  Delete(): void { this.map.delete(this.key); }
}

const namespaceOf = (xml: string): string => /^\s*(?:<\?[^>]*\?>)?\s*<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

class CustomXmlPartCollection extends WireList<CustomXmlPart> {
  constructor(readonly state: BookState, readonly namespace: string | undefined) { super(); }
  get items(): readonly CustomXmlPart[] {
    return [...this.state.xmlParts.keys()].map((id) => new CustomXmlPart(this.state.xmlParts, id))
      .filter(({ NamespaceUri }) => this.namespace === undefined || NamespaceUri === this.namespace);
  }
  keyOf({ Id }: CustomXmlPart): readonly string[] { return [Id]; }
  Add(xml: string): CustomXmlPart {
    const id = this.state.newId("XML");
    this.state.xmlParts.set(id, xml);
    return new CustomXmlPart(this.state.xmlParts, id);
  }
  GetByNamespace(namespace: string): CustomXmlPartCollection { return new CustomXmlPartCollection(this.state, namespace); }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.items;
    return only && more.length === 0 ? only : null;
  }
}

class CustomXmlPart extends WireObject {
  constructor(readonly parts: Map<string, string>, readonly id: string) { super(); }
  get Id(): string { return this.id; }
  get NamespaceUri(): string { return namespaceOf(this.parts.get(this.id) ?? ""); }
  GetXml(): string { return this.parts.get(this.id) ?? ""; }
  SetXml(xml: string): void { this.parts.set(this.id, xml); }
  Delete(): void { this.parts.delete(this.id); }
}
