import { HostError, WireList, WireObject } from "../wire";
import { areaOf, intersection } from "./cells";
import { Range } from "./range";
import type { SheetState, TableState } from "./state";

export class TableCollection extends WireList<Table> {
  constructor(readonly sheets: readonly SheetState[]) { super(); }
  get items(): readonly Table[] { return this.sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(sheet, table))); }
  keyOf({ Id, Name }: Table): readonly string[] { return [Id, Name]; }
  Add(where: Range | string, hasHeaders: boolean): Table {
    const area = typeof where === "string" ? areaOf(where) : where.area;
    const [sheet, ...more] = this.sheets;
    if (!sheet || more.length > 0) throw new HostError("NotImplemented", "a table by its address alone");
    const others = sheet.book.sheets.flatMap(({ tables }) => tables);
    if (!hasHeaders || sheet.tables.some((table) => intersection(table.area, area))) throw new HostError("InvalidOperation", "overlaps a table");
    const state: TableState = {
      id: sheet.book.newId("T"), name: `Table${others.length + 1}`, area, style: "TableStyleMedium2", filtered: false,
    };
    sheet.tables = [...sheet.tables, state];
    return new Table(sheet, state);
  }
}

class Table extends WireObject {
  constructor(readonly sheet: SheetState, readonly state: TableState) { super(); }
  get Id(): string { return this.state.id; }
  get Name(): string { return this.state.name; }
  set Name(name: string) {
    const others = this.sheet.book.sheets.flatMap(({ tables }) => tables).filter((table) => table !== this.state);
    if (others.some((table) => table.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists", name, 409);
    this.state.name = name;
  }
  get Style(): string { return this.state.style; }
  set Style(style: string) { this.state.style = style; }
  get ShowBandedRows(): boolean { return this.state.banded ?? true; }
  set ShowBandedRows(on: boolean) { this.state.banded = on; }
  get AutoFilter(): TableFilter { return new TableFilter(this.state); }
  GetRange(): Range { return new Range(this.sheet, this.state.area); }
  ClearFilters(): void { this.state.filtered = false; }
  ConvertToRange(): Range {
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.state);
    return this.GetRange();
  }
}

class TableFilter extends WireObject {
  constructor(readonly state: TableState) { super(); }
  get Enabled(): boolean { return true; }
  get IsDataFiltered(): boolean { return this.state.filtered; }
}
