import { Decimal } from "../kernel/decimal";
import { AKIP_GRADES } from "./letters";

/** One step of a scale of predicates; a bound of null is open. Bounds are included unless said otherwise. */
export interface StandardStep {
  readonly name: string;
  /** How tables abbreviate it. */
  readonly short: string;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

const step = (name: string, short: string, from: string | null, to: string | null): StandardStep => Object.freeze({
  name, short, from: from === null ? null : new Decimal(from), to: to === null ? null : new Decimal(to), fromOpen: false, toOpen: false,
});

/**
 * Criteria for the realisation of performance, best first. The regulation prints 91 ≤ 100, 76 ≤ 90, 66 ≤ 75, 51 ≤ 65 and ≤ 50
 * (many reports ≥ 90 for the first); what lies between two steps is for the reader's policy.
 * Source: Permendagri 86/2017, annex, table of the scale of performance (skala nilai peringkat kinerja).
 */
export const PERMENDAGRI_86_2017: readonly StandardStep[] = Object.freeze([
  step("Sangat Tinggi", "ST", "90", null),
  step("Tinggi", "T", "76", "90"),
  step("Sedang", "S", "66", "75"),
  step("Rendah", "R", "51", "65"),
  step("Sangat Rendah", "SR", null, "50"),
]);

/** The grades of AKIP as a scale for capaian, best first. Source: PermenPANRB 88/2021. */
export const AKIP_SCALE: readonly StandardStep[] = Object.freeze(AKIP_GRADES.map(({ letter, name, from, fromIncluded, to }) =>
  Object.freeze({ name, short: letter, from, to, fromOpen: !fromIncluded, toOpen: false })));
