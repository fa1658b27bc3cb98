import { Decimal } from "../kernel/decimal";
import { readText } from "../model/written/read-text";

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

/**
 * Reads one step of a scale as reports print it: "≥ 90", "76 ≤ 90" (from 76 to 90), "> 90 – 100", "76 - 100 %", "< 55",
 * "55 s.d 75", "x > 100", "85 ke atas". Undefined for any other text, a plain number too.
 */
export function readInterval(original: string): ScaleInterval | undefined {
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
  const whole = (pattern: string): RegExpExecArray | null => new RegExp(`^[([]?\\s*${pattern}\\s*[)\\]]?$`).exec(text);
  // "> 90 - 100", "≥ 76 ≤ 90", "> 75 s.d ≤ 90"
  if ((m = whole(`(${MORE})\\s*${N}\\s*(?:-|s/d|s\\.d\\.?|sampai(?: dengan)?|dan|,|hingga)?\\s*(${LESS})?\\s*${N}`))) {
    return step(m[2], m[4], strictMore.test(m[1] ?? ""), strictLess.test(m[3] ?? ""));
  }
  // "76 ≤ 90", "76 ≤ x ≤ 90", "66 < x < 76", "76 - 90", "55 s.d 75", "76 - < 90"
  if ((m = whole(`${N}\\s*(<=|≤|=<|<)\\s*(?:(<=|≤|=<|<)\\s*)?${N}`))) return step(m[1], m[4], (m[3] !== undefined) && m[2] === "<", (m[3] ?? m[2]) === "<");
  if ((m = whole(`${N}\\s*(?:-|s/d|s\\.d\\.?|sampai(?: dengan)?|hingga|~)\\s*(${LESS})?\\s*${N}`))) return step(m[1], m[3], false, strictLess.test(m[2] ?? ""));
  if ((m = whole(`(${MORE})\\s*${N}`))) return step(m[2], undefined, strictMore.test(m[1] ?? ""));
  if ((m = whole(`(${LESS})\\s*${N}`))) return step(undefined, m[2], false, strictLess.test(m[1] ?? ""));
  if ((m = whole(`${N}\\s*(?:ke atas|keatas|\\+|atau lebih)`))) return step(m[1], undefined);
  if ((m = whole(`${N}\\s*(?:ke bawah|kebawah|atau kurang)`))) return step(undefined, m[1]);
  return undefined;
}
