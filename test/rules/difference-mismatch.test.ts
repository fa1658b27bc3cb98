import rule from "../../src/rules/difference-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

/** A budget before and after its revision. */
const revised = (...differences: readonly CellText[]): Workbook => ({
  "Tabel 1.4": {
    rows: [
      ["Tabel 1.4 Anggaran Sebelum dan Sesudah Perubahan"],
      ["No", "Program/Kegiatan", "Anggaran", null, "Bertambah/Berkurang"],
      [null, null, "Sebelum Perubahan", "Sesudah Perubahan", null],
      ["1", "Program Penunjang", 500_000, 560_000, differences[0] ?? null],
      ["2", "Program Ketertiban", 300_000, 280_000, differences[1] ?? null],
      ["3", "Program Kebakaran", 100_000, 100_000, differences[2] ?? null],
    ],
    merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
  },
});

/** The change of a budget between its versions, all below one heading. */
const between = (...differences: readonly CellText[]): Workbook => ({
  A: {
    rows: [
      ["No", "Program/Kegiatan", "Anggaran", null, null, "Realisasi"], [null, null, "Murni", "Bertambah/ (Berkurang)", "Perubahan", null],
      ["1", "Program Penunjang", 500_000, differences[0] ?? null, 560_000, 480_000], ["2", "Program Ketertiban", 300_000, differences[1] ?? null, 280_000, 270_000], ["3", "Program Kebakaran", 100_000, differences[2] ?? null, 185_000, 90_000],
    ],
    merges: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"],
  },
});

const banding = (heading: string, ...differences: readonly CellText[]): Workbook => ({
  "Tabel 3.4": [
    ["Tabel 3.4 Perbandingan dengan Realisasi Nasional"],
    ["No", "Indikator Kinerja", "Realisasi 2024", "Realisasi Nasional", heading],
    ["1", "Kepemilikan KTP-el", "99,62%", "99,41%", differences[0] ?? null],
    ["2", "Kepemilikan akta kelahiran", "97,15%", "96,8%", differences[1] ?? null],
    ["3", "Indeks Kepuasan Masyarakat", "86,12", "87,05", differences[2] ?? null],
  ],
});
const efisiensi = (...differences: readonly CellText[]): Workbook => ({
  "Tabel 3.6": [
    ["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Selisih"],
    ["1", "Meningkatnya layanan", "98,00", "95,50", differences[0] ?? null], ["2", "Terjaganya ketertiban", "100", "91,25", differences[1] ?? null], ["3", "Meningkatnya akuntabilitas", "90,00", "97,83", differences[2] ?? null],
  ],
});

/** What is left of the revised budget, of which most rows were not revised. */
const left = (...differences: readonly CellText[]): Workbook => ({
  A: [
    ["No", "Program/Kegiatan", "Pagu Murni", "Pagu Perubahan", "Realisasi", "Sisa Pagu"],
    ["1", "Program Penunjang", 500_000, 500_000, 480_000, differences[0] ?? null], ["2", "Program Ketertiban", 300_000, 300_000, 290_000, differences[1] ?? null],
    ["3", "Program Kebakaran", 100_000, 100_000, 90_000, differences[2] ?? null], ["4", "Program Bencana", 200_000, 250_000, 240_000, differences[3] ?? null],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "what is left of the revised budget", workbook: left(20_000, 10_000, 10_000, 10_000) },
    { name: "own less national realisasi", workbook: banding("Selisih", "0,21", "0,35", "-0,93") },
    { name: "with a sign", workbook: banding("Ket. (+/-)", "+0,21", "+0,35", "-0,93") },
    { name: "without its sign", workbook: banding("Selisih", "0,21", "0,35", "0,93") },
    { name: "capaian less serapan", workbook: efisiensi("2,50", "8,75", "-7,83") },
    { name: "between two versions of a budget", workbook: between(60_000, -20_000, 85_000) },
    { name: "after less before", workbook: revised(60_000, -20_000, 0) },
    { name: "as text", workbook: revised("60.000", "(20.000)", "-") },
    { name: "a column that most rows do not confirm", workbook: revised(1, 2, 3), silent: true },
  ],
  violation: [
    { name: "digits swapped between two versions of a budget", workbook: between(60_000, -20_000, 58_000), expect: [{ messageId: "mismatch", at: "D5", severity: "error", expected: "Rp85.000" }] },
    { name: "a slip where nothing tells the budget before its revision from that after it", workbook: left(20_000, 10_000, 10_000, 12_000), expect: [{ messageId: "mismatch", at: "F5", severity: "error", expected: "Rp10.000" }] },
    { name: "digits swapped in a comparison", workbook: banding("Selisih", "0,21", "0,53", "-0,93"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "0,35" }] },
    { name: "digits swapped in the efficiency table", workbook: efisiensi("2,50", "7,85", "-7,83"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "8,75" }] },
    { name: "digits swapped", workbook: revised(60_000, -20_000, 9), expect: [{ messageId: "mismatch", at: "E6", severity: "error", expected: "Rp0" }] },
  ],
});
