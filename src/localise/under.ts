import { judge, type Verdict } from "../findings/judge";
import type { Identity, Term } from "../findings/identity";
import { Decimal } from "../kernel/decimal";
import { roughVerdict } from "./bounds";
import { changeOf, NO_CHANGES, type Changes, type Constraint, type Variable } from "./system";

/** What stands in a cell under the changes. */
export function termUnder(term: Term, variable: Variable, changes: Changes): Term {
  const change = changeOf(variable, changes);
  return change === undefined ? term : {
    ...term, value: change.value, precise: change.value, decimals: term.exact ? term.decimals : change.decimals,
  };
}

export function identityUnder(constraint: Constraint, changes: Changes): Identity {
  const { identity } = constraint;
  if (changes.length === 0) return identity;
  const terms = constraint.terms.map((term, i) => {
    const variable = constraint.variables[i];
    return variable === undefined ? term : termUnder(term, variable, changes);
  });
  const [first, second, third] = terms as [Term, Term, Term];
  switch (identity.kind) {
    case "sum": return { ...identity, total: first, parts: terms.slice(1) };
    case "mean": return { ...identity, mean: first, parts: terms.slice(1) };
    case "ratio": return { ...identity, ratio: first, part: second, whole: third };
    case "equal": return { ...identity, left: first, right: second };
    case "order": return { ...identity, smaller: first, larger: second };
    case "within": return { ...identity, value: first };
  }
}

/** The changes that concern the constraint: how it fares depends on nothing else. */
export function touchingKey(constraint: Constraint, changes: Changes): string {
  let key = "";
  for (const change of changes) if (change.variable.constraints.includes(constraint)) key += ` ${change.key}`;
  return key;
}

const isExactSum = ({ identity, terms }: Constraint): boolean => identity.kind === "sum" && terms.every((term) => term.exact);

/** total − Σ parts of the written numbers in JavaScript integers; NaN where it is no exact sum or not all of them are small and whole. */
function wholeResidual(constraint: Constraint): number {
  if (!isExactSum(constraint)) return Number.NaN;
  let rest = Number.NaN;
  for (const { whole } of constraint.variables) {
    rest = Number.isNaN(rest) ? whole : rest - whole;
    if (!(Math.abs(rest) <= Number.MAX_SAFE_INTEGER)) return Number.NaN;
  }
  return rest;
}

/** How often and with which sign a cell stands in total − Σ parts. */
export function coefficientOf(constraint: Constraint, variable: Variable): number {
  const { variables } = constraint;
  let sum = variables[0] === variable ? 1 : 0;
  for (let at = variables.indexOf(variable, 1); at >= 0; at = variables.indexOf(variable, at + 1)) sum--;
  return sum;
}

/** The same in JavaScript integers; NaN where that does not do. */
export function wholeResidualUnder(constraint: Constraint, changes: Changes): number {
  let rest = constraint.whole ??= wholeResidual(constraint);
  if (Number.isNaN(rest)) return rest;
  for (const change of changes) {
    const coefficient = coefficientOf(constraint, change.variable);
    if (coefficient !== 0) rest += coefficient * (change.whole - change.variable.whole);
  }
  return Math.abs(rest) <= Number.MAX_SAFE_INTEGER ? rest : Number.NaN;
}

/** total − Σ parts of a sum of exact amounts under the changes; null for any other identity. */
export function residualUnder(constraint: Constraint, changes: Changes): Decimal | null {
  const whole = wholeResidualUnder(constraint, changes);
  if (!Number.isNaN(whole)) return new Decimal(whole);
  if (constraint.residual === undefined) {
    const [total, ...parts] = constraint.terms;
    constraint.residual = total && isExactSum(constraint) ? parts.reduce((rest, part) => rest.minus(part.value), total.value) : null;
  }
  if (constraint.residual === null) return null;
  let rest = constraint.residual;
  for (const { variable, value } of changes) {
    if (!constraint.variables.includes(variable)) continue;
    rest = rest.plus(value.minus(variable.term.value).times(coefficientOf(constraint, variable)));
  }
  return rest;
}

/** How the constraint fares under the changes. */
export function verdictUnder(constraint: Constraint, changes: Changes): Verdict {
  if (constraint.identity.kind === "sum") {
    const whole = wholeResidualUnder(constraint, changes);
    if (!Number.isNaN(whole)) return whole === 0 ? "holds" : "fails";
    const residual = residualUnder(constraint, changes);
    if (residual !== null) return residual.isZero() ? "holds" : "fails";
  }
  return roughVerdict(constraint, changes) ?? judge(identityUnder(constraint, changes));
}

/** How the written numbers fare. */
export const baselineOf = (constraint: Constraint): Verdict => (constraint.baseline ??= verdictUnder(constraint, NO_CHANGES));
