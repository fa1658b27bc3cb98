import rule from "../../src/rules/average-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

/** Two indikator of sasaran 1 and their average, then sasaran 2 and the average of all. */
const kinerja = (first: CellText, second: CellText, average: CellText, all: CellText = null, allOf = "seluruh sasaran"): Workbook => ({
  "Tabel 3.2": [
    ["Tabel 3.2 Pengukuran Kinerja"],
    ["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"],
    ["1", "Meningkatnya kinerja", "Persentase penataan", "100%", "99,5%", first],
    [null, null, "Nilai Evaluasi", 12, 10.54, second],
    [null, "Rata-rata capaian sasaran 1", null, null, null, average],
    ["2", "Meningkatnya layanan", "Indeks Kepuasan", 90, 90, "100%"],
    ...(all === null ? [] : [[null, `Rata-rata capaian ${allOf}`, null, null, null, all]]),
  ],
});

/** Sasaran and indikator in one column, the average on the sasaran's row, above its indikator. */
const above = (first: CellText, second: CellText, all: CellText): Workbook => ({
  A: [
    ["No", "Sasaran / Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", "Meningkatnya kerukunan", null, null, first],
    ["1.1", "Indeks kerukunan", 74, "75,85", "102,50%"],
    ["1.2", "Penyuluh yang dibina", "85%", "91,32%", "107,44%"],
    ["2", "Meningkatnya pelayanan", null, null, second],
    ["2.1", "KUA yang memenuhi standar", "60%", "54,55%", "90,92%"],
    [null, "Rata-rata capaian seluruh sasaran", null, null, all],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "above its indikator, and of all sasaran", workbook: above("104,97%", "90,92%", "97,94%") },
    { name: "above its indikator, and of all indikator", workbook: above("104,97%", "90,92%", "100,29%") },
    { name: "of the written percentages", workbook: kinerja("99,50%", "87,8%", "93,65%") },
    { name: "of the percentages before they were rounded", workbook: kinerja("99,50%", "87,8%", "93,67%") },
    { name: "of all indikator", workbook: kinerja("100%", "80%", "90%", "93,33%") },
    { name: "of the sasaran", workbook: kinerja("90%", "96%", "93%", "95,33%") },
    { name: "of the averages of the sasaran", workbook: kinerja("90%", "96%", "93%", "96,5%") },
    { name: "of all indikator, as the row says", workbook: kinerja("90%", "96%", "93%", "95,33%", "seluruh indikator") },
    { name: "cut at 100 first", workbook: kinerja("110%", "90%", "95%") },
    { name: "truncation is the habit", workbook: kinerja("99,50%", "87,87%", "93%"), settings: { rounding: "truncate" } },
  ],
  violation: [
    { name: "above its indikator", workbook: above("104,79%", "90,92%", "100,29%"), expect: [{ messageId: "mismatch", at: "E2", severity: "error", expected: "104,97%" }] },
    { name: "of the sasaran, where the row says of the indikator", workbook: kinerja("90%", "96%", "93%", "96,5%", "Bagian (3 indikator)"), expect: [{ messageId: "mismatch", at: "F7", severity: "error", expected: "95,3%" }] },
    { name: "never updated", workbook: kinerja("99,50%", "87,8%", "92,9%"), expect: [{ messageId: "mismatch", at: "F5", severity: "error", expected: "93,7%" }] },
    { name: "not cut where nothing may be", workbook: kinerja("110%", "90%", "95%"), settings: { cap: "no" }, expect: [{ messageId: "mismatch", at: "F5", expected: "100%" }] },
    { name: "digits dropped", workbook: kinerja("99,50%", "87,87%", "93%"), expect: [{ messageId: "truncated", at: "F5", severity: "info", expected: "94%" }] },
  ],
});
