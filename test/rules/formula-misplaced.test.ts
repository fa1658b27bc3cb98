import rule from "../../src/rules/formula-misplaced";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

const f = (formula: string, v: number, format?: string): CellText => ({ f: formula, v, ...(format ? { format } : {}) });
const share = (formula: string, v: number): CellText => f(formula, v, "0.00%");

type Formulas = Readonly<Record<string, CellText>>;

/**
 * A budget of two programs: 100 = 40 + 60 below kegiatan 1.1, 50 below kegiatan 2.1; all sums and percentages are formulas,
 * but for those given.
 */
function budget(given: Formulas = {}): Workbook {
  const rows: Rows = [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "% Serapan"],
    ["1", "Program Penunjang", f("=C4", 100), f("=D4", 50), share("=D3/C3", 0.5)],
    ["1.1", "Kegiatan Administrasi", f("=SUM(C5:C6)", 100), f("=SUM(D5:D6)", 50), share("=D4/C4", 0.5)],
    ["1.1.1", "Sub Kegiatan Gaji", 40, 10, share("=D5/C5", 0.25)],
    ["1.1.2", "Sub Kegiatan Rapat", 60, 40, share("=D6/C6", 0.666667)],
    ["2", "Program Pelayanan", f("=C8", 50), f("=D8", 20), share("=D7/C7", 0.4)],
    ["2.1", "Kegiatan Pelayanan", f("=C9", 50), f("=D9", 20), share("=D8/C8", 0.4)],
    ["2.1.1", "Sub Kegiatan Loket", 50, 20, share("=IFERROR(ROUND($D$9/$C$9,4),0)", 0.4)],
    [null, "JUMLAH", f("=C3+C7", 150), f("=SUM(D3,D7)", 70), share("=D10/C10", 0.466667)],
  ];
  return { "Tabel 3.8": rows.map((row, r) => row.map((cell, c) => given["ABCDE"[c] + String(r + 1)] ?? cell)) };
}

/** Capaian of three indikator and their average. */
const kinerja = (given: Formulas = {}): Workbook => ({
  "Tabel 3.2 (2)": ([
    ["Tabel 3.2 Pengukuran Kinerja"],
    ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", "Meningkatnya derajat kesehatan", "Usia Harapan Hidup", 80, 84, share("=E3/D3", 1.05)],
    [null, null, "Prevalensi stunting", 10, 12, share("=(D4-(E4-D4))/D4", 0.8)],
    [null, null, "Indeks Kepuasan", 90, 90, share("=E5/D5", 1)],
    [null, "Rata-rata capaian sasaran 1", null, null, null, share("=AVERAGE(F3:F5)", 0.95)],
  ] satisfies Rows).map((row, r) => row.map((cell, c) => given["ABCDEF"[c] + String(r + 1)] ?? cell)),
});

const pegawai = (given: Formulas = {}): Workbook => ({
  "Tabel 1.1": {
    rows: ([
      ["Tabel 1.1 Komposisi Pegawai"],
      ["No", "Jabatan", "Status Kepegawaian", null, "Jumlah"],
      [null, null, "PNS", "PPPK", null],
      ["1", "Tenaga medis", 62, 18, f("=SUM(C4:D4)", 80)],
      ["2", "Perawat", 148, 76, f("=SUM(C5:D5)", 224)],
      ["3", "Bidan", 10, 4, f("=C6+D6", 14)],
      [null, "Jumlah", f("=SUM(C4:C6)", 220), f("=SUM(D4:D6)", 98), f("=SUM(E4:E6)", 318)],
    ] satisfies Rows).map((row, r) => row.map((cell, c) => given["ABCDE"[c] + String(r + 1)] ?? cell)),
    merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
  },
});

/** An efficiency table that fetches its capaian from the table of performance. */
const linked = (link: CellText): Workbook => ({
  "Tabel 3.7": [
    ["Tabel 3.7 Rekapitulasi Predikat"],
    ["No", "Indikator Kinerja", "% Capaian", "Predikat"],
    ["1", "Usia Harapan Hidup", link, "Sangat Tinggi"],
    ["2", "Prevalensi stunting", f("='Tabel 3.2 (2)'!F4", 0.8, "0%"), "Tinggi"],
  ],
  ...kinerja(),
});

