import rule from "../../src/rules/efisiensi-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

type Row = readonly [capaian: CellText, serapan: CellText, category: CellText];
const SASARAN = ["Meningkatnya kualitas layanan kesehatan", "Terjaganya ketertiban umum", "Meningkatnya akuntabilitas kinerja"];

const efisiensi = (heading: string, ...rows: readonly Row[]): Workbook => ({
  "Tabel 3.6": [
    ["Tabel 3.6 Efisiensi Penggunaan Sumber Daya"],
    ["No", "Sasaran Strategis", "% Capaian Kinerja", "% Serapan Anggaran", heading],
    ...rows.map((row, i) => [String(i + 1), SASARAN[i] ?? "", ...row]),
  ],
});
const CATEGORY = "Kategori Efisiensi";

/** Whole percent in the efficiency table, more digits in the table of performance and in the budget. */
const withDigits = (realisasi: number, category: string): Workbook => ({
  ...efisiensi(CATEGORY, ["99%", "99%", category]),
  "Tabel 3.2": [
    ["Tabel 3.2 Pengukuran Kinerja Tahun 2024"],
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", SASARAN[0] ?? "", "Indeks Kepuasan Masyarakat", 100, realisasi, { v: realisasi / 100, format: "0.00%" }],
  ],
  "Tabel 3.5": [
    ["Tabel 3.5 Program Pendukung Sasaran"],
    ["Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
    [SASARAN[0] ?? "", "Program Pelayanan Kesehatan", 100_000_000, 98_620_000, "98,62%"],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "above and below", workbook: efisiensi(CATEGORY, ["98,00%", "97,83%", "Efisien"], ["92,86%", "99,67%", "Tidak efisien"]) },
    { name: "other words and capitals", workbook: efisiensi("Tingkat Efisiensi", ["98", "97,83", "EFISIEN"], ["92,86", "99,67", "Kurang Efisien"], ["90", "91", "Inefisien"]) },
    { name: "the heading says only Predikat", workbook: efisiensi("Predikat", ["98,00%", "97,83%", "Efisien"], ["92,86%", "99,67%", "Tidak Efisien"]) },
    { name: "equal, so both are right", workbook: efisiensi(CATEGORY, ["100%", "100%", "Efisien"], ["90%", "90%", "Tidak Efisien"]) },
    { name: "equal, as the user decides", workbook: efisiensi(CATEGORY, ["100%", "100%", "Efisien"]), settings: { equality: "efisien" } },
    { name: "rounded so far that both can be right", workbook: efisiensi(CATEGORY, ["99%", "98,62%", "Tidak Efisien"]) },
    { name: "equal as shown, above with more digits elsewhere", workbook: withDigits(98.85, "Efisien") },
    { name: "more digits stored than shown", workbook: efisiensi(CATEGORY, [{ v: 0.9885, format: "0%" }, { v: 0.9862, format: "0%" }, "Efisien"]) },
    {
      name: "a column of words beside a nameless category", workbook: {
        T: [["No", "Sasaran Strategis", "% Capaian Kinerja", "% Serapan Anggaran", "Penanggung jawab", "Hasil"],
          ["1", SASARAN[0] ?? "", "98,00%", "97,83%", "Kasubag", "Efisien"], ["2", SASARAN[1] ?? "", "92,86%", "99,67%", "Camat", "Tidak efisien"], ["3", SASARAN[2] ?? "", "90%", "80%", "Kasi", null]],
      },
    },
    { name: "equal to all digits, so both are right", workbook: efisiensi(CATEGORY, [{ v: 0.9885, format: "0%" }, { v: 0.9885, format: "0%" }, "Tidak Efisien"]) },
    { name: "no column of categories", workbook: { T: [["No", "Sasaran Strategis", "% Capaian Kinerja", "% Serapan Anggaran", "Keterangan"], ["1", SASARAN[0] ?? "", "98%", "97%", "Kasubag"]] }, silent: true },
    { name: "no percentage yet", workbook: efisiensi(CATEGORY, ["98%", "-", "Tidak Efisien"]), silent: true },
    { name: "no category yet", workbook: efisiensi(CATEGORY, ["98%", "97%", "-"]), silent: true },
  ],
  violation: [
    { name: "above, but called not efficient", workbook: efisiensi(CATEGORY, ["98,00%", "97,83%", "Tidak Efisien"]), expect: [{ messageId: "efisien", at: "E3", severity: "error", expected: "Efisien", evidence: "E3 C3 D3" }] },
    {
      name: "below, but called efficient, in the words of the table", workbook: efisiensi(CATEGORY, ["92,86%", "99,67%", "Efisien"], ["90%", "95%", "Kurang efisien"]),
      expect: [{ messageId: "tidak", at: "E3", severity: "error", expected: "Kurang efisien" }],
    },
    { name: "equal as shown, above with more digits elsewhere, called not efficient", workbook: withDigits(98.85, "Tidak Efisien"), expect: [{ messageId: "efisien", at: "E3", expected: "Efisien", evidence: "E3 C3 D3 Tabel 3.2!F3 Tabel 3.5!D3 Tabel 3.5!C3 Tabel 3.5!E3" }] },
    { name: "equal as shown, below with more digits elsewhere", workbook: withDigits(98.55, "Efisien"), expect: [{ messageId: "tidak", at: "E3", expected: "Tidak Efisien" }] },
    {
      name: "equal, against what the user decided", workbook: efisiensi(CATEGORY, ["100%", "100%", "Efisien"]), settings: { equality: "tidak" },
      expect: [{ messageId: "equal", at: "E3", severity: "error", expected: "Tidak Efisien" }],
    },
    {
      name: "equal to all digits, against what the user decided", workbook: efisiensi(CATEGORY, [{ v: 0.9885, format: "0%" }, { v: 0.9885, format: "0%" }, "Tidak Efisien"]), settings: { equality: "efisien" },
      expect: [{ messageId: "equal", at: "E3", expected: "Efisien" }],
    },
    { name: "more digits stored than shown, called not efficient", workbook: efisiensi(CATEGORY, [{ v: 0.9885, format: "0%" }, { v: 0.9862, format: "0%" }, "Tidak Efisien"]), expect: [{ messageId: "efisien", at: "E3" }] },
  ],
  incomplete: [
    { name: "words of another scale", workbook: efisiensi(CATEGORY, ["98%", "97%", "Efektif"]), expect: [{ messageId: "unknownCategory", at: "E3" }] },
  ],
});
