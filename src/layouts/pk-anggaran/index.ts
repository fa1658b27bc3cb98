import { defineLayout } from "../define-layout";

/** The budget below a performance agreement. */
export default defineLayout({
  kind: "pk-anggaran",
  fits: (candidate) => candidate.has("uraian", "anggaran") && (candidate.has("sumberDana") || /perjanjian kinerja|\bpk\b/i.test(candidate.caption)),
});
