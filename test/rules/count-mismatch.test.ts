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

ruleTester(rule, {
  valid: [
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
    { name: "sexes that do not make the Σ", workbook: bezetting(14, 11), expect: [{ messageId: "genders", at: "B5", severity: "error", expected: "15" }], fix: { E5: 10 } },
  ],
  incomplete: [
    { name: "a cell with two values", workbook: sarana(["Meja", 24, "Baik"], ["Kursi", "205 250", "Baik"], ["Lemari", 11, "Rusak"], ["Jumlah", 240]), expect: [{ messageId: "unreadable", at: "C6" }] },
  ],
});
