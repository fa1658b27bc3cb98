import { mostly, type Candidate } from "./define-layout";
import type { RoledColumn } from "./roles";
import { isStepName } from "./words";

/** Columns that name a predicate in most rows, whatever stands above them: "Nilai", "Keterangan". */
export const predicateColumns = (candidate: Candidate): readonly RoledColumn[] => candidate.columns.filter((column) => {
  if (column.role !== "keterangan" && column.role !== "lain" && column.role !== "predikat") return false;
  return mostly(candidate.textsBelow(column.index), isStepName);
});
