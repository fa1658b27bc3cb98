import rule from "../../src/rules/capaian-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";
import { nameKey } from "../../src/model/names";

type Row = readonly [indikator: string, target: CellText, realisasi: CellText, capaian: CellText];

const kinerja = (...rows: readonly Row[]): Workbook => ({
  "Tabel 3.2": [
    ["Tabel 3.2 Pengukuran Kinerja"],
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ...rows.map(([indikator, ...values], i) => [String(i + 1), `Sasaran ${i + 1}`, indikator, ...values]),
  ],
});
const remarked = (remark: string, ...rows: readonly Row[]): Workbook => ({
  A: [["Tabel 3.2 Pengukuran Kinerja"], ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Keterangan"], ...rows.map((row, i) => [String(i + 1), ...row, remark])],
});
/** Indikator of which nothing but a line below the table tells the direction. */
const noted = (note: string, ...rows: readonly (readonly CellText[])[]): Workbook => ({
  A: [["Tabel 3.2 Pengukuran Kinerja"], ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Sumber data"], ...rows.map((row, i) => [String(i + 1), ...row]), ["Sumber: Bagian Organisasi"], [note]],
});
const WAKTU: Row = ["Rata-rata waktu penerbitan dokumen (hari)", 3, 4, "133,33%"];
const PADA: Row = ["Persentase penduduk miskin ekstrem usia dewasa", 3, 4, "66,67%"];
const denied = (name: string, note: string): { readonly name: string; readonly workbook: Workbook; readonly expect: readonly { messageId: string; at: string; expected: string }[] } =>
  ({ name: `the direction that a note below denies: ${name}`, workbook: noted(note, ["Indeks Layanan", 80, 84, "105%"], WAKTU), expect: [{ messageId: "mismatchNegative", at: "E4", expected: "66,67%" }] });
const years = (...rows: readonly (readonly CellText[])[]): Workbook => ({
  A: [["Indikator", "Tahun 2021", null, null, "Tahun 2022", null, null], [null, "Target", "Realisasi", "%", "Target", "Realisasi", "%"], ...rows],
});
const IKM = "Indeks Kepuasan Masyarakat";
const SAKIP = "Nilai SAKIP";
const KEMISKINAN = "Angka Kemiskinan";

ruleTester(rule, {
  valid: [
    { name: "more is better", workbook: kinerja([IKM, "90", "83,57", "92,86%"]) },
    { name: "less is better", workbook: kinerja([KEMISKINAN, "9,2%", "9,51%", "96,63%"]) },
    { name: "by the realisasi before it was rounded", workbook: kinerja(["Nilai Evaluasi", 12, { v: 10.536, format: "0.00" }, "87,8%"]) },
    { name: "a unit behind the number", workbook: kinerja(["Jumlah dokumen", "4 Dok", "4 Dokumen", "100%"]) },
    { name: "equal letters", workbook: kinerja([SAKIP, "BB", "BB", "100%"]) },
    { name: "a better letter", workbook: kinerja([SAKIP, "BB", "A (80,60)", "108,9%"]) },
    { name: "a letter with its number", workbook: kinerja([SAKIP, "BB (74)", "A (80,60)", "108,92%"]) },
    { name: "a fraction against percent", workbook: kinerja(["Persentase layanan", "100%", 0.995, { v: 0.995, format: "0.00%" }]) },
    { name: "cut at 100", workbook: kinerja([IKM, 80, 84, "100%"]) },
    { name: "less is better, cut at 100, without a word that tells so", workbook: kinerja(["Persentase berkas kembali", "10%", "6%", "100%"]) },
    { name: "a direction that the user tells", workbook: kinerja(["Waktu layanan", 10, 8, "120%"]), settings: { polarity: new Map([[nameKey("Waktu layanan"), "negative"]]) } },
    { name: "truncation is the habit", workbook: kinerja([IKM, 90, 89.95, "99%"]), settings: { rounding: "truncate" } },
    { name: "a target that is a limit", workbook: kinerja([IKM, "≥ 90", "83,57", "92,86%"], ["Persentase layanan", "minimal 80%", "76%", "95%"]) },
    {
      name: "last year's capaian beside this year's",
      workbook: { A: [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Capaian Tahun 2023"], ["1", IKM, 90, "83,57", "92,86%", "88,10%"], ["2", SAKIP, 80, 80, "100%", "97,5%"]] },
    },
    { name: "putting off nothing bad is no bad thing", workbook: kinerja(["Persentase putusan yang tidak diajukan upaya hukum banding", "80%", "83,85%", "104,81%"], ["Persentase OPD yang tidak ada temuan", "80%", "84%", "105%"]) },
    { name: "a direction that a remark states", workbook: remarked("semakin rendah semakin baik", ["Waktu pelayanan", 10, 8, "120%"]) },
    { name: "a direction that a column of polarities states", workbook: remarked("Minimize", ["Waktu pelayanan", 10, 8, "120%"]) },
    { name: "a direction that stands behind the name", workbook: kinerja(["Waktu pelayanan (makin rendah makin baik)", 10, 8, "120%"]) },
    { name: "a note that speaks of another indikator", workbook: noted("Persentase penduduk miskin: indikator negatif.", ["Indeks Layanan", 80, 84, "105%"], WAKTU, PADA) },
    { name: "a note that could mean two indikator", workbook: noted("Waktu: semakin cepat semakin baik", WAKTU, ["Waktu buka layanan (jam)", 30, 24, "80%"]) },
    { name: "a note that counts other rows", workbook: noted("Indikator no. 3 bersifat negatif", WAKTU, ["Indeks Layanan", 80, 84, "105%"]) },
    { name: "a note that counts numbered indikator, not those that are parts of one", workbook: {
      A: [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Indeks Pembangunan", 80, 84, "105%"], [null, "a. Umur harapan hidup", 70, 77, "110%"], ["2", ...WAKTU.with(3, "66,67%")], ["Indikator nomor 2 bersifat negatif."]],
    } },
    { name: "a note that counts indikator where sasaran have numbers", workbook: {
      A: [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"], ["1", "Meningkatnya layanan", "Indeks Layanan", 80, 84, "105%"], [null, null, ...WAKTU.with(3, "66,67%")], ["2", "Meningkatnya mutu", "Indeks Mutu", 80, 84, "105%"], ["Indikator 2 bersifat negatif."]],
    } },
    { name: "a note on how negative indikator are computed", workbook: noted("Indikator negatif dihitung dengan rumus (2 x target - realisasi) / target", ["Indeks Layanan", 80, 84, "105%"], WAKTU) },
    { name: "no realisasi yet", workbook: kinerja([IKM, 90, "-", "n/a"], [SAKIP, 80, 80, "100%"]) },
  ],
  violation: [
    { name: "a target that nobody sets, whatever the cut", workbook: kinerja(["Persentase aset terpelihara", "1100%", "100%", "100%"]), expect: [{ messageId: "mismatch", at: "F3", severity: "error" }] },
    { name: "a target below zero", workbook: kinerja(["Persentase aset terpelihara", "-100%", "100%", "100%"]), expect: [{ messageId: "mismatch", at: "F3", severity: "error" }] },
    { name: "a slip in the percentage", workbook: kinerja(["Nilai Evaluasi", 12, 10.54, "98,7%"]), expect: [{ messageId: "mismatch", at: "F3", severity: "error", expected: "87,8%" }] },
    { name: "a slip where less is better", workbook: kinerja([KEMISKINAN, "9,2%", "9,51%", "90,00%"]), expect: [{ messageId: "mismatchNegative", at: "F3", severity: "error", expected: "96,63%" }] },
    {
      name: "right only in the direction that the user forbids", workbook: kinerja(["Waktu layanan", 10, 8, "120%"]),
      settings: { polarity: new Map([[nameKey("Waktu layanan"), "positive"]]) }, expect: [{ messageId: "mismatch", at: "F3", expected: "80%" }],
    },
    { name: "right only in the direction that a remark denies", workbook: remarked("Semakin rendah semakin baik", ["Waktu pelayanan", 25, "21,5", "86,00%"]), expect: [{ messageId: "mismatchNegative", at: "E3", severity: "error", expected: "114,00%" }] },
    { name: "right only in the direction that another remark denies", workbook: remarked("makin tinggi makin baik", ["Angka kecelakaan yang ditangani", 10, 8, "120%"]), expect: [{ messageId: "mismatch", at: "E3", severity: "error", expected: "80%" }] },
    denied("by its name", "Rata-rata waktu penerbitan dokumen: indikator negatif."),
    denied("by some of its words, with others", "Temuan dan waktu penerbitan dokumen: semakin rendah semakin baik, capaian = (T - (R - T))/T x 100%"),
    denied("by its number", "Capaian dihitung paling tinggi 150%. Indikator 2 dan 5 (waktu) bersifat negatif."),
    denied("by its initials", "RRWPD: makin kecil makin baik"),
    {
      name: "the direction that an asterisk below explains", workbook: noted("*) indikator negatif", ["Indeks Layanan", 80, 84, "105%"], ["Waktu penerbitan dokumen *)", 3, 4, "133,33%"]),
      expect: [{ messageId: "mismatchNegative", at: "E4", expected: "66,67%" }],
    },
    {
      name: "the direction that an asterisk beside the indikator tells", workbook: noted("*) indikator negatif : semakin rendah realisasi semakin baik", ["Indeks Layanan", 80, 84, "105%", "hasil survei"], ["Waktu penerbitan dokumen", 3, 4, "133,33%", "data harian *)"]),
      expect: [{ messageId: "mismatchNegative", at: "E4", expected: "66,67%" }],
    },
    { name: "a slip where nothing bad is put off", workbook: kinerja(["Persentase putusan yang tidak diajukan upaya hukum banding", "80%", "83,85%", "106,48%"]), expect: [{ messageId: "mismatch", at: "F3", severity: "error", expected: "104,81%" }] },
    { name: "the formula of the other direction in one year only", workbook: years(["Angka keterlambatan", 35, 31, "88,57", 28, 25, "110,71"]), expect: [{ messageId: "mismatchNegative", at: "D3", severity: "error", expected: "111,43%" }] },
    { name: "a slip against a limit", workbook: kinerja([IKM, "≥ 90", "83,57", "98,26%"]), expect: [{ messageId: "mismatch", at: "F3", severity: "error", expected: "92,86%" }] },
    { name: "digits dropped", workbook: kinerja([IKM, 90, 89.95, "99%"]), expect: [{ messageId: "truncated", at: "F3", severity: "info", expected: "100%" }] },
    {
      name: "cut at 100 in one row only", workbook: kinerja([IKM, 80, 84, "100%"], [SAKIP, 80, 84, "105%"]),
      expect: [{ messageId: "capped", at: "F3", severity: "warning", expected: "105,00%" }],
    },
    { name: "the words tell another direction", workbook: kinerja([KEMISKINAN, 10, 8, "80%"]), expect: [{ messageId: "polarity", at: "F3", severity: "info" }] },
    { name: "equal letters that are no 100", workbook: kinerja([SAKIP, "BB", "BB", "95%"]), expect: [{ messageId: "letters", at: "F3", severity: "error", expected: "100%" }] },
    { name: "a worse letter above 100", workbook: kinerja([SAKIP, "A", "BB", "105%"]), expect: [{ messageId: "letters", at: "F3", severity: "warning" }] },
  ],
  incomplete: [
    { name: "no target", workbook: kinerja([IKM, 0, 84, "100%"]), expect: [{ messageId: "zeroTarget", at: "F3" }] },
    { name: "a capaian in words", workbook: kinerja([IKM, 80, 84, "Tercapai"], [SAKIP, 80, 84, "105%"]), expect: [{ messageId: "noPercentage", at: "F3" }] },
    { name: "other units", workbook: kinerja(["Layanan keliling", "4 Dokumen", "12 orang", "90%"]), expect: [{ messageId: "unitsDiffer", at: "F3" }] },
  ],
});
