import type { RowSpec } from "../support/snapshots";
import { recogniseRows, tableOf, valuesOf } from "../support/snapshots-read";

const kindsOf = (...rows: readonly RowSpec[]): string[] => recogniseRows(rows).tables.map(({ kind }) => kind);

it.each<[string, RowSpec[]]>([
  ["skala", [["No", "Interval Nilai", "Kriteria"], ["1", "≥ 90", "Sangat Tinggi"], ["2", "76 ≤ 90", "Tinggi"], ["3", "≤ 75", "Sedang"]]],
  ["skala", [["No", "Interval Nilai", "Kriteria"], ["1", "≥ 100,01", "Melampaui Target"], ["2", "100", "Sesuai Target"], ["3", "75 ≤ x < 100", "Mendekati Target"], ["4", "< 75", "Di Bawah Target"]]],
  ["kinerja", [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"], ["A", "B", "90", "81", "90%"]]],
  ["kinerja", [["Indikator", "Target", "Realisasi", "Capaian", "Predikat"], ["A", "≥ 85", "86", "101%", "Sangat Tinggi"], ["B", "≤ 5", "6", "80%", "Tinggi"], ["C", "≥ 90", "90", "100%", "Sangat Tinggi"]]],
  ["kinerja", [["No", "Indikator Kinerja", "Tahun Anggaran 2023", null, null, null], [null, null, "Target", "Realisasi", "% Capaian", "Nilai"], ["1", "Indeks Pengadaan", "72", 69.4, "96,39", "AA"], ["2", "Nilai AKIP", "76", 75.3, 99.08, "AA"]]],
  ["kinerja", [["Sasaran", "Indikator Kinerja", "Realisasi 2021", "Target 2022", "Realisasi 2022", "% Capaian"], ["A", "B", "61,25", "70", "66,8", "95,43"], ["A", "C", "86,4", "88", "90,2", "102,5"]]],
  ["tren", [["Indikator Kinerja", "Target 2022", "Realisasi 2020", "Realisasi 2021", "Realisasi 2022", "Capaian 2022"], ["B", "92%", "88,5", "91,2", "95%", "103,26"], ["C", "100%", "96,1", "98,75", "97,5%", "97,5"]]],
  ["renstra", [["Sasaran", "Indikator", "Target Akhir Renstra", "Realisasi 2024", "Tingkat Kemajuan"], ["A", "B", "90", "81", "90%"]]],
  ["renstra", [["Indikator", "Target 2026", "Realisasi 2024", "Capaian"], ["B", "90", "81", "90%"]]],
  ["renstra", [["Tabel 3.3 Realisasi Kinerja terhadap Target Akhir Periode Renstra"], ["Indikator", "Target", "Realisasi", "%"], ["B", "90", "81", "90%"]]],
  ["kinerja", [["Tabel 3.2 Capaian Target Renstra Tahun 2024"], ["Indikator", "Target", "Realisasi", "Capaian"], ["B", "90", "81", "90%"]]],
  ["kinerja", [["Tabel 3.3 Target Akhir Renstra"], ["Indikator", "Target 2024", "Realisasi 2024", "Capaian"], ["B", "90", "81", "90%"]]],
  ["tren", [["Sasaran", "Indikator", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"], ["A", "B", "70", "80", "90"]]],
  ["tren", [["Tabel 3.3 Realisasi Kinerja Tahun 2019 s/d 2021"], ["No", "Indikator", "2019", "2020", "2021"], ["1", "B", "70", "80", "90"]]],
  ["tren", [["Indikator", "Tahun 2020", null, null, "Tahun 2021", null, null], [null, "T", "R", "%", "T", "R", "%"], ["A", 60, "58,2", 97, 65, "63,1", "97,08"], ["B", 70, "71,4", 102, 75, "73,8", "98,4"]]],
  ["pk", [["No", "Sasaran Kegiatan / Indikator Kinerja Sasaran Kegiatan", "Target 2024"], ["1", "Meningkatnya kerukunan"], ["1.1", "Indeks kerukunan", 74]]],
  ["banding", [["Indikator", "Realisasi 2024", "Realisasi Nasional", "Ket"], ["IKM", "83,57", "87,33", "-"]]],
  ["pendukung", [["Sasaran", "Program/Kegiatan", "Anggaran", "Realisasi", "% Serapan"], ["A", "Program B", "100.000.000", "90.000.000", "90%"]]],
  ["efisiensi", [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori"], ["A", "100", "90", "Efisien"]]],
  ["rekap", [["Sasaran", "% Capaian", "Sangat Tinggi", "Tinggi", "Sedang"], ["A", "100", "✓"], ["B", "80", "", "✓"]]],
  ["rekap", [["Indikator", "Capaian", "Kriteria", null, null], [null, null, "Melampaui Target", "Sesuai Target", "Di Bawah Target"], ["A", "100", null, "√"], ["B", "80", null, null, "√"]]],
  ["rekap", [["No", "Indikator", "Standar", "Capaian", "Keterangan"], ["1", "A", "≥ 70%", "80%", "Tercapai"], ["2", "B", "≥ 80%", "81%", "Tercapai"], ["3", "C", "≥ 90%", "80%", "Belum tercapai"]]],
  ["rekap", [["Kode", "Indikator", "% Capaian", "Exceeds", "Meets", "Below"], ["IKU 1", "A", "104,72", "", "x"], ["IKU 2", "B", "92,67", "", "", "x"]]],
  ["rekap", [["No", "Sasaran", "Rata2 Capaian (%)", "Berhasil", "Cukup Berhasil", "Kurang Berhasil"], ["1", "A", "95,63", "√"], ["2", "B", "85,37", "√"]]],
  ["rekap", [["Sasaran", "% Capaian", "Kategori", null, null, null, null], [null, null, "Melampaui", "Tercapai", "Hampir Tercapai", "Cukup", "Gagal"], ["A", "99,70", null, null, "√"], ["B", "81,97", null, null, null, "√"]]],
  ["realisasi", [["Program", "Anggaran", "Realisasi", "%"], ["Program B", "100.000.000", "90.000.000", "90%"]]],
  ["realisasi", [["Kode", "Pagu Akhir", "Realisasi Belanja", "Sisa", "Persentase"], ["WA Program Dukungan Manajemen", "6.476.318.000", "6.402.061.673", "74.256.327", "98,85%"], ["1066 Pembinaan Administrasi", "6.476.318.000", "6.402.061.673", "74.256.327", "98,85%"]]],
  ["realisasi", [["No", "Satuan Kerja", "Pagu", "Realisasi", "%"], ["1", "MTsN 1 Ranah Tinggi", "2.451.870.000", "2.449.120.000", "99,89"], ["2", "MAN 2 Ranah Tinggi", "3.912.450.000", "3.901.770.000", "99,73"]]],
  ["pendukung", [["No", "Sasaran Kegiatan", "Rincian Output", "Alokasi", "Penyerapan", "Persentase"], ["SK 1", "Meningkatnya layanan", "PEA.001 Fasilitasi", 1_216_480_000, 1_137_240_000, "93,49%"]]],
  ["anggaran", [["Program", "Anggaran"], ["Program B", "100.000.000"]]],
  ["pk", [["Sasaran", "Indikator", "Target"], ["A", "B", "90"]]],
  ["pk-anggaran", [["Program", "Anggaran", "Sumber Dana"], ["Program B", "100.000.000", "APBD"]]],
  ["masukan-keluaran", [["Uraian", "Satuan", "Target", "Realisasi", "%"], ["Input", "Rp", "100.000.000", "90.000.000", "90"], ["Output", "Dokumen", "4", "4", "100"]]],
  ["pegawai", [["Jabatan", "L", "P", "Jumlah"], ["Pengawas", 2, 3, 5], ["Pelaksana", 4, 1, 5], ["Jumlah", 6, 4, 10]]],
  ["sarana", [["No", "Sarana Prasarana", "Jumlah"], ["1", "Meja", 3], ["2", "Kursi", 4], ["", "Jumlah", 7]]],
])("knows a table of kind %s by its header", (kind, rows) => { expect(kindsOf(...rows)).toEqual([kind]); });

it.each<[string, RowSpec[]]>([
  ["prose", [["Sasaran dan indikator ditetapkan dalam perjanjian kinerja."], ["Realisasi anggaran baik."]]],
  ["an agenda", [["Hari", "Acara", "Tempat"], ["Senin", "Rapat", "Aula"], ["Selasa", "Apel", "Halaman"]]],
  ["ages and their names", [["No", "Rentang Usia", "Kategori"], ["1", "0 - 5", "Balita"], ["2", "6 - 12", "Anak"], ["3", "13 - 18", "Remaja"]]],
  ["revenue, which may exceed its target", [["No", "Jenis Pendapatan", "Target", "Realisasi", "%"], ["1", "Retribusi pasar", "150.000.000", "190.000.000", "126,67"]]],
  ["revenue of a court", [["No", "Jenis PNBP", "Target 2024", "Realisasi 2024", "%"], ["1", "Denda tilang", 850_000_000, 912_450_000, "107,35%"]]],
  ["a list of names and numbers without a total", [["Nama", "Nilai"], ["Siti", 90], ["Budi", 80]]],
])("knows that %s is no table", (_, rows) => { expect(kindsOf(...rows)).toEqual([]); });

test("what looks like a table and cannot be read is listed with the reason", () => {
  const skipped = (...rows: readonly RowSpec[]): string[] => recogniseRows(rows).skipped.map(({ status, reason }) => `${status} ${reason}`);
  expect(skipped(["Sasaran", "Indikator", "Target", "Realisasi"])).toEqual(["ambiguous noRows"]);
  expect(skipped(["Program", "Realisasi", "Keterangan"], ["Program A", "90.000.000", "baik"])).toEqual(["ambiguous missingColumns"]);
  expect(skipped(["Sekadar catatan"])).toEqual(["unrecognised noHeader"]);
  expect(skipped()).toEqual(["unrecognised emptySheet"]);
});

const PROGRAMS: RowSpec[] = [["Program", "Anggaran", "Realisasi", null, null, "% Serapan"], ["Program B", "100.000.000", "90.000.000", null, null, "90%"]];
it.each<[string, RowSpec[], string[]]>([
  ["one column with a heading of its own belongs to the table", PROGRAMS, ["realisasi 0–5"]],
  ["a remark does not", PROGRAMS.map((row, i) => row.with(5, i === 0 ? "cek lagi" : "sudah dicek")), ["realisasi 0–2"]],
  ["another table does not", PROGRAMS.map((row, i) => [...row.slice(0, 5), ...(i === 0 ? ["Program", "Anggaran", "Realisasi", "%"] : ["Program C", "50.000.000", "40.000.000", "80%"])]), ["realisasi 0–2", "realisasi 5–8"]],
])("behind two blank columns, %s", (_, rows, tables) => {
  expect(recogniseRows(rows).tables.map(({ kind, range }) => `${kind} ${range.left}–${range.right}`)).toEqual(tables);
});

const BUDGET: RowSpec[] = [["No", "Program", "Anggaran"], ["1", "Program A", "100.000.000"], ["1.1", "Kegiatan B", "100.000.000"], ["", "Jumlah", "100.000.000"]];
const STAFF: RowSpec[] = [["Golongan", "L", "P", "Jumlah"], ["IV", 2, 3, 5], ["III", 4, 1, 5], ["Jumlah", 6, 4, 10]];
const beside = (...below: readonly RowSpec[]): RowSpec[] => [
  ["Tabel 1.4 Anggaran", null, null, null, null, "Tabel 1.1 Pegawai"], ...BUDGET.map((row, i) => [...row, null, null, ...(STAFF[i] ?? [])]), [], ["Tabel 3.2 Pengukuran Kinerja"], ...below,
];
it.each<[string, RowSpec[], string[]]>([
  ["columns that a table below uses", beside(["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"], ["1", "A", "B", "90", "81", "90%"]), ["anggaran 0–2", "pegawai 5–8", "kinerja 0–5"]],
  ["columns that nothing uses", beside(["No", "Indikator", "Capaian"], ["1", "B", "90%"]), ["anggaran 0–2", "pegawai 5–8"]],
])("tables side by side with %s between them", (_, rows, tables) => {
  expect(recogniseRows(rows).tables.map(({ kind, range }) => `${kind} ${range.left}–${range.right}`)).toEqual(tables);
});

test("the lines below a table are its footnotes", () => {
  const rows = (...below: readonly RowSpec[]): RowSpec[] => [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"], ["A", "B", "90", "81", "90%"], ...below];
  expect(tableOf(rows(["Sumber:  Bagian Organisasi"], ["*)", "indikator negatif"], [], ["Paragraf berikutnya."])).footnotes).toEqual(["Sumber: Bagian Organisasi", "*) indikator negatif"]);
  expect(tableOf(rows([], ["Catatan: indikator negatif"], ["Tabel 3.3 Perkembangan"])).footnotes).toEqual(["Catatan: indikator negatif"]);
  expect(tableOf(rows([], [], ["Paragraf berikutnya."])).footnotes).toEqual([]);
});

test("of yearly targets the report's year counts and a later one is the end of the plan", () => {
  const table = tableOf([
    ["Sasaran", "Indikator", "Target 2023", "Target 2024", "Target 2026", "Realisasi 2024", "Capaian", "Tingkat Kemajuan"], ["A", "B", "70", "80", "90", "72", "90%", "80%"],
  ]);
  expect(table.columns.map(({ id }) => id)).toEqual(["sasaran", "indikator", "lain/2023", "target/2024", "targetAkhir/2026", "realisasi/2024", "capaian", "capaianAkhir"]);
  expect(table.year).toBe(2024);
});

test("under the end of the plan stand its target, its capaian and words on it", () => {
  const table = tableOf([
    ["Indikator", "Realisasi", null, "Akhir Renstra", null, null], [null, "2023", "2024", "Target 2026", "Kemajuan (%)", "Status"], ["B", "70", "72", "90", "80", "Sesuai jalur"],
  ]);
  expect(table.columns.map(({ role }) => role)).toEqual(["indikator", "realisasi", "realisasi", "targetAkhir", "capaianAkhir", "lain"]);
});

test("a mere target and capaian against the plan are those of its end", () => {
  const table = tableOf([["Tabel 5. Perbandingan dengan Target Akhir Renstra (2026)"], ["Indikator", "Target 2026", "Realisasi 2024", "Capaian"], ["B", "90", "72", "80%"]]);
  expect(table.columns.map(({ id }) => id)).toEqual(["indikator", "targetAkhir/2026", "realisasi/2024", "capaianAkhir"]);
});

const performance = (...rows: readonly RowSpec[]): RowSpec[] => [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"], ...rows];
it.each<[string, RowSpec[], string[]]>([
  ["percent signs", performance(["A", "B", "100%", "89,17%", "89,17%"]), ["89.17"]],
  ["no sign", performance(["A", "B", "100", "89,17", "89,17"], ["A", "C", "4", "4", "100"]), ["89.17", "100"]],
  ["fractions, told by the row's own numbers", performance(["A", "B", "100", "89,17", 0.8917], ["A", "C", "4", "4", 1]), ["89.17", "100"]],
  ["real percent formats", performance(["A", "B", "100", "89,17", { value: 0.8917, style: { numberFormat: "0.00%" } }]), ["89.17"]],
  ["English decimals", performance(["A", "B", "100", "84.02", "84.02"], ["A", "C", "100", "73.49 %", "73.49 %"]), ["84.02", "73.49"]],
  ["no value", performance(["A", "B", "100", "-", "-"], ["A", "C", "100", "90", "90"], ["A", "D", "100", "90", "n/a"]), ["–", "90", "–"]],
  ["two values in one cell", performance(["A", "B", "100", "90", "99,8% 98%"], ["A", "C", "100", "90", "90"]), ["?", "90"]],
])("reads capaian: %s", (_, rows, expected) => { expect(valuesOf(tableOf(rows), "capaian")).toEqual(expected); });

test("units and letters stay with their numbers", () => {
  const table = tableOf(performance(["A", "B", "4 Dok", "13.000 Berkas", "100%"], ["A", "C", "BB (74)", "A (80,60)", "108,9%"], ["A", "D", "BB", "A", "100%"]));
  expect([valuesOf(table, "target"), valuesOf(table, "realisasi")]).toEqual([["4", "74", "BB"], ["13000", "80.6", "A"]]);
});

it.each<[string, RowSpec, string[]]>([
  ["Rp. and a dash", ["Program A", "Rp. 1.948.876.200,-", "Rp. 0,-", "0%"], ["1948876200", "0"]],
  ["decimals", ["Program A", "4.298.119.422,00", "4,298,119,422.00", "100%"], ["4298119422", "4298119422"]],
  ["real numbers", ["Program A", 2_636_500_000, { value: 1_184_303_703, style: { numberFormat: "\"Rp\"#,##0" } }, "45%"], ["2636500000", "1184303703"]],
])("reads amounts: %s", (_, row, [anggaran, realisasi]) => {
  const table = tableOf([["Program", "Anggaran", "Realisasi", "%"], row]);
  expect([valuesOf(table, "anggaran"), valuesOf(table, "realisasiAnggaran")]).toEqual([[anggaran], [realisasi]]);
});

test("what an input/output table reached is read like its target, though its heading says capaian", () => {
  const table = tableOf([["No", "Indikator (Masukan/Keluaran/Hasil)", "Target", "Capaian", "%"], ["1", "Masukan: Dana (Rp)", "128.050.786", "109.814.011", "85,76"], ["2", "Hasil: Siswa belajar", "1.920 orang", "1.830 orang", "95,31"]]);
  expect([table.kind, valuesOf(table, "target"), valuesOf(table, "realisasi")]).toEqual(["masukan-keluaran", ["128050786", "1920"], ["109814011", "1830"]]);
});

test("amounts in millions become rupiah, with the precision that is written", () => {
  const table = tableOf([["Program", "Anggaran (juta rupiah)", "Realisasi (juta rupiah)", "%"], ["Program A", "1.248,365", "1.166,733", "93,46"]]);
  expect(valuesOf(table, "anggaran")).toEqual(["1248365000"]);
  expect(table.rows[0]?.entries.get("anggaran")).toMatchObject({ decimals: -3 });
});

test("a staff table has its Σ columns in their groups and its Jumlah row", () => {
  const table = tableOf([
    ["Jabatan", "Kebutuhan", null, null, "Bezetting", null, null], [null, "Σ", "SMA", "S1", "Σ", "SMA", "S1"],
    ["Pengawas", 5, 2, 3, 4, 2, 2], ["Pelaksana", 4, 4, "-", 3, 3, "-"], ["Jumlah", 9, 6, 3, 7, 5, 2],
  ]);
  expect(table.kind).toBe("pegawai");
  expect(table.columns.filter(({ role }) => role === "jumlah").map(({ index, group }) => `${index} ${group ?? ""}`)).toEqual(["1 kebutuhan", "4 bezetting"]);
  expect(table.rows.map(({ kind }) => kind)).toEqual(["data", "data", "total"]);
});
