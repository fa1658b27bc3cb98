import { formatCount } from "../values";

const n = (count: number): string => formatCount(count, "id");

/** What the page without Excel says, in Indonesian. */
export const webId = {
  title: "Audit LKIP",
  tagline: "Periksa angka laporan kinerja. Berkas tetap di komputer ini.",
  language: "Bahasa",
  languages: { id: "Indonesia", en: "Inggris" },
  open: "Buka berkas Excel",
  openShort: "Buka",
  sample: "Buka contoh",
  sampleName: "Contoh Kecamatan Semboro 2024",
  sampleNote: "Ini laporan contoh. Buka atau seret berkas Excel Anda (.xlsx, .xlsm) ke halaman ini untuk memeriksanya.",
  welcome: {
    title: "Periksa laporan kinerja (LKIP) Anda",
    how: "Seret satu atau beberapa berkas .xlsx atau .xlsm ke halaman ini, atau pilih dari komputer.",
    privacy: "Semua pemeriksaan terjadi di komputer ini. Tidak ada yang dikirim ke mana pun.",
  },
  drop: "Lepaskan berkas di sini untuk memeriksanya",
  files: {
    label: "Berkas",
    close: (name: string) => `Tutup ${name}`,
    waiting: "menunggu giliran",
    reading: "membaca berkas",
    auditing: "memeriksa",
    failed: "tidak dapat diperiksa",
    changed: "ada perubahan yang belum diunduh",
    counts: (errors: number, warnings: number) => `${n(errors)} kesalahan, ${n(warnings)} peringatan`,
  },
  failedTitle: (name: string) => `${name} tidak dapat diperiksa`,
  detail: "Keterangan teknis",
  workerLost: "Bagian program yang membaca berkas ini berhenti, mungkin karena memori komputer habis. Muat ulang halaman, lalu buka berkasnya lagi.",
  copy: {
    button: "Unduh salinan",
    audited: "Salinan audit",
    auditedWhat: "Berkas Anda dengan sorotan pada sel dan lembar audit.",
    mended: "Salinan perbaikan",
    mendedWhat: "Berkas Anda dengan perubahan yang telah Anda terapkan saja.",
    mendedNone: "Belum ada perubahan yang diterapkan.",
    auditedName: (base: string) => `${base} (audit)`,
    mendedName: (base: string) => `${base} (perbaikan)`,
    making: "Menyiapkan salinan…",
    done: (name: string, what: string) => `${name} diunduh. ${what} Isi lain tetap seperti semula.`,
    failed: {
      busy: "Salinan belum dapat dibuat karena pekerjaan lain sedang berjalan. Coba lagi sebentar.",
      readOnly: "Berkas ini hanya dapat dibaca, jadi salinannya tidak dapat dibuat.",
      protected: "Struktur buku kerja ini dilindungi, jadi lembar audit tidak dapat ditambahkan. Buka perlindungannya di Excel, simpan, lalu ulangi.",
      tooLarge: "Berkas ini terlalu besar untuk disalin di sini.",
      unsupported: "Berkas ini memuat sesuatu yang akan hilang bila ditulis ulang, jadi salinannya tidak dibuat. Terapkan perubahannya dengan Excel.",
      unreachable: "Salinan gagal dibuat. Muat ulang halaman, lalu coba lagi.",
      failed: "Salinan gagal dibuat karena kesalahan pada program. Berkas asli Anda tidak berubah.",
    },
  },
  close: {
    title: (name: string) => `Tutup ${name}?`,
    text: "Perubahan Anda belum diunduh dan akan hilang.",
    yes: "Tutup tanpa mengunduh",
    no: "Batal",
  },
  views: { label: "Tampilan", sheet: "Lembar kerja", findings: "Temuan" },
  sheets: {
    label: "Lembar",
    hidden: "tersembunyi di Excel",
    counts: (count: number) => `${n(count)} sel bertanda`,
  },
  grid: {
    label: (sheet: string) => `Isi lembar ${sheet}, hanya untuk dibaca`,
    loading: "Menyiapkan lembar…",
    empty: "(kosong)",
    cell: "Sel",
    content: "Isi sel",
    tones: { error: "Kesalahan", suspect: "Diduga salah", warning: "Peringatan", info: "Catatan" },
    more: (count: number) => `dan ${n(count)} temuan lain`,
    openFinding: "Lihat temuan",
    reveal: (rows: number, columns: number) =>
      `Tampilkan ${[rows > 0 ? `${n(rows)} baris` : "", columns > 0 ? `${n(columns)} kolom` : ""].filter(Boolean).join(" dan ")} tersembunyi`,
    jumped: (sheet: string, address: string, text: string, mark: string) =>
      `Lembar ${sheet}, sel ${address}: ${text}${mark === "" ? "" : `. ${mark}`}`,
  },
  find: {
    button: "Cari di buku kerja",
    label: "Teks yang dicari",
    next: "Berikutnya",
    previous: "Sebelumnya",
    close: "Tutup pencarian",
    count: (number: number, count: number) => `${n(number)} dari ${n(count)}`,
    none: "Tidak ada sel yang memuat teks itu",
  },
  dismiss: "Tutup pesan",
  splitter: "Lebar panel temuan",
};

/** The shape that every language fills. */
export type WebTexts = typeof webId;
