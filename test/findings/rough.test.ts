import fc from "fast-check";
import type { Identity, Term } from "../../src/findings/identity";
import { judgeExactly } from "../../src/findings/judge";
import { roughly } from "../../src/findings/rough";
import { Decimal } from "../../src/kernel/decimal";

type Judged = Parameters<typeof judgeExactly>[0];

const term = (value: Decimal, decimals: number, exact = false): Term => ({ at: { sheet: "S", address: "A1" }, value, decimals, precise: value, exact });
const small = fc.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
  .map(([whole, decimals, exact]) => term(new Decimal(whole).div(10 ** decimals), decimals, exact));
const large = fc.tuple(fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 }), fc.constantFrom(0, -3, -6), fc.boolean())
  .map(([whole, decimals, exact]) => term(new Decimal(whole), decimals, exact));
const anyTerm = fc.oneof(small, large);
const parts = fc.array(anyTerm, { minLength: 1, maxLength: 6 });

/** The first term as it follows from the others, moved by so many hundredths of its last digit: around the limits of rounding. */
function near(value: Decimal, decimals: number, hundredths: number, exact: boolean): Term {
  const unit = new Decimal(`1e${-decimals}`);
  return term(value.plus(unit.times(hundredths).div(100)).toDecimalPlaces(Math.max(0, decimals + 2)), decimals, exact);
}
const off = fc.oneof(fc.constantFrom(0, 50, -50, 100, -100, 49, 51, 99, 101), fc.integer({ min: -1_000, max: 1_000 }));

const identity: fc.Arbitrary<Judged> = fc.oneof(
  fc.tuple(anyTerm, anyTerm, fc.integer({ min: 0, max: 3 }), off, fc.boolean(), fc.boolean(), fc.boolean()).map(([part, whole, decimals, hundredths, exact, capped, positive]): Judged => {
    const percent = whole.value.isZero() ? new Decimal(0) : part.value.times(100).div(whole.value);
    const shown = positive ? percent : new Decimal(200).minus(percent);
    return { kind: "ratio", ratio: near(shown, decimals, hundredths, exact), part, whole, polarity: positive ? "positive" : "negative", capped };
  }),
  fc.tuple(parts, fc.integer({ min: 0, max: 3 }), off, fc.boolean(), fc.boolean()).map(([all, decimals, hundredths, exact, capped]): Judged => {
    const mean = all.reduce((sum, part) => sum.plus(part.value), new Decimal(0)).div(all.length);
    return { kind: "mean", mean: near(mean, decimals, hundredths, exact), parts: all, capped };
  }),
  fc.tuple(parts, fc.integer({ min: -3, max: 3 }), off, fc.boolean()).map(([all, decimals, hundredths, exact]): Judged => {
    const total = all.reduce((sum, part) => sum.plus(part.value), new Decimal(0));
    return { kind: "sum", total: near(total, decimals, hundredths, exact), parts: all };
  }),
  fc.tuple(anyTerm, fc.integer({ min: -3, max: 3 }), off, fc.boolean()).map(([right, decimals, hundredths, exact]): Judged =>
    ({ kind: "equal", left: near(right.value, decimals, hundredths, exact), right })),
);

describe("roughly", () => {
  it("says what the intervals say, or nothing", () => {
    let told = 0;
    fc.assert(fc.property(identity, (one) => {
      const rough = roughly(one);
      if (rough === undefined) return;
      told++;
      expect(rough).toBe(judgeExactly(one));
    }), { numRuns: 3_000 });
    expect(told).toBeGreaterThan(300);
  });

  it("is silent at the limits of rounding and where large numbers cancel out", () => {
    const d = (value: string): Decimal => new Decimal(value);
    const silent: readonly Identity[] = [
      { kind: "ratio", ratio: term(d("33.4"), 1), part: term(d("3335"), 0, true), whole: term(d("10000"), 0, true), polarity: "positive", capped: false },
      { kind: "sum", total: term(d("0.4"), 1), parts: [term(d("900000000000000.3"), 1, true), term(d("-900000000000000"), 0, true)] },
      { kind: "ratio", ratio: term(d("50"), 0), part: term(d("1"), 0, true), whole: term(d("0"), 0, true), polarity: "positive", capped: false },
    ];
    expect(silent.map(roughly)).toEqual([undefined, undefined, undefined]);
  });
});
