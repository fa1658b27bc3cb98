import { format, isDateFormat } from "numfmt";
import type { Locale } from "../kernel/format";
import type { CellValue } from "./snapshot";

/** The number formats that files name by id only (ECMA-376 part 1, 18.8.30), as Excel's own English codes. */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
  18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
  37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  // The dates and times of East Asian Excels, which others show in their own way.
  27: "mm-dd-yy", 28: "mm-dd-yy", 29: "mm-dd-yy", 30: "mm-dd-yy", 31: "mm-dd-yy", 36: "mm-dd-yy",
  32: "h:mm:ss", 33: "h:mm:ss", 34: "h:mm:ss", 35: "h:mm:ss",
  50: "mm-dd-yy", 51: "mm-dd-yy", 52: "mm-dd-yy", 53: "mm-dd-yy", 54: "mm-dd-yy", 55: "mm-dd-yy", 56: "mm-dd-yy", 57: "mm-dd-yy",
  58: "mm-dd-yy",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
};

/** Built-in formats whose look is the region's. */
function regional(code: string, locale: Locale): string {
  const date = locale === "id" ? "dd/mm/yyyy" : "m/d/yyyy";
  if (code === BUILTIN_FORMATS[14]) return date;
  if (code === BUILTIN_FORMATS[22]) return `${date} h:mm`;
  return locale === "id" ? code.replaceAll('"$"', '"Rp"') : code;
}

/** Stands for a text while its format is looked at; no user has it on the keyboard. */
const SLOT = "\uE000";
/** Days between the two date systems. */
const FROM_1904 = 1462;
/** Budgets repeat a few thousand values at most; beyond that a cache only costs memory. */
const MAX_CACHED = 4096;
/** Excel's own limits: characters of a format code and of a text. */
const MAX_CODE = 255;
const MAX_TEXT = 32_767;

/**
 * The formatters of a workbook, one for each code. The separators are the locale's whatever the code says of a country
 * ("[$Rp-421]"), as Excel takes them from the system; only month and day names follow the code.
 */
export class NumberFormats {
  readonly #formats = new Map<string, NumberFormat>();

  constructor(readonly locale: Locale, readonly date1904: boolean) {}

  /** The formatter of a code; `builtin` where the file names the format by its id alone. */
  of(code: string, builtin = false): NumberFormat {
    const shown = builtin ? regional(code, this.locale) : code;
    let known = this.#formats.get(shown);
    if (!known) this.#formats.set(shown, known = new NumberFormat(shown, this.locale, this.date1904));
    return known;
  }
}

/** Turns values into the text that Excel shows under one number format, never "####" and without padding. */
export class NumberFormat {
  readonly #options: { locale: string; dateErrorThrows: true; dateSpanLarge: false };
  readonly #code: string;
  readonly #general: boolean;
  readonly #shift: number;
  readonly #numbers = new Map<number, string>();
  readonly #strings = new Map<string, string>();
  /** The look of a text, SLOT standing for it; undefined while no text has been met. */
  #textPattern: string | undefined;

  constructor(given: string, locale: Locale, date1904: boolean) {
    const code = given.length > MAX_CODE ? "General" : given;
    const isDate = /[dmyhsbg]/i.test(code) && isDateFormat(code);
    this.#options = { locale: locale === "id" ? "id-ID" : "en-US", dateErrorThrows: true, dateSpanLarge: false };
    this.#code = isDate ? code : withoutCountry(code);
    this.#general = /^general$/i.test(code);
    // Elapsed time counts from zero in both date systems.
    this.#shift = isDate && date1904 && !/\[(?:h+|m+|s+)\]/i.test(code) ? FROM_1904 : 0;
  }

  /** The text of a value; "" for none. */
  text(value: CellValue): string {
    if (value === null) return "";
    if (typeof value === "number") return this.#number(value);
    if (typeof value === "string") return this.#string(value);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return value.error;
  }

  #number(value: number): string {
    if (this.#general && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
    let text = this.#numbers.get(value);
    if (text !== undefined) return text;
    text = this.#format(value).trim();
    if (this.#numbers.size < MAX_CACHED) this.#numbers.set(value, text);
    return text;
  }

  #format(value: number): string {
    try {
      return format(this.#code, value + this.#shift, this.#options);
    } catch {
      // An invalid code, or a day before 1900, for which Excel shows "####": a reader is better off with the number.
      return format("General", value, this.#options);
    }
  }

  #string(value: string): string {
    if (this.#textPattern === undefined) {
      try {
        this.#textPattern = format(this.#code, SLOT, this.#options).trim();
      } catch {
        this.#textPattern = SLOT;
      }
    }
    if (this.#textPattern === SLOT) return value;
    const known = this.#strings.get(value);
    if (known !== undefined) return known;
    const [before, after, ...more] = this.#textPattern.split(SLOT);
    const text = more.length > 0 || value.length > MAX_TEXT ? value : after === undefined ? before ?? "" : before + value + after;
    if (this.#strings.size < MAX_CACHED) this.#strings.set(value, text);
    return text;
  }
}

/** Keeps the symbol of "[$Rp-421]" and drops the country. */
const withoutCountry = (code: string): string => code.replace(
  /"[^"]*"|\[\$([^\]-]*)-[^\]]*\]/g, (token, symbol?: string) => symbol === undefined ? token : symbol && `[$${symbol}]`,
);
