import averageMismatch from "./average-mismatch";
import capaianMismatch from "./capaian-mismatch";
import type { Rule } from "./define-rule";
import factsDisagree from "./facts-disagree";
import groupTotalMismatch from "./group-total-mismatch";
import realisasiAboveAnggaran from "./realisasi-above-anggaran";
import rowMissing from "./row-missing";
import serapanMismatch from "./serapan-mismatch";
import sumMismatch from "./sum-mismatch";
import totalMismatch from "./total-mismatch";

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  capaianMismatch, averageMismatch, serapanMismatch, sumMismatch, totalMismatch, groupTotalMismatch, rowMissing,
  realisasiAboveAnggaran, factsDisagree,
];
