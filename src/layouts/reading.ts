import { Decimal } from "../kernel/decimal";
import type { Entry, Quantity } from "../model/entry";
import { readText } from "../model/written/read-text";
import type { Written } from "../model/written/written";
import type { Grid } from "../snapshot/grid";
import type { Cell, CellRef } from "../snapshot/snapshot";

type Reading = { readonly value: Decimal; readonly decimals: number };

/** What kind of number a column holds; it decides between readings such as 13.000 for thirteen thousand or for 13. */
export type Expectation = "amount" | "percent" | "measure";

interface Format { readonly percent: boolean; readonly decimals: number | undefined }
const formats = new Map<string, Format>();

/** Whether a number format shows percent, and how many decimals; undefined decimals where only the shown text tells. */
function formatOf(code: string): Format {
  const known = formats.get(code);
  if (known) return known;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  const digits = /^[^0#?]*[#,]*[0#]+(?:\.(0+))?(?![0#.]*[#?E/])[^0#?dmyhs]*(?:;|$)/i.exec(bare);
  const format = { percent: bare.includes("%"), decimals: code === "General" || !digits ? undefined : digits[1]?.length ?? 0 };
  formats.set(code, format);
  return format;
}

/** Excel keeps about 15 digits; what lies behind them is the noise of binary fractions. */
const stored = (value: number): Decimal => new Decimal(Number.isInteger(value) ? value : Number(value.toPrecision(15)));

function choose(readings: readonly [Reading, ...Reading[]], expectation: Expectation): Reading {
  const [first] = readings;
  if (readings.length === 1) return first;
  // Rupiah have no three decimals, percentages no thousands.
  if (expectation === "amount") return readings.find((r) => r.decimals <= 2) ?? first;
  if (expectation === "percent") return readings.find((r) => r.value.abs().lte(1_000)) ?? first;
  return first;
}

const cache = new Map<string, Written>();
function read(text: string): Written {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size > 20_000) cache.clear();
  const written = readText(text);
  cache.set(text, written);
  return written;
}

function fromNumber(cell: Cell, raw: number, at: CellRef): Quantity {
  const format = formatOf(cell.style.numberFormat);
  const precise = format.percent ? stored(raw).times(100) : stored(raw);
  const whole = cell.style.numberFormat === "General" && Number.isInteger(raw);
  let value = precise;
  let decimals = whole ? 0 : format.decimals;
  let unit: string | null = null;
  if (decimals === undefined) {
    decimals = precise.decimalPlaces();
    const shown = read(cell.text);
    if (shown.type === "number") {
      // The separators of the shown text depend on the reader's Excel: the reading nearest to the stored number is the right one.
      const nearest = shown.readings.reduce((best, r) => (r.value.minus(precise).abs().lt(best.value.minus(precise).abs()) ? r : best));
      if (nearest.value.minus(precise).abs().lte(new Decimal(10).pow(-nearest.decimals))) ({ value, decimals } = nearest);
      unit = shown.unit;
    }
  } else if (!precise.isInteger()) value = precise.toDecimalPlaces(decimals);
  const quantity: Writable<Quantity> = {
    type: "quantity", at, text: cell.text, fill: cell.style.fill, value, decimals, precise, percent: format.percent, unit, letter: null, asText: false, readings: NONE,
  };
  if (cell.formula !== undefined) quantity.formula = cell.formula;
  return quantity;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const NONE: readonly never[] = [];

/** Reads one cell as the column asks. An absent cell is an empty entry at its address. */
export function readEntry(grid: Grid, row: number, column: number, expectation: Expectation): Entry {
  const cell = grid.cellAt(row, column);
  const at = grid.refTo(row, column);
  if (!cell || cell.value === null || cell.value === "") {
    if (cell?.uncalculated) return { type: "unreadable", reason: "uncalculated", at, text: cell.formula ?? "", ...lookOf(cell) };
    return { type: "absent", at, text: "", dash: false, ...lookOf(cell) };
  }
  const { value } = cell;
  if (typeof value === "number") return fromNumber(cell, value, at);
  if (typeof value === "boolean") return { type: "unreadable", reason: "text", at, text: cell.text, ...lookOf(cell) };
  if (typeof value === "object") return { type: "unreadable", reason: "error", at, text: value.error, ...lookOf(cell) };
  if (cell.style.strike) return { type: "absent", at, text: value, dash: true, ...lookOf(cell) };
  const text = cell.unstruck ?? value;
  const base = { at, text: value, ...lookOf(cell) };
  const written = read(text);
  switch (written.type) {
    case "empty": return { ...base, type: "absent", dash: text.trim() !== "" };
    case "letter": return { ...base, type: "letter", letter: written.letter };
    case "several": return { ...base, type: "unreadable", reason: "several" };
    case "error": return { ...base, type: "unreadable", reason: "error" };
    case "malformed": return { ...base, type: "unreadable", reason: "malformed" };
    case "text": return { ...base, type: "unreadable", reason: "text" };
    case "number": {
      const chosen = choose(written.readings, expectation);
      return {
        ...base, type: "quantity", value: chosen.value, decimals: chosen.decimals, precise: chosen.value,
        percent: written.percent, unit: written.unit, letter: written.letter, asText: true,
        readings: written.readings.filter((r) => r !== chosen).map(({ value: v, decimals }) => ({ value: v, decimals })),
      };
    }
  }
}

const lookOf = (cell: Cell | undefined): { formula?: string; fill: string | null } => ({
  fill: cell?.style.fill ?? null, ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
});

/** The same quantity in units of a power of ten more: millions of rupiah as rupiah, fractions as percent. */
export function scaled(quantity: Quantity, power: number): Quantity {
  if (power === 0) return quantity;
  const factor = new Decimal(10).pow(power);
  return {
    ...quantity, value: quantity.value.times(factor), precise: quantity.precise.times(factor), decimals: quantity.decimals - power,
    readings: quantity.readings.map((r) => ({ value: r.value.times(factor), decimals: r.decimals - power })),
  };
}

/** The same cell in another of its possible readings. */
export const reread = (quantity: Quantity, reading: Reading): Quantity => ({
  ...quantity, value: reading.value, precise: reading.value, decimals: reading.decimals,
  readings: [{ value: quantity.value, decimals: quantity.decimals }],
});
