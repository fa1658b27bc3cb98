import { defineLayout, type Candidate } from "../define-layout";
import type { RoledColumn } from "../roles";

const END_OF_PLAN = /target\s+(?:kinerja\s+)?(?:akhir|jangka\s+menengah)|akhir\s+(?:periode\s+|masa\s+)?(?:renstra|rpjmd|rpd|rencana)/i;

const isRenstra = (candidate: Candidate): boolean =>
  (candidate.has("indikator") || candidate.has("sasaran")) && candidate.has("realisasi")
  && (candidate.has("targetAkhir") ? !candidate.has("target") : candidate.count("target") === 1 && isEndOfPlan(candidate));

/** Whether its only target is that of a later year than the realisasi, or the caption says that it is that of the plan: "Target 2026". */
function isEndOfPlan({ columns, caption }: Candidate): boolean {
  const year = columns.find(({ role }) => role === "target")?.year ?? null;
  const realised = columns.findLast(({ role }) => role === "realisasi")?.year ?? null;
  return year !== null && realised !== null ? year > realised : year === null && END_OF_PLAN.test(caption);
}

const ofPlan = (column: RoledColumn, capaian: boolean): RoledColumn => {
  if (column.role === "target") return { ...column, role: "targetAkhir" };
  return capaian && column.role === "capaian" ? { ...column, role: "capaianAkhir" } : column;
};

/** Realisasi against the target at the end of the plan (3.3). */
export default defineLayout({
  kind: "renstra",
  // A mere "Target" and a mere "Capaian (%)" are those of the plan here, not those of the year.
  claim(candidate) {
    if (!isRenstra(candidate)) return candidate.columns;
    const capaian = candidate.has("capaian") && !candidate.has("capaianAkhir");
    return capaian || candidate.has("target") ? candidate.columns.map((column) => ofPlan(column, capaian)) : candidate.columns;
  },
  fits: isRenstra,
});
