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

ruleTester(rule, {
  valid: [
    { name: "numbers in many habits", workbook: budget("Rp. 1.948.876.200,-", "Rp1.000.000", "99,50%") },
    { name: "no value", workbook: budget("-", "n/a", null) },
    { name: "words as a target", workbook: kinerja("Tepat waktu") },
    { name: "two values in a column that no check reads", workbook: { T: [["No", "Program/Kegiatan", "Anggaran", "Realisasi", "Keterangan"], ["1", "Program Penunjang", 100, 50, "99,8% 98%"], ["2", "Program Desa", 100, 50, "1.94.876.200"]] } },
  ],
  violation: [
    { name: "two percentages in one cell", workbook: budget(1_000, 998, "99,8% 98%"), expect: [{ messageId: "several", at: "E4", severity: "warning" }], fix: { E4: "99,8%" } },
    { name: "two values, one of them struck out", workbook: budget(1_000, 998, { v: "99,8% 98%", unstruck: "99,8%" }), expect: [{ messageId: "struckOut", at: "E4", severity: "warning" }], fix: { E4: "99,8%" } },
    { name: "separators at the wrong places", workbook: budget("1.94.876.200", 998, "50%"), expect: [{ messageId: "malformed", at: "C4", severity: "warning" }], fix: { C4: "194.876.200" } },
  ],
  incomplete: [
    { name: "words for an amount", workbook: budget("menunggu revisi", 998, "50%"), expect: [{ messageId: "text", at: "C4" }] },
    { name: "a formula without a result", workbook: budget(1_000, { v: null, f: "=SUM(X1:X9)", uncalculated: true }, "50%"), expect: [{ messageId: "uncalculated", at: "D4" }] },
  ],
});
