import fc from "fast-check";
import { readInterval } from "../../src/layouts/scale-text";

/** "[90, 100]" with round brackets where the end is left out, "…" where there is none. */
function shown(text: string): string | undefined {
  const read = readInterval(text);
  if (!read) return undefined;
  return `${read.fromOpen ? "(" : "["}${read.from?.toString() ?? "…"}, ${read.to?.toString() ?? "…"}${read.toOpen ? ")" : "]"}`;
}

it.each([
  ["≥ 90", "[90, …]"], ["≥ 100,01", "[100.01, …]"], ["> 90, ≤ 100", "(90, 100]"], [">= 90", "[90, …]"], ["> 100", "(100, …]"], ["> 100 %", "(100, …]"], ["lebih dari 100%", "(100, …]"], ["85 ke atas", "[85, …]"], ["minimal 91", "[91, …]"],
  ["≤ 50", "[…, 50]"], ["< 55", "[…, 55)"], ["< 55%", "[…, 55)"], ["kurang dari 55", "[…, 55)"], ["50 ke bawah", "[…, 50]"], ["di bawah 55%", "[…, 55)"],
  ["76 ≤ 90", "[76, 90]"], ["66 ≤ 75", "[66, 75]"], ["76 ≤ x ≤ 90", "[76, 90]"], ["66 < x < 76", "(66, 76)"],
  ["76 - 100", "[76, 100]"], ["76–100 %", "[76, 100]"], ["55 s.d 75", "[55, 75]"], ["55 s/d 75", "[55, 75]"], ["55% sampai dengan 75%", "[55, 75]"], ["75,5 – 90,49", "[75.5, 90.49]"], ["65.5 - 75.4", "[65.5, 75.4]"],
  ["> 90 – 100", "(90, 100]"], ["> 80 - 90", "(80, 90]"], ["≥ 76 s.d < 90", "[76, 90)"], ["0 – 30", "[0, 30]"], ["(> 90 - 100)", "(90, 100]"],
])("reads %j as %s", (text, expected) => { expect(shown(text)).toBe(expected); });

it.each([
  "90", "90%", "Sangat Tinggi", "", "1.", "Rp 1.000.000", "2021 2022", "100 - 76", "Tabel 3.1", "≥", "12 Maret 2024", "76 - 90 - 100",
])("reads no interval from %j", (text) => { expect(shown(text)).toBeUndefined(); });

test("any two bounds in any notation come back", () => {
  const number = fc.integer({ min: 0, max: 1999 }).map((n) => n / 10);
  const notation = fc.constantFrom<[(a: string, b: string) => string, string]>(
    [(a, b) => `${a} - ${b}`, "[]"], [(a, b) => `> ${a} – ${b}`, "(]"], [(a, b) => `${a} ≤ ${b}`, "[]"], [(a, b) => `≥ ${a} s.d < ${b}`, "[)"], [(a, b) => `${a}% s/d ${b}%`, "[]"],
  );
  fc.assert(fc.property(number, number, notation, fc.constantFrom(",", "."), (a, b, [write, [open, close]], point) => {
    const [lo, hi] = a < b ? [a, b] : [b, a];
    const text = (n: number): string => String(n).replace(".", point);
    expect(shown(write(text(lo), text(hi)))).toBe(`${open}${lo}, ${hi}${close}`);
  }));
});
