import type { Locale } from "../../src/kernel/format";
import { BUILTIN_FORMATS, NumberFormats } from "../../src/snapshot/number-format";
import type { CellValue } from "../../src/snapshot/snapshot";

const shown = (locale: Locale, code: string, value: CellValue, date1904 = false): string =>
  new NumberFormats(locale, date1904).of(code).text(value);

const ACCOUNTING = '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-';
const RUPIAH = '_-"Rp"* #,##0.00_-;\\-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-';

// As Excel shows them on a system with Indonesian, and with American, regional settings.
describe("text of a value", () => {
  it.each<[string, CellValue, string, string]>([
    ["General", 0, "0", "0"],
    ["General", 2024, "2024", "2024"],
    ["General", -83.57, "-83,57", "-83.57"],
    ["General", 0.9285555555555555, "0,928555556", "0.928555556"],
    ["General", 12345.678901234, "12345,6789", "12345.6789"],
    ["General", 2636500000, "2636500000", "2636500000"],
    ["General", 99999999999, "99999999999", "99999999999"],
    ["General", 123456789012, "1,23457E+11", "1.23457E+11"],
    ["General", 12345678901.5, "12345678902", "12345678902"],
    ["General", 1e-9, "0,000000001", "0.000000001"],
    ["General", 1e100, "1E+100", "1E+100"],
    ["GENERAL", 1.5, "1,5", "1.5"],
    ["General", true, "TRUE", "TRUE"],
    ["0%", false, "FALSE", "FALSE"],
    ["0.00", { error: "#DIV/0!" }, "#DIV/0!", "#DIV/0!"],
    ["0.00", null, "", ""],
    ["0", 4.5, "5", "5"],
    ["0.00%", 0.8917, "89,17%", "89.17%"],
    ["0.0%", 0.92855, "92,9%", "92.9%"],
    ["0.00%", 0.99845, "99,85%", "99.85%"],
    ["0.00", 1.005, "1,01", "1.01"],
    ["#,##0", 1948876200, "1.948.876.200", "1,948,876,200"],
    ["#,##0.00", -1234.5, "-1.234,50", "-1,234.50"],
    ["#,##0.00;(#,##0.00)", -1234.5, "(1.234,50)", "(1,234.50)"],
    ["#,##0 ;[Red](#,##0)", 5, "5", "5"],
    [ACCOUNTING, 1234567, "1.234.567", "1,234,567"],
    [ACCOUNTING, -1234567, "-1.234.567", "-1,234,567"],
    [ACCOUNTING, 0, "-", "-"],
    [ACCOUNTING, " Jumlah ", " Jumlah ", " Jumlah "],
    [RUPIAH, 4298119422, "Rp4.298.119.422,00", "Rp4,298,119,422.00"],
    [RUPIAH, 0, "Rp-", "Rp-"],
    ['"Rp"\\ #,##0', 487277800, "Rp 487.277.800", "Rp 487,277,800"],
    ["[$Rp-421]#,##0", 2636500000, "Rp2.636.500.000", "Rp2,636,500,000"],
    ['[$Rp-421]\\ #,##0.00', 1.5, "Rp 1,50", "Rp 1.50"],
    ["[$-421]#,##0.00", 1234.5, "1.234,50", "1,234.50"],
    ["[$$-409]#,##0.00", 1234.5, "$1.234,50", "$1,234.50"],
    ["#,##0.00 [$€]", 1234.5, "1.234,50 €", "1,234.50 €"],
    ['0" Dokumen"', 4, "4 Dokumen", "4 Dokumen"],
    ['"[$x-1]"0', 4, "[$x-1]4", "[$x-1]4"],
    ['"Kec. "@', "Semboro", "Kec. Semboro", "Kec. Semboro"],
    ["@", "1.500", "1.500", "1.500"],
    ["@", 5.5, "5,5", "5.5"],
    ["0;-0;0;", "hilang", "", ""],
    [";;;", 5, "", ""],
    ["0.00E+00", 12345, "1,23E+04", "1.23E+04"],
    ["[>=1000000]0.0,,\" jt\";0", 2500000, "2,5 jt", "2.5 jt"],
    ["dd/mm/yyyy", 45000, "15/03/2023", "15/03/2023"],
    ["dd mmmm yyyy", 45000, "15 Maret 2023", "15 March 2023"],
    ["[$-421]dd mmmm yyyy", 45000, "15 Maret 2023", "15 Maret 2023"],
    ["[$-409]d-mmm-yy", 45000, "15-Mar-23", "15-Mar-23"],
    ["[h]:mm", 1.5, "36:00", "36:00"],
    ["dd/mm/yyyy", -1, "-1", "-1"],
    ["dd/mm/yyyy", 1e9, "1000000000", "1000000000"],
    ['0"tak berujung', 7.5, "7,5", "7.5"],
    ["0".repeat(300), 7.5, "7,5", "7.5"],
  ])("%s of %j", (code, value, id, en) => {
    expect([shown("id", code, value), shown("en", code, value)]).toEqual([id, en]);
  });

  it("counts days from 1904 where the workbook does, for dates only", () => {
    expect(shown("id", "dd/mm/yyyy", 43538, true)).toBe("15/03/2023");
    expect(shown("id", "#,##0", 43538, true)).toBe("43.538");
    expect(shown("id", "[hh]:mm:ss", 10.5, true)).toBe("252:00:00");
  });

  it.each<[number, number, string, string]>([
    [14, 45000, "15/03/2023", "3/15/2023"],
    [31, 45000, "15/03/2023", "3/15/2023"],
    [22, 45000.5, "15/03/2023 12:00", "3/15/2023 12:00"],
    [5, 1500, "Rp1.500", "$1,500"],
    [44, 1500, "Rp1.500,00", "$1,500.00"],
    [37, -5, "(5)", "(5)"],
  ])("built-in format %d of %d follows the region", (id, value, inIndonesian, inEnglish) => {
    const text = (locale: Locale) => new NumberFormats(locale, false).of(BUILTIN_FORMATS[id] ?? "", true).text(value);
    expect([text("id"), text("en")]).toEqual([inIndonesian, inEnglish]);
  });

  it("every built-in format works", () => {
    for (const [id, code] of Object.entries(BUILTIN_FORMATS)) {
      expect([id, new NumberFormats("id", false).of(code, true).text(0.75)]).not.toEqual([id, ""]);
    }
  });

  it("says the same again from its memory", () => {
    const format = new NumberFormats("id", false).of('#,##0.0;-0;0;"<"@">"');
    for (let time = 0; time < 2; time++) expect([format.text(1.25), format.text("a")]).toEqual(["1,3", "<a>"]);
  });

  it("gives one formatter to all cells of one code", () => {
    const formats = new NumberFormats("id", false);
    expect(formats.of("0.00")).toBe(formats.of("0.00"));
    expect(formats.of("mm-dd-yy")).not.toBe(formats.of("mm-dd-yy", true));
  });
});
