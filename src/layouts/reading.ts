import { Decimal, tenTo } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { Entry, Quantity } from "../model/entry";
import { choose, type Expectation } from "../model/written/choose";
import { readText } from "../model/written/read-text";
import type { Grid } from "../snapshot/grid";
import type { Cell, CellRef } from "../snapshot/snapshot";

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Reading = { readonly value: Decimal; readonly decimals: number };

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

/** Stored numbers by their value, since amounts return from table to table; the second map holds them as percent. */
const numbers = { bare: new Map<number, Decimal>(), percent: new Map<number, Decimal>() };

/** Excel keeps about 15 digits; what lies behind them is the noise of binary fractions. */
function stored(value: number, percent: boolean): Decimal {
  const known = percent ? numbers.percent : numbers.bare;
  const before = known.get(value);
  if (before) return before;
  const bare = new Decimal(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  const decimal = percent ? bare.times(100) : bare;
  if (known.size >= 20_000) known.clear();
  known.set(value, decimal);
  return decimal;
}

function fromNumber(cell: Cell, raw: number, at: CellRef): Quantity {
  const { style, text, formula } = cell;
  const format = formatOf(style.numberFormat);
  const { percent } = format;
  const precise = stored(raw, percent);
  let value = precise;
  let decimals = style.numberFormat === "General" && Number.isInteger(raw) ? 0 : format.decimals;
  let unit: string | null = null;
  if (decimals === undefined) {
    decimals = precise.decimalPlaces();
    const shown = readText(text);
    if (shown.type === "number") {
      // The separators of the shown text depend on the reader's Excel: the reading nearest to the stored number is the right one.
      const nearest = shown.readings.reduce((best, r) => (r.value.minus(precise).abs().lt(best.value.minus(precise).abs()) ? r : best));
      if (nearest.value.minus(precise).abs().lte(tenTo(-nearest.decimals))) ({ value, decimals } = nearest);
      unit = shown.unit;
    }
  } else if (!precise.isInteger()) value = precise.toDecimalPlaces(decimals);
  const quantity: Writable<Quantity> = {
    type: "quantity", at, text, fill: style.fill, value, decimals, precise, percent, unit, letter: null, asText: false, readings: NONE,
  };
  if (formula !== undefined) quantity.formula = formula;
  return quantity;
}

const NONE: readonly never[] = [];

/** "≥ 85", "minimal 85%": a target is its limit. */
const LIMIT = /^\s*(?:[<>]=?|=[<>]|[\u2264\u2265]|min(?:imal)?\.?|maks?(?:imal)?\.?)\s*(?=(?:rp\.?\s*)?\d)/i;

/** Reads one cell as the column asks, in a column of targets also limits. An absent cell is an empty entry at its address. */
export function readEntry(grid: Grid, row: number, column: number, expectation: Expectation, limits = false): Entry {
  const cell = grid.cellAt(row, column);
  const at = grid.refTo(row, column);
  if (!cell || cell.value === null || cell.value === "") {
    if (cell?.uncalculated) return { type: "unreadable", reason: "uncalculated", at, text: cell.formula ?? "", ...lookOf(cell) };
    return cell ? { type: "absent", at, text: "", dash: false, ...lookOf(cell) } : { type: "absent", at, text: "", dash: false, fill: null };
  }
  const { value } = cell;
  if (typeof value === "number") return fromNumber(cell, value, at);
  if (typeof value === "boolean") return { type: "unreadable", reason: "text", at, text: cell.text, ...lookOf(cell) };
  if (typeof value === "object") return { type: "unreadable", reason: "error", at, text: value.error, ...lookOf(cell) };
  if (cell.style.strike) return { type: "absent", at, text: value, dash: true, ...lookOf(cell) };
  const entry = fromText(cell, value, at, expectation, limits);
  if (cell.formula !== undefined) entry.formula = cell.formula;
  return entry;
}

function fromText(cell: Cell, text: string, at: CellRef, expectation: Expectation, limits: boolean): Writable<Entry> {
  const { fill } = cell.style;
  const whole = cell.unstruck ?? text;
  const unstruck = limits ? whole.replace(LIMIT, "") : whole;
  const written = readText(unstruck);
  switch (written.type) {
    case "empty": return { type: "absent", at, text, fill, dash: unstruck.trim() !== "" };
    case "letter": return { type: "letter", at, text, fill, letter: written.letter };
    case "several": return { type: "unreadable", at, text, fill, reason: "several" };
    case "error": return { type: "unreadable", at, text, fill, reason: "error" };
    case "malformed": return { type: "unreadable", at, text, fill, reason: "malformed" };
    case "text": return { type: "unreadable", at, text, fill, reason: "text" };
    case "number": {
      const { readings, percent, unit, letter } = written;
      const { value, decimals } = choose(readings, expectation);
      return {
        type: "quantity", at, text, fill, value, decimals, precise: value, percent, unit, letter, asText: true,
        readings: readings.length === 1 ? NONE : mapDefined(readings, (r) => (r.value === value ? undefined : { value: r.value, decimals: r.decimals })),
      };
    }
  }
}

const lookOf = ({ style, formula }: Cell): { formula?: string; fill: string | null } =>
  (formula === undefined ? { fill: style.fill } : { fill: style.fill, formula });

/** The same quantity in units of a power of ten more: millions of rupiah as rupiah, fractions as percent. */
export function scaled(quantity: Quantity, power: number): Quantity {
  if (power === 0) return quantity;
  const factor = tenTo(power);
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
