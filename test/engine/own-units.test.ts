import { audit } from "../../src/engine/audit";
import { sentenceOf } from "../../src/report/sentences";
import { bookOf, sheetFrom, type RowSpec } from "../support/snapshots";

const budget = (unit: string, jumlah: string): string[] => {
  const rows: RowSpec[] = [
    [`Anggaran Program (${unit})`], ["No", "Program", `Anggaran (${unit})`],
    ["1", "Program Penyelenggaraan Jalan", "12.563,59"], ["2", "Program Penataan Bangunan", "9.120,40"], ["", "Jumlah", jumlah],
  ];
  return audit(bookOf(sheetFrom(rows))).findings.filter(({ severity }) => severity === "error").map((finding) => sentenceOf(finding, "id"));
};

test.each([
  ["dalam juta rupiah", "21.638,99", "tertulis Rp21.638,99 juta, sedangkan jumlah 2 baris yang dijumlahkan (C3, C4) adalah Rp21.683,99 juta. Selisihnya Rp45 juta."],
  ["dalam ribu rupiah", "21.638,99", "tertulis Rp21.638,99 ribu, sedangkan jumlah 2 baris yang dijumlahkan (C3, C4) adalah Rp21.683,99 ribu. Selisihnya Rp45 ribu."],
  ["Rp", "21.638,99", "tertulis Rp21.638,99, sedangkan jumlah 2 baris yang dijumlahkan (C3, C4) adalah Rp21.683,99. Selisihnya Rp45."],
])("amounts are told as their table writes them: %s", (unit, jumlah, told) => {
  expect(budget(unit, jumlah)).toEqual([expect.stringContaining(told)]);
});
