import { defineLayout } from "../define-layout";

/** Realisasi (or capaian) of several years (3.3); bare years are what the caption says. */
export default defineLayout({
  kind: "tren",
  claim(candidate) {
    const bare = candidate.columns.filter((column) => column.role === "lain" && column.year !== null && column.parts.every((part) => part.core === ""));
    if (bare.length < 2 || !/\b(?:realisasi|capaian|perkembangan|tren|trend|perbandingan)\b/i.test(candidate.caption)) return candidate.columns;
    const role = /\bcapaian\b/i.test(candidate.caption) && !/\brealisasi\b/i.test(candidate.caption) ? "capaian" as const : "realisasi" as const;
    return candidate.columns.map((column) => (bare.includes(column) ? { ...column, role } : column));
  },
  fits(candidate) {
    if (!candidate.has("indikator") && !candidate.has("sasaran")) return false;
    const years = (role: "realisasi" | "capaian"): number => (candidate.count(role) < 2 ? 0
      : new Set(candidate.columns.filter((column) => column.role === role && column.year !== null).map((column) => column.year)).size);
    // Last year's realisasi beside this year's target, realisasi and capaian: a performance table that looks back.
    const looksBack = years("realisasi") === 2 && candidate.count("target") === 1 && candidate.count("capaian") === 1;
    return !looksBack && (years("realisasi") >= 2 || years("capaian") >= 2);
  },
});
