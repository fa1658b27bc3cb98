import { MAX_COLUMNS, MAX_ROWS, parseRange, type Range } from "../../kernel/address";
import type { NumberFormat } from "../../snapshot/number-format";
import type { Cell } from "../../snapshot/snapshot";
import { CellList, spend, type Budget } from "./cell-list";
import { isRich, readValue } from "./cell-value";
import { ArrayFormulas, movable, shownFormula } from "./formulas";
import type { Package } from "./package";
import { corrupt, ReadError } from "./read-error";
import { StringReader, type RichLooks, type StringItem } from "./shared-strings";
import type { Styles } from "./styles";
import { isOn, readXml, type Attributes, type XmlHandler } from "./xml";

/** What the cells of all sheets share. */
export interface Book {
  readonly package: Package;
  readonly strings: readonly StringItem[];
  readonly styles: Styles;
  readonly richLooks: RichLooks;
  readonly date1904: boolean;
  /** The writer left the calculating to Excel: its zeros are no results. */
  readonly fullCalculation: boolean;
  readonly budget: Budget;
}

/** What is needed to give a formula the result that the file lacks. */
export interface Uncached {
  readonly format: NumberFormat;
  /** The area of an array formula, "member" in all its cells but the first. */
  readonly array: Range | "member" | undefined;
}

export interface SheetContent {
  /** Ordered by row, then column. */
  readonly cells: Cell[];
  readonly uncached: ReadonlyMap<Cell, Uncached>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export const EMPTY_SHEET: SheetContent = {
  cells: [], uncached: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set(),
};

/** More than any sheet shows; what lies outside the cells doesn't count. */
const MAX_MERGED_CELLS = 5_000_000;

/** Reads a worksheet part, in one pass and in order. Throws a ReadError. */
export function readSheet(book: Book, path: string): SheetContent {
  const reader = new SheetReader(book, path);
  readXml(book.package, path, reader);
  return reader.finish();
}

/** Characters that a shared formula may have in each cell for nothing. */
const USUAL_FORMULA = 200;

const within = (index: number, end: number): boolean => Number.isInteger(index) && index >= 0 && index < end;

class SheetReader implements XmlHandler {
  readonly #book: Book;
  readonly #path: string;
  readonly #list: CellList;
  readonly #strings = new StringReader();
  readonly #shared = new Map<string, { write: ReturnType<typeof movable>; row: number; column: number }>();
  readonly #arrays = new ArrayFormulas();
  readonly #uncached = new Map<Cell, Uncached>();
  readonly #merges: Range[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns = new Uint8Array(MAX_COLUMNS);

  #inData = false;
  #row = -1;
  #column = -1;
  // The cell at hand.
  #type = "";
  #styleIndex = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #formulaAttributes: Attributes = {};
  #inline: StringItem | undefined;
  #collecting = false;
  #inInline = false;
  #text = "";

