import rule from "../../src/rules/realisasi-above-anggaran";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const budget = (anggaran: CellText, realisasi: CellText, serapan: CellText, kegiatan: readonly CellText[] = [100_000, 98_000, "98%"]): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "%"],
    ["1", "Program Penunjang", 100_000, 98_000, "98%"],
    ["1.1", "Kegiatan Administrasi", ...kegiatan],
    ["1.1.1", "Sub Kegiatan Rapat", anggaran, realisasi, serapan],
    ["1.1.2", "Sub Kegiatan Gaji", 90_000, 88_000, "97,78%"],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "below", workbook: budget(10_000, 9_000, "90%") },
    { name: "all of it", workbook: budget(10_000, 10_000, "100%") },
    { name: "a table of revenue", workbook: { A: [["Target dan Realisasi Pendapatan Tahun 2024"], ["No", "Uraian", "Anggaran", "Realisasi", "%"], ["1", "Layanan rawat jalan", 10_000, 12_000, "120%"], ["2", "Layanan rawat inap", 20_000, 21_000, "105%"]] }, silent: true },
    { name: "revenue above belanja in one table", workbook: { A: [["Kode", "Uraian", "Anggaran", "Realisasi", "%"], ["4", "PENDAPATAN", 10_000, 12_000, "120%"], ["4.1", "Hasil Retribusi", 10_000, 12_000, "120%"], ["5", "BELANJA", 20_000, 19_000, "95%"], ["5.1", "Belanja Pegawai", 20_000, 19_000, "95%"]] } },
    { name: "below the revised budget, which stands behind the realisasi", workbook: { A: [["No", "Program", "Pagu Murni", "Realisasi", "Pagu Perubahan"], ["1", "Program Penunjang", 10_000, 12_000, 13_000], ["2", "Program BLUD", 20_000, 19_000, 20_000]] } },
    { name: "a surplus", workbook: { A: [["No", "Uraian", "Anggaran", "Realisasi"], ["1", "Belanja Operasi", 20_000, 19_000], ["", "SURPLUS / (DEFISIT)", -5_000, 1_000]] } },
    { name: "nothing spent", workbook: budget(10_000, 0, "0%") },
  ],
  violation: [
    { name: "a program that is about revenue", workbook: { A: [["No", "Program", "Anggaran", "Realisasi", "%"], ["1", "Program Pengelolaan Pendapatan Daerah", 10_000, 12_000, "120%"], ["2", "Program Penunjang", 20_000, 19_000, "95%"]] }, expect: [{ messageId: "above", at: "D2", severity: "warning" }], fix: { D2: 9_000 } },
    { name: "a digit too many in the realisasi", workbook: budget(10_000, 100_000, "100%"), expect: [{ messageId: "above", at: "D5", severity: "warning" }], fix: { D5: 10_000 } },
    { name: "a digit dropped in the anggaran", workbook: budget(1_000, 10_000, "100%"), expect: [{ messageId: "above", at: "C5", severity: "warning" }], fix: { C5: 10_000 } },
    { name: "the row above is not blamed again", workbook: budget(10_000, 50_000, "500%", [100_000, 138_000, "138%"]), expect: [{ messageId: "above", at: "D5", severity: "warning" }], fix: { D5: 10_000, D4: 98_000 } },
  ],
});
