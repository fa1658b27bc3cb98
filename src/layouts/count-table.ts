import type { Column, Table, TableKind } from "../model/table";
import { headerAt, type Header } from "./header";
import { readTable } from "./read-table";
import type { RoledColumn } from "./roles";
import type { SheetView } from "./sheet-view";
import { headerText, isTotalLabel, plain } from "./words";

const STAFF = /\b(jabatan|pegawai|golongan|pangkat|eselon|pendidikan|bezetting|formasi|asn|pns|pppk|jenis kelamin)\b/;
const ASSETS = /\b(sarana|prasarana|barang|aset|kondisi|inventaris|kendaraan|peralatan|gedung)\b/;

/** Staff, assets, anything with a Jumlah row or Σ columns that no other layout took. */
export function findCountTables(view: SheetView): Table[] {
  const tables: Table[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const block = blockAt(view, row);
    if (!block) continue;
    const table = tableIn(view, block.top, block.bottom);
    if (table) { tables.push(table); view.taken.push(table.range); }
    row = block.bottom;
  }
  return tables;
}

/** Rows without a blank between them that no table has taken. */
function blockAt(view: SheetView, row: number): { top: number; bottom: number } | undefined {
  const free = (r: number): boolean => { const span = view.spanOf(r); return span !== undefined && !view.isTaken(r, span.left); };
  if (!free(row)) return undefined;
  let bottom = row;
  while (free(bottom + 1)) bottom++;
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
    if (counts.length === 0 || !columns.some((column) => column.role === "uraian")) return undefined;
    const kind = kindOf(caption, columns);
    const table = readTable(view, header, kind, columns, caption);
    const total = table.rows.some((r) => r.kind === "total");
    const sums = table.columns.some((column) => isSigma(column)) && counts.length >= 3;
    return table.rows.length >= 2 && (total || sums) ? table : undefined;
  }
  return undefined;
}

/** "12 orang", "3 unit". */
const COUNT_WITH_UNIT = /^\d[\d.,]*\s*\p{L}{3,12}\.?$/u;

const isSigma = (column: Column): boolean => column.role === "jumlah" && column.group !== null;

function kindOf(caption: string, columns: readonly RoledColumn[]): TableKind {
  const words = plain(`${caption} ${columns.map((column) => column.text).join(" ")}`);
  return STAFF.test(words) ? "pegawai" : ASSETS.test(words) ? "sarana" : "jumlah";
}

/** The first column of words names the rows; columns of numbers are counts. */
function countColumns(view: SheetView, header: Header): readonly RoledColumn[] {
  let named = false;
  return header.columns.map((column): RoledColumn => {
    const sample = view.sample(header.bodyTop, column.index);
    const own = column.parts.at(-1);
    const core = own?.core ?? "";
    const below = view.textsBelow(header.bodyTop, column.index);
    const united = below.filter((text) => COUNT_WITH_UNIT.test(text)).length;
    const texts = below.filter((text) => /\p{L}{2}/u.test(text) && !COUNT_WITH_UNIT.test(text));
    const group = column.parts.length > 1 ? column.parts[0]?.core ?? null : null;
    const base = { ...column, group, year: null, percent: own?.percent ?? false, scale: 0 };
    if (/^(no|nomor|nmr)$/.test(core)) return { ...base, role: "nomor" };
    if (!named && texts.length > 0 && texts.length >= sample.numbers) { named = true; return { ...base, role: "uraian" }; }
    if (own?.percent || /^(tahun|rata rata|persentase|kumulatif|produktivitas|s d|sampai dengan|kepadatan|rasio|nip)/.test(core)) return { ...base, role: "lain" };
    if (texts.filter((text) => !isTotalLabel(text)).length > sample.numbers + united) return { ...base, role: "lain" };
    const words = headerText(own?.original ?? "").original;
    return { ...base, role: /^(jumlah|total|jml|Σ|σ|∑)\b|^[Σ∑σ]$/iu.test(words.trim()) && /^(jumlah|total|jml|Σ|∑|σ)( total| pegawai| seluruh| keseluruhan| asn)?$/iu.test(plain(words)) ? "jumlah" : "banyak" };
  });
}