  constructor(book: Book, path: string) {
    this.#book = book;
    this.#path = path;
    this.#list = new CellList(book.styles, book.budget);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#inInline) this.#strings.open(name, attributes);
    else if (this.#inData) this.#openInData(name, attributes);
    else if (name === "sheetData") this.#inData = true;
    else if (name === "col" && depth === 3) this.#openColumn(attributes);
    else if (name === "mergeCell" && depth === 3) {
      const range = parseRange(attributes["ref"] ?? "");
      if (range && (range.top < range.bottom || range.left < range.right)) this.#merges.push(range);
    }
  }

  text(text: string): void {
    if (this.#collecting) this.#text += text;
    else if (this.#inInline) this.#strings.text(text);
  }

  close(name: string): void {
    if (this.#inInline && name !== "is") this.#strings.close(name);
    else if (this.#inData) this.#closeInData(name);
  }

  finish(): SheetContent {
    const cells = this.#list.finish();
    const { box } = this.#list;
    const merges = box ? this.#merges.filter((merge) => merge.top <= box.bottom && merge.left <= box.right) : [];
    let merged = 0;
    for (const { top, left, bottom, right } of merges) {
      merged += (Math.min(bottom, box?.bottom ?? 0) - top + 1) * (Math.min(right, box?.right ?? 0) - left + 1);
      if (merged > MAX_MERGED_CELLS) throw new ReadError("too-large", `${this.#path}: merged areas beyond measure`);
    }
    const hiddenColumns = new Set<number>();
    for (let column = 0; column <= (box?.right ?? -1); column++) if (this.#hiddenColumns[column]) hiddenColumns.add(column);
    const hiddenRows = new Set(this.#hiddenRows.filter((row) => row <= (box?.bottom ?? -1)));
    return { cells, uncached: this.#uncached, merges, hiddenRows, hiddenColumns };
  }

  #openColumn(attributes: Attributes): void {
    if (!isOn(attributes["hidden"])) return;
    this.#hiddenColumns.fill(1, Math.max(0, Number(attributes["min"]) - 1), Number(attributes["max"]));
  }

  #openInData(name: string, attributes: Attributes): void {
    switch (name) {
      case "c":
        this.#place(attributes["r"]);
        this.#type = attributes["t"] ?? "n";
        this.#styleIndex = Number(attributes["s"] ?? 0);
        this.#value = this.#formula = this.#inline = undefined;
        break;
      case "v":
        this.#collecting = true;
        this.#text = "";
        break;
      case "f":
        this.#formulaAttributes = attributes;
        this.#collecting = true;
        this.#text = "";
        break;
      case "is":
        this.#inInline = true;
        this.#strings.start();
        break;
      case "row":
        this.#openRow(attributes);
        break;
    }
  }

  #closeInData(name: string): void {
    switch (name) {
      case "v":
        this.#value = this.#text;
        this.#collecting = false;
        break;
      case "f":
        this.#formula = this.#text;
        this.#collecting = false;
        break;
      case "is":
        this.#inline = this.#strings.end();
        this.#inInline = false;
        break;
      case "c":
        this.#closeCell();
        break;
      case "sheetData":
        this.#inData = false;
        break;
    }
  }

  #openRow(attributes: Attributes): void {
    const given = attributes["r"];
    this.#row = given === undefined ? this.#row + 1 : Number(given) - 1;
    if (!within(this.#row, MAX_ROWS)) throw corrupt(`${this.#path}: no such row, ${given ?? "after the last"}`);
    this.#column = -1;
    if (isOn(attributes["hidden"])) this.#hiddenRows.push(this.#row);
  }

  /** Takes the place from an address like "AB12", or the next one in the row without an address. */
  #place(address: string | undefined): void {
    if (address === undefined) this.#column++;
    else {
      let at = 0;
      let column = 0;
      for (let code; (code = address.charCodeAt(at) & 0xdf) >= 65 && code <= 90; at++) column = column * 26 + code - 64;
      this.#column = column - 1;
      this.#row = Number(address.slice(at)) - 1;
    }
    if (!within(this.#column, MAX_COLUMNS) || !within(this.#row, MAX_ROWS)) {
      throw corrupt(`${this.#path}: no such cell, ${address ?? "after the last column"}`);
    }
  }

  #closeCell(): void {
    const { styles, richLooks, fullCalculation } = this.#book;
    const row = this.#row;
    const column = this.#column;
    const own = this.#formula === undefined ? undefined : this.#readFormula(this.#formula);
    const array = this.#arrays.at(row, column);
    const formula = own ?? array?.formula;
    const given = readValue(this.#type, this.#value, this.#inline, this.#book);
    if (given === undefined) throw corrupt(`${this.#path}: no such shared string, ${this.#value}`);
    const rich = isRich(given) ? given : undefined;
    let value = isRich(given) ? given.text : given;
    const { style, format } = styles.look(this.#styleIndex);
    if (formula !== undefined) {
      if (fullCalculation && value === 0) value = null;
      const cell: Cell = { row, column, value, text: format.text(value), formula, style };
      const area = own === undefined ? "member" : this.#arrays.startingAt(row, column)?.range;
      if (value === null) this.#uncached.set(cell, { format, array: area });
      this.#list.add(cell);
    } else if (value === null || value === "") this.#list.addBlank(row, column, this.#styleIndex);
    else if (rich) {
      const { font, unstruck } = richLooks.of(rich, style);
      const cell: Cell = { row, column, value, text: format.text(value), style: styles.withFont(this.#styleIndex, font) };
      this.#list.add(unstruck === undefined ? cell : { ...cell, unstruck });
    } else this.#list.add({ row, column, value, text: format.text(value), style });
  }

  /** The formula of the cell at hand, shared ones written out; undefined where its text is nowhere to be found. */
  #readFormula(text: string): string | undefined {
    const { t: type, si = "", ref = "", r1, r2 } = this.#formulaAttributes;
    if (type === "dataTable") return `=TABLE(${[r1, r2].filter((cell) => cell !== undefined).join(",")})`;
    const known = type === "shared" ? this.#shared.get(si) : undefined;
    if (text === "") {
      if (!known) return undefined;
      const formula = known.write(this.#row - known.row, this.#column - known.column);
      if (formula.length > USUAL_FORMULA) spend(this.#book.budget, "formulaCharacters", formula.length);
      return formula;
    }
    const formula = shownFormula(text);
    if (type === "shared" && !known) this.#shared.set(si, { write: movable(formula), row: this.#row, column: this.#column });
    if (type === "array") this.#arrays.add(formula, parseRange(ref));
    return formula;
  }
}
