import { mapDefined } from "../kernel/lists";
import type { Column, Role } from "./table";

/** Columns of one percentage: ratio = part ÷ whole × 100. */
export interface RatioColumns { readonly ratio: Column; readonly part: Column; readonly whole: Column }

const KINDS: readonly { readonly ratio: Role; readonly part: Role; readonly whole: Role }[] = [
  { ratio: "capaian", part: "realisasi", whole: "target" },
  { ratio: "capaianAkhir", part: "realisasi", whole: "targetAkhir" },
  { ratio: "serapan", part: "realisasiAnggaran", whole: "anggaran" },
];

/** Whether a heading names one part of the year: "tw iii", "semester 1", "iv". */
export const isPeriod = (heading: string): boolean => /^(tw|triwulan|semester|smt|bulan|caturwulan)\b|^(i|ii|iii|iv)$/.test(heading);

/** Columns of the whole year where there are such, else all. */
export const ofWholeYear = (columns: readonly Column[]): readonly Column[] => {
  const whole = columns.filter(({ group }) => group === null || !isPeriod(group));
  return whole.length > 0 ? whole : columns;
};

/** Where every column is of some year, those of the last. */
function ofLastYear(columns: readonly Column[]): readonly Column[] {
  const last = Math.max(...columns.map((column) => column.year ?? 0));
  return columns.every((column) => column.year !== null) ? columns.filter((column) => column.year === last) : columns;
}

/** Whether a heading says that what stands under it is the later of two versions: "PK Revisi", "Sesudah Perubahan", "P-APBD". */
export const isRevised = (heading: string): boolean =>
  /\b(?:perubahan|revisi|sesudah|setelah|menjadi|p[- ]?apbd)\b/i.test(heading) && !/\bsebelum\b/i.test(heading);

/** The columns of the revision where words tell them from those before it, else all. */
export function afterRevision(columns: readonly Column[]): readonly Column[] {
  const revised = columns.filter(({ header }) => isRevised(header));
  return revised.length > 0 ? revised : columns;
}

/** The column of a role that belongs to another column: same heading or year above both, else the nearest to its left, else the only one. */
function companion(columns: readonly Column[], role: Role, to: Column): Column | undefined {
  const all = columns.filter((column) => column.role === role);
  if (all.length <= 1) return all[0];
  const byYear = to.year === null ? ofLastYear(all) : all.filter((column) => column.year === to.year);
  const years = byYear.length > 0 ? byYear : all;
  const byGroup = to.group === null ? [] : years.filter((column) => column.group === to.group);
  if (byGroup.length === 1) return byGroup[0];
  // Of a budget before and after its revision, the later one counts; where no word tells it stands nearer.
  const pool = afterRevision(byGroup.length > 0 ? byGroup : ofWholeYear(years));
  return pool.filter((column) => column.index < to.index).at(-1) ?? pool[0];
}

/** All percentages that the columns of a table make. A percentage without its two columns is left out. */
export function ratioColumns(columns: readonly Column[]): readonly RatioColumns[] {
  let ratios = known.get(columns);
  if (!ratios) { ratios = findRatios(columns); known.set(columns, ratios); }
  return ratios;
}
const known = new WeakMap<readonly Column[], readonly RatioColumns[]>();

function findRatios(columns: readonly Column[]): readonly RatioColumns[] {
  const found: RatioColumns[] = [];
  for (const kind of KINDS) {
    const ratios = columns.filter((column) => column.role === kind.ratio);
    for (const ratio of ratios) {
      // Last year's percentage beside this year's realisasi and target.
      const { year } = ratio;
      if (year !== null && !columns.some((column) => column.role === kind.part && column.year === year) && ratios.some((other) => other.year === null || other.year > year)) continue;
      const part = companion(columns, kind.part, ratio);
      const whole = part && companion(columns, kind.whole, part.year === null ? ratio : part);
      if (part && whole) found.push({ ratio, part, whole });
    }
  }
  return found;
}

/** Pairs of realisasi and anggaran, with a percentage between them or not. */
export function amountPairs(columns: readonly Column[]): readonly { readonly part: Column; readonly whole: Column }[] {
  return mapDefined(columns.filter((column) => column.role === "realisasiAnggaran"), (part) => {
    const whole = companion(columns, "anggaran", part);
    return whole ? { part, whole } : undefined;
  });
}
