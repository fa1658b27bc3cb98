import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { copiedRun, digitsOf, originsOf, slipBetween, type Written } from "../../src/localise/slips";

const written = (text: string): Written => ({ value: new Decimal(text), decimals: text.split(".")[1]?.length ?? 0 });

describe("slipBetween", () => {
  const cases: readonly (readonly [right: string, wrong: string, kind: string | undefined])[] = [
    ["467192970", "46192970", "dropped"],
    ["132760000", "32760000", "dropped"],
    ["105000", "5000", "dropped"],
    ["93.65", "93.6", "dropped"],
    ["1184303703", "1184303783", "replaced"],
    ["94.53", "94.83", "replaced"],
    ["29405384", "29450384", "transposed"],
    ["81.53", "81.35", "transposed"],
    ["29405384", "294050384", "added"],
    ["29405384", "294405384", "doubled"],
    ["487277800", "487277800000", "scale"],
    ["487277800000", "487277800", "scale"],
    ["2.5", "2500000", "scale"],
    ["84.02", "8402", "separator"],
    ["83.57", "8.357", "separator"],
    ["32030500", "-32030500", "sign"],
    ["-5", "5", "sign"],
    ["329", "289", undefined],
    ["83", "35", undefined],
    ["467192970", "467192970", undefined],
    ["12", "-13", undefined],
    ["0", "32030500", undefined],
  ];
  it.each(cases)("%s written %s is %s", (right, wrong, kind) => {
    expect(slipBetween(written(right), written(wrong))?.kind).toBe(kind);
  });

  it("finds a slip with fewer ways to happen likelier", () => {
    const cost = (right: string, wrong: string): number => slipBetween(written(right), written(wrong))?.cost ?? Infinity;
    expect(cost("467192970", "46192970")).toBeLessThan(cost("467192970", "467192971"));
    expect(cost("29405384", "294405384")).toBeLessThan(cost("29405384", "294050384"));
    expect(cost("83", "84")).toBeLessThan(cost("467192970", "467192971"));
  });
});

describe("copiedRun", () => {
  it("sees digits that a neighbour has in the same place", () => {
    expect(copiedRun("12345000", "12678000", [written("5"), written("33678000")])?.kind).toBe("copiedRun");
  });
  it.each([
    ["digits in another place", "12345000", "12678000", "678"],
    ["a single digit", "12345000", "12346000", "99996000"],
    ["another length", "1234500", "12678000", "33678000"],
  ])("does not take %s for copied", (_, right, wrong, neighbour) => {
    expect(copiedRun(right, wrong, [written(neighbour)])).toBeUndefined();
  });
});

describe("originsOf", () => {
  const number = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.constantFrom(0, 0, 1, 2))
    .map(([whole, decimals]): Written => ({ value: new Decimal(whole.toString()).div(new Decimal(10).pow(decimals)), decimals }));

  it("holds every number from which one slip leads to the written one", () => {
    fc.assert(fc.property(number, fc.nat(), fc.nat(9), fc.constantFrom("drop", "add", "replace", "transpose"), (right, place, digit, slip) => {
      const digits = digitsOf(right);
      const at = place % digits.length;
      const [head, here, tail] = [digits.slice(0, at), digits.charAt(at), digits.slice(at + 1)];
      const units = digits.length - right.decimals;
      const wrong = {
        drop: head + tail, add: head + String(digit) + here + tail, replace: head + String(digit) + tail,
        transpose: head + tail.charAt(0) + here + tail.slice(1),
      }[slip];
      // What falls away or is added behind the separator changes the number of decimals.
      const decimals = right.decimals + (at < units ? 0 : slip === "drop" ? -1 : slip === "add" ? 1 : 0);
      fc.pre(wrong.length > decimals && !/^0/.test(wrong) && !/^0/.test(digits));
      const value = new Decimal(wrong).div(new Decimal(10).pow(decimals));
      fc.pre(!value.eq(right.value));
      const origins = originsOf({ value, decimals }, right.decimals === 0);
      expect(origins.some(({ text }) => new Decimal(text).eq(right.value))).toBe(true);
    }), { numRuns: 500 });
  });

  it("gives nothing that the comparison takes for no slip, and a near value for a quick look", () => {
    fc.assert(fc.property(number, (one) => {
      for (const { text, decimals, approximate } of originsOf(one, one.decimals === 0)) {
        const value = new Decimal(text);
        expect(approximate).toBeCloseTo(value.toNumber(), 6);
        if (!value.eq(one.value)) expect(slipBetween({ value, decimals }, one)).toBeDefined();
      }
    }), { numRuns: 20 });
  });

  it("keeps amounts whole", () => {
    for (const { text } of originsOf(written("46192970"), true)) expect(new Decimal(text).isInteger()).toBe(true);
  });
});
