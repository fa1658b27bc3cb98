import capaianMismatch from "./capaian-mismatch";
import type { Rule } from "./define-rule";
import serapanMismatch from "./serapan-mismatch";

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [capaianMismatch, serapanMismatch];
