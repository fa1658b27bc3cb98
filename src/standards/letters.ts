import { Decimal } from "../kernel/decimal";
import type { Interval } from "../kernel/interval";

/** One grade: its letter, its name and the values it stands for. */
export interface LetterGrade {
  readonly letter: string;
  readonly name: string;
  /** The lower bound. */
  readonly from: Decimal;
  /** Whether the lower bound itself belongs to the grade (65,00–76,60) or not (> 80–90). */
  readonly fromIncluded: boolean;
  /** The upper bound, included. */
  readonly to: Decimal;
}

const grade = (letter: string, name: string, from: string, fromIncluded: boolean, to: string): LetterGrade =>
  Object.freeze({ letter, name, from: new Decimal(from), fromIncluded, to: new Decimal(to) });

/**
 * Grades of the evaluation of accountability (AKIP, SAKIP), best first.
 * Source: PermenPANRB 88/2021 on the evaluation of AKIP; the same steps as PermenPANRB 12/2015.
 */
export const AKIP_GRADES: readonly LetterGrade[] = Object.freeze([
  grade("AA", "Sangat Memuaskan", "90", false, "100"),
  grade("A", "Memuaskan", "80", false, "90"),
  grade("BB", "Sangat Baik", "70", false, "80"),
  grade("B", "Baik", "60", false, "70"),
  grade("CC", "Cukup", "50", false, "60"),
  grade("C", "Kurang", "30", false, "50"),
  grade("D", "Sangat Kurang", "0", true, "30"),
]);

/**
 * Grades of the public satisfaction index (IKM), converted values on 25–100, best first. The steps stand 0,01 apart.
 * Source: PermenPANRB 14/2017, guidance for the survey of public satisfaction.
 */
export const IKM_GRADES: readonly LetterGrade[] = Object.freeze([
  grade("A", "Sangat Baik", "88.31", true, "100"),
  grade("B", "Baik", "76.61", true, "88.30"),
  grade("C", "Kurang Baik", "65.00", true, "76.60"),
  grade("D", "Tidak Baik", "25.00", true, "64.99"),
]);

const AKIP_ORDER = AKIP_GRADES.map(({ letter }) => letter);
// E stands below D in reports that grade zero apart.
const RANKS: ReadonlyMap<string, number> = new Map([...AKIP_ORDER, "E"].map((letter, place) => [letter, AKIP_ORDER.length - place]));

/** The rank of an AKIP letter, 0 for E up to 7 for AA; undefined for anything else. Capitals do not matter. */
export const akipRank = (letter: string): number | undefined => RANKS.get(letter.toUpperCase());

/** Positive where a is the better AKIP letter, 0 where both are the same; undefined where one is none. */
export function compareAkip(a: string, b: string): number | undefined {
  const first = akipRank(a);
  const second = akipRank(b);
  return first === undefined || second === undefined ? undefined : first - second;
}

function intervalOf(grades: readonly LetterGrade[], letter: string): Interval | undefined {
  const found = grades.find(each => each.letter === letter.toUpperCase());
  return found && { lo: found.from, hi: found.to };
}

/** The values of an AKIP letter with both ends closed, so 90 lies in A and AA; undefined for other letters. */
export const akipInterval = (letter: string): Interval | undefined => intervalOf(AKIP_GRADES, letter);

/** The values of an IKM letter, both ends closed; undefined for other letters. */
export const ikmInterval = (letter: string): Interval | undefined => intervalOf(IKM_GRADES, letter);

/** The grade that a value belongs to; undefined outside the scale and in a gap between two grades. */
export const gradeOf = (grades: readonly LetterGrade[], value: Decimal): LetterGrade | undefined =>
  grades.find(({ from, fromIncluded, to }) => value.lte(to) && (fromIncluded ? value.gte(from) : value.gt(from)));
