import { columnIndex, columnName, inRange, MAX_COLUMNS, MAX_ROWS, type Range } from "../../kernel/address";

/**
 * The pieces of a formula that matter for moving it: what must stay as it is (strings, sheet names, brackets of tables
 * and of other workbooks, error values, numbers, names) and the references. Read from left to right, so nothing inside a
 * string or a name is ever taken for a reference.
 */
const AFTER = String.raw`(?![\p{L}\p{N}_.(!?\\])`;
export const FORMULA_TOKEN = new RegExp([
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

/** Writes a piece of a formula as it reads so many rows down and columns right. */
type Piece = (rows: number, columns: number) => string;

/** One end of a reference: moves unless anchored by a dollar sign; undefined where that leaves the sheet. */
type End = (by: number) => string | undefined;

function columnEnd(anchor: string | undefined, name: string): End | undefined {
  const column = columnIndex(name);
  if (column < 0) return undefined;
  if (anchor) return () => anchor + name;
  return (by) => column + by >= 0 && column + by < MAX_COLUMNS ? columnName(column + by) : undefined;
}

function rowEnd(anchor: string | undefined, text: string): End | undefined {
  const row = Number(text);
  if (row > MAX_ROWS) return undefined;
  if (anchor) return () => anchor + text;
  return (by) => row + by >= 1 && row + by <= MAX_ROWS ? String(row + by) : undefined;
}

const joined = (a: string | undefined, separator: string, b: string | undefined): string =>
  a === undefined || b === undefined ? "#REF!" : a + separator + b;

/** The piece for a reference; undefined for any other token. */
function referencePiece(part: Readonly<Record<string, string | undefined>>): Piece | undefined {
  const { c1, column, r1, row, a1, from, a2, to, b1, top, b2, bottom } = part;
  const [a, b, kind] =
    column !== undefined && row !== undefined ? [columnEnd(c1, column), rowEnd(r1, row), "cell"]
    : from !== undefined && to !== undefined ? [columnEnd(a1, from), columnEnd(a2, to), "columns"]
    : top !== undefined && bottom !== undefined ? [rowEnd(b1, top), rowEnd(b2, bottom), "rows"] : [];
  if (!a || !b) return undefined;
  if (kind === "cell") return (rows, columns) => joined(a(columns), "", b(rows));
  return kind === "columns" ? (_, columns) => joined(a(columns), ":", b(columns)) : (rows) => joined(a(rows), ":", b(rows));
}

/**
 * Takes a formula apart once, to write it for any number of other cells: relative references move, absolute ones stay,
 * and what would leave the sheet becomes #REF!, as when Excel fills a formula.
 */
export function movable(formula: string): Piece {
  const pieces: (string | Piece)[] = [];
  let at = 0;
  for (const match of formula.matchAll(FORMULA_TOKEN)) {
    const piece = match.groups && referencePiece(match.groups);
    if (!piece) continue;
    pieces.push(formula.slice(at, match.index), piece);
    at = match.index + match[0].length;
  }
  pieces.push(formula.slice(at));
  // Joined at once: a text grown by adding would keep all its pieces in memory.
  return (rows, columns) => pieces.map((piece) => typeof piece === "string" ? piece : piece(rows, columns)).join("");
}

/** A formula as a user reads it: with its leading "=" and without the prefixes that newer functions carry in files. */
export function shownFormula(text: string): string {
  const body = text.startsWith("=") ? text.slice(1) : text;
  if (!body.includes("_xl")) return `=${body}`;
  return `=${body.replace(FORMULA_TOKEN, (token) => token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/, ""))}`;
}

/** Whether a formula has a reference that would move with its cell. */
export const isRelative = (formula: string): boolean => [...formula.matchAll(FORMULA_TOKEN)].some(({ groups = {} }) => {
  const { c1, column, r1, a1, from, a2, b1, top, b2 } = groups;
  return (column !== undefined && (c1 === "" || r1 === "")) || (from !== undefined && (a1 === "" || a2 === "")) || (top !== undefined && (b1 === "" || b2 === ""));
});

/** The functions that a formula calls and the other names that it uses, in capitals. */
export function namesIn(formula: string): { functions: ReadonlySet<string>; names: ReadonlySet<string> } {
  const functions = new Set<string>();
  const names = new Set<string>();
  for (const match of formula.matchAll(FORMULA_TOKEN)) {
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

  startingAt(row: number, column: number): ArrayFormula | undefined {
    const array = this.at(row, column);
    return array?.range.top === row && array.range.left === column ? array : undefined;
  }
}
