import { withRow } from "../quote";
import type { Fill, Template } from "../template";

const row = (write: (row: string, fill: Fill) => string): Template => withRow("baris ini", write);

/** What the rules on categories, predicates, counts, formulas and the writing of cells say, in Indonesian. */
export const checksId = {
  "cell-unreadable.several": row((name, fill) =>
    `Sel untuk ${name} berisi lebih dari satu nilai: "${fill("written")}". Sisakan satu nilai yang benar agar baris ini dapat diperiksa.`),
  "cell-unreadable.struckOut": row((name, fill) =>
    `Sel untuk ${name} berisi dua nilai, salah satunya dicoret: "${fill("written")}". Hapus yang dicoret; bila disalin, coretannya dapat hilang.`),
  "cell-unreadable.malformed": row((name, fill) =>
    `Angka "${fill("written")}" untuk ${name} tidak dapat dibaca: letak titik atau komanya keliru. Tulis ulang, misalnya 1.948.876.200 atau 99,50%.`),
  "cell-unreadable.text": row((name, fill) => `Sel untuk ${name} berisi "${fill("written")}", bukan angka, sehingga tidak dapat diperiksa.`),
  "cell-unreadable.uncalculated": row((name, fill) =>
    `Hasil rumus ${fill("formula")} untuk ${name} belum tersimpan. Buka berkas di Excel, tunggu sampai terhitung, lalu simpan.`),

  "count-mismatch.column": row((name, fill) =>
    `Nilai ${name} pada kolom "${fill("column")}" tertulis ${fill("written")}, sedangkan jumlah ${fill("parts")} adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "count-mismatch.sigma": row((name, fill) =>
    `Jumlah untuk ${name} tertulis ${fill("written")}, sedangkan ${fill("parts")} berjumlah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "count-mismatch.genders": row((name, fill) =>
    `Jumlah untuk ${name} tertulis ${fill("written")}, sedangkan laki-laki ditambah perempuan (${fill("parts")}) adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "count-mismatch.ratio": row((name, fill) =>
    `Persentase ${name} tertulis ${fill("written")}, sedangkan ${fill("part")} dibagi ${fill("whole")} adalah ${fill("expected")}.`),
  "count-mismatch.unreadable": row((name, fill) =>
    `Nilai ${name} pada kolom "${fill("column")}" tidak dapat diperiksa karena sel ini tidak berisi satu angka: ${fill("cells")}.`),

  "efisiensi-mismatch.efisien": row((name, fill) =>
    `Kategori ${name} tertulis "${fill("written")}", padahal capaian ${fill("capaian")} lebih tinggi daripada serapan ${fill("serapan")}: seharusnya "${fill("expected")}".`),
  "efisiensi-mismatch.tidak": row((name, fill) =>
    `Kategori ${name} tertulis "${fill("written")}", padahal capaian ${fill("capaian")} lebih rendah daripada serapan ${fill("serapan")}: seharusnya "${fill("expected")}".`),
  "efisiensi-mismatch.equal": row((name, fill) =>
    `Kategori ${name} tertulis "${fill("written")}". Capaian ${fill("capaian")} sama dengan serapan ${fill("serapan")}, dan menurut pengaturan itu berarti "${fill("expected")}".`),
  "efisiensi-mismatch.unknownCategory": row((name, fill) =>
    `Kategori "${fill("written")}" untuk ${name} tidak dikenal, sehingga efisiensinya tidak dapat diperiksa.`),

  "error-value.reference": row((name, fill) =>
    `Sel untuk ${name} menampilkan ${fill("written")}: sel yang dipakai rumusnya sudah terhapus. Tunjuk kembali sel yang benar atau tulis nilainya.`),
  "error-value.value": row((name, fill) =>
    `Sel untuk ${name} menampilkan ${fill("written")}: rumus ${fill("formula")} tidak dapat dihitung Excel. Perbaiki rumusnya atau tulis nilainya.`),
  "error-value.division": row((name, fill) =>
    `Sel untuk ${name} menampilkan ${fill("written")}: rumus ${fill("formula")} membagi dengan nol atau sel kosong. Kosongkan sel ini bila memang tidak ada target atau anggarannya.`),
  "error-value.divisions": "Kolom \"{column}\" menampilkan {written} di {cells}: rumusnya membagi dengan nol atau sel kosong. Kosongkan sel itu bila memang tidak ada target atau anggarannya.",
  "error-value.missing": row((name, fill) =>
    `Sel untuk ${name} menampilkan ${fill("written")}: rumus ${fill("formula")} tidak menemukan nilai yang dicari.`),
  "error-value.column": "Kolom \"{column}\" menampilkan {written} di {cells}. Kolom ini tidak ikut diperiksa.",

  "formula-misplaced.ratio": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} memakai ${fill("taken")}, padahal baris ini ada di ${fill("own")}. Tertulis ${fill("written")}, seharusnya ${fill("expected")}.`),
  "formula-misplaced.ratioByChance": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} memakai ${fill("taken")}, padahal baris ini ada di ${fill("own")}. Hasil ${fill("written")} kebetulan benar, tetapi akan salah bila angkanya berubah.`),
  "formula-misplaced.leavesOut": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} tidak memuat ${fill("cells")}. Hasilnya ${fill("written")}, jumlah lengkapnya ${fill("sum")}.`),
  "formula-misplaced.countsTwice": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} menghitung baris ini lebih dari sekali: ${fill("cells")} (misalnya kegiatan beserta sub kegiatannya). Hasilnya ${fill("written")}, seharusnya ${fill("sum")}.`),
  "formula-misplaced.takesStrange": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} ikut menjumlahkan ${fill("cells")} yang bukan bagiannya. Hasilnya ${fill("written")}, seharusnya ${fill("sum")}.`),
  "formula-misplaced.wrongColumn": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} menjumlahkan kolom lain (${fill("cells")}). Hasilnya ${fill("written")}, jumlah kolom ini ${fill("sum")}.`),
  "formula-misplaced.circular": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} memuat selnya sendiri, sehingga Excel tidak dapat menghitungnya dengan benar.`),
  "formula-misplaced.averageLeavesOut": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} tidak memuat ${fill("cells")}. Hasilnya ${fill("written")}, rata-rata lengkapnya ${fill("mean")}.`),
  "formula-misplaced.link": row((name, fill) =>
    `Rumus ${fill("formula")} untuk ${name} mengambil nilai baris lain ("${fill("other")}"), padahal barisnya ada di ${fill("own")}. Tertulis ${fill("written")}, seharusnya ${fill("expected")}.`),

  "ketercapaian-mismatch.reached": row((name, fill) =>
    `Keterangan ${name} tertulis "${fill("written")}", padahal capaiannya ${fill("capaian")}: targetnya tercapai. Ubah keterangannya atau perbaiki capaiannya.`),
  "ketercapaian-mismatch.missed": row((name, fill) =>
    `Keterangan ${name} tertulis "${fill("written")}", padahal capaiannya ${fill("capaian")}, di bawah 100%: targetnya belum tercapai. Ubah keterangannya atau perbaiki capaiannya.`),
  "ketercapaian-mismatch.standard": row((name, fill) =>
    `Keterangan ${name} tertulis "${fill("written")}", padahal capaiannya ${fill("capaian")} dan standarnya ${fill("standard")}. Ubah keterangannya atau perbaiki capaiannya.`),
  "ketercapaian-mismatch.otherMeasure": "Sebanyak {count} dari {rows} keterangan tercapai atau tidak tercapai di tabel ini tidak sejalan dengan capaian 100%. Tampaknya memakai ukuran lain, sehingga tidak dinilai.",

  "letter-mismatch.akip": row((name, fill) =>
    `Predikat "${fill("written")}" untuk ${name} tidak cocok dengan angkanya: menurut nilai AKIP, ${fill("value")} adalah ${fill("right")}, bukan ${fill("letter")}.`),
  "letter-mismatch.ikm": row((name, fill) =>
    `Mutu "${fill("written")}" untuk ${name} tidak cocok dengan angkanya: menurut nilai IKM, ${fill("value")} adalah ${fill("right")}, bukan ${fill("letter")}.`),
  "letter-mismatch.neither": row((name, fill) =>
    `Huruf ${fill("letter")} pada "${fill("written")}" untuk ${name} tidak cocok dengan angka ${fill("value")}, baik menurut nilai AKIP maupun IKM.`),
  "letter-mismatch.otherScale": row((name, fill) =>
    `Huruf pada "${fill("written")}" untuk ${name} tidak dapat diperiksa karena memakai skala lain (bukan AKIP atau IKM).`),

  "masukan-keluaran-mismatch.ratio": row((name, fill) =>
    `Persentase ${name} tertulis ${fill("written")}, sedangkan realisasi ${fill("realisasi")} dibagi target ${fill("target")} adalah ${fill("expected")}.`),
  "masukan-keluaran-mismatch.truncated": row((name, fill) =>
    `Persentase ${name} tertulis ${fill("written")}: angka di belakang koma dipotong, bukan dibulatkan (nilainya ${fill("expected")}).`),
  "masukan-keluaran-mismatch.zeroTarget": row((name, fill) => `Persentase ${name} tidak dapat dihitung karena targetnya di ${fill("target")} nol.`),
  "masukan-keluaran-mismatch.budget": (fill, data) =>
    `${data["role"] === "anggaran" ? "Anggaran" : "Realisasi"} "${fill("name")}" di tabel masukan ini tertulis ${fill("written")}, sedangkan di ${fill("elsewhere")} tertulis ${fill("expected")}. Selisihnya ${fill("difference")}.`,
  "masukan-keluaran-mismatch.budgetUnknown": "Masukan untuk \"{name}\" tidak dapat dicocokkan karena tidak ada baris anggaran dengan nama itu.",

  "number-as-text.table": "Ada {count} angka di tabel ini yang tersimpan sebagai teks ({cells}), sehingga tidak ikut terhitung bila dijumlahkan Excel. Ubah menjadi angka (Convert to Number).",
  "number-as-text.leftOut": row((name, fill) =>
    `Angka ${fill("written")} untuk ${name} tersimpan sebagai teks, sehingga tidak ikut dijumlahkan oleh rumus di ${fill("formula")}. Ubah menjadi angka (Convert to Number).`),

  "predikat-mismatch.tick": row((name, fill) =>
    `Capaian ${name} sebesar ${fill("capaian")} ditandai "${fill("written")}", padahal menurut skala termasuk "${fill("expected")}" (${fill("from")} – ${fill("to")}).`),
  "predikat-mismatch.label": row((name, fill) =>
    `Predikat ${name} dengan capaian ${fill("capaian")} tertulis "${fill("written")}", padahal menurut skala termasuk "${fill("expected")}" (${fill("from")} – ${fill("to")}).`),
  "predikat-mismatch.overlap": row((name, fill) =>
    `Capaian ${name} sebesar ${fill("capaian")} termasuk ${fill("steps")} sekaligus menurut skala. Tertulis "${fill("written")}", dan itu diterima; pemeriksa memakai "${fill("expected")}".`),
  "predikat-mismatch.gap": row((name, fill) =>
    `Capaian ${name} sebesar ${fill("capaian")} jatuh di celah skala, antara ${fill("steps")}. Tertulis "${fill("written")}", dan itu diterima; pemeriksa memakai "${fill("expected")}".`),
  "predikat-mismatch.noTick": row((name, fill) => `Capaian ${name} sebesar ${fill("capaian")} belum diberi tanda predikat, sedangkan baris lain di tabel ini sudah.`),
  "predikat-mismatch.twoTicks": row((name, fill) => `Capaian ${name} sebesar ${fill("capaian")} diberi lebih dari satu tanda predikat (${fill("cells")}). Sisakan satu.`),
  "predikat-mismatch.noTicks": "Tabel ini memuat {count} capaian tanpa tanda predikat (centang atau warna), sehingga predikatnya tidak dapat diperiksa.",
  "predikat-mismatch.noScale": "Predikat {names} tidak dapat diperiksa karena tidak ada skala yang memuat semuanya. Cantumkan tabel skala predikat di laporan atau pilih skalanya.",
  "predikat-mismatch.unknownStep": row((name, fill) => `Predikat "${fill("written")}" untuk ${name} tidak ada dalam skala, sehingga tidak dapat diperiksa.`),
  "predikat-mismatch.scaleDoesNotFit": "Sebanyak {count} dari {rows} predikat di tabel ini tidak cocok dengan skala {scale}. Tampaknya tabel ini memakai skala lain, sehingga tidak dinilai.",

  "scale-gap.overlaps": "Skala predikat ini tumpang tindih pada {overlaps}: nilai {overlap} termasuk keduanya. Nilai seperti itu dianggap masuk predikat yang lebih baik.",
  "scale-gap.gaps": "Skala predikat ini bercelah pada {gaps}: nilai {gap} tidak termasuk keduanya. Nilai seperti itu dianggap masuk predikat yang lebih rendah.",
  "scale-gap.both": "Skala predikat ini tumpang tindih pada {overlaps} (nilai {overlap} termasuk keduanya) dan bercelah pada {gaps} (nilai {gap} tidak termasuk keduanya). Yang tumpang tindih dianggap masuk predikat yang lebih baik, yang di celah masuk predikat yang lebih rendah.",
} as const satisfies Readonly<Record<string, Template>>;
