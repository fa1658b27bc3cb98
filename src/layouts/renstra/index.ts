import { defineLayout, type Candidate } from "../define-layout";

const isRenstra = (candidate: Candidate): boolean =>
  (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("targetAkhir", "realisasi") && !candidate.has("target");

/** Realisasi against the target at the end of the plan (3.3). */
export default defineLayout({
  kind: "renstra",
  // A mere "Capaian (%)" is that of the plan here, not that of the year.
  claim: (candidate) => (isRenstra(candidate) && candidate.has("capaian") && !candidate.has("capaianAkhir")
    ? candidate.columns.map((column) => (column.role === "capaian" ? { ...column, role: "capaianAkhir" as const } : column)) : candidate.columns),
  fits: isRenstra,
});
