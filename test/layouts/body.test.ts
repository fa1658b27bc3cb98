import type { RowSpec } from "../support/snapshots";
import { recogniseRows, shownRows, tableOf, valuesOf } from "../support/snapshots-read";

const HEADER: RowSpec = ["No", "Program/Kegiatan", "Anggaran", "Realisasi", "%"];
const A: RowSpec = ["1", "Program Penunjang", "100.000.000", "90.000.000", "90%"];
const B: RowSpec = ["2", "Program Kesehatan", "50.000.000", "40.000.000", "80%"];
const TOTAL: RowSpec = ["", "JUMLAH", "150.000.000", "130.000.000", "86,67%"];
const ROWS = ["data Program Penunjang", "data Program Kesehatan", "total JUMLAH"];

it.each<[string, RowSpec[]]>([
  ["plain", [HEADER, A, B, TOTAL]],
  ["prose and a caption above", [["Realisasi anggaran tahun 2024 disajikan sebagai berikut."], ["Tabel 3.8"], ["Realisasi Anggaran Tahun 2024"], HEADER, A, B, TOTAL]],
  ["column numbers", [HEADER, ["1", "2", "3", "4", "5=4/3"], A, B, TOTAL]],
  ["the header again after a page break", [HEADER, A, HEADER, B, TOTAL]],
  ["the header and column numbers again", [HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)"], A, HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)"], B, TOTAL]],
  ["a blank row before the total", [HEADER, A, B, [], TOTAL]],
  ["two blank rows in the middle", [HEADER, A, [], [], B, TOTAL]],
  ["the number of a page above the header of the next", [HEADER, A, ["", "", "", "", "41"], HEADER, ["(1)", "(2)", "(3)", "(4)", "(5)"], B, TOTAL]],
  ["a note in the middle", [HEADER, A, ["catatan internal: sisa lelang, konfirmasi PPK"], B, TOTAL]],
  ["a source in the middle and below", [HEADER, A, ["Sumber: SIPD"], B, TOTAL, ["Sumber: SIPD"], ["1", "Catatan lain", "1", "2", "3"]]],
  ["source below", [HEADER, A, B, TOTAL, ["Sumber Data : Laporan Kinerja"]]],
  ["prose right below", [HEADER, A, B, TOTAL, ["Dari tabel di atas terlihat bahwa serapan anggaran mencapai 86,67% sehingga kinerja keuangan dapat dikatakan baik pada tahun ini."]]],
  ["a signature right below", [HEADER, A, B, TOTAL, ["", "", "", "Mengetahui,"], ["", "", "", "Kepala Dinas"], [], ["", "", "", "Drs. SUHARTONO, M.Si"], ["", "", "", "NIP. 19700512 199803 1 004"]]],
  ["a signature after a blank row", [HEADER, A, B, TOTAL, [], ["", "", "", "Jember, 31 Januari 2025"], ["", "", "", "Mengetahui, Kepala Dinas"], ["", "", "", "SUHARTONO"], ["", "", "", "NIP. 19700512 199803 1 004"]]],
  ["another table below", [HEADER, A, B, TOTAL, [], ["Tabel 3.9"], ["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"], ["Sasaran 1", "100", "89", "Efisien"]]],
])("reads the rows: %s", (_, rows) => {
  const [table] = recogniseRows(rows).tables;
  expect(table && shownRows(table)).toEqual(ROWS);
  expect(table && valuesOf(table, "anggaran")).toEqual(["100000000", "50000000", "150000000"]);
});

