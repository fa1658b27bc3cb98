import { defineLayout } from "../define-layout";

/** Efficiency of the use of resources (3.6): % capaian against % serapan, and the category that follows. */
export default defineLayout({
  kind: "efisiensi",
  claim: (candidate) => {
    const categories = candidate.columns.filter((column) => {
      const texts = candidate.textsBelow(column.index);
      return texts.length > 0 && texts.filter((text) => /^(tidak |kurang |sangat |cukup |belum |in)?efisien\b/i.test(text)).length >= texts.length * 0.6;
    });
    return categories.length === 0 ? candidate.columns
      : candidate.columns.map((column) => (categories.includes(column) ? { ...column, role: "kategoriEfisiensi" as const } : column));
  },
  fits: (candidate) => (candidate.has("sasaran") || candidate.has("indikator") || candidate.has("uraian"))
    && ((candidate.has("capaian", "serapan") && !(candidate.has("uraian", "anggaran", "realisasiAnggaran")))
      || (candidate.has("kategoriEfisiensi") && (candidate.has("capaian") || candidate.has("serapan")))),
});
