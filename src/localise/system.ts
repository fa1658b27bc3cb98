import { judge, type Verdict } from "../findings/judge";
import { cellKey, termsOf, type Identity, type Term } from "../findings/identity";
import { parseAddress, type Position } from "../kernel/address";
import { equal, smallWhole, type Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import { Figure, type Slip } from "./slips";

/** An identity that was checked, and how it came out. */
export interface Statement {
  readonly identity: Identity;
  readonly holds: boolean;
  /** Index of the violation in the list of findings; absent for a satisfied one. */
  readonly violation?: number;
}

/** A cell that may be wrong, with what it holds. */
export class Variable extends Figure {
  declare readonly index: number;
  declare readonly at: CellRef;
  declare readonly term: Term;
  /** Everything that is said about it. */
  declare readonly constraints: Constraint[];
  /** A total, percentage or average: calculated by whoever wrote it. */
  declare computed: boolean;
  /** For those who go through cells and take each once: the last round in which it was taken. */
  declare round: number;
  declare private placed: Position | null | undefined;

  constructor(index: number, at: CellRef, term: Term) {
    super(term.value, term.decimals);
    this.index = index;
    this.at = at;
    this.term = term;
    this.constraints = [];
    this.computed = false;
    this.round = 0;
    this.placed = undefined;
  }

  /** Where it stands on its sheet; null for an address that names no cell. */
  get place(): Position | null {
    return this.placed === undefined ? this.placed = parseAddress(this.at.address) ?? null : this.placed;
  }
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
export class Change extends Figure {
  declare readonly variable: Variable;
  declare readonly slip: Slip;
  declare private named: string | undefined;

  constructor(variable: Variable, value: Decimal, decimals: number, slip: Slip) {
    super(value, decimals);
    this.variable = variable;
    this.slip = slip;
    this.named = undefined;
  }

  /** The same for the same cell and value. */
  get key(): string { return this.named ??= `${this.variable.index}=${numberKey(this.value)}`; }
}

/** The changed cells of an explanation, each once: too few to be worth a map. */
export type Changes = readonly Change[];

export const NO_CHANGES: Changes = [];

/** What a cell is changed to. */
export function changeOf(variable: Variable, changes: Changes): Change | undefined {
  for (const change of changes) if (change.variable === variable) return change;
  return undefined;
}

export const isChanged = (variable: Variable, changes: Changes): boolean => changeOf(variable, changes) !== undefined;

export interface System {
  readonly variables: readonly Variable[];
  readonly violated: readonly Constraint[];
  /** Totals of several numbers that add up. */
  readonly totals: readonly Variable[];
  readonly variableAt: (at: CellRef) => Variable | undefined;
}

/** One variable for each cell, one constraint for each statement that the written numbers really bear out or contradict. */
export function systemOf(statements: readonly Statement[]): System {
  const variables: Variable[] = [];
  // Most terms of a cell share its reference: found without its names.
  const known = new Map<CellRef, Variable>();
  const sheets = new Map<string, Map<string, Variable>>();
  const violated: Constraint[] = [];
  const totals: Variable[] = [];
  const isSame = (variable: Variable, { value }: Term): boolean => variable.value === value || equal(variable.value, value);
  const variableFor = (term: Term): Variable => {
    const { at } = term;
    const before = known.get(at);
    if (before && isSame(before, term)) return before;
    let cells = sheets.get(at.sheet);
    if (!cells) sheets.set(at.sheet, cells = new Map());
    let name = at.address;
    let variable = cells.get(name);
    // The same cell in another unit is another number to the arithmetic.
    if (variable && !isSame(variable, term)) {
      name += `#${term.value.toString()}`;
      variable = cells.get(name);
    }
    if (!variable) {
      variables.push(variable = new Variable(variables.length, at, term));
      cells.set(name, variable);
    }
    if (!before) known.set(at, variable);
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
  if (violated.length > 1) violated.sort(byPlace);
  return { variables, violated, totals, variableAt: ({ sheet, address }) => sheets.get(sheet)?.get(address) };
}

/** By their cells and kinds. */
function byPlace(a: Constraint, b: Constraint): number {
  for (let i = 0; ; i++) {
    const [one, other] = [a.variables[i], b.variables[i]];
    if (one && one === other) continue;
    const near = one && other && one.at.sheet === other.at.sheet;
    const name = near ? one.at.address : one ? cellKey(one.at) : a.identity.kind;
    const otherName = near ? other.at.address : other ? cellKey(other.at) : b.identity.kind;
    if (name !== otherName) return name < otherName ? -1 : 1;
    if (!one || !other) return 0;
  }
}
