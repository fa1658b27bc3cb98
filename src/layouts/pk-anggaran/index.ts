import { defineLayout } from "../define-layout";

/** The budget below a performance agreement. */
export default defineLayout({
  kind: "pk-anggaran",
  fits: (candidate) => candidate.has("uraian", "anggaran") && (/perjanjian kinerja|\bpk\b/i.test(candidate.caption) || (candidate.has("sumberDana") && !/\btabel\b/i.test(candidate.caption))),
});
