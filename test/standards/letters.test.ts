import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { contains } from "../../src/kernel/interval";
import { AKIP_GRADES, akipInterval, akipRank, compareAkip, gradeOf, IKM_GRADES, ikmInterval } from "../../src/standards/letters";

const akip = (value: string): string | undefined => gradeOf(AKIP_GRADES, new Decimal(value))?.letter;
const ikm = (value: string): string | undefined => gradeOf(IKM_GRADES, new Decimal(value))?.letter;

describe("AKIP letters", () => {
  it.each([
    ["100", "AA"], ["90.01", "AA"], ["90", "A"], ["80.60", "A"], ["80", "BB"], ["74", "BB"], ["70", "B"], ["69", "B"],
    ["60", "CC"], ["50", "C"], ["30", "D"], ["0", "D"],
  ])("%s is %s", (value, letter) => expect(akip(value)).toBe(letter));

  it.each(["-0.01", "100.01"])("%s has none", value => expect(akip(value)).toBeUndefined());

  it("leave no value of the scale without a letter, and the letter's interval holds it", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), thousandths => {
      const value = new Decimal(thousandths).div(1000);
      const letter = gradeOf(AKIP_GRADES, value)?.letter ?? "";
      const interval = akipInterval(letter);
      expect(interval && contains(interval, value)).toBe(true);
    }));
  });

  it("rank as their values do", () => {
    const ranks = AKIP_GRADES.map(({ letter }) => akipRank(letter));
    expect(ranks).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(akipRank("E")).toBe(0);
    expect(akipRank("bb")).toBe(5);
    expect(akipRank("WTP")).toBeUndefined();
  });

  it.each([["A", "BB", 1], ["b", "B", 0], ["CC", "B", -1], ["A", "X", undefined], ["X", "A", undefined]])("%s against %s", (a, b, expected) => {
    const order = compareAkip(a, b);
    expect(order === undefined ? undefined : Math.sign(order)).toBe(expected);
  });

  it("have no interval for others", () => expect(akipInterval("E")).toBeUndefined());
});

describe("IKM letters", () => {
  it.each([
    ["100", "A"], ["88.31", "A"], ["88.30", "B"], ["83.57", "B"], ["76.61", "B"], ["76.60", "C"], ["65", "C"], ["64.99", "D"], ["25", "D"],
  ])("%s is %s", (value, letter) => {
    expect(ikm(value)).toBe(letter);
    const interval = ikmInterval(letter);
    expect(interval && contains(interval, new Decimal(value))).toBe(true);
  });

  // The regulation prints two decimals; between them stands nothing.
  it.each(["24.99", "64.995", "76.605", "88.305", "100.01"])("%s has none", value => expect(ikm(value)).toBeUndefined());
});
