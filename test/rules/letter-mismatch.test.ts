import rule from "../../src/rules/letter-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const kinerja = (indikator: string, target: CellText, realisasi: CellText): Workbook => ({
  "Tabel 3.2": [
    ["Tabel 3.2 Pengukuran Kinerja"],
    ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", "Meningkatnya akuntabilitas", indikator, target, realisasi, "100%"],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "a grade of AKIP", workbook: kinerja("Nilai SAKIP", "BB (72,00)", "A (80,60)") },
    { name: "a number on the border fits both grades", workbook: kinerja("Nilai SAKIP", "A (80)", "BB (80)") },
    { name: "a grade of IKM", workbook: kinerja("Indeks Kepuasan Masyarakat", "B (80)", "A (88,50)") },
    { name: "rounded into the next grade", workbook: kinerja("Indeks Kepuasan Masyarakat", "B (88,3)", "A (88,3)") },
    { name: "words that tell no scale: one of the two fits", workbook: kinerja("Nilai pelayanan", "B (80)", "B (65)") },
    { name: "a percentage by the grades of IKM", workbook: kinerja("Nilai SAKIP", "B (80%)", "B (80%)") },
    { name: "letters alone", workbook: kinerja("Nilai SAKIP", "BB", "A"), silent: true },
    { name: "numbers alone", workbook: kinerja("Nilai SAKIP", 72, "80,60"), silent: true },
  ],
  violation: [
    { name: "in the target at the end of the plan", workbook: { K: [["No", "Sasaran", "Indikator Kinerja", "Realisasi 2024", "Target Akhir Renstra", "Tingkat Kemajuan"], ["1", "Meningkatnya akuntabilitas", "Nilai SAKIP", "BB (72)", "A (78)", "92,31%"]] }, expect: [{ messageId: "akip", at: "E2", expected: "BB (78)" }] },
    { name: "in the number of the province", workbook: { K: [["No", "Indikator Kinerja", "Realisasi 2024", "Realisasi Provinsi"], ["1", "Nilai SAKIP", "BB (72)", "A (78)"], ["2", "Nilai layanan", 1, 2]] }, expect: [{ messageId: "akip", at: "D2", expected: "BB (78)" }] },
    { name: "one grade too high", workbook: kinerja("Nilai SAKIP Dinas", "BB (72,00)", "BB (69,20)"), expect: [{ messageId: "akip", at: "E3", severity: "warning", expected: "B (69,20)" }] },
    { name: "a grade of IKM for SAKIP", workbook: kinerja("Nilai AKIP", "B (80,50)", "A (80,50)"), expect: [{ messageId: "akip", at: "D3", expected: "A (80,50)" }] },
    { name: "a grade of AKIP for IKM", workbook: kinerja("Indeks Kepuasan Masyarakat (IKM)", "B (80)", "A (82,10)"), expect: [{ messageId: "ikm", at: "E3", severity: "warning", expected: "B (82,10)" }] },
    { name: "neither scale", workbook: kinerja("Nilai layanan", "B (80)", "C (95)"), expect: [{ messageId: "neither", at: "E3", severity: "warning" }] },
  ],
  incomplete: [
    { name: "a scale up to 5", workbook: kinerja("Nilai layanan", "B (80)", "B (3,45)"), expect: [{ messageId: "otherScale", at: "E3" }] },
    { name: "the top of a scale up to 5", workbook: kinerja("Nilai layanan", "B (80)", "A (5,00)"), expect: [{ messageId: "otherScale", at: "E3" }] },
    { name: "a scale of compliance", workbook: kinerja("Nilai kepatuhan Ombudsman", "A (90)", "C (60)"), expect: [{ messageId: "otherScale", at: "E3" }] },
  ],
});
