import type { Range } from "../kernel/address";
import type { Grid } from "../snapshot/grid";
import { beginning, headerText, isCaption, isColumnCount, numeric, type HeaderText } from "./words";

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

const isNumeric = numeric("r-+(", /^(rp\.?\s*)?[-+(]?\d[\d.,]*\s*%?\)?[-,.]*$/i);
/** A grade with its number, "A (80,60)": a value, never a heading. "D3" is a diploma. */
const isGrade = beginning("abcde", /^[A-E]{1,2}\s*(?:[(/]\s*\d|\d\d)/);
const isYear = beginning("t2", /^(th\.?|tahun)?\s*20[0-4]\d\s*(\(.*\))?$/i);
const isUnit = beginning("(r%pdjn", /^\(?\s*(rp\.?[,\-\s]*|rupiah|%|persen|dalam .*|juta.*|ribu.*|n[+-]?\d?)\s*\)?$/i);
const SUBHEADER = /^(target|realisasi|capaian|anggaran|pagu|%|persen|kinerja|keuangan|jumlah|jml|total|serapan|sisa|l|p|Σ|∑|tw|triwulan|semester|operasi|modal|murni|perubahan|sebelum|sesudah|setelah|nasional|provinsi|kabupaten|satuan|volume|uraian|program|kegiatan|sub kegiatan|indikator|sasaran)\b/iu;

/** Rows one below the other, between two columns. */
interface Lines { readonly grid: Grid; readonly top: number; bottom: number; readonly left: number; readonly right: number }

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

/** Whether some row from `top` to `bottom` has a text in the column. */
function isCovered(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (grid.textAt(row, column) !== "") return true;
  return false;
}

/** Whether the row below the header so far continues it. */
function continues({ grid, top, bottom, left, right }: Lines): boolean {
  const next = bottom + 1;
  const texts = textsIn(grid, next, left, right);
  if (isColumnCount(texts)) return false;
  // A merge that began in the header reaches into this row.
  for (let column = left; column <= right; column++) {
    const merge = grid.mergeAt(next, column);
    if (merge && merge.top < next && merge.top >= top) return true;
  }
  // Years, units or well-known words below other words.
  if (texts.length >= 2 && texts.every((text) => isYear(text) || isUnit(text))) return true;
  // Words under blanks: the parts of a heading that spans several columns.
  const spans = (column: number): boolean => {
    for (let c = column; c >= left; c--) if (grid.textAt(bottom, c) !== "") return grid.textAt(next, c) !== "" && (c < column || (c < right && grid.textAt(next, c + 1) !== ""));
    return false;
  };
  let free = false;
  let first = -1;
  let said = true;
  for (let column = left; column <= right; column++) {
    const text = grid.textAt(next, column);
    if (text === "") continue;
    if (first < 0) first = column;
    if (!isCovered(grid, top, bottom, column)) free = true;
    else if (!spans(column) && !SUBHEADER.test(text) && !isYear(text)) said = false;
  }
  if (!free) return texts.length >= 2 && texts.every((text) => SUBHEADER.test(text) || isYear(text) || isUnit(text));
  return said && (texts.length >= 2 || grid.mergeAt(bottom, first) !== undefined);
}

/** For each column the texts above it, where an upper text reaches over merged or blank cells to its right. */
function columnsOf(lines: Lines): HeaderColumn[] {
  const { grid, top, bottom, left, right } = lines;
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    let parts: HeaderText[] | undefined;
    let words = "";
    let last = "";
    for (let row = top; row <= bottom; row++) {
      const merge = grid.mergeAt(row, column);
      let text = merge ? grid.textAt(merge.top, merge.left) : grid.textAt(row, column);
      if (text === "" && !merge && row < bottom) text = inherited(lines, row, column);
      if (text === "" || text === last) continue;
      last = text;
      words = parts ? `${words} · ${text}` : text;
      if (parts) parts.push(headerText(text)); else parts = [headerText(text)];
    }
    if (parts) columns.push({ index: column, parts, text: words });
  }
  return columns;
}

/** An unmerged heading over several columns reaches right over blanks as long as words stand below them. */
function inherited({ grid, bottom, left }: Lines, row: number, column: number): string {
  if (!isCovered(grid, row + 1, bottom, column)) return "";
  for (let c = column - 1; c >= left; c--) {
    const merge = grid.mergeAt(row, c);
    // A heading that is merged says itself how far it reaches.
    if (merge && merge.right >= c) return merge.right >= column ? grid.textAt(merge.top, merge.left) : "";
    if (!isCovered(grid, row + 1, bottom, c)) return "";
    const text = grid.textAt(row, c);
    if (text !== "") return text;
  }
  return "";
}

/** The header that starts in `row` between two columns, as far down as it goes; undefined where the row is none. */
export function headerAt(grid: Grid, row: number, left: number, right: number): Header | undefined {
  if (!isWordy(grid, row, left, right) || textsIn(grid, row, left, right).length < 2) return undefined;
  const lines: Lines = { grid, top: row, bottom: row, left, right };
  while (lines.bottom < Math.min(row + MOST_ROWS, grid.rowCount) - 1 && isWordy(grid, lines.bottom + 1, left, right) && continues(lines)) lines.bottom++;
  const { bottom } = lines;
  const columns = columnsOf(lines);
  const outer = { left: columns[0]?.index ?? left, right: columns.at(-1)?.index ?? right };
  const counted = isColumnCount(textsIn(grid, bottom + 1, outer.left, outer.right));
  const bodyTop = bottom + (counted ? 2 : 1);
  return { range: { top: row, left: outer.left, bottom, right: outer.right }, columns, bodyTop };
}
