import { defineLayout } from "../define-layout";
import { isStepName } from "../words";

/** Recap of predicates (3.7): % capaian and one column for each predicate, ticked or coloured, or one with its name. */
export default defineLayout({
  kind: "rekap",
  claim(candidate) {
    const step = (text: string): boolean => isStepName(text);
    const steps = candidate.columns.filter((column) => column.role !== "nomor" && step(column.parts.at(-1)?.original ?? ""));
    const names = candidate.columns.filter((column) => (column.role === "keterangan" || column.role === "lain" || column.role === "predikat")
      && !steps.includes(column) && mostly(candidate.textsBelow(column.index), step));
    if (steps.length < 3 && names.length === 0) return candidate.columns;
    return candidate.columns.map((column) => ({
      ...column,
      role: steps.length >= 3 && steps.includes(column) ? "pilihanPredikat" as const : names.includes(column) ? "predikat" as const : column.role,
    }));
  },
  fits: (candidate) => (candidate.has("sasaran") || candidate.has("indikator") || candidate.has("uraian")) && candidate.has("capaian")
    && (candidate.count("pilihanPredikat") >= 3 || (candidate.has("predikat") && !candidate.has("target") && !candidate.has("realisasi")))
    && !candidate.has("serapan"),
});

const mostly = (texts: readonly string[], test: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(test).length >= texts.length * 0.6;
