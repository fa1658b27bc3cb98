import { defineLayout } from "../define-layout";
import { namesIndikator } from "../words";

/** Performance agreement (2.3): the target of each indikator. */
export default defineLayout({
  kind: "pk",
  fits: (candidate) => (candidate.has("indikator") || candidate.columns.some(({ role, text }) => role === "sasaran" && namesIndikator(text))) && candidate.has("target") && !candidate.has("realisasi") && !candidate.has("realisasiAnggaran"),
});
