import type { Range } from "../kernel/address";
import type { Grid } from "../snapshot/grid";
import { beginning, headerText, isCaption, isColumnCount, type HeaderText } from "./words";

/** One column of a header, its texts from top to bottom without repeats. */
export interface HeaderColumn {
  readonly index: number;
  readonly parts: readonly HeaderText[];
  readonly text: string;
}

export interface Header {
  readonly range: Range;
  readonly columns: readonly HeaderColumn[];
  /** First row after the header and its row of column numbers. */
  readonly bodyTop: number;
}

const LONGEST = 140;
const MOST_ROWS = 4;

const isNumeric = beginning("r-+(0123456789", /^(rp\.?\s*)?[-+(]?\d[\d.,]*\s*%?\)?[-,.]*$/i);
/** A grade with its number, "A (80,60)": a value, never a heading. "D3" is a diploma. */
const isGrade = beginning("abcde", /^[A-E]{1,2}\s*(?:[(/]\s*\d|\d\d)/);
const isYear = beginning("t2", /^(th\.?|tahun)?\s*20[0-4]\d\s*(\(.*\))?$/i);
const isUnit = beginning("(r%pdjn", /^\(?\s*(rp\.?[,\-\s]*|rupiah|%|persen|dalam .*|juta.*|ribu.*|n[+-]?\d?)\s*\)?$/i);
const SUBHEADER = /^(target|realisasi|capaian|anggaran|pagu|%|persen|kinerja|keuangan|jumlah|jml|total|serapan|sisa|l|p|Σ|∑|tw|triwulan|semester|operasi|modal|murni|perubahan|sebelum|sesudah|setelah|nasional|provinsi|kabupaten|satuan|volume|uraian|program|kegiatan|sub kegiatan|indikator|sasaran)\b/iu;

interface Line { readonly row: number; readonly cells: ReadonlyMap<number, string> }

function lineAt(grid: Grid, row: number, left: number, right: number): Line {
  const cells = new Map<number, string>();
  for (let column = left; column <= right; column++) {
    const text = grid.textAt(row, column);
    if (text !== "") cells.set(column, text);
  }
  return { row, cells };
}

/** The texts of a row between two columns. */
export function textsIn(grid: Grid, row: number, left: number, right: number): string[] {
  const texts: string[] = [];
  for (let column = left; column <= right; column++) { const text = grid.textAt(row, column); if (text !== "") texts.push(text); }
  return texts;
}

/** Whether what stands between two columns of a row can be a row of a header: short words, no amounts. */
export function isWordy(grid: Grid, row: number, left: number, right: number): boolean {
  let some = false;
  // Amounts stand at the right.
  for (let column = right; column >= left; column--) {
    const text = grid.textAt(row, column);
    if (text === "") continue;
    if (text.length > LONGEST || (isNumeric(text) && !isYear(text)) || isGrade(text) || isCaption(text)) return false;
    some = true;
  }
  return some;
}

/** Whether `next` continues the header whose rows so far are `above`. */
function continues(grid: Grid, above: readonly Line[], next: Line, left: number, right: number): boolean {
  const base = above.at(-1);
  if (!base || isColumnCount([...next.cells.values()])) return false;
  // A merge that began in the header reaches into this row.
  for (let column = left; column <= right; column++) {
    const merge = grid.mergeAt(next.row, column);
    if (merge && merge.top < next.row && merge.top >= (above[0]?.row ?? 0)) return true;
  }
  const texts = [...next.cells.entries()];
  // Years, units or well-known words below other words.
  if (texts.length >= 2 && texts.every(([, text]) => isYear(text) || isUnit(text))) return true;
  // Words under blanks: the parts of a heading that spans several columns.
  const covered = (column: number): boolean => above.some((line) => line.cells.has(column));
  const spans = (column: number): boolean => {
    for (let c = column; c >= left; c--) if (base.cells.has(c)) return !next.cells.has(c) ? false : c < column || next.cells.has(column + 1);
    return false;
  };
  const free = texts.filter(([column]) => !covered(column));
  if (free.length === 0) return texts.length >= 2 && texts.every(([, text]) => SUBHEADER.test(text) || isYear(text) || isUnit(text));
  return texts.every(([column, text]) => !covered(column) || spans(column) || SUBHEADER.test(text) || isYear(text))
    && (texts.length >= 2 || grid.mergeAt(base.row, texts[0]?.[0] ?? 0) !== undefined);
}

/** For each column the texts above it, where an upper text reaches over merged or blank cells to its right. */
function columnsOf(grid: Grid, lines: readonly Line[], left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const texts: string[] = [];
    lines.forEach((line, depth) => {
      const merge = grid.mergeAt(line.row, column);
      let text = merge ? grid.textAt(merge.top, merge.left) : line.cells.get(column) ?? "";
      if (text === "" && !merge && depth < lines.length - 1) text = inherited(grid, lines, depth, column, left);
      if (text !== "" && texts.at(-1) !== text) texts.push(text);
    });
    if (texts.length > 0) columns.push({ index: column, parts: texts.map(headerText), text: texts.join(" · ") });
  }
  return columns;
}

/** An unmerged heading over several columns reaches right over blanks as long as words stand below them. */
function inherited(grid: Grid, lines: readonly Line[], depth: number, column: number, left: number): string {
  const line = lines[depth];
  const below = lines.slice(depth + 1);
  if (!line || !below.some((other) => other.cells.has(column))) return "";
  for (let c = column - 1; c >= left; c--) {
    const text = line.cells.get(c);
    const merge = grid.mergeAt(line.row, c);
    // A heading that is merged says itself how far it reaches.
    if (merge && merge.right >= c) return merge.right >= column ? grid.textAt(merge.top, merge.left) : "";
    if (!below.some((other) => other.cells.has(c))) return "";
    if (text !== undefined) return text;
  }
  return "";
}

/** The header that starts in `row` between two columns, as far down as it goes; undefined where the row is none. */
export function headerAt(grid: Grid, row: number, left: number, right: number): Header | undefined {
  if (!isWordy(grid, row, left, right)) return undefined;
  const first = lineAt(grid, row, left, right);
  if (first.cells.size < 2) return undefined;
  const lines = [first];
  for (let next = row + 1; lines.length < MOST_ROWS && next < grid.rowCount && isWordy(grid, next, left, right); next++) {
    const line = lineAt(grid, next, left, right);
    if (!continues(grid, lines, line, left, right)) break;
    lines.push(line);
  }
  const columns = columnsOf(grid, lines, left, right);
  const outer = { left: columns[0]?.index ?? left, right: columns.at(-1)?.index ?? right };
  const bottom = lines.at(-1)?.row ?? row;
  const counted = isColumnCount(textsIn(grid, bottom + 1, outer.left, outer.right));
  const bodyTop = bottom + (counted ? 2 : 1);
  return { range: { top: row, left: outer.left, bottom, right: outer.right }, columns, bodyTop };
}
