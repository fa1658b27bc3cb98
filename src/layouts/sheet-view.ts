import type { Range } from "../kernel/address";
import { inRange } from "../kernel/address";
import type { Grid } from "../snapshot/grid";
import { headerAt, type Header } from "./header";
import { isHeaderWord, type ColumnSample } from "./roles";
import { headerText, isCaption, isClosing } from "./words";

const LABEL_WORD = /^(no|nomor|kode|tujuan|sasaran|indikator|iku|program|kegiatan|sub kegiatan|subkegiatan|uraian|urusan|nama (program|kegiatan)|belanja|jenis belanja|bidang urusan|interval|rentang|nilai|skala|kriteria|predikat|kategori|capaian|skor|range|kinerja utama|uraian urusan|aktivitas|input|tingkat capaian)\b/;
const SAMPLED = 80;

/** A sheet as the recogniser walks over it: rows with text, headers by row, what is taken already. */
export class SheetView {
  readonly #span: { readonly left: number; readonly right: number; readonly count: number }[] = [];
  readonly #headers = new Map<number, Header | null>();
  readonly taken: Range[] = [];

  constructor(readonly grid: Grid) {
    for (const cell of grid.sheet.cells) {
      if (cell.text.trim() === "") continue;
      const span = this.#span[cell.row];
      this.#span[cell.row] = span
        ? { left: Math.min(span.left, cell.column), right: Math.max(span.right, cell.column), count: span.count + 1 }
        : { left: cell.column, right: cell.column, count: 1 };
    }
  }

  get rowCount(): number { return this.#span.length; }

  /** First and last column with text in a row; undefined for a blank row. */
  spanOf(row: number): { readonly left: number; readonly right: number; readonly count: number } | undefined { return this.#span[row]; }

  /** The header of a typed table that begins in this row, across the whole row. */
  headerStarting(row: number): Header | undefined {
    const known = this.#headers.get(row);
    if (known !== undefined) return known ?? undefined;
    const span = this.#span[row];
    let header: Header | undefined;
    if (span && span.count >= 2 && this.#hasLabelWord(row, span.left, span.right)) {
      const found = headerAt(this.grid, row, ...this.#extent(row, span));
      // A row of names and values can hold a header word by chance; two columns that speak make a header.
      if (found && found.columns.filter((column) => column.parts.some(isHeaderWord)).length >= 2) header = found;
    }
    this.#headers.set(row, header ?? null);
    return header;
  }

  /** Where the first header row is narrower than those below (a heading over the last columns), the rows below tell the width. */
  #extent(row: number, span: { left: number; right: number }): [number, number] {
    const below = this.#span[row + 1];
    return [Math.min(span.left, below && below.left < span.left && below.left >= span.left - 1 ? below.left : span.left), Math.max(span.right, below?.right ?? 0)];
  }

  #hasLabelWord(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) {
      const text = this.grid.textAt(row, column);
      if (text !== "" && text.length <= 140 && LABEL_WORD.test(headerText(text).core)) return true;
    }
    return false;
  }

  isTaken(row: number, column: number): boolean { return this.taken.some((range) => inRange(range, row, column)); }

  /** Texts below a header, down to three blank rows. */
  textsBelow(top: number, column: number): string[] {
    const texts: string[] = [];
    let blanks = 0;
    for (let row = top; row < Math.min(this.rowCount, top + SAMPLED) && blanks < 3; row++) {
      const span = this.#span[row];
      if (!span) { blanks++; continue; }
      blanks = 0;
      if (span.count <= 2 && (isCaption(this.grid.textAt(row, span.left)) || isClosing(this.grid.textAt(row, span.left)))) break;
      const text = this.grid.textAt(row, column);
      if (text !== "") texts.push(text);
    }
    return texts;
  }

  sample(top: number, column: number): ColumnSample {
    let numbers = 0;
    let percents = 0;
    let largest = 0;
    const texts = this.textsBelow(top, column);
    for (const text of texts) {
      if (!/^(rp\.?\s*|idr\s*)?[-+(]?\d[\d.,\s]*(%|,-|\.-)?\)?$/i.test(text)) continue;
      numbers++;
      if (text.includes("%")) percents++;
      const digits = text.replace(/[^\d.,]/g, "").replace(/[.,]\d{1,2}$/, "").replace(/[.,]/g, "");
      largest = Math.max(largest, Number(digits) || 0);
    }
    return { numbers, texts: texts.length - numbers, percents, largest };
  }

  /** The lines above a header that name its table: "Tabel 3.8", "Realisasi Anggaran …", at most one blank row between. */
  captionAbove(header: Header): string {
    const lines: string[] = [];
    let row = header.range.top - 1;
    if (row >= 0 && !this.#span[row]) row--;
    for (; row >= 0 && lines.length < 4; row--) {
      const span = this.#span[row];
      if (!span || span.count > 2 || this.isTaken(row, span.left)) break;
      const text = this.grid.textAt(row, span.left);
      if (text.length > 250 || isClosing(text) || /^[\d.,%\s]+$/.test(text)) break;
      lines.unshift(text.replace(/\s+/g, " "));
      if (isCaption(text)) return lines.join(" ");
    }
    const named = lines.filter((line) => line.length <= 160 && !/[.:;]$/.test(line));
    return named.length === lines.length ? lines.join(" ") : lines.slice(lines.findLastIndex((line) => line.length > 160 || /[.:;]$/.test(line)) + 1).join(" ");
  }
}
