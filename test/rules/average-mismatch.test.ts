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

/** Averages without the word: on the sasaran's own row, on a heading across the columns, over all sasaran of a misi, below as "Capaian Sasaran 1". */
const HEAD: readonly CellText[] = ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"];
const ownRow = (average: CellText): Workbook => ({ A: [
  HEAD, ["1", "Meningkatnya kerukunan", null, null, null, average], [null, null, "Indeks kerukunan", 100, 90, "90%"], [null, null, "Penyuluh yang dibina", 100, 100, "100%"],
  ["2", "Meningkatnya pelayanan", null, null, null, "80%"], [null, null, "Indeks layanan", 100, 80, "80%"],
] });
const across = (average: CellText): Workbook => ({ A: [
  ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["Sasaran 1: Meningkatnya kerukunan", null, null, null, average], ["1", "Indeks kerukunan", 100, 90, "90%"], ["2", "Penyuluh yang dibina", 100, 100, "100%"],
  ["Sasaran 2: Meningkatnya pelayanan", null, null, null, "80%"], ["3", "Indeks layanan", 100, 80, "80%"],
] });
const misi = (average: CellText): Workbook => ({ A: [
  HEAD, ["MISI 1: MEWUJUDKAN SDM UNGGUL", null, null, null, null, average], ["1", "Meningkatnya kerukunan", "Indeks kerukunan", 100, 90, "90%"], [null, null, "a. kerukunan di desa", 100, 70, "70%"],
  ["2", "Meningkatnya pelayanan", "Indeks layanan", 100, 100, "100%"], ["MISI 2: TATA KELOLA", null, null, null, null, "80%"], ["3", "Meningkatnya mutu", "Indeks mutu", 100, 80, "80%"],
] });
/** A misi over its sasaran, each with its average on its own row, and the average of all indikator. */
const misiOverSasaran = (average: CellText, all: CellText = "80%"): Workbook => ({ A: [
  HEAD, [null, "MISI I Mewujudkan SDM unggul", null, null, null, average], ["1.1", "Meningkatnya kerukunan", "Rata-rata sasaran 1.1", null, null, "80%"], [null, null, "1) Indeks kerukunan", 100, 90, "90%"], [null, null, "2) Penyuluh", 100, 70, "70%"],
  ["1.2", "Meningkatnya pelayanan", "Rata-rata sasaran 1.2", null, null, "100%"], [null, null, "3) Indeks layanan", 100, 100, "100%"], [null, "MISI II Tata kelola", null, null, null, "60%"],
  ["2.1", "Meningkatnya mutu", "Rata-rata sasaran 2.1", null, null, "60%"], [null, null, "4) Indeks mutu", 100, 60, "60%"], [null, "RATA-RATA CAPAIAN SELURUH INDIKATOR", null, null, null, all],
] });
const below = (average: CellText): Workbook => ({ A: [
  HEAD, ["1", "Meningkatnya kerukunan", "Indeks kerukunan", 100, 90, "90%"], [null, null, "Penyuluh yang dibina", 100, 100, "100%"], [null, "Capaian Sasaran 1", null, null, null, average],
  ["2", "Meningkatnya pelayanan", "Indeks layanan", 100, 80, "80%"], [null, "Nilai Capaian Kinerja Sasaran 2", null, null, null, "80%"],
] });
/** Two sasaran of tujuan 1 and one of tujuan 2, each tujuan with its average. */
const tujuan = (first: CellText, second: CellText, all: CellText, [one, two] = ["Rata-rata capaian Tujuan 1", "Rata-rata capaian Tujuan 2"]): Workbook => ({ A: [
  HEAD, ["1", "Meningkatnya kerukunan", "Indeks kerukunan", 100, 90, "90%"], [null, null, "Penyuluh yang dibina", 100, 100, "100%"], [null, "Rata-rata capaian sasaran 1", null, null, null, "95%"],
  ["2", "Meningkatnya pelayanan", "Indeks layanan", 100, 80, "80%"], [null, "Rata-rata capaian sasaran 2", null, null, null, "80%"], [null, one, null, null, null, first],
  ["3", "Meningkatnya mutu", "Indeks mutu", 100, 70, "70%"], [null, "Rata-rata capaian sasaran 3", null, null, null, "70%"], [null, two, null, null, null, second], [null, "Rata-rata capaian", null, null, null, all],
] });
const recap = (...averages: readonly (readonly [string, CellText])[]): Workbook => ({ A: [
  ["No", "Indikator", "% Capaian", "Predikat"], ["1", "Indeks kerukunan", "90,00", "Tinggi"], ["2", "Indeks layanan", "80,00", "Tinggi"], ["3", "Indeks mutu", "70,00", "Sedang"], ...averages.map(([name, average]) => [null, name, average]),
] });
/** Against the end of the plan, where the only capaian is that of the plan. */
const plan = (average: CellText): Workbook => ({ A: [
  ["No", "Indikator Kinerja", "Target Akhir Renstra", "Realisasi 2024", "Capaian (%)"], ["1", "Indeks kerukunan", 100, 60, "60%"], ["2", "Indeks mutu", 100, 80, "80%"], [null, "Rata-rata", null, null, average],
] });

