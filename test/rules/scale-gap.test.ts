import rule from "../../src/rules/scale-gap";
import { ruleTester } from "../support/rule-tester";
import type { Workbook } from "../support/workbook";

const skala = (...steps: readonly (readonly [interval: string, name: string])[]): Workbook => ({
  "Tabel 3.1": [["Tabel 3.1 Skala Nilai Peringkat Kinerja"], ["No", "Interval Nilai", "Kriteria"], ...steps.map((step, i) => [String(i + 1), ...step])],
});

ruleTester(rule, {
  valid: [
    { name: "steps that touch", workbook: skala(["> 90 - 100", "Sangat Tinggi"], ["> 75 - 90", "Tinggi"], ["> 65 - 75", "Sedang"], ["≤ 65", "Rendah"]) },
    { name: "steps a hundredth apart", workbook: skala(["88,31 - 100", "Sangat Baik"], ["76,61 - 88,30", "Baik"], ["65,00 - 76,60", "Kurang"]) },
  ],
  violation: [
    {
      name: "the scale as Permendagri 86/2017 is usually printed",
      workbook: skala(["≥ 90", "Sangat Tinggi"], ["76 ≤ 90", "Tinggi"], ["66 ≤ 75", "Sedang"], ["51 ≤ 65", "Rendah"], ["≤ 50", "Sangat Rendah"]),
      expect: [{ messageId: "both", at: "B3", severity: "info", evidence: "B3 B4 B5 B6 B7" }],
    },
    { name: "gaps only", workbook: skala(["91 - 100", "Sangat Tinggi"], ["76 - 90", "Tinggi"], ["0 - 75", "Sedang"]), expect: [{ messageId: "gaps", at: "B3", severity: "info" }] },
    { name: "overlaps only", workbook: skala(["≥ 90", "Sangat Tinggi"], ["75 - 90", "Tinggi"], ["≤ 75", "Sedang"]), expect: [{ messageId: "overlaps", at: "B3", severity: "info" }] },
    { name: "a border that belongs to neither", workbook: skala(["> 90", "Sangat Tinggi"], ["< 90", "Tinggi"]), expect: [{ messageId: "gaps", at: "B3" }] },
    { name: "at the second border", workbook: skala(["> 90", "Sangat Tinggi"], ["75 - 90", "Tinggi"], ["≤ 70", "Sedang"]), expect: [{ messageId: "gaps", at: "B4" }] },
  ],
});
