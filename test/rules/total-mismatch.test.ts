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

const HEADER = ["Kode", "Uraian", "Anggaran 2025", "Realisasi 2025"];
/** The summary of a budget: its groups have no amounts of their own, and end in their Jumlah. */
const summary = (changed: Readonly<Record<string, readonly [CellText, CellText]>> = {}, named: (code: string, name: string) => readonly CellText[] = (code, name) => [code || null, name]): Workbook => ({
  A: [HEADER, ...SUMMARY.map(([code, name, ...amounts]) => [...named(code, name), ...(changed[name] ?? amounts)])],
});
const SUMMARY: readonly (readonly [string, string, CellText, CellText])[] = [
  ["4", "PENDAPATAN DAERAH", null, null], ["4.1", "Pendapatan Asli Daerah", null, null], ["4.1.01", "Pajak Daerah", 118_450, 127_318.5], ["4.1.02", "Retribusi Daerah", 21_680, 18_426],
  ["", "Jumlah PAD", 140_130, 145_744.5], ["4.2", "Pendapatan Transfer", null, null], ["4.2.01", "Transfer Pemerintah Pusat", 300_000, 290_000], ["", "Jumlah Pendapatan Transfer", 300_000, 290_000],
  ["", "JUMLAH PENDAPATAN", 440_130, 435_744.5], ["5", "BELANJA DAERAH", null, null], ["5.1", "Belanja Operasi", null, null], ["5.1.01", "Belanja Pegawai", 250_000, 240_000], ["5.1.02", "Belanja Barang dan Jasa", 150_000, 149_000],
  ["", "Jumlah Belanja Operasi (5.1)", 400_000, 389_000], ["5.3", "Belanja Tidak Terduga", null, null], ["5.3.01", "Belanja Tidak Terduga", 60_000, 10_000], ["", "Jumlah Belanja Tidak Terduga", 60_000, 10_000],
  ["", "JUMLAH BELANJA", 460_000, 399_000], ["", "SURPLUS / (DEFISIT)", -19_870, 36_744.5], ["6", "PEMBIAYAAN DAERAH", null, null], ["6.1", "Penerimaan Pembiayaan (SiLPA tahun sebelumnya)", 24_870, 24_870],
  ["6.2", "Pengeluaran Pembiayaan", 5_000, 5_000], ["", "PEMBIAYAAN NETTO", 19_870, 19_870], ["", "SISA LEBIH PEMBIAYAAN ANGGARAN (SiLPA)", 0, 56_614.5],
];
const withoutCodes = (_: string, name: string): readonly CellText[] => [null, name];

/** The same without headings over its rows, and totals that repeat the amounts of groups above their rows. */
const flatSummary = (belanja: CellText, surplus: CellText = 10_000): Workbook => ({
  A: [
    ["No", "Uraian", "Anggaran", "Realisasi"], [1, "Pendapatan Asli Daerah", 40_000, 41_000], [2, "Pendapatan Transfer", 60_000, 59_000], [null, "Jumlah Pendapatan", 100_000, 100_000],
    [3, "Belanja Operasi", 70_000, 65_000], [4, "Belanja Modal", 25_000, 25_000], [null, "Jumlah Belanja", belanja, 90_000], [null, "Surplus/Defisit", 5_000, surplus],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "of the groups of a summary, its pendapatan, belanja and what is left", workbook: summary() },
    { name: "of a summary without codes", workbook: summary({}, withoutCodes) },
    { name: "of a summary without headings", workbook: flatSummary(95_000) },
    { name: "of a summary, the deficit without its sign", workbook: summary({ "SURPLUS / (DEFISIT)": [19_870, 36_744.5] }) },
    { name: "of a table that began on another sheet", workbook: continued(150_000) },
    { name: "of a table that began on another sheet, in other words", workbook: continued(150_000, "Tabel 3.8 Realisasi Anggaran (lanjutan)") },
    { name: "named by what it is", workbook: revenue(150_000) },
    { name: "of the programs", workbook: budget(150_000) },
    { name: "as text", workbook: budget("Rp. 150.000,-", "30.000,00") },
    { name: "of each sasaran and of all", workbook: supporting(150_000, 70_000, 220_000) },
    { name: "blank total", workbook: budget("-") },
  ],
  violation: [
    { name: "of a group of a summary", workbook: summary({ "Jumlah Belanja Operasi (5.1)": [400_000, 398_000] }), expect: [{ messageId: "group", at: "D15", severity: "error", expected: "Rp389.000", evidence: "D15 D13 D14" }] },
    { name: "of a group of a summary without codes", workbook: summary({ "Jumlah Belanja Operasi (5.1)": [400_000, 398_000] }, withoutCodes), expect: [{ messageId: "group", at: "D15", expected: "Rp389.000" }] },
    { name: "a group that is named by its initials", workbook: summary({ "Jumlah PAD": [140_130, 145_774.5] }), expect: [{ messageId: "group", at: "D6", expected: "Rp145.744,50" }] },
    { name: "all pendapatan of a summary, and what is left of them", workbook: summary({ "JUMLAH PENDAPATAN": [440_130, 435_774.5] }), fix: { D10: 435_744.5 }, expect: [{ messageId: "group", at: "D10", expected: "Rp435.744,50" }, { messageId: "balance", at: "D20", expected: "Rp36.774,50" }] },
    { name: "Surplus and SiLPA", workbook: summary({ "SURPLUS / (DEFISIT)": [-19_870, 36_774.5] }), fix: { D20: 36_744.5 }, expect: [{ messageId: "balance", at: "D20", severity: "error", expected: "Rp36.744,50" }, { messageId: "group", at: "D25", expected: "Rp56.644,50" }] },
    { name: "Pembiayaan Neto", workbook: summary({ "PEMBIAYAAN NETTO": [19_780, 19_870] }), fix: { C24: 19_870 }, expect: [{ messageId: "balance", at: "C24", expected: "Rp19.870" }, { messageId: "group", at: "C25" }] },
    { name: "of a summary without headings, not updated", workbook: flatSummary(96_000), expect: [{ messageId: "group", at: "C7", expected: "Rp95.000" }, { messageId: "balance", at: "C8" }], fix: { C7: 95_000 } },
    { name: "of a table that began on another sheet, one part left out", workbook: continued(50_001), expect: [{ messageId: "grand", at: "B!C5", severity: "error", expected: "Rp150.000" }] },
    { name: "a slip in a total that is named by what it is", workbook: revenue(151_000), expect: [{ messageId: "grand", at: "C6", severity: "error", expected: "Rp150.000" }] },
    { name: "a slip in the total", workbook: budget(150_080), expect: [{ messageId: "grand", at: "C7", severity: "error", expected: "Rp150.000" }] },
    { name: "of programs together with their kegiatan", workbook: budget(300_000), expect: [{ messageId: "grand", at: "C7", expected: "Rp150.000" }] },
    { name: "both columns", workbook: budget(150_080, 30_001), expect: [{ messageId: "grand", at: "C7", expected: "Rp150.000" }, { messageId: "grand", at: "D7", expected: "Rp30.000" }] },
    { name: "of one sasaran", workbook: supporting(105_000, 70_000, 220_000), expect: [{ messageId: "group", at: "C5", severity: "error", expected: "Rp150.000" }] },
  ],
});