it.each<[string, RowSpec[], string[]]>([
  ["a signature without a total above", [HEADER, A, B, [], ["", "", "", "Mengetahui,"], ["", "", "", "Kepala Dinas"], [], ["", "", "", "SUHARTONO"], ["", "", "", "NIP. 19700512 199803 1 004"]], ROWS.slice(0, 2)],
  ["a signature in the name column", [HEADER, A, B, [], ["", "Mengetahui,"], ["", "Kepala Dinas"], ["", "NIP. 19700512 199803 1 004"]], ROWS.slice(0, 2)],
  ["a name broken in two", [HEADER, ["1", "Program Penunjang Urusan", "100.000.000", "90.000.000", "90%"], ["", "pemerintahan daerah"], B, TOTAL], ["data Program Penunjang Urusan pemerintahan daerah", ...ROWS.slice(1)]],
  ["a name broken in two, numbers below", [HEADER, ["1", "Program Penunjang dan"], ["", "pemerintahan daerah", "100.000.000", "90.000.000", "90%"], B, TOTAL], ["data Program Penunjang dan pemerintahan daerah", ...ROWS.slice(1)]],
  ["a heading inside", [HEADER, ["", "Sasaran 1 Meningkatnya pelayanan"], A, ["", "Sasaran 2 Meningkatnya kesehatan"], B, TOTAL], ["section Sasaran 1 Meningkatnya pelayanan", ROWS[0] ?? "", "section Sasaran 2 Meningkatnya kesehatan", ...ROWS.slice(1)]],
])("reads the rows: %s", (_, rows, expected) => { expect(shownRows(tableOf(rows))).toEqual(expected); });

test("groups with a TOTAL each and a blank row between are one table", () => {
  const table = tableOf([["Sasaran", "Program", "Anggaran", "Realisasi", "%"], ["Sasaran 1", ...A.slice(1)], ["TOTAL", "", ...A.slice(2)], [], ["Sasaran 2", ...B.slice(1)], ["TOTAL", "", ...B.slice(2)]]);
  expect(shownRows(table)).toEqual([ROWS[0], "total TOTAL", ROWS[1], "total TOTAL"]);
  expect(table.tree?.totals.map(({ scope }) => scope)).toEqual(["group", "group"]);
});

test.each<[string, RowSpec[], readonly string[]]>([
  ["of a sasaran", ["", "Sasaran 2 : Meningkatnya kesehatan"], [ROWS[0] ?? "", "total TOTAL", "section Sasaran 2 : Meningkatnya kesehatan", ROWS[1] ?? "", "total JUMLAH"]],
  ["of something else", ["", "EFISIENSI PENGGUNAAN SUMBER DAYA"], [ROWS[0] ?? "", "total TOTAL"]],
].map(([name, heading, rows]) => [name as string, [HEADER, A, ["", "TOTAL", ...A.slice(2)], [], heading as RowSpec, B, TOTAL], rows as readonly string[]]))("after a total and a blank row the heading %s", (_, rows, expected) => {
  expect(shownRows(recogniseRows(rows).tables[0] ?? tableOf(rows))).toEqual(expected);
});

test("the cell of a broken row that holds the numbers is the one that is read", () => {
  const table = tableOf([HEADER, ["1", "Program Penunjang dan"], ["", "pemerintahan daerah", "100.000.000", "90.000.000", "90%"], B, TOTAL]);
  expect(table.rows[0]?.entries.get("anggaran")?.at.address).toBe("C3");
});

test("a sasaran cell counts for the rows below it, merged or blank", () => {
  const header: RowSpec = ["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"];
  const rows: RowSpec[] = [header, ["1", "Meningkatnya pelayanan", "IKM", "90", "81", "90%"], ["", "", "Nilai SAKIP", "70", "70", "100%"], ["", "Rata-rata", "", "", "", "95%"], ["2", "Meningkatnya kesehatan", "Angka harapan hidup", "70", "70", "100%"]];
  for (const merges of [[], [{ top: 1, left: 1, bottom: 2, right: 1 }]]) {
    const table = tableOf(rows, { merges });
    expect(table.rows.map(({ kind, labels }) => `${kind} ${labels.sasaran?.text ?? ""} | ${labels.indikator?.text ?? ""}`)).toEqual([
      "data Meningkatnya pelayanan | IKM", "data Meningkatnya pelayanan | Nilai SAKIP", "average Meningkatnya pelayanan | ", "data Meningkatnya kesehatan | Angka harapan hidup",
    ]);
    expect(table.averages.map(({ scope, groups }) => `${scope} ${groups[0]?.length ?? 0}`)).toEqual(["sasaran 2"]);
  }
});
