import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { placeOf, stepNamed, type Scale } from "../../src/rules/predikat-mismatch/steps";
import { AKIP_SCALE, PERMENDAGRI_86_2017 } from "../../src/standards/scales";

const place = (value: string, scale: Scale): string => {
  const found = placeOf(new Decimal(value), scale);
  return found ? [found.cause, found.step.name, ...found.rivals.map(({ name }) => name)].join(" ") : "";
};
const WITHOUT_SHORT: Scale = PERMENDAGRI_86_2017.map((step) => ({ ...step, short: null }));

describe("the place of a value on a scale", () => {
  it.each([
    ["150", "clear Sangat Tinggi"], ["90,01", "clear Sangat Tinggi"], ["90", "overlap Sangat Tinggi Tinggi"], ["89,99", "clear Tinggi"], ["76", "clear Tinggi"],
    ["75,5", "gap Sedang Tinggi"], ["75", "clear Sedang"], ["65,01", "gap Rendah Sedang"], ["50,5", "gap Sangat Rendah Rendah"], ["50", "clear Sangat Rendah"], ["-20", "clear Sangat Rendah"],
  ])("%s by Permendagri 86/2017", (value, expected) => { expect(place(value.replace(",", "."), PERMENDAGRI_86_2017)).toBe(expected); });

  it.each([
    ["105", "clear Sangat Memuaskan"], ["90.01", "clear Sangat Memuaskan"], ["90", "clear Memuaskan"], ["80", "clear Sangat Baik"], ["30", "clear Sangat Kurang"], ["0", "clear Sangat Kurang"],
  ])("%s by AKIP", (value, expected) => { expect(place(value, AKIP_SCALE)).toBe(expected); });

  it("exists for every value, and more is never worse", () => {
    const value = fc.integer({ min: -5_000, max: 25_000 }).map((cents) => new Decimal(cents).div(100));
    fc.assert(fc.property(fc.constantFrom<Scale>(PERMENDAGRI_86_2017, AKIP_SCALE), value, value, (scale, a, b) => {
      const [less, more] = a.lte(b) ? [a, b] : [b, a];
      const rank = (v: Decimal): number => { const found = placeOf(v, scale); return found ? scale.indexOf(found.step) : -1; };
      expect(rank(less)).toBeGreaterThanOrEqual(rank(more));
      expect(rank(more)).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe("the step that a text names", () => {
  it.each([
    ["Sangat Tinggi", "Sangat Tinggi"], ["SANGAT  TINGGI", "Sangat Tinggi"], ["Tinggi (76 - 90)", "Tinggi"], ["ST", "Sangat Tinggi"], ["t", "Tinggi"], ["T / Tinggi", "Tinggi"],
    ["Tinggi / Rendah", undefined], ["Istimewa", undefined], ["84,29", undefined], ["", undefined],
  ])("%s", (text, name) => {
    expect(stepNamed(text, PERMENDAGRI_86_2017)?.name).toBe(name);
    expect(stepNamed(text, WITHOUT_SHORT)?.name).toBe(name);
  });

  it("takes letters for what the scale says, not for initials", () => { expect(stepNamed("C", AKIP_SCALE)?.name).toBe("Kurang"); });
});
