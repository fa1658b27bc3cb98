import rule from "../../src/rules/error-value";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

const budget = (serapan: CellText, ...catatan: readonly CellText[]): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan", "Sisa"],
    ["1", "Program Penunjang", 2_000_000, 1_000_000, "50%", catatan[0] ?? null],
    ["1.1", "Kegiatan Administrasi", 2_000_000, 1_000_000, serapan, catatan[1] ?? null],
  ],
});
const broken = (error: string, f: string): CellText => ({ v: { error }, f });

const withoutAnggaran: Workbook = {
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
    ["1", "Program Penunjang", 0, 0, broken("#DIV/0!", "=D3/C3")],
    ["1.1", "Kegiatan Administrasi", 0, 0, broken("#DIV/0!", "=D4/C4")],
  ],
};

ruleTester(rule, {
  valid: [{ name: "results", workbook: budget({ v: 0.5, f: "=D4/C4", format: "0%" }), silent: true }],
  violation: [
    { name: "a cell was deleted", workbook: budget(broken("#REF!", "=#REF!/C4")), expect: [{ messageId: "reference", at: "E4", severity: "error" }], fix: { E4: "50%" } },
    { name: "text in a calculation", workbook: budget(broken("#VALUE!", "=D4/B4")), expect: [{ messageId: "value", at: "E4", severity: "error" }], fix: { E4: "50%" } },
    { name: "an unknown function", workbook: budget(broken("#NAME?", "=JUMLAHX(D4)")), expect: [{ messageId: "value", at: "E4", severity: "error" }], fix: { E4: "50%" } },
    { name: "a division by zero", workbook: budget(broken("#DIV/0!", "=D4/F4")), expect: [{ messageId: "division", at: "E4", severity: "warning" }], fix: { E4: "50%" } },
    {
      name: "divisions by zero in one column: one warning for all", workbook: withoutAnggaran,
      expect: [{ messageId: "divisions", at: "E3", severity: "warning" }], fix: { E3: "", E4: "" },
    },
    { name: "nothing found", workbook: budget(broken("#N/A", "=VLOOKUP(B4,X:Y,2,0)")), expect: [{ messageId: "missing", at: "E4", severity: "warning" }], fix: { E4: "50%" } },
    { name: "an error value pasted as text", workbook: budget("#REF!"), expect: [{ messageId: "reference", at: "E4", severity: "error" }], fix: { E4: "50%" } },
    {
      name: "a column that no check reads: one remark for all", workbook: budget("50%", broken("#DIV/0!", "=1/0"), broken("#REF!", "=#REF!")),
      expect: [{ messageId: "column", at: "F3", severity: "info" }],
    },
  ],
});
