import rule from "../../src/rules/group-total-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { Rows, Workbook } from "../support/workbook";

/** A budget in Belanja Operasi, Belanja Modal and Total. */
const budget = (...rows: Rows): Workbook => ({
  "Tabel 3.8": {
    rows: [
      ["Tabel 3.8 Realisasi Anggaran"],
      ["Kode", "Uraian", "Belanja Operasi", null, "Belanja Modal", null, "Total Belanja", null],
      [null, null, "Anggaran", "Realisasi", "Anggaran", "Realisasi", "Anggaran", "Realisasi"],
      ...rows,
    ],
    merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"],
  },
});
const PROGRAM: Rows[number] = ["1.03.02", "PROGRAM IRIGASI", 900_000, 800_000, 100_000, 90_000, 1_000_000, 890_000];
const FIRST: Rows[number] = ["1.03.02.2.01", "Pengembangan Irigasi", 500_000, 450_000, "-", "-", 500_000, 450_000];

ruleTester(rule, {
  valid: [
    { name: "all rows", workbook: budget(PROGRAM, FIRST, ["1.03.02.2.02", "Pemeliharaan Irigasi", 400_000, 350_000, 100_000, 90_000, 500_000, 440_000]) },
    { name: "a total that most rows do not confirm is none", workbook: budget(["1.03.02", "PROGRAM IRIGASI", 900_000, 8, 100_000, 9, 7_000_000, 1], ["1.03.02.2.01", "Pengembangan", 5, 4, 6, 5, 9_000, 3]), silent: true },
  ],
  violation: [
    {
      name: "a slip in the total of a row", workbook: budget(PROGRAM, FIRST, ["1.03.02.2.02", "Pemeliharaan Irigasi", 400_000, 350_000, 100_000, 90_000, 550_000, 440_000]),
      expect: [{ messageId: "mismatch", at: "G6", severity: "error", expected: "Rp500.000" }],
    },
    {
      name: "a slip in one kind", workbook: budget(PROGRAM, FIRST, ["1.03.02.2.02", "Pemeliharaan Irigasi", 400_000, 350_000, 100_000, 80_000, 500_000, 440_000]),
      expect: [{ messageId: "mismatch", at: "H6", severity: "error", expected: "Rp430.000" }], fix: { F6: 90_000 },
    },
  ],
});
