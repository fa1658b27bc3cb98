import { MAX_COLUMNS } from "../kernel/address";
import { cellKey } from "../findings/identity";
import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import { swapOf } from "./swap";
import { NO_CHANGES, type Constraint, type System, type Variable } from "./system";

/** A row that another table still has and that would make up what a parent is too large by. */
export interface MissingRowHint {
  /** The cells (for example in both amount columns) of a parent that is too large. */
  readonly totals: readonly CellRef[];
  readonly label: string;
  /** Where another table still has that row. */
  readonly from: CellRef;
  readonly amounts: readonly { readonly total: CellRef; readonly value: Decimal }[];
}

/** How far apart the keys of two cells are that stand below each other. */
const APART = 2 * MAX_COLUMNS;

/** Longer sums are not tried cell by cell; their parts have percentages of their own. */
const SWAPPED_WITHIN = 40;

/**
 * Violations that may have one cause: those that share a cell or two cells that are equal by rights, that total the same row,
 * that lack the same row, or of which one is mended by swapping a cell of it with a neighbour in the other.
 */
export function componentsOf({ violated, variables }: System, hints: readonly MissingRowHint[]): readonly (readonly Constraint[])[] {
  const parent = violated.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const join = (i: number, first: number): void => { parent[root(i)] = root(first); };
  /** By the index of a variable: the first violation that speaks of it. */
  const seen = new Array<number | undefined>(variables.length);
  const places = new Places();
  violated.forEach((constraint, i) => {
    for (const variable of constraint.variables) {
      const first = seen[variable.index];
      if (first !== undefined) { join(i, first); continue; }
      seen[variable.index] = i;
      places.add(variable);
    }
  });
  const named = new Map<string, number>();
  const link = (name: string, i: number): void => {
    const first = named.get(name);
    if (first === undefined) named.set(name, i); else join(i, first);
  };
  const hinted = new Map<string, number[]>();
  hints.forEach(({ amounts }, i) => {
    for (const { total } of amounts) hinted.set(cellKey(total), [...hinted.get(cellKey(total)) ?? [], i]);
  });
  violated.forEach((constraint, i) => {
    // The same number in two tables, or in a parent and its only child, may be the same slip.
    for (const variable of constraint.variables) {
      for (const tie of variable.constraints) {
        if (!tie.holds || tie.variables.length !== 2 || tie.identity.kind === "order") continue;
        for (const other of tie.variables) {
          const first = other === variable ? undefined : seen[other.index];
          if (first !== undefined) join(i, first);
        }
      }
    }
    const total = constraint.variables[0];
    if (constraint.identity.kind !== "sum" || !total) return;
    link(`row ${total.at.sheet}!${total.place?.row ?? total.at.address}`, i);
    for (const hint of hints.length > 0 ? hinted.get(cellKey(total.at)) ?? [] : []) link(`hint ${hint}`, i);
  });
  violated.forEach((constraint, i) => {
    for (const variable of constraint.variables.length > SWAPPED_WITHIN ? [] : constraint.variables) {
      for (const other of places.beside(variable)) {
        const first = seen[other.index] ?? i;
        if (root(first) !== root(i) && swapOf(variable, other)?.mends(constraint, NO_CHANGES)) join(i, first);
      }
    }
  });
  const groups = new Map<number, Constraint[]>();
  violated.forEach((constraint, i) => {
    const group = groups.get(root(i));
    if (group) group.push(constraint);
    else groups.set(root(i), [constraint]);
  });
  return [...groups.values()];
}

/** One row up or down, one column to the left or right; rows lie so far apart that no step leads from one into the next. */
const STEPS = [-APART, APART, -1, 1] as const;

/** Finds cells by their place. */
class Places {
  readonly #sheets = new Map<string, Map<number, Variable>>();

  /** Of several in one place the first stays. */
  add(variable: Variable): void {
    const { at: { sheet }, place } = variable;
    if (!place) return;
    let cells = this.#sheets.get(sheet);
    if (!cells) this.#sheets.set(sheet, cells = new Map());
    const key = place.row * APART + place.column;
    if (!cells.has(key)) cells.set(key, variable);
  }

  /** The cells above, below, left and right. */
  beside({ at: { sheet }, place }: Variable): readonly Variable[] {
    const cells = this.#sheets.get(sheet);
    if (!place || !cells) return [];
    const key = place.row * APART + place.column;
    const found: Variable[] = [];
    for (const step of STEPS) {
      const near = cells.get(key + step);
      if (near) found.push(near);
    }
    return found;
  }
}
