import { defineLayout, isLabelled, type Candidate } from "../define-layout";
import type { RoledColumn } from "../roles";
import { predicateColumns } from "../predicate-columns";
import { isStepName } from "../words";

/** Recap of predicates (3.7): % capaian and one column for each predicate, ticked or coloured, or one with its name. */
export default defineLayout({
  kind: "rekap",
  claim(candidate) {
    if (!isLabelled(candidate) || !candidate.has("capaian")) return candidate.columns;
    const named = candidate.columns.filter((column) => column.role !== "nomor" && isStepName(column.parts.at(-1)?.original ?? ""));
    const steps = new Set(named.map((column) => column.parts.at(-1)?.core)).size >= 3 ? withTickedBeside(named, candidate) : tickedColumns(candidate);
    const names = predicateColumns(candidate).filter((column) => !steps.includes(column));
    if (steps.length < 3 && names.length === 0) return candidate.columns;
    return candidate.columns.map((column) => ({
      ...column,
      role: steps.length >= 3 && steps.includes(column) ? "pilihanPredikat" as const : names.includes(column) ? "predikat" as const : column.role,
    }));
  },
  fits: (candidate) => isLabelled(candidate) && candidate.has("capaian")
    && (candidate.count("pilihanPredikat") >= 3 || (candidate.has("predikat") && !candidate.has("target") && !candidate.has("realisasi")))
    && !candidate.has("serapan"),
});

/** "Hampir Tercapai" and other words of the report between the steps that everybody knows, or next to them. */
function withTickedBeside(named: readonly RoledColumn[], candidate: Candidate): readonly RoledColumn[] {
  const steps = [...named];
  const isStep = (column: RoledColumn): boolean => (column.role === "lain" || column.role === "keterangan" || column.role === "predikat")
    && (column.parts.at(-1)?.core ?? "") !== "" && candidate.textsBelow(column.index).every((text) => TICK.test(text.trim()));
  const above = (column: RoledColumn | undefined): string => column?.parts.slice(0, -1).map((part) => part.core).join(" ") ?? "";
  const [first, last] = [named[0]?.index ?? 0, named.at(-1)?.index ?? 0];
  for (const column of candidate.columns) {
    const among = column.index > first && column.index < last;
    if (!named.includes(column) && isStep(column) && above(column) === above(named[0]) && (among || above(column) !== "")) steps.push(column);
  }
  return steps;
}

const PREDICATE = /\b(?:predikat|kriteria|kategori|interpretasi|klasifikasi|peringkat|penilaian)\b/;
const TICK = /^[\u2713\u2714\u221A\u2611vx]$/i;

/**
 * Steps in the report's own words: columns under a heading such as "Kriteria" that hold ticks and nothing else; without such a
 * heading, columns behind the capaian of which each row has one ticked.
 */
function tickedColumns(candidate: Candidate): readonly RoledColumn[] {
  const named = candidate.columns.filter((column) => (column.parts.at(-1)?.core ?? "") !== "" && column.role !== "nomor");
  const under = named.filter((column) => column.parts.length > 1 && PREDICATE.test(column.parts.slice(0, -1).map((part) => part.core).join(" ")));
  const onlyTicks = (columns: readonly RoledColumn[]): boolean => columns.every((column) => candidate.textsBelow(column.index).every((text) => TICK.test(text.trim())));
  const ticks = (columns: readonly RoledColumn[]): number => columns.reduce((sum, column) => sum + candidate.textsBelow(column.index).length, 0);
  if (under.length >= 3) return onlyTicks(under) && ticks(under) > 0 ? under : [];
  const capaian = named.findLast((column) => column.role === "capaian");
  const behind = capaian ? named.filter((column) => column.index > capaian.index && (column.role === "lain" || column.role === "keterangan")) : [];
  return capaian && behind.length >= 3 && onlyTicks(behind) && ticks(behind) === candidate.textsBelow(capaian.index).length ? behind : [];
}
