import type { Range as Area } from "../../../../src/kernel/address";
import { columnIndex } from "../../../../src/kernel/address";
import { HostError, invalid } from "../wire";
import { Grid, intersection, type CellData } from "./cells";

/** What goes wrong on purpose, and where events go. */
export interface Hooks {
  readonly raise: (type: number, target: string, data: object) => void;
  readonly faults: { readonly nullAbove?: number; readonly mergeLimit?: number };
}

export interface ConditionalFormatState {
  readonly id: string; readonly type: string; readonly areas: readonly Area[];
  formula: string; color: string;
}
export interface TableState { readonly id: string; name: string; area: Area; style: string; banded?: boolean; filtered: boolean }
export interface NameState { readonly name: string; readonly formula: string }
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** All that a sheet has. */
export class SheetState {
  grid = new Grid();
  visibility: Visibility = "Visible";
  merges: readonly Area[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  columnWidths = new Map<number, number>();
  conditionalFormats: readonly ConditionalFormatState[] = [];
  tables: readonly TableState[] = [];
  names: readonly NameState[] = [];
  /** Array formulas of several cells or one, and those of them that spill by themselves. */
  arrays: readonly Area[] = [];
  spills: readonly Area[] = [];
  protection: { readonly allowFormatCells: boolean } | null = null;
  autoFilter: { readonly area: Area; readonly filtered: boolean } | null = null;
  frozenRows = 0;
  gridlines = true;
  rowsFitted = false;
  page: { orientation: string; paperSize: string; zoom: object; titleRows: string } = { orientation: "Portrait", paperSize: "Letter", zoom: {}, titleRows: "" };

  constructor(readonly book: BookState, public name: string, readonly id: string) {}

  /** Some rows are hidden by a filter. */
  get filtered(): boolean { return this.autoFilter?.filtered === true || this.tables.some(({ filtered }) => filtered); }

  isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) => (row !== merge.top || column !== merge.left)
      && intersection(merge, { top: row, bottom: row, left: column, right: column }) !== undefined);
  }

  guardFormats(): void {
    if (this.protection && !this.protection.allowFormatCells) throw new HostError("AccessDenied", "protected", 403);
  }

  /** The number format of the first cell of this sheet that a formula names. */
  firstFormatIn(formula: string): string | undefined {
    const [, column = "", row = ""] = /(?<![A-Z!'])\$?([A-Z]{1,3})\$?(\d+)(?![\d(])/.exec(formula) ?? [];
    return this.grid.at(Number(row) - 1, columnIndex(column))?.numberFormat;
  }

  cell(row: number, column: number): CellData | undefined { return this.grid.at(row, column); }
}

export type Recalculate = (book: BookState) => Promise<void>;

/** All that a workbook has. */
export class BookState {
  sheets: SheetState[] = [];
  names: readonly NameState[] = [];
  settings = new Map<string, unknown>();
  /** Custom XML parts by id. */
  xmlParts = new Map<string, string>();
  structureProtected = false;
  /** The file's name. */
  name = "LKIP.xlsx";
  active: SheetState | undefined;
  selected = "";
  enableEvents = true;
  /** How often something was done after which the user cannot undo what he did before. */
  undoWiped = 0;
  calls: string[] = [];
  hooks: Hooks = { raise: () => undefined, faults: {} };
  /** Cells changed since formulas were calculated. */
  stale = false;
  #ids = 0;

  newId(kind: string): string {
    this.#ids += 1;
    return `{${kind}-${this.#ids}}`;
  }

  add(name: string): SheetState {
    this.checkName(name);
    const sheet = new SheetState(this, name, this.newId("WS"));
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  remove(sheet: SheetState): void {
    const others = this.sheets.filter((one) => one !== sheet);
    if (!others.some(({ visibility }) => visibility === "Visible")) throw new HostError("InvalidOperation", "the last visible sheet");
    if (sheet.visibility === "VeryHidden") throw new HostError("GeneralException", "very hidden", 500);
    this.sheets = others;
    this.undoWiped += 1;
    if (this.active === sheet) this.active = others.find(({ visibility }) => visibility === "Visible");
  }

  checkName(name: string, own?: SheetState): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalid(name);
    if (this.sheets.some((one) => one !== own && one.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists", name, 409);
  }

  guardStructure(): void {
    if (this.structureProtected) throw new HostError("AccessDenied", "the structure is protected", 403);
  }

  sheet(name: string): SheetState {
    const found = this.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found;
  }

  /** Raises Excel's event of changed cells. */
  changed(sheet: SheetState, address: string, by: "user" | "addin" | "someone else", changeType = "RangeEdited"): void {
    this.stale = true;
    if (by === "addin" && !this.enableEvents) return;
    this.hooks.raise(10, "Workbook", {
      worksheetId: sheet.id, address, changeType, source: by === "someone else" ? "Remote" : "Local",
      triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
    });
  }
}
