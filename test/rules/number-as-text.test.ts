import rule from "../../src/rules/number-as-text";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const budget = (kegiatan: CellText, first: CellText, second: CellText): Workbook => ({
  "Tabel 1.4": [
    ["Tabel 1.4 Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran"],
    ["1", "Program Penunjang", 300],
    ["1.1", "Kegiatan Administrasi", kegiatan],
    ["1.1.1", "Sub Kegiatan Gaji", first],
    ["1.1.2", "Sub Kegiatan Rapat", second],
  ],
});

ruleTester(rule, {
  valid: [
    { name: "numbers", workbook: budget(300, 100, { v: 200, format: "#,##0" }), silent: true },
    { name: "blank cells and dashes", workbook: budget(300, "-", null), silent: true },
    { name: "text for good", workbook: { K: [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"], ["1", "Sasaran A", "Jumlah dokumen", "4 Dokumen", "B (69)", 1]] }, silent: true },
  ],
  violation: [
    { name: "a column of text", workbook: budget("300", "100", "200"), expect: [{ messageId: "table", at: "C4", severity: "info" }] },
    { name: "no formula collects it", workbook: budget({ v: 300, f: "=C5+C6" }, "100", 200), expect: [{ messageId: "table", at: "C5", severity: "info" }] },
    { name: "a zero changes no sum", workbook: budget({ v: 200, f: "=SUM(C5:C6)" }, "0,00", 200), expect: [{ messageId: "table", at: "C5", severity: "info" }] },
    { name: "a SUM passes over it", workbook: budget({ v: 200, f: "=SUM(C5:C6)" }, "100", 200), expect: [{ messageId: "leftOut", at: "C5", severity: "warning" }], fix: { C5: 100 } },
    { name: "a SUM of single cells passes over it", workbook: budget({ v: 200, f: "=SUM(C5,C6)" }, "100", 200), expect: [{ messageId: "leftOut", at: "C5", severity: "warning" }], fix: { C5: 100 } },
    { name: "a SUBTOTAL from another sheet passes over it", workbook: {
      ...budget(300, "100", 200),
      Rekap: [["No", "Program/Kegiatan", "Anggaran"], ["1", "Program Penunjang", { v: 200, f: "=SUBTOTAL(9,'Tabel 1.4'!C5:C6)" }], ["2", "Program Layanan", 50]],
    }, expect: [{ messageId: "leftOut", at: "C5", severity: "warning" }], fix: { C5: 100 } },
    {
      name: "one that is summed and one that is not", workbook: budget({ v: 200, f: "=SUM(C5:C5)" }, "100", "200"),
      expect: [{ messageId: "leftOut", at: "C5", severity: "warning" }, { messageId: "table", at: "C6", severity: "info" }], fix: { C5: 100 },
    },
  ],
});
