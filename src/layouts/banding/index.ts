import { defineLayout } from "../define-layout";

/** This unit's realisasi against the nation's, the province's or the kabupaten's (3.4). */
export default defineLayout({
  kind: "banding",
  // "Realisasi Kabupaten 2024" beside the province's and the nation's: the first is the unit's own.
  claim(candidate) {
    const [own, ...others] = candidate.columns.filter((column) => column.role === "pembanding");
    return own && others.length > 0 && !candidate.has("realisasi") ? candidate.columns.map((column) => (column === own ? { ...column, role: "realisasi" as const } : column)) : candidate.columns;
  },
  fits: (candidate) => candidate.has("pembanding") && candidate.has("realisasi") && (candidate.has("indikator") || candidate.has("sasaran")),
});
