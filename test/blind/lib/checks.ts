import { cmp, div, mean, min, percent, percentNegative, q, round, sub, toNumber, total, truncate, type Q } from "./rational";
import { span, type Meaning } from "./cell";

export type Ref = string; // "Sheet!A1"
export type Status = "ok" | "trunc" | "grey" | "bad" | "skip";
export type Get = (ref: Ref) => Meaning | null;
/** One identity that the truth satisfies; `points` are the cells that a reviewer might point at when it fails. */
export interface Check {
  readonly what: string;
  readonly points: readonly Ref[];
  readonly cells: readonly Ref[];
  readonly test: (get: Get) => Status;
}

/** How well a written value states x, when x itself may lie anywhere between lo and hi. */
function states(m: Meaning, x: Q, lo: Q, hi: Q): Status {
  if (m.dec === null) return Math.abs(toNumber(sub(m.value, x))) < 1e-6 ? "ok" : overlap(m, lo, hi) ? "grey" : "bad";
  if (cmp(round(x, m.dec), m.value) === 0) return "ok";
  if (Math.abs(toNumber(sub(m.value, x))) < 1e-6) return "ok";
  // A cell that keeps more digits than it shows is judged by what it shows.
  if (cmp(round(x, m.dec), round(m.value, m.dec)) === 0) return "ok";
  if (cmp(truncate(x, m.dec), m.value) === 0) return "trunc";
  return overlap(m, lo, hi) ? "grey" : "bad";
}
function overlap(m: Meaning, lo: Q, hi: Q): boolean {
  const ulp = m.dec === null ? q("0.000001") : div(1, 10n ** BigInt(m.dec));
  const [a, b] = [span(m)[0], { n: m.value.n * ulp.d + ulp.n * m.value.d, d: m.value.d * ulp.d }];
  return cmp(a, hi) <= 0 && cmp(lo, b) <= 0;
}

export function sumCheck(what: string, whole: Ref, parts: readonly Ref[]): Check {
  return {
    what,
    points: [whole],
    cells: [whole, ...parts],
    test: (get) => {
      const w = get(whole);
      if (!w) return "skip";
      const ms = parts.map(get).filter((m): m is Meaning => m !== null);
      const x = total(ms.map((m) => m.value));
      if (cmp(round(x, 4), round(w.value, 4)) === 0) return "ok";
      const loose = ms.every((m) => m.dec !== 0) && w.dec !== 0;
      return loose && overlap(w, total(ms.map((m) => span(m)[0])), total(ms.map((m) => span(m)[1]))) ? "grey" : "bad";
    },
  };
}

export interface RatioOptions {
  readonly negative?: boolean;
  readonly cap?: number;
}
export function ratioCheck(what: string, pct: Ref, num: Ref, den: Ref, o: RatioOptions = {}): Check {
  const f = (a: Q, b: Q): Q => {
    const x = o.negative ? percentNegative(a, b) : percent(a, b);
    return o.cap === undefined ? x : min(x, o.cap);
  };
  return {
    what,
    points: [pct],
    cells: [pct, num, den],
    test: (get) => {
      const [p, a, b] = [get(pct), get(num), get(den)];
      if (!p || !a || !b || b.value.n === 0n) return "skip";
      const ends = span(a)
        .flatMap((x) => span(b).map((y) => f(x, y)))
        .sort(cmp);
      return states(p, f(a.value, b.value), ends[0] as Q, ends[3] as Q);
    },
  };
}

export function averageCheck(what: string, avg: Ref, parts: readonly Ref[], cap?: number): Check {
  const f = (x: Q): Q => (cap === undefined ? x : min(x, cap));
  return {
    what,
    points: [avg],
    cells: [avg, ...parts],
    test: (get) => {
      const p = get(avg);
      const ms = parts.map(get).filter((m): m is Meaning => m !== null);
      if (!p || ms.length === 0) return "skip";
      return states(p, mean(ms.map((m) => f(m.value))), mean(ms.map((m) => f(span(m)[0]))), mean(ms.map((m) => f(span(m)[1]))));
    },
  };
}

/** The same fact in two places: one may be rounded from the other. */
export function sameCheck(what: string, a: Ref, b: Ref): Check {
  return {
    what,
    points: [a, b],
    cells: [a, b],
    test: (get) => {
      const [x, y] = [get(a), get(b)];
      if (!x || !y) return "skip";
      const k = Math.min(x.dec ?? 9, y.dec ?? 9);
      if (cmp(round(x.value, k), round(y.value, k)) === 0) return "ok";
      if (cmp(truncate(x.value, k), truncate(y.value, k)) === 0) return "trunc";
      return overlap(x, span(y)[0], span(y)[1]) || overlap(y, span(x)[0], span(x)[1]) ? "grey" : "bad";
    },
  };
}

/** Anything else that must be so (a predicate, a category, a letter). */
export const claimCheck = (
  what: string,
  points: readonly Ref[],
  cells: readonly Ref[],
  test: (get: Get) => boolean | null,
): Check => ({
  what,
  points,
  cells: [...points, ...cells],
  test: (get) => {
    const ok = test(get);
    return ok === null ? "skip" : ok ? "ok" : "bad";
  },
});
