import { defineLayout } from "../define-layout";

/** Efficiency of the use of resources (3.6): % capaian against % serapan, and the category that follows. */
export default defineLayout({
  kind: "efisiensi",
  fits: (candidate) => (candidate.has("sasaran") || candidate.has("indikator") || candidate.has("uraian"))
    && ((candidate.has("capaian", "serapan") && !(candidate.has("uraian", "anggaran", "realisasiAnggaran")))
      || (candidate.has("kategoriEfisiensi") && (candidate.has("capaian") || candidate.has("serapan")))),
});
