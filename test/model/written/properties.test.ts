import fc from "fast-check";
import { Decimal } from "../../../src/kernel/decimal";
import { formatNumber } from "../../../src/kernel/format";
import { readText } from "../../../src/model/written/read-text";

const locale = fc.constantFrom("id" as const, "en" as const);
const decimals = fc.integer({ min: 0, max: 8 });
const value = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), decimals)
  .map(([digits, places]) => ({ value: new Decimal(digits.toString()).div(new Decimal(10).pow(places)), decimals: places }));

const holds = (text: string, expected: Decimal, places: number): boolean => {
  const written = readText(text);
  return written.type === "number" && written.readings.some(reading => reading.value.eq(expected) && reading.decimals === places);
};

/** Text as it might stand in a cell: digits, separators, units and brackets in any order. */
const nearNumber = fc.array(fc.oneof(
  fc.constantFrom("1", "0", "25", "100", "000", "2024", ".", ",", " ", "\n", "%", "(", ")", "-", "/", "+", "Rp", "Rp. ", "A", "BB", "Dok", "juta",
    "M", "Baik", "dari", "e+", "\u00a0", "\u2212", "*", ";", "=", "#", "'"),
  fc.string({ unit: "binary", maxLength: 2 }),
), { maxLength: 12 }).map(parts => parts.join(""));
const anyText = fc.oneof(nearNumber, fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 50 }));

describe("a number that was written", () => {
  it("is among the readings of its text", () => {
    fc.assert(fc.property(value, locale, (number, habit) => {
      expect(holds(formatNumber(number.value, number.decimals, habit), number.value, number.decimals)).toBe(true);
    }));
  });

  it("is the usual reading in Indonesian habit, unless it has three decimals", () => {
    fc.assert(fc.property(value.filter(number => number.decimals !== 3), number => {
      const written = readText(formatNumber(number.value, number.decimals, "id"));
      expect(written.type === "number" && written.readings[0].value.eq(number.value)).toBe(true);
    }));
  });

  it.each([
    ["percent", (text: string) => `${text}%`], ["percent apart", (text: string) => `${text} %`],
    ["a unit", (text: string) => `${text} Dokumen`], ["a note", (text: string) => `${text} (Nilai IKM)`],
    ["a letter", (text: string) => `BB (${text})`], ["rupiah before", (text: string) => `Rp. ${text}`],
    ["space around", (text: string) => `\u00a0${text}\n`],
  ])("keeps its value beside %s", (_name, dress) => {
    fc.assert(fc.property(value.filter(number => number.value.isPositive()), locale, (number, habit) => {
      expect(holds(dress(formatNumber(number.value, number.decimals, habit)), number.value, number.decimals)).toBe(true);
    }));
  });

  it("keeps its value under a word that scales it", () => {
    fc.assert(fc.property(value, locale, fc.constantFrom(["ribu", 3], ["juta", 6], ["miliar", 9], ["triliun", 12] as const), (number, habit, word) => {
      const [name, power] = word as readonly [string, number];
      const text = `${formatNumber(number.value, number.decimals, habit)} ${name}`;
      expect(holds(text, number.value.times(new Decimal(10).pow(power)), number.decimals - power)).toBe(true);
    }));
  });

  it("is never read from two of them", () => {
    fc.assert(fc.property(value, value, fc.constantFrom(" / ", "\n", "; "), (a, b, between) => {
      const parts = [a, b].map(number => `${formatNumber(number.value.abs(), number.decimals, "id")}%`);
      expect(readText(parts.join(between))).toEqual({ type: "several", parts });
    }));
  });
});

describe("any text", () => {
  it("has a reading, with one to two values of finite size", () => {
    fc.assert(fc.property(anyText, text => {
      const written = readText(text);
      if (written.type === "number") {
        expect(written.readings.length).toBeLessThanOrEqual(2);
        for (const reading of written.readings) expect(reading.value.isFinite() && Number.isInteger(reading.decimals)).toBe(true);
      }
      if (written.type === "several") expect(written.parts.length).toBeGreaterThan(1);
    }), { numRuns: 3000 });
  });

  it("holds no number where it holds no digit", () => {
    fc.assert(fc.property(anyText.filter(text => !/[\d\uff10-\uff19]/.test(text)), text => {
      expect(["empty", "text", "letter", "several", "error"]).toContain(readText(text).type);
    }), { numRuns: 1000 });
  });

  it("reads the same with space around", () => {
    fc.assert(fc.property(nearNumber, text => expect(readText(` ${text}\u00a0\n`)).toEqual(readText(text))), { numRuns: 1000 });
  });

  it("takes no longer than its length warrants", () => {
    const hostile = ["1 ", "1.", "(", "a ", "1 a", "A (", "1,", "1-", "1 Dok ", "Rp. ", ". 000"].map(part => part.repeat(20_000));
    const start = performance.now();
    for (const text of hostile) for (const length of [60, 119, text.length]) readText(text.slice(0, length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
