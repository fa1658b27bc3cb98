import averageMismatch from "./average-mismatch";
import capaianMismatch from "./capaian-mismatch";
import cellUnreadable from "./cell-unreadable";
import countMismatch from "./count-mismatch";
import type { Rule } from "./define-rule";
import differenceMismatch from "./difference-mismatch";
import efisiensiMismatch from "./efisiensi-mismatch";
import errorValue from "./error-value";
import factsDisagree from "./facts-disagree";
import formulaMisplaced from "./formula-misplaced";
import groupTotalMismatch from "./group-total-mismatch";
import ketercapaianMismatch from "./ketercapaian-mismatch";
import letterMismatch from "./letter-mismatch";
import masukanKeluaranMismatch from "./masukan-keluaran-mismatch";
import numberAsText from "./number-as-text";
import predikatMismatch from "./predikat-mismatch";
import realisasiAboveAnggaran from "./realisasi-above-anggaran";
import rowMissing from "./row-missing";
import scaleGap from "./scale-gap";
import serapanMismatch from "./serapan-mismatch";
import sumMismatch from "./sum-mismatch";
import totalMismatch from "./total-mismatch";

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  capaianMismatch, averageMismatch, serapanMismatch, sumMismatch, totalMismatch, groupTotalMismatch, differenceMismatch, rowMissing,
  realisasiAboveAnggaran, factsDisagree, countMismatch, masukanKeluaranMismatch, efisiensiMismatch, predikatMismatch, ketercapaianMismatch, letterMismatch,
  formulaMisplaced, errorValue, cellUnreadable, numberAsText, scaleGap,
];
