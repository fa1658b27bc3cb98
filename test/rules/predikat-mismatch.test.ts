import rule from "../../src/rules/predikat-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

const INDIKATOR = ["Indeks Kepuasan Masyarakat", "Prevalensi stunting", "Nilai SAKIP Dinas", "Usia Harapan Hidup", "Persentase jalan mantap"];
const STEPS = ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"];
const SHORT = ["ST", "T", "S", "R", "SR"];

/** A recap with one column for each step; each row: capaian, then what stands under the steps. */
const rekap = (steps: readonly string[], ...rows: Rows): Rows => [
  ["Tabel 3.7 Rekapitulasi Predikat Capaian Kinerja"],
  ["No", "Indikator Kinerja", "% Capaian", ...steps],
  ...rows.map((row, i) => [String(i + 1), INDIKATOR[i] ?? "", ...row]),
];
const ticked = (...rows: Rows): Workbook => ({ "Tabel 3.7": rekap(STEPS, ...rows) });

/** A recap with the name of the step. */
const labelled = (...rows: readonly (readonly [capaian: CellText, predikat: CellText])[]): Rows => [
  ["Tabel 3.6 Rekapitulasi Predikat Capaian Kinerja"],
  ["No", "Indikator Kinerja", "% Capaian", "Predikat"],
  ...rows.map((row, i) => [String(i + 1), INDIKATOR[i] ?? "", ...row]),
];
const skala = (...steps: Rows): Rows => [["Tabel 3.1 Skala Nilai Peringkat Kinerja"], ["No", "Interval Nilai", "Kriteria"], ...steps.map((step, i) => [String(i + 1), ...step])];
const LOCAL = skala(["> 100 %", "Sangat Baik"], ["76 - 100 %", "Baik"], ["55 - 75 %", "Cukup"], ["< 55 %", "Kurang"]);
const GREEN: CellText = { v: null, fill: "92D050" };
const GREY: CellText = { v: null, fill: "D9D9D9" };

/** Steps in the report's own words. */
const OWN = skala(["≥ 100,01", "Melampaui Target"], ["100", "Sesuai Target"], ["75 ≤ x < 100", "Mendekati Target"], ["< 75", "Di Bawah Target"]);
const ownWords = (...rows: Rows): Workbook => ({
  "Tabel 3.1": OWN,
  "Tabel 3.6": [
    ["No", "Indikator Kinerja", "Capaian", "Kriteria", null, null, null], [null, null, null, "Melampaui Target", "Sesuai Target", "Mendekati Target", "Di Bawah Target"],
    ...rows.map((row, i) => [String(i + 1), INDIKATOR[i] ?? "", ...row]),
  ],
});

