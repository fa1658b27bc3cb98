import fc from "fast-check";
import { formatRange } from "../../src/kernel/address";
import { auditSheet, findAuditSheet, isAuditSheet, type AuditSheetOptions } from "../../src/report/audit-sheet";
import type { ReportSheet } from "../../src/plan/plan";
import type { Sheet } from "../../src/snapshot/snapshot";
import { bookOf, cellAt, inOrder, sheetFrom } from "../support/snapshots";
import { audited } from "./audited.fixture";

const options: AuditSheetOptions = {
  workbook: "LKIP 2024.xlsx", time: "22 November 2026 10.15", locale: "id", settings: ["skala predikat menurut laporan"],
  ignored: new Map(), kept: null, name: "Audit LKIP",
};

/** The sheet as a host reads it back. */
const asRead = (sheet: ReportSheet): Sheet => sheetFrom(sheet.rows.map((row) => row.map((cell) => cell?.value ?? undefined)), { name: sheet.name });
const headRow = (sheet: ReportSheet): number => sheet.table?.range.top ?? -1;
const column = (sheet: ReportSheet, name: string): number => sheet.rows[headRow(sheet)]?.findIndex((cell) => cell?.value === name) ?? -1;
/** The list of findings as objects by head. */
const listOf = (sheet: ReportSheet): readonly Record<string, unknown>[] => {
  const range = sheet.table?.range;
  const heads = sheet.rows[headRow(sheet)] ?? [];
  return sheet.rows.slice((range?.top ?? 0) + 1, (range?.bottom ?? 0) + 1)
    .map((row) => Object.fromEntries(heads.map((head, i) => [String(head?.value), row[i]?.value ?? ""])));
};
/** A copy in which people wrote something. */
const written = (sheet: Sheet, row: number, at: number, text: string): Sheet => ({
  ...sheet, cells: inOrder([...sheet.cells.filter((cell) => cell.row !== row || cell.column !== at), cellAt(row, at, text)]),
});
const renewed = (sheet: Sheet, more: Partial<AuditSheetOptions> = {}, of = audited): ReportSheet =>
  auditSheet(of, { ...options, ...more, kept: findAuditSheet(bookOf(sheet)) });

