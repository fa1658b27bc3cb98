import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/kernel/address";
import { HostError, invalid, notFound, WireList, WireObject } from "../wire";
import { areaOf, intersection } from "./cells";
import { Range, RangeAreas } from "./range";
import type { BookState, NameState, SheetState, Visibility } from "./state";
import { TableCollection } from "./tables";

/** What Excel can take as the address of several areas. */
const LONGEST_ADDRESS = 8192;

export class Worksheet extends WireObject {
  constructor(readonly state: SheetState) { super(); }
  get Id(): string { return this.state.id; }
  get Name(): string { return this.state.name; }
  set Name(name: string) {
    this.state.book.guardStructure();
    this.state.book.checkName(name, this.state);
    this.state.name = name;
  }
  get Visibility(): Visibility { return this.state.visibility; }
  set Visibility(visibility: Visibility) {
    if (visibility === this.state.visibility) return;
    this.state.book.guardStructure();
    this.state.visibility = visibility;
  }
  get Gridlines(): boolean { return this.state.gridlines; }
  set Gridlines(on: boolean) { this.state.gridlines = on; }
  get Protection(): WorksheetProtection { return new WorksheetProtection(this.state); }
  get AutoFilter(): AutoFilter { return new AutoFilter(this.state); }
  get Tables(): TableCollection { return new TableCollection([this.state]); }
  get Names(): NamedItemCollection { return new NamedItemCollection(() => this.state.names); }
  get FreezePanes(): WorksheetFreezePanes { return new WorksheetFreezePanes(this.state); }
  get PageLayout(): PageLayout { return new PageLayout(this.state); }
  GetRange(address?: string | null): Range {
    return new Range(this.state, address ? areaOf(address) : { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): Range {
    return new Range(this.state, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetRanges(addresses: string): RangeAreas {
    if (addresses.length > LONGEST_ADDRESS) throw invalid("the addresses are too long");
    const areas = addresses.split(",").map(areaOf);
    if (areas.length >= 500) throw new HostError("GeneralException", "too many areas", 500);
    return new RangeAreas(this.state, areas);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.state.grid.used(valuesOnly ?? false);
    return used ? new Range(this.state, used) : null;
  }
  Activate(): void {
    if (this.state.visibility !== "Visible") throw new HostError("InvalidOperation", "the sheet is hidden");
    this.state.book.active = this.state;
  }
  Delete(): void {
    this.state.book.guardStructure();
    this.state.book.remove(this.state);
  }
}

export class WorksheetCollection extends WireList<Worksheet> {
  constructor(readonly book: BookState) { super(); }
  get items(): readonly Worksheet[] { return this.book.sheets.map((sheet) => new Worksheet(sheet)); }
  keyOf({ Id, Name }: Worksheet): readonly string[] { return [Id, Name]; }
  Add(name: string): Worksheet {
    this.book.guardStructure();
    return new Worksheet(this.book.add(name));
  }
  _RegisterDataChangedEvent(): void { this.book.calls.push("listen to changes"); }
  _UnregisterDataChangedEvent(): void { this.book.calls.push("no longer listen to changes"); }
  _RegisterFormatChangedEvent(): void { this.book.calls.push("listen to formats"); }
  _UnregisterFormatChangedEvent(): void { this.book.calls.push("no longer listen to formats"); }
}

class WorksheetProtection extends WireObject {
  constructor(readonly state: SheetState) { super(); }
  get Protected(): boolean { return this.state.protection !== null; }
  get Options(): object | null { return this.state.protection; }
}

class AutoFilter extends WireObject {
  constructor(readonly state: SheetState) { super(); }
  get Enabled(): boolean { return this.state.autoFilter !== null; }
  get IsDataFiltered(): boolean { return this.state.autoFilter?.filtered ?? false; }
}

class WorksheetFreezePanes extends WireObject {
  constructor(readonly state: SheetState) { super(); }
  FreezeRows(count: number): void { this.state.frozenRows = count; }
  Unfreeze(): void { this.state.frozenRows = 0; }
}

class PageLayout extends WireObject {
  constructor(readonly state: SheetState) { super(); }
  get Orientation(): string { return this.state.page.orientation; }
  set Orientation(orientation: string) { this.state.page.orientation = orientation; }
  get PaperSize(): string { return this.state.page.paperSize; }
  set PaperSize(paperSize: string) { this.state.page.paperSize = paperSize; }
  get Zoom(): object { return this.state.page.zoom; }
  set Zoom(zoom: object) { this.state.page.zoom = zoom; }
  SetPrintTitleRows(rows: string): void {
    const area = areaOf(rows);
    if (!intersection(area, { top: 0, bottom: MAX_ROWS - 1, left: 0, right: 0 })) throw notFound();
    this.state.page.titleRows = rows;
  }
}

export class NamedItemCollection extends WireList<NamedItem> {
  constructor(readonly names: () => readonly NameState[]) { super(); }
  get items(): readonly NamedItem[] { return this.names().map((name) => new NamedItem(name)); }
  keyOf({ Name }: NamedItem): readonly string[] { return [Name]; }
}

class NamedItem extends WireObject {
  constructor(readonly state: NameState) { super(); }
  get Name(): string { return this.state.name; }
  get Formula(): string { return this.state.formula; }
}
