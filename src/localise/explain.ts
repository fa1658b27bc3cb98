import { cellKey } from "../findings/identity";
import type { Candidate, Suggestion } from "../findings/finding";
import type { AmountValue } from "../findings/outcome";
import { Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { CellRef } from "../snapshot/snapshot";
import { ownersOf } from "./assign";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { reasonsFor } from "./reasons";
import { hintFor } from "./pricing";
import type { Outcome, Solution } from "./search";
import type { Written } from "./slips";
import type { Neighbours } from "./surroundings";
import { changeOf, type Constraint, type Variable } from "./system";
import { weigh, type Weighed, type Weights } from "./weigh";

/** What is thought of some violations that have one cause. */
export interface Explanation {
  /** Indices of findings; each violation stands in one explanation only. */
  readonly violations: readonly number[];
  /** The same from run to run while the cell stays; shared by explanations of one slip, such as two swapped cells. */
  readonly cause: string;
  /** The cell that is wrong; absent on a tie and where no cell is to blame. */
  readonly suspect?: CellRef;
  /** With a suspect: its value. Without: a row left out, or a tie with all candidates among the alternatives. */
  readonly suggestion?: Suggestion;
  /** Too many violations hang together to be told apart. */
  readonly tooLarge?: boolean;
}

/** As many as a list of assets has rows: all of them may be the one that makes its Jumlah wrong. */
const CANDIDATES_AT_MOST = 40;
/** Candidates of a smaller share are not worth a look. */
const WORTH_SHOWING = 0.02;

const smallestKey = (cells: readonly CellRef[]): string => cells.map(cellKey).reduce((a, b) => (b < a ? b : a));
const headOf = (constraint: Constraint): CellRef => (constraint.variables[0] as Variable).at;
const violationsOf = (constraints: readonly Constraint[]): readonly number[] =>
  mapDefined(constraints, ({ violation }) => violation).sort((a, b) => a - b);

/** Writes a number as the cell's own text does. */
type Writer = (at: CellRef, written: Written) => AmountValue;

const writerFor = (neighbours: Neighbours): Writer => (at, { value, decimals }) => {
  const text = neighbours.text(at);
  const power = neighbours.power(at);
  return {
    value, decimals: Math.max(0, decimals), unit: /%/.test(text) ? "percent" : /rp/i.test(text) ? "rupiah" : "none", ...(power > 0 ? { power } : {}),
  };
};

/** The other cells of the same slip: its swapped partner, the totals of a row that was left as it was, or who repeats it. */
function partnersOf(variable: Variable, solution: Solution): readonly CellRef[] {
  const kind = changeOf(variable, solution.changes)?.slip.kind;
  const stale = solution.changes.some(({ slip }) => slip.kind === "staleRow");
  const akin = kind === "swapped" ? ["swapped"] : stale && (kind === "staleRow" || kind === "neverUpdated") ? ["staleRow", "neverUpdated"] : [];
  return solution.changes.filter((other) => other.variable !== variable && akin.includes(other.slip.kind)).map((other) => other.variable.at);
}

/** One of several values, with what speaks for it alone: the other changes of its explanation are not made with it. */
function candidate(variable: Variable, { change, solution }: Weighed, component: readonly Constraint[], write: Writer): Candidate {
  const { at, term } = variable;
  const others = partnersOf(variable, solution);
  const made = solution.changes.filter((one) => one.variable === variable || (change.slip.kind === "swapped" && others.includes(one.variable.at)));
  const reasons = reasonsFor(variable, component.filter(({ variables }) => variables.includes(variable)), made);
  const value = write(at, change);
  return { at, value, messageId: `localise.${change.slip.kind}`, data: { at, value, written: write(at, term), others, ...reasons } };
}

function named(
  variable: Variable, owned: readonly Constraint[], mended: readonly Constraint[], weights: Weights, best: Solution, write: Writer,
): Explanation {
  const { at, term } = variable;
  const { share, values } = weights.cells.get(variable) ?? { share: 0, values: [] };
  const first = values[0];
  if (!first) throw new Error(`No value for ${cellKey(at)}`);
  const clear = first.share >= cost.NAMED * share;
  const { kind } = first.change.slip;
  const reasons = reasonsFor(variable, mended, best.changes);
  // Instead of a total being wrong, a row may be missing or stand on another level.
  const doubtful = kind === "unknown" || kind === "staleRow" || (kind === "neverUpdated" && reasons.parts.length > 0);
  const partners = partnersOf(variable, best);
  const value = write(at, first.change);
  return {
    violations: violationsOf(owned), cause: smallestKey([at, ...partners]), suspect: at,
    suggestion: {
      at, value,
      confidence: !clear ? "possible" : first.share >= cost.CERTAIN && !doubtful ? "certain" : "likely",
      messageId: clear ? `localise.${kind}` : "localise.values",
      data: { at, value, written: write(at, term), others: partners, ...reasons },
      alternatives: clear ? [] : values.filter((one) => one.share >= WORTH_SHOWING * share)
        .map((one) => candidate(variable, one, mended, write)),
    },
  };
}

function missingRow(hint: MissingRowHint, constraints: readonly Constraint[], write: Writer): Explanation {
  const totals = constraints.map(headOf);
  const found = hint.amounts.filter((one) => totals.some((at) => cellKey(at) === cellKey(one.total)));
  const [at] = totals as [CellRef];
  const suggestion: Suggestion = {
    at, value: hint.label, messageId: "localise.missingRow", alternatives: [],
    confidence: found.length > 1 && found.length === hint.amounts.length ? "certain" : "likely",
    data: { label: hint.label, from: hint.from, totals, amount: write(at, { value: found[0]?.value ?? new Decimal(0), decimals: 0 }) },
  };
  return { violations: violationsOf(constraints), cause: smallestKey(totals), suggestion };
}

/** Violations that no cell is named for: with all candidates, or none where the values are not to blame. */
function undecided(group: readonly Constraint[], weights: Weights, isNamed: (variable: Variable) => boolean, write: Writer): Explanation {
  const given = group.every((constraint) => (weights.given.get(constraint) ?? 0) >= cost.NAMED);
  const alternatives = given ? [] : [...new Set(group.flatMap(({ variables }) => variables))]
    .filter((variable) => !isNamed(variable))
    .flatMap((variable) => (weights.cells.get(variable)?.values ?? []).map((one) => ({ variable, one })))
    .filter(({ one: { share } }) => share >= WORTH_SHOWING)
    .sort((a, b) => b.one.share - a.one.share)
    .slice(0, CANDIDATES_AT_MOST)
    .map(({ variable, one }) => candidate(variable, one, group, write));
  const [first] = alternatives;
  const cells = [...new Map(alternatives.map(({ at }) => [cellKey(at), at])).values()];
  return {
    violations: violationsOf(group), cause: smallestKey(group.map(headOf)),
    ...(first && { suggestion: { ...first, confidence: "possible", messageId: "localise.tie", data: { cells }, alternatives } }),
  };
}

/** Groups of constraints that share cells. */
function connected(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  let groups: readonly (readonly Constraint[])[] = [];
  for (const constraint of constraints) {
    const touches = (group: readonly Constraint[]): boolean =>
      group.some(({ variables }) => variables.some((variable) => constraint.variables.includes(variable)));
    groups = [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), constraint]];
  }
  return groups;
}

