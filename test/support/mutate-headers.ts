import { toAddress } from "../../src/kernel/address";
import type { Column, Role, TableKind } from "../../src/model/table";
import { blocksOf, mapCells, type Mutation } from "./mutate";
import { cellAt } from "./snapshots";

/** Another heading for a column; undefined leaves it. */
type Renaming = (column: Column, kind: TableKind) => string | undefined;

const year = ({ year: of }: Column): string => (of === null ? "" : ` ${of}`);
const BUDGETS: ReadonlySet<TableKind> = new Set<TableKind>(["anggaran", "realisasi", "pendukung", "pk-anggaran"]);
const PERFORMANCE: ReadonlySet<TableKind> = new Set<TableKind>(["kinerja", "pk", "renstra"]);

const renamed = (name: string, renaming: Renaming): Mutation => ({
  name,
  apply(snapshot) {
    const headings = new Map<string, string>();
    for (const { table, sheet } of blocksOf(snapshot)) {
      for (const column of table.columns) {
        const heading = column.header.includes(" · ") ? undefined : renaming(column, table.kind);
        if (heading !== undefined) headings.set(`${sheet}!${toAddress(table.headerRange.top, column.index)}`, heading);
      }
    }
    return {
      follow: (at) => at,
      snapshot: mapCells(snapshot, (cell, sheet) => {
        const heading = headings.get(`${sheet}!${toAddress(cell.row, cell.column)}`);
        return heading === undefined || cell.text === "" ? cell : cellAt(cell.row, cell.column, { value: heading, style: cell.style });
      }),
    };
  },
});

type Words = Partial<Record<Role, (column: Column) => string>>;
const by = (performance: Words, budget: Words, efficiency: Words): Renaming => (column, kind) =>
  (PERFORMANCE.has(kind) ? performance : BUDGETS.has(kind) ? budget : kind === "efisiensi" ? efficiency : {})[column.role]?.(column);

export const officialHeadings = renamed("headings: Pagu Anggaran, Realisasi Anggaran, Penyerapan (%), Indikator Kinerja Utama", by(
  {
    sasaran: () => "Sasaran", indikator: () => "Indikator Kinerja Utama", target: (c) => `Target Kinerja Tahun${year(c)}`,
    realisasi: (c) => `Realisasi Kinerja${year(c)}`, capaian: () => "% Capaian", targetAkhir: (c) => `Target Jangka Menengah${year(c)}`, capaianAkhir: () => "Tingkat Kemajuan",
  },
  { nomor: () => "No.", uraian: () => "Uraian Program, Kegiatan dan Sub Kegiatan", sasaran: () => "Sasaran Strategis", anggaran: () => "Pagu Anggaran", realisasiAnggaran: () => "Realisasi Anggaran", serapan: () => "Penyerapan (%)" },
  { sasaran: () => "Sasaran Strategis", capaian: () => "Capaian Kinerja (%)", serapan: () => "Penyerapan Anggaran (%)", kategoriEfisiensi: () => "Tingkat Efisiensi" },
));

export const shortHeadings = renamed("headings: Alokasi Anggaran, Realisasi (Rp), %, IKU", by(
  { nomor: () => "NO", sasaran: () => "Tujuan / Sasaran", indikator: () => "IKU", target: (c) => `TARGET${year(c)}`, realisasi: (c) => `REALISASI${year(c)}`, capaian: () => "%" },
  { uraian: () => "PROGRAM / KEGIATAN", anggaran: () => "ALOKASI ANGGARAN (RP)", realisasiAnggaran: () => "REALISASI (RP)", serapan: () => "%" },
  { capaian: () => "CAPAIAN (%)", serapan: () => "SERAPAN (%)", kategoriEfisiensi: () => "KATEGORI" },
));

export const targetHeadings = renamed("headings: Target, Capaian and Capaian (%) over a budget", (column, kind) => (kind !== "realisasi" ? undefined
  : ({ anggaran: "Target", realisasiAnggaran: "Capaian", serapan: "Capaian (%)" } as Partial<Record<Role, string>>)[column.role]));

export const capitalHeadings = renamed("headings in capitals, with double spaces and line breaks", (column) =>
  (column.header === "" ? undefined : column.header.toUpperCase().replace(" ", "\n ")));
