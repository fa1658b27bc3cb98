import { RunningSum, type Decimal } from "../kernel/decimal";
import { mapDefined } from "../kernel/lists";
import type { Label, Level, Node, Row, Tree } from "../model/table";
import { arithmeticDepths } from "./arithmetic";
import { codeOf, depthsByNesting, headingLevels, isAbove, learn, LEVELS, lookOf, numberOf, wordOf } from "./levels";
import { totalsOf, type AmountsOf } from "./totals";
import { plain } from "./words";

type Evidence = Tree["evidence"];
interface Plan {
  readonly evidence: Evidence; readonly depths: readonly number[]; readonly levels: readonly (Level | null)[];
  /** Rows whose depth nothing tells, where they are few among the others. */
  readonly strays?: ReadonlySet<number>;
}

type Amounts = readonly (readonly (Decimal | null)[])[];

const labelOf = ({ title }: Row, at: Label["at"], key = plain(title)): Label => ({ text: title, key, at });

/**
 * Finds the hierarchy of a budget. Codes are trusted first, then the words Program, Kegiatan, Sub Kegiatan, then numbers, then
 * the look; rows without any evidence take the level under which the sums come out, else the level of their neighbour.
 */
export function buildTree(
  rows: readonly Row[], nameColumnOf: (row: Row) => number, heading: string, amountsOf: AmountsOf, refOf: (row: Row) => Label["at"],
): Tree {
  // A parent may have no amounts; a heading that names a sasaran is no parent, nor is an indikator beside the programs.
  const named = rows.some((row) => row.kind === "data" && row.labels.uraian);
  const data = rows.filter((row) => (named ? row.labels.uraian !== undefined : row.codes.some((code) => code !== "") || row.title !== "")
    && (row.kind === "data" || (row.kind === "section" && row.written.includes("uraian") && !/^(sasaran|tujuan)\b/i.test(row.title))));
  const best = planFor(data, nameColumnOf, data.map(amountsOf));
  const nodes = link(data, best, heading, refOf);
  const roots = nodes.filter((node) => node.parent === null);
  return { roots, nodes, ...totalsOf(rows, nodes, amountsOf, refOf), evidence: best.evidence };
}

/**
 * The plan of the most trusted evidence (codes, then words, numbers, looks) under which at least half of the sums hold; of
 * several with that evidence the best. Sums alone decide only where nothing else tells a level: they would otherwise explain
 * every slip away. Plans of less trusted evidence are only made where the others fail.
 */
function planFor(data: readonly Row[], nameColumnOf: (row: Row) => number, amounts: Amounts): Plan {
  const words = data.map(wordOf);
  const byCodes = codePlan(data, words);
  if (byCodes) return nestedCodes(data, byCodes, amounts) ?? byCodes;
  const flat: Plan = { evidence: "flat", depths: data.map(() => 0), levels: words };
  // All rows of one level, by their own words: a list of programs.
  if (words.every((word) => word !== null) && new Set(words).size === 1) return flat;
  const tried: Scored[] = [];
  for (const plans of trustedPlans(data, words, nameColumnOf, amounts)) {
    const scored = plans.map((plan) => scoredPlan(plan, amounts));
    const best = bestOf(scored);
    // Where every row names its level in words, slips in the sums are slips, however many.
    if (best && (best.held >= best.failed || (best.plan.evidence === "words" && words.every((word) => word !== null)))) return best.plan;
    tried.push(...scored);
  }
  const byArithmetic = arithmeticDepths(amounts);
  if (byArithmetic) tried.push(scoredPlan({ evidence: "arithmetic", depths: byArithmetic, levels: words }, amounts));
  return bestOf([...tried, scoredPlan(flat, amounts)])?.plan ?? flat;
}

interface Scored { readonly plan: Plan; readonly score: number; readonly held: number; readonly failed: number }
const scoredPlan = (plan: Plan, amounts: Amounts): Scored => ({ plan, ...scoreOf(amounts, plan.depths, plan.strays) });
const bestOf = (scored: readonly Scored[]): Scored | undefined =>
  (scored.length === 0 ? undefined : scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a)));

/** The plans by words, by numbers and by looks, each made when it is asked for. */
function* trustedPlans(data: readonly Row[], words: readonly (Level | null)[], nameColumnOf: (row: Row) => number, amounts: Amounts): Generator<readonly Plan[]> {
  const different = new Set(words);
  const worded = !different.delete(null);
  const inLevels = (levels: readonly (Level | null)[]): Plan[] => completed("words", levels.map((level) => (level ? LEVELS.indexOf(level) : null)), levels, amounts);
  if (worded && different.size >= 2) yield inLevels(words);
  const numbers = data.map(numberOf);
  let looked: readonly string[] | undefined;
  const looks = (): readonly string[] => looked ??= data.map((row) => lookOf(row, nameColumnOf(row)));
  if (!worded && different.size >= 2) {
    const byNumber = learn(numbers, words);
    const byLook = learn(looks(), words);
    yield inLevels(words.map((word, i) => word ?? byNumber.get(numbers[i] ?? "") ?? byLook.get(looks()[i] ?? "") ?? null));
  }
  if (new Set(numbers.filter((n) => n !== null)).size >= 2) {
    const depths = depthsByNesting(numbers);
    const plans = completed("numbers", depths, words, amounts);
    // A number left out or mistyped: the look of the row tells its level.
    if (depths.includes(null)) {
      const byLook = learnDepths(looks(), depths);
      plans.push(...completed("numbers", depths.map((d, i) => d ?? byLook.get(looks()[i] ?? "") ?? null), words, amounts));
    }
    yield plans;
  }
  if (new Set(looks()).size >= 2) yield completed("style", depthsByNesting(looks()), words, amounts);
}

