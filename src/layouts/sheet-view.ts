import type { Range } from "../kernel/address";
import { remember } from "../kernel/remember";
import type { Grid, Span } from "../snapshot/grid";
import { headerAt, isWordy, type Header } from "./header";
import type { ColumnSample } from "./roles";
import { headerText, isCaption, isClosing, numeric, singleSpaced } from "./words";

const LABEL_WORD = /^(no|nomor|kode|tujuan|sasaran|indikator|iku|program|kegiatan|sub kegiatan|subkegiatan|uraian|urusan|nama (program|kegiatan)|belanja|jenis belanja|bidang urusan|interval|rentang|nilai|skala|kriteria|predikat|kategori|capaian|skor|range|kinerja utama|uraian urusan|aktivitas|input|tingkat capaian)\b/;
/** What only digits and signs of ASCII lack. */
const LETTER = /[A-Za-z\u0080-\uffff]/;
const SAMPLED = 80;
const MOST_FOOTNOTES = 6;

/** Whether a text begins as the headings of names do. Numbers are most cells and no words, so they need no taking apart. */
const saysLabel = remember((text: string): boolean => text.length <= 140 && LETTER.test(text) && LABEL_WORD.test(headerText(text).core));

/** What stands below a header, down to three blank rows: every layout asks for the same columns again. */
export class Below {
  readonly #texts: (readonly string[] | undefined)[] = [];
  readonly #samples: (ColumnSample | undefined)[] = [];

  constructor(readonly grid: Grid, readonly rows: readonly number[]) {}

  /** The texts of a column, blanks left out. */
  texts(column: number): readonly string[] {
    const known = this.#texts[column];
    if (known) return known;
    const texts: string[] = [];
    for (const row of this.rows) { const text = this.grid.textAt(row, column); if (text !== "") texts.push(text); }
    this.#texts[column] = texts;
    return texts;
  }

  sample(column: number): ColumnSample { return this.#samples[column] ??= sampleOf(this.texts(column)); }
}

/** A sheet as the recogniser walks over it: rows with text, headers by row, what is taken already. */
export class SheetView {
  readonly #headers: (Header | null | undefined)[] = [];
  /** What stands below a header, by its first row. */
  readonly #below = new Map<number, Below>();
  /** The tables that have been found, in each of their rows. */
  readonly #taken: (readonly Range[] | undefined)[] = [];

  readonly rowCount: number;

  constructor(readonly grid: Grid) { this.rowCount = grid.textRows; }

  spanOf(row: number): Span | undefined { return this.grid.spanOf(row); }

  /** The header of a typed table that begins in this row, across the whole row. */
  headerStarting(row: number): Header | undefined {
    const known = this.#headers[row];
    if (known !== undefined) return known ?? undefined;
    const span = this.grid.spanOf(row);
    let header: Header | undefined;
    // Most rows end with a number, so that is asked first.
    if (span && span.count >= 2 && isWordy(this.grid, row, span.left, span.right) && this.#hasLabelWord(row, span.left, span.right)) {
      const found = headerAt(this.grid, row, ...this.#extent(row, span));
      // A row of names and values can hold a header word by chance; two columns that speak make a header.
      if (found && found.columns.filter(({ parts }) => parts.some(({ isHeaderWord }) => isHeaderWord)).length >= 2) header = found;
    }
    this.#headers[row] = header ?? null;
    return header;
  }

  /** A header row may be narrower than those below it: merged headings and the rows beneath tell the width. */
  #extent(row: number, span: { left: number; right: number }): [number, number] {
    let { left, right } = span;
    for (let r = row; r <= row + 3; r++) {
      const below = this.grid.spanOf(r);
      if (!below) break;
      right = Math.max(right, below.right);
      if (below.left === left - 1) left = below.left;
      for (let column = span.left; column <= below.right; column++) right = Math.max(right, this.grid.mergeAt(r, column)?.right ?? 0);
    }
    return [left, Math.min(right, this.grid.columnCount - 1)];
  }

