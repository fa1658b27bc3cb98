import { Decimal } from "../../src/kernel/decimal";
import { TestSheet } from "./sheet";

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to pick from");
  return item;
};

interface Row { readonly depth: number; readonly children: Row[]; at: number; anggaran: number; realisasi: number }

/** Amounts as budgets have them: mostly hundreds or thousands, realisasi often odd. */
function amounts(random: () => number): { readonly anggaran: number; readonly realisasi: number } {
  const raw = 10 ** (6 + 3.2 * random());
  const to = (value: number, unit: number): number => Math.max(unit, Math.round(value / unit) * unit);
  const anggaran = to(raw, pick(random, [100, 100, 100, 100, 1000, 1000, 1000, 100_000, 1]));
  const spent = random() < 0.08 ? (random() < 0.5 ? 0 : anggaran) : anggaran * (0.3 + 0.7 * random());
  return { anggaran, realisasi: Math.min(anggaran, spent === 0 || spent === anggaran ? spent : to(spent, pick(random, [1, 1, 1, 10, 100, 100, 500, 1000, 1000]))) };
}

export interface Budget {
  readonly sheet: TestSheet;
  /** Cells with amounts or percentages. */
  readonly cells: readonly string[];
  /** Sums whose total has at least two parts, and a leaf of them that may be left out. */
  readonly leaves: readonly { readonly row: number; readonly total: number }[];
  readonly columns: readonly string[];
}

/**
 * A budget of about `rows` rows: programmes, kegiatan and sub kegiatan with anggaran, realisasi and percentage, and JUMLAH.
 * `twice`: the rows stand in a second table as well. `without`: this leaf (by order) is left out of the first table.
 */
export function randomBudget(seed: number, rows: number, options: { readonly decimals: number; readonly twice?: boolean; readonly without?: number }): Budget {
  const random = randomFrom(seed);
  const roots: Row[] = [];
  let count = 0;
  const grow = (depth: number, into: Row[]): void => {
    const row: Row = { depth, children: [], at: 0, anggaran: 0, realisasi: 0 };
    into.push(row);
    count++;
    if (depth < 2) for (let n = pick(random, depth === 0 ? [1, 2, 3, 4, 6] : [1, 1, 2, 3, 3, 5]); n > 0; n--) grow(depth + 1, row.children);
    if (row.children.length === 0) Object.assign(row, amounts(random));
    for (const child of row.children) {
      row.anggaran += child.anggaran;
      row.realisasi += child.realisasi;
    }
  };
  while (count < rows) grow(0, roots);

  const sheet = new TestSheet();
  const leaves: { row: number; total: number }[] = [];
  let leaf = 0;
  const table = (name: string, first: boolean): Map<Row, number> => {
    const places = new Map<Row, number>();
    let at = 4;
    const put = (row: Row): boolean => {
      if (first && row.children.length === 0 && leaf++ === options.without) return false;
      const line = at++;
      places.set(row, line);
      const percent = new Decimal(row.realisasi).times(100).div(row.anggaran).toFixed(options.decimals);
      sheet.write({ [`${name}!C${line}`]: row.anggaran, [`${name}!D${line}`]: row.realisasi, [`${name}!E${line}`]: `${percent}%` });
      sheet.ratio(`${name}!E${line}`, `${name}!D${line}`, `${name}!C${line}`);
      const below = row.children.filter(put).map((child) => places.get(child) ?? 0);
      if (below.length > 0) for (const column of ["C", "D"]) sheet.sum(`${name}!${column}${line}`, ...below.map((child) => `${name}!${column}${child}`));
      if (first && row.children.length > 1) for (const child of row.children) if (child.children.length === 0) leaves.push({ row: places.get(child) ?? 0, total: line });
      return true;
    };
    const top = roots.filter(put).map((row) => places.get(row) ?? 0);
    const line = at;
    const [anggaran, realisasi] = [roots.reduce((sum, row) => sum + row.anggaran, 0), roots.reduce((sum, row) => sum + row.realisasi, 0)];
    sheet.write({
      [`${name}!C${line}`]: anggaran, [`${name}!D${line}`]: realisasi,
      [`${name}!E${line}`]: `${new Decimal(realisasi).times(100).div(anggaran).toFixed(options.decimals)}%`,
    });
    sheet.ratio(`${name}!E${line}`, `${name}!D${line}`, `${name}!C${line}`);
    for (const column of ["C", "D"]) sheet.sum(`${name}!${column}${line}`, ...top.map((row) => `${name}!${column}${row}`));
    return places;
  };
  const one = table("A", true);
  const cells = sheet.names;
  if (options.twice) {
    const other = table("B", false);
    for (const [row, line] of one) for (const column of ["C", "D", "E"]) sheet.equal(`A!${column}${line}`, `B!${column}${other.get(row) ?? 0}`);
  }
  return { sheet, cells, leaves, columns: ["C", "D"] };
}
