import rule from "../../src/rules/sum-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

type Row = Rows[number];

const budget = (...rows: readonly Row[]): Rows => [["Tabel 3.8 Realisasi Anggaran"], ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi"], ...rows];
const plan = (...rows: readonly Row[]): Workbook => ({ "Tabel 3.8": budget(...rows) });

/** A program with two kegiatan, of which the first has two sub kegiatan. */
const usual = (program: CellText, kegiatan: CellText, ...subs: readonly CellText[]): Workbook => plan(
  ["1", "Program Penunjang", program, 50],
  ["1.1", "Kegiatan Administrasi Umum", kegiatan, 30],
  ["1.1.1", "Sub Kegiatan Penyediaan Gaji", subs[0] ?? null, 10],
  ["1.1.2", "Sub Kegiatan Rapat Koordinasi", subs[1] ?? null, 20],
  ["1.2", "Kegiatan Pemeliharaan", 50_000, 20],
  ["1.2.1", "Sub Kegiatan Pemeliharaan Gedung", 50_000, 20],
);

/** A table of the programs that support a sasaran, which lists only one kegiatan; the plan has both. */
const supporting = (program: number): Workbook => ({
  "Tabel 3.5": [
    ["Tabel 3.5 Program Pendukung Sasaran"],
    ["Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi"],
    ["Meningkatnya layanan", "Program Penunjang", program, 50],
    [null, "Kegiatan Administrasi Umum", 100_000, 50],
  ],
  "Tabel 1.4": [
    ["Tabel 1.4 Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran"],
    ["1", "Program Penunjang", 150_000],
    ["1.1", "Kegiatan Administrasi Umum", 100_000],
    ["1.2", "Kegiatan Pemeliharaan", 50_000],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "sums up the tree", workbook: usual(150_000, 100_000, 40_000, 60_000) },
    { name: "amounts as text in several habits", workbook: usual("Rp. 150.000,-", "100.000,00", "Rp40.000", "60.000") },
    { name: "a row of no amount stands for its parts", workbook: usual(150_000, null, 40_000, 60_000) },
    { name: "a dash counts as none", workbook: usual(90_000, 40_000, 40_000, "-") },
    {
      name: "a kegiatan that stands twice with its sub kegiatan split", workbook: plan(
        ["1", "Program Penunjang", 100_000, 100], ["1.1", "Kegiatan Administrasi", 100_000, 100], ["1.1.1", "Sub Kegiatan Gaji", 40_000, 40],
        ["1.1", "Kegiatan Administrasi", 100_000, 100], ["1.1.2", "Sub Kegiatan Rapat", 60_000, 60],
        ["2", "Program Pelayanan", 9_000, 9], ["2.1", "Kegiatan Loket", 9_000, 9], ["2.1.1", "Sub Kegiatan Antrean", 5_000, 5], ["2.1.2", "Sub Kegiatan Petugas", 4_000, 4],
        ["3", "Program Desa", 8_000, 8], ["3.1", "Kegiatan Musyawarah", 8_000, 8], ["3.1.1", "Sub Kegiatan Forum", 8_000, 8]),
    },
  ],
  violation: [
    { name: "a digit dropped in a part", workbook: usual(150_000, 100_000, 40_000, 6_000), expect: [{ messageId: "mismatch", at: "C4", severity: "error", expected: "Rp46.000" }], fix: { C6: 60_000 } },
    {
      name: "a slip in a kegiatan fails above and below it", workbook: usual(150_000, 100_100, 40_000, 60_000),
      expect: [{ messageId: "mismatch", at: "C3", severity: "error", expected: "Rp150.100" }, { messageId: "mismatch", at: "C4", severity: "error", expected: "Rp100.000" }], fix: { C4: 100_000 },
    },
    { name: "one rupiah", workbook: usual(150_001, 100_000, 40_000, 60_000), expect: [{ messageId: "mismatch", at: "C3", expected: "Rp150.000" }] },
    { name: "a supporting table that lists a part of the program", workbook: supporting(150_000), expect: [{ messageId: "partial", at: "C3", severity: "info" }], fix: false },
    { name: "a supporting table whose program no table explains", workbook: supporting(170_000), expect: [{ messageId: "mismatch", at: "C3", severity: "error", expected: "Rp100.000" }], fix: { C3: 150_000 } },
  ],
  incomplete: [
    { name: "a part without an amount", workbook: usual(150_000, 100_000, 40_000, null), expect: [{ messageId: "blank", at: "C4" }] },
  ],
});
