import { defineLayout } from "../define-layout";

/** Performance (3.2): target, realisasi and capaian of each indikator; some reports put the budget of the programs beside it. */
export default defineLayout({
  kind: "kinerja",
  fits: (candidate) => (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("realisasi")
    && candidate.has("target") && (candidate.has("capaian") || !candidate.has("uraian", "anggaran")),
});
