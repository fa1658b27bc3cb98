import { defineLayout } from "../define-layout";
import { predicateColumns } from "../predicate-columns";

/** Performance (3.2): target, realisasi and capaian of each indikator; some reports put the budget of the programs beside it. */
export default defineLayout({
  kind: "kinerja",
  // Letters of AKIP under "Nilai" are predicates; a word under "Keterangan" is for the rules that read remarks.
  claim(candidate) {
    const grades = predicateColumns(candidate).filter((column) => column.role === "lain");
    return grades.length === 0 ? candidate.columns : candidate.columns.map((column) => (grades.includes(column) ? { ...column, role: "predikat" as const } : column));
  },
  fits: (candidate) => (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("realisasi")
    && candidate.has("target") && (candidate.has("capaian") || !candidate.has("uraian", "anggaran")),
});
