/**
 * What an explanation costs: −ln of how likely it is, so that costs add where likelihoods multiply and a difference of 2.3
 * means ten times less likely. A slip with n places where it can happen costs ln(n) more than one with a single place.
 * The shares are rough: only their order matters, since identities decide in nearly every case.
 */

/** Some cell is wrong at all. */
export const WRONG_CELL = 6;

/** The share of each slip among wrong cells. */
const SHARE = {
  replaced: 0.25, dropped: 0.15, added: 0.1, doubled: 0.1, transposed: 0.1, copied: 0.1, copiedRun: 0.03, swapped: 0.08,
  scale: 0.05, separator: 0.05, sign: 0.03, otherTable: 0.05,
} as const;

export type SlipKind = keyof typeof SHARE | "sameSlip" | "staleRow" | "neverUpdated" | "unknown";

/** A wrong cell with a slip that could have happened in `ways` ways. */
export const slipCost = (kind: keyof typeof SHARE, ways = 1): number => WRONG_CELL - Math.log(SHARE[kind] / Math.max(1, ways));

/** A number that was changed in one of two tables only. */
export const OTHER_TABLE = slipCost("otherTable");

/** Two neighbouring cells with each other's numbers. */
export const SWAPPED = slipCost("swapped", 4);

const leastSlips: number[] = [];
/** No slip of the hand in a number of so many digits costs less. */
export const leastSlip = (digits: number): number => leastSlips[digits] ??= Math.min(
  slipCost("dropped", digits), slipCost("doubled", Math.max(1, digits - 1)), slipCost("transposed", digits - 1), slipCost("scale", 4), slipCost("sign"),
);

/** Digits of a difference that count: from here on it is plainly another number. */
const DIGITS_AT_MOST = 5;
/** What an arbitrary difference costs: there are so many others. */
export const perDigit = (digits: number): number => Math.LN10 * Math.min(DIGITS_AT_MOST, digits);

/** A total, percentage or average that nobody calculated again. */
export const neverUpdatedCost = (digits: number): number => WRONG_CELL + 2 + perDigit(digits);
/** Another number altogether in a cell that is not computed. */
export const unknownCost = (digits: number): number => WRONG_CELL + 5 + perDigit(digits);
/** The same wrong value in another cell that was copied from the first. */
export const SAME_SLIP = 1;
/** Another total in a row of totals that was never updated. */
export const STALE_ROW = 1;
/** The same where further totals of that row are right. */
export const STALE_AMONG_RIGHT = 8;
/** Fewer than this no wrong cell costs, unless it repeats another one's slip; two swapped cells share their cost. */
export const LEAST_CHANGE = 7;
/** A percentage that is right only when cut off instead of rounded. */
export const TRUNCATED = 2.5;
/** Two rounded numbers that agree in the very end of what both may stand for. */
export const GRAZING = 2.5;
/** A copied number is another number: the nearer it happens to be to the right one (`unlike` near 0), the less likely a copy. */
export const copiedCost = (unlike: number): number => slipCost("copied", 4) + Math.max(0, -Math.log(3 * unlike));
/** An amount or percentage below zero among others that are not. */
export const NEGATIVE = 6;
/** A percentage from here on is as unlikely as one below zero. */
export const HUGE_PERCENT = 1000;
/** Decimals that no neighbour shows. */
export const UNUSUAL_DECIMALS = 2.3;

/**
 * The identity itself does not apply: what it costs to leave it violated. The digits of the deviation add to it (there are so
 * many deviations), or `powerOf` where it held by chance.
 */
export const RELAX = { sum: 13, mean: 12, ratio: 14, equal: 12.5, order: 2.5, within: 2.5 } as const;
/** A sum whose excess is a row that another table still has. */
export const MISSING_ROW = 3;
/** The same row missing in a further column. */
export const MISSING_ROW_AGAIN = 0.2;
/** A sum that lacks an amount of another table, of which no rule says whose row it is. */
export const ROW_ELSEWHERE = 9;
/** Smaller amounts agree by chance. */
export const TELLING = 100_000;
/** What a formula calculates is wrong although the cells that it reads are right. */
export const CALCULATED = 10;

/** Explanations that cost so much more than the best are not looked at. */
export const WINDOW = 5;
/** A cell or a value is named where its share among all explanations is at least this. */
export const NAMED = 0.85;
export const CERTAIN = 0.985;
/** Less than this a slip costs that is recognised for what it is. */
export const PLAIN_SLIP = 14;
/** To ask a constraint for a cell's right value takes so much of the work, where to look at a known price is one. */
export const ASKING = 5;
/** The work that is spent on one component before it counts as too large: some tens of milliseconds. */
export const WORK_LIMIT = 30_000;
/** More violations than this in one component are too many to tell apart. */
export const VIOLATIONS_AT_MOST = 40;
