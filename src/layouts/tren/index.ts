import { defineLayout } from "../define-layout";

/** Realisasi (or capaian) of several years (3.3). */
export default defineLayout({
  kind: "tren",
  fits(candidate) {
    const years = (role: "realisasi" | "capaian"): number =>
      new Set(candidate.columns.filter((column) => column.role === role && column.year !== null).map((column) => column.year)).size;
    return (candidate.has("indikator") || candidate.has("sasaran")) && (years("realisasi") >= 2 || years("capaian") >= 2);
  },
});
