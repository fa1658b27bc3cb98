import fc from "fast-check";
import { audit } from "../../src/engine/audit";
import { MAX_COLUMNS, MAX_ROWS, type Range } from "../../src/kernel/address";
import type { Cell, CellStyle, CellValue, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { deepFreeze } from "../support/freeze";
import { describeFinding } from "../support/golden";
import { rowsAbove } from "../support/mutate-places";
import { bookOf, cellAt, readFixture, sheetFrom } from "../support/snapshots";

const FILES = ["semboro-2024-teks.xlsx", "bagian-organisasi-2024-rumus.xlsx"];
const books = new Map<string, Snapshot>();
beforeAll(async () => { for (const file of FILES) books.set(file, await readFixture("test/corpus", file)); }, 60_000);
const bookFor = (file: string): Snapshot => books.get(file) ?? bookOf();

const HEADINGS = ["Anggaran", "Realisasi", "%", "Target 2024", "No", "Sasaran", "Program/Kegiatan", "JUMLAH", "Rata-rata", "Tabel 3.9", "Sumber: LKIP", "(1)", "≥ 90", "✓"];
const NUMBERS = ["Rp. 1.948.876.200,-", "99,8% 98%", "1.94.876.200", "84.02", "-", "n/a", "A (80,60)", "BB", "0", "13.000 Berkas", "#REF!", "1e308", "٣٫٥", "\u0000", "  "];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...HEADINGS), fc.constantFrom(...NUMBERS), fc.double(), fc.integer(), fc.boolean(), fc.constant(null),
  fc.constantFrom("#DIV/0!", "#N/A", "#VALUE!", "#SPILL!").map((error) => ({ error })),
);
const format = fc.constantFrom("General", "0%", "0.00%", "#,##0", "\"Rp\"#,##0.00", "dd/mm/yyyy", ";;;", "[Red]-0;@", "\\", "0.0E+00");
const style: fc.Arbitrary<CellStyle> = fc.record({
  numberFormat: format, bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean(), indent: fc.nat({ max: 5 }), fill: fc.constantFrom(null, "FFFF00"),
});
const formula = fc.constantFrom("=SUM(C5:C9)", "=D5/C5", "=SUM(", "=A1:XFD1048576", "='Tabel 3.8'!D4*#REF!", "=IF(1,\"", "=@#{}");
const fuzz = fc.record({
  cell: fc.nat(), value, style, text: fc.option(fc.string({ unit: "binary", maxLength: 20 }), { nil: undefined }),
  formula: fc.option(formula, { nil: undefined }), uncalculated: fc.boolean(),
});
const merge = fc.record({ cell: fc.nat(), down: fc.constantFrom(0, 1, 3, MAX_ROWS), right: fc.constantFrom(0, 1, 2, MAX_COLUMNS) });

function fuzzed(book: Snapshot, changes: readonly (typeof fuzz extends fc.Arbitrary<infer T> ? T : never)[], merges: readonly { cell: number; down: number; right: number }[]): Snapshot {
  const total = book.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  let before = 0;
  const sheets = book.sheets.map((sheet): Sheet => {
    const cells = [...sheet.cells];
    const here = <T extends { cell: number }>(list: readonly T[]): { at: number; one: T }[] =>
      list.flatMap((one) => { const at = one.cell % total - before; return at >= 0 && at < sheet.cells.length ? [{ at, one }] : []; });
    for (const { at, one } of here(changes)) {
      const old = cells[at] as Cell;
      cells[at] = cellAt(old.row, old.column, {
        value: one.value, style: one.style, ...(one.text === undefined ? {} : { text: one.text }), ...(one.formula === undefined ? {} : { formula: one.formula }),
        ...(one.uncalculated && one.formula !== undefined ? { value: null, uncalculated: true } : {}),
      });
    }
    const more = here(merges).map(({ at, one }): Range => {
      const { row, column } = sheet.cells[at] as Cell;
      return { top: row, left: column, bottom: Math.min(MAX_ROWS - 1, row + one.down), right: Math.min(MAX_COLUMNS - 1, column + one.right) };
    });
    before += sheet.cells.length;
    return { ...sheet, cells, merges: [...sheet.merges, ...more] };
  });
  return { ...book, sheets };
}

describe.each(FILES)("%s", (file) => {
  // A time limit, since naming the wrong cell among many wild ones may take seconds.
  it("no content of any cell crashes the audit or a rule, and ids stay unique", () => {
    fc.assert(fc.property(fc.array(fuzz, { minLength: 1, maxLength: 60 }), fc.array(merge, { maxLength: 5 }), (changes, merges) => {
      const report = audit(fuzzed(bookFor(file), changes, merges));
      expect(report.rules.filter(({ status }) => status === "crashed")).toEqual([]);
      expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
      expect(new Set(report.tables.map(({ id }) => id)).size).toBe(report.tables.length);
    }), { numRuns: 40, interruptAfterTimeLimit: 4_000 });
  });

  it("changes nothing in what it is given and says the same again", () => {
    const frozen = deepFreeze(structuredClone(bookFor(file)));
    const [first, second] = [audit(frozen), audit(structuredClone(bookFor(file)))];
    expect(second).toEqual(first);
    expect(first.findings.length).toBeGreaterThan(5);
  });

  it("gives findings the same ids after rows were inserted above the tables", () => {
    const ids = (book: Snapshot): string[] => audit(book).findings.map(({ id, rule, reported }) => `${id} ${rule} ${reported}`);
    expect(ids(rowsAbove.apply(bookFor(file)).snapshot)).toEqual(ids(bookFor(file)));
  });

  it("is not disturbed by a sheet of other things, wherever it stands", () => {
    const other = sheetFrom([["Agenda rapat"], ["Senin", "Rapat koordinasi", 12], ["Selasa", "Arsip", 3]], { name: "Agenda" });
    const { sheets, definedNames } = bookFor(file);
    const plain = audit(bookFor(file));
    for (const at of [0, sheets.length]) {
      const { findings, tables } = audit({ sheets: sheets.toSpliced(at, 0, other), definedNames });
      expect({ findings, tables }).toEqual({ findings: plain.findings, tables: plain.tables });
    }
  });
});

it("finds the same whatever the order of the sheets", () => {
  const book = bookFor("semboro-2024-teks.xlsx");
  const found = (snapshot: Snapshot): string[] => audit(snapshot).findings.filter(({ severity }) => severity !== "info").map(describeFinding).toSorted();
  const usual = found(book);
  fc.assert(fc.property(fc.shuffledSubarray([...book.sheets], { minLength: book.sheets.length }), (sheets) => {
    expect(found({ ...book, sheets })).toEqual(usual);
  }), { numRuns: 8 });
});

it("audits an empty workbook and empty sheets", () => {
  expect(audit(bookOf()).tables).toEqual([]);
  expect(audit(bookOf(sheetFrom([]), sheetFrom([], { name: "Lain" }))).skipped.map(({ reason }) => reason)).toEqual(["emptySheet", "emptySheet"]);
});
