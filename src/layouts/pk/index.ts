import { defineLayout } from "../define-layout";

/** Performance agreement (2.3): the target of each indikator. */
export default defineLayout({
  kind: "pk",
  fits: (candidate) => candidate.has("indikator") && candidate.has("target") && !candidate.has("realisasi") && !candidate.has("realisasiAnggaran"),
});
