import { fileId } from "../files/id";

/** What the command line says, in Indonesian. */
export const cliId = {
  help: `lkip-audit memeriksa angka-angka dalam berkas Excel LKIP (LAKIP, LKjIP).

Cara memakai:
  lkip-audit audit    [pilihan] BERKAS…              Periksa dan tampilkan temuannya.
  lkip-audit annotate [pilihan] BERKAS… -o HASIL     Buat salinan dengan sel yang disorot dan
                                                     lembar audit. Tanggapan di lembar audit
                                                     sebelumnya tetap ada.
  lkip-audit recalc   [pilihan] BERKAS… -o HASIL     Buat salinan yang dihitung ulang.
  lkip-audit clean    BERKAS… -o HASIL               Buat salinan tanpa sorotan, lembar audit,
                                                     dan catatan dari lkip-audit.

BERKAS adalah berkas Excel (.xlsx atau .xlsm) atau folder: semua berkas .xlsx dan .xlsm di
dalamnya diolah, termasuk yang ada di subfolder. Salinan memuat semua isi berkas asal:
grafik, gambar, makro, validasi, dan lainnya.

Pilihan:
  --lang id|en              Bahasa: Indonesia atau Inggris. Bawaan: id.
  -q, --quiet               Untuk audit: tanpa kabar kemajuan; teks hanya memuat temuan dan
                            ringkasan. Untuk perintah lain: hanya kesalahan yang ditulis;
                            selebihnya terlihat dari kode keluar.
  -h, --help                Tampilkan petunjuk ini. Untuk bahasa Inggris: --help --lang en.
  -v, --version             Tampilkan versi.

Pilihan untuk audit:
  --format text|json        Bentuk hasil: teks untuk dibaca, atau JSON untuk program lain.
                            Bawaan: text.

Pilihan untuk audit, annotate, dan recalc. Tanpa pilihan ini, annotate dan recalc memakai
pengaturan yang tersimpan di dalam berkas:
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

Pilihan untuk annotate, recalc, dan clean:
  -o, --output HASIL        Nama salinan, berakhiran sama dengan BERKAS (.xlsx atau .xlsm).
                            Untuk beberapa berkas atau sebuah folder: nama folder untuk
                            salinannya. Folder itu dibuat bila belum ada; nama berkas dan
                            subfoldernya tetap.
  --force                   Timpa berkas HASIL bila sudah ada, juga bila itu BERKAS sendiri.

Pilihan untuk recalc:
  --values                  Tulis nilai. Tanpa pilihan ini yang ditulis rumus, di mana bisa.
  --only blanks|all         Isi sel kosong saja (blanks), atau perbaiki juga sel yang salah
                            (all). Bawaan: all.
  --dry-run                 Tampilkan perubahannya saja; tidak ada yang ditulis.

Hasil keluar di stdout, kabar kemajuan dan pesan di stderr.
Kode keluar: 2 bila ada berkas yang tidak dapat diperiksa atau ditulis, atau perintahnya keliru.
Selain itu:
  audit, annotate           0 tidak ada temuan; 1 ada kesalahan atau peringatan.
  recalc                    0 selesai; 1 selesai, tetapi ada sel yang tidak dapat diubah.
  recalc --dry-run          0 tidak ada yang perlu diubah; 1 ada.
  clean                     0 selesai.

Contoh:
  lkip-audit audit LKIP-2024.xlsx
  lkip-audit audit --polarity "Angka kemiskinan=negatif" folder-laporan
  lkip-audit audit --format json LKIP-2024.xlsx > hasil.json
  lkip-audit annotate LKIP-2024.xlsx -o LKIP-2024-audit.xlsx
  lkip-audit annotate folder-laporan -o folder-hasil
  lkip-audit recalc --only blanks LKIP-2024.xlsx -o LKIP-2024-terisi.xlsx`,
  hint: "Ketik lkip-audit --help untuk melihat petunjuk.",
  noCommand: "Perintah belum disebut. Yang tersedia: audit, annotate, recalc, clean.",
  noFile: "Berkas yang akan diperiksa belum disebut.",
  noOutput: "Nama salinan belum disebut. Tulis -o lalu nama berkas atau foldernya.",
  unknownCommand: (command: string) => `Perintah "${command}" tidak dikenal. Yang tersedia: audit, annotate, recalc, clean.`,
  unknownOption: (option: string, similar: string | null) =>
    `Pilihan ${option} tidak dikenal.${similar === null ? "" : ` Maksud Anda ${similar}?`}`,
  foreignOption: (option: string, command: string) => `Pilihan ${option} tidak berlaku untuk perintah ${command}.`,
  noValue: (option: string) => `Pilihan ${option} memerlukan nilai.`,
  needlessValue: (option: string) => `Pilihan ${option} tidak memakai nilai.`,
  wrongChoice: (option: string, value: string, choices: readonly string[]) =>
    `Nilai "${value}" tidak berlaku untuk ${option}. Yang berlaku: ${choices.join(", ")}.`,
  wrongPolarity: (value: string) =>
    `Nilai "${value}" tidak berlaku untuk --polarity. Tulis nama indikator, tanda =, lalu positif atau negatif.`,
  annotated: (sheet: string, counts: string) => `${counts}. Selnya disorot; rinciannya di lembar "${sheet}".`,
  recalculated: (count: number) => count === 0 ? "Tidak ada sel yang perlu diubah." : `${count} sel diubah.`,
  wouldChange: (count: number) => count === 0 ? "Tidak ada sel yang perlu diubah." : `${count} perubahan akan dibuat. Belum ada yang ditulis.`,
  change: (before: string, after: string) => before === "" ? `diisi ${after}.` : `${before} menjadi ${after}.`,
  /** Copies made (null where none was to be made) and files of which none could be made. */
  copied: (made: number | null, failed: number) =>
    [...made === null ? [] : [`${made} salinan dibuat.`], ...failed === 0 ? [] : [`${failed} berkas tidak dapat diolah; sebabnya ada di atas.`]].join(" "),
  refused: (count: number) => `${count} sel tidak dapat diubah:`,
  left: (count: number) => `${count} sel dibiarkan:`,
  cleaned: (highlights: boolean, sheet: string | null, notes: boolean) => {
    const gone = [...highlights ? ["sorotan"] : [], ...sheet === null ? [] : [`lembar "${sheet}"`], ...notes ? ["catatan lkip-audit"] : []];
    return gone.length === 0 ? "Tidak ada yang perlu dihapus; salinannya sama dengan aslinya." : `Dihapus: ${gone.join(", ")}.`;
  },
  writeErrors: {
    "same-file": "Salinan akan menimpa berkas asalnya. Pilih nama lain, atau tambahkan --force bila memang itu maksud Anda.",
    exists: "Berkas ini sudah ada. Pilih nama lain, atau tambahkan --force untuk menimpanya.",
    "same-name": "Salinan berkas lain dalam perintah ini sudah memakai nama itu. Olah berkas ini sendiri, dengan nama HASIL yang lain.",
    "not-a-folder": "Beberapa berkas memerlukan folder untuk salinannya, tetapi HASIL ini nama berkas. Tulis nama folder sesudah -o.",
    "no-folder": "Folder untuk salinan ini tidak ada. Buat foldernya dahulu, atau pilih folder lain.",
    "wrong-ending": "Akhiran nama salinan harus sama dengan berkas asalnya (.xlsx atau .xlsm), supaya Excel mau membukanya.",
    "no-write-access": "Di folder ini Anda tidak boleh menulis. Pilih folder lain.",
    "write-failed": "Salinan gagal ditulis. Periksa sisa ruang penyimpanan, atau pilih folder lain.",
    unsupported: "Berkas ini memuat bagian yang akan rusak bila berkas diubah, misalnya tanda tangan digital atau riwayat perubahan. Tidak ada yang ditulis.",
    failed: "Salinan tidak dapat dibuat karena sebab yang tidak terduga. Tidak ada yang ditulis. Kirimkan berkas ini kepada pengelola program.",
  },
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
