import rule from "../../src/rules/total-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const budget = (total: CellText, realisasi: CellText = 30_000): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi"],
    ["1", "Program Penunjang", 100_000, 10_000],
    ["1.1", "Kegiatan Administrasi", 100_000, 10_000],
    ["2", "Program Pelayanan", 50_000, 20_000],
    ["2.1", "Kegiatan Loket", 50_000, 20_000],
    [null, "JUMLAH", total, realisasi],
  ],
});

/** Programs by sasaran, each with its TOTAL, and all at the end. */
const supporting = (first: CellText, second: CellText, grand: CellText): Workbook => ({
  "Tabel 3.5": [
    ["Tabel 3.5 Program Pendukung Sasaran"],
    ["Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi"],
    ["Meningkatnya layanan", "Program Penunjang", 100_000, 10_000],
    [null, "Program Pelayanan", 50_000, 20_000],
    ["TOTAL", null, first, 30_000],
    ["Terjaganya ketertiban", "Program Ketenteraman", 70_000, 60_000],
    ["TOTAL", null, second, 60_000],
    ["JUMLAH", null, grand, 90_000],
  ],
});

/** A total that is named by what it is, below the codes of its parts. */
const revenue = (total: CellText): Workbook => ({
  A: [
    ["Kode", "Uraian", "Anggaran", "Realisasi"], ["4.1.01", "Pajak Daerah", 100_000, 110_000], ["4.1.01.01", "PBB-P2", 100_000, 110_000], ["4.1.02", "Retribusi Daerah", 50_000, 20_000],
    ["4.1.02.01", "Retribusi Jasa Umum", 50_000, 20_000], [null, "PENDAPATAN ASLI DAERAH", total, 130_000],
  ],
});

/** A table that goes on on another sheet, where the Jumlah of all stands. */
const continued = (total: CellText, caption = "Lanjutan Tabel 3.8"): Workbook => ({
  A: [["Tabel 3.8 Realisasi Anggaran"], ["Kode", "Uraian", "Anggaran", "Realisasi"], ["4.02.01", "Program Penunjang", 100_000, 90_000], ["4.02.01.01", "Kegiatan Administrasi", 100_000, 90_000]],
  B: [[caption], ["Kode", "Uraian", "Anggaran", "Realisasi"], ["4.02.02", "Program Dukungan", 50_000, 40_000], ["4.02.02.01", "Kegiatan Reses", 50_000, 40_000], [null, "JUMLAH", total, 130_000]],
});

ruleTester(rule, {
  valid: [
    { name: "of a table that began on another sheet", workbook: continued(150_000) },
    { name: "of a table that began on another sheet, in other words", workbook: continued(150_000, "Tabel 3.8 Realisasi Anggaran (lanjutan)") },
    { name: "named by what it is", workbook: revenue(150_000) },
    { name: "of the programs", workbook: budget(150_000) },
    { name: "as text", workbook: budget("Rp. 150.000,-", "30.000,00") },
    { name: "of each sasaran and of all", workbook: supporting(150_000, 70_000, 220_000) },
    { name: "blank total", workbook: budget("-") },
  ],
  violation: [
    { name: "of a table that began on another sheet, one part left out", workbook: continued(50_001), expect: [{ messageId: "grand", at: "B!C5", severity: "error", expected: "Rp150.000" }] },
    { name: "a slip in a total that is named by what it is", workbook: revenue(151_000), expect: [{ messageId: "grand", at: "C6", severity: "error", expected: "Rp150.000" }] },
    { name: "a slip in the total", workbook: budget(150_080), expect: [{ messageId: "grand", at: "C7", severity: "error", expected: "Rp150.000" }] },
    { name: "of programs together with their kegiatan", workbook: budget(300_000), expect: [{ messageId: "grand", at: "C7", expected: "Rp150.000" }] },
    { name: "both columns", workbook: budget(150_080, 30_001), expect: [{ messageId: "grand", at: "C7", expected: "Rp150.000" }, { messageId: "grand", at: "D7", expected: "Rp30.000" }] },
    { name: "of one sasaran", workbook: supporting(105_000, 70_000, 220_000), expect: [{ messageId: "group", at: "C5", severity: "error", expected: "Rp150.000" }] },
  ],
});
