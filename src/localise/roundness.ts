import { parseAddress } from "../kernel/address";
import { smallWhole, type Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import type { Variable } from "./system";

/** Zeros at the end that are told apart. */
const AT_MOST = 5;
/** How amounts end where a column says little of its own: share of those with 0, 1, 2 … zeros, and the weight of this in cells. */
const USUAL = [0.35, 0.08, 0.25, 0.22, 0.05, 0.05] as const;
const WEIGHT = 3;

function zerosOf(value: Decimal): number {
  if (value.isZero()) return AT_MOST;
  let whole = smallWhole(value);
  if (Number.isNaN(whole)) {
    const digits = value.abs().toFixed();
    return Math.min(AT_MOST, digits.length - digits.replace(/0+$/, "").length);
  }
  let zeros = 0;
  for (; zeros < AT_MOST && whole % 10 === 0; zeros++) whole /= 10;
  return zeros;
}

const columnOf = ({ sheet, address }: CellRef): string => `${sheet}!${parseAddress(address)?.column ?? address}`;

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

export function roundnessOf(variables: Iterable<Variable>): Roundness {
  let columns: Map<string, number[]> | undefined;
  const entered = ({ term, computed }: Variable): boolean => term.exact && !computed;
  const countsOf = (variable: Variable): readonly number[] => {
    if (!columns) {
      columns = new Map();
      for (const one of variables) {
        if (!entered(one)) continue;
        const key = columnOf(one.at);
        const counts = columns.get(key) ?? USUAL.map(() => 0);
        columns.set(key, counts);
        const zeros = zerosOf(one.term.value);
        counts[zeros] = (counts[zeros] ?? 0) + 1;
      }
    }
    return columns.get(columnOf(variable.at)) ?? [];
  };
  const costsOf = (variable: Variable): readonly number[] => {
    const counts = countsOf(variable);
    const own = zerosOf(variable.term.value);
    const others = counts.reduce((sum, count) => sum + count, 0) - 1;
    const costs = USUAL.map((usual, zeros) => {
      const seen = (counts[zeros] ?? 0) - (zeros === own ? 1 : 0);
      return -Math.log((seen + WEIGHT * usual) / (others + WEIGHT)) - Math.LN10 * zeros;
    });
    return costs.map((cost) => cost - (costs[own] ?? 0));
  };
  const known = new Map<Variable, readonly number[]>();
  const memo = (variable: Variable): readonly number[] => {
    let costs = known.get(variable);
    if (!costs) known.set(variable, costs = costsOf(variable));
    return costs;
  };
  return {
    of: (variable, value) => {
      if (!entered(variable)) return 0;
      const costs = memo(variable);
      // Zero stands for all rounder numbers only as far as the cell's own length goes: among counts it is a number like any other.
      return value.isZero() ? Math.max(...costs.slice(Math.min(AT_MOST, Math.max(0, variable.term.value.e)))) : costs[zerosOf(value)] ?? 0;
    },
    least: (variable) => (entered(variable) ? Math.min(...memo(variable)) : 0),
  };
}