/** Turns the explanations of one component into causes. */
export function explain(
  component: readonly Constraint[], outcome: Outcome, hints: readonly MissingRowHint[], neighbours: Neighbours,
): readonly Explanation[] {
  const [best] = outcome.solutions;
  if (!outcome.exhausted || !best) {
    return [{ violations: violationsOf(component), cause: smallestKey(component.map(headOf)), tooLarge: true }];
  }
  const weights = weigh(outcome.solutions);
  const write = writerFor(neighbours);
  const isNamed = (variable: Variable): boolean => (weights.cells.get(variable)?.share ?? 0) >= cost.NAMED;
  const isGiven = (constraint: Constraint): boolean => (weights.given.get(constraint) ?? 0) > 1 - cost.NAMED;
  const mended = component.filter((constraint) => !isGiven(constraint) && constraint.variables.some(isNamed));
  const owners = ownersOf(mended, isNamed);

  const rows = new Map<MissingRowHint, Constraint[]>();
  const rest: Constraint[] = [];
  for (const constraint of component) {
    if (mended.includes(constraint)) continue;
    const hint = (weights.given.get(constraint) ?? 0) >= cost.NAMED ? hintFor(constraint, hints, best.changes) : undefined;
    if (hint) rows.set(hint, [...rows.get(hint) ?? [], constraint]);
    else rest.push(constraint);
  }
  return [
    ...[...owners].map(([variable, owned]) =>
      named(variable, owned, mended.filter(({ variables }) => variables.includes(variable)), weights, best, write)),
    ...[...rows].map(([hint, constraints]) => missingRow(hint, constraints, write)),
    ...connected(rest).map((group) => undecided(group, weights, isNamed, write)),
  ];
}
