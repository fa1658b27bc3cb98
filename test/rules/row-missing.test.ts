import rule from "../../src/rules/row-missing";
import { ruleTester } from "../support/rule-tester";
import type { Rows, Workbook } from "../support/workbook";

const PLAN: Rows = [
  ["Tabel 1.4 Anggaran"],
  ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran"],
  ["1", "Program Penunjang Urusan", 400_000],
  ["1.1", "Kegiatan Administrasi Keuangan", 300_000],
  ["1.1.1", "Sub Kegiatan Penyediaan Gaji dan Tunjangan", 200_000],
  ["1.1.2", "Sub Kegiatan Pelaksanaan Penatausahaan Keuangan", 70_000],
  ["1.1.3", "Sub Kegiatan Koordinasi Akuntansi", 30_000],
  ["1.2", "Kegiatan Administrasi Umum", 100_000],
  ["1.2.1", "Sub Kegiatan Penyediaan Logistik Kantor", 100_000],
];
const rowsOf = (...subs: Rows): Workbook => ({
  "Tabel 3.8": [
    ["Tabel 3.8 Realisasi Anggaran"],
    ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi"],
    ["1", "Program Penunjang Urusan", 400_000, 350_000],
    ["1.1", "Kegiatan Administrasi Keuangan", 300_000, 260_000],
    ...subs,
    ["1.2", "Kegiatan Administrasi Umum", 100_000, 90_000],
    ["1.2.1", "Sub Kegiatan Penyediaan Logistik Kantor", 100_000, 90_000],
  ],
  "Tabel 1.4": PLAN,
});
const GAJI: Rows[number] = ["1.1.1", "Sub Kegiatan Penyediaan Gaji dan Tunjangan", 200_000, 190_000];
const USAHA: Rows[number] = ["1.1.2", "Sub Kegiatan Pelaksanaan Penatausahaan Keuangan", 70_000, 60_000];
const AKUNTANSI: Rows[number] = ["1.1.3", "Sub Kegiatan Koordinasi Akuntansi", 30_000, 10_000];

/** A list without levels, as in the performance agreement, beside the plan that has more below. */
const listOf = (total: number, ...rows: Rows): Workbook => ({
  "Tabel 2.3": [["Tabel 2.3 Perjanjian Kinerja"], ["No", "Kegiatan", "Anggaran", "Sumber Dana"], ...rows, ["", "Jumlah", total, ""]],
  "Tabel 1.4": [
    ["Tabel 1.4 Anggaran"], ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran"],
    ["1", "Program Penunjang Urusan", 460_000],
    ["1.1", "Kegiatan Administrasi Keuangan", 300_000], ["1.1.1", "Sub Kegiatan Penyediaan Gaji dan Tunjangan", 300_000],
    ["1.2", "Kegiatan Administrasi Umum", 100_000], ["1.2.1", "Sub Kegiatan Penyediaan Logistik Kantor", 100_000],
    ["1.3", "Kegiatan Pemeliharaan Barang Milik Daerah", 60_000], ["1.3.1", "Sub Kegiatan Pemeliharaan Kendaraan", 60_000],
  ],
});
const KEUANGAN: Rows[number] = ["1", "Administrasi Keuangan", 300_000, "APBD"];
const UMUM: Rows[number] = ["2", "Administrasi Umum", 100_000, "APBD"];
const BARANG: Rows[number] = ["3", "Pemeliharaan Barang Milik Daerah", 60_000, "APBD"];

ruleTester(rule, {
  valid: [
    { name: "all rows stand", workbook: rowsOf(GAJI, USAHA, AKUNTANSI), silent: true },
    { name: "a list without levels that is whole", workbook: listOf(460_000, KEUANGAN, UMUM, BARANG), silent: true },
    { name: "a total of a list that no missing row explains", workbook: listOf(465_000, KEUANGAN, UMUM), silent: true },
    { name: "a list that shares one row only", workbook: listOf(460_000, KEUANGAN, ["2", "Urusan Lain", 100_000, "APBD"]), silent: true },
    { name: "a slip that no missing row explains", workbook: rowsOf(GAJI, USAHA, ["1.1.3", "Sub Kegiatan Koordinasi Akuntansi", 3_000, 1_000]), silent: true },
  ],
  violation: [
    { name: "a row left out of a list without levels", workbook: listOf(460_000, KEUANGAN, UMUM), expect: [{ messageId: "missing", at: "C5", severity: "error" }] },
    { name: "one sub kegiatan left out", workbook: rowsOf(GAJI, AKUNTANSI), expect: [{ messageId: "missing", at: "C4", severity: "error" }] },
    { name: "two sub kegiatan left out", workbook: rowsOf(GAJI), expect: [{ messageId: "missing", at: "C4", severity: "error" }] },
  ],
});
