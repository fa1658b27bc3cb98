import { defineLayout } from "../define-layout";

/** Realisasi against the target at the end of the plan (3.3). */
export default defineLayout({
  kind: "renstra",
  fits: (candidate) => (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("targetAkhir", "realisasi") && !candidate.has("target"),
});
