import type { Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";

type Amounts = readonly (Decimal | null)[];

/**
 * A hierarchy from the sums alone, for tables that show it nowhere else: a row stands above the rows that follow it and
 * add up to it in every amount column. Undefined unless it explains most of the table, for sums can agree by chance.
 */
export function arithmeticDepths(rows: readonly Amounts[]): number[] | undefined {
  if (rows.length < 3 || rows.length > 2_000) return undefined;
  const depth = new Array<number>(rows.length).fill(0);
  /** Topmost rows among those after the current one, nearest first. */
  let tops: number[] = [];
  const end = new Array<number>(rows.length).fill(0);
  let parents = 0;
  for (let i = rows.length - 1; i >= 0; i--) {
    const count = childrenOf(rows, i, tops);
    const children = tops.slice(0, count);
    end[i] = children.length > 0 ? end[children.at(-1) ?? i] ?? i : i;
    if (children.length > 0) parents++;
    for (let k = i + 1; k <= (end[i] ?? i); k++) depth[k] = (depth[k] ?? 0) + 1;
    tops = [i, ...tops.slice(count)];
  }
  const covered = depth.filter((d) => d > 0).length;
  return parents > 0 && covered >= rows.length * 0.6 && depth.every((d) => d <= 4) ? depth : undefined;
}

/** How many of the topmost rows after row i add up to it; 0 for none. */
function childrenOf(rows: readonly Amounts[], i: number, tops: readonly number[]): number {
  const own = rows[i] ?? [];
  const columns = mapDefined(own, (amount, c) => (amount && !amount.isZero() ? c : undefined));
  if (columns.length === 0) return 0;
  const sums = columns.map(() => own[columns[0] ?? 0]?.times(0));
  for (let n = 0; n < tops.length; n++) {
    const next = rows[tops[n] ?? 0] ?? [];
    let over = false;
    let equal = true;
    columns.forEach((c, k) => {
      const sum = sums[k]?.plus(next[c] ?? 0);
      sums[k] = sum;
      const target = own[c];
      if (!sum || !target) return;
      if (sum.gt(target)) over = true;
      if (!sum.eq(target)) equal = false;
    });
    if (over) return 0;
    // One row of the same amount may be a neighbour by chance where there is a single column to compare.
    if (equal) return n + 1;
  }
  return 0;
}