ruleTester(rule, {
  valid: [
    {
      name: "of the year, behind the progress towards the end of the plan", workbook: { A: [
        ["No", "Indikator", "Target", "Realisasi", "Capaian", "Target Akhir Renstra", "Tingkat Kemajuan", "Predikat"],
        ["1", "Indeks Pengadaan", 72, "69,4", "96,39", 90, "77,11", "Sangat Tinggi"], ["2", "Nilai AKIP Biro", 76, "75,3", "99,08", 95, "79,26", "Sangat Tinggi"],
      ] },
    },
    { name: "ticks under the report's own words", workbook: ownWords(["101,67%", "√"], ["100,00%", null, "√"], ["95%", null, null, "√"], ["74,9%", null, null, null, "√"]) },
    { name: "ticks in many manners", workbook: ticked(["100%", "✓"], ["84,29%", null, "v"], ["70%", null, null, "x"], ["60%", null, null, null, "√"], ["40", null, null, null, null, "X"]) },
    { name: "one sign where it is, another where it is not", workbook: ticked(["100%", "✓", "x", "x", "x", "x"], ["84,29%", "x", "✓", "x", "x", "x"]) },
    { name: "short names of the steps", workbook: { R: rekap(SHORT, ["100%", "✓"], ["84,29%", null, "✓"], ["40%", null, null, null, null, "✓"]) } },
    { name: "colours", workbook: ticked(["100%", GREEN], ["84,29%", null, GREEN], ["70%", null, null, GREEN]) },
    { name: "a colour in rows that are filled throughout", workbook: ticked(["100%", GREEN, GREY, GREY, GREY, GREY], ["84,29%", GREY, GREEN, GREY, GREY, GREY]) },
    { name: "ticks in coloured columns", workbook: ticked(["100%", { v: "✓", fill: "00B050" }, { v: null, fill: "FFFF00" }, { v: null, fill: "FF0000" }], ["84,29%", { v: null, fill: "00B050" }, { v: "✓", fill: "FFFF00" }, { v: null, fill: "FF0000" }]) },
    { name: "names", workbook: { R: labelled(["100%", "Sangat Tinggi"], ["84,29%", "Tinggi"], ["60%", "rendah"]) } },
    { name: "short names in the column", workbook: { R: labelled(["100%", "ST"], ["84,29%", "T (Tinggi)"], ["60%", "R"]) } },
    { name: "the scale of the report", workbook: { R: labelled(["100,75%", "Sangat Baik"], ["100%", "Baik"], ["60%", "Cukup"]), S: LOCAL } },
    { name: "the grades of AKIP", workbook: { R: rekap(["AA", "A", "BB", "B", "CC"], ["93,57", "v"], ["81", null, "v"], ["75", null, null, "v"]) } },
    { name: "the scale that the user chose", workbook: { R: labelled(["95%", "Sangat Memuaskan"], ["85%", "Memuaskan"], ["65%", "Baik"]) }, settings: { scale: "akip" } },
    {
      name: "between two steps as shown, clear with the digits of another table",
      workbook: {
        R: labelled(["90%", "Sangat Tinggi"], ["84,29%", "Tinggi"]), S: skala(["> 90 - 100", "Sangat Tinggi"], ["> 75 - 90", "Tinggi"], ["≤ 75", "Sedang"]),
        K: [["Tabel 3.2 Pengukuran Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Meningkatnya layanan", INDIKATOR[0] ?? "", 100, 90.4, "90,40%"]],
      },
    },
    {
      name: "a heading over the steps", workbook: {
        R: { rows: [["Tabel 3.7 Rekapitulasi"], ["No", "Indikator Kinerja", "% Capaian", "Predikat", null, null], [null, null, null, "ST", "T", "S"], ["1", INDIKATOR[0] ?? "", "100%", "✓"], ["2", INDIKATOR[1] ?? "", "84,29%", null, "✓"]], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:F2"] },
      },
    },
    {
      name: "the predicate stands for the capaian before it", workbook: {
        K: [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Predikat", "Target Akhir Renstra", "Capaian terhadap Target Akhir"],
          ["1", "Meningkatnya layanan", INDIKATOR[0] ?? "", 80, 80, "100%", "Sangat Tinggi", 100, "80%"], ["2", "Meningkatnya jalan", INDIKATOR[4] ?? "", 80, 64, "80%", "Tinggi", 64, "100%"]],
      },
    },
    {
      name: "of two scales the one on the same sheet", workbook: {
        A: skala(["≥ 85", "Sangat Tinggi"], ["60 - 84", "Tinggi"], ["< 60", "Sedang"]),
        R: [...skala(["≥ 95", "Sangat Tinggi"], ["80 - 94", "Tinggi"], ["< 80", "Sedang"]), [null], [null], [null], ...labelled(["90%", "Tinggi"], ["75%", "Sedang"])],
      },
    },
    {
      name: "with letters, the grade of the value itself", workbook: {
        K: [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Predikat"], ["1", "Meningkatnya akuntabilitas", "Nilai SAKIP", 80, 81.25, "101,56%", "A"], ["2", "Meningkatnya layanan", INDIKATOR[0] ?? "", 80, 80, "100%", "AA"]],
      },
    },
    { name: "half of the rows have no tick: the table is not finished", workbook: ticked(["100%", "✓"], ["84,29%"]) },
    { name: "a column of blank predicates", workbook: { R: labelled(["100%", "-"], ["84,29%", null]) }, silent: true },
    { name: "an average without a tick", workbook: { R: rekap(STEPS, ["100%", "✓"], ["84,29%", null, "✓"]).concat([[null, "Rata-rata capaian", "92,15%"]]) } },
    { name: "words of efficiency are another rule's", workbook: { R: [["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Predikat"], ["1", "Meningkatnya layanan", "98%", "97%", "Efisien"]] }, silent: true },
  ],
  violation: [
    {
      name: "a grade beside target and realisasi, under a heading that says nothing", workbook: {
        A: [["No", "Indikator", "Target", "Realisasi", "% Capaian", "Nilai"], ["1", "Indeks Pengadaan", 72, "69,4", "96,39", "AA"], ["2", "Persentase rekomendasi", "90%", "61,5%", "68,33", "BB"], ["3", "Nilai AKIP Biro", 76, "75,3", "99,08", "AA"]],
        B: [["Nilai", "Huruf", "Interpretasi"], ["> 90", "AA", "Sangat Memuaskan"], ["> 80 – 90", "A", "Memuaskan"], ["> 70 – 80", "BB", "Sangat Baik"], ["> 60 – 70", "B", "Baik"], ["> 50 – 60", "CC", "Cukup"], ["> 30 – 50", "C", "Kurang"], ["0 – 30", "D", "Sangat Kurang"]],
      }, expect: [{ messageId: "label", at: "F3", severity: "error" }],
    },
    { name: "a tick under the wrong one of the report's own words", workbook: ownWords(["108,40%", null, null, "√"], ["100%", null, "√"], ["95%", null, null, "√"]), expect: [{ messageId: "tick", at: "Tabel 3.6!F3", severity: "error" }] },
    {
      name: "a tick one step too high", workbook: ticked(["100%", "✓"], ["84,29%", "✓"], ["70%", null, null, "✓"]),
      expect: [{ messageId: "tick", at: "D4", severity: "error", expected: "Tinggi" }], fix: { D4: null, E4: "✓" },
    },
    {
      name: "a colour under the wrong step", workbook: ticked(["100%", GREEN], ["70%", null, GREEN], ["84,29%", null, GREEN]),
      expect: [{ messageId: "tick", at: "E4", severity: "error", expected: "Sedang" }], fix: { E4: null, F4: GREEN },
    },
    {
      name: "a name by the scale of the report", workbook: { R: labelled(["100,75%", "Baik"], ["80%", "Baik"]), S: LOCAL },
      expect: [{ messageId: "label", at: "D3", severity: "error", expected: "Sangat Baik", evidence: "D3 C3 S!B3" }],
    },
    {
      name: "the grade of a value is no predicate of steps", workbook: {
        K: [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Predikat"], ["1", "Meningkatnya akuntabilitas", "Nilai SAKIP", 80, 70, "87,5%", "Sedang"], ["2", "Meningkatnya layanan", INDIKATOR[0] ?? "", 80, 80, "100%", "Sangat Tinggi"]],
      }, expect: [{ messageId: "label", at: "G2", expected: "Tinggi" }],
    },
    { name: "a name by Permendagri", workbook: { R: labelled(["93%", "Tinggi"], ["80%", "Tinggi"]) }, expect: [{ messageId: "label", at: "D3", expected: "Sangat Tinggi" }] },
    {
      name: "a regulation that the user chose over the report", workbook: { R: labelled(["85%", "Sangat Tinggi"], ["80%", "Tinggi"]), S: skala(["≥ 85", "Sangat Tinggi"], ["< 85", "Tinggi"]) },
      settings: { scale: "permendagri" }, expect: [{ messageId: "label", at: "D3", expected: "Tinggi" }],
    },
    { name: "two steps hold the value", workbook: { R: labelled(["90%", "Sangat Tinggi"], ["80%", "Tinggi"]) }, expect: [{ messageId: "overlap", at: "D3", severity: "info" }], fix: false },
    { name: "no step holds the value, the lower is written", workbook: { R: labelled(["75,5%", "Sedang"], ["80%", "Tinggi"]) }, expect: [{ messageId: "gap", at: "D3", severity: "info" }], fix: false },
    { name: "no step holds the value, the upper is written", workbook: { R: labelled(["75,5%", "Tinggi"], ["80%", "Tinggi"]) }, expect: [{ messageId: "gap", at: "D3", severity: "info" }], fix: false },
    { name: "no step holds the value, another is written", workbook: { R: labelled(["75,5%", "Rendah"], ["80%", "Tinggi"]) }, expect: [{ messageId: "label", at: "D3", severity: "error", expected: "Sedang" }] },
    {
      name: "a row without a tick among others", workbook: ticked(["100%", "✓"], ["84,29%"], ["70%", null, null, "✓"]),
      expect: [{ messageId: "noTick", at: "C4", severity: "warning" }], fix: { E4: "✓" },
    },
    {
      name: "half of the rows contradict the scale: these are errors", workbook: { R: labelled(["85%", "Sangat Tinggi"], ["70%", "Tinggi"], ["60%", "Sedang"], ["100%", "Sangat Tinggi"], ["80%", "Tinggi"]).concat([["6", "Angka Melek Huruf", "95%", "Sangat Tinggi"]]) },
      expect: [{ messageId: "label", at: "D3", expected: "Tinggi" }, { messageId: "label", at: "D4", expected: "Sedang" }, { messageId: "label", at: "D5", expected: "Rendah" }],
    },
    { name: "two wrong rows are no other scale", workbook: { R: labelled(["85%", "Sangat Tinggi"], ["70%", "Tinggi"]) }, expect: [{ messageId: "label", at: "D3", expected: "Tinggi" }, { messageId: "label", at: "D4", expected: "Sedang" }] },
    {
      name: "two ticks in a row", workbook: ticked(["100%", "✓"], ["84,29%", "✓", "✓"], ["70%", null, null, "✓"]),
      expect: [{ messageId: "twoTicks", at: "D4", severity: "error" }], fix: { D4: null },
    },
  ],
  incomplete: [
    { name: "no tick and no colour at all", workbook: ticked(["100%"], ["84,29%"]), expect: [{ messageId: "noTicks", at: "D3" }] },
    { name: "banded rows are no marks", workbook: ticked(["100%", GREY, GREY, GREY, GREY, GREY], ["84,29%"]), expect: [{ messageId: "noTicks", at: "D3" }] },
    { name: "a colour in one row of many", workbook: ticked(["100%", GREEN], ["84,29%"], ["70%"]), expect: [{ messageId: "noTicks", at: "D3" }] },
    { name: "names of a local scale that the report does not print", workbook: { R: labelled(["100%", "Baik"], ["60%", "Cukup"]) }, expect: [{ messageId: "noScale", at: "D3" }] },
    { name: "a word that no step has", workbook: { R: labelled(["100%", "Sangat Tinggi"], ["84,29%", "Tinggi"], ["60%", "Istimewa"]) }, expect: [{ messageId: "unknownStep", at: "D5" }] },
    {
      name: "most rows contradict the scale", workbook: { R: labelled(["85%", "Sangat Tinggi"], ["86%", "Sangat Tinggi"], ["70%", "Tinggi"], ["100%", "Sangat Tinggi"]) },
      expect: [{ messageId: "scaleDoesNotFit", at: "D3" }],
    },
  ],
});
