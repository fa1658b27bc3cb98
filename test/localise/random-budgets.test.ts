import fc from "fast-check";
import { cellKey } from "../../src/findings/identity";
import type { Explanation } from "../../src/localise";
import { pick, randomBudget, randomFrom } from "./budget";
import { ref, type TestSheet } from "./sheet";
import { DIGIT_SLIPS, inject, SLIPS, type InjectedSlip } from "./slips";

/** One slip in a random budget of 10 to 60 rows; null where the draw gives none. */
function wrongBudget(seed: number, kind: InjectedSlip, twice: boolean): { sheet: TestSheet; right: TestSheet; wrong: readonly string[] } | null {
  const random = randomFrom(seed);
  const rows = pick(random, [10, 20, 60]);
  const decimals = pick(random, [0, 1, 2, 2]);
  const make = (): ReturnType<typeof randomBudget> => randomBudget(seed, rows, { decimals, twice });
  const { sheet, cells } = make();
  for (let attempt = 0; attempt < 40; attempt++) {
    const wrong = inject(sheet, kind, pick(random, cells), random);
    if (wrong) return sheet.statements().every(({ holds }) => holds) ? null : { sheet, right: make().sheet, wrong };
  }
  return null;
}

const suspectsOf = (explanations: readonly Explanation[]): readonly string[] =>
  explanations.flatMap(({ suspect }) => (suspect ? [cellKey(suspect)] : []));

describe("localise on random budgets", () => {
  it("never speaks of a consistent one", () => {
    fc.assert(fc.property(fc.nat(100000), fc.integer({ min: 5, max: 80 }), fc.constantFrom(0, 1, 2), fc.boolean(), (seed, rows, decimals, twice) => {
      expect(randomBudget(seed, rows, { decimals, twice }).sheet.localise()).toEqual([]);
    }), { numRuns: 30 });
  });

  it("names cell and value of one slip as often as it must, and hardly ever another cell", () => {
    const count = { all: 0, named: 0, digits: 0, right: 0, wrong: 0 };
    for (const twice of [false, true]) {
      for (const kind of SLIPS) {
        for (let seed = 1; seed <= 15; seed++) {
          const made = wrongBudget(seed * 101, kind, twice);
          if (!made) continue;
          const explanations = made.sheet.localise();
          const suspects = suspectsOf(explanations);
          for (const name of made.wrong) {
            const key = cellKey(ref(name));
            count.all++;
            if (suspects.includes(key)) count.named++;
            if (!DIGIT_SLIPS.has(kind)) continue;
            count.digits++;
            const value = explanations.find(({ suspect }) => suspect && cellKey(suspect) === key)?.suggestion?.value;
            if (value !== undefined && typeof value !== "string" && value.value.eq(made.right.term(name).value)) count.right++;
          }
          if (suspects.some((key) => !made.wrong.some((name) => cellKey(ref(name)) === key))) count.wrong++;
        }
      }
    }
    expect(count.all).toBeGreaterThan(300);
    expect(count.named / count.all).toBeGreaterThanOrEqual(0.97);
    expect(count.right / count.digits).toBeGreaterThanOrEqual(0.95);
    expect(count.wrong / count.all).toBeLessThan(0.01);
  });

  it("says the same in whatever order the statements come", () => {
    const verdict = (explanations: readonly Explanation[]): readonly string[] => explanations.map(({ cause, suspect, suggestion }) => JSON.stringify({
      cause, suspect, value: suggestion?.value, kind: suggestion?.messageId, sure: suggestion?.confidence, or: suggestion?.alternatives,
    })).sort();
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...SLIPS), fc.boolean(), (seed, kind, twice) => {
      const made = wrongBudget(seed, kind, twice);
      fc.pre(made !== null);
      const random = randomFrom(seed);
      const shuffled = made.sheet.localise((statements) => [...statements].map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key).map(({ one }) => one));
      expect(verdict(shuffled)).toEqual(verdict(made.sheet.localise()));
    }), { numRuns: 40 });
  });

  it("gives each violation to one cause only, and none away", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...SLIPS), (seed, kind) => {
      const made = wrongBudget(seed, kind, true);
      fc.pre(made !== null);
      const violations = made.sheet.statements().flatMap(({ violation }) => (violation === undefined ? [] : [violation]));
      expect(made.sheet.localise().flatMap((one) => one.violations).sort((a, b) => a - b)).toEqual(violations);
    }), { numRuns: 40 });
  });
});
