import rule from "../../src/rules/cell-unreadable";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const budget = (anggaran: CellText, realisasi: CellText, serapan: CellText): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
    ["1", "Program Penunjang", 2_000_000, 1_000_000, "50%"],
    ["1.1", "Kegiatan Administrasi", anggaran, realisasi, serapan],
  ],
});
const kinerja = (target: CellText): Workbook => ({
  "Tabel 3.2": [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Meningkatnya tata kelola", "Opini BPK", target, "WTP", "100%"]],
});

/** A target in two tables. */
const twice = (target: CellText, agreed: CellText): Workbook => ({
  "3.2": [["Tabel 3.2"], ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Meningkatnya tata kelola", "Jumlah dokumen", target, "15", null]],
  PK: [["Tabel 2.3 Perjanjian Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya tata kelola", "Jumlah dokumen", agreed]],
});

ruleTester(rule, {
  valid: [
    { name: "numbers in many habits", workbook: budget("Rp. 1.948.876.200,-", "Rp1.000.000", "99,50%") },
    { name: "no value", workbook: budget("-", "n/a", null) },
    { name: "words as a target", workbook: kinerja("Tepat waktu") },
    { name: "two values in a column that no check reads", workbook: { T: [["No", "Program/Kegiatan", "Anggaran", "Realisasi", "Keterangan"], ["1", "Program Penunjang", 100, 50, "99,8% 98%"], ["2", "Program Desa", 100, 50, "1.94.876.200"]] } },
  ],
  violation: [
    { name: "two percentages in one cell", workbook: budget(1_000, 998, "99,8% 98%"), expect: [{ messageId: "several", at: "E4", severity: "warning" }], fix: { E4: "99,8%" } },
    { name: "the one of two percentages that the amounts give", workbook: budget(1_000, 998, "99,8% 98%"), expect: [{ messageId: "several", at: "E4", expected: "99,8%", evidence: "E4 D4 C4" }] },
    { name: "two percentages of which the amounts give neither", workbook: budget(1_000, 500, "99,8% 98%"), expect: [{ messageId: "several", at: "E4", evidence: "E4" }], fix: { E4: "50%" } },
    { name: "the one of two values that another table has", workbook: twice("30 dokumen 27 dokumen", "30 dokumen"), expect: [{ messageId: "several", at: "D3", expected: "30", evidence: "D3 PK!D3" }], fix: { D3: "30 dokumen" } },
    { name: "a broken number that another table has", workbook: twice("1.94.876", "194.876"), expect: [{ messageId: "malformed", at: "D3", expected: "194.876", evidence: "D3 PK!D3" }] },
    { name: "two values, one of them struck out", workbook: budget(1_000, 998, { v: "99,8% 98%", unstruck: "99,8%" }), expect: [{ messageId: "struckOut", at: "E4", severity: "warning" }], fix: { E4: "99,8%" } },
    { name: "separators at the wrong places", workbook: budget("1.94.876.200", 998, "50%"), expect: [{ messageId: "malformed", at: "C4", severity: "warning" }], fix: { C4: "194.876.200" } },
  ],
  incomplete: [
    { name: "words for an amount", workbook: budget("menunggu revisi", 998, "50%"), expect: [{ messageId: "text", at: "C4" }] },
    { name: "a formula without a result", workbook: budget(1_000, { v: null, f: "=SUM(X1:X9)", uncalculated: true }, "50%"), expect: [{ messageId: "uncalculated", at: "D4" }] },
  ],
});
