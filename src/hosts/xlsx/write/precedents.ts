import { columnIndex, MAX_COLUMNS, MAX_ROWS, type Range } from "../../../kernel/address";
import type { Snapshot } from "../../../snapshot/snapshot";
import { FORMULA_TOKEN } from "../formulas";
import { keyOf } from "./cells";

/** Where a formula looks: areas by sheet index, or everywhere, where that cannot be told from its text. */
export interface Precedents { readonly areas: readonly { readonly sheet: number; readonly range: Range }[]; readonly anywhere: boolean }

/** Tables by their names in capitals. */
export type Tables = ReadonlyMap<string, { readonly sheet: number; readonly range: Range }>;

/** Functions that look at cells which their arguments do not name. */
const ELSEWHERE = new Set(["INDIRECT", "OFFSET"]);
const CONSTANTS = new Set(["TRUE", "FALSE"]);
/** Names that stand for other names that stand for … */
const MAX_DEPTH = 20;

const unquoted = (name: string): string => name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

/** Finds out where formulas look, for one workbook. */
export class PrecedentFinder {
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #tables: Tables;

  constructor({ sheets, definedNames }: Snapshot, tables: Tables) {
    this.#sheets = new Map(sheets.map(({ name }, index) => [name.toUpperCase(), index]));
    this.#names = new Map(definedNames.map(({ name, refersTo, sheet }) =>
      [`${sheet === undefined ? "" : this.#sheets.get(sheet.toUpperCase())}!${name.toUpperCase()}`, refersTo]));
    this.#tables = tables;
  }

  /** Where a formula on a sheet looks. */
  of(formula: string, sheet: number, depth = 0): Precedents {
    const areas: { sheet: number; range: Range }[] = [];
    let anywhere = depth > MAX_DEPTH;
    const tokens = [...formula.matchAll(FORMULA_TOKEN)];
    let target: number | "outside" | undefined;
    for (let i = 0; i < tokens.length && !anywhere; i++) {
      const token = tokens[i] as RegExpExecArray;
      const [text] = token;
      const next = formula[token.index + text.length];
      const before = formula[token.index - 1];
      if (text.startsWith('"') || text.startsWith("#")) continue;
      if (next === "!") {
        // A name of a sheet: one of another workbook stands in or behind brackets, one of a range of sheets around a colon.
        const name = unquoted(text);
        if (name.includes("[") || before === "]") target = "outside";
        else if (before === ":" || name.includes(":")) anywhere = true;
        else target = this.#sheets.get(name.toUpperCase()) ?? "outside";
        continue;
      }
      const here = target ?? sheet;
      target = undefined;
      if (text.startsWith("[")) {
        // "[1]Sheet!A1" is another workbook; "[@Anggaran]" is the table around the cell, and "Tabel1[…]" has been looked at.
        anywhere = !/^\[\d+\]$/.test(text) && !isName(tokens[i - 1], token);
        continue;
      }
      const range = rangeOf(token);
      if (range) {
        const second = next === ":" ? tokens[i + 1] : undefined;
        const end = second && second.index === token.index + text.length + 1 ? rangeOf(second) : undefined;
        if (next === ":" && !end) anywhere = true;
        if (end) i++;
        if (here !== "outside") areas.push({ sheet: here, range: end ? around(range, end) : range });
      } else if (/^[\p{L}_\\]/u.test(text)) {
        const name = text.toUpperCase();
        if (next === "(") anywhere = ELSEWHERE.has(name);
        else if (here !== "outside" && !CONSTANTS.has(name)) {
          const table = this.#tables.get(name);
          const refersTo = this.#names.get(`${here}!${name}`) ?? this.#names.get(`!${name}`);
          if (table) areas.push(table);
          else if (refersTo === undefined) anywhere = true;
          else {
            const inner = this.of(refersTo, here, depth + 1);
            areas.push(...inner.areas);
            anywhere = inner.anywhere;
          }
        }
      }
    }
    return { areas, anywhere };
  }
}

const isName = (previous: RegExpExecArray | undefined, token: RegExpExecArray): boolean =>
  previous !== undefined && previous.index + previous[0].length === token.index;

const around = (a: Range, b: Range): Range => ({
  top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right),
});

function rangeOf({ groups = {} }: RegExpExecArray): Range | undefined {
  const { column, row, from, to, top, bottom } = groups;
  if (column !== undefined && row !== undefined) {
    const [c, r] = [columnIndex(column), Number(row) - 1];
    return c < 0 || r >= MAX_ROWS ? undefined : { top: r, left: c, bottom: r, right: c };
  }
  if (from !== undefined && to !== undefined) return { top: 0, left: columnIndex(from), bottom: MAX_ROWS - 1, right: columnIndex(to) };
  if (top !== undefined && bottom !== undefined) return { top: Number(top) - 1, left: 0, bottom: Number(bottom) - 1, right: MAX_COLUMNS - 1 };
  return undefined;
}

/**
 * The formulas of a workbook whose results depend on some cells, directly or through others, as keyOf by sheet index.
 * The cells themselves are among them only where they depend on each other.
 */
export function dependantsOf(snapshot: Snapshot, changed: ReadonlyMap<number, ReadonlySet<number>>, tables: Tables): ReadonlyMap<number, ReadonlySet<number>> {
  const finder = new PrecedentFinder(snapshot, tables);
  let waiting = snapshot.sheets.flatMap(({ cells }, sheet) => cells.flatMap((cell) => cell.formula === undefined ? []
    : [{ sheet, key: keyOf(cell), ...finder.of(cell.formula, sheet) }]));
  const found = new Map<number, Set<number>>();
  let fresh = sorted(changed);
  while (fresh.size > 0) {
    const hit = waiting.filter(({ areas, anywhere }) => anywhere || areas.some(({ sheet, range }) => touches(fresh.get(sheet), range)));
    const hits = new Set(hit);
    waiting = waiting.filter((formula) => !hits.has(formula));
    const next = new Map<number, Set<number>>();
    for (const { sheet, key } of hit) for (const map of [found, next]) (map.get(sheet) ?? map.set(sheet, new Set()).get(sheet))?.add(key);
    fresh = sorted(next);
  }
  return found;
}

const sorted = (cells: ReadonlyMap<number, ReadonlySet<number>>): Map<number, readonly number[]> =>
  new Map([...cells].filter(([, keys]) => keys.size > 0).map(([sheet, keys]) => [sheet, [...keys].sort((a, b) => a - b)]));

/** Whether one of the sorted cells lies in the range. */
function touches(keys: readonly number[] | undefined, { top, left, bottom, right }: Range): boolean {
  if (!keys) return false;
  let [low, high] = [0, keys.length];
  const first = top * MAX_COLUMNS + left;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < first) low = middle + 1; else high = middle;
  }
  for (let i = low; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key > bottom * MAX_COLUMNS + right) return false;
    const column = key % MAX_COLUMNS;
    if (column >= left && column <= right) return true;
  }
  return false;
}
