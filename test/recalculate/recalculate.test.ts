import { cellKey } from "../../src/findings/identity";
import { LOCALES } from "../../src/kernel/format";
import { recalculateId } from "../../src/messages/recalculate/id";
import { messageProblems, renderMessage } from "../../src/messages/render";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { recalculate, suggestionChanges, type Changes, type RecalculateOptions } from "../../src/recalculate";
import { deepFreeze } from "../support/freeze";
import { audited } from "../support/recalculation";
import { snapshotOf, type CellText, type Rows, type Workbook } from "../support/workbook";

const ALL: RecalculateOptions = { as: "formulas", only: "all" };
const used = new Set<string>();

/** "F3 blank → 87,83% =E3/D3 [0.00%]" for each change, "F3 left …" for each cell that stays. */
function shown({ changes, left }: Changes, live: boolean): readonly string[] {
  for (const { messageId, data, edits: [{ at }] } of [...changes, ...left.map((one) => ({ ...one, edits: [{ at: one.at }] as const }))]) {
    used.add(messageId);
    expect(messageProblems(messageId, data)).toEqual([]);
    for (const locale of LOCALES) expect(renderMessage(locale, messageId, data, at.sheet)).not.toMatch(/undefined|NaN|\[object|[{}]|\s\s/);
  }
  return [
    ...changes.filter(({ kind }) => live || kind !== "live").map(({ edits, kind, after, chosen }) => [
      edits[0].at.address, kind, "→", after, edits[0].after.formula, edits[0].format && `[${edits[0].format.after}]`,
      ...edits.slice(1).map(({ at, after: { value } }) => `+${at.address}:${JSON.stringify(value)}`), !chosen && kind !== "live" ? "(?)" : undefined,
    ].filter(Boolean).join(" ")),
    ...left.map(({ at, messageId }) => `${at.address} ${messageId.replace("recalculate.", "")}`),
  ];
}

interface Case { readonly name: string; readonly workbook: Workbook; readonly expect: readonly string[]; readonly options?: Partial<RecalculateOptions>; readonly settings?: Partial<Settings>; readonly live?: true }

const kinerja = (...rows: Rows): Workbook => ({
  "3.2": [["Tabel 3.2 Pengukuran Kinerja Tahun 2024"], ["No", "Sasaran Strategis", "Indikator Kinerja", "Target 2024", "Realisasi 2024", "Capaian"], ...rows],
});
const first = (target: CellText, realisasi: CellText, capaian: CellText, indikator = "Nilai survei pegawai"): readonly CellText[] => ["1", "Sasaran satu", indikator, target, realisasi, capaian];
const next = (target: CellText, realisasi: CellText, capaian: CellText, indikator = "Jumlah dokumen rapat"): readonly CellText[] => [null, null, indikator, target, realisasi, capaian];
const average = (value: CellText): readonly CellText[] => [null, "Rata-rata capaian sasaran 1", null, null, null, value];

const budget = (...rows: Rows): Workbook => ({
  "3.8": [["Tabel 3.8 Realisasi Anggaran"], ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"], ...rows],
});
const tree = (program: readonly CellText[], jumlah: readonly CellText[] = [500, 400, "80%"]): Workbook => budget(
  ["1", "Program Penunjang", ...program], ["1.1", "Kegiatan Umum", 300, 240, "80%"], ["1.2", "Kegiatan Kepegawaian", 200, 160, "80%"], [null, "JUMLAH", ...jumlah],
);
/** A budget before and after its revision. */
const revised = (...differences: readonly CellText[]): Workbook => ({
  "1.4": { merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"], rows: [
    ["Tabel 1.4 Anggaran Sebelum dan Sesudah Perubahan"], ["No", "Program/Kegiatan", "Anggaran", null, "Bertambah/Berkurang"], [null, null, "Sebelum Perubahan", "Sesudah Perubahan", null],
    ["1", "Program Penunjang", 500_000, 560_000, differences[0] ?? null], ["2", "Program Ketertiban", 300_000, 280_000, differences[1] ?? null],
    ["3", "Program Kebakaran", 100_000, 100_000, differences[2] ?? null], ["4", "Program Kebersihan", 90_000, 100_000, differences[3] ?? null],
    [null, "JUMLAH", 990_000, 1_040_000, 50_000],
  ] },
});
const banding = (heading: string, ...rows: readonly (readonly [CellText, CellText, CellText])[]): Workbook => ({
  "3.4": [
    ["Tabel 3.4 Perbandingan dengan Realisasi Nasional"], ["No", "Indikator Kinerja", "Realisasi 2024", "Realisasi Nasional", heading],
    ...rows.map((cells, i) => [String(i + 1), ["Kepemilikan KTP", "Akta kelahiran", "Kepuasan masyarakat", "Cakupan layanan"][i] ?? null, ...cells]),
  ],
});
const percent = (v: number | null, format = "0.00%"): CellText => ({ v, format });

/** A budget that goes on on another sheet, where the Jumlah of all stands. */
const continued = (...jumlah: readonly CellText[]): Workbook => ({
  "3.8": [["Tabel 3.8 Realisasi Anggaran"], ["Kode", "Uraian", "Anggaran", "Realisasi"], ["4.02.01", "Program Penunjang", 100_000, 90_000], ["4.02.01.01", "Kegiatan Administrasi", 100_000, 90_000]],
  "3.8 (2)": [["Lanjutan Tabel 3.8"], ["Kode", "Uraian", "Anggaran", "Realisasi"], ["4.02.02", "Program Dukungan", 50_000, 40_000], ["4.02.02.01", "Kegiatan Reses", 50_000, 40_000], [null, "JUMLAH", ...jumlah]],
});

const CASES: readonly Case[] = [
  { name: "the Jumlah of a table that began on another sheet", workbook: continued(null, 130_000), expect: ["C5 blank → 150000 ='3.8'!C3+C3"] },
  { name: "an empty column of capaian, numbers: live formulas under a percent format", workbook: kinerja(first(12, 10.54, null), next(80, 60, null)), expect: ["F3 blank → 87,83% =E3/D3 [0.00%]", "F4 blank → 75,00% =E4/D4 [0.00%]"] },
  { name: "as values", options: { as: "values" }, workbook: kinerja(first(12, 10.54, null), next(80, 60, null)), expect: ["F3 blank → 87,83% [0.00%]", "F4 blank → 75,00% [0.00%]"] },
  { name: "texts: a text", workbook: kinerja(first("12", "10,54", null), next("80", "60", null)), expect: ["F3 blank → 87,83%", "F4 blank → 75,00%"] },
  { name: "the author's decimals and blanks in texts", workbook: kinerja(first("12", "10,54", null), next("80", "60", "75,0 %"), next("40", "39", "97,5 %")), expect: ["F3 blank → 87,8 %"] },
  { name: "percent points: times 100, rounded as the neighbours are", workbook: kinerja(first(12, 10.54, null), next(80, 63.5, 79.4), next(40, 39, 97.5)), expect: ["F3 blank → 87,8 =ROUND(E3/D3*100,1)"] },
  { name: "fractions without a format", workbook: kinerja(first(12, 10.54, null), next(80, 60, 0.75), next(40, 39, 0.975)), expect: ["F3 blank → 0,878 =ROUND(E3/D3,3)"] },
  { name: "the neighbours' format", workbook: kinerja(first(12, 10.54, null), next(80, 60, percent(0.75, "0.0%")), next(40, 39, percent(0.975, "0.0%"))), expect: ["F3 blank → 87,8% =E3/D3 [0.0%]"] },
  { name: "the cell's own format stays", workbook: kinerja(first(12, 10.54, { v: null, format: "0.000", fill: "FFFF00" }), next(80, 60, 75), next(40, 39, 97.5)), expect: ["F3 blank → 87,833 =E3/D3*100"] },
  { name: "percent against a bare number", workbook: kinerja(first({ v: 1, format: "0%" }, { v: 0.98, format: "0%" }, null), next(80, 60, percent(0.75))), expect: ["F3 blank → 98,00% =E3/D3 [0.00%]"] },
  { name: "a negative indikator by its words", workbook: kinerja(first(10, 12, null, "Angka kemiskinan"), next(80, 60, percent(0.75))), expect: ["F3 blank → 80,00% =(D3-(E3-D3))/D3 [0.00%]"] },
  { name: "a negative indikator by the user's word", settings: { polarity: new Map([["nilai survei pegawai", "negative"]]) }, workbook: kinerja(first(10, 12, null), next(80, 60, percent(0.75))), expect: ["F3 blank → 80,00% =(D3-(E3-D3))/D3 [0.00%]"] },
  { name: "cut at 100 by the setting", settings: { cap: "yes" }, workbook: kinerja(first(10, 12, null), next(80, 60, percent(0.75))), expect: ["F3 blank → 100,00% =MIN(1,E3/D3) [0.00%]"] },
  { name: "cut at 100 as the column is", workbook: kinerja(first(10, 12, null), next(80, 96, percent(1)), next(80, 60, percent(0.75))), expect: ["F3 blank → 100,00% =MIN(1,E3/D3) [0.00%]"] },
  { name: "cut off by the setting", settings: { rounding: "truncate" }, workbook: kinerja(first(1000, 995.8, null), next(80, 60, percent(0.75, "0%"))), expect: ["F3 blank → 99% =ROUNDDOWN(E3/D3,2) [0%]"] },
  { name: "equal letters", workbook: kinerja(first("BB", "BB", null), next("80", "60", "75%")), expect: ["F3 blank → 100%"] },
  { name: "no value without target, with a target of zero or a dash", workbook: kinerja(first(null, 5, null), next(0, 5, null), next("-", 5, null), next(5, 4, "-")), expect: [] },
  { name: "units that differ", workbook: kinerja(first("4 Dok", "3 orang", null), next("80", "60", "75%")), expect: ["F3 leftUnits"] },
  { name: "a wrong capaian", workbook: kinerja(first(12, 10.54, percent(0.987)), next(80, 60, percent(0.75))), expect: ["F3 wrong → 87,83% =E3/D3"] },
  { name: "wrong ones stay where only blanks are wanted", options: { only: "blanks" }, workbook: kinerja(first(12, 10.54, percent(0.987)), next(80, 60, percent(0.75))), expect: [] },
  { name: "rounded and truncated values are right", workbook: kinerja(first(12, 10.54, percent(0.88, "0%")), next(1000, 995.8, percent(0.99, "0%"))), expect: [] },
  { name: "an average", workbook: kinerja(first(12, 10.54, percent(0.878)), next(80, 60, percent(0.75)), average(null)), expect: ["F5 blank → 81,40% =AVERAGE(F3:F4) [0.00%]"] },
  { name: "an average of cells that are filled on the way", workbook: kinerja(first("12", "10,54", null), next("80", "60", "75,00%"), average(null)), expect: ["F3 blank → 87,83%", "F5 blank → 81,42%"] },
  { name: "an average waits for an indikator", workbook: kinerja(first(12, null, null), next(80, 60, percent(0.75)), average(null)), expect: [] },
  { name: "a wrong capaian that its average agrees with is undecided", workbook: kinerja(first(12, 10.54, percent(0.35)), next(80, 60, percent(0.75)), next(50, 40, percent(0.8)), average(percent((0.35 + 0.75 + 0.8) / 3))), expect: ["F3 leftUndecided"] },
  { name: "an average follows a capaian that is mended", workbook: kinerja(first(12, 10.54, { f: "=E4/D3", v: 5, format: "0%" }), next(80, 60, { f: "=E4/D4", v: 0.75, format: "0%" }), next(50, 40, { f: "=E5/D5", v: 0.8, format: "0%" }), average(percent((5 + 0.75 + 0.8) / 3, "0%"))), expect: ["F3 wrong → 88% =E3/D3", "F6 wrong → 81% =AVERAGE(F3:F5)"] },
  { name: "a formula that is right stays and gives the new number", workbook: kinerja(first(12, 10.54, null), next(80, 60, percent(0.75)), average({ f: "=AVERAGE(F3:F4)", v: 0.75, format: "0.00%" })), expect: ["F3 blank → 87,83% =E3/D3 [0.00%]"] },
  { name: "right constants may become formulas", live: true, workbook: kinerja(first(80, 60, percent(0.75)), next(40, 39, percent(0.975))), expect: ["F3 live → 75,00% =E3/D3", "F4 live → 97,50% =E4/D4"] },
  { name: "but not where the shown value would change", live: true, workbook: kinerja(first(1000, 995.8, percent(0.99, "0%"))), expect: [] },

  { name: "an empty parent", workbook: tree([500, null, null], [500, 400, "80%"]), expect: ["D3 blank → 400 =SUM(D4:D5)", "E3 blank → 80%"] },
  { name: "an empty total, from the topmost rows only", workbook: tree([500, 400, "80%"], [null, null, null]), expect: ["C6 blank → 500 =C3", "D6 blank → 400 =D3", "E6 blank → 80%"] },
  { name: "an empty row of a numbered budget", workbook: tree([null, null, null]), expect: ["C3 blank → 500 =SUM(C4:C5)", "D3 blank → 400 =SUM(D4:D5)", "E3 blank → 80%"] },
  { name: "rows apart: a chain", workbook: budget(["1", "Program A", 300, 200, "66,7%"], ["1.1", "Kegiatan A", 300, 200, "66,7%"], ["2", "Program B", 200, 100, "50,0%"], ["2.1", "Kegiatan B", 200, 100, "50,0%"], [null, "JUMLAH", null, 300, "60,0%"]), expect: ["C7 blank → 500 =C3+C5"] },
  { name: "a child without an amount", workbook: budget(["1", "Program Penunjang", 500, null, null], ["1.1", "Kegiatan Umum", 300, "-", null], ["1.2", "Kegiatan Kepegawaian", 200, 160, "80%"]), expect: [] },
  { name: "a wrong total", workbook: tree([500, 400, "80%"], [500, 410, "80%"]), expect: ["D6 wrong → 400 =D3"] },
  { name: "a wrong leaf is not mended by its right total", workbook: budget(
    ["1", "Program Penunjang", 820_648_019, 410_324_010, "50%"], ["1.1", "Kegiatan Umum", 46_192_970, 233_596_485, "50%"], ["1.2", "Kegiatan Kepegawaian", 353_455_049, 176_727_525, "50%"],
    [null, "JUMLAH", 820_648_019, 410_324_010, "50%"],
  ), expect: ["C3 leftSuspect", "E4 leftSuspect"] },
  { name: "the same name twice", workbook: budget(["1", "Program Penunjang", null, 300, "60%"], ["1.1", "Kegiatan Umum", 250, 150, "60%"], ["1.2", "Kegiatan Umum", 250, 150, "60%"]), expect: ["C3 leftTwins"] },
  { name: "no circle", workbook: budget(["1", "Program Penunjang", null, 400, "80%"], ["1.1", "Kegiatan Umum", { f: "=C3-C5", v: 300 }, 240, "80%"], ["1.2", "Kegiatan Kepegawaian", 200, 160, "80%"]), expect: ["C3 leftCircular"] },
  { name: "a percentage that the author leaves out of all rows but the total", workbook: budget(["1", "Program A", 300, 150, null], ["2", "Program B", 200, 100, null], [null, "JUMLAH", 500, 250, "50%"]), expect: ["E3 blank → 50% (?)", "E4 blank → 50% (?)"] },
  { name: "in millions", workbook: { "3.8": [["Tabel 3.8 Realisasi Anggaran (dalam juta rupiah)"], ["No", "Program/Kegiatan", "Anggaran (juta rupiah)", "Realisasi (juta rupiah)", "%"], ["1", "Program Penunjang", null, 400.5, 80.1], ["1.1", "Kegiatan Umum", 300.25, 240.5, 80.1], ["1.2", "Kegiatan Kepegawaian", 199.75, 160, 80.1]] }, expect: ["C3 blank → 500 =SUM(C4:C5)"] },
  { name: "a formula of another row", workbook: budget(["1", "Program A", 300, 150, { f: "=D3/C3", v: 0.5, format: "0%" }], ["2", "Program B", 200, 160, { f: "=D3/C4", v: 0.75, format: "0%" }], ["3", "Program C", 200, 100, { f: "=D5/C5", v: 0.5, format: "0%" }]), expect: ["E4 wrong → 80% =D4/C4"] },
  { name: "a wrong formula becomes the right one, as values too", options: { as: "values" }, workbook: budget(["1", "Program A", 300, 150, { f: "=D3/C3", v: 0.5, format: "0%" }], ["2", "Program B", 200, 160, { f: "=D3/C4", v: 0.75, format: "0%" }], ["3", "Program C", 200, 100, { f: "=D5/C5", v: 0.5, format: "0%" }]), expect: ["E4 wrong → 80% =D4/C4"] },
  { name: "a formula that shows an error", workbook: tree([500, 400, "80%"], [500, 400, { f: "=#REF!/C6", v: { error: "#REF!" } }]), expect: ["E6 wrong → 80%"] },
  { name: "a formula among formulas that shows an error", workbook: budget(["1", "Program A", 300, 150, { f: "=D3/C3", v: 0.5, format: "0%" }], ["2", "Program B", 200, 160, { f: "=D4/#REF!", v: { error: "#REF!" }, format: "0%" }]), expect: ["E4 wrong → 80% =D4/C4"] },
  { name: "a percentage of nothing may show an error", workbook: budget(["1", "Program A", 300, 150, "50%"], ["2", "Program B", 0, 0, { f: "=D4/C4", v: { error: "#DIV/0!" } }]), expect: [] },
  { name: "two values in a computed cell", workbook: kinerja(first("80", "60", "75,00% 70,00%"), next("12", "10,54", "87,83%")), expect: ["F3 wrong → 75,00%"] },
  { name: "a cell inside a merged area", workbook: { "3.2": { merges: ["F3:F4"], rows: (kinerja(first(12, 10.54, null), next(80, 60, null))["3.2"] as Rows) } }, expect: [] },
  { name: "cells of text format get another one", workbook: kinerja(first(12, 10.54, { v: null, format: "@", fill: "FFFF00" }), next(80, 60, percent(0.75)), next(40, 39, percent(0.975))), expect: ["F3 blank → 87,83% =E3/D3 [0.00%]"] },

  { name: "a difference of amounts, blank and wrong, with its sign", workbook: revised(60_000, -20_000, null, 9), expect: ["E6 blank → 0 =D6-C6", "E7 wrong → 10000 =D7-C7"] },
  { name: "a difference as a value", options: { as: "values" }, workbook: revised(60_000, -20_000, null, 9), expect: ["E6 blank → 0", "E7 wrong → 10000"] },
  { name: "differences of texts, as text", workbook: banding("Selisih", ["99,62%", "99,41%", "0,21%"], ["97,15%", "96,80%", null], ["86,12%", "87,05%", "-0,93%"], ["80,10%", "80,30%", null]), expect: ["E4 blank → 0,35%", "E6 blank → -0,20%"] },
  { name: "differences whose sign the author leaves out", workbook: banding("Selisih", [99.62, 99.41, 0.21], [97.15, 96.8, 0.35], [86.12, 87.05, 0.93], [80.1, 80.3, null]), expect: ["E6 blank → 0,2 =ROUND(ABS(C6-D6),2)"] },
  { name: "differences of fractions, in percent points", workbook: banding("Selisih", [percent(0.9962), percent(0.9941), 0.21], [percent(0.9715), percent(0.968), 0.35], [percent(0.8), percent(0.805), null]), expect: ["E5 blank → -0,5 =ROUND((C5-D5)*100,2)"] },
  { name: "differences with a plus", workbook: banding("Ket. (+/-)", ["99,62", "99,41", "+0,21"], ["97,15", "96,80", "+0,35"], ["86,12", "87,05", null], ["80,50", "80,30", null]), expect: ["E5 blank → -0,93", "E6 blank → +0,20"] },
  { name: "no difference where nothing shows what it is of, nor of a missing number", workbook: banding("Selisih", ["99,62", "99,41", "0,21"], ["97,15", "96,80", null], ["86,12", "-", null]), expect: [] },
  { name: "right differences may become formulas", live: true, workbook: revised(60_000, -20_000, 0, 10_000), expect: ["C8 live → 990000 =SUM(C4:C7)", "D8 live → 1040000 =SUM(D4:D7)", "E4 live → 60000 =D4-C4", "E5 live → -20000 =D5-C5", "E6 live → 0 =D6-C6", "E7 live → 10000 =D7-C7", "E8 live → 50000 =D8-C8"] },
  { name: "Jumlah and Σ of counts", workbook: { "1.1": [["Tabel 1.1 Jumlah Pegawai"], ["No", "Bidang", "Laki-laki", "Perempuan", "Jumlah"], ["1", "Sekretariat", 5, 4, 9], ["2", "Bidang Umum", 3, 2, null], ["3", "Bidang Data", 2, 6, 8], [null, "Jumlah", 10, null, 22]] }, expect: ["E4 blank → 5 =SUM(C4:D4)", "D6 blank → 12 =SUM(D3:D5)"] },
];

describe("recalculation", () => {
  it("has unique case names", () => { expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length); });

  test.each(CASES)("$name", ({ workbook, expect: expected, options = {}, settings = {}, live = false }) => {
    const of = audited(snapshotOf(workbook), { ...DEFAULT_SETTINGS, ...settings });
    deepFreeze([of.lkip, of.snapshot, of.findings]);
    expect(shown(recalculate(of, { ...ALL, ...options }), live)).toEqual(expected);
  });
});

