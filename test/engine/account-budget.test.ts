import { audit } from "../../src/engine/audit";
import type { CellValue, Snapshot } from "../../src/snapshot/snapshot";
import { hardFindings, describeFinding } from "../support/golden";
import { mapCells } from "../support/mutate";
import { bookOf, indonesian, sheetFrom, type CellSpec, type RowSpec } from "../support/snapshots";

/** A budget by programme and account codes, as regional accounting systems print it: Operasi, Modal and Total beside each other. */
const CODES = { programs: 4, kegiatan: 4, subs: 5, accounts: 3 };

interface Item { readonly code: string; readonly name: string; readonly amounts: readonly number[] }

/** All items from the top down, each with the sums of those below: anggaran and realisasi of Operasi and of Modal. */
function items(): Item[] {
  let seed = 20_240_131;
  const next = (most: number): number => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(seed / 2_147_483_648 * most); };
  const many = (count: number, make: (i: number) => Item[]): Item[] => Array.from({ length: count }, (_, i) => make(i + 1)).flat();
  const over = (code: string, name: string, below: readonly Item[]): Item[] => {
    const depth = code.split(".").length;
    const nearest = Math.min(...below.map((item) => item.code.split(".").length));
    const direct = below.filter((item) => item.code.split(".").length === nearest && nearest > depth);
    return [{ code, name, amounts: [0, 1, 2, 3].map((i) => direct.reduce((sum, { amounts }) => sum + (amounts[i] ?? 0), 0)) }, ...below];
  };
  const two = (n: number): string => String(n).padStart(2, "0");
  const account = (code: string, i: number): Item => {
    const modal = i === 3;
    const anggaran = (1 + next(90_000)) * 1_000;
    const realisasi = Math.floor(anggaran * (50 + next(50)) / 100);
    return { code: `${code}.${modal ? "5.2" : "5.1"}.${two(i)}`, name: modal ? `Belanja Modal ${code} ${i}` : `Belanja Barang ${code} ${i}`, amounts: modal ? [0, 0, anggaran, realisasi] : [anggaran, realisasi, 0, 0] };
  };
  const sub = (code: string): Item[] => over(code, `Sub Kegiatan Penyediaan ${code}`, many(CODES.accounts, (i) => [account(code, i)]));
  const kegiatan = (code: string): Item[] => over(code, `Kegiatan Pengelolaan ${code}`, many(CODES.subs, (i) => sub(`${code}.${two(i)}`)));
  return many(CODES.programs, (i) => over(`1.02.${two(i)}`, `Program Pelayanan ${i}`, many(CODES.kegiatan, (j) => kegiatan(`1.02.${two(i)}.2${two(j)}`))));
}

const amount = (value: number): CellSpec => ({ value: indonesian(value, 2) });
const ratio = (part: number, whole: number): CellValue => (whole === 0 ? null : `${indonesian(part / whole * 100, 2)}`);

function rowOf(code: string, name: string, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): RowSpec {
  return [code, name, amount(a), amount(b), ratio(b, a), amount(c), amount(d), ratio(d, c), amount(a + c), amount(b + d), ratio(b + d, a + c), { error: "#DIV/0!" }];
}

function budget(): { snapshot: Snapshot; list: Item[] } {
  const list = items();
  const header: RowSpec[] = [
    ["Kode Rekening", "Uraian", "Belanja Operasi", null, null, "Belanja Modal", null, null, "Total", null, null, "Tren terhadap 2023"],
    [null, null, "Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%"],
  ];
  const programs = list.filter(({ code }) => code.split(".").length === 3);
  const total = rowOf("", "JUMLAH", [0, 1, 2, 3].map((i) => programs.reduce((sum, { amounts }) => sum + (amounts[i] ?? 0), 0)));
  const rows = [["LAPORAN REALISASI ANGGARAN"], ["DINAS KESEHATAN"], ["TAHUN ANGGARAN 2024"], [], ...header, ...list.map(({ code, name, amounts }) => rowOf(code, name, amounts)), total];
  const hiddenRows = list.flatMap(({ code }, i) => (code.includes(".5.") ? [i + 6] : []));
  const merges = [
    ...[0, 1, 11].map((column) => ({ top: 4, left: column, bottom: 5, right: column })),
    ...[2, 5, 8].map((left) => ({ top: 4, left, bottom: 4, right: left + 2 })),
  ];
  return { snapshot: bookOf(sheetFrom(rows, { name: "LRA", hiddenRows, merges })), list };
}

test("a budget by account codes with hundreds of hidden rows, zeros as text and divisions by zero in an unused column is clean", () => {
  const { snapshot, list } = budget();
  const report = audit(snapshot);
  expect(list.length).toBeGreaterThan(300);
  expect(report.tables.map(({ kind }) => kind)).toEqual(["realisasi"]);
  expect(hardFindings(report).map(describeFinding)).toEqual([]);
  // Not silence: the sums were looked at.
  expect(report.rules.find(({ rule }) => rule === "sum-mismatch")?.passed).toBeGreaterThan(list.length / 4);
});

test("and one wrong amount in it is found", () => {
  const { snapshot } = budget();
  const target = snapshot.sheets[0]?.cells.find(({ column, text }) => column === 3 && text.length > 10);
  const wrong = mapCells(snapshot, (cell) => (cell === target ? { ...cell, value: `9${cell.text}`, text: `9${cell.text}` } : cell));
  expect(hardFindings(audit(wrong)).length).toBeGreaterThan(0);
});
