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

/** An efficiency table whose percentages repeat those of two other tables. */
const efisiensi = (capaian: CellText, other = "97,50%"): Workbook => ({
  E: [["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"], ["1", "Meningkatnya tata kelola", capaian, "93%", "Efisien"], ["2", "Meningkatnya pelayanan", "90%", "93%", "Tidak Efisien"]],
  K: [["Tabel 3.2"], ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Meningkatnya tata kelola", "Nilai survei", "80", "78", "97,50%"], ["2", "Meningkatnya pelayanan", "Nilai layanan", "80", "72", "90,00%"]],
  R: [["Tabel 3.7 Rekapitulasi"], ["No", "Sasaran", "Capaian", "Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"], ["1", "Meningkatnya tata kelola", other, "v", null, null, null, null], ["2", "Meningkatnya pelayanan", "90%", "v", null, null, null, null]],
});

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
    { name: "the amounts of its row tell what it should show", workbook: budget(broken("#REF!", "=#REF!/#REF!")), expect: [{ messageId: "reference", at: "E4", expected: "50,00%", evidence: "E4 D4 C4" }] },
    { name: "other tables tell what it should show", workbook: efisiensi(broken("#REF!", "=#REF!")), expect: [{ messageId: "reference", at: "C3", expected: "97,50%", evidence: "C3 K!F3 R!C3" }] },
    { name: "other tables that contradict each other tell nothing", workbook: efisiensi(broken("#REF!", "=#REF!"), "79,50%"), expect: [{ messageId: "reference", at: "C3", evidence: "C3" }], fix: { C3: "97,50%" } },
    { name: "nothing found", workbook: budget(broken("#N/A", "=VLOOKUP(B4,X:Y,2,0)")), expect: [{ messageId: "missing", at: "E4", severity: "warning" }], fix: { E4: "50%" } },
    { name: "an error value pasted as text", workbook: budget("#REF!"), expect: [{ messageId: "reference", at: "E4", severity: "error" }], fix: { E4: "50%" } },
    {
      name: "a column that no check reads: one remark for all", workbook: budget("50%", broken("#DIV/0!", "=1/0"), broken("#REF!", "=#REF!")),
      expect: [{ messageId: "column", at: "F3", severity: "info" }],
    },
  ],
});
