import { defineLayout } from "../define-layout";

/** This unit's realisasi against the nation's, the province's or the kabupaten's (3.4). */
export default defineLayout({
  kind: "banding",
  fits: (candidate) => candidate.has("pembanding") && candidate.has("realisasi") && (candidate.has("indikator") || candidate.has("sasaran")),
});
