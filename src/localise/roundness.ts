import { smallWhole, type Decimal } from "../kernel/decimal";
import type { Variable } from "./system";

/** Zeros at the end that are told apart. */
const AT_MOST = 5;
/** How amounts end where a column says little of its own: share of those with 0, 1, 2 … zeros, and the weight of this in cells. */
const USUAL = [0.35, 0.08, 0.25, 0.22, 0.05, 0.05] as const;
const WEIGHT = 3;

function zerosOf(value: Decimal): number {
  let whole = smallWhole(value);
  if (whole === 0) return AT_MOST;
  if (Number.isNaN(whole)) {
    const digits = value.abs().toFixed();
    return Math.min(AT_MOST, digits.length - digits.replace(/0+$/, "").length);
  }
  let zeros = 0;
  for (; zeros < AT_MOST && whole % 10 === 0; zeros++) whole /= 10;
  return zeros;
}

/** The habits of entered amounts. */
export interface Roundness {
  /**
   * How much less likely another value is as an entered amount than the one written, as a cost (negative where likelier): where
   * all amounts of a column are round, an odd one is rather the slip of a round one than the other way round. Computed cells
   * and rounded numbers have no habits of their own: 0.
   */
  of(variable: Variable, value: Decimal): number;
  /** The least that `of` gives for any value. */
  least(variable: Variable): number;
}

export function roundnessOf(variables: readonly Variable[]): Roundness {
  const known: (readonly number[] | undefined)[] = [];
  const entered = ({ term, computed }: Variable): boolean => term.exact && !computed;
  let amounts: ReadonlyMap<string, readonly Variable[]> | undefined;
  const sheets = new Map<string, ReadonlyMap<number, Column>>();
  const columnsOn = (sheet: string): ReadonlyMap<number, Column> => {
    let columns = sheets.get(sheet);
    if (!columns) {
      amounts ??= bySheet(variables.filter(entered));
      sheets.set(sheet, columns = columnsOf(amounts.get(sheet) ?? []));
    }
    return columns;
  };
  const costsOf = (variable: Variable): readonly number[] =>
    known[variable.index] ??= columnsOn(variable.at.sheet).get(columnOf(variable))?.costs(zerosOf(variable.value)) ?? [];
  return {
    of: (variable, value) => {
      if (!entered(variable)) return 0;
      const costs = costsOf(variable);
      // Zero stands for all rounder numbers only as far as the cell's own length goes: among counts it is a number like any other.
      return value.isZero() ? Math.max(...costs.slice(Math.min(AT_MOST, Math.max(0, variable.term.value.e)))) : costs[zerosOf(value)] ?? 0;
    },
    least: (variable) => (entered(variable) ? Math.min(...costsOf(variable)) : 0),
  };
}

function bySheet(variables: readonly Variable[]): ReadonlyMap<string, readonly Variable[]> {
  const sheets = new Map<string, Variable[]>();
  for (const variable of variables) {
    const known = sheets.get(variable.at.sheet);
    if (known) known.push(variable); else sheets.set(variable.at.sheet, [variable]);
  }
  return sheets;
}

const columnOf = ({ place }: Variable): number => place?.column ?? -1;

function columnsOf(variables: readonly Variable[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const variable of variables) {
    const at = columnOf(variable);
    let column = columns.get(at);
    if (!column) columns.set(at, column = new Column());
    column.count(variable.value);
  }
  return columns;
}

/** How the amounts of one column end. */
class Column {
  /** How many have 0, 1, 2 … zeros. */
  readonly #counts = USUAL.map(() => 0);
  #all = 0;
  readonly #costs: (readonly number[] | undefined)[] = [];

  count(value: Decimal): void {
    const zeros = zerosOf(value);
    this.#counts[zeros] = (this.#counts[zeros] ?? 0) + 1;
    this.#all++;
  }

  /** For one of its amounts that ends in `own` zeros: what it costs to end in 0, 1, 2 … of them instead. */
  costs(own: number): readonly number[] {
    return this.#costs[own] ??= this.#costsFrom(own);
  }

  #costsFrom(own: number): readonly number[] {
    const costs = USUAL.map((usual, zeros) => {
      const seen = (this.#counts[zeros] ?? 0) - (zeros === own ? 1 : 0);
      return -Math.log((seen + WEIGHT * usual) / (this.#all - 1 + WEIGHT)) - Math.LN10 * zeros;
    });
    return costs.map((cost) => cost - (costs[own] ?? 0));
  }
}
