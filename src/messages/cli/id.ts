import { fileId } from "../files/id";

/** What the command line says, in Indonesian. */
export const cliId = {
  help: `lkip-audit memeriksa angka-angka dalam berkas Excel LKIP (LAKIP, LKjIP).

Cara memakai:
  lkip-audit audit [pilihan] BERKAS…

BERKAS adalah berkas Excel (.xlsx atau .xlsm) atau folder. Dari sebuah folder, semua
berkas .xlsx dan .xlsm di dalamnya diperiksa, termasuk yang ada di subfolder.

Pilihan:
  --format text|json        Bentuk hasil: teks untuk dibaca, atau JSON untuk program lain.
                            Bawaan: text.
  --lang id|en              Bahasa: Indonesia atau Inggris. Bawaan: id.
  --scale report|permendagri|akip
                            Skala predikat. report: tabel skala di dalam laporan itu sendiri.
                            permendagri: Permendagri 86/2017. akip: predikat AA sampai D.
                            Bawaan: report.
  --cap auto|yes|no         Capaian di atas 100% dihitung 100% dalam rata-rata: ya (yes),
                            tidak (no), atau mengikuti kebiasaan laporan (auto). Bawaan: auto.
  --rounding auto|round|truncate
                            Persentase dibulatkan (round), dipotong (truncate: 99,58 menjadi
                            99), atau boleh keduanya dengan catatan (auto). Bawaan: auto.
  --equality efisien|tidak  Kategori efisiensi bila capaian sama dengan serapan.
                            Tanpa pilihan ini keduanya diterima.
  --polarity "NAMA=positif|negatif"
                            Arah sebuah indikator. positif: makin tinggi makin baik. negatif:
                            makin rendah makin baik. Boleh diulang untuk indikator lain.
  -q, --quiet               Tanpa kabar kemajuan. Teks hanya memuat temuan dan ringkasan.
  -h, --help                Tampilkan petunjuk ini. Untuk bahasa Inggris: --help --lang en.
  -v, --version             Tampilkan versi.

Hasil pemeriksaan keluar di stdout, kabar kemajuan dan pesan di stderr.
Kode keluar: 0 tidak ada temuan; 1 ada kesalahan atau peringatan; 2 ada berkas yang
tidak dapat diperiksa atau perintahnya keliru.

Contoh:
  lkip-audit audit LKIP-2024.xlsx
  lkip-audit audit --polarity "Angka kemiskinan=negatif" folder-laporan
  lkip-audit audit --format json LKIP-2024.xlsx > hasil.json`,
  hint: "Ketik lkip-audit --help untuk melihat petunjuk.",
  noCommand: "Perintah belum disebut. Yang tersedia: audit.",
  noFile: "Berkas yang akan diperiksa belum disebut.",
  unknownCommand: (command: string) => `Perintah "${command}" tidak dikenal. Yang tersedia: audit.`,
  unknownOption: (option: string, similar: string | null) =>
    `Pilihan ${option} tidak dikenal.${similar === null ? "" : ` Maksud Anda ${similar}?`}`,
  noValue: (option: string) => `Pilihan ${option} memerlukan nilai.`,
  needlessValue: (option: string) => `Pilihan ${option} tidak memakai nilai.`,
  wrongChoice: (option: string, value: string, choices: readonly string[]) =>
    `Nilai "${value}" tidak berlaku untuk ${option}. Yang berlaku: ${choices.join(", ")}.`,
  wrongPolarity: (value: string) =>
    `Nilai "${value}" tidak berlaku untuk --polarity. Tulis nama indikator, tanda =, lalu positif atau negatif.`,
  progress: (number: number, count: number, file: string) => `[${number}/${count}] ${file}`,
  passedOver: (count: number) =>
    `${count} berkas dilewati karena bukan .xlsx atau .xlsm. Buka dengan Excel dan simpan sebagai .xlsx agar dapat diperiksa:`,
  fileErrors: {
    missing: "Berkas atau folder ini tidak ada. Periksa nama dan letaknya.",
    "no-access": "Berkas ini tidak boleh dibaca. Minta izin kepada pemiliknya, atau salin ke folder Anda sendiri.",
    busy: "Berkas ini sedang dipakai program lain. Tutup dahulu, lalu ulangi.",
    "not-a-file": "Ini bukan berkas dan bukan folder. Sebutkan berkas Excel yang akan diperiksa.",
    "no-workbooks": "Folder ini tidak memuat berkas .xlsx atau .xlsm. Sebutkan folder lain atau berkasnya langsung.",
    ...fileId,
  },
};

/** The shape that every language fills. */
export type CliTexts = typeof cliId;
