import { judge, type Verdict } from "../findings/judge";
import { cellKey, termsOf, type Identity, type Term } from "../findings/identity";
import { equal, smallWhole, type Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import type { Slip, Written } from "./slips";

/** An identity that was checked, and how it came out. */
export interface Statement {
  readonly identity: Identity;
  readonly holds: boolean;
  /** Index of the violation in the list of findings; absent for a satisfied one. */
  readonly violation?: number;
}

/** A cell that may be wrong. */
export interface Variable {
  readonly index: number;
  readonly at: CellRef;
  readonly term: Term;
  /** Everything that is said about it. */
  readonly constraints: Constraint[];
  /** A total, percentage or average: calculated by whoever wrote it. */
  computed: boolean;
}

/** A statement between variables. */
export interface Constraint {
  readonly index: number;
  readonly identity: Identity;
  readonly holds: boolean;
  readonly violation: number | undefined;
  readonly terms: readonly Term[];
  /** One for each term. */
  readonly variables: readonly Variable[];
  /** How the written numbers fare; of satisfied ones, worked out when first asked for. */
  baseline: Verdict | undefined;
  /** total − Σ parts: in JavaScript integers, NaN where they do not do; and exactly, null for what is no sum of exact amounts. */
  whole: number | undefined;
  residual: Decimal | null | undefined;
  /** What it asks of its cells, by the cell and those of its cells that are changed; as far as that was worked out. */
  asked: Map<number | string, readonly Change[]> | undefined;
}

/** The same for equal numbers. */
export function numberKey(value: Decimal): number | string {
  const whole = smallWhole(value);
  return Number.isNaN(whole) ? value.toString() : whole;
}

/** Another value for a cell. */
export class Change implements Written {
  #key: string | undefined;

  constructor(private readonly variable: Variable, readonly value: Decimal, readonly decimals: number, readonly slip: Slip) {}

  /** The same for the same cell and value. */
  get key(): string { return this.#key ??= `${this.variable.index}=${numberKey(this.value)}`; }
}

/** The changed cells of an explanation. */
export type Changes = ReadonlyMap<Variable, Change>;

export interface System {
  readonly variables: Iterable<Variable>;
  readonly violated: readonly Constraint[];
  /** Totals of several numbers that add up. */
  readonly totals: readonly Variable[];
  readonly variableAt: (at: CellRef) => Variable | undefined;
}

/** One variable for each cell, one constraint for each statement that the written numbers really bear out or contradict. */
export function systemOf(statements: readonly Statement[]): System {
  const variables = new Map<string, Variable>();
  // Most terms of a cell share its reference: found without making its key.
  const known = new Map<CellRef, Variable>();
  const violated: Constraint[] = [];
  const totals: Variable[] = [];
  const variableFor = (term: Term): Variable => {
    const before = known.get(term.at);
    if (before && (before.term === term || equal(before.term.value, term.value))) return before;
    let key = cellKey(term.at);
    let variable = variables.get(key);
    // The same cell in another unit is another number to the arithmetic.
    if (variable && !equal(variable.term.value, term.value)) {
      key += `#${term.value.toString()}`;
      variable = variables.get(key);
    }
    if (!variable) variables.set(key, variable = { index: variables.size, at: term.at, term, constraints: [], computed: false });
    if (!before) known.set(term.at, variable);
    return variable;
  };
  for (const [index, { identity, holds, violation }] of statements.entries()) {
    // A rule may be stricter or milder than the plain arithmetic; such a statement says nothing about values.
    if (!holds && judge(identity) !== "fails") continue;
    const terms = termsOf(identity);
    const constraint: Constraint = {
      index, identity, holds, violation, terms, variables: terms.map(variableFor),
      baseline: holds ? undefined : "fails", whole: undefined, residual: undefined, asked: undefined,
    };
    for (const { constraints } of constraint.variables) if (constraints.at(-1) !== constraint) constraints.push(constraint);
    const first = constraint.variables[0] as Variable;
    if (identity.kind === "sum" || identity.kind === "mean" || identity.kind === "ratio") first.computed = true;
    if (!holds) violated.push(constraint);
    else if (identity.kind === "sum" && identity.parts.length > 1) totals.push(first);
  }
  // The order of statements must not matter.
  if (violated.length > 1) sortByPlace(violated);
  return { variables: [...variables.values()], violated, totals, variableAt: (at) => variables.get(cellKey(at)) };
}

/** By their cells and kinds. */
function sortByPlace(violated: Constraint[]): void {
  const orderOf = new Map(violated.map((one) => [one, [...one.variables.map(({ at }) => cellKey(at)), one.identity.kind].join(" ")]));
  violated.sort((a, b) => ((orderOf.get(a) ?? "") < (orderOf.get(b) ?? "") ? -1 : 1));
}
