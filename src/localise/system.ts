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
  const cells = new Cells();
  const violated: Constraint[] = [];
  const totals: Variable[] = [];
  for (let index = 0; index < statements.length; index++) {
    const { identity, holds, violation } = statements[index] as Statement;
    // A rule may be stricter or milder than the plain arithmetic; such a statement says nothing about values.
    if (!holds && judge(identity) !== "fails") continue;
    const terms = termsOf(identity);
    const variables: Variable[] = [];
    const constraint: Constraint = {
      index, identity, holds, violation, terms, variables,
      baseline: holds ? undefined : "fails", whole: undefined, residual: undefined, asked: undefined,
    };
    for (const term of terms) {
      const variable = cells.variableFor(term);
      variables.push(variable);
      const { constraints } = variable;
      if (constraints[constraints.length - 1] !== constraint) constraints.push(constraint);
    }
    const first = variables[0] as Variable;
    if (identity.kind === "sum" || identity.kind === "mean" || identity.kind === "ratio") first.computed = true;
    if (!holds) violated.push(constraint);
    else if (identity.kind === "sum" && identity.parts.length > 1) totals.push(first);
  }
  // The order of statements must not matter.
  if (violated.length > 1) violated.sort(byPlace);
  return { variables: cells.variables, violated, totals, variableAt: (at) => cells.at(at) };
}

/** The variables of a system by their cells. */
class Cells {
  readonly variables: Variable[] = [];
  private readonly sheets = new Map<string, Map<string, Variable>>();
  /** The sheet that was asked for last: nearly always the next one too. */
  private sheet: string | undefined = undefined;
  private onSheet = new Map<string, Variable>();

  at({ sheet, address }: CellRef): Variable | undefined { return this.on(sheet).get(address); }

  variableFor(term: Term): Variable {
    const { at, value } = term;
    const cells = this.on(at.sheet);
    const variable = cells.get(at.address);
    if (variable === undefined) return this.add(at.address, term);
    if (variable.value === value || equal(variable.value, value)) return variable;
    // The same cell in another unit is another number to the arithmetic.
    const name = `${at.address}#${value.toString()}`;
    return cells.get(name) ?? this.add(name, term);
  }

  private add(name: string, term: Term): Variable {
    const variable = new Variable(this.variables.length, term.at, term);
    this.variables.push(variable);
    this.on(term.at.sheet).set(name, variable);
    return variable;
  }

  private on(sheet: string): Map<string, Variable> {
    if (sheet === this.sheet) return this.onSheet;
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, cells = new Map());
    this.sheet = sheet;
    return this.onSheet = cells;
  }
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
