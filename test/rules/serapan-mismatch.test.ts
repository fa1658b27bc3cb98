import rule from "../../src/rules/serapan-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

/** A budget of one program with one kegiatan. */
const budget = (anggaran: CellText, realisasi: CellText, serapan: CellText): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
    ["1", "Program Penunjang", 2_000_000, 1_000_000, "50%"],
    ["1.1", "Kegiatan Administrasi", anggaran, realisasi, serapan],
  ],
});

/** No column for the whole year. */
const byTriwulan = (...row: readonly [CellText, CellText, CellText, CellText]): Workbook => ({
  "Tabel 3.9": [["No", "Program/Kegiatan", "Pagu", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "% Serapan"], ["1", "Program Penunjang", 1_000_000, ...row], ["1.1", "Kegiatan Administrasi", 1_000_000, ...row]],
});

ruleTester(rule, {
  valid: [
    { name: "agrees at the decimals written", workbook: budget("356.391.000", "297.151.800", "83,4%") },
    { name: "agrees to whole percent", workbook: budget(356_391_000, 297_151_800, { v: 0.83, format: "0%" }) },
    { name: "more digits stored than shown", workbook: budget(3, 1, { v: 1 / 3, format: "0.0%" }) },
    { name: "a percentage without a sign", workbook: budget(356_391_000, 297_151_800, 83.38) },
    { name: "a fraction without a format", workbook: budget(356_391_000, 297_151_800, 0.8338) },
    { name: "nothing spent", workbook: budget(356_391_000, 0, "0%") },
    { name: "no anggaran, no percentage", workbook: budget(0, 0, "0") },
    { name: "cut at 100", workbook: budget(1_000_000, 1_100_000, "100%") },
    { name: "truncation is the habit", workbook: budget(1_000_000, 995_800, "99%"), settings: { rounding: "truncate" } },
    {
      name: "left to the rule on input and output", silent: true,
      workbook: { "Tabel 3.6": [["Uraian", "Satuan", "Anggaran", "Realisasi Anggaran", "% Serapan"], ["Masukan : Dana", "Rp", 2_000_000, 1_000_000, "70%"], ["Keluaran : Dokumen", "Dok", 4, 4, "100%"]] },
    },
    { name: "triwulan that make the year together", workbook: byTriwulan(200_000, 300_000, 450_000, "95%"), silent: true },
    { name: "triwulan carried forward", workbook: byTriwulan(200_000, 500_000, 950_000, "95%") },
    { name: "blank percentage", workbook: budget(356_391_000, 297_151_800, "-") },
  ],
  violation: [
    { name: "copied from the row above", workbook: budget("356.391.000", "297.151.800", "35%"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "83%" }] },
    { name: "stored as a fraction", workbook: budget(356_391_000, 297_151_800, { v: 0.35, format: "0.00%" }), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "83,38%" }] },
    { name: "cut at 100 where nothing is cut", workbook: budget(1_000_000, 1_100_000, "100%"), settings: { cap: "no" }, expect: [{ messageId: "mismatch", at: "E4", expected: "110%" }] },
    { name: "no cut of a realisasi that is several times the anggaran", workbook: budget(12_000_000, 95_720_000, "100%"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "798%" }] },
    { name: "nothing spent where the realisasi is below zero", workbook: budget(1_000_000, -400_000, "0%"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "-40%" }] },
    { name: "digits dropped instead of rounded", workbook: budget(1_000_000, 995_800, "99%"), expect: [{ messageId: "truncated", at: "E4", severity: "info", expected: "100%" }] },
  ],
  incomplete: [
    { name: "a percentage of no anggaran", workbook: budget(0, 5_000, "100%"), expect: [{ messageId: "zeroAnggaran", at: "E4" }] },
  ],
});
