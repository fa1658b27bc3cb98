import rule from "../../src/rules/masukan-keluaran-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

const BUDGET: Rows = [
  ["Tabel 3.8 Realisasi Anggaran"],
  ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
  ["1", "Program Penunjang Urusan Pemerintahan", 1_875_000_000, 1_848_236_400, "98,57%"],
  ["1.1", "Kegiatan Administrasi Umum", 1_875_000_000, 1_848_236_400, "98,57%"],
  ["1.1.1", "Sub Kegiatan Fasilitasi Kunjungan Tamu", 1_875_000_000, 1_848_236_400, "98,57%"],
];
const CAPTION = "Sub Kegiatan: Fasilitasi Kunjungan Tamu";

/** The table of one sub kegiatan: target, realisasi and percentage of Masukan, then of Keluaran. */
const table = (input: Rows[number], output: Rows[number], caption = CAPTION): Workbook => ({
  "Masukan Keluaran": [
    [caption],
    ["Uraian", "Tolok Ukur", "Satuan", "Target", "Realisasi", "%"],
    ["Masukan (Input)", "Dana yang dibutuhkan", "Rupiah", ...input],
    ["Keluaran (Output)", "Laporan kunjungan", "Laporan", ...output],
  ],
  "Tabel 3.8": BUDGET,
});
const INPUT: readonly CellText[] = [1_875_000_000, 1_848_236_400, "98,57%"];
const OUTPUT: readonly CellText[] = [12, 11, "91,67%"];

/** Two sub kegiatan one below the other, each under its name. */
const under = (second: string): Workbook => ({
  M: [
    ["Masukan dan Keluaran"], ["Uraian", "Satuan", "Target", "Realisasi", "%"],
    ["Fasilitasi Kunjungan Tamu"], ["Masukan: Dana", "Rp", ...INPUT], ["Keluaran: Laporan", "Laporan", ...OUTPUT],
    [second], ["Masukan: Dana", "Rp", 125_000_000, 120_000_000, "96%"], ["Keluaran: Embung", "Unit", ...OUTPUT],
  ],
  "Tabel 3.8": BUDGET,
});

