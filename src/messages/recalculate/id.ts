import type { Fill, Template } from "../template";
import type { MessageData } from "../../findings/outcome";

const hasCells = (data: MessageData): boolean => Array.isArray(data["cells"]) && data["cells"].length > 0;
const withCells = (some: (fill: Fill) => string, none: string): Template => (fill, data) => (hasCells(data) ? some(fill) : none);

/** Why "Hitung ulang" or an accepted suggestion writes a value, or leaves a cell alone, in Indonesian. */
export const recalculateId = {
  "recalculate.capaian": "Capaian adalah realisasi di {part} dibagi target di {whole}.",
  "recalculate.capaianNegative": "Makin rendah makin baik: capaian adalah (target − (realisasi − target)) ÷ target, dari realisasi di {part} dan target di {whole}.",
  "recalculate.capaianAkhir": "Capaian terhadap target akhir adalah realisasi di {part} dibagi target akhir di {whole}.",
  "recalculate.capaianAkhirNegative": "Makin rendah makin baik: capaian terhadap target akhir adalah (target − (realisasi − target)) ÷ target, dari realisasi di {part} dan target akhir di {whole}.",
  "recalculate.serapan": "Serapan adalah realisasi di {part} dibagi anggaran di {whole}.",
  "recalculate.letters": "Target dan realisasi di {cells} memuat predikat yang sama: capaiannya 100%.",
  "recalculate.average": "Rata-rata dari {count} capaian di {cells}.",
  "recalculate.sum": "Jumlah dari baris di bawahnya: {cells}.",
  "recalculate.total": "Jumlah dari baris induk di {cells}.",
  "recalculate.kinds": "Jumlah dari kolom jenis belanja di {cells}.",
  "recalculate.jumlah": "Jumlah dari {cells}.",
  "recalculate.sigma": "Jumlah dari kolom di sebelahnya: {cells}.",
  "recalculate.difference": "Selisih adalah {minuend} dikurangi {subtrahend}.",
  "recalculate.efisiensi": "Kategori menurut capaian dan serapan di {cells}.",
  "recalculate.predikat": "Predikat menurut skala untuk capaian di {cell}.",
  "recalculate.tick": "Tanda di bawah predikat \"{step}\", sesuai skala untuk capaian di {cell}.",
  "recalculate.number": "Teks di sel ini dijadikan angka agar ikut dihitung oleh rumus di {formula}.",

  "recalculate.leftSuspect": "Sel ini dibiarkan: yang tampaknya salah adalah {suspect}. Perbaiki sel itu lebih dahulu.",
  "recalculate.leftRow": "Sel ini dibiarkan: tampaknya baris \"{label}\" belum dimasukkan. Sisipkan baris itu, lalu hitung ulang.",
  "recalculate.leftTie": "Sel ini dibiarkan: kesalahannya ada di salah satu sel ini, tetapi belum pasti yang mana: {cells}.",
  "recalculate.leftValues": "Sel ini dibiarkan: beberapa nilai sama-sama mungkin. Pilih nilainya sendiri.",
  "recalculate.leftUndecided": "Sel ini dibiarkan: dari angka-angkanya belum dapat dipastikan sel mana yang salah.",
  "recalculate.leftOther": "Sel ini dibiarkan: hasil hitungannya {value}, tetapi pemeriksaan menyarankan nilai lain. Lihat dahulu temuannya.",
  "recalculate.leftMissing": withCells((fill) => `Sel ini dibiarkan: angka yang diperlukan belum ada di ${fill("cells")}.`, "Sel ini dibiarkan: angka yang diperlukan belum ada."),
  "recalculate.leftUnreadable": "Sel ini dibiarkan: isi {cells} tidak dapat dibaca sebagai satu angka.",
  "recalculate.leftTexts": "Rumus di sel ini dibiarkan: {cells} berisi teks, bukan angka. Ubah menjadi angka, maka rumusnya menghitung lagi.",
  "recalculate.leftZero": "Sel ini dibiarkan: pembaginya di {cell} nol.",
  "recalculate.leftUnits": "Sel ini dibiarkan: satuan di {cells} berbeda.",
  "recalculate.leftLetters": "Sel ini dibiarkan: target dan realisasi di {cells} berupa predikat yang berbeda.",
  "recalculate.leftTwins": "Sel ini dibiarkan: nama yang sama tercantum lebih dari sekali ({cells}), sehingga belum pasti baris mana yang dijumlahkan.",
  "recalculate.leftElsewhere": "Sel ini dibiarkan: jumlah baris di bawahnya berbeda dengan tabel lain ({cells}).",
  "recalculate.leftCircular": "Sel ini dibiarkan: angka yang diperlukan dihitung dari sel ini juga.",
  "recalculate.leftHabit": "Sel ini dibiarkan: nilainya tidak dapat ditulis dengan cara penulisan sel ini.",
  "recalculate.leftFormula": "Sel ini berisi rumus. Periksa dan perbaiki rumusnya sendiri.",
  "recalculate.leftFill": "Warna sel ini dibiarkan: predikat ditandai dengan warna. Pindahkan warnanya ke kolom \"{step}\" di {cell}.",
  "recalculate.leftNothing": "Untuk temuan ini tidak ada nilai yang disarankan.",
} as const satisfies Readonly<Record<string, Template>>;
