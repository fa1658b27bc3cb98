import { defineLayout, type Candidate } from "../define-layout";
import { predicateColumns } from "../predicate-columns";

/** Performance (3.2): target, realisasi and capaian of each indikator; some reports put the budget of the programs beside it. */
export default defineLayout({
  kind: "kinerja",
  // Letters of AKIP under "Nilai" are predicates; a word under "Keterangan" is for the rules that read remarks.
  claim(candidate) {
    if (!isPerformance(candidate)) return candidate.columns;
    const grades = predicateColumns(candidate).filter((column) => column.role === "lain");
    return grades.length === 0 ? candidate.columns : candidate.columns.map((column) => (grades.includes(column) ? { ...column, role: "predikat" as const } : column));
  },
  fits: (candidate) => isPerformance(candidate) && (candidate.has("capaian") || !candidate.has("uraian", "anggaran")),
});

const isPerformance = (candidate: Candidate): boolean => (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("realisasi", "target");