const scale: Rows = [["Tabel 3.1 Skala Nilai"], ["No", "Interval Nilai", "Kriteria"], ["1", "≥ 90", "Sangat Tinggi"], ["2", "76 – 89,99", "Tinggi"], ["3", "66 – 75,99", "Sedang"], ["4", "51 – 65,99", "Rendah"], ["5", "≤ 50,99", "Sangat Rendah"]];
const rekap = (...rows: Rows): Workbook => ({
  Skala: scale,
  Rekap: [["Tabel 3.7 Rekapitulasi Predikat"], ["No", "Indikator", "Capaian", "Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"], ...rows],
});
const row = (no: string, capaian: CellText, ...marks: readonly CellText[]): readonly CellText[] => [no, `Indikator kinerja nomor ${no}`, capaian, ...marks, ...Array<CellText>(5 - marks.length).fill(null)];
const labelled = (...rows: readonly (readonly [string, CellText, CellText])[]): Workbook => ({
  Skala: scale,
  K: [["Tabel 3.3 Capaian Kinerja"], ["No", "Indikator", "Capaian", "Predikat"], ...rows.map(([no, ...cells]) => [no, `Indikator kinerja nomor ${no}`, ...cells])],
});
const efisiensi = (...rows: Rows): Workbook => ({ E: [["Tabel 3.6 Efisiensi Penggunaan Sumber Daya"], ["No", "Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"], ...rows] });

