/** The fixed words of the audit sheet, in Indonesian. */
export const auditSheetId = {
  /** Also the name of the sheet; at most 31 characters. */
  title: "Audit LKIP",
  workbook: "Buku kerja",
  time: "Waktu audit",
  settings: "Pengaturan",
  counts: "Ringkasan",
  parts: "Isi",
  partsLine: (tables: number, ambiguous: number, unrecognised: number, notJudged: number) =>
    `${tables} tabel diperiksa, ${ambiguous} mirip tabel LKIP tetapi belum dapat diperiksa, ${unrecognised} bagian bukan tabel LKIP, ${notJudged} pemeriksaan belum dapat dinilai; rinciannya di bawah daftar temuan.`,
  hint: "Tulis tanggapan di kolom Tanggapan. Tanggapan tetap ada bila lembar ini diperbarui.",
  columns: {
    number: "No", severity: "Tingkat", rule: "Aturan", sheet: "Lembar", cell: "Sel", reported: "Tertulis", expected: "Seharusnya",
    message: "Penjelasan", suspect: "Sel yang diduga salah", suggestion: "Usulan", status: "Status", response: "Tanggapan", id: "Kode temuan",
  },
  statuses: { new: "Baru", known: "Masih ada", solved: "Selesai", ignored: "Diabaikan" },
  ignoredBecause: (reason: string) => `Diabaikan: ${reason}`,
  noFindings: "Tidak ada temuan.",
  tables: "Tabel yang diperiksa",
  ambiguous: "Mirip tabel LKIP, belum dapat diperiksa",
  unrecognised: "Bukan tabel LKIP yang dikenal, tidak diperiksa",
  notJudged: "Belum dapat dinilai",
  crashed: "Aturan yang gagal berjalan karena kesalahan program",
  settingsLine: {
    scale: { report: "skala predikat menurut laporan", permendagri: "skala predikat Permendagri 86/2017", akip: "skala predikat AKIP" },
    cap: { auto: "batas capaian menurut laporan", yes: "capaian dibatasi 0–100%", no: "capaian tidak dibatasi" },
    rounding: { auto: "pembulatan biasa, pemotongan dicatat", round: "pembulatan biasa, pemotongan dicatat", truncate: "pemotongan diterima" },
    equality: { efisien: "capaian sama dengan serapan berarti efisien", tidak: "capaian sama dengan serapan berarti tidak efisien", both: "capaian sama dengan serapan: kedua kategori diterima" },
    polarity: (count: number) => `arah ${count} indikator ditentukan pemakai`,
  },
};

/** The shape that every language fills. */
export type AuditSheetTexts = typeof auditSheetId;
