import type { Confidence } from "../../findings/finding";
import type { Severity } from "../../findings/outcome";
import { formatCount } from "../values";

const n = (count: number): string => formatCount(count, "id");

/** The fixed words of reports, in Indonesian. */
export const reportId = {
  severities: { error: "Kesalahan", warning: "Peringatan", info: "Catatan" } satisfies Record<Severity, string>,
  confidences: { certain: "pasti", likely: "kemungkinan besar", possible: "mungkin" } satisfies Record<Confidence, string>,
  /** Kinds of tables. */
  kinds: {
    skala: "Skala predikat", kinerja: "Pengukuran kinerja", renstra: "Capaian terhadap target akhir Renstra",
    tren: "Perbandingan antartahun", banding: "Perbandingan dengan nasional, provinsi atau kabupaten",
    pendukung: "Program dan kegiatan pendukung", "masukan-keluaran": "Masukan dan keluaran sub kegiatan",
    efisiensi: "Efisiensi", rekap: "Rekap predikat", realisasi: "Realisasi anggaran", anggaran: "Rencana anggaran",
    pk: "Perjanjian kinerja", "pk-anggaran": "Anggaran perjanjian kinerja", pegawai: "Pegawai", sarana: "Sarana dan prasarana",
    jumlah: "Tabel dengan Jumlah",
  },
  /** What each rule is about, in few words. */
  rules: {
    "average-mismatch": "Rata-rata", "capaian-mismatch": "Capaian", "cell-unreadable": "Sel tidak terbaca", "count-mismatch": "Jumlah",
    "difference-mismatch": "Selisih", "efisiensi-mismatch": "Kategori efisiensi", "error-value": "Nilai galat Excel",
    "facts-disagree": "Beda antartabel", "formula-misplaced": "Rumus", "group-total-mismatch": "Total kelompok belanja",
    "ketercapaian-mismatch": "Tercapai atau tidak", "letter-mismatch": "Huruf dan nilai", "masukan-keluaran-mismatch": "Masukan dan keluaran", "number-as-text": "Angka berupa teks",
    "predikat-mismatch": "Predikat", "realisasi-above-anggaran": "Realisasi melebihi anggaran", "row-missing": "Baris belum ada",
    "scale-gap": "Skala predikat", "serapan-mismatch": "Serapan", "sum-mismatch": "Penjumlahan", "total-mismatch": "JUMLAH",
  },
  /** Why a part of the workbook is no recognised table; the detail names headers or kinds. */
  skippedReasons: {
    noHeader: "Tidak ada judul kolom tabel LKIP.",
    noRows: (kind: string) => `Judul kolomnya cocok (${kind}), tetapi tidak ada baris di bawahnya.`,
    missingColumns: (detail: string) => `Ada kolom ${detail}, tetapi kolom lain yang diperlukan untuk tabel LKIP tidak ditemukan.`,
    rivalColumns: (detail: string) => `Beberapa kolom dapat berarti sama: ${detail}.`,
    rivalKinds: (kinds: string) => `Judul kolomnya cocok untuk beberapa jenis tabel: ${kinds}.`,
    noNumbers: (kind: string) => `Judul kolomnya cocok (${kind}), tetapi kolom angkanya tidak berisi angka.`,
    emptySheet: "Lembar ini kosong.",
  },
  sheet: (name: string) => `Lembar "${name}"`,
  reported: "Tertulis",
  expected: "Seharusnya",
  calculated: "Menurut hitungan",
  evidence: "Bukti",
  suggestion: "Dugaan",
  suggests: (cell: string, value: string) => `${cell} seharusnya ${value}.`,
  sameCause: (cell: string) => `penyebabnya sama dengan temuan pada ${cell}.`,
  alternatives: "Kemungkinan",
  emptyCell: "(kosong)",
  clean: "Tidak ada temuan.",
  noTables: "Tidak ada tabel LKIP yang dikenali dalam berkas ini.",
  tables: (count: number) => `Tabel yang diperiksa (${count})`,
  ambiguous: (count: number) => `Mirip tabel LKIP, tetapi belum dapat diperiksa (${count})`,
  unrecognised: (count: number) => `Bukan tabel LKIP yang dikenal, tidak diperiksa (${count})`,
  notJudged: (count: number) => `Belum dapat dinilai (${count})`,
  crashed: (count: number) => `Aturan yang gagal berjalan karena kesalahan program (${count})`,
  more: (count: number) => `… dan ${count} lagi; hasil JSON memuat semuanya.`,
  summary: "Ringkasan",
  counts: (errors: number, warnings: number, infos: number) => `${n(errors)} kesalahan, ${n(warnings)} peringatan, ${n(infos)} catatan`,
  passed: (passed: number, notJudged: number) => `${n(passed)} pemeriksaan cocok, ${n(notJudged)} belum dapat dinilai`,
  files: (count: number, broken: number) => `${count} berkas${broken === 0 ? "" : `, ${broken} tidak dapat diperiksa`}`,
  failed: "Tidak dapat diperiksa",
};

/** The shape that every language fills. */
export type ReportTexts = typeof reportId;
