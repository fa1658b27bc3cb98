/** Exact rational, so that every ratio of the corpus is rounded from its true value. */
export type Q = { readonly n: bigint; readonly d: bigint };
export type Numeric = Q | number | bigint | string;

const norm = (n: bigint, d: bigint): Q => (d < 0n ? { n: -n, d: -d } : { n, d });

/** Reads a number exactly as it is printed: 83.57 is 8357/100, not the double next to it. */
export function q(x: Numeric): Q {
  if (typeof x === "object") return x;
  if (typeof x === "bigint") return { n: x, d: 1n };
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(x));
  if (!m) throw new Error(`not a number: ${x}`);
  const frac = m[3] ?? "";
  const n = BigInt((m[1] ?? "") + m[2] + frac);
  return { n, d: 10n ** BigInt(frac.length + Number(m[4] ?? 0)) };
}

export const add = (a: Numeric, b: Numeric): Q => {
  const [x, y] = [q(a), q(b)];
  return norm(x.n * y.d + y.n * x.d, x.d * y.d);
};
export const sub = (a: Numeric, b: Numeric): Q => add(a, { n: -q(b).n, d: q(b).d });
export const mul = (a: Numeric, b: Numeric): Q => norm(q(a).n * q(b).n, q(a).d * q(b).d);
export const div = (a: Numeric, b: Numeric): Q => norm(q(a).n * q(b).d, q(a).d * q(b).n);
export const cmp = (a: Numeric, b: Numeric): number => {
  const s = sub(a, b).n;
  return s < 0n ? -1 : s > 0n ? 1 : 0;
};
export const min = (a: Numeric, b: Numeric): Q => (cmp(a, b) <= 0 ? q(a) : q(b));
export const total = (xs: readonly Numeric[]): Q => xs.reduce<Q>((s, x) => add(s, x), q(0));
export const mean = (xs: readonly Numeric[]): Q => div(total(xs), BigInt(xs.length));
export const percent = (a: Numeric, b: Numeric): Q => mul(div(a, b), 100);
/** Capaian of an indicator of which less is better. */
export const percentNegative = (real: Numeric, target: Numeric): Q => percent(sub(target, sub(real, target)), target);

/** Half away from zero, as Excel's ROUND and every clerk does it. */
export function round(x: Numeric, dec: number): Q {
  const scale = 10n ** BigInt(dec);
  const { n, d } = q(x);
  const abs = n < 0n ? -n : n;
  const r = (2n * abs * scale + d) / (2n * d);
  return { n: n < 0n ? -r : r, d: scale };
}
export function truncate(x: Numeric, dec: number): Q {
  const scale = 10n ** BigInt(dec);
  return { n: (q(x).n * scale) / q(x).d, d: scale };
}

export const toNumber = (x: Numeric): number => {
  const { n, d } = q(x);
  const whole = n / d;
  return Number(whole) + Number(n - whole * d) / Number(d);
};

export type Locale = "id" | "en";
/** Prints with `dec` decimals; thousands are grouped only where asked. */
export function print(x: Numeric, dec: number, locale: Locale = "id", group = false): string {
  const r = round(x, dec);
  const abs = (r.n < 0n ? -r.n : r.n).toString().padStart(dec + 1, "0");
  let whole = abs.slice(0, abs.length - dec);
  if (group) whole = whole.replace(/\B(?=(\d{3})+$)/g, locale === "id" ? "." : ",");
  const tail = dec ? (locale === "id" ? "," : ".") + abs.slice(abs.length - dec) : "";
  return (r.n < 0n ? "-" : "") + whole + tail;
}
