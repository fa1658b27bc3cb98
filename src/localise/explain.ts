import { cellKey } from "../findings/identity";
import type { Confidence, Suggestion } from "../findings/finding";
import type { AmountValue } from "../findings/outcome";
import { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import type { Neighbours } from "./candidates";
import type { MissingRowHint } from "./components";
import * as cost from "./costs";
import { hintFor, type Outcome, type Solution } from "./search";
import type { Written } from "./slips";
import { verdictUnder, type Change, type Constraint, type Variable } from "./system";

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

interface Weighed { readonly share: number; readonly change: Change }

/** How much of all explanations change a cell, and to which values, likeliest first. */
interface Suspicion { readonly share: number; readonly values: readonly Weighed[] }

const CANDIDATES_AT_MOST = 12;
/** Candidates of a smaller share are not worth a look. */
const WORTH_SHOWING = 0.02;

function weigh(solutions: readonly Solution[]): { readonly cells: ReadonlyMap<Variable, Suspicion>; readonly given: ReadonlyMap<Constraint, number> } {
  const best = solutions[0]?.cost ?? 0;
  const weights = solutions.map((one) => Math.exp(best - one.cost));
  const whole = weights.reduce((a, b) => a + b, 0);
  const cells = new Map<Variable, Map<string, Weighed>>();
  const given = new Map<Constraint, number>();
  solutions.forEach((solution, i) => {
    const share = (weights[i] ?? 0) / whole;
    for (const [variable, change] of solution.changes) {
      const values = cells.get(variable) ?? new Map<string, Weighed>();
      const key = change.value.toString();
      const known = values.get(key);
      values.set(key, { share: share + (known?.share ?? 0), change: known?.change ?? change });
      cells.set(variable, values);
    }
    for (const constraint of solution.relaxed) given.set(constraint, share + (given.get(constraint) ?? 0));
  });
  return {
    given,
    cells: new Map([...cells].map(([variable, values]) => {
      const list = [...values.values()].sort((a, b) => b.share - a.share);
      return [variable, { share: list.reduce((sum, one) => sum + one.share, 0), values: list }];
    })),
  };
}

const smallestKey = (cells: readonly CellRef[]): string => cells.map(cellKey).reduce((a, b) => (b < a ? b : a));
const headOf = (constraint: Constraint): CellRef => (constraint.variables[0] as Variable).at;
const violationsOf = (constraints: readonly Constraint[]): readonly number[] =>
  constraints.flatMap(({ violation }) => (violation === undefined ? [] : [violation])).sort((a, b) => a - b);

/** Turns the explanations of one component into causes. */
export function explain(
  component: readonly Constraint[], outcome: Outcome, hints: readonly MissingRowHint[], neighbours: Neighbours,
): readonly Explanation[] {
  if (!outcome.exhausted || outcome.solutions.length === 0) {
    return [{ violations: violationsOf(component), cause: smallestKey(component.map(headOf)), tooLarge: true }];
  }
  const [best] = outcome.solutions as [Solution];
  const { cells, given } = weigh(outcome.solutions);
  const shareOf = (variable: Variable): number => cells.get(variable)?.share ?? 0;
  const amount = (at: CellRef, { value, decimals }: Written): AmountValue => {
    const text = neighbours.text(at);
    return { value, decimals: Math.max(0, decimals), unit: /%/.test(text) ? "percent" : /rp/i.test(text) ? "rupiah" : "none" };
  };

  const owned = new Map<Variable, Constraint[]>();
  const left: Constraint[] = [];
  for (const constraint of component) {
    const owner = constraint.variables
      .filter((variable) => shareOf(variable) >= cost.NAMED && (given.get(constraint) ?? 0) < 1 - cost.NAMED)
      .reduce<Variable | undefined>((a, b) => (a === undefined || shareOf(b) > shareOf(a) ? b : a), undefined);
    if (owner) owned.set(owner, [...owned.get(owner) ?? [], constraint]);
    else left.push(constraint);
  }

  const explanations: Explanation[] = [];
  for (const [variable, constraints] of owned) {
    const { share, values } = cells.get(variable) as Suspicion;
    const [first] = values as [Weighed, ...Weighed[]];
    const clear = first.share >= cost.NAMED * share;
    const { change } = first;
    const { kind } = change.slip;
    const reasons = reasonsFor(variable, constraints, best);
    // Instead of a total being wrong, a row may be missing or stand on another level.
    const doubtful = kind === "unknown" || kind === "staleRow" || (kind === "neverUpdated" && reasons.parts.length > 0);
    const confidence: Confidence = !clear ? "possible" : first.share >= cost.CERTAIN && !doubtful ? "certain" : "likely";
    const partners = kind === "swapped" || kind === "staleRow" || kind === "neverUpdated"
      ? [...best.changes].filter(([, other]) => kind === "swapped" ? other.slip.kind === kind : other.slip.kind === "staleRow" || (kind === "staleRow" && other.slip.kind === "neverUpdated"))
        .map(([one]) => one.at) : [];
    explanations.push({
      violations: violationsOf(constraints),
      cause: smallestKey([variable.at, ...partners]),
      suspect: variable.at,
      suggestion: {
        at: variable.at, value: amount(variable.at, change), confidence,
        messageId: clear ? `localise.${kind}` : "localise.values",
        data: {
          at: variable.at, value: amount(variable.at, change),
          written: amount(variable.at, { ...change, value: variable.term.value, decimals: variable.term.decimals }),
          others: partners.filter((at) => cellKey(at) !== cellKey(variable.at)),
          ...reasons,
        },
        alternatives: clear ? [] : values.filter((one) => one.share >= WORTH_SHOWING * share)
          .map((one) => ({ at: variable.at, value: amount(variable.at, one.change) })),
      },
    });
  }

  const rows = new Map<MissingRowHint, Constraint[]>();
  const rest: Constraint[] = [];
  for (const constraint of left) {
    const hint = (given.get(constraint) ?? 0) >= cost.NAMED ? hintFor(constraint, hints, best.changes) : undefined;
    if (hint) rows.set(hint, [...rows.get(hint) ?? [], constraint]);
    else rest.push(constraint);
  }
  for (const [hint, constraints] of rows) {
    const totals = constraints.map(headOf);
    const [total] = totals as [CellRef];
    const amounts = hint.amounts.filter((one) => totals.some((at) => cellKey(at) === cellKey(one.total)));
    const certain = amounts.length > 1 && amounts.length === hint.amounts.length;
    explanations.push({
      violations: violationsOf(constraints), cause: smallestKey(totals),
      suggestion: {
        at: total, value: hint.label, confidence: certain ? "certain" : "likely", messageId: "localise.missingRow", alternatives: [],
        data: { label: hint.label, from: hint.from, totals, amount: amount(total, { value: (amounts[0] ?? hint.amounts[0])?.value ?? new Decimal(0), decimals: 0 }) },
      },
    });
  }
  for (const group of connected(rest)) {
    const relaxed = group.every((constraint) => (given.get(constraint) ?? 0) >= cost.NAMED);
    const candidates = [...new Set(group.flatMap(({ variables }) => variables))]
      .flatMap((variable) => (cells.get(variable)?.values ?? []).map(({ share, change }) => ({ variable, share, change })))
      .filter(({ variable, share }) => !owned.has(variable) && share >= WORTH_SHOWING).sort((a, b) => b.share - a.share).slice(0, CANDIDATES_AT_MOST);
    const alternatives = candidates.map(({ variable, change }) => ({ at: variable.at, value: amount(variable.at, change) }));
    const [first] = alternatives;
    explanations.push({
      violations: violationsOf(group), cause: smallestKey(group.map(headOf)),
      ...(first && !relaxed ? {
        suggestion: { ...first, confidence: "possible" as const, messageId: "localise.tie", data: { cells: [...new Set(alternatives.map(({ at }) => at))] }, alternatives },
      } : {}),
    });
  }
  return explanations;
}

/** Groups of constraints that share cells. */
function connected(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const groups: { readonly constraints: Constraint[]; readonly variables: Set<Variable> }[] = [];
  for (const constraint of constraints) {
    const touching = groups.filter(({ variables }) => constraint.variables.some((variable) => variables.has(variable)));
    const merged = {
      constraints: [...touching.flatMap((group) => group.constraints), constraint],
      variables: new Set([...touching.flatMap(({ variables }) => [...variables]), ...constraint.variables]),
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.constraints);
}

type Reasons = Readonly<Record<"sums" | "parts" | "ratios" | "operands" | "means" | "averaged" | "equals", readonly CellRef[]>>;

/** The cells that speak for the value: of the violations that it mends, by kind. */
function reasonsFor(variable: Variable, constraints: readonly Constraint[], best: Solution): Reasons {
  const reasons: Record<keyof Reasons, CellRef[]> = { sums: [], parts: [], ratios: [], operands: [], means: [], averaged: [], equals: [] };
  const add = (name: keyof Reasons, cells: readonly Variable[]): void => { reasons[name].push(...cells.map(({ at }) => at)); };
  for (const constraint of constraints) {
    if (verdictUnder(constraint, best.changes) === "fails") continue;
    const [first, ...others] = constraint.variables as [Variable, ...Variable[]];
    const own = first === variable;
    switch (constraint.identity.kind) {
      case "sum": add(own ? "parts" : "sums", own ? others : [first]); break;
      case "ratio": add(own ? "operands" : "ratios", own ? others : [first]); break;
      case "mean": add(own ? "averaged" : "means", own ? others : [first]); break;
      case "equal": add("equals", own ? others : [first]); break;
      case "order":
      case "within": break;
    }
  }
  return reasons;
}
