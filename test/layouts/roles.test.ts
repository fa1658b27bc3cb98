import { headerAt } from "../../src/layouts/header";
import { assignRoles } from "../../src/layouts/roles";
import { SheetView } from "../../src/layouts/sheet-view";
import { Grid } from "../../src/snapshot/grid";
import { sheetFrom, type RowSpec } from "../support/snapshots";

function rolesOf(...rows: readonly RowSpec[]): string {
  const grid = new Grid(sheetFrom(rows));
  const view = new SheetView(grid);
  const header = headerAt(grid, 0, 0, grid.columnCount - 1);
  if (!header) return "no header";
  return assignRoles(header, view.below(header))
    .map(({ role, year, scale }) => `${role}${year === null ? "" : `/${year}`}${scale === 0 ? "" : `e${scale}`}`).join(" ");
}

const KINERJA: RowSpec = ["1", "Meningkatnya kepuasan", "Indeks Kepuasan Masyarakat", "90", "83,57", "92,86%", "95", "88%"];
it.each<[RowSpec, string]>([
  [["No", "Sasaran Strategis", "Indikator Sasaran", "Target 2024", "Realisasi 2024", "Tingkat Capaian Kinerja (%)", "Target Akhir Renstra (2026)", "Tingkat capaian terhadap target akhir Renstra"],
    "nomor sasaran indikator target/2024 realisasi/2024 capaian targetAkhir/2026 capaianAkhir"],
  [["NO.", "SASARAN", "INDIKATOR KINERJA UTAMA", "TARGET", "REALISASI", "% CAPAIAN"], "nomor sasaran indikator target realisasi capaian"],
  [["No", "Tujuan/Sasaran", "IKU", "Target Kinerja", "Realisasi Kinerja", "Capaian (%)", "Target Jangka Menengah", "Tingkat Kemajuan"],
    "nomor sasaran indikator target realisasi capaian targetAkhir capaianAkhir"],
  [["No", "MISI/SASARAN", "Indikator / Sub Indikator", "Target", "Realisasi", "Capaian"], "nomor sasaran indikator target realisasi capaian"],
  [["No", "Sasaran Program", "Indikator Kinerja", "Rencana Target", "Hasil", "Pencapaian"], "nomor sasaran indikator target realisasi capaian"],
  [["No", "Sasaran Strategis / IKU", "Target", "R E A L I S A S I", "Capaian Riil (%)", "Capaian Diakui"], "nomor sasaran target realisasi capaian capaian"],
  [["No", "IKU", "Target", "Actual", "Achievement (%)", "Target Akhir Renstra", "Progress"], "nomor indikator target realisasi capaian targetAkhir capaianAkhir"],
  [["No", "Sasaran", "Indikator", "Target Tahun 2024", "Realisasi Tahun 2024", "%"], "nomor sasaran indikator target/2024 realisasi/2024 capaian"],
  [["No", "Sasaran Strategis", "Indikator Sasaran", "Realisasi Th. 2024", "Realisasi Nasional/ Provinsi/ Kabupaten", "Ket. (+/-)"], "nomor sasaran indikator realisasi/2024 pembanding keterangan"],
  [["No.", "Sasaran\nStrategis", "Ind.\nKinerja", "Sat.", "Target\n(2024)", "Real.\n(2024)", "% Cap."], "nomor sasaran indikator satuan target/2024 realisasi/2024 capaian"],
  [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"], "nomor sasaran indikator satuan target realisasi capaian"],
])("performance %j", (header, roles) => { expect(rolesOf(header, header.map((_, i) => (header[3] === "Satuan" ? ["1", "A", "B", "%", "90", "80", "89%"] : KINERJA)[i] ?? ""))).toBe(roles); });

const BUDGET: RowSpec = ["1", "Program Penunjang", "2.636.500.000", "1.184.303.703", "45%"];
it.each<[RowSpec, string]>([
  [["No", "Program/ Kegiatan/ Sub Kegiatan", "Anggaran (Rp,-)", "Realisasi (Rp,-)", "% realisasi"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Program/Kegiatan", "APBD Murni (Rp)", "P-APBD (Rp)", "Bertambah/(Berkurang)"], "nomor uraian anggaran anggaran lain"],
  [["Kode", "Program/Kegiatan", "Murni", "Perubahan", "Bertambah/(Berkurang)"], "kode uraian anggaran anggaran lain"],
  [["No", "Sasaran / Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Uraian", "Pagu Anggaran", "Realisasi Anggaran", "Penyerapan (%)"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Program", "Alokasi Anggaran", "Realisasi Keuangan", "Serapan"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Program / Kegiatan", "Target", "Realisasi", "%"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Program / Kegiatan", "Anggaran", "Capaian", "Capaian (%)"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["Kode Rekening", "Uraian", "Pagu DPA", "Realisasi Belanja", "Tingkat Serapan"], "kode uraian anggaran realisasiAnggaran serapan"],
  [["No", "Sub Kegiatan", "Anggaran (dalam juta rupiah)", "Realisasi (dalam juta rupiah)", "%"], "nomor uraian anggarane6 realisasiAnggarane6 serapan"],
  [["No.", "Program/Keg./Sub Keg.", "Angg.", "Real.", "% Serapan"], "nomor uraian anggaran realisasiAnggaran serapan"],
  [["No", "Program", "Pagu", "Realisasi TW I", "Jumlah Realisasi"], "nomor uraian anggaran realisasiAnggaran realisasiAnggaran"],
  [["No", "Kegiatan", "Anggaran Setelah Perubahan", "Realisasi", "Sisa Anggaran"], "nomor uraian anggaran realisasiAnggaran lain"],
  [["No", "Program", "Anggaran", "Sumber Dana", "Keterangan"], "nomor uraian anggaran sumberDana keterangan"],
])("budget %j", (header, roles) => { expect(rolesOf(header, BUDGET, BUDGET)).toBe(roles); });

it.each<[string, RowSpec[], string]>([
  ["efficiency", [["Sasaran", "% Capaian Kinerja", "% Serapan Anggaran", "Kategori Efisiensi"], ["A", "100", "89,17", "Efisien"]], "sasaran capaian serapan kategoriEfisiensi"],
  ["efficiency, other words", [["Sasaran Strategis", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"], ["A", "100%", "89,17%", "Efisien"]], "sasaran capaian serapan kategoriEfisiensi"],
  ["trend", [["Sasaran", "Indikator", "Realisasi", null, null], [null, null, "2022", "2023", "2024"], ["A", "B", "70%", "80%", "90%"]], "sasaran indikator realisasi/2022 realisasi/2023 realisasi/2024"],
  ["performance and budget in one", [["Program", "Kinerja", null, null, "Anggaran", null, null], [null, "Target", "Realisasi", "%", "Pagu", "Realisasi", "%"], ["Program A", "4", "4", "100", "1.000.000", "900.000", "90"]],
    "uraian target realisasi capaian anggaran realisasiAnggaran serapan"],
  ["groups of expenditure", [["Kode", "Uraian", "Operasi", null, "Modal", null], [null, null, "Anggaran", "Realisasi", "Anggaran", "Realisasi"], ["5.1", "Belanja", "1.000.000", "900.000", "2.000.000", "1.500.000"]],
    "kode uraian anggaran realisasiAnggaran anggaran realisasiAnggaran"],
  ["a percent sign below a word of its own", [["No", "Indikator", "Tahun 2024", null, null, "Renstra s.d. 2026", null], [null, null, "Target", "Realisasi", "Capaian", "Target Akhir", "Tingkat Kemajuan"], [null, null, null, null, "(%)", null, "(%)"], ["1", "B", "90", "83", "92,22%", "95", "87,37%"]],
    "nomor indikator target/2024 realisasi/2024 capaian/2024 targetAkhir/2026 capaianAkhir/2026"],
  ["an indikator in tonnes under its sasaran", [["No", "Sasaran / Indikator", "Target 2024", "Realisasi 2024", "Tingkat Capaian"], ["1.1", "Produksi padi (ton)", "184.500", "179.260", "97,16%"]],
    "nomor sasaran target/2024 realisasi/2024 capaian"],
  ["a budget by triwulan has their sum", [["No", "Program", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV", "Jumlah"], ["1", "Program A", "1.000.000", "2.000.000", "3.000.000", "4.000.000", "10.000.000"]],
    "nomor uraian lain lain lain lain jumlah"],
])("%s", (_, rows, roles) => { expect(rolesOf(...rows)).toBe(roles); });