ruleTester(rule, {
  valid: [
    { name: "percentages and budget agree", workbook: table(INPUT, OUTPUT) },
    { name: "another spelling of the sub kegiatan", workbook: table(INPUT, OUTPUT, "Tabel 3.7 Sub Kegiatan Fasilitas Kunjungan Tamu Tahun 2024") },
    {
      name: "a kegiatan and its only sub kegiatan of one name: the lower one", workbook: {
        ...table([70_000_000, 60_000_000, "85,71%"], OUTPUT), "Tabel 3.8": [...BUDGET.slice(0, 3), ["1.1", "Kegiatan Fasilitasi Kunjungan Tamu", 90_000_000, 80_000_000, "88,89%"], ["1.1.1", "Sub Kegiatan Fasilitasi Kunjungan Tamu", 70_000_000, 60_000_000, "85,71%"], ["1.1.2", "Sub Kegiatan Rapat", 20_000_000, 20_000_000, "100%"]],
      },
    },
    { name: "one of two budget tables agrees", workbook: { ...table(INPUT, OUTPUT), "Tabel 1.4": [["Tabel 1.4 Anggaran"], ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran"], ["1", "Program Penunjang Urusan Pemerintahan", 5], ["1.1.1", "Sub Kegiatan Fasilitasi Kunjungan Tamu", 5]] } },
    { name: "cut at 100", workbook: table(INPUT, [12, 13, "100%"]) },
    { name: "people are no money", workbook: { M: [[CAPTION], ["Uraian", "Tolok Ukur", "Satuan", "Target", "Realisasi", "%"], ["Masukan (Input)", "Petugas", "Orang", 5, 4, "80%"], ["Keluaran (Output)", "Laporan", "Laporan", ...OUTPUT]], "Tabel 3.8": BUDGET } },
    { name: "no realisasi yet", workbook: table(INPUT, [12, "-", "-"]) },
    { name: "an output of which less is better", workbook: table(INPUT, [10, 12, "80%"]) },
    { name: "truncation is the habit", workbook: table(INPUT, [12, 11, "91%"]), settings: { rounding: "truncate" } },
    { name: "realisasi called Capaian", workbook: { M: [[CAPTION], ["Indikator", "Tolok Ukur", "Satuan", "Target", "Capaian", "% Capaian"], ["Masukan", "Dana", "Rp", ...INPUT], ["Keluaran", "Laporan", "Laporan", ...OUTPUT]], "Tabel 3.8": BUDGET } },
  ],
  violation: [
    { name: "a percentage of the output", workbook: table(INPUT, [60, 56, "96,7%"]), expect: [{ messageId: "ratio", at: "F4", severity: "error", expected: "93,3%" }] },
    { name: "two digits of the realisasi swapped", workbook: table([1_875_000_000, 1_848_263_400, "98,57%"], OUTPUT), expect: [{ messageId: "budget", at: "E3", severity: "error", expected: "Rp1.848.236.400" }] },
    { name: "the anggaran before its revision", workbook: table([1_900_000_000, 1_848_236_400, "97,28%"], OUTPUT), expect: [{ messageId: "budget", at: "D3", severity: "error", expected: "Rp1.875.000.000" }], fix: { D3: 1_875_000_000, F3: "98,57%" } },
    { name: "digits dropped", workbook: table(INPUT, [12, 11, "91%"]), expect: [{ messageId: "truncated", at: "F4", severity: "info", expected: "92%", evidence: "F4 E4 D4" }] },
    {
      name: "the amount of the kegiatan instead of its sub kegiatan", workbook: {
        ...table([90_000_000, 60_000_000, "66,67%"], OUTPUT),
        "Tabel 3.8": [...BUDGET.slice(0, 3), ["1.1", "Kegiatan Fasilitasi Kunjungan Tamu", 90_000_000, 80_000_000, "88,89%"], ["1.1.1", "Sub Kegiatan Fasilitasi Kunjungan Tamu", 70_000_000, 60_000_000, "85,71%"], ["1.1.2", "Sub Kegiatan Rapat", 20_000_000, 20_000_000, "100%"]],
      }, expect: [{ messageId: "budget", at: "D3", expected: "Rp70.000.000" }], fix: { D3: 70_000_000, F3: "85,71%" },
    },
    { name: "money is not cut where nothing may be", workbook: table(INPUT, [12, 13, "100%"]), settings: { cap: "no" }, expect: [{ messageId: "ratio", at: "F4", expected: "108%" }] },
    { name: "money of which less is not better", workbook: table([1_875_000_000, 1_848_236_400, "101,43%"], OUTPUT), expect: [{ messageId: "ratio", at: "F3", expected: "98,57%" }] },
    { name: "digits dropped where less is better", workbook: table(INPUT, [12, 13, "91%"]), expect: [{ messageId: "truncated", at: "F4", expected: "92%" }] },
  ],
  incomplete: [
    { name: "a sub kegiatan that the budget lacks is not the one above it", workbook: under("Pembangunan Embung Pertanian"), expect: [{ messageId: "budgetUnknown", at: "C7" }] },
    { name: "no target", workbook: table(INPUT, [0, 11, "100%"]), expect: [{ messageId: "zeroTarget", at: "F4" }] },
    {
      name: "a name that two rows of the budget are like", workbook: {
        ...table(INPUT, OUTPUT, "Sub Kegiatan: Pemeliharaan Gedung Kantor"),
        "Tabel 3.8": [...BUDGET, ["1.1.2", "Sub Kegiatan Pemeliharaan Gedung Kantor Camat", 7, 7, "100%"], ["1.1.3", "Sub Kegiatan Pemeliharaan Gedung Kantor Lurah", 9, 9, "100%"]],
      }, expect: [{ messageId: "budgetUnknown", at: "D3" }],
    },
    { name: "a sub kegiatan that no budget names", workbook: table(INPUT, OUTPUT, "Sub Kegiatan: Pembangunan Jembatan Gantung"), expect: [{ messageId: "budgetUnknown", at: "D3" }] },
  ],
});
