import type { Decimal } from "../kernel/decimal";
import { remember } from "../kernel/remember";
import { readText } from "../model/written/read-text";
import { isDigits } from "./words";

export interface ScaleInterval {
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

function number(text: string): Decimal | undefined {
  const written = readText(text.trim());
  if (written.type !== "number") return undefined;
  return written.readings.find((r) => r.value.lte(1_000))?.value ?? written.readings[0].value;
}

const N = "(\\d+(?:[.,]\\d+)?)(?!\\d)\\s*%?";
const LESS = "(?:<|≤|<=|=<|⩽|kurang dari|di ?bawah|sampai dengan|s/d|s\\.d\\.?|maks(?:imal)?|hingga)";
const MORE = "(?:>|≥|>=|=>|⩾|lebih dari|di ?atas|min(?:imal)?)";

const whole = (pattern: string): RegExp => new RegExp(`^[([]?\\s*${pattern}\\s*[)\\]]?$`);
const FROM_TO = whole(`(${MORE})\\s*${N}\\s*(?:-|s/d|s\\.d\\.?|sampai(?: dengan)?|dan|,\\s|hingga)?\\s*(${LESS})?\\s*${N}`);
const CHAIN = whole(`${N}\\s*(<=|≤|=<|<)\\s*(?:(<=|≤|=<|<)\\s*)?${N}`);
const SPAN = whole(`${N}\\s*(?:-|s/d|s\\.d\\.?|sampai(?: dengan)?|hingga|~)\\s*(${LESS})?\\s*${N}`);
const ABOVE = whole(`(${MORE})\\s*${N}`);
const BELOW = whole(`(${LESS})\\s*${N}`);
const UPWARDS = whole(`${N}\\s*(?:ke atas|keatas|\\+|atau lebih)`);
const DOWNWARDS = whole(`${N}\\s*(?:ke bawah|kebawah|atau kurang)`);
/** Only such texts can be intervals; the others are most. */
const CANDIDATE = /\d/;
const SIGNS = /[<>≤≥⩽⩾=+~\u2010-\u2015\u2212-]|dari|bawah|atas|lebih|kurang|sampai|hingga|s\/d|s\.d|min|maks/i;

/**
 * Reads one step of a scale as reports print it: "≥ 90", "76 ≤ 90" (from 76 to 90), "> 90 – 100", "76 - 100 %", "< 55",
 * "55 s.d 75", "x > 100", "85 ke atas". Undefined for any other text, a plain number too.
 */
export const readInterval = (original: string): ScaleInterval | undefined =>
  (original.length > 80 || isDigits(original) || !CANDIDATE.test(original) || !SIGNS.test(original) ? undefined : takeApart(original));

const POINT = new RegExp(`^=?\\s*${N}$`);

/** A step that is one value, "100" between "> 100" and "75 ≤ x < 100". Undefined for any other text. */
export function readPoint(text: string): ScaleInterval | undefined {
  const value = number(POINT.exec(text.trim())?.[1] ?? "");
  return value && { from: value, to: value, fromOpen: false, toOpen: false };
}

const takeApart = remember((original: string): ScaleInterval | undefined => {
  const text = original.normalize("NFKC").toLowerCase().replace(/[–—−]/g, "-").replace(/\b(capaian|nilai|skor|x|n|persen|%)\b/g, " ").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 60 || !/\d/.test(text)) return undefined;
  const step = (from: string | undefined, to: string | undefined, fromOpen = false, toOpen = false): ScaleInterval | undefined => {
    const lo = from === undefined ? null : number(from);
    const hi = to === undefined ? null : number(to);
    if (lo === undefined || hi === undefined || (lo && hi && lo.gt(hi))) return undefined;
    return { from: lo, to: hi, fromOpen, toOpen };
  };
  const strictMore = /^(>(?!=)|lebih|di ?atas)/;
  const strictLess = /^(<(?!=)|kurang|di ?bawah)/;
  let m: RegExpExecArray | null;
  // "> 90 - 100", "≥ 76 ≤ 90", "> 75 s.d ≤ 90"
  if ((m = FROM_TO.exec(text))) return step(m[2], m[4], strictMore.test(m[1] ?? ""), strictLess.test(m[3] ?? ""));
  // "76 ≤ 90", "76 ≤ x ≤ 90", "66 < x < 76"
  if ((m = CHAIN.exec(text))) return step(m[1], m[4], m[3] !== undefined && m[2] === "<", (m[3] ?? m[2]) === "<");
  // "76 - 90", "55 s.d 75", "76 - < 90"
  if ((m = SPAN.exec(text))) return step(m[1], m[3], false, strictLess.test(m[2] ?? ""));
  if ((m = ABOVE.exec(text))) return step(m[2], undefined, strictMore.test(m[1] ?? ""));
  if ((m = BELOW.exec(text))) return step(undefined, m[2], false, strictLess.test(m[1] ?? ""));
  if ((m = UPWARDS.exec(text))) return step(m[1], undefined);
  if ((m = DOWNWARDS.exec(text))) return step(undefined, m[1]);
  return undefined;
});
