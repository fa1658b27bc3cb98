import { columnIndex, columnName, inRange, MAX_COLUMNS, MAX_ROWS, type Range } from "../../kernel/address";

/**
 * The pieces of a formula that matter for moving it: what must stay as it is (strings, sheet names, brackets of tables
 * and of other workbooks, error values, numbers, names) and the references. Read from left to right, so nothing inside a
 * string or a name is ever taken for a reference.
 */
const AFTER = String.raw`(?![\p{L}\p{N}_.(!?\\])`;
const TOKEN = new RegExp([
  String.raw`"(?:[^"]|"")*"`,
  String.raw`'(?:[^']|'')*'`,
  String.raw`\[(?:'.|[^\]'])*\]`,
  String.raw`#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)`,
  String.raw`(?<c1>\$?)(?<column>[A-Za-z]{1,3})(?<r1>\$?)(?<row>[1-9]\d{0,6})${AFTER}`,
  String.raw`(?<a1>\$?)(?<from>[A-Za-z]{1,3}):(?<a2>\$?)(?<to>[A-Za-z]{1,3})${AFTER}`,
  String.raw`(?<b1>\$?)(?<top>[1-9]\d{0,6}):(?<b2>\$?)(?<bottom>[1-9]\d{0,6})${AFTER}`,
  String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`,
  String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`,
].join("|"), "gu");

/** Moves one end of a reference; undefined where that leaves the sheet. */
function movedColumn(anchor: string, name: string, by: number): string | undefined {
  if (anchor) return anchor + name;
  const column = columnIndex(name) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function movedRow(anchor: string, row: string, by: number): string | undefined {
  if (anchor) return anchor + row;
  const moved = Number(row) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : undefined;
}

const joined = (a: string | undefined, separator: string, b: string | undefined): string =>
  a === undefined || b === undefined ? "#REF!" : a + separator + b;

/**
 * A formula as it reads so many rows down and columns right of where it was written: relative references move, absolute
 * ones stay, and what would leave the sheet becomes #REF!, as when Excel fills a formula.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const part = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { column, row, from, to, top, bottom } = part;
    if (column !== undefined && row !== undefined) {
      if (columnIndex(column) < 0 || Number(row) > MAX_ROWS) return token;
      return joined(movedColumn(part["c1"] ?? "", column, columns), "", movedRow(part["r1"] ?? "", row, rows));
    }
    if (from !== undefined && to !== undefined) {
      if (columnIndex(from) < 0 || columnIndex(to) < 0) return token;
      return joined(movedColumn(part["a1"] ?? "", from, columns), ":", movedColumn(part["a2"] ?? "", to, columns));
    }
    if (top !== undefined && bottom !== undefined) {
      if (Number(top) > MAX_ROWS || Number(bottom) > MAX_ROWS) return token;
      return joined(movedRow(part["b1"] ?? "", top, rows), ":", movedRow(part["b2"] ?? "", bottom, rows));
    }
    return token;
  });
}

/** A formula as a user reads it: with its leading "=" and without the prefixes that newer functions carry in files. */
export function shownFormula(text: string): string {
  const body = text.startsWith("=") ? text.slice(1) : text;
  if (!body.includes("_xl")) return `=${body}`;
  return `=${body.replace(TOKEN, (token) => token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/, ""))}`;
}

/** The functions that a formula calls and the other names that it uses, in capitals. */
export function namesIn(formula: string): { functions: ReadonlySet<string>; names: ReadonlySet<string> } {
  const functions = new Set<string>();
  const names = new Set<string>();
  for (const match of formula.matchAll(TOKEN)) {
    const [token] = match;
    if (!/^[\p{L}_\\]/u.test(token) || match.groups?.["column"] !== undefined || match.groups?.["from"] !== undefined) continue;
    const next = formula[match.index + token.length];
    if (next === "(") functions.add(token.toUpperCase());
    else if (next !== "!") names.add(token.toUpperCase());
  }
  return { functions, names };
}

/** An array formula of several cells or of one. */
export interface ArrayFormula { readonly formula: string; readonly range: Range }

/** No sheet has array formulas wider than this altogether; what is beyond goes without its formula. */
const MAX_WIDTH = 2_000_000;

/** Finds the array formula over a cell while a sheet is read from top to bottom: areas never overlap. */
export class ArrayFormulas {
  readonly #byColumn = new Map<number, ArrayFormula>();
  #width = 0;

  add(formula: string, range: Range | undefined): void {
    if (!range) return;
    this.#width += range.right - range.left + 1;
    if (this.#width > MAX_WIDTH) return;
    const array = { formula, range };
    for (let column = range.left; column <= range.right; column++) this.#byColumn.set(column, array);
  }

  at(row: number, column: number): ArrayFormula | undefined {
    const array = this.#byColumn.get(column);
    return array && inRange(array.range, row, column) ? array : undefined;
  }
}