ruleTester(rule, {
  valid: [
    { name: "above its indikator, and of all sasaran", workbook: above("104,97%", "90,92%", "97,94%") },
    { name: "above its indikator, and of all indikator", workbook: above("104,97%", "90,92%", "100,29%") },
    { name: "of the written percentages", workbook: kinerja("99,50%", "87,8%", "93,65%") },
    { name: "of the percentages before they were rounded", workbook: kinerja("99,50%", "87,8%", "93,67%") },
    { name: "of all indikator", workbook: kinerja("100%", "80%", "90%", "93,33%") },
    { name: "of the sasaran", workbook: kinerja("90%", "96%", "93%", "95,33%") },
    { name: "of the averages above", workbook: kinerja("90%", "96%", "93%", "96,5%") },
    { name: "of all indikator, as the row says", workbook: kinerja("90%", "96%", "93%", "95,33%", "seluruh indikator") },
    ...[ownRow, across, misi, below].map((form) => ({ name: `without the word: ${form.name}`, workbook: form("95%") })),
    { name: "over a misi and its sasaran, of indikator", workbook: misiOverSasaran("86,67%") },
    { name: "over a misi and its sasaran, of sasaran", workbook: misiOverSasaran("90%") },
    { name: "of a tujuan's indikator", workbook: tujuan("90%", "70%", "85%") },
    { name: "of a tujuan's sasaran", workbook: tujuan("87,5%", "70%", "81,67%") },
    { name: "of a tujuan's indikator, as its row says", workbook: tujuan("90%", "70%", "85%", ["Rata-rata Misi I (3 indikator)", "Rata-rata Misi II (1 indikator)"]) },
    { name: "of groups that a recap does not show", workbook: recap(["Rata-rata Tujuan 1", "85,00"], ["Rata-rata Tujuan 2", "70,00"]), silent: true },
    { name: "against the end of the plan", workbook: plan("70%") },
    { name: "over a misi, of its parts too", workbook: misi("86,67%") },
    { name: "cut at 100 first", workbook: kinerja("110%", "90%", "95%") },
    { name: "truncation is the habit", workbook: kinerja("99,50%", "87,87%", "93%"), settings: { rounding: "truncate" } },
  ],
  violation: [
    { name: "over a misi and its sasaran", workbook: misiOverSasaran("98%"), expect: [{ messageId: "mismatch", at: "F2", evidence: "F2 F4 F5 F7" }] },
    { name: "of all indikator, not of the misi between them", workbook: misiOverSasaran("90%", "75%"), expect: [{ messageId: "mismatch", at: "F11", evidence: "F11 F4 F5 F7 F10" }] },
    { name: "above its indikator", workbook: above("104,79%", "90,92%", "100,29%"), expect: [{ messageId: "mismatch", at: "E2", severity: "error", expected: "104,97%" }] },
    { name: "of the sasaran, where the row says of the indikator", workbook: kinerja("90%", "96%", "93%", "96,5%", "Bagian (3 indikator)"), expect: [{ messageId: "mismatch", at: "F7", severity: "error", expected: "95,3%" }] },
    { name: "wrong against the end of the plan", workbook: plan("75%"), expect: [{ messageId: "mismatch", at: "E4", severity: "error", expected: "70%" }] },
    { name: "of a tujuan", workbook: tujuan("84%", "70%", "85%"), expect: [{ messageId: "mismatch", at: "F7", severity: "error", expected: "90%" }] },
    { name: "of the second tujuan", workbook: tujuan("90%", "85%", "85%"), expect: [{ messageId: "mismatch", at: "F10", severity: "error", expected: "70%" }] },
    { name: "of a tujuan's sasaran, where its row says of the indikator", workbook: tujuan("87,5%", "70%", "85%", ["Rata-rata Misi I (3 indikator)", "Rata-rata Misi II"]), expect: [{ messageId: "mismatch", at: "F7", severity: "error", expected: "90,0%" }] },
    { name: "of all, behind those of the tujuan", workbook: tujuan("90%", "70%", "70%"), expect: [{ messageId: "mismatch", at: "F11", severity: "error", expected: "85%" }] },
    { name: "wrong without the word: on the sasaran's own row", workbook: ownRow("85%"), expect: [{ messageId: "mismatch", at: "F2", severity: "error", expected: "95%" }] },
    { name: "wrong without the word: across the columns", workbook: across("85%"), expect: [{ messageId: "mismatch", at: "E2", severity: "error", expected: "95%" }] },
    { name: "wrong without the word: over a misi", workbook: misi("85%"), expect: [{ messageId: "mismatch", at: "F2", severity: "error", expected: "95%" }] },
    { name: "wrong without the word: below", workbook: below("85%"), expect: [{ messageId: "mismatch", at: "F4", severity: "error", expected: "95%" }] },
    { name: "never updated", workbook: kinerja("99,50%", "87,8%", "92,9%"), expect: [{ messageId: "mismatch", at: "F5", severity: "error", expected: "93,7%" }] },
    { name: "not cut where nothing may be", workbook: kinerja("110%", "90%", "95%"), settings: { cap: "no" }, expect: [{ messageId: "mismatch", at: "F5", expected: "100%" }] },
    { name: "digits dropped", workbook: kinerja("99,50%", "87,87%", "93%"), expect: [{ messageId: "truncated", at: "F5", severity: "info", expected: "94%" }] },
  ],
});
