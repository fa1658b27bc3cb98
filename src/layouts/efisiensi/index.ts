import { defineLayout, isLabelled, mostly, type Candidate } from "../define-layout";
import { beginning } from "../words";

/** Efficiency of the use of resources (3.6): % capaian against % serapan, and the category that follows. */
export default defineLayout({
  kind: "efisiensi",
  claim: (candidate) => {
    if (!isEfficiency(candidate)) return candidate.columns;
    const categories = candidate.columns.filter((column) => mostly(candidate.textsBelow(column.index), isCategory));
    return categories.length === 0 ? candidate.columns
      : candidate.columns.map((column) => (categories.includes(column) ? { ...column, role: "kategoriEfisiensi" as const } : column));
  },
  fits: (candidate) => isEfficiency(candidate)
    && ((candidate.has("capaian", "serapan") && !(candidate.has("uraian", "anggaran", "realisasiAnggaran")))
      || candidate.has("kategoriEfisiensi")),
});

const isCategory = beginning("tkscbie", /^(tidak |kurang |sangat |cukup |belum |in)?efisien\b/i);
/** What no category makes up for. */
const isEfficiency = (candidate: Candidate): boolean => isLabelled(candidate) && (candidate.has("capaian") || candidate.has("serapan"));