function learnDepths(marks: readonly string[], depths: readonly (number | null)[]): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<number>>();
  marks.forEach((mark, i) => {
    const depth = depths[i];
    if (depth !== null && depth !== undefined) seen.set(mark, (seen.get(mark) ?? new Set()).add(depth));
  });
  return new Map([...seen].filter(([, of]) => of.size === 1).map(([mark, of]) => [mark, [...of][0] ?? 0]));
}

/** Rows without evidence up to this share of all are strays. */
const FEW = 0.2;
const NO_STRAYS: ReadonlySet<number> = new Set();

/** The plan with rows of unknown depth placed beside the row above, below it, or one level up: whatever the sums like best. */
function completed(evidence: Evidence, known: readonly (number | null)[], levels: readonly (Level | null)[], amounts: Amounts): Plan[] {
  if (isComplete(known)) return [{ evidence, depths: known, levels }];
  const unknown = mapDefined(known, (depth, i) => (depth === null ? i : undefined));
  const beside = asAbove(known, 0);
  const below = asAbove(known, 1);
  const strays = unknown.length <= known.length * FEW ? new Set(unknown) : NO_STRAYS;
  const plans: Plan[] = [{ evidence, depths: beside, levels, strays }, { evidence, depths: below, levels, strays }];
  // One row after the other, each where it helps most; bounded, since only few rows lack evidence in real tables.
  if (unknown.length <= 40) {
    const depths = [...beside];
    for (const i of unknown) {
      const options = [depths[i] ?? 0, (depths[i - 1] ?? -1) + 1, depths[i - 1] ?? 0, Math.max(0, (depths[i - 1] ?? 0) - 1)];
      let best = { depth: depths[i] ?? 0, score: -Infinity };
      for (const depth of new Set(options)) {
        depths[i] = depth;
        const { score } = scoreOf(amounts, depths, strays);
        if (score > best.score + 1e-9) best = { depth, score };
      }
      depths[i] = best.depth;
    }
    plans.push({ evidence, depths, levels, strays });
  }
  return plans;
}

const isComplete = (depths: readonly (number | null)[]): depths is readonly number[] => !depths.includes(null);

/** The depths with each unknown one so many steps below the known one above it, or below the first of the table. */
function asAbove(known: readonly (number | null)[], steps: number): number[] {
  let above = known.find((depth) => depth !== null) ?? 0;
  return known.map((depth) => {
    if (depth === null) return above + steps;
    above = depth;
    return depth;
  });
}

/** Codes of accounts (5.1.02…) as against programmes, whose second part has two digits (5.01.02…). */
const ACCOUNT = /^[4-9]\.\d(\.|$)/;

function codePlan(data: readonly Row[], words: readonly (Level | null)[]): Plan | undefined {
  if (data.every((row) => row.codes.length === 0)) return undefined;
  const codes = data.map((row) => codeOf(row.codes));
  const written = codes.filter((code) => code !== null);
  // Numbers that begin again under every program are no codes.
  if (written.length < data.length * 0.6 || new Set(written.map((code) => code.join("|"))).size < written.length * 0.85) return undefined;
  const hasProgramCodes = written.some((code) => code.some((part) => /^\d{1,2}\.\d{2}(\.|$)/.test(part)));
  const stack: { code: readonly string[]; depth: number }[] = [];
  const depths = codes.map((code) => {
    if (code === null) return stack.length;
    // Account codes in the column of the programme codes do not begin with them; they belong to the row above.
    const single = code.filter((part) => part !== "");
    const own = single.length === 1 ? single[0] ?? "" : "";
    const isAccount = hasProgramCodes && code.length === 1 && ACCOUNT.test(own) && stack.some((s) => !ACCOUNT.test(s.code[0] ?? ""));
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top || isAbove(top.code, code) || (isAccount && !ACCOUNT.test(top.code[0] ?? ""))) break;
      stack.pop();
    }
    const depth = stack.length;
    stack.push({ code, depth });
    return depth;
  });
  if (depths.every((depth) => depth === 0)) return undefined;
  return { evidence: "codes", depths, levels: words };
}

/**
 * Codes of different make below each other, "023.18.DL" over "4466" over "4466.BEI.001", or "015.04.CC" over "CC.4796" over
 * "4796.BMB": rows at the top that are made otherwise than the first one stand below the last one that is made alike, all on one
 * level or each make below the one that it follows, if more sums come out so. Undefined where they don't.
 */