describe("the audit sheet", () => {
  const sheet = auditSheet(audited, options);

  it("has a head, a list in reading order and what was checked below it", () => {
    expect(sheet.rows.slice(0, 6).map((row) => row.map((cell) => cell?.value ?? "").join(" ").trim())).toEqual([
      "Audit LKIP", "Buku kerja  LKIP 2024.xlsx", "Waktu audit  22 November 2026 10.15", "Pengaturan  skala predikat menurut laporan",
      expect.stringMatching(/^Ringkasan {2}2 kesalahan, 1 peringatan, 1 catatan$/) as string,
      expect.stringContaining("2 tabel diperiksa, 1 mirip") as string,
    ]);
    expect(sheet.frozenRows).toBe(headRow(sheet) + 1);
    expect(listOf(sheet).map((row) => [row["No"], row["Tingkat"], row["Lembar"], row["Sel"], row["Status"]])).toEqual([
      [1, "Peringatan", "Tabel 3.2", "H9", "Baru"], [2, "Kesalahan", "Tabel 3.8", "E20", "Baru"], [3, "Kesalahan", "Tabel 3.8", "F20", "Baru"], [4, "Catatan", "Tabel 3.8", "E100", "Baru"],
    ]);
    const below = sheet.rows.slice((sheet.table?.range.bottom ?? 0) + 1).flat().map((cell) => cell?.value);
    expect(below).toEqual(expect.arrayContaining(["Tabel yang diperiksa", "Tabel 3.2", "A3:H11", "Belum dapat dinilai", "F9", "Catatan"]));
  });

  it("covers the list by its table, each row as long as the head", () => {
    expect(formatRange(sheet.table?.range ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe("A9:M13");
    expect(sheet.columns).toHaveLength(13);
    expect(sheet.columns.filter(({ hidden }) => hidden)).toHaveLength(1);
    for (const row of sheet.rows.slice(8, 13)) expect(row).toHaveLength(13);
  });

  it("links each finding, and its suspect, to the cell", () => {
    const row = sheet.rows[headRow(sheet) + 2];
    expect(row?.[column(sheet, "Sel")]?.link).toEqual({ sheet: "Tabel 3.8", address: "E20" });
    expect(row?.[column(sheet, "Sel yang diduga salah")]?.link).toEqual({ sheet: "Tabel 3.8", address: "E20" });
    expect(row?.[column(sheet, "Usulan")]?.value).toContain("E20 seharusnya Rp467.192.970");
  });

  it("is found again in either language, and no other sheet is", () => {
    for (const locale of ["id", "en"] as const) {
      const one = asRead(auditSheet(audited, { ...options, locale }));
      expect(isAuditSheet(one)).toBe(true);
      expect(findAuditSheet(bookOf(one))?.rows.map(({ id }) => id)).toEqual(["f-tie", "f-sum", "f-percent", "f-late"]);
    }
    expect(isAuditSheet(sheetFrom([["No", "Uraian", "Tanggapan"], [1, "a", "b"]]))).toBe(false);
  });

  it("keeps responses by the finding, tells what is known and what is solved, and forgets solved rows without a response", () => {
    const first = asRead(sheet);
    const answered = written(written(first, headRow(sheet) + 2, column(sheet, "Tanggapan"), "=sudah diperbaiki"), headRow(sheet) + 4, column(sheet, "Tanggapan"), "cek");
    const fewer = { ...audited, findings: audited.findings.filter(({ id }) => id === "f-sum") };
    const second = renewed(answered, {}, fewer);
    expect(listOf(second).map((row) => [row["No"], row["Sel"], row["Status"], row["Tanggapan"]])).toEqual([
      [1, "E20", "Masih ada", "=sudah diperbaiki"], [2, "H9", "Selesai", ""], [3, "F20", "Selesai", ""], [4, "E100", "Selesai", "cek"],
    ]);
    expect(listOf(renewed(asRead(second), {}, fewer)).map((row) => row["Sel"])).toEqual(["E20", "E100"]);
  });

  it("keeps rows and columns that people added, and nothing of its own twice", () => {
    const last = sheet.table?.range.bottom ?? 0;
    let own = written(asRead(sheet), headRow(sheet), 13, "Penanggung jawab");
    own = written(own, headRow(sheet) + 1, 13, "Bidang Perencanaan");
    // A row of theirs right below the list, as Excel's table takes it in.
    own = { ...own, cells: inOrder([...own.cells.map((cell) => (cell.row > last ? { ...cell, row: cell.row + 1 } : cell)), cellAt(last + 1, 7, "Lampiran belum ada")]) };
    const again = renewed(own);
    expect(listOf(again).at(-1)).toMatchObject({ Penjelasan: "Lampiran belum ada", "Kode temuan": "" });
    expect(listOf(again)[0]).toMatchObject({ "Penanggung jawab": "Bidang Perencanaan" });
    expect(listOf(renewed(asRead(again)))).toEqual(listOf(again));
  });

  it("says so where nothing is found, and does not take that for a row of the people", () => {
    const clean = { ...audited, findings: [] };
    const empty = auditSheet(clean, options);
    expect(listOf(empty)).toHaveLength(1);
    expect(listOf(empty)[0]).toMatchObject({ Penjelasan: "Tidak ada temuan." });
    expect(listOf(renewed(asRead(empty)))).toHaveLength(4);
  });

  it("shows the reason of an ignored finding", () => {
    const ignoring = auditSheet(audited, { ...options, ignored: new Map([["f-sum", "sesuai DPPA"]]) });
    expect(listOf(ignoring).map((row) => row["Status"])).toEqual(["Baru", "Diabaikan: sesuai DPPA", "Baru", "Baru"]);
  });

  it("carries any response through any number of renewals (property)", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""), { minLength: 4, maxLength: 4 }), fc.subarray(["f-sum", "f-tie", "f-late", "f-percent"]), (responses, left) => {
      let current = asRead(sheet);
      responses.forEach((text, i) => { current = written(current, headRow(sheet) + 1 + i, column(sheet, "Tanggapan"), text); });
      const of = (one: Sheet): Map<string, string> => new Map(findAuditSheet(bookOf(one))?.rows.map(({ id, cells }) => [id, cells.response]));
      const before = of(current);
      for (const ids of [left, ["f-sum", "f-tie", "f-late", "f-percent"], []]) {
        current = asRead(renewed(current, {}, { ...audited, findings: audited.findings.filter(({ id }) => ids.includes(id)) }));
        expect(Object.fromEntries(of(current))).toEqual(Object.fromEntries(before));
      }
    }), { numRuns: 50 });
  });
});
