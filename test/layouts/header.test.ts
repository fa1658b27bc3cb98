import { headerAt } from "../../src/layouts/header";
import { Grid } from "../../src/snapshot/grid";
import { sheetFrom, type RowSpec } from "../support/snapshots";

type Merge = readonly [top: number, left: number, bottom: number, right: number];
function headerOf(rows: readonly RowSpec[], merges: readonly Merge[] = []): { columns: string[]; bodyTop: number } | undefined {
  const grid = new Grid(sheetFrom(rows, { merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })) }));
  const header = headerAt(grid, 0, 0, grid.columnCount - 1);
  return header && { columns: header.columns.map(({ text }) => text), bodyTop: header.bodyTop };
}
const BODY: RowSpec = ["1", "Meningkatnya kepuasan", "IKM", "90", "83,57", "92,86%"];

it.each<[string, RowSpec[], Merge[], string[], number]>([
  ["one row", [["No", "Sasaran", "Target", "Realisasi"], BODY], [], ["No", "Sasaran", "Target", "Realisasi"], 1],
  ["with column numbers", [["No", "Sasaran", "Target", "Realisasi"], ["1", "2", "3", "4"], BODY], [], ["No", "Sasaran", "Target", "Realisasi"], 2],
  ["with column numbers and formulas in words", [["No", "Sasaran", "Target", "Realisasi", "Capaian"], ["(1)", "(2)", "(3)", "(4)", "(5)=(4)/(3)"], BODY], [], ["No", "Sasaran", "Target", "Realisasi", "Capaian"], 2],
  ["two merged rows", [["No", "Sasaran", "Realisasi", null, null], [null, null, "2022", "2023", "2024"], BODY], [[0, 0, 1, 0], [0, 1, 1, 1], [0, 2, 0, 4]],
    ["No", "Sasaran", "Realisasi · 2022", "Realisasi · 2023", "Realisasi · 2024"], 2],
  ["two rows, not merged, as text from Word", [["No", "Sasaran", "Realisasi", null, null], [null, null, "2022", "2023", "2024"], BODY], [],
    ["No", "Sasaran", "Realisasi · 2022", "Realisasi · 2023", "Realisasi · 2024"], 2],
  ["groups beside single columns", [["Uraian", "Kinerja", null, "Anggaran", null], [null, "Target", "Realisasi", "Pagu", "Realisasi"], ["Program A", "4", "4", "1.000.000", "900.000"]], [],
    ["Uraian", "Kinerja · Target", "Kinerja · Realisasi", "Anggaran · Pagu", "Anggaran · Realisasi"], 2],
  ["three rows", [["Uraian", "Tahun 2024", null, null, null], [null, "Kinerja", null, "Keuangan", null], [null, "Target", "Realisasi", "Pagu", "Realisasi"], ["A", "4", "4", "1.000.000", "900.000"]],
    [[0, 0, 2, 0], [0, 1, 0, 4], [1, 1, 1, 2], [1, 3, 1, 4]],
    ["Uraian", "Tahun 2024 · Kinerja · Target", "Tahun 2024 · Kinerja · Realisasi", "Tahun 2024 · Keuangan · Pagu", "Tahun 2024 · Keuangan · Realisasi"], 3],
  ["schools below the words, D3 among them", [["Jabatan", "Kebutuhan", null, null, "L"], [null, "Σ", "D3", "S1", null], ["Pengawas", "5", "2", "3", "4"]], [[0, 1, 0, 3], [0, 0, 1, 0], [0, 4, 1, 4]],
    ["Jabatan", "Kebutuhan · Σ", "Kebutuhan · D3", "Kebutuhan · S1", "L"], 2],
  ["units below the words", [["Program", "Anggaran", "Realisasi", "Capaian"], [null, "(Rp)", "(Rp)", "(%)"], ["A", "1.000.000", "900.000", "90"]], [],
    ["Program", "Anggaran · (Rp)", "Realisasi · (Rp)", "Capaian · (%)"], 2],
  ["a column without a heading between", [["No", "Program", null, "Anggaran"], ["1", "A", null, "1.000.000"]], [], ["No", "Program", "Anggaran"], 1],
])("reads a header: %s", (_, rows, merges, columns, bodyTop) => { expect(headerOf(rows, merges)).toEqual({ columns, bodyTop }); });

it.each<[string, RowSpec[]]>([
  ["a row with amounts", [["Program A", "1.000.000", "900.000"]]],
  ["a caption", [["Tabel 3.8", "Realisasi Anggaran"]]],
  ["one cell", [["Realisasi Anggaran"]]],
  ["prose", [["Sasaran strategis ini didukung oleh program yang dilaksanakan dengan anggaran sebesar seratus juta rupiah, dan realisasinya mencapai sembilan puluh persen dari target tahun ini.", "x"]]],
  ["a grade", [["Nilai SAKIP", "A (80,60)"]]],
])("reads no header from %s", (_, rows) => { expect(headerOf(rows)).toBeUndefined(); });