  #hasLabelWord(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) {
      const text = this.grid.textAt(row, column);
      if (text !== "" && saysLabel(text)) return true;
    }
    return false;
  }

  /** No other table is looked for in this range. */
  take(range: Range): void {
    const alone = [range];
    for (let { top: row } = range; row <= range.bottom; row++) this.#taken[row] = this.#taken[row]?.concat(alone) ?? alone;
  }

  isTaken(row: number, column: number): boolean {
    const taken = this.#taken[row];
    return taken !== undefined && taken.some(({ left, right }) => column >= left && column <= right);
  }

  below({ bodyTop: top }: Header): Below {
    const known = this.#below.get(top);
    if (known) return known;
    const rows: number[] = [];
    let blanks = 0;
    // Where the rows after the last blank begin, and whether a number stands in them.
    let since = { first: 0, numeric: true };
    for (let row = top; row < Math.min(this.rowCount, top + SAMPLED) && blanks < 3; row++) {
      const span = this.grid.spanOf(row);
      if (!span) { blanks++; continue; }
      if (blanks > 0 && since.numeric) since = { first: rows.length, numeric: false };
      blanks = 0;
      const header = row > top ? this.headerStarting(row) : undefined;
      if (header && !this.#repeatsAbove(header, top)) break;
      if (span.count <= 2 && (isCaption(this.grid.textAt(row, span.left)) || isClosing(this.grid.textAt(row, span.left)))) break;
      since.numeric ||= this.#hasNumber(row, span);
      rows.push(row);
    }
    // Signatures and notes after a blank row belong to no table.
    if (!since.numeric) rows.length = since.first;
    const below = new Below(this.grid, rows);
    this.#below.set(top, below);
    return below;
  }

  #hasNumber(row: number, { left, right }: { readonly left: number; readonly right: number }): boolean {
    for (let column = left; column <= right; column++) if (isNumber(this.grid.textAt(row, column))) return true;
    return false;
  }

  /** Whether a header is the one above `top` again. */
  #repeatsAbove({ columns }: Header, top: number): boolean {
    let own: Header | undefined;
    for (let above = top - 1; above >= 0 && above >= top - 6 && !own; above--) own = this.headerStarting(above);
    return own !== undefined && own.columns.length === columns.length && own.columns.every(({ text }, i) => text === columns[i]?.text);
  }

  /** The lines below a table that explain it, one blank row between at most: "Sumber: …", "*) indikator negatif". */
  footnotesBelow(bottom: number): readonly string[] {
    const lines: string[] = [];
    for (let row = bottom + 1; row <= bottom + MOST_FOOTNOTES && row < this.rowCount; row++) {
      const span = this.spanOf(row);
      if (!span) { if (row === bottom + 1) continue; break; }
      const text = singleSpaced(this.grid.textAt(row, span.left));
      if (span.count > 2 || isCaption(text)) break;
      lines.push(span.count === 1 ? text : `${text} ${singleSpaced(this.grid.textAt(row, span.right))}`);
    }
    return lines;
  }

  /** The lines above a header that name its table: "Tabel 3.8", "Realisasi Anggaran …", at most one blank row between. */
  captionAbove(header: Header): string {
    const lines: string[] = [];
    let row = header.range.top - 1;
    if (row >= 0 && !this.grid.spanOf(row)) row--;
    for (; row >= 0 && lines.length < 4; row--) {
      const span = this.grid.spanOf(row);
      if (!span || span.count > 2 || this.isTaken(row, span.left)) break;
      const text = this.grid.textAt(row, span.left);
      if (text.length > 250 || isClosing(text) || /^[\d.,%\s]+$/.test(text)) break;
      lines.unshift(singleSpaced(text));
      if (isCaption(text)) return lines.join(" ");
    }
    return lines.slice(lines.findLastIndex((line) => line.length > 160 || /[.:;]$/.test(line)) + 1).join(" ");
  }
}

const isNumber = numeric("ri-+(", /^(rp\.?\s*|idr\s*)?[-+(]?\d[\d.,\s]*(%|,-|\.-)?\)?$/i);
/** The size of a number as written, without regard to its unit and to one or two decimals. */
function sizeOf(text: string): number {
  let size = 0;
  // What stands before the last point or comma, and how many digits behind it.
  let whole = 0;
  let behind = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      size = size * 10 + code - 48;
      if (behind >= 0) behind++;
    } else if (code === 46 || code === 44) { whole = size; behind = 0; }
  }
  return behind === 1 || behind === 2 ? whole : size;
}

const WORD = /\p{L}{5}/u;

function sampleOf(texts: readonly string[]): ColumnSample {
  let numbers = 0;
  let largest = 0;
  for (const text of texts) {
    if (!isNumber(text)) continue;
    numbers++;
    const size = sizeOf(text);
    if (size > largest) largest = size;
  }
  return { numbers, texts: texts.length - numbers, names: () => texts.filter((text) => !isNumber(text) && WORD.test(text)).length, largest };
}
