/**
 * How well the localiser does on random budgets: slips of each kind are made in cells at random, and what it names is counted.
 * Run with `npm run bench:localise [trials] [-- --verbose]`.
 */
import { cellKey } from "../src/findings/identity";
import { Decimal } from "../src/kernel/decimal";
import { localise, type Explanation } from "../src/localise";
import { pick, randomBudget, randomFrom } from "../test/localise/budget";
import { DIGIT_SLIPS, inject, SLIPS, type InjectedSlip } from "../test/localise/slips";
import { ref, type TestSheet } from "../test/localise/sheet";

interface Tally { slips: number; trials: number; found: number; named: number; right: number; tie: number; wrong: number; silent: number; tooLarge: number; ms: number }
const empty = (): Tally => ({ slips: 0, trials: 0, found: 0, named: 0, right: 0, tie: 0, wrong: 0, silent: 0, tooLarge: 0, ms: 0 });

const TRIALS = Number(process.argv[2] ?? 150);
const VERBOSE = process.argv.includes("--verbose");
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${(100 * part / whole).toFixed(1)}%`).padStart(8);
const keyOf = (name: string): string => cellKey(ref(name));

function judgeRun(tally: Tally, wrong: ReadonlyMap<string, Decimal>, explanations: readonly Explanation[], ms: number): void {
  tally.trials++;
  tally.ms += ms;
  const suspects = explanations.flatMap(({ suspect }) => (suspect ? [cellKey(suspect)] : []));
  if (explanations.some(({ tooLarge }) => tooLarge)) tally.tooLarge++;
  for (const suspect of new Set(suspects)) if (!wrong.has(suspect)) tally.wrong++;
  for (const [cell, value] of wrong) {
    tally.slips++;
    if (explanations.length > 0) tally.found++;
    if (suspects.includes(cell)) {
      tally.named++;
      const given = explanations.find(({ suspect }) => suspect && cellKey(suspect) === cell)?.suggestion;
      if (given && typeof given.value !== "string" && given.alternatives.length === 0 && given.value.value.eq(value)) tally.right++;
    } else if (explanations.some(({ suggestion }) => suggestion?.alternatives.some(({ at }) => cellKey(at) === cell))) tally.tie++;
    else tally.silent++;
  }
}

function trial(seed: number, rows: number, decimals: number, twice: boolean, kinds: readonly InjectedSlip[], tally: Tally): void {
  const random = randomFrom(seed * 7919 + 13);
  const { sheet, cells } = randomBudget(seed, rows, { decimals, twice });
  const right = new Map(cells.map((name) => [name, sheet.term(name).value]));
  const wrong = new Map<string, Decimal>();
  for (const kind of kinds) {
    for (let attempt = 0; attempt < 60; attempt++) {
      const name = pick(random, cells);
      if (wrong.has(keyOf(name))) continue;
      const hit = inject(sheet, kind, name, random);
      if (!hit) continue;
      for (const one of hit) wrong.set(keyOf(one), right.get(one) ?? new Decimal(0));
      break;
    }
  }
  if (wrong.size === 0) return;
  run(tally, sheet, wrong, `${kinds.join("+")} seed ${seed} rows ${rows}`);
}

function run(tally: Tally, sheet: TestSheet, wrong: ReadonlyMap<string, Decimal>, title: string): void {
  const statements = sheet.statements();
  const { neighbours } = sheet;
  const start = performance.now();
  const explanations = localise(statements, [], neighbours);
  const before = tally.wrong + tally.silent + tally.tie;
  judgeRun(tally, wrong, explanations, performance.now() - start);
  if (VERBOSE && tally.wrong + tally.silent + tally.tie > before) {
    console.log(title, [...wrong].map(([cell, value]) => `${cell} is ${sheet.text(cell)} for ${value.toString()}`).join(", "));
    for (const { suspect, suggestion, violations } of explanations) {
      console.log("   ", violations.join(","), suspect ? cellKey(suspect) : "-", suggestion?.messageId ?? "", typeof suggestion?.value === "string" ? "" : suggestion?.value.value.toString(),
        suggestion?.alternatives.map(({ at, value }) => `${cellKey(at)}=${typeof value === "string" ? value : value.value.toString()}`).join(" | "));
    }
  }
}

function print(name: string, t: Tally): void {
  console.log(name.padEnd(26), String(t.slips).padStart(6), percent(t.found, t.slips), percent(t.named, t.slips), percent(t.right, t.slips), percent(t.tie, t.slips),
    percent(t.silent, t.slips), percent(t.wrong, t.slips), percent(t.tooLarge, t.trials), (t.ms / Math.max(1, t.trials)).toFixed(2).padStart(9));
}

const header = (title: string): void => {
  console.log(`\n${title}`);
  console.log("".padEnd(26), ["slips", "found", "named", "value", "tie", "neither", "wrong", "tooLarge", "ms/run"].map((word, i) => word.padStart(i === 0 ? 6 : i === 8 ? 9 : 8)).join(" "));
};

const sum = (tallies: readonly Tally[]): Tally => tallies.reduce((a, b) => Object.fromEntries(
  (Object.keys(a) as (keyof Tally)[]).map((key) => [key, a[key] + b[key]])) as unknown as Tally, empty());

for (const twice of [true, false]) {
  for (const many of [1, 2, 3]) {
    header(`${twice ? "two tables" : "one table"}, ${many} slip${many > 1 ? "s" : ""} in 10 to 100 rows`);
    const tallies = new Map<InjectedSlip, Tally>();
    for (const kind of SLIPS) {
      const tally = empty();
      for (let i = 0; i < TRIALS; i++) {
        const random = randomFrom(i + 31 * many);
        const kinds = [kind, ...Array.from({ length: many - 1 }, () => pick(random, SLIPS))];
        trial(i + 1, [10, 20, 40, 100][i % 4] ?? 10, [2, 2, 1, 0][Math.floor(i / 4) % 4] ?? 2, twice, kinds, tally);
      }
      tallies.set(kind, tally);
      print(kind, tally);
    }
    print("digit slips", sum([...tallies].filter(([kind]) => DIGIT_SLIPS.has(kind)).map(([, tally]) => tally)));
    print("all", sum([...tallies.values()]));
  }
}

header("a row left out (another table has it)");
const left = empty();
for (let i = 0; i < TRIALS; i++) {
  const whole = randomBudget(i + 1, 30, { decimals: 2 });
  if (whole.leaves.length === 0) continue;
  const random = randomFrom(i);
  const gone = pick(random, whole.leaves);
  const { sheet } = whole;
  const short = shortened(i + 1, gone, sheet);
  if (!short) continue;
  const start = performance.now();
  const explanations = short.localise();
  left.trials++;
  left.slips++;
  left.ms += performance.now() - start;
  if (explanations.length > 0) left.found++;
  if (explanations.some(({ suggestion }) => suggestion?.messageId === "localise.missingRow")) { left.named++; left.right++; }
  left.wrong += explanations.filter(({ suspect }) => suspect !== undefined).length;
}
print("missing row", left);

/** The same budget without the leaf, with the hint that a good table gives. */
function shortened(seed: number, gone: { row: number; total: number }, full: TestSheet): TestSheet | undefined {
  for (let without = 0; without < 200; without++) {
    const { sheet } = randomBudget(seed, 30, { decimals: 2, without });
    const violated = sheet.statements().filter(({ holds }) => !holds);
    const [first] = violated;
    if (!first || first.identity.kind !== "sum" || first.identity.total.at.address !== `C${gone.total}`) continue;
    const value = (column: string): number => full.term(`A!${column}${gone.row}`).value.toNumber();
    const excess = first.identity.parts.reduce((rest, part) => rest.minus(part.value), first.identity.total.value);
    if (!excess.eq(value("C"))) continue;
    return sheet.hint("the row", `B!B${gone.row}`, { [`A!C${gone.total}`]: value("C"), [`A!D${gone.total}`]: value("D") });
  }
  return undefined;
}

header("time: three slips in a tree of so many rows");
for (const rows of [10, 30, 100, 300, 1000]) {
  const tally = empty();
  for (let i = 0; i < 12; i++) trial(i + 500, rows, 2, false, ["dropped", "replaced", "copied"], tally);
  print(`${rows} rows`, tally);
}
