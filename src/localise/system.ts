import { judge, type Verdict } from "../findings/judge";
import { cellKey, termsOf, type Identity, type Term } from "../findings/identity";
import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import { roughVerdict } from "./bounds";
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
  /** For a sum of exact amounts: total − Σ parts. */
  residual: Decimal | null | undefined;
}

/** Another value for a cell. */
export interface Change extends Written { readonly slip: Slip }

/** The changed cells of an explanation. */
export type Changes = ReadonlyMap<Variable, Change>;

export interface System {
  readonly variables: Iterable<Variable>;
  readonly violated: readonly Constraint[];
  readonly variableAt: (at: CellRef) => Variable | undefined;
}

const HOLDS: Verdict = "holds";

/** One variable for each cell, one constraint for each statement that the written numbers really bear out or contradict. */
export function systemOf(statements: readonly Statement[]): System {
  const variables = new Map<string, Variable>();
  const violated: Constraint[] = [];
  const variableOf = (term: Term, computed: boolean): Variable => {
    let key = cellKey(term.at);
    let known = variables.get(key);
    // The same cell in another unit is another number to the arithmetic.
    if (known && !known.term.value.eq(term.value)) {
      key += `#${term.value.toString()}`;
      known = variables.get(key);
    }
    if (!known) variables.set(key, known = { index: variables.size, at: term.at, term, constraints: [], computed: false });
    if (computed) known.computed = true;
    return known;
  };
  statements.forEach(({ identity, holds, violation }, index) => {
    const terms = termsOf(identity);
    // A rule may be stricter or milder than the plain arithmetic; such a statement says nothing about values.
    if (!holds && judge(identity) !== "fails") return;
    const computes = identity.kind === "sum" || identity.kind === "mean" || identity.kind === "ratio";
    const constraint: Constraint = {
      index, identity, holds, violation, terms, baseline: holds ? undefined : "fails", residual: undefined,
      variables: terms.map((term, i) => variableOf(term, computes && i === 0)),
    };
    for (const variable of new Set(constraint.variables)) variable.constraints.push(constraint);
    if (!holds) violated.push(constraint);
  });
  // The order of statements must not matter.
  const orderOf = new Map(violated.map((one) => [one, [...one.variables.map(({ at }) => cellKey(at)), one.identity.kind].join(" ")]));
  violated.sort((a, b) => ((orderOf.get(a) ?? "") < (orderOf.get(b) ?? "") ? -1 : 1));
  return { variables: [...variables.values()], violated, variableAt: (at) => variables.get(cellKey(at)) };
}

/** What stands in a cell under the changes. */
export function termUnder(term: Term, variable: Variable, changes: Changes): Term {
  const change = changes.get(variable);
  return change === undefined ? term : {
    ...term, value: change.value, precise: change.value, decimals: term.exact ? term.decimals : change.decimals,
  };
}

function identityUnder(constraint: Constraint, changes: Changes): Identity {
  const terms = constraint.terms.map((term, i) => {
    const variable = constraint.variables[i];
    return variable === undefined ? term : termUnder(term, variable, changes);
  });
  const [first, second, third] = terms as [Term, Term, Term];
  const { identity } = constraint;
  switch (identity.kind) {
    case "sum": return { ...identity, total: first, parts: terms.slice(1) };
    case "mean": return { ...identity, mean: first, parts: terms.slice(1) };
    case "ratio": return { ...identity, ratio: first, part: second, whole: third };
    case "equal": return { ...identity, left: first, right: second };
    case "order": return { ...identity, smaller: first, larger: second };
    case "within": return { ...identity, value: first };
  }
}

/** total − Σ parts of a sum of exact amounts under the changes; null for any other identity. */
export function residualUnder(constraint: Constraint, changes: Changes): Decimal | null {
  if (constraint.residual === undefined) {
    const [total, ...parts] = constraint.terms;
    constraint.residual = constraint.identity.kind === "sum" && total && constraint.terms.every((term) => term.exact)
      ? parts.reduce((rest, part) => rest.minus(part.value), total.value) : null;
  }
  if (constraint.residual === null) return null;
  let rest = constraint.residual;
  for (const [variable, change] of changes) {
    if (!variable.constraints.includes(constraint)) continue;
    const delta = change.value.minus(variable.term.value);
    constraint.variables.forEach((one, i) => {
      if (one === variable) rest = i === 0 ? rest.plus(delta) : rest.minus(delta);
    });
  }
  return rest;
}

const NONE: Changes = new Map();

/** How the constraint fares under the changes. */
export function verdictUnder(constraint: Constraint, changes: Changes): Verdict {
  const residual = residualUnder(constraint, changes);
  if (residual !== null) return residual.isZero() ? HOLDS : "fails";
  const identity = identityUnder(constraint, changes);
  return (identity.kind === "ratio" ? roughVerdict(identity) : undefined) ?? judge(identity);
}

/** How the written numbers fare. */
export const baselineOf = (constraint: Constraint): Verdict => (constraint.baseline ??= verdictUnder(constraint, NONE));

export { identityUnder };
