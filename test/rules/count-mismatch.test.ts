import rule from "../../src/rules/count-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

const sarana = (...rows: Rows): Workbook => ({
  "Tabel 1.2": [["Tabel 1.2 Sarana dan Prasarana"], ["No", "Nama Barang", "Jumlah", "Kondisi"], ...rows.map((row, i) => [row.length > 2 ? String(i + 1) : null, ...row])],
});

/** Staff by status, with a Σ column beside each row. */
const pegawai = (...rows: Rows): Workbook => ({
  "Tabel 1.1": { rows: [["Tabel 1.1 Komposisi Pegawai"], ["No", "Jabatan", "Status Kepegawaian", null, null, "Jumlah"], [null, null, "PNS", "PPPK", "Non ASN", null], ...rows], merges: ["A2:A3", "B2:B3", "C2:E2", "F2:F3"] },
});
const STAFF: Rows = [["1", "Tenaga medis", 62, 18, 9, 89], ["2", "Perawat", 148, 76, 52, 276], ["3", "Bidan", 171, 64, "-", 235]];

/** Staff by education, with Σ before its parts, and by sex. */
const bezetting = (sigma: CellText, male: CellText): Workbook => ({
  "Tabel 1.1": {
    rows: [
      ["Tabel 1.1 Komposisi Pegawai"], ["Jabatan", "Bezetting", null, null, "Jenis Kelamin", null], [null, "Σ", "SMA", "Sarjana", "L", "P"],
      ["Administrator", 5, 2, 3, 4, 1], ["Pengawas", sigma, 2, 12, male, 4], ["Pelaksana", 43, 28, 15, 34, 9],
    ],
    merges: ["A2:A3", "B2:D2", "E2:F2"],
  },
});

/** Jabatan with and without a number, so that a Jumlah may add all rows or the outermost. */
const numbered = (...jumlah: Rows[number]): Workbook => ({
  "Tabel 1.1": [
    ["Tabel 1.1 Data Pegawai"], ["Jabatan", "Jumlah", "SMA", "S1", "L", "P"],
    ["1. Pengawas", 4, 1, 3, 4, "-"], ["2. Pelaksana", 7, 7, "-", 5, 2], ["Non ASN", 17, 15, 2, 14, 3], ["Jumlah", ...jumlah],
  ],
});

/** Staff by golongan and by education under headings of their own, with one Σ in the middle. */
const twoSplits = (...rows: Rows): Workbook => ({
  "Tabel 1.1": {
    rows: [["Tabel 1.1 Komposisi Pegawai"], ["Bidang", "Golongan", null, null, "Jumlah", "Pendidikan", null], [null, "II", "III", "IV", null, "SMA", "Sarjana"], ...rows],
    merges: ["A2:A3", "B2:D2", "E2:E3", "F2:G2"],
  },
});

/** Tax by village: assessed, paid, the percentage. */
const pbb = (...rows: Rows): Workbook => ({ T: [["Tabel 3.5 Realisasi PBB-P2"], ["No", "Desa", "Pokok Ketetapan", "Realisasi", "%", "Sisa"], ...rows.map((row, i) => [String(i + 1), ...row]), [null, "Jumlah", 200, 150, "74,10", 50]] });
const VILLAGES: Rows = [["Sari", 50, 40, "80,00", 10], ["Karang", 60, 42, "70,00", 18], ["Cikadu", 60, 48, "80,00", 12]];

/** Staff needed, of whom the table tells the schools. */
const formasi = (header: Rows[number], ...rows: Rows): Workbook => ({ T: [["Tabel 1.1 Formasi Pegawai"], ["No", "Jabatan", "Jumlah", ...header], ...rows.map((row, i) => [String(i + 1), ...row])] });

