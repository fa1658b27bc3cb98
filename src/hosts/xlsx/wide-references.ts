import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../kernel/address";
import { FORMULA_TOKEN } from "./formulas";

/** The part of a workbook that holds anything: the same for all sheets. */
export interface UsedPart { readonly rows: number; readonly columns: number }

/** Cells of a reference from which on the calculator, which walks over all of them, would take seconds. */
const WIDE = 20_000;

/** Functions to which empty cells beyond the used ones mean nothing. */
const BLIND_TO_EMPTY = new Set([
  "SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT", "MEDIAN", "LARGE", "SMALL", "RANK", "RANK.EQ", "RANK.AVG", "STDEV", "STDEV.S", "STDEV.P", "VAR",
  "VAR.S", "VAR.P", "SUBTOTAL", "SUMSQ", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS",
]);
/** Functions that look for an equal value; how the calculator looks for a near one among empty cells is not Excel's way. */
const EXACT = new Map([["VLOOKUP", /^\s*,[^(),]*,\s*(?:FALSE|0)\s*\)/i], ["HLOOKUP", /^\s*,[^(),]*,\s*(?:FALSE|0)\s*\)/i], ["MATCH", /^\s*,\s*0\s*\)/]]);
/** Functions that take no longer on a wider reference. */
const QUICK = new Set(["INDEX", "ROWS", "COLUMNS", "COUNTIF", "COUNTIFS", "XLOOKUP"]);

interface Reference { readonly start: number; readonly end: number; readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const cellsIn = ({ top, left, bottom, right }: Omit<Reference, "start" | "end">): number => Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);

/**
 * A formula with whole columns and rows cut down to what is used of them, and how many cells it goes through; undefined
 * where its result would be another one, or each cell of a column would be calculated with: `=A:A&B:B` means one row of it
 * to Excel.
 */
export function bounded(formula: string, used: UsedPart): { readonly formula: string; readonly cells: number } | undefined {
  let cells = 0;
  let written = "";
  let at = 0;
  for (const reference of referencesIn(formula)) {
    const size = cellsIn(reference);
    if (size <= WIDE) {
      cells += size;
      continue;
    }
    const within = functionAround(formula, reference);
    if (QUICK.has(within)) continue;
    const exact = EXACT.get(within);
    if (!(exact ? exact.test(formula.slice(reference.end)) : BLIND_TO_EMPTY.has(within))) return undefined;
    const cut = { ...reference, bottom: Math.max(reference.top, Math.min(reference.bottom, used.rows - 1)), right: Math.max(reference.left, Math.min(reference.right, used.columns - 1)) };
    cells += cellsIn(cut);
    written += `${formula.slice(at, reference.start)}$${columnName(cut.left)}$${cut.top + 1}:$${columnName(cut.right)}$${cut.bottom + 1}`;
    at = reference.end;
  }
  return { formula: written + formula.slice(at), cells };
}

/** The ranges of a formula; a cell alone is none. */
function referencesIn(formula: string): Reference[] {
  const references: Reference[] = [];
  let before: { readonly row: number; readonly column: number; readonly start: number; readonly end: number } | undefined;
  for (const match of formula.matchAll(FORMULA_TOKEN)) {
    const { column, row, from, to, top, bottom } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    if (from !== undefined && to !== undefined) {
      references.push({ start, end, top: 0, bottom: MAX_ROWS - 1, left: columnIndex(from), right: columnIndex(to) });
    } else if (top !== undefined && bottom !== undefined) {
      references.push({ start, end, top: Number(top) - 1, bottom: Number(bottom) - 1, left: 0, right: MAX_COLUMNS - 1 });
    } else if (column !== undefined && row !== undefined) {
      const cell = { row: Number(row) - 1, column: columnIndex(column), start, end };
      if (before && formula.slice(before.end, start) === ":") {
        references.push({
          start: before.start, end, top: Math.min(before.row, cell.row), bottom: Math.max(before.row, cell.row),
          left: Math.min(before.column, cell.column), right: Math.max(before.column, cell.column),
        });
        before = undefined;
      } else before = cell;
    }
  }
  return references;
}

/** The function of which a reference is an argument as it stands; "" where something is calculated with it first. */
function functionAround(formula: string, { start, end }: Reference): string {
  if (!/^\s*[,)]/.test(formula.slice(end))) return "";
  const open: { name: string; argument: number }[] = [];
  let at = 0;
  const walk = (text: string, from: number): void => {
    [...text].forEach((char, i) => {
      const last = open.at(-1);
      if (char === "(") open.push({ name: /([\p{L}_][\p{L}\p{N}_.]*)$/u.exec(formula.slice(0, from + i))?.[1]?.toUpperCase() ?? "", argument: from + i + 1 });
      else if (char === ")") open.pop();
      else if (char === "," && last) last.argument = from + i + 1;
    });
  };
  for (const match of formula.matchAll(FORMULA_TOKEN)) {
    if (match.index >= start) break;
    walk(formula.slice(at, match.index), at);
    at = match.index + match[0].length;
  }
  walk(formula.slice(at, start), at);
  const innermost = open.at(-1);
  // Nothing but the sheet's name stands between the beginning of the argument and the reference.
  return innermost && /^\s*(?:'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!)?$/u.test(formula.slice(innermost.argument, start)) ? innermost.name.replace(/^(?:_XLFN\.|_XLWS\.)+/, "") : "";
}
