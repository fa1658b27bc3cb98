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

ruleTester(rule, {
  valid: [
    { name: "all rows stand", workbook: rowsOf(GAJI, USAHA, AKUNTANSI), silent: true },
    { name: "a slip that no missing row explains", workbook: rowsOf(GAJI, USAHA, ["1.1.3", "Sub Kegiatan Koordinasi Akuntansi", 3_000, 1_000]), silent: true },
  ],
  violation: [
    { name: "one sub kegiatan left out", workbook: rowsOf(GAJI, AKUNTANSI), expect: [{ messageId: "missing", at: "C4", severity: "error" }] },
    { name: "two sub kegiatan left out", workbook: rowsOf(GAJI), expect: [{ messageId: "missing", at: "C4", severity: "error" }] },
  ],
});
