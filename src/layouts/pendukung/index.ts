import { defineLayout } from "../define-layout";

/** Programmes that support each sasaran (3.5), with anggaran and realisasi. */
export default defineLayout({
  kind: "pendukung",
  fits: (candidate) => candidate.has("uraian", "anggaran", "realisasiAnggaran")
    && (candidate.has("sasaran") || /pendukung|mendukung/i.test(candidate.caption)),
});
