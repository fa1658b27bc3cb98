import rule from "../../src/rules/facts-disagree";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Rows, Workbook } from "../support/workbook";

const IKM = "Indeks Kepuasan Masyarakat";
const SAKIP = "Nilai SAKIP Perangkat Daerah";

const pk = (target: CellText, sakip: CellText = "BB"): Rows => [
  ["Tabel 2.3 Perjanjian Kinerja Tahun 2024"], ["No", "Sasaran", "Indikator Kinerja", "Target 2024"],
  ["1", "Meningkatnya kualitas layanan", IKM, target], ["2", "Meningkatnya akuntabilitas kinerja", SAKIP, sakip],
];
const kinerja = (target: CellText, realisasi: CellText, capaian: CellText, sakip: CellText = "BB"): Rows => [
  ["Tabel 3.2 Pengukuran Kinerja Tahun 2024"], ["No", "Sasaran", "Indikator Kinerja", "Target 2024", "Realisasi 2024", "Capaian"],
  ["1", "Meningkatnya kualitas layanan", IKM, target, realisasi, capaian], ["2", "Meningkatnya akuntabilitas kinerja", SAKIP, sakip, sakip, "100%"],
];
/** Capaian as it is and as it is recognised, cut at 100; recaps and efficiency repeat the latter. */
const recognised = (riil: CellText, diakui: CellText, elsewhere: CellText): Workbook => ({
  A: [
    ["Tabel 3.2 Pengukuran Kinerja Tahun 2024"], ["No", "Sasaran / Indikator Kinerja", "Target", "Realisasi", "Capaian Riil (%)", "Capaian Diakui (%)"],
    ["1", "Meningkatnya kualitas layanan", null, null, riil, diakui], ["1.1", IKM, 80, 84, "105,00", "100,00"], ["1.2", "Waktu tunggu", 60, 52, "113,33", "100,00"],
  ],
  B: [["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"], ["1", "Meningkatnya kualitas layanan", elsewhere, "90%", "Efisien"]],
});
const tren = (...realisasi: readonly CellText[]): Rows => [
  ["Tabel 3.3 Perkembangan Kinerja"], ["No", "Indikator Kinerja", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"], ["1", IKM, ...realisasi], ["2", "Persentase desa mandiri", "10%", "20%", "30%"],
];
/** Target of the agreement and of its revision. */
const revisedPk = (first: CellText, revised: CellText, headings: readonly [string, string] = ["PK Awal", "PK Revisi"]): Rows => [
  ["Perjanjian Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target", null], [null, null, null, ...headings],
  ["1", "Meningkatnya kualitas layanan", IKM, first, revised], ["2", "Meningkatnya akuntabilitas kinerja", SAKIP, "B", "BB"],
];
/** An agreement whose indikator stand below their sasaran in one column. */
const narrowPk = (target: CellText): Rows => [
  ["Perjanjian Kinerja"], ["No", "Sasaran Kegiatan / Indikator Kinerja Sasaran Kegiatan", "Target 2024"],
  ["1", "Meningkatnya kualitas layanan"], ["1.1", IKM, target], ["2", "Meningkatnya akuntabilitas kinerja"], ["2.1", SAKIP, "BB"],
];
const quarters = (caption: string, ...realisasi: readonly CellText[]): Rows => [
  [caption], ["No", "Indikator Kinerja", "Target PK", "Triwulan I", null, "Triwulan II", null, "Triwulan III", null, "Triwulan IV", null], [null, null, null, ...["I", "II", "III", "IV"].flatMap(() => ["Target", "Realisasi"])],
  ["1", IKM, 90, 20, realisasi[0] ?? null, 40, realisasi[1] ?? null, 60, realisasi[2] ?? null, 90, realisasi[3] ?? null], ["2", SAKIP, "BB", "-", "n/a", "-", "n/a", "-", "n/a", "BB", "BB"],
];
const rekap = (capaian: CellText): Rows => [
  ["Tabel 3.7 Rekapitulasi Predikat"], ["No", "Indikator Kinerja", "% Capaian", "Predikat"], ["1", IKM, capaian, "Sangat Tinggi"], ["2", SAKIP, "100%", "Sangat Tinggi"],
];
const budget = (caption: string, ...amounts: readonly (readonly [anggaran: CellText, realisasi: CellText])[]): Rows => [
  [caption], ["No", "Program/Kegiatan", "Anggaran", "Realisasi"],
  ...["Program Pelayanan Publik", "Program Pemberdayaan Desa", "Program Ketertiban Umum"].map((name, i) => [String(i + 1), name, ...(amounts[i] ?? [])]),
];
const AMOUNTS: readonly (readonly [CellText, CellText])[] = [[100_000, 90_000], [50_000, 45_000], [70_000, 68_000]];
/** Two years beside each other, the report's first. */
const twoYears = (...amounts: readonly (readonly [anggaran: CellText, realisasi: CellText])[]): Rows => [
  ["Tabel 3.9 Perbandingan Realisasi Anggaran"], ["No", "Program/Kegiatan", "Anggaran 2024", "Realisasi 2024", "Anggaran 2023", "Realisasi 2023"],
  ...["Program Pelayanan Publik", "Program Pemberdayaan Desa", "Program Ketertiban Umum"].map((name, i) => [String(i + 1), name, ...(amounts[i] ?? []), 1_000, 900]),
];
/** Triwulan beside the whole year. */
const byTriwulan = (...totals: readonly CellText[]): Rows => [
  ["Tabel 3.9 Realisasi per Triwulan"], ["No", "Program/Kegiatan", "Pagu", "Realisasi TW I", "Realisasi TW II", "Total Realisasi"],
  ...["Program Pelayanan Publik", "Program Pemberdayaan Desa", "Program Ketertiban Umum"].map((name, i) => [String(i + 1), name, AMOUNTS[i]?.[0] ?? "", 5_000, 6_000, totals[i] ?? ""]),
];
const supporting = (serapan: readonly [CellText, CellText]): Rows => [
  ["Tabel 3.5 Program Pendukung Sasaran"], ["Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi"],
  ["Meningkatnya kualitas layanan", "Program Pelayanan Publik", ...serapan], ["Meningkatnya akuntabilitas kinerja", "Program Pemberdayaan Desa", 50_000, 45_000],
];
const efisiensi = (serapan: CellText): Rows => [
  ["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"],
  ["1", "Meningkatnya kualitas layanan", "92,86%", serapan, "Efisien"], ["2", "Meningkatnya akuntabilitas kinerja", "100%", "90%", "Efisien"],
];
/** By sasaran, with no table that says which program serves which. */
const unlinked = (...serapan: readonly CellText[]): Rows => [
  ["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"],
  ...["Meningkatnya akuntabilitas kinerja", "Meningkatnya kualitas layanan", "Meningkatnya ketenteraman"].slice(0, serapan.length).map((name, i) => [String(i + 1), name, "100%", serapan[i] ?? null, "Efisien"]),
];
/** Serapan of 91,23, 84,44 and 97,14 %. */
const SPENT: readonly (readonly [CellText, CellText])[] = [[100_000, 91_230], [50_000, 42_220], [70_000, 68_000]];

/** A kegiatan that is called nearly as its program. */
const alike = (kegiatan: CellText): Workbook => ({
  A: [["Tabel 2.4 Perjanjian Kinerja"], ["No", "Program", "Anggaran"], ["1", "Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", 900_000], ["2", "Program Penelitian", 300_000]],
  B: [
    ["Tabel 3.8 Anggaran"], ["Kode", "Program/Kegiatan", "Anggaran"], ["5.01.02", "Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", 900_000], ["5.01.02.2.01", "Penyusunan Perencanaan", 476_000],
    ["5.01.02.2.02", "Analisis Data dan Informasi", 62_000], ["5.01.02.2.03", "Pengendalian, Evaluasi dan Pelaporan Bidang Perencanaan Pembangunan Daerah", 362_000], ["5.05.02", "Program Penelitian", 300_000],
  ],
  C: [
    ["Tabel 3.5 Program Pendukung"], ["Sasaran", "Program/Kegiatan", "Anggaran"], ["Meningkatnya kualitas perencanaan", "Penyusunan Perencanaan", 476_000], ["Meningkatnya kualitas data", "Analisis Data dan Informasi", 62_000],
    ["Meningkatnya pengendalian", "Pengendalian, Evaluasi dan Pelaporan Bidang Perencanaan Pembangunan Daerah", kegiatan], ["Meningkatnya penelitian", "Program Penelitian", 300_000],
  ],
});
/** Realisasi of the triwulan and of the year under the year's heading. */
const wide = (...realisasi: readonly CellText[]): Rows => [
  ["Indikator Kinerja Utama Tahun 2024, kumulatif per triwulan"], ["No", "Indikator Kinerja", "Tahun 2024", null, null, null, null, null, null], [null, null, "Target", "Realisasi Triwulan", null, null, null, "Realisasi", "Capaian"], [null, null, null, "I", "II", "III", "IV", null, null],
  ["1", IKM, 90, ...realisasi, "92,86%"], ["2", SAKIP, 80, 20, 40, 60, 80, 80, "100%"],
];
/** A sasaran of one indikator, behind which the average of all stands. */
const averaged = (name: string, average: CellText, elsewhere: CellText): Workbook => ({
  A: [
    ["Tabel 3.2 Pengukuran Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["1", "Meningkatnya kualitas layanan", IKM, 90, 90, "100%"], [null, null, "Waktu tunggu layanan dokumen", 80, 72, "90%"], [null, "Rata-rata", null, null, null, "95%"],
    ["2", "Meningkatnya akuntabilitas kinerja", SAKIP, 80, 64, "80%"], [null, name, null, null, null, average],
  ],
  B: [["Tabel 3.6 Efisiensi"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Tingkat Efisiensi"], ["1", "Meningkatnya kualitas layanan", "95%", "90%", "Efisien"], ["2", "Meningkatnya akuntabilitas kinerja", elsewhere, "70%", "Efisien"]],
});

const valid = (name: string, workbook: Workbook): { readonly name: string; readonly workbook: Workbook } => ({ name, workbook });

ruleTester(rule, {
  valid: [
    valid("a kegiatan of the very name of one, though a program is called alike in a table before", alike(362_000)),
    valid("the realisasi of the year behind those of its triwulan", { A: wide(20, 40, 60, "83,57", "83,57"), B: tren(80, 82, "83,57") }),
    valid("an average of all behind a sasaran of one indikator", averaged("Rata-rata capaian", "90%", "80%")),
    valid("an average that says of how many indikator, though it is wrong", averaged("Rata-rata capaian 3 (tiga) indikator", "97%", "80%")),
    valid("agreement, performance, trend and recap agree", { A: pk(90), B: kinerja(90, "83,57", "92,86%"), C: tren(80, 82, "83,57"), D: rekap("92,86%") }),
    valid("rounded to fewer digits", { B: kinerja(90, "83,57", "92,86%"), D: rekap("93%") }),
    valid("percent and fraction", { B: kinerja(90, "83,57", { v: 0.9286, format: "0.00%" }), D: rekap(92.86) }),
    valid("cut at 100 in the recap", { B: kinerja(80, 84, "105%"), D: rekap("100%") }),
    valid("the capaian as it is", recognised("109,17", "100,00", "109,17%")),
    { ...valid("the capaian that is recognised, though the other is wrong", recognised("101,97", "100,00", "100%")), silent: true },
    valid("the same letter", { A: pk(90, "BB"), B: kinerja(90, 90, "100%", "BB") }),
    valid("the revised agreement counts", { A: revisedPk(85, 90), B: kinerja(90, "83,57", "92,86%") }),
    valid("the agreement after its change counts", { A: revisedPk(85, 90, ["Sebelum Perubahan", "Sesudah Perubahan"]), B: kinerja(90, "83,57", "92,86%") }),
    valid("the capaian of the plan is another", { A: kinerja(80, 84, "105%"), B: [
      ["Tabel 3.3 Capaian terhadap Target Jangka Menengah"], ["No", "Indikator Kinerja", "Target Akhir Renstra", "Realisasi 2024", "Capaian (%)"], ["1", IKM, 96, 84, "87,5%"], ["2", SAKIP, "BB", "BB", "100%"],
    ] }),
    valid("an agreement in one column", { A: narrowPk(90), B: kinerja(90, "83,57", "92,86%") }),
    valid("triwulan that count from January on", { A: quarters("Realisasi Kumulatif per Triwulan", 21, 42, 61, "83,57"), B: kinerja(90, "83,57", "92,86%") }),
    valid("triwulan that each count for themselves", { A: quarters("Realisasi per Triwulan", 21, 21, 19, "22,57"), B: kinerja(90, "83,57", "92,86%") }),
    valid("two budgets", { A: budget("Tabel 3.8 Realisasi Anggaran", ...AMOUNTS), B: budget("Tabel 3.5 Program Pendukung", ...AMOUNTS) }),
    valid("of two years in a budget the report's counts", { A: budget("Tabel 3.8 Realisasi Anggaran Tahun 2024", ...AMOUNTS), B: twoYears(...AMOUNTS) }),
    valid("of triwulan and the whole year the year counts", { A: budget("Tabel 3.8 Realisasi Anggaran", ...AMOUNTS), B: byTriwulan(90_000, 45_000, 68_000) }),
    valid("years before agree", { B: kinerja(90, "83,57", "92,86%"), C: tren(80, 82, "83,57"), D: tren(79.9, 82, "83,57").map((row) => row.filter((_, i) => i !== 2)) }),
    { ...valid("each sasaran with the serapan of another program", { A: unlinked("97,14%", "91,23%", "84,44%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) }), silent: true },
    { ...valid("a sasaran with the serapan of two programs together", { A: unlinked("97,14%", "88,97%", "91,23%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) }), silent: true },
    { ...valid("two sasaran with serapan that no program has", { A: unlinked("97,14%", "90,00%", "92,00%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) }), silent: true },
    { ...valid("whole percentages, which agree by chance", { A: unlinked("97%", "91%", "48%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) }), silent: true },
    { ...valid("fewer sasaran than programs", { A: unlinked("97,14%", "91,32%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) }), silent: true },
    { ...valid("serapan from the amounts of its programs", { A: efisiensi("90%"), B: supporting([100_000, 90_000]) }), silent: true },
  ],
  violation: [
    { name: "a kegiatan of the very name of one", workbook: alike(326_000), expect: [{ messageId: "amount", at: "C!C5", severity: "error", expected: "Rp362.000" }] },
    { name: "the realisasi of the year, not of its first triwulan", workbook: { A: wide(20, 40, 60, "83,57", "83,57"), B: tren(80, 82, "81,57") }, expect: [{ messageId: "value", at: "B!E3", severity: "error", expected: "83,57" }] },
    { name: "the only indikator of a sasaran behind which the average of all stands", workbook: averaged("Rata-rata capaian", "90%", "82%"), expect: [{ messageId: "percent", at: "B!C4", severity: "error", expected: "80%" }] },
    { name: "neither capaian of the two", workbook: recognised("109,17", "100,00", "97,50%"), expect: [{ messageId: "percent", at: "B!C3", severity: "error" }], fix: { "B!C3": "100%" } },
    {
      name: "once where sasaran and indikator say the same of a cell", workbook: {
        A: kinerja(90, "83,57", "92,86%"),
        B: [["Tabel 3.7 Rekapitulasi Predikat"], ["No", "Sasaran Strategis", "Indikator Kinerja", "% Capaian", "Predikat"],
          ["1", "Meningkatnya kualitas layanan", IKM, "95,86%", "Sangat Tinggi"], ["2", "Meningkatnya akuntabilitas kinerja", SAKIP, "100%", "Sangat Tinggi"]],
        C: [["Tabel 3.6 Efisiensi"], ["No", "Sasaran Strategis", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"],
          ["1", "Meningkatnya kualitas layanan", "92,86%", "90%", "Efisien"], ["2", "Meningkatnya akuntabilitas kinerja", "100%", "90%", "Efisien"]],
      }, expect: [{ messageId: "percent", at: "B!D3", severity: "error", expected: "92,86%" }],
    },
    { name: "more than 100 where nothing was there to cut", workbook: { A: kinerja(90, 90, "100%"), B: rekap("1050%") }, expect: [{ messageId: "percent", at: "B!C3", severity: "error", expected: "100%" }] },
    { name: "nothing is no fraction of something", workbook: { A: kinerja(90, "80%", "88,89%"), B: tren("70%", "75%", "0%") }, expect: [{ messageId: "value", at: "B!E3", severity: "error", expected: "80%" }] },
    { name: "a target other than agreed", workbook: { A: pk(90), B: kinerja(85, 85, "100%") }, expect: [{ messageId: "value", at: "B!D3", severity: "error", expected: "90" }] },
    { name: "a target other than in the revised agreement", workbook: { A: revisedPk(85, 90), B: kinerja(85, 85, "100%") }, expect: [{ messageId: "value", at: "B!D3", severity: "error", expected: "90" }] },
    { name: "a target other than in an agreement of one column", workbook: { A: narrowPk(90), B: kinerja(85, 85, "100%") }, expect: [{ messageId: "value", at: "B!D3", severity: "error", expected: "90" }] },
    { name: "the last of triwulan that count from January on", workbook: { A: kinerja(90, "83,57", "92,86%"), B: quarters("Realisasi Kumulatif per Triwulan", 21, 42, 61, "85,37") }, expect: [{ messageId: "value", at: "B!K4", severity: "error", expected: "83,57" }] },
    { name: "this year's realisasi in the trend", workbook: { B: kinerja(90, "83,57", "92,86%"), C: tren(80, 82, "81,57") }, expect: [{ messageId: "value", at: "C!E3", severity: "error", expected: "83,57" }] },
    {
      name: "a year before in two trends", workbook: { B: kinerja(90, "83,57", "92,86%"), C: tren(80, 82, "83,57"), D: tren(80, "28,00", "83,57") },
      expect: [{ messageId: "value", at: "D!D3", severity: "error" }],
    },
    { name: "the whole year beside its triwulan", workbook: { A: budget("Tabel 3.8 Realisasi Anggaran", ...AMOUNTS), B: byTriwulan(90_000, 54_000, 68_000) }, expect: [{ messageId: "amount", at: "B!F4", severity: "error", expected: "Rp45.000" }] },
    { name: "capaian in the recap", workbook: { B: kinerja(90, "83,57", "92,86%"), D: rekap("98,26%") }, expect: [{ messageId: "percent", at: "D!C3", severity: "error", expected: "92,86%" }] },
    { name: "another letter", workbook: { A: pk(90, "BB"), B: kinerja(90, 90, "100%", "A") }, expect: [{ messageId: "letter", at: "B!D4", severity: "error", expected: "BB" }] },
    {
      name: "an amount of one program", workbook: { A: budget("Tabel 3.8 Realisasi Anggaran", ...AMOUNTS), B: budget("Tabel 3.5 Program Pendukung", [100_000, 90_000], [50_000, 54_000], [70_000, 68_000]) },
      expect: [{ messageId: "amount", at: "B!D4", severity: "error", expected: "Rp45.000" }],
    },
    {
      name: "a serapan against an anggaran that its percentage and its kegiatan bear out, though another table says other",
      workbook: {
        A: unlinked("97,14%", "91,32%", "84,44%"),
        B: [
          ["Tabel 3.9 Realisasi Anggaran"], ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"], ["1", "Program Pelayanan Publik", 100_000, 91_230, "91,23%"], ["1.1", "Kegiatan Loket", 100_000, 91_230, "91,23%"],
          ["2", "Program Pemberdayaan Desa", 50_000, 42_220, "84,44%"], ["3", "Program Ketertiban Umum", 70_000, 68_000, "97,14%"],
        ],
        C: [["Anggaran Perjanjian Kinerja"], ["No", "Program", "Anggaran"], ["1", "Program Pelayanan Publik", 10_000], ["2", "Program Pemberdayaan Desa", 50_000], ["3", "Program Ketertiban Umum", 70_000]],
      },
      expect: [{ messageId: "amount", at: "C!C3", severity: "error", expected: "Rp100.000" }, { messageId: "derived", at: "D4", severity: "error", expected: "91,23%" }],
    },
    {
      name: "the only serapan that is no program's", workbook: { A: unlinked("97,14%", "91,32%", "84,44%"), B: budget("Tabel 3.9 Realisasi Anggaran", ...SPENT) },
      expect: [{ messageId: "derived", at: "D4", severity: "error", expected: "91,23%", evidence: "D4 B!D3 B!C3" }],
    },
    { name: "serapan that its programs contradict", workbook: { A: efisiensi("99%"), B: supporting([100_000, 90_000]) }, expect: [{ messageId: "derived", at: "D3", severity: "error", expected: "90,00%" }] },
  ],
});
