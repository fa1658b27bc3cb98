/**
 * How well the whole audit names wrong cells in real reports: slips at random are made in the mended workbooks, one, two and three
 * at a time, in all tables and in the budget realisation alone. Run with
 * `npm run bench:localise:workbooks [trials] [-- --verbose] [-- --seed=N]`; other seeds make other slips.
 */
import { audit } from "../src/engine/audit";
import { cellKey } from "../src/findings/identity";
import type { Finding } from "../src/findings/finding";
import { Decimal } from "../src/kernel/decimal";
import { recognise } from "../src/layouts/recognise";
import type { Snapshot } from "../src/snapshot/snapshot";
import { hardFindings, readLabels } from "../test/support/golden";
import { mended } from "../test/support/mutate-mend";
import { readFixture } from "../test/support/snapshots";
import { pick, randomFrom } from "../test/localise/budget";
import { knownOf, maskedIn, slipIn, WORKBOOK_DIGIT_SLIPS, WORKBOOK_SLIPS, type Known, type Made, type WorkbookSlip } from "../test/localise/workbook-slips";

const TRIALS = Number(process.argv[2] ?? 40);
const VERBOSE = process.argv.includes("--verbose");
const SEED = Number(process.argv.find((one) => one.startsWith("--seed="))?.slice("--seed=".length) ?? 0);
const DIRECTORY = "test/corpus";

/** `open`: slips that could as well be in another cell; of these `offered` are named or among the candidates. */
interface Tally { slips: number; found: number; decided: number; named: number; right: number; tie: number; wrong: number; silent: number; open: number; offered: number }
const empty = (): Tally => ({ slips: 0, found: 0, decided: 0, named: 0, right: 0, tie: 0, wrong: 0, silent: 0, open: 0, offered: 0 });
const sum = (tallies: readonly Tally[]): Tally => tallies.reduce((a, b) => Object.fromEntries(
  (Object.keys(a) as (keyof Tally)[]).map((key) => [key, a[key] + b[key]])) as unknown as Tally, empty());

type Wrong = Made["wrong"][number];

/** The right value, give or take decimals that nobody wrote: 83,2 % where 83 % stood. */
function isRight(finding: Finding | undefined, { quantity }: Wrong): boolean {
  const { suggestion } = finding ?? {};
  if (!suggestion || typeof suggestion.value === "string" || suggestion.alternatives.length > 0) return false;
  const off = suggestion.value.value.minus(quantity.value).abs();
  return off.isZero() || (quantity.text.includes("%") && off.lt(new Decimal(10).pow(-quantity.decimals)));
}

const offers = ({ suggestion }: Finding, key: string): boolean =>
  suggestion !== undefined && (cellKey(suggestion.at) === key || suggestion.alternatives.some(({ at }) => cellKey(at) === key));

function judgeRun(tally: Tally, made: Made, title: string): void {
  const findings = hardFindings(audit(made.snapshot));
  const suspects = new Map(findings.flatMap((one) => (one.suspect ? [[cellKey(one.suspect), one] as const] : [])));
  const wrong = new Set(made.wrong.map(({ at }) => cellKey(at)));
  const strays = [...suspects.keys()].filter((key) => !wrong.has(key));
  tally.wrong += strays.length;
  const notes: string[] = [];
  for (const place of made.wrong) {
    const key = cellKey(place.at);
    if (made.silent?.has(key)) { tally.silent++; continue; }
    const named = suspects.get(key);
    const right = isRight(named, place);
    const tie = !named && findings.some((one) => offers(one, key));
    tally.slips++;
    if (findings.some(({ at, evidence }) => [at, ...evidence].some((cell) => cellKey(cell) === key))) tally.found++;
    else notes.push(`not found ${key}`);
    if (made.open?.has(key)) {
      tally.open++;
      if (named || tie) tally.offered++; else notes.push(`open, not offered ${key}`);
      continue;
    }
    tally.decided++;
    if (named) tally.named++;
    if (right) tally.right++;
    if (tie) tally.tie++;
    if (!right) notes.push(`${key} "${place.quantity.text}": ${named ? "other value" : tie ? "tie" : "not named"}`);
  }
  if (made.gone) {
    const totals = new Set(made.gone.totals.map(cellKey));
    tally.slips++;
    tally.decided++;
    if (findings.some(({ at }) => totals.has(cellKey(at)))) tally.found++;
    else notes.push("row not found");
    const named = findings.some(({ rule, suggestion }) => rule === "row-missing" || suggestion?.messageId === "localise.missingRow");
    if (named) { tally.named++; tally.right++; } else notes.push("row not named");
  }
  if (VERBOSE && (notes.length > 0 || strays.length > 0)) {
    console.log(`  ${title}: ${[...notes, ...strays.map((key) => `WRONG ${key}`)].join("; ")}`);
    for (const { rule, at, reported, suspect, suggestion } of findings) {
      const value = (one: unknown): string => (typeof one === "string" ? one : (one as { value: Decimal } | undefined)?.value.toString() ?? "");
      console.log(`      ${rule} ${cellKey(at)} "${reported}" -> ${suspect ? cellKey(suspect) : "-"} ${suggestion?.messageId ?? ""} ${value(suggestion?.value)} ${suggestion?.confidence ?? ""}`
        + ` [${suggestion?.alternatives.map((one) => `${cellKey(one.at)}=${value(one.value)}`).join(" | ") ?? ""}]`);
    }
  }
}

