import { sumOf, type Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { Entry, Quantity } from "../model/entry";
import type { Column } from "../model/table";
import { isPeriod, ratioColumns, type RatioColumns } from "../model/ratios";
import { reread, scaled } from "./reading";

type Entries = Map<string, Entry>;
interface Draft { readonly entries: Entries }

const quantity = (draft: Draft, id: string | undefined): Quantity | undefined => {
  const entry = id === undefined ? undefined : draft.entries.get(id);
  return entry?.type === "quantity" ? entry : undefined;
};

const near = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(b.abs().times("0.02").plus("0.05"));
const share = (part: Quantity, whole: Quantity): Decimal | undefined =>
  whole.precise.isZero() ? undefined : part.precise.times(100).div(whole.precise);

const hasPercentage = ({ role }: Column): boolean => role === "capaian" || role === "serapan" || role === "capaianAkhir";
const percentagesOf = (columns: readonly Column[]): readonly RatioColumns[] => (columns.some(hasPercentage) ? ratioColumns(columns) : NONE);
const NONE: readonly RatioColumns[] = [];

/** Settles the readings of all columns of measures and percentages; a note for each column that is read otherwise than it is written. */
export function settleNumbers(drafts: readonly Draft[], columns: readonly Column[]): readonly string[] {
  const ratios = percentagesOf(columns);
  settleMeasures(drafts, ratios);
  return settlePercentages(drafts, columns, ratios);
}

/**
 * Settles, for each percentage column, whether unmarked numbers are percent (89.17) or fractions (0.8917). The row's own
 * realisasi and target decide where they can; else cells of the column that carry a percent sign; else the size.
 */
function settlePercentages(drafts: readonly Draft[], columns: readonly Column[], ratios: readonly RatioColumns[]): readonly string[] {
  const notes: string[] = [];
  for (const column of columns) {
    if (!hasPercentage(column)) continue;
    const ratio = ratios.find((r) => r.ratio.id === column.id);
    const bare = mapDefined(drafts, (draft) => { const q = quantity(draft, column.id); return q && !q.percent && !q.value.isZero() ? { draft, q } : undefined; });
    if (bare.length === 0) continue;
    let fraction = 0;
    let percent = 0;
    for (const { draft, q } of bare) {
      const part = quantity(draft, ratio?.part.id);
      const whole = quantity(draft, ratio?.whole.id);
      const expected = part && whole && part.percent === whole.percent ? share(part, whole) : undefined;
      if (expected === undefined || expected.isZero()) continue;
      if (near(q.precise.times(100), expected)) fraction++;
      else if (near(q.precise, expected)) percent++;
    }
    const small = (): boolean => bare.every(({ q }) => q.value.abs().lte(2));
    const fractional = (): boolean => bare.some(({ q }) => !q.precise.isInteger());
    const signed = (): boolean => drafts.some((draft) => { const q = quantity(draft, column.id); return q !== undefined && q.percent && q.value.gt(2); });
    const asFraction = fraction !== percent ? fraction > percent : small() && (fractional() || signed()) && !bare.some(({ q }) => q.asText && q.value.gt(1.5));
    if (!asFraction) continue;
    for (const { draft, q } of bare) if (q.value.abs().lte(10)) draft.entries.set(column.id, scaled(q, 2));
    notes.push(`${column.header}: 0,89 = 89 %`);
  }
  return notes;
}

/**
 * Realisasi of triwulan or semesters that are not carried forward: together they make the year's percentage. None of them
 * is the year's realisasi then, and the percentage is read by no rule.
 */
export function settlePeriods(drafts: readonly Draft[], columns: readonly Column[]): readonly Column[] {
  for (const { ratio, part, whole } of percentagesOf(columns)) {
    const parts = columns.filter((column) => column.role === part.role && column.group !== null && isPeriod(column.group));
    if (parts.length < 2 || !parts.includes(part) || ratio.group === part.group) continue;
    let together = 0;
    let last = 0;
    for (const draft of drafts) {
      const written = quantity(draft, ratio.id);
      const of = quantity(draft, whole.id);
      const values = mapDefined(parts, ({ id }) => quantity(draft, id));
      const final = values.at(-1);
      if (!written || !of || of.precise.isZero() || !final || values.length < parts.length) continue;
      const fits = (value: Decimal): boolean => { const s = value.times(100).div(of.precise); return near(s, written.precise) || near(s, written.precise.times(100)); };
      if (fits(final.precise)) last++;
      else if (fits(sumOf(values.map(({ precise }) => precise)))) together++;
    }
    if (together > last) return columns.map((column) => (column === ratio ? { ...column, role: "lain" } : column));
  }
  return columns;
}

/** Amounts in thousands or millions become rupiah. */
export function settleUnits(drafts: readonly Draft[], column: Column, power: number): void {
  if (power === 0) return;
  for (const draft of drafts) {
    const q = quantity(draft, column.id);
    if (q) draft.entries.set(column.id, scaled(q, power));
  }
}

/**
 * Settles target and realisasi against each other, row by row: one of them a fraction where the other is in percent
 * (100% and 0.995), and numbers with two readings (13.000 thousands or decimals) by the written capaian.
 */
function settleMeasures(drafts: readonly Draft[], ratios: readonly RatioColumns[]): void {
  for (const { ratio, part, whole } of ratios) {
    if (ratio.role === "serapan") continue;
    for (const draft of drafts) {
      const p = quantity(draft, part.id);
      const w = quantity(draft, whole.id);
      if (!p || !w) continue;
      if (p.percent !== w.percent) {
        const [marked, bare, id] = p.percent ? [p, w, whole.id] : [w, p, part.id];
        if (!bare.asText && bare.unit === null && bare.value.abs().lte("1.5") && marked.value.abs().gte(5)) draft.entries.set(id, scaled(bare, 2));
        continue;
      }
      settleReadings(draft, ratio.id, part.id, whole.id, p, w);
    }
  }
}

function settleReadings(draft: Draft, ratioId: string, partId: string, wholeId: string, p: Quantity, w: Quantity): void {
  const written = quantity(draft, ratioId);
  if (!written || (p.readings.length === 0 && w.readings.length === 0)) return;
  const fits = (a: Quantity, b: Quantity): boolean => { const s = share(a, b); return s !== undefined && near(s, written.value); };
  if (fits(p, w)) return;
  const options = (q: Quantity): Quantity[] => [q, ...q.readings.map((reading) => reread(q, reading))];
  for (const part of options(p)) {
    for (const whole of options(w)) {
      if (!fits(part, whole)) continue;
      draft.entries.set(partId, part);
      draft.entries.set(wholeId, whole);
      return;
    }
  }
}
