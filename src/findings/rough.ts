import type { Identity, Term } from "./identity";

/**
 * What the other terms give for the first one, in binary fractions; how far their rounding may move it at most; the size of what
 * is reckoned with.
 */
interface Rough { readonly first: Term; readonly value: number; readonly spread: number; readonly size: number }

/**
 * The verdict on an identity as far as binary fractions tell it beyond doubt; undefined close to the limits of rounding. Most
 * identities hold or fail by far, and exact intervals cost many times as much.
 */
export function roughly(identity: Identity): "holds" | "fails" | undefined {
  const rough = roughOf(identity);
  if (!rough) return undefined;
  const { first, value, spread, size } = rough;
  const off = Math.abs(value - first.value.toNumber());
  const unit = unitOf(first);
  // Far more than a double may be wrong by, far less than anybody rounds to.
  const doubt = 1e-9 * (1 + size);
  if (off < unit / 2 - doubt) return "holds";
  // A truncated number is off by up to a whole unit.
  return off > unit + spread + doubt ? "fails" : undefined;
}

/** The last digit that a term shows; 0 for an exact one. */
const unitOf = ({ exact, decimals }: Term): number => (exact ? 0 : 10 ** -decimals);

const cut = (value: number, capped: boolean): number => (capped ? Math.min(100, Math.max(0, value)) : value);

function roughOf(identity: Identity): Rough | undefined {
  switch (identity.kind) {
    case "ratio": {
      const { ratio, part, whole, polarity, capped } = identity;
      const [p, w, slack] = [part.value.toNumber(), whole.value.toNumber(), unitOf(whole) / 2];
      if (!(w - slack > 0)) return undefined;
      const percent = p / w * 100;
      return {
        first: ratio, value: cut(polarity === "positive" ? percent : 200 - percent, capped),
        spread: (unitOf(part) / 2 + Math.abs(p) * slack / w) / (w - slack) * 100, size: 200 + Math.abs(percent),
      };
    }
    // The right one is rounded or cut off just as the left one is.
    case "equal": {
      const value = identity.right.value.toNumber();
      return { first: identity.left, value, spread: unitOf(identity.right), size: Math.abs(value) };
    }
    case "mean": return identity.parts.length === 0 ? undefined : sumOf(identity.mean, identity.parts, identity.capped, identity.parts.length);
    case "sum": return sumOf(identity.total, identity.parts, false, 1);
    case "order":
    case "within": return undefined;
  }
}

function sumOf(first: Term, parts: readonly Term[], capped: boolean, count: number): Rough {
  let sum = 0;
  let slack = 0;
  let size = 0;
  for (const part of parts) {
    const value = cut(part.value.toNumber(), capped);
    sum += value;
    size += Math.abs(value);
    slack += unitOf(part) / 2;
  }
  return { first, value: sum / count, spread: slack / count, size };
}
