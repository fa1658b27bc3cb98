/** A place on a sheet; row and column count from zero. */
export interface Position { readonly row: number; readonly column: number }
/** A rectangle of cells, both ends included, counted from zero. */
export interface Range { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  names[column] = name;
  return name;
}
const names: string[] = [];

/** A → 0, in capitals or not; -1 for anything that names no column of a sheet. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : -1;
}

/** The A1 address of a place. */
export const toAddress = (row: number, column: number): string => columnName(column) + String(row + 1);

/** The place that an A1 address names, with or without dollar signs; undefined for anything else. */
export function parseAddress(address: string): Position | undefined {
  let at = address.startsWith("$") ? 1 : 0;
  let column = 0;
  const letters = at;
  // Capital and small letters differ in one bit.
  for (let code = address.charCodeAt(at) & ~32; code >= 65 && code <= 90; code = address.charCodeAt(at) & ~32) {
    column = column * 26 + code - 64;
    if (++at - letters > 3) return undefined;
  }
  if (at === letters) return undefined;
  if (address.charAt(at) === "$") at++;
  const digits = at;
  let row = 0;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - digits >= 7) return undefined;
    row = row * 10 + digit;
  }
  return at === digits || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS ? undefined : { row: row - 1, column: column - 1 };
}

/** "A1:C3", or "A1" for a single cell. */
export function formatRange({ top, left, bottom, right }: Range): string {
  const start = toAddress(top, left);
  return top === bottom && left === right ? start : `${start}:${toAddress(bottom, right)}`;
}

/** The rectangle that "A1:C3" or "A1" names, its corners in any order; undefined for anything else. */
export function parseRange(text: string): Range | undefined {
  const [first, second, ...rest] = text.split(":");
  const a = parseAddress(first ?? "");
  const b = second === undefined ? a : parseAddress(second);
  if (!a || !b || rest.length > 0) return undefined;
  return {
    top: Math.min(a.row, b.row), left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column),
  };
}

export const inRange = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** A sheet's name as a formula or a hyperlink needs it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