/** Several slips in one workbook, each in a cell of its own; what no statement contradicts is counted as silent and made again. */
function slipped(known: Known, kinds: readonly WorkbookSlip[], random: () => number, tally: Tally): Made | undefined {
  let made: Made = { snapshot: known.snapshot, wrong: [] };
  // A row left out moves the cells below it: it comes last and only its own row's cells must be whole.
  for (const kind of [...kinds].sort((a, b) => Number(a === "missingRow") - Number(b === "missingRow"))) {
    let done = false;
    for (let attempt = 0; attempt < 80 && !done; attempt++) {
      const place = pick(random, known.places);
      const next = slipIn({ ...known, snapshot: made.snapshot }, kind, place, random);
      if (next === "silent") tally.silent++;
      if (next === undefined || next === "silent") continue;
      const taken = new Set(made.wrong.map(({ at }) => cellKey(at)));
      if (next.wrong.some(({ at }) => taken.has(cellKey(at)))) continue;
      // Places are those of the whole workbook, so only one row is left out.
      if (next.gone && (made.gone || made.wrong.some((one) => one.at.sheet === place.at.sheet && one.row >= place.row))) continue;
      made = { ...next, wrong: [...made.wrong, ...next.wrong], silent: new Set([...made.silent ?? [], ...next.silent ?? []]), open: new Set([...made.open ?? [], ...next.open ?? []]) };
      done = true;
    }
    if (!done && kind === kinds[0]) return undefined;
  }
  return { ...made, silent: new Set([...made.silent ?? [], ...maskedIn(known, made)]) };
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${(100 * part / whole).toFixed(1)}%`).padStart(8);
function print(name: string, t: Tally): void {
  console.log(name.padEnd(16), String(t.slips).padStart(6), percent(t.found, t.slips), String(t.decided).padStart(9), percent(t.named, t.decided), percent(t.right, t.decided),
    percent(t.tie, t.decided), percent(t.wrong, t.slips), String(t.open).padStart(8), percent(t.offered, t.open), String(t.silent).padStart(9));
}

/** Formulas would be calculated again after a slip: the forms with values alone. */
const hasFormulas = ({ sheets }: Snapshot): boolean => sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));

async function main(): Promise<void> {
  const whole: { name: string; known: Known }[] = [];
  const alone: { name: string; known: Known }[] = [];
  for (const [file, labels] of Object.entries(readLabels(DIRECTORY))) {
    const book = mended(file, await readFixture(DIRECTORY, file), labels);
    if (hasFormulas(book)) continue;
    const table = recognise(book).tables.find(({ kind }) => kind === "realisasi");
    whole.push({ name: file, known: knownOf(book) });
    alone.push({ name: file, known: knownOf({ ...book, sheets: book.sheets.filter(({ name }) => name === table?.sheet) }) });
  }
  for (const [scope, books] of [["all tables", whole], ["the budget realisation alone", alone]] as const) {
    for (const many of [1, 2, 3]) {
      console.log(`\n${scope}, ${many} slip${many > 1 ? "s" : ""}`);
      console.log(" ".repeat(16), " slips    found   decided    named    right      tie    wrong     open  offered    silent");
      const tallies = new Map<WorkbookSlip, Tally>();
      for (const kind of WORKBOOK_SLIPS) {
        const tally = empty();
        for (let i = 0; i < TRIALS; i++) {
          const { name, known } = books[i % books.length] as (typeof books)[number];
          const random = randomFrom(7919 * i + 31 * many + 101 * WORKBOOK_SLIPS.indexOf(kind) + 1_000_003 * SEED);
          const kinds = [kind, ...Array.from({ length: many - 1 }, () => pick(random, WORKBOOK_SLIPS))];
          const made = slipped(known, kinds, random, tally);
          if (made) judgeRun(tally, made, `${name} ${kinds.join("+")} ${i}`);
        }
        tallies.set(kind, tally);
        print(kind, tally);
      }
      print("digit slips", sum([...tallies].filter(([kind]) => WORKBOOK_DIGIT_SLIPS.has(kind)).map(([, tally]) => tally)));
      print("all", sum([...tallies.values()]));
    }
  }
  console.log("\nsilent: cells that no sum, percentage, average or other table contradicts (a capaian counts in each direction, cut or not),"
    + "\nor none any more once the other slips are made as well (a percentage and its amount that both turn negative): left out."
    + "\nopen: one slip of the hand in another cell would make all statements hold as well: left out of named and right; offered: named or among the candidates.");
}

void main();