ruleTester(rule, {
  valid: [
    { name: "a Jumlah of rows with and without a number", workbook: numbered(28, 23, 5, 23, 5) },
    { name: "a Σ between two splits", workbook: twoSplits(["Sekretariat", 2, 5, 1, 8, 2, 6], ["Bina Program", 1, 3, 1, 5, 1, 4], ["Ekonomi", "-", 4, 1, 5, "-", 5], ["Jumlah", 3, 12, 3, 18, 3, 15]) },
    { name: "a split that leaves some out", workbook: formasi(["SMA", "S1"], ["Pengawas", 4, 1, 2], ["Pelaksana", 7, 4, 3], ["Analis", 9, 5, 3], ["Arsiparis", 6, 2, 1], ["Jumlah", 26, 12, 9]) },
    { name: "counts of which one is a share of the other", workbook: formasi(["Sudah diklat", "Perempuan"], ["Pengawas", 4, 3, 1], ["Pelaksana", 7, 7, 3], ["Analis", 9, 2, 4], ["Jumlah", 20, 12, 8]) },
    { name: "a subtotal among the columns", workbook: formasi(["PNS", "PPPK", "Jumlah ASN", "Non ASN"], ["Pengawas", 4, 3, 1, 4, "-"], ["Pelaksana", 12, 4, 3, 7, 5], ["Analis", 9, 7, 2, 9, ""], ["Arsiparis", 6, 2, 1, 3, 3], ["Jumlah", 31, 16, 7, 23, 8]) },
    { name: "units beside the numbers", workbook: formasi(["L", "P"], ["Pengawas", "4 orang", "3 orang", "1 orang"], ["Pelaksana", "12 orang", "12 orang", "-"], ["Jumlah", "16 orang", "15 orang", "1 orang"]) },
    {
      name: "groups with numbers in one column, their rows with numbers in the others", workbook: {
        T: [
          ["Tabel 1.2 Sarana"], ["No", "Nama Barang", "Jumlah", "Baik", "Rusak"],
          ["I", "Kendaraan", 9, null, null], ["1", "Roda 2", null, 5, 1], ["2", "Roda 4", null, 3, "-"], ["II", "Mebel", 22, null, null], ["1", "Meja", null, 8, 4], ["2", "Kursi", null, 10, "-"],
          [null, "Jumlah", 31, 26, 5],
        ],
      },
    },
    {
      name: "groups whose number is more than what is told of them", workbook: {
        T: [
          ["Tabel 1.2 Sarana"], ["No", "Nama Barang", "Jumlah", "Baik", "Rusak"],
          ["I", "Kendaraan", 9, 8, 1], ["1", "Roda 2", 5, 4, 1], ["II", "Mebel", 22, 18, 4], ["1", "Meja", 12, 8, 4], ["2", "Kursi", 4, 4, "-"], [null, "Jumlah", 31, 26, 5],
        ],
      },
    },
    {
      name: "two columns that each add up in their own way", workbook: {
        T: [["Tabel 1.2 Sarana"], ["No", "Nama Barang", "Jumlah", "Nilai buku"], ["I", "Kendaraan", 9, 900], ["1", "Roda 2", 6, 300], ["II", "Mebel", 22, 250], ["1", "Meja", 12, 100], [null, "Jumlah", 31, 1550]],
      },
    },
    { name: "a Jumlah of all rows", workbook: sarana(["Meja", 24, "Baik"], ["Kursi", 205, "Baik"], ["Lemari", "-", ""], ["Jumlah", 229]) },
    {
      name: "group rows with subtotals", workbook: {
        T: [["Tabel 1.1 Data Pegawai"], ["No", "Jabatan", "Jumlah"], ["I", "Jabatan Administrasi", 6], ["1", "Pengawas", 4], ["2", "Pelaksana", 2], ["II", "Jabatan Fungsional", 3], ["1", "Perencana", 3], [null, "Jumlah", 9]],
      },
    },
    { name: "Σ columns beside their parts", workbook: pegawai(...STAFF, [null, "Jumlah", 381, 158, 61, 600]) },
    { name: "Σ columns before their parts, and by sex", workbook: bezetting(14, 10) },
    {
      name: "headings between the rows", workbook: {
        T: [["Tabel 1.1 Data Pegawai"], ["No", "Jabatan", "Jumlah"], [null, "Jabatan Administrasi", null], ["1", "Pengawas", 4], ["2", "Pelaksana", 2], [null, "Jabatan Fungsional", null], ["3", "Perencana", 3], [null, "Jumlah", 9]],
      },
    },
    {
      name: "a Jumlah of each part and of all", workbook: {
        T: [["Tabel 1.1 Data Pegawai"], ["No", "Jabatan", "Jumlah"], ["1", "Pengawas", 4], ["2", "Pelaksana", 2], [null, "Jumlah", 6], ["1", "Perencana", 3], ["2", "Analis", 5], [null, "Jumlah", 8], [null, "Jumlah", 14]],
      },
    },
    { name: "sexes under one heading with their Σ are one sum", workbook: { T: { rows: [["Tabel 1.1 Data Pegawai"], ["No", "Jabatan", "Jenis Kelamin", null, "Jumlah"], [null, null, "L", "P", null], ["1", "Pengawas", 4, 1, 5], ["2", "Pelaksana", 2, "-", 2], ["3", "Analis", "-", "-", "-"], [null, "Jumlah", 6, 1, 7]], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"] } } },
    { name: "a count beside an ideal is no sum", workbook: { T: [["Tabel 1.2 Sarana"], ["No", "Nama Barang", "Jumlah", "Jumlah ideal"], ["1", "Meja", 24, 30], ["2", "Kursi", 205, 250], [null, "Jumlah", 229, 280]] } },
    { name: "a percentage that a Jumlah averages", workbook: pbb(...VILLAGES, ["Mekar", 30, 20, "66,67", 10]) },
    { name: "percentages of something else", workbook: pbb(["Sari", 50, 40, "12,00", 10], ["Karang", 60, 42, "70,00", 18], ["Cikadu", 60, 48, "31,00", 12], ["Mekar", 30, 20, "66,67", 10]) },
    { name: "a percentage cut at 100", workbook: { T: [["Tabel 3.5 Realisasi Retribusi"], ["No", "Desa", "Target", "Hasil", "%"], ["1", "Sari", 50, 40, "80,00"], ["2", "Karang", 60, 42, "70,00"], ["3", "Cikadu", 60, 48, "80,00"], ["4", "Mekar", 30, 40, "100,00"], [null, "Jumlah", 200, 170, null]] } },
    { name: "percentages and years do not add up", workbook: { T: [["Tabel 1.2 Sarana"], ["No", "Nama Barang", "Jumlah", "Tahun perolehan", "Persentase baik"], ["1", "Meja", 24, 2019, "50%"], ["2", "Kursi", 5, 2020, "70%"], [null, "Jumlah", 29, 1, "60%"]] } },
  ],
  violation: [
    { name: "a Jumlah that was never updated", workbook: sarana(["Meja", 24, "Baik"], ["Kursi", 205, "Baik"], ["Lemari", 11, "Rusak"], ["Jumlah", 229]), expect: [{ messageId: "column", at: "C6", severity: "error", expected: "240" }] },
    {
      name: "one column of several", workbook: pegawai(...STAFF, [null, "Jumlah", 381, 158, 52, 600]),
      expect: [{ messageId: "column", at: "E7", severity: "error", expected: "61", evidence: "E7 E4 E5" }],
    },
    {
      name: "a Σ that its parts contradict", workbook: pegawai(["1", "Tenaga medis", 62, 18, 9, 89], ["2", "Perawat", 148, 76, 52, 267], ["3", "Bidan", 171, 64, "-", 235], [null, "Jumlah", 381, 158, 61, 591]),
      expect: [{ messageId: "sigma", at: "F5", severity: "error", expected: "276" }], fix: { F5: 276, F7: 600 },
    },
    {
      name: "a Σ that its parts and the sexes contradict", workbook: bezetting(11, 10),
      expect: [{ messageId: "sigma", at: "B5", severity: "error", expected: "14" }, { messageId: "genders", at: "B5", severity: "error", expected: "14" }],
    },
    {
      name: "sexes under one heading whose Σ is wrong: one finding", workbook: { T: { rows: [["Tabel 1.1 Data Pegawai"], ["No", "Jabatan", "Jenis Kelamin", null, "Jumlah"], [null, null, "L", "P", null], ["1", "Pengawas", 4, 1, 6], ["2", "Pelaksana", 2, 3, 5], ["3", "Analis", 1, 1, 2], [null, "Jumlah", 7, 5, 13]], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"] } },
      expect: [{ messageId: "sigma", at: "E4", expected: "5", evidence: "E4 C4 D4" }], fix: { E4: 5, E7: 12 },
    },
    {
      name: "a number copied from above that the outermost rows happen to make", workbook: numbered(28, 15, 5, 23, 5),
      expect: [{ messageId: "column", at: "C6", severity: "error", expected: "23", evidence: "C6 C3 C4 C5" }],
    },
    {
      name: "two Σ swapped: half of the rows still bear them out", workbook: formasi(["SMA", "S1"], ["Pengawas", 4, 1, 3], ["Pelaksana", 9, 4, 3], ["Analis", 7, 5, 4], ["Arsiparis", 3, 2, 1], ["Jumlah", 23, 12, 11]),
      expect: [{ messageId: "sigma", at: "C4", expected: "7" }, { messageId: "sigma", at: "C5", expected: "9" }],
    },
    {
      name: "two Σ of three swapped, borne out by the Jumlah", workbook: formasi(["SMA", "S1"], ["Pengawas", 7, 1, 3], ["Pelaksana", 4, 4, 3], ["Analis", 9, 5, 4], ["Jumlah", 20, 10, 10]),
      expect: [{ messageId: "sigma", at: "C3", expected: "4" }, { messageId: "sigma", at: "C4", expected: "7" }],
    },
    {
      name: "the second split of a Σ", workbook: twoSplits(["Sekretariat", 2, 5, 1, 8, 2, 6], ["Bina Program", 1, 3, 1, 5, 1, 4], ["Ekonomi", "-", 4, 1, 5, "-", 4], ["Jumlah", 3, 12, 3, 18, 3, 14]),
      expect: [{ messageId: "sigma", at: "E6", expected: "4", evidence: "E6 G6" }], fix: { G6: 5, G7: 15 },
    },
    {
      name: "L + P under a name of its own", workbook: { T: [["Tabel 1.1 Jumlah Penduduk"], ["No", "Desa", "Laki-laki", "Perempuan", "L + P"], ["1", "Sari", 20, 19, 39], ["2", "Karang", 17, 18, 35], ["3", "Cibodas", 18, 17, 53], [null, "Jumlah", 55, 54, 109]] },
      expect: [{ messageId: "column", at: "E6", expected: "127" }, { messageId: "sigma", at: "E5", expected: "35" }], fix: { E5: 35 },
    },
    {
      name: "a sum that is called Jumlah of something", workbook: { T: { rows: [["Tabel 3.6 IKU menurut Misi"], ["Misi", "Jumlah Sasaran", "IKU dengan Predikat", null, null, "Jumlah IKU"], [null, null, "Tinggi", "Sedang", "Rendah", null], ["Satu", 2, 3, 1, 0, 4], ["Dua", 2, 4, 0, 0, 4], ["Tiga", 2, 3, 1, 0, 5], ["Jumlah", 6, 10, 2, 0, 12]], merges: ["A2:A3", "B2:B3", "C2:E2", "F2:F3"] } },
      expect: [{ messageId: "column", at: "F7", expected: "13" }, { messageId: "sigma", at: "F6", expected: "4" }], fix: { F6: 4 },
    },
    {
      name: "quarters that do not make their Jumlah, without a Jumlah below", workbook: { T: { rows: [["Tabel 3.4 Produksi menurut Triwulan"], ["No", "Komoditas", "Satuan", "Triwulan", null, null, null, "Jumlah"], [null, null, null, "I", "II", "III", "IV", null], ["1", "Jagung", "ton", 13, 5, 9, 15, 42], ["2", "Kopi", "ton", 5, 27, 79, 18, 129], ["3", "Daging", "kg", 12, 13, 10, 11, 64]], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"] } },
      expect: [{ messageId: "sigma", at: "H6", expected: "46" }],
    },
    {
      name: "a total by another name", workbook: { T: [["Tabel 3.3 Luas Panen"], ["No", "Kecamatan", "Luas Tanam", "Luas Panen", "Produksi"], ["1", "Wana", 431, 428, 2503], ["2", "Sumber", 512, 509, 3016], ["3", "Karang", 387, 379, 2117], [null, "Kabupaten", 1330, 1316, 5519]] },
      expect: [{ messageId: "column", at: "E6", expected: "7.636" }],
    },
    {
      name: "a subtotal by another name, and the whole year", workbook: { T: [["Tabel 2.1 Kunjungan"], ["Bulan", "Jalan", "Darurat", "Inap"], ["Mei", 75, 17, 10], ["Juni", 73, 16, 11], ["Semester I", 84, 33, 21], ["Juli", 78, 15, 9], ["Agustus", 77, 18, 12], ["Semester II", 155, 33, 21], ["Setahun", 303, 66, 42]] },
      expect: [{ messageId: "column", at: "B5", expected: "148" }], fix: { B5: 148 },
    },
    {
      name: "one of two columns: components and their weights", workbook: { T: [["Tabel 3.9 Hasil Evaluasi AKIP"], ["No", "Komponen", "Bobot", "Nilai"], ["1", "Perencanaan", 30, 25], ["2", "Pengukuran", 30, 22], ["3", "Pelaporan", 15, 12], ["4", "Evaluasi", 25, 19], [null, "Nilai Hasil Evaluasi", 100, 79]] },
      expect: [{ messageId: "column", at: "D7", expected: "78" }],
    },
    {
      name: "a percentage that most others speak against", workbook: pbb(...VILLAGES, ["Mekar", 30, 20, "76,67", 10]),
      expect: [{ messageId: "ratio", at: "E6", severity: "error", expected: "66,67%", evidence: "E6 D6 C6" }], fix: { E6: "66,67" },
    },
    {
      name: "numerator and denominator", workbook: { SPM: [["Tabel 2.3 Standar Pelayanan Minimal"], ["No", "Indikator", "Standar", "Numerator", "Denominator", "Capaian", "Keterangan"], ["1", "A", "100%", 97, 100, "97%", "Belum tercapai"], ["2", "B", "≥ 70%", 12, 15, "80%", "Tercapai"], ["3", "C", "≥ 70%", 13, 16, "81,25%", "Tercapai"], ["4", "D", "≥ 70%", 10, 16, "98,25%", "Tercapai"]] },
      expect: [{ messageId: "ratio", at: "F6", expected: "62,50%" }],
    },
    { name: "sexes that do not make the Σ", workbook: bezetting(14, 11), expect: [{ messageId: "genders", at: "B5", severity: "error", expected: "15" }], fix: { E5: 10 } },
  ],
  incomplete: [
    { name: "a cell with two values", workbook: sarana(["Meja", 24, "Baik"], ["Kursi", "205 250", "Baik"], ["Lemari", 11, "Rusak"], ["Jumlah", 240]), expect: [{ messageId: "unreadable", at: "C6" }] },
  ],
});
