import { defineLayout } from "../define-layout";
import type { RoledColumn } from "../roles";

/** Performance agreement (2.3): the target of each indikator. */
export default defineLayout({
  kind: "pk",
  fits: (candidate) => (candidate.has("indikator") || candidate.columns.some(holdsBoth)) && candidate.has("target") && !candidate.has("realisasi") && !candidate.has("realisasiAnggaran"),
});

/** "Sasaran / Indikator Kinerja": indikator stand below their sasaran in one column. */
const holdsBoth = (column: RoledColumn): boolean => column.role === "sasaran" && column.parts.some((part) => /\b(?:indikator|iku)\b/.test(part.core));