function nestedCodes(data: readonly Row[], plan: Plan, amounts: Amounts): Plan | undefined {
  const makes = data.map((row) => (codeOf(row.codes) ?? []).join("|").replace(/\d+/g, "9").replace(/[A-Za-z]+/g, "A"));
  if (plan.depths.every((depth, i) => depth > 0 || makes[i] === makes[0])) return undefined;
  const levels = depthsByNesting(makes.map((make, i) => (plan.depths[i] === 0 ? make : null)));
  const under = (levelOf: (i: number) => number): Plan => {
    let below = 0;
    return { ...plan, depths: plan.depths.map((depth, i) => {
      if (depth === 0) below = levelOf(i);
      return depth + below;
    }) };
  };
  const best = bestOf([plan, under((i) => (makes[i] === makes[0] ? 0 : 1)), under((i) => levels[i] ?? 0)].map((each) => scoredPlan(each, amounts)));
  return best && best.plan !== plan ? best.plan : undefined;
}

/**
 * How well the sums come out: each that holds counts for it, each that fails against it, by the share of the rows. That a stray
 * with the amount of the row above is all that stands below it proves nothing: an amount copied from there looks the same.
 */
function scoreOf(amounts: Amounts, depths: readonly number[], strays: ReadonlySet<number> = NO_STRAYS): { score: number; held: number; failed: number } {
  const parents = parentsOf(depths);
  const width = amounts[0]?.length ?? 0;
  let held = 0;
  let failed = 0;
  for (let column = 0; column < width; column++) {
    const sums: (RunningSum | undefined)[] = [];
    // Rows below which nothing but a stray has an amount.
    const unproved = new Set<number>();
    for (let i = 0; i < parents.length; i++) {
      const parent = parents[i] ?? -1;
      const amount = amounts[i]?.[column];
      if (parent < 0 || !amount) continue;
      const sum = sums[parent];
      if (sum) unproved.delete(parent); else if (strays.has(i)) unproved.add(parent);
      (sum ?? (sums[parent] = new RunningSum())).add(amount);
    }
    for (let i = 0; i < sums.length; i++) {
      const [sum, amount] = [sums[i], amounts[i]?.[column]];
      if (!sum || !amount || amount.isZero()) continue;
      if (!sum.equals(amount)) failed++; else if (!unproved.has(i)) held++;
    }
  }
  return { score: held - failed * 1.2, held, failed };
}

/** The place of the row that each one stands below, by their depths; -1 for none. */
function parentsOf(depths: readonly number[]): readonly number[] {
  const parents: number[] = [];
  for (let i = 0; i < depths.length; i++) {
    let above = i - 1;
    while (above >= 0 && (depths[above] ?? 0) >= (depths[i] ?? 0)) above = parents[above] ?? -1;
    parents.push(above);
  }
  return parents;
}

interface Growing { row: Row; label: Label; depth: number; level: Level | null; parent: Growing | null; children: Growing[]; sasaran: Label | null }

function link(data: readonly Row[], plan: Plan, heading: string, refOf: (row: Row) => Label["at"]): readonly Node[] {
  const nodes: Growing[] = [];
  const parents = parentsOf(plan.depths);
  for (const [i, row] of data.entries()) {
    const parent = nodes[parents[i] ?? -1] ?? null;
    const node: Growing = {
      row, label: row.labels.uraian ?? labelOf(row, refOf(row)), depth: parent ? parent.depth + 1 : 0, level: plan.levels[i] ?? null,
      parent, children: [], sasaran: row.labels.sasaran ?? null,
    };
    parent?.children.push(node);
    nodes.push(node);
  }
  nameLevels(nodes, heading);
  return nodes;
}

/**
 * Levels by depth: words of one depth name it, its neighbours follow from it (below a program stand kegiatan). Where no word
 * helps, the heading does, if it names as many levels as the table is deep. In a list of "Program/Kegiatan" without depth
 * the rows that do not say what they are may be either.
 */
function nameLevels(nodes: readonly Growing[], heading: string): void {
  const byDepth = new Map<number, Level>();
  for (const node of nodes) if (node.level && !byDepth.has(node.depth)) byDepth.set(node.depth, node.level);
  let deepest = 0;
  for (const { depth } of nodes) if (depth > deepest) deepest = depth;
  const named = byDepth.size === 0 || deepest === 0 ? headingLevels(heading) : [];
  if (deepest === 0 && named.length > 1) return;
  if (byDepth.size === 0 && named.length === deepest + 1) named.forEach((level, depth) => byDepth.set(depth, level));
  for (let depth = 1; depth <= deepest; depth++) {
    const above = byDepth.get(depth - 1);
    const next = above && LEVELS[LEVELS.indexOf(above) + 1];
    if (next && !byDepth.has(depth)) byDepth.set(depth, next);
  }
  for (const node of nodes) node.level ??= byDepth.get(node.depth) ?? null;
}