/** Indikator with weights and scores that are summed up below. */
const scores = (total: CellText, last: CellText = 9): Workbook => ({ T: [
  ["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian", "Bobot", "Skor"],
  ["1", "Sasaran A", "Indeks pertama", 10, 8, "80%", 60, 48], ["2", "Sasaran B", "Indeks kedua", 10, 9, "90%", 30, 27], ["3", "Sasaran C", "Indeks ketiga", 10, 9, "90%", 10, last],
  [null, "TOTAL NILAI KINERJA", null, null, null, null, f("=SUM(G2:G4)", 100), total],
] });

ruleTester(rule, {
  valid: [
    { name: "sums side by side in a table of indikator", workbook: scores(f("=SUM(H2:H4)", 84)) },
    { name: "a sum that leaves out what is empty", workbook: scores(f("=SUM(H2:H3)", 75), null) },
    { name: "a budget of formulas", workbook: budget() },
    { name: "performance with positive and negative indikator", workbook: kinerja() },
    { name: "a table of counts", workbook: pegawai() },
    { name: "the sum of all sub kegiatan instead of the kegiatan", workbook: budget({ C10: f("=SUM(C5:C6,C9)", 150) }) },
    { name: "SUBTOTAL passes over other SUBTOTAL", workbook: budget({ C3: f("=SUBTOTAL(9,C4:C6)", 100), C4: f("=SUBTOTAL(9,C5:C6)", 100) }) },
    { name: "an area that begins in the header", workbook: budget({ C4: f("=SUM(C5:C6)", 100), C8: f("=SUM(C9:C9)", 50) }) },
    { name: "functions that are not understood", workbook: budget({ C10: f('=SUMIF(A3:A9,"<9",C3:C9)', 1), C3: f("=C4*1", 7), C7: f("=Pagu", 9) }) },
    { name: "a link past the rows of the other table", workbook: linked(f("='Tabel 3.2 (2)'!F2", 0.5, "0%")) },
    { name: "several faults at once are for the sum to judge", workbook: budget({ C4: f("=SUM(C5,C5,C7)", 130) }) },
    { name: "an average of a single row and a strange one", workbook: kinerja({ F6: share("=AVERAGE(F2:F2)", 0.9) }) },
    { name: "a Σ of other columns than most", workbook: pegawai({ E5: f("=A5+C5", 150) }) },
    { name: "links to the right rows", workbook: linked(f("='Tabel 3.2 (2)'!F3", 1.05, "0%")) },
    { name: "a column where every formula takes a column of its own", workbook: budget({ E3: share("=D3/F3", 0.5), E4: share("=D4/F4", 0.5), E5: share("=D5/F5", 0.5), E6: share("=D6/F6", 0.5), E7: share("=D7/F7", 0.5), E8: share("=D8/F8", 0.5), E9: share("=D9/F9", 0.5), E10: share("=D10/F10", 0.5) }) },
    { name: "values without formulas", workbook: budget({ C3: 100, C4: 90, C7: 50, C8: 50, C10: 1, D3: 50, D4: 50, D7: 20, D8: 20, D10: 70, E3: 1, E4: 1, E5: 1, E6: 1, E7: 1, E8: 1, E9: 1, E10: 1 }), silent: true },
  ],
  violation: [
    { name: "the anggaran of another row", workbook: budget({ E6: share("=D6/C5", 1) }), expect: [{ messageId: "ratio", at: "E6", severity: "error", expected: "66,67%", evidence: "E6 D6 C5 C6" }], fix: { E6: share("=D6/C6", 0.666667) } },
    { name: "the target of another row", workbook: kinerja({ F5: share("=E5/D3", 1.125) }), expect: [{ messageId: "ratio", at: "F5", severity: "error", expected: "100,00%" }], fix: { F5: share("=E5/D5", 1) } },
    { name: "the cells of another row with the same result", workbook: budget({ E8: share("=D9/C9", 0.4) }), expect: [{ messageId: "ratioByChance", at: "E8", severity: "warning" }], fix: { E8: share("=D8/C8", 0.4) } },
    {
      name: "a single formula that takes another row", workbook: { T: [["No", "Program/Kegiatan", "Anggaran", "Realisasi", "%"], ["1", "Program Penunjang", 100, 50, "50%"], ["2", "Program Pelayanan", 50, 20, share("=D2/C2", 0.5)]] },
      expect: [{ messageId: "ratio", at: "E3", severity: "error", expected: "40,00%" }], fix: { E3: share("=D3/C3", 0.4) },
    },
    { name: "a SUM that stops before the one beside it", workbook: scores(f("=SUM(H2:H3)", 75)), expect: [{ messageId: "leavesOut", at: "H5", severity: "error", expected: "84" }], fix: { H5: f("=SUM(H2:H4)", 84) } },
    { name: "a SUM that stops one row early", workbook: budget({ C4: f("=SUM(C5:C5)", 40) }), expect: [{ messageId: "leavesOut", at: "C4", severity: "error", expected: "Rp100" }], fix: { C4: f("=SUM(C5:C6)", 100) } },
    { name: "a row of zero left out is right by chance", workbook: budget({ D6: 0, D4: f("=D5", 50), D5: 50 }), expect: [{ messageId: "leavesOut", at: "D4", severity: "warning" }], fix: { D4: f("=D5+D6", 50) } },
    { name: "a total of one program only", workbook: budget({ D10: f("=D3", 50) }), expect: [{ messageId: "leavesOut", at: "D10", severity: "error", expected: "Rp70" }], fix: { D10: f("=D3+D7", 70) } },
    { name: "programs together with their sub kegiatan", workbook: budget({ C10: f("=SUM(C3:C9)", 450) }), expect: [{ messageId: "countsTwice", at: "C10", severity: "error", expected: "Rp150", evidence: "C10 C5 C6 C9" }], fix: { C10: f("=C3+C7", 150) } },
    { name: "one row too far", workbook: budget({ C4: f("=SUM(C5:C7)", 150) }), expect: [{ messageId: "takesStrange", at: "C4", severity: "error", expected: "Rp100" }], fix: { C4: f("=SUM(C5:C6)", 100) } },
    { name: "the column beside", workbook: budget({ D4: f("=SUM(C5:C6)", 100) }), expect: [{ messageId: "wrongColumn", at: "D4", severity: "error", expected: "Rp50" }], fix: { D4: f("=SUM(D5:D6)", 50) } },
    { name: "its own cell", workbook: budget({ C10: f("=SUM(C3:C10)", 0) }), expect: [{ messageId: "circular", at: "C10", severity: "error" }], fix: { C10: f("=C3+C7", 150) } },
    { name: "a whole column that it stands in", workbook: pegawai({ C7: f("=SUM(C:C)", 0) }), expect: [{ messageId: "circular", at: "C7", severity: "error" }], fix: { C7: f("=SUM(C4:C6)", 220) } },
    { name: "an average without the first indikator", workbook: kinerja({ F6: share("=AVERAGE(F4:F5)", 0.9) }), expect: [{ messageId: "averageLeavesOut", at: "F6", severity: "error", expected: "95,00%", evidence: "F6 F3" }], fix: { F6: share("=AVERAGE(F3:F5)", 0.95) } },
    { name: "a Jumlah without the last row", workbook: pegawai({ C7: f("=SUM(C4:C5)", 210) }), expect: [{ messageId: "leavesOut", at: "C7", severity: "error", expected: "220" }], fix: { C7: f("=SUM(C4:C6)", 220) } },
    { name: "a Σ without one of its columns", workbook: pegawai({ E5: f("=C5", 148) }), expect: [{ messageId: "leavesOut", at: "E5", severity: "error", expected: "224", evidence: "E5 D5 C5" }], fix: { E5: f("=C5+D5", 224) } },
    { name: "a link to the row of another indikator", workbook: linked(f("='Tabel 3.2 (2)'!F4", 0.8, "0%")), expect: [{ messageId: "link", at: "C3", severity: "error", expected: "105,00%" }], fix: { C3: f("='Tabel 3.2 (2)'!F3", 1.05, "0%") } },
  ],
});