const WORDS: readonly Case[] = [
  { name: "an empty tick, with the author's sign", workbook: rekap(row("1", "95%", "v"), row("2", "80%", null, "v"), row("3", "70%")), expect: ["F5 blank → Sedang"] },
  { name: "a tick below the wrong step moves", workbook: rekap(row("1", "95%", "v"), row("2", "80%", "v"), row("3", "70%", null, null, "v"), row("4", "99%", "v")), expect: ["E4 wrong → Tinggi +D4:null"] },
  { name: "two ticks", workbook: rekap(row("1", "95%", "v"), row("2", "80%", "v", "v"), row("3", "70%", null, null, "v")), expect: ["D4 wrong → Tinggi"] },
  { name: "a fill is not touched", workbook: rekap(row("1", "95%", { v: null, fill: "00FF00" }), row("2", "80%", { v: null, fill: "00FF00" }), row("3", "70%", null, null, { v: null, fill: "00FF00" }), row("4", "99%", { v: null, fill: "00FF00" })), expect: ["D4 leftFill"] },
  { name: "no tick at all", workbook: rekap(row("1", "95%"), row("2", "80%")), expect: ["D3 blank → Sangat Tinggi (?)", "E4 blank → Tinggi (?)"] },
  { name: "an efficiency by capaian and serapan, in the author's words", workbook: efisiensi(["1", "Sasaran satu", "98,00%", "97,83%", null], ["2", "Sasaran dua", "80%", "90%", "TIDAK EFISIEN"], ["3", "Sasaran tiga", "90%", "90%", null]), expect: ["E3 blank → EFISIEN"] },
  { name: "an equal efficiency by the user's word", settings: { equality: "tidak" }, workbook: efisiensi(["1", "Sasaran satu", "98,00%", "97,83%", "Efisien"], ["3", "Sasaran tiga", "90%", "90%", null]), expect: ["E4 blank → Tidak Efisien"] },
  { name: "an efficiency of numbers: a formula in the author's words, empty where they are equal", workbook: efisiensi(["1", "Sasaran satu", percent(0.98), percent(0.9783), null], ["2", "Sasaran dua", percent(0.8), percent(0.9), "TIDAK EFISIEN"]), expect: ["E3 blank → EFISIEN =IF(C3>D3,\"EFISIEN\",IF(C3<D3,\"TIDAK EFISIEN\",\"\"))"] },
  { name: "as values", options: { as: "values" }, workbook: efisiensi(["1", "Sasaran satu", percent(0.98), percent(0.9783), null], ["2", "Sasaran dua", percent(0.8), percent(0.9), "Tidak Efisien"]), expect: ["E3 blank → Efisien"] },
  { name: "equality by the user's word", settings: { equality: "efisien" }, workbook: efisiensi(["1", "Sasaran satu", percent(0.9), percent(0.9), null], ["2", "Sasaran dua", percent(0.8), percent(0.9), "Kurang \"Efisien\""]), expect: ["E3 blank → Efisien =IF(C3>=D3,\"Efisien\",\"Kurang \"\"Efisien\"\"\")"] },
  { name: "equality as the author has it", workbook: efisiensi(["1", "Sasaran satu", percent(0.9), percent(0.8), null], ["2", "Sasaran dua", percent(0.9), percent(0.9), "Tidak Efisien"]), expect: ["E3 blank → Efisien =IF(C3>D3,\"Efisien\",\"Tidak Efisien\")"] },
  { name: "a word where only other tables tell which of two equal cells is larger", workbook: {
    ...kinerja(first(10_000, 9_885, percent(0.9885), "Nilai survei pegawai")),
    ...efisiensi(["1", "Sasaran satu", percent(0.99, "0%"), percent(0.9862, "0%"), null], ["2", "Sasaran dua", "99%", "98%", null]),
  }, expect: ["E3 blank → Efisien =IF(C3>D3,\"Efisien\",IF(C3<D3,\"Tidak Efisien\",\"\"))", "E4 blank → Efisien"] },
  { name: "a fraction and percent points cannot be compared: a word", workbook: efisiensi(["1", "Sasaran satu", percent(0.98), 97.83, null], ["2", "Sasaran dua", percent(0.8), 90, "Tidak Efisien"]), expect: ["E3 blank → Efisien"] },
  { name: "words that are right become formulas, not ticked", live: true, workbook: efisiensi(["1", "Sasaran satu", percent(0.98), percent(0.9783), "Efisien"], ["2", "Sasaran dua", "80%", percent(0.9), "Tidak Efisien"]), expect: ["E3 live → Efisien =IF(C3>D3,\"Efisien\",IF(C3<D3,\"Tidak Efisien\",\"\"))"] },
  { name: "a wrong word of numbers", workbook: efisiensi(["1", "Sasaran satu", percent(0.98), percent(0.9783), { v: "Tidak Efisien", format: "@" }], ["2", "Sasaran dua", percent(0.8), percent(0.9), "Tidak Efisien"]), expect: ["E3 wrong → Efisien =IF(C3>D3,\"Efisien\",IF(C3<D3,\"Tidak Efisien\",\"\")) [General]"] },
  { name: "a wrong formula is mended as a formula", options: { as: "values" }, workbook: efisiensi(["1", "Sasaran satu", percent(0.98), percent(0.9783), { f: "=IF(C4>D4,\"Efisien\",\"Tidak Efisien\")", v: "Tidak Efisien" }], ["2", "Sasaran dua", percent(0.8), percent(0.9), "Tidak Efisien"]), expect: ["E3 wrong → Efisien =IF(C3>D3,\"Efisien\",IF(C3<D3,\"Tidak Efisien\",\"\"))"] },
  { name: "or left where its numbers are texts", workbook: efisiensi(["1", "Sasaran satu", "99%", "97,83%", { f: "=IF(C4>D4,\"Efisien\",\"Tidak Efisien\")", v: "Tidak Efisien" }], ["2", "Sasaran dua", "80%", "90%", "Tidak Efisien"]), expect: ["E3 leftFormula"] },
  { name: "a predicate by the report's own scale, in the column's words", workbook: labelled(["1", percent(0.95), null], ["2", percent(0.8), "TINGGI"], ["3", percent(0.7), "SEDANG"]), expect: ["D3 blank → SANGAT TINGGI =IF(C3>=0.9,\"SANGAT TINGGI\",IF(C3>=0.76,\"TINGGI\",IF(C3>=0.66,\"SEDANG\",IF(C3>=0.51,\"RENDAH\",\"SANGAT RENDAH\"))))"] },
  { name: "a predicate of percent points", workbook: labelled(["1", 95.5, null], ["2", 80, "Tinggi"], ["3", 70, "Sedang"]), expect: ["D3 blank → Sangat Tinggi =IF(C3>=90,\"Sangat Tinggi\",IF(C3>=76,\"Tinggi\",IF(C3>=66,\"Sedang\",IF(C3>=51,\"Rendah\",\"Sangat Rendah\"))))"] },
  { name: "a predicate of texts", workbook: labelled(["1", "95%", null], ["2", "80%", "Tinggi"], ["3", "70%", "Sedang"]), expect: ["D3 blank → Sangat Tinggi"] },
  { name: "a word where the shown capaian stands on another step than the stored one", workbook: labelled(["1", percent(0.8996, "0%"), null], ["2", percent(0.8), "Tinggi"], ["3", percent(0.7), "Sedang"]), expect: ["D3 blank → Sangat Tinggi"] },
  { name: "a wrong efficiency", workbook: efisiensi(["1", "Sasaran satu", "98,00%", "97,83%", "Tidak Efisien"], ["2", "Sasaran dua", "80%", "90%", "Tidak Efisien"]), expect: ["E3 wrong → Efisien"] },
];

