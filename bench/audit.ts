/**
 * Prints what an audit costs beside reading the same file, by this program and by SheetJS: for the real reports, for files ten and
 * a hundred times as long, and for files named in the call. Run with `npm run bench [-- file…]`. Ratios, since seconds say more about the machine.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { read as peerRead } from "@e965/xlsx";
import { audit } from "../src/engine/audit";
import { readWorkbook } from "../src/hosts/xlsx";
import { recognise } from "../src/layouts/recognise";
import { DEFAULT_SETTINGS } from "../src/model/settings";
import { findSubjects } from "../src/model/subjects";
import { RULES } from "../src/rules";
import { longTable, manySheets } from "./long-workbooks";

const CORPUS = "test/corpus";
/** The report whose tables are repeated. */
const MODEL = "semboro-2024-angka.xlsx";
const WARM_UPS = 5;
const RUNS = 15;
/** Long files need no many runs: a hundredth of noise in a second is nothing. */
const LONG = 1_000;
const LONG_RUNS = 5;
/** How often all real reports go through before any is measured: an audit is much code that runs seldom, reading little that runs often. */
const ROUNDS = 5;

interface Costs { readonly read: number; readonly peer: number; readonly audit: number; readonly first: number; readonly recognise: number; readonly rules: number }

/** What an audit needs of a file: values, formulas, what is shown, merges and looks. */
const PEER_READS = { cellStyles: true, cellNF: true, cellText: true, cellFormula: true };

/** The fastest run: others use the machine as well, and only ever add to a time. */
const fastest = (times: readonly number[]): number => Math.min(...times);

async function costsOf(bytes: Uint8Array, most = WARM_UPS + RUNS): Promise<Costs> {
  const times = { read: [] as number[], peer: [] as number[], audit: [] as number[], recognise: [] as number[], rules: [] as number[] };
  let runs = most;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const file = await readWorkbook(bytes);
    if (!file.ok) throw new Error(`${file.code} ${file.detail}`);
    const read = performance.now();
    audit(file.value);
    const audited = performance.now();
    const lkip = recognise(file.value);
    const recognised = performance.now();
    const context = { lkip, subjects: findSubjects(lkip), settings: DEFAULT_SETTINGS };
    for (const rule of RULES) Array.from(rule.check(context));
    const judged = performance.now();
    peerRead(bytes, PEER_READS);
    times.peer.push(performance.now() - judged);
    times.read.push(read - start);
    times.audit.push(audited - read);
    times.recognise.push(recognised - audited);
    times.rules.push(judged - recognised);
    if (run === 0 && judged - start > LONG) runs = 1 + LONG_RUNS;
  }
  const settled = (of: readonly number[]): number => fastest(of.slice(Math.min(WARM_UPS, runs - LONG_RUNS)));
  return { read: settled(times.read), peer: settled(times.peer), audit: settled(times.audit), first: times.audit[0] ?? 0, recognise: settled(times.recognise), rules: settled(times.rules) };
}

const ms = (time: number): string => time.toFixed(1).padStart(9);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`.padStart(9);

/** What an audit costs before wrong cells are looked for. */
const before = ({ recognise: recognised, rules }: Costs): number => recognised + rules;
const localised = (costs: Costs): number => Math.max(0, costs.audit - before(costs));

const ratio = (part: number, whole: number): string => (part / whole).toFixed(2).padStart(9);

function print(name: string, costs: Costs): void {
  const { read, peer, audit: whole, recognise: recognised, rules } = costs;
  console.log(`${name.padEnd(38)}${ms(read)}${ms(whole)}${ratio(whole, read)}${ratio(before(costs), read)}${ratio(localised(costs), read)}${ratio(whole, peer)}`
    + `${share(recognised, whole)}${share(rules, whole)}${share(localised(costs), whole)}`);
}

async function measure(name: string, bytes: Uint8Array): Promise<Costs> {
  const costs = await costsOf(bytes);
  print(name, costs);
  return costs;
}

async function growth(name: string, make: (times: number) => Uint8Array): Promise<void> {
  await measure(`${name}, once`, make(1));
  const ten = await measure(`${name}, 10 times`, make(10));
  const hundred = await measure(`${name}, 100 times`, make(100));
  const factor = (of: (costs: Costs) => number): string => (of(hundred) / of(ten)).toFixed(1);
  console.log(`  ten times the rows cost ${factor((c) => c.audit)} times the audit (without localise ${factor(before)}, reading ${factor((c) => c.read)})`);
}

async function main(): Promise<void> {
  const fileAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  const files = readdirSync(CORPUS).filter((entry) => entry.endsWith(".xlsx")).map((name) => ({ name, bytes: fileAt(join(CORPUS, name)) }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, bytes } of files) {
      const { first } = await costsOf(bytes, 1);
      if (round === 0) console.log(`${name.padEnd(38)}${ms(first)}  first audit, nothing warm`);
    }
  }
  console.log(`${"".padEnd(56)}times the reading             SheetJS  share of the audit`);
  console.log(`${"milliseconds, warmed up".padEnd(38)}${["read", "audit", "whole", "without", "localise", "reading", "recognise", "rules", "localise"].map((head) => head.padStart(head.length > 8 ? 10 : 9)).join("")}`);
  const all: Costs[] = [];
  for (const { name, bytes } of files) all.push(await measure(name, bytes));
  const sum = (of: (costs: Costs) => number): number => all.reduce((total, costs) => total + of(costs), 0);
  print("all real reports", { read: sum((c) => c.read), peer: sum((c) => c.peer), audit: sum((c) => c.audit), first: sum((c) => c.first), recognise: sum((c) => c.recognise), rules: sum((c) => c.rules) });
  for (const file of process.argv.slice(2)) await measure(basename(file), fileAt(file));
  const model = fileAt(join(CORPUS, MODEL));
  await growth("one long budget table", (times) => longTable(model, times));
  await growth("all tables on more sheets", (times) => manySheets(model, times));
}

void main();
