import rule from "../../src/rules/difference-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

/** A budget before and after its revision. */
const revised = (...differences: readonly CellText[]): Workbook => ({
  "Tabel 1.4": {
    rows: [
      ["Tabel 1.4 Anggaran Sebelum dan Sesudah Perubahan"],
      ["No", "Program/Kegiatan", "Anggaran", null, "Bertambah/Berkurang"],
      [null, null, "Sebelum Perubahan", "Sesudah Perubahan", null],
      ["1", "Program Penunjang", 500_000, 560_000, differences[0] ?? null],
      ["2", "Program Ketertiban", 300_000, 280_000, differences[1] ?? null],
      ["3", "Program Kebakaran", 100_000, 100_000, differences[2] ?? null],
    ],
    merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
  },
});

ruleTester(rule, {
  valid: [
    { name: "after less before", workbook: revised(60_000, -20_000, 0) },
    { name: "as text", workbook: revised("60.000", "(20.000)", "-") },
    { name: "a column that most rows do not confirm", workbook: revised(1, 2, 3), silent: true },
  ],
  violation: [
    { name: "digits swapped", workbook: revised(60_000, -20_000, 9), expect: [{ messageId: "mismatch", at: "E6", severity: "error", expected: "Rp0" }] },
  ],
});
