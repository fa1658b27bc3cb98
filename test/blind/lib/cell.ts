import { add, div, mul, print, q, round, sub, toNumber, truncate, type Locale, type Numeric, type Q } from "./rational";

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  /** ARGB, e.g. FF92D050. */
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
}
export interface Spec extends Style {
  readonly v?: string | number | null;
  /** Formula without "="; its cached result is calculated at the end. */
  readonly f?: string;
  readonly z?: string;
  /** How a text is to be read: 1.234 in "id" is 1234. */
  readonly loc?: Locale;
  /** Fractions of a percentage without percent format carry 100; amounts in millions of rupiah 1000000. */
  readonly scale?: number;
  /** Text runs, some struck out, as Word leaves them. */
  readonly rich?: readonly { readonly text: string; readonly strike?: boolean }[];
  /** Excel's error value, e.g. #DIV/0!. */
  readonly error?: string;
}
export type Cell = Spec | string | number | null;
export type Fmt = (x: Numeric) => Spec;

export const spec = (c: Cell): Spec => (typeof c === "object" && c !== null ? c : { v: c });
export const withStyle = (c: Cell, s: Style): Spec => ({ ...s, ...spec(c) });

// ---- habits of writing rupiah
export const rpText =
  (prefix = "Rp. ", suffix = "", dec = 0, loc: Locale = "id"): Fmt =>
  (x) => ({ v: prefix + print(x, dec, loc, true) + suffix, loc, align: "right" });
export const rpNum =
  (z = "#,##0"): Fmt =>
  (x) => ({ v: toNumber(x), z });
/** Amounts printed in thousands or millions of rupiah. */
export const rpUnit =
  (unit: number, dec: number): Fmt =>
  (x) => ({ v: toNumber(round(div(x, unit), dec)), z: dec ? `#,##0.${"0".repeat(dec)}` : "#,##0", scale: unit });

// ---- habits of writing percentages; the argument is in percent points (89.17)
export const pctText =
  (dec: number, suffix = "%", loc: Locale = "id"): Fmt =>
  (x) => ({ v: print(x, dec, loc) + suffix, loc, align: "center" });
/** As a clerk types it: no trailing zeros, so 100% and 92,5% stand beside 89,17%. */
export const pctLoose =
  (dec: number, suffix = "%", loc: Locale = "id"): Fmt =>
  (x) => {
    const s = print(x, dec, loc);
    return { v: (dec ? s.replace(/[.,]?0+$/, "") : s) + suffix, loc, align: "center" };
  };
export const pctCut =
  (dec: number, suffix = "%", loc: Locale = "id"): Fmt =>
  (x) => ({ v: print(truncate(x, dec), dec, loc) + suffix, loc, align: "center" });
/** A real percentage, typed rounded. */
export const pctReal =
  (dec: number): Fmt =>
  (x) => ({ v: toNumber(div(round(x, dec), 100)), z: dec ? `0.${"0".repeat(dec)}%` : "0%" });
/** A real percentage that keeps all its digits (a formula pasted as value). */
export const pctExact =
  (dec: number): Fmt =>
  (x) => ({ v: toNumber(div(x, 100)), z: dec ? `0.${"0".repeat(dec)}%` : "0%" });
/** 89.17 as a plain number. */
export const plain =
  (dec: number): Fmt =>
  (x) => ({ v: toNumber(round(x, dec)), z: dec ? `0.${"0".repeat(dec)}` : "General" });
export const text =
  (dec: number, suffix = "", loc: Locale = "id"): Fmt =>
  (x) => ({ v: print(x, dec, loc, true) + suffix, loc, align: "center" });

/** What a cell says: its value, and how far the writer may have rounded it. */
export interface Meaning {
  readonly value: Q;
  /** Decimals shown, in the unit of `value`; null where all digits are kept. */
  readonly dec: number | null;
}

function ofText(raw: string, loc: Locale): Meaning | null {
  const paren = /^[A-Z]{1,2} ?\(([^)]*)\)$/.exec(raw.trim());
  const m = /-?\d[\d.,]*/.exec((paren?.[1] ?? raw).replace(/,-$/, ""));
  if (!m) return null;
  const digits = m[0].replace(/[.,]$/, "");
  const plainDigits = loc === "id" ? digits.replace(/\./g, "").replace(",", ".") : digits.replace(/,/g, "");
  return { value: q(plainDigits), dec: (plainDigits.split(".")[1] ?? "").length };
}

/** Decimals that a number format shows, null for General. */
function shownDecimals(z: string): number | null {
  if (z === "General" || !/0/.test(z)) return null;
  return (/0\.(0+)/.exec(z)?.[1] ?? "").length;
}

/** Reads a written cell back, independently of the data that it was made from. */
export function meaning(s: Spec, result?: number): Meaning | null {
  const v = s.f === undefined ? s.v : result;
  if (s.error || s.rich || v === null || v === undefined) return null;
  if (typeof v === "string") {
    const m = ofText(v, s.loc ?? "id");
    return m && s.scale ? { ...m, value: mul(m.value, s.scale) } : m;
  }
  const scale = s.z?.includes("%") ? 100 : (s.scale ?? 1);
  const value = mul(q(v < 1e-6 && v > -1e-6 ? 0 : v), scale);
  const shown = shownDecimals(s.z ?? "General");
  // 0.9853 is 98.53: two of its decimals are used up by the scale.
  if (shown !== null && s.scale) return { value, dec: Math.max(0, shown - Math.round(Math.log10(s.scale))) };
  return { value, dec: shown ?? (s.f !== undefined ? null : decimalsOf(value)) };
}

function decimalsOf(x: Q): number | null {
  for (let k = 0; k <= 4; k++) if (round(x, k).n * x.d === x.n * round(x, k).d) return k;
  return null;
}

/** Half a unit of the last shown digit; amounts of money are exact. */
function slack(m: Meaning): Q {
  if (m.dec === null || (m.dec === 0 && m.value.n >= 1000n * m.value.d)) return q(0);
  return div(q(1), 2n * 10n ** BigInt(m.dec));
}
export const span = (m: Meaning): readonly [Q, Q] => [sub(m.value, slack(m)), add(m.value, slack(m))];
