import fc from "fast-check";
import { audit } from "../../src/engine/audit";
import type { CellValue, Snapshot } from "../../src/snapshot/snapshot";
import { bookOf, sheetFrom } from "../support/snapshots";

const PROSE = [
  "Realisasi anggaran pada tahun ini menunjukkan hasil yang baik dibandingkan tahun sebelumnya.",
  "Sasaran strategis dan indikator kinerja utama ditetapkan melalui perjanjian kinerja.",
  "Capaian kinerja sebesar 95 persen didukung oleh program dan kegiatan yang tepat.",
  "Target akhir Renstra akan dicapai pada tahun 2026 sesuai rencana.", "Tabel berikut menyajikan anggaran dan realisasi.",
  "Serapan anggaran mencapai 89,17% dari pagu Rp 2.700.414.981.", "Jumlah pegawai bertambah 12 orang.", "Mengetahui, Kepala Dinas", "NIP. 19700512 199803 1 004",
  "Kepada Yth. Bupati", "Nomor : 065/123/2024", "Lampiran : 1 (satu) berkas", "Perihal : Laporan", "BAB III AKUNTABILITAS KINERJA",
];
const NAMES = ["Siti Aminah", "Budi Santoso", "Ruang Rapat", "Kecamatan Semboro", "Jember", "Surat masuk", "Arsip", "Undangan", "Senin", "Rapat koordinasi"];

const word = fc.oneof(fc.constantFrom(...PROSE), fc.constantFrom(...NAMES), fc.lorem({ maxCount: 6 }), fc.string({ maxLength: 12 }));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: word }, { weight: 2, arbitrary: fc.integer({ min: -9, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }) }, { weight: 1, arbitrary: fc.boolean() },
  { weight: 4, arbitrary: fc.constant(null) },
);
const workbook: fc.Arbitrary<Snapshot> = fc.array(fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 25 }), { minLength: 1, maxLength: 3 })
  .map((sheets) => bookOf(...sheets.map((rows, i) => sheetFrom(rows, { name: `Lembar ${i + 1}` }))));

it("a workbook of random text, amounts and sentences about budgets has no table and no finding, and says so of every sheet", () => {
  fc.assert(fc.property(workbook, (snapshot) => {
    const report = audit(snapshot);
    expect(report.tables).toEqual([]);
    expect(report.findings).toEqual([]);
    expect(new Set(report.skipped.map(({ sheet }) => sheet))).toEqual(new Set(snapshot.sheets.map(({ name }) => name)));
  }), { numRuns: 300 });
});
