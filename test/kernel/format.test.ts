import fc from "fast-check";
import { Decimal } from "../../src/kernel/decimal";
import { formatNumber } from "../../src/kernel/format";

describe("formatNumber", () => {
  it.each([
    ["1948876200", 0, "1.948.876.200", "1,948,876,200"],
    ["83.57", 2, "83,57", "83.57"],
    ["83.5", 2, "83,50", "83.50"],
    ["0.5", 0, "1", "1"],
    ["999.995", 2, "1.000,00", "1,000.00"],
    ["-1234.5", 1, "-1.234,5", "-1,234.5"],
    ["-0.04", 1, "0,0", "0.0"],
    ["999", 0, "999", "999"],
    ["1000", -3, "1.000", "1,000"],
    ["12345678901234567890.12", 2, "12.345.678.901.234.567.890,12", "12,345,678,901,234,567,890.12"],
  ] as const)("%s with %d decimals", (value, decimals, indonesian, english) => {
    expect(formatNumber(new Decimal(value), decimals, "id")).toBe(indonesian);
    expect(formatNumber(new Decimal(value), decimals, "en")).toBe(english);
  });

  it("loses nothing but digits after the last decimal", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const value = new Decimal(digits.toString()).div(new Decimal(10).pow(decimals));
      const back = formatNumber(value, decimals, "id").replaceAll(".", "").replace(",", ".");
      expect(new Decimal(back).eq(value)).toBe(true);
    }));
  });
});
