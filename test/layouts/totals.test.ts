import sumMismatch from "../../src/rules/sum-mismatch";
import totalMismatch from "../../src/rules/total-mismatch";
import { outcomesOf } from "../support/rule-tester";
import type { CellText } from "../support/workbook";

type Line = readonly [mark: CellText, name: string, anggaran?: CellText | undefined, realisasi?: CellText | undefined];
const findings = (lines: readonly Line[], header: readonly CellText[] = ["No", "Uraian", "Anggaran", "Realisasi"]): readonly string[] => {
  const workbook = { A: [["Tabel 3.10 Ringkasan Realisasi APBD"], header, ...lines.map(([mark, name, anggaran = null, realisasi = null]) => [mark, name, anggaran, realisasi])] };
  return [sumMismatch, totalMismatch].flatMap((rule) => outcomesOf(rule, workbook)).flatMap((outcome) => (outcome.type === "violation" ? [outcome.at.address] : []));
};
const changed = (lines: readonly Line[], name: string, realisasi: CellText): readonly Line[] =>
  lines.map((line) => (line[1] === name ? [line[0], line[1], line[2], realisasi] : line));

const LETTERED: readonly Line[] = [
  ["A", "PENDAPATAN DAERAH"], [1, "Pendapatan Asli Daerah", 300, 310], ["a.", "Pajak Daerah", 200, 205], ["b.", "Retribusi Daerah", 100, 105], [2, "Pendapatan Transfer", 700, 690], ["a.", "Transfer Pusat", 500, 490],
  ["b.", "Transfer Provinsi", 200, 200], [null, "Jumlah Pendapatan", 1000, 1000], ["B", "BELANJA DAERAH"], [1, "Belanja Operasi", 800, 750], ["a.", "Belanja Pegawai", 500, 480], ["b.", "Belanja Barang dan Jasa", 300, 270],
  [2, "Belanja Modal", 250, 240], ["a.", "Belanja Modal Tanah", 150, 145], ["b.", "Belanja Modal Jalan", 100, 95], [null, "Jumlah Belanja", 1050, 990], [null, "Surplus/(Defisit)", -50, 10],
  ["C", "PEMBIAYAAN"], [1, "Penerimaan Pembiayaan", 60, 60], [2, "Pengeluaran Pembiayaan", 10, 10], [null, "Pembiayaan Netto", 50, 50], [null, "SILPA Tahun Berkenaan", 0, 60],
];
const ABOVE: readonly Line[] = [
  ["4", "PENDAPATAN", 1000, 1000], ["4.1", "Pendapatan Asli Daerah", 300, 310], ["4.1.01", "Pajak Daerah", 200, 205], ["4.1.02", "Retribusi Daerah", 100, 105], ["4.2", "Pendapatan Transfer", 700, 690], ["4.2.01", "Transfer Pusat", 700, 690],
  ["5", "BELANJA", 1050, 990], ["5.1", "Belanja Operasi", 800, 750], ["5.1.01", "Belanja Pegawai", 500, 480], ["5.1.02", "Belanja Barang", 300, 270], ["5.2", "Belanja Modal", 250, 240], ["5.2.01", "Belanja Modal Tanah", 250, 240],
  [null, "SURPLUS/(DEFISIT)", -50, 10], ["6", "PEMBIAYAAN", 50, 50], ["6.1", "Penerimaan Pembiayaan", 60, 60], ["6.1.01", "Sisa Lebih Perhitungan Anggaran Tahun Sebelumnya", 60, 60], ["6.2", "Pengeluaran Pembiayaan", 10, 10], ["6.2.02", "Penyertaan Modal Daerah", 10, 10],
  [null, "PEMBIAYAAN NETO", 50, 50], [null, "SISA LEBIH PEMBIAYAAN ANGGARAN TAHUN BERKENAAN", 0, 60],
];
const NUMBERED: readonly Line[] = [
  [1, "PENDAPATAN"], [2, "PENDAPATAN ASLI DAERAH"], [3, "Pendapatan Pajak Daerah", 200, 205], [4, "Pendapatan Retribusi Daerah", 100, 105], [5, "Jumlah Pendapatan Asli Daerah (3 s.d. 4)", 300, 310], [6, "PENDAPATAN TRANSFER"],
  [7, "TRANSFER PEMERINTAH PUSAT - DANA PERIMBANGAN"], [8, "Dana Alokasi Umum", 400, 390], [9, "Dana Alokasi Khusus", 100, 100], [10, "Jumlah Pendapatan Transfer Dana Perimbangan (8 s.d. 9)", 500, 490], [11, "TRANSFER PEMERINTAH PROVINSI"], [12, "Pendapatan Bagi Hasil Pajak", 200, 200],
  [13, "Jumlah Transfer Pemerintah Provinsi", 200, 200], [14, "Total Pendapatan Transfer (10 + 13)", 700, 690], [15, "JUMLAH PENDAPATAN (5 + 14)", 1000, 1000], [16, "BELANJA"], [17, "BELANJA OPERASI"], [18, "Belanja Pegawai", 500, 480], [19, "Belanja Barang", 300, 270], [20, "Jumlah Belanja Operasi", 800, 750],
  [21, "BELANJA MODAL"], [22, "Belanja Tanah", 150, 140], [23, "Jumlah Belanja Modal", 150, 140], [24, "JUMLAH BELANJA (20 + 23)", 950, 890], [25, "TRANSFER"], [26, "Bagi Hasil Pajak ke Desa", 100, 100], [27, "JUMLAH TRANSFER", 100, 100], [28, "JUMLAH BELANJA DAN TRANSFER", 1050, 990], [29, "SURPLUS/DEFISIT", -50, 10],
  [30, "PEMBIAYAAN"], [31, "PENERIMAAN PEMBIAYAAN"], [32, "Penggunaan SiLPA", 60, 60], [33, "Jumlah Penerimaan", 60, 60], [34, "PENGELUARAN PEMBIAYAAN"], [35, "Penyertaan Modal Pemerintah Daerah", 10, 10], [36, "Jumlah Pengeluaran", 10, 10], [37, "PEMBIAYAAN NETO", 50, 50], [38, "Sisa Lebih Pembiayaan Anggaran", 0, 60],
];
const BARE = NUMBERED.map(([, name, ...amounts]): Line => [null, name, ...amounts]);

