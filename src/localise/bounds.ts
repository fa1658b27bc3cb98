import type { Verdict } from "../findings/judge";
import type { Identity, Term } from "../findings/identity";

interface Bounds { readonly lo: number; readonly hi: number }

/** About what a written term stands for: a little wider than rounding, so that truncated values fall in. */
export function boundsOf(term: Term): Bounds {
  const value = term.value.toNumber();
  if (term.exact) return { lo: value, hi: value };
  const unit = 10 ** -term.decimals;
  return value < 0 ? { lo: value - unit, hi: value + unit / 2 } : { lo: value - unit / 2, hi: value + unit };
}

const halfOf = (term: Term): number => (term.exact ? 0 : 10 ** -term.decimals / 2);

/** A verdict on a ratio where binary fractions are plainly good enough; undefined where only exact arithmetic can tell. */
export function roughVerdict(identity: Identity & { readonly kind: "ratio" }): Verdict | undefined {
  const { ratio, part, whole, polarity, capped } = identity;
  const w = whole.value.toNumber();
  const p = part.value.toNumber();
  if (!(w - halfOf(whole) > 0) || !(p - halfOf(part) >= 0)) return undefined;
  let lo = 100 * (p - halfOf(part)) / (w + halfOf(whole));
  let hi = 100 * (p + halfOf(part)) / (w - halfOf(whole));
  if (polarity === "negative") [lo, hi] = [200 - hi, 200 - lo];
  if (capped) [lo, hi] = [Math.min(100, Math.max(0, lo)), Math.min(100, Math.max(0, hi))];
  const slack = 1e-9 * (1 + Math.abs(hi));
  const wide = boundsOf(ratio);
  if (hi < wide.lo - slack || lo > wide.hi + slack) return "fails";
  const r = ratio.value.toNumber();
  return hi > r - halfOf(ratio) + slack && lo < r + halfOf(ratio) - slack ? "holds" : undefined;
}
