import { remember } from "../kernel/remember";
import type { Column, Role, Table, TableKind } from "../model/table";
import { addsUp, withSummedRows } from "./count-sums";
import { headerAt, type Header } from "./header";
import { readTable } from "./read-table";
import type { RoledColumn } from "./roles";
import type { SheetView } from "./sheet-view";
import { isTotalLabel, plain } from "./words";

const OTHERS = /\b(penduduk|populasi|ternak|siswa|murid|pasien|balita|kunjungan|peserta)\b/;
const STAFF = /\b(jabatan|pegawai|golongan|pangkat|eselon|pendidikan|bezetting|formasi|asn|pns|pppk|jenis kelamin)\b/;
const ASSETS = /\b(sarana|prasarana|barang|aset|kondisi|inventaris|kendaraan|peralatan|gedung)\b/;

/** Staff, assets, anything with a Jumlah row or Σ columns that no other layout took. */
export function findCountTables(view: SheetView): Table[] {
  const tables: Table[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const block = blockAt(view, row);
    if (!block) continue;
    const table = tableIn(view, block.top, block.bottom);
    if (table) { tables.push(table); view.take(table.range); }
    row = block.bottom;
  }
  return tables;
}

/** Rows without a blank between them that no table has taken; the second row of a merged heading has no text of its own. */
function blockAt(view: SheetView, row: number): { top: number; bottom: number } | undefined {
  const free = (r: number): boolean => { const span = view.spanOf(r); return span !== undefined && !view.isTaken(r, span.left); };
  const isMerged = (r: number): boolean => {
    const above = view.spanOf(r) === undefined ? view.spanOf(r - 1) : undefined;
    return above !== undefined && view.grid.mergeAt(r, above.left)?.top === r - 1 && view.grid.mergeAt(r, above.right)?.top === r - 1;
  };
  if (!free(row)) return undefined;
  let bottom = row;
  while (free(bottom + 1) || (isMerged(bottom + 1) && free(bottom + 2))) bottom++;
  return bottom - row >= 2 ? { top: row, bottom } : undefined;
}

function tableIn(view: SheetView, top: number, bottom: number): Table | undefined {
  for (let row = top; row < bottom - 1; row++) {
    const span = view.spanOf(row);
    if (!span || span.count < 2) continue;
    const below = view.spanOf(row + 1);
    const header = headerAt(view.grid, row, Math.min(span.left, below?.left ?? span.left), Math.max(span.right, below?.right ?? span.right));
    if (!header) continue;
    const columns = countColumns(view, header);
    const caption = view.captionAbove(header);
    const counts = columns.filter((column) => column.role === "banyak" || column.role === "jumlah");
    if (counts.length === 0 || !columns.some((column) => column.role === "uraian")) {
      // "A. | Susunan Pegawai" heads the table below it.
      if (columns.length < 3) continue;
      return undefined;
    }
    const kind = kindOf(`${caption} ${columns.map((column) => column.text).join(" ")}`);
    const table = withSummedRows(readTable(view, header, kind, columns, caption));
    const total = table.rows.some((r) => r.kind === "total");
    const sums = counts.length >= 3 && table.columns.some((column) => isSigma(column) || (column.role === "jumlah" && addsUp(table, column)));
    return table.rows.length >= 2 && (total || sums) ? table : undefined;
  }
  return undefined;
}

/** "12 orang", "3 unit". */
const COUNT_WITH_UNIT = /^\d[\d.,]*\s*\p{L}{3,12}\.?$/u;
const makeOf = remember((text: string): "bare" | "united" | "total" | "name" =>
  (!/\p{L}{2}/u.test(text) ? "bare" : COUNT_WITH_UNIT.test(text) ? "united" : isTotalLabel(text) ? "total" : "name"));

const isSigma = (column: Column): boolean => column.role === "jumlah" && column.group !== null;

const kindOf = remember((words: string): TableKind => {
  const said = plain(words);
  return OTHERS.test(said) ? "jumlah" : STAFF.test(said) ? "pegawai" : ASSETS.test(said) ? "sarana" : "jumlah";
});

/** The first column of words names the rows; columns of numbers are counts. */
function countColumns(view: SheetView, header: Header): readonly RoledColumn[] {
  let named = false;
  const below = view.below(header);
  return header.columns.map((column): RoledColumn => {
    const sample = below.sample(column.index);
    const own = column.parts.at(-1);
    const core = own?.core ?? "";
    let [united, texts, names] = [0, 0, 0];
    for (const text of below.texts(column.index)) {
      const made = makeOf(text);
      if (made === "united") united++;
      else if (made !== "bare") { texts++; if (made === "name") names++; }
    }
    const role = ((): Role => {
      if (/^(no|nomor|nmr)$/.test(core)) return "nomor";
      if (!named && texts > 0 && texts >= sample.numbers) { named = true; return "uraian"; }
      if (own?.percent || /^(tahun|rata rata|persentase|kumulatif|produktivitas|s d|sampai dengan|kepadatan|rasio|nip)/.test(core)) return "lain";
      if (names > sample.numbers + united || sample.numbers + texts + united === 0) return "lain";
      return isSum(own?.original ?? "") ? "jumlah" : "banyak";
    })();
    const group = column.parts.length > 1 ? column.parts[0]?.core ?? null : null;
    return { index: column.index, parts: column.parts, text: column.text, role, group, year: null, percent: own?.percent ?? false, scale: 0 };
  });
}

const isSum = remember((words: string): boolean => /^(?:l|lk|laki laki) ?\+ ?(?:p|pr|perempuan)$/.test(plain(words)) ||
  /^(jumlah|total|jml|Σ|σ|∑)\b|^[Σ∑σ]$/iu.test(words.trim()) && /^(jumlah|total|jml|Σ|∑|σ)( total| pegawai| seluruh| keseluruhan| asn)?$/iu.test(plain(words)));
