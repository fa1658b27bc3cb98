import rule from "../../src/rules/ketercapaian-mismatch";
import { ruleTester } from "../support/rule-tester";
import type { CellText, Workbook } from "../support/workbook";

type Row = readonly [target: CellText, realisasi: CellText, capaian: CellText, word: CellText];
const INDIKATOR = ["Indeks Kepuasan Masyarakat", "Indeks Kapasitas Daerah", "Persentase desa tangguh", "Nilai SAKIP", "Waktu tanggap"];

const kinerja = (heading: string, ...rows: readonly Row[]): Workbook => ({
  "Tabel 3.2": [
    ["Tabel 3.2 Pengukuran Kinerja"],
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian", heading],
    ...rows.map((row, i) => [String(i + 1), `Sasaran ${i + 1}`, INDIKATOR[i] ?? "", ...row]),
  ],
});
const skala: Workbook = { Skala: [["Interval Nilai", "Kategori"], ["≥ 80", "Tercapai"], ["< 80", "Tidak Tercapai"]] };

/** Services with a standard each, "≥ 70%". */
const spm = (...rows: readonly (readonly [standard: CellText, of: CellText, all: CellText, capaian: CellText, word: CellText])[]): Workbook => ({
  SPM: [["Tabel 2.3 Standar Pelayanan Minimal"], ["No", "Indikator", "Standar", "Numerator", "Denominator", "Capaian", "Keterangan"], ...rows.map((row, i) => [String(i + 1), INDIKATOR[i] ?? "", ...row])],
});

ruleTester(rule, {
  valid: [
    { name: "reached and missed", workbook: kinerja("Keterangan", [80, 84, "105%", "Tercapai"], [90, 81, "90%", "Tidak tercapai"], [50, 50, "100%", "Tercapai"]) },
    { name: "other words", workbook: kinerja("Status", [80, 84, "105%", "Melampaui target"], [90, 81, "90%", "BELUM TERCAPAI"]) },
    { name: "less is better", workbook: kinerja("Ket.", [80, 84, "105%", "Tercapai"], [60, 66, "90,00%", "Belum Tercapai"], [10, 8, "120%", "Tercapai"]) },
    { name: "rounded to 100", workbook: kinerja("Ket.", [1000, 999, "100%", "Tidak tercapai"], [80, 84, "105%", "Tercapai"]) },
    { name: "cut at 100", workbook: kinerja("Ket.", [80, 84, "100%", "Tercapai"]) },
    { name: "a limit of their own", workbook: kinerja("Ket.", [100, 98, "98%", "Tercapai"], [100, 95, "95%", "Tercapai"], [100, 84, "84%", "Tidak tercapai"]) },
    { name: "standards of their own", workbook: spm(["100%", 97, 100, "97%", "Belum tercapai"], ["≥ 70%", 80, 100, "80%", "Tercapai"], ["maks. 5 %", 3, 100, "3%", "Tercapai"], ["≥ 70%", 70, 100, "70%", "Tercapai"]) },
    { name: "other remarks", workbook: kinerja("Keterangan", [80, 84, "105%", "meningkat"], [90, 81, "90%", "Data BPS"]), silent: true },
    { name: "as the report's own scale defines it", workbook: { ...kinerja("Kategori", [100, 85, "85%", "Tercapai"]), ...skala }, silent: true },
  ],
  violation: [
    {
      name: "reached after all", workbook: kinerja("Keterangan", ["0,62", "0,65", "104,84%", "Tidak tercapai"], [90, 81, "90%", "Tidak tercapai"]), fix: { G3: "Tercapai" },
      expect: [{ messageId: "reached", at: "G3", severity: "error" }],
    },
    {
      name: "reached, cut at 100", workbook: kinerja("Keterangan", ["0,62", "0,65", "100,00%", "Belum tercapai"], [90, 81, "90%", "Tidak tercapai"]), fix: { G3: "Tercapai" },
      expect: [{ messageId: "reached", at: "G3", severity: "error" }],
    },
    {
      name: "below a standard of its own, and above it", workbook: spm(["≥ 80%", 78, 100, "78%", "Tercapai"], ["≥ 70%", 80, 100, "80%", "Belum tercapai"], ["100%", 100, 100, "100%", "Tercapai"]),
      expect: [{ messageId: "standard", at: "G3", severity: "warning" }, { messageId: "standard", at: "G4", severity: "error" }],
    },
    {
      name: "not reached after all", workbook: kinerja("Status", [80, 84, "105%", "Tercapai"], [90, 81, "90%", "Tercapai"]), fix: { G4: "Tidak tercapai" },
      expect: [{ messageId: "missed", at: "G4", severity: "warning" }],
    },
  ],
  incomplete: [
    {
      name: "words that follow something else", workbook: kinerja("Ket.", [80, 84, "105%", "Tidak tercapai"], [80, 82, "102,5%", "Tidak tercapai"], [90, 99, "110%", "Tidak tercapai"]),
      expect: [{ messageId: "otherMeasure", at: "G3" }],
    },
  ],
});
