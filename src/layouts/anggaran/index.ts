import { defineLayout } from "../define-layout";

/** Budget plan (1.4): anggaran without realisasi. */
export default defineLayout({ kind: "anggaran", fits: (candidate) => candidate.has("uraian", "anggaran") });
