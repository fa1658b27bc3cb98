import { formatRange, MAX_COLUMNS, MAX_ROWS, type Range as Area } from "../../../../src/kernel/address";
import { HostError, invalid, WireList, WireObject } from "../wire";
import { areaOf, heightOf, intersection, isBlank, prefixOf, widthOf, type CellData, type Hyperlink } from "./cells";
import { ConditionalFormatCollection } from "./conditional-formats";
import { enter } from "./entering";
import { RangeFormat, type Block } from "./format";
import { cellProperties, setCellProperties } from "./properties";
import type { SheetState } from "./state";

/** Beyond these Excel on the web answers nothing. */
const MOST_CELLS = 5_000_000;
/** Ranges of up to so many cells are gone through cell by cell. */
const SMALL = 50_000;

export class Range extends WireObject implements Block {
  constructor(readonly sheet: SheetState, readonly area: Area) {
    super();
    const { top, left, bottom, right } = area;
    if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS || bottom < top || right < left) throw invalid("beyond the sheet");
  }

  // What is inside, for the model's own use.

  part(area: Area): Range { return new Range(this.sheet, area); }

  *places(): Generator<[row: number, column: number]> {
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
  }

  grid<T>(of: (cell: CellData | undefined, row: number, column: number) => T): T[][] {
    if (this.CellCount > MOST_CELLS) throw new HostError("ResponsePayloadSizeLimitExceeded");
    const { top, left } = this.area;
    return Array.from({ length: this.RowCount }, (_, i) => Array.from({ length: this.ColumnCount }, (__, j) =>
      of(this.sheet.grid.at(top + i, left + j), top + i, left + j)));
  }

  /** The value that all cells share; null where they differ. */
  shared<T>(of: (cell: CellData | undefined) => T): T | null {
    if (this.CellCount <= SMALL) return only(new Set(this.grid(of).flat()));
    const used = this.sheet.grid.used(false);
    const inside = used && intersection(used, this.area);
    const values = new Set(inside ? this.part(inside).grid(of).flat() : []);
    if (!inside || this.CellCount > heightOf(inside) * widthOf(inside)) values.add(of(undefined));
    return only(values);
  }

  each(change: (cell: CellData) => void): void {
    this.guard();
    for (const [row, column] of this.places()) change(this.sheet.grid.make(row, column));
  }

  /** Throws where the sheet's protection covers a cell. */
  guard(): void {
    if (this.sheet.protection && this.shared((cell) => cell?.look.locked ?? true) !== false) throw new HostError("AccessDenied", "protected", 403);
  }

  #values(of: (cell: CellData | undefined) => unknown): unknown[][] | null {
    const { nullAbove } = this.sheet.book.hooks.faults;
    return nullAbove !== undefined && this.CellCount > nullAbove ? null : this.grid(of);
  }

  /** Sets a grid of values or one value for all; null leaves a cell as it is. */
  #put(given: unknown, set: (cell: CellData, value: unknown) => void): void {
    this.guard();
    const rows: unknown[] = Array.isArray(given) ? given : Array.from({ length: this.RowCount }, () => Array<unknown>(this.ColumnCount).fill(given));
    if (rows.length !== this.RowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount)) {
      throw invalid("the input array doesn't match the size of the range");
    }
    const { top, left, bottom } = this.area;
    // Where a filter hides rows, what is written to several rows lands in the rows that are left.
    const targets = this.sheet.filtered && this.RowCount > 1
      ? Array.from({ length: bottom - top + 1 }, (_, i) => top + i).filter((row) => !this.sheet.hiddenRows.has(row))
      : Array.from({ length: this.RowCount }, (_, i) => top + i);
    targets.forEach((row, i) => {
      (rows[i] as unknown[]).forEach((value, j) => {
        if (value === null || this.sheet.isCovered(row, left + j)) return;
        set(this.sheet.grid.make(row, left + j), value);
      });
    });
    this.sheet.book.changed(this.sheet, formatRange(this.area), "addin");
  }

  #enter(given: unknown): void {
    const array = this.sheet.arrays.find((one) => intersection(one, this.area));
    if (array) throw new HostError("InvalidOperation", "You can't change part of an array.");
    this.#put(given, (cell, value) => {
      enter(cell, value);
      // Excel takes a percentage's look over into a cell that has none.
      if (cell.formula !== undefined && cell.numberFormat === "General" && this.sheet.firstFormatIn(cell.formula)?.includes("%")) cell.numberFormat = "0%";
    });
  }

  // Properties.

  get Values(): unknown { return this.#values((cell) => cell?.value ?? ""); }
  set Values(given: unknown) { this.#enter(given); }
  get Formulas(): unknown { return this.#values((cell) => cell?.formula ?? cell?.value ?? ""); }
  set Formulas(given: unknown) { this.#enter(given); }
  get NumberFormat(): unknown { return this.#values((cell) => cell?.numberFormat ?? "General"); }
  set NumberFormat(given: unknown) { this.#put(given, (cell, value) => { cell.numberFormat = String(value); }); }
  get ValueTypes(): unknown {
    return this.#values((cell) => isBlank(cell) ? "Empty" : cell?.error ? "Error"
      : typeof cell?.value === "number" ? "Double" : typeof cell?.value === "boolean" ? "Boolean" : "String");
  }
  get Address(): string { return prefixOf(this.sheet.name) + formatRange(this.area); }
  get RowCount(): number { return heightOf(this.area); }
  get ColumnCount(): number { return widthOf(this.area); }
  get RowIndex(): number { return this.area.top; }
  get ColumnIndex(): number { return this.area.left; }
  get CellCount(): number { return this.RowCount * this.ColumnCount; }
  get RowHidden(): boolean | null { return among(this.sheet.hiddenRows, this.area.top, this.area.bottom); }
  set RowHidden(hidden: boolean) { for (let row = this.area.top; row <= this.area.bottom; row++) this.sheet.hiddenRows[hidden ? "add" : "delete"](row); }
  get ColumnHidden(): boolean | null { return among(this.sheet.hiddenColumns, this.area.left, this.area.right); }
  set ColumnHidden(hidden: boolean) {
    for (let column = this.area.left; column <= this.area.right; column++) this.sheet.hiddenColumns[hidden ? "add" : "delete"](column);
  }
  get HasSpill(): boolean | null { return this.#inAll(this.sheet.spills); }
  get SavedAsArray(): boolean | null { return this.#inAll(this.sheet.arrays); }
  get Hyperlink(): Hyperlink | null { return this.shared((cell) => cell?.link ?? null); }
  set Hyperlink(link: Hyperlink) {
    this.each((cell) => {
      cell.link = link;
      if (link.textToDisplay !== undefined) enter(cell, link.textToDisplay);
      else if (isBlank(cell)) cell.value = link.address ?? link.documentReference ?? "";
      Object.assign(cell.look, { fontColor: "#0563C1", underline: "Single" });
    });
  }
  get Format(): RangeFormat { return new RangeFormat(this); }
  get ConditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this.sheet, [this.area], areasOf); }

  #inAll(areas: readonly Area[]): boolean | null {
    const count = areas.reduce((sum, one) => {
      const both = intersection(one, this.area);
      return sum + (both ? heightOf(both) * widthOf(both) : 0);
    }, 0);
    return count === 0 ? false : count === this.CellCount ? true : null;
  }

  // Methods.

  GetCell(row: number, column: number): Range { return this.part(at(this.area.top + row, this.area.left + column)); }
  GetRow(row: number): Range { return this.part({ ...this.area, top: this.area.top + row, bottom: this.area.top + row }); }
  GetEntireRow(): Range { return this.part({ ...this.area, left: 0, right: MAX_COLUMNS - 1 }); }
  GetEntireColumn(): Range { return this.part({ ...this.area, top: 0, bottom: MAX_ROWS - 1 }); }
  GetBoundingRect(other: Range | string): Range {
    const b = typeof other === "string" ? areaOf(other) : other.area;
    const a = this.area;
    return this.part({
      top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right),
    });
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    let inside: Area | undefined;
    for (const [row, column, cell] of this.sheet.grid.entries()) {
      if (!intersection(this.area, at(row, column)) || (valuesOnly && isBlank(cell))) continue;
      inside = inside ? this.part(inside).GetBoundingRect(this.part(at(row, column))).area : at(row, column);
    }
    return inside ? this.part(inside) : null;
  }
  /** Only areas whose first cell lies in the range, as Excel has it. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const inside = this.sheet.merges.filter(({ top, left }) => intersection(this.area, at(top, left)));
    this.sheet.book.undoWiped += 1;
    if (inside.length > (this.sheet.book.hooks.faults.mergeLimit ?? 512)) throw new HostError("GeneralException", "too many merged areas", 500);
    return inside.length > 0 ? new RangeAreas(this.sheet, inside) : null;
  }
  GetCellProperties(wanted: object): unknown { return this.grid((cell) => cellProperties(cell, wanted)); }
  SetCellProperties(given: unknown): void {
    const rows = given as readonly (readonly object[])[];
    this.guard();
    if (rows.length !== this.RowCount || rows.some((row) => row.length !== this.ColumnCount)) throw invalid("the size of the range");
    rows.forEach((row, i) => { row.forEach((one, j) => { setCellProperties(this.sheet.grid.make(this.area.top + i, this.area.left + j), one); }); });
  }
  GetRowProperties(wanted: { readonly rowHidden?: boolean }): unknown {
    return Array.from({ length: this.RowCount }, (_, i) => (wanted.rowHidden ? { rowHidden: this.sheet.hiddenRows.has(this.area.top + i) } : {}));
  }
  GetColumnProperties(wanted: { readonly columnHidden?: boolean }): unknown {
    return Array.from({ length: this.ColumnCount }, (_, i) =>
      (wanted.columnHidden ? { columnHidden: this.sheet.hiddenColumns.has(this.area.left + i) } : {}));
  }
  Clear(applyTo: string | null): void {
    const what = applyTo ?? "All";
    this.guard();
    const used = this.sheet.grid.used(false);
    const inside = used && intersection(used, this.area);
    for (const [row, column] of inside ? this.part(inside).places() : []) {
      if (what === "All") this.sheet.grid.remove(row, column);
      else if (what === "Contents") enter(this.sheet.grid.make(row, column), "");
      else throw new HostError("NotImplemented", `clear ${what}`);
    }
    this.sheet.book.changed(this.sheet, formatRange(this.area), "addin");
  }
  Unmerge(): void {
    this.guard();
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, this.area));
  }
  Select(): void {
    if (this.sheet.book.active !== this.sheet) throw new HostError("InvalidOperation", "the sheet is not active");
    this.sheet.book.selected = this.Address;
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalid("the input array doesn't match the size of the range");
  }
}

/** The model's counterpart of Excel.RangeAreas. */
export class RangeAreas extends WireObject {
  constructor(readonly sheet: SheetState, readonly list: readonly Area[]) { super(); }
  get Areas(): RangeCollection { return new RangeCollection(this.sheet, this.list); }
  get AreaCount(): number { return this.list.length; }
  get Address(): string { return this.list.map((area) => new Range(this.sheet, area).Address).join(","); }
  get Format(): RangeFormat { return new RangeFormat(...this.list.map((area) => new Range(this.sheet, area)) as [Range, ...Range[]]); }
  get ConditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this.sheet, this.list, areasOf); }
}

export class RangeCollection extends WireList<Range> {
  constructor(readonly sheet: SheetState, readonly list: readonly Area[]) { super(); }
  get items(): readonly Range[] { return this.list.map((area) => new Range(this.sheet, area)); }
  keyOf(range: Range): readonly string[] { return [range.Address]; }
}

const only = <T>(values: ReadonlySet<T>): T | null => (values.size === 1 ? [...values][0] as T : null);
const areasOf = (sheet: SheetState, areas: readonly Area[]): RangeAreas => new RangeAreas(sheet, areas);
const at = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

function among(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}