test.each(WORDS)("words: $name", ({ workbook, expect: expected, settings = {}, options = {}, live = false }) => {
  expect(shown(recalculate(audited(snapshotOf(workbook), { ...DEFAULT_SETTINGS, ...settings }), { ...ALL, ...options }), live)).toEqual(expected);
});

test("a moved tick leaves its old column, together or not at all", () => {
  const of = audited(snapshotOf(WORDS[1]?.workbook ?? {}));
  const [change] = recalculate(of, ALL).changes;
  expect(change?.edits.map(({ at, before, after }) => [cellKey(at), before.value, after.value])).toEqual([["Rekap!E4", null, "v"], ["Rekap!D4", "v", null]]);
});

const SUGGESTIONS: readonly Case[] = [
  { name: "a digit dropped, as text in its habit", workbook: budget(
    ["1", "Program Penunjang", "Rp 820.648.019,-", "Rp 410.324.010,-", "50%"], ["1.1", "Kegiatan Umum", "Rp 46.192.970,-", "Rp 233.596.485,-", "50%"], ["1.2", "Kegiatan Kepegawaian", "Rp 353.455.049,-", "Rp 176.727.525,-", "50%"],
    [null, "JUMLAH", "Rp 820.648.019,-", "Rp 410.324.010,-", "50%"],
  ), expect: ["C4 wrong → Rp 467.192.970,-"] },
  { name: "a fraction under a percent format", workbook: budget(["1", "Program A", 300, 150, percent(0.5)], ["2", "Program B", 200, 160, percent(0.5)], ["3", "Program C", 200, 100, percent(0.5)], [null, "JUMLAH", 700, 410, percent(0.5857)]), expect: ["E4 wrong → 80,00%"] },
  { name: "a formula", workbook: budget(["1", "Program A", 300, 150, { f: "=D3/C3", v: 0.5, format: "0%" }], ["2", "Program B", 200, 160, { f: "=D3/C4", v: 0.75, format: "0%" }], ["3", "Program C", 200, 100, { f: "=D5/C5", v: 0.5, format: "0%" }]), expect: ["E4 wrong → 80% =D4/C4"] },
  { name: "a number as text that a formula passes over", workbook: budget(["1", "Program A", 300, 150, "50%"], ["2", "Program B", "200", 160, "80%"], ["3", "Program C", 200, 100, "50%"], [null, "JUMLAH", { f: "=SUM(C3:C5)", v: 500 }, 410, "58,57%"]), expect: ["C4 wrong → 200"] },
  { name: "a formula over a number as text that is wrong besides", workbook: budget(["1", "Program A", 300, 150, "50%"], ["2", "Program B", "200", 160, "80%"], ["3", "Program C", 200, 100, "50%"], [null, "JUMLAH", { f: "=SUM(C3:C5)", v: 530 }, 410, "77,36%"]), expect: ["C4 wrong → 200", "C6 leftNothing"] },
  { name: "a formula that shows an error where no amounts give the value: that of the other table", workbook: {
    ...efisiensi(["1", "Sasaran satu", { f: "=#REF!", v: { error: "#REF!" } }, percent(0.85), "Efisien"], ["2", "Sasaran dua", percent(0.975), percent(0.9), "Efisien"]),
    ...kinerja(first("12", "10,54", "87,83%"), ["2", "Sasaran dua", "Jumlah dokumen rapat", "40", "39", "97,5%"]),
  }, expect: ["C3 wrong → 87,83% [0.00%]"] },
  { name: "the right one of two values, with its unit", workbook: {
    ...kinerja(first("12 kali", "10 kali", "83,33%"), ["2", "Sasaran dua", "Jumlah dokumen rapat", "40 dokumen 4 dokumen", "39 dokumen", "97,5%"]),
    PK: [["Tabel 2.3 Perjanjian Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Sasaran satu", "Nilai survei pegawai", "12 kali"], ["2", "Sasaran dua", "Jumlah dokumen rapat", "40 dokumen"]],
  }, expect: ["D4 wrong → 40 dokumen"] },
  { name: "a broken number whose unit no other row tells", workbook: {
    ...kinerja(first("12 kali", "10 kali", "83,33%"), ["2", "Sasaran dua", "Jumlah dokumen rapat", "1.94.876 dokumen", "194.876 dokumen", "100%"]),
    PK: [["Tabel 2.3 Perjanjian Kinerja"], ["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Sasaran satu", "Nilai survei pegawai", "12 kali"], ["2", "Sasaran dua", "Jumlah dokumen rapat", "194.876 dokumen"]],
  }, expect: ["D4 leftHabit"] },
  { name: "a word", workbook: efisiensi(["1", "Sasaran satu", "98,00%", "97,83%", "Tidak Efisien"], ["2", "Sasaran dua", "80%", "90%", "Tidak Efisien"]), expect: ["E3 wrong → Efisien"] },
];

test.each(SUGGESTIONS)("suggestions: $name", ({ workbook, expect: expected }) => {
  const of = audited(snapshotOf(workbook));
  deepFreeze([of.lkip, of.snapshot, of.findings]);
  expect(shown(suggestionChanges(of.findings.filter(({ severity }) => severity !== "info"), of), false)).toEqual(expected);
});

test("every sentence is told in some case", () => {
  const rare = ["capaianAkhir", "capaianAkhirNegative", "kinds", "predikat", "leftRow", "leftTie", "leftValues", "leftUndecided", "leftOther", "leftMissing", "leftUnreadable",
    "leftZero", "leftLetters", "leftTexts", "leftElsewhere", "leftHabit", "leftNothing"].map((name) => `recalculate.${name}`);
  expect([...new Set([...[...used].filter((id) => id.startsWith("recalculate.")), ...rare])].sort()).toEqual(Object.keys(recalculateId).sort());
});
