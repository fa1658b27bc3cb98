import { recognise } from "../../src/layouts/recognise";
import { snapshotOf, type Workbook } from "../support/workbook";

/** Kind, rows of the sheet and totals of each table: "jumlah 2-6 total 6". */
const tablesOf = (content: Workbook[string]): string[] => recognise(snapshotOf({ T: content })).tables.map(({ kind, range, rows }) =>
  [kind, `${range.top + 1}-${range.bottom + 1}`, ...rows.filter((row) => row.kind === "total").map((row) => `total ${row.index + 1}`)].join(" "));

it.each<[string, Workbook[string], string[]]>([
  [
    "a paragraph number above the header",
    { rows: [["A.", "Susunan Pegawai"], [null, "Dengan susunan berikut:"], ["No", "Jabatan", "Jenis Kelamin", null, "Jumlah"], [null, null, "L", "P", null], ["1", "Analis", "3 orang", "4 orang", "7 orang"], ["2", "Pelaksana", "2 orang", "-", "2 orang"], [null, "Jumlah", "5 orang", "4 orang", "9 orang"]], merges: ["A3:A4", "B3:B4", "C3:D3", "E3:E4"] },
    ["pegawai 3-7 total 7"],
  ],
  [
    "two tables side by side under merged headings",
    { rows: [["Tabel 1a", null, null, null, "Tabel 1b"], ["Golongan", "L", "P", null, "Pendidikan", "L", "P"], [], ["IV", 4, 3, null, "S2", 3, 2], ["III", 13, 11, null, "S1", 14, 12], ["Jumlah", 17, 14, null, "Jumlah", 17, 14]], merges: ["A2:A3", "B2:B3", "C2:C3", "E2:E3", "F2:F3", "G2:G3"] },
    ["pegawai 2-6 total 6", "pegawai 2-6 total 6"],
  ],
  ["a total by the name of the whole", [["No", "Kecamatan", "Sapi", "Domba"], ["1", "Wana", 431, 428], ["2", "Karang", 387, 379], [null, "Kabupaten", 818, 807]], ["jumlah 1-4 total 4"]],
  ["subtotals by their name", [["Bulan", "Jalan", "Inap"], ["Mei", 75, 10], ["Juni", 73, 11], ["Semester I", 148, 21], ["Juli", 78, 9], ["Agustus", 77, 12], ["Semester II", 155, 21], ["Setahun", 303, 42]], ["jumlah 1-8 total 4 total 7 total 8"]],
  ["a subtotal of one row by the name of others", [["No", "Sasaran", "Pagu A", "Pagu B"], ["1", "Mutu", 40, 22], ["2", "Waktu", 70, 44], [null, "Sasaran 1", 110, 66], ["3", "Nilai", 50, 33], [null, "Sasaran 2", 50, 33], [null, "Total", 160, 99]], ["jumlah 1-7 total 4 total 6 total 7"]],
  ["groups with letters", [["No", "Sumber", "Murni", "Akhir"], ["A", "Jasa", 90, 95], ["1", "Klaim", 50, 53], ["2", "Umum", 40, 42], ["B", "Sewa", 10, 12], ["1", "Kantin", 10, 12], [null, "Penerimaan RSUD", 100, 107]], ["jumlah 1-7 total 7"]],
  ["a row without a number that is no sum", [["No", "Kecamatan", "Sapi", "Domba"], ["1", "Wana", 431, 428], ["2", "Karang", 387, 379], [null, "Kabupaten lain", 920, 815]], []],
  ["a row that is the sum in one of three columns", [["No", "Kecamatan", "Sapi", "Domba", "Ayam"], ["1", "Wana", 431, 428, 12], ["2", "Karang", 387, 379, 15], [null, "Kabupaten lain", 920, 815, 27]], []],
  ["a sum among numbered rows", [["No", "Kecamatan", "Sapi", "Domba"], ["1", "Wana", 4, 2], ["2", "Karang", 1, 3], ["3", "Sari", 5, 5], ["4", "Tlogo", 2, 7]], []],
  ["weights that sum up beside a mean", [["No", "Komponen", "Bobot", "Hasil"], ["1", "A", 30, 80], ["2", "B", 30, 90], ["3", "C", 40, 70], [null, "Hasil akhir", 100, 79]], []],
  ["subtotals that the Jumlah contradicts", [["No", "Uraian", "Murni", "Akhir"], ["1", "A", 4, 2], ["2", "B", 1, 3], [null, "C", 5, 5], ["3", "D", 2, 7], [null, "Jumlah", 12, 17]], ["jumlah 1-6 total 6"]],
  ["counts of which one column is called Jumlah and is no sum", [["Nama", "Baik", "Rusak", "Jumlah"], ["Meja", 4, 2, 9], ["Kursi", 3, 3, 8]], []],
])("%s", (_, content, expected) => { expect(tablesOf(content)).toEqual(expected); });
