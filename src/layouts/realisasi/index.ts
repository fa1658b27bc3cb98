import { defineLayout } from "../define-layout";

/** Budget realisation (3.8): anggaran and realisasi of each program, kegiatan and sub kegiatan. */
export default defineLayout({
  kind: "realisasi",
  fits: (candidate) => candidate.has("uraian", "anggaran", "realisasiAnggaran"),
});