describe("the summary of a budget", () => {
  it.each([["letters and numbers", LETTERED], ["codes, amounts above their parts", ABOVE], ["lines that are only counted", NUMBERED], ["names alone", BARE]])("adds up with %s", (_, lines) => {
    expect(findings(lines)).toEqual([]);
  });

  it.each<[string, readonly Line[], string, number, readonly string[]]>([
    ["a group above its parts", LETTERED, "Belanja Operasi", 705, ["D12"]],
    ["the total of a group", NUMBERED, "Jumlah Belanja Operasi", 705, ["D22"]],
    ["the total of a group, by names alone", BARE, "Jumlah Belanja Operasi", 705, ["D22"]],
    ["the total of all pendapatan", NUMBERED, "JUMLAH PENDAPATAN (5 + 14)", 1090, ["D17", "D31"]],
    ["the total of two groups", BARE, "JUMLAH BELANJA DAN TRANSFER", 909, ["D30", "D31"]],
    ["Pembiayaan above its parts", ABOVE, "PEMBIAYAAN", 55, ["D16"]],
    ["what is left", ABOVE, "SISA LEBIH PEMBIAYAAN ANGGARAN TAHUN BERKENAAN", 66, ["D22"]],
  ])("shows a slip in %s", (_, lines, name, value, cells) => {
    expect(findings(changed(lines, name, value))).toEqual(cells);
  });

  it("takes no name for a heading that only sounds alike", () => {
    const lines: readonly Line[] = [[1, "Belanja Modal", 100, 90], [2, "Belanja Pegawai", 200, 180], [null, "Jumlah Belanja Modal dan Pegawai", 300, 270]];
    expect(findings(lines)).toEqual([]);
  });
});
