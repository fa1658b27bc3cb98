/**
 * Prints what an audit costs beside reading the same file: for the real reports, for files ten and a hundred times as long, and
 * for files named in the call. Run with `npm run bench [-- file…]`. Ratios, since seconds say more about the machine.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
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

interface Costs { readonly read: number; readonly audit: number; readonly first: number; readonly recognise: number; readonly rules: number }

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function costsOf(bytes: Uint8Array): Promise<Costs> {
  const times = { read: [] as number[], audit: [] as number[], recognise: [] as number[], rules: [] as number[] };
  let runs = WARM_UPS + RUNS;
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
    times.read.push(read - start);
    times.audit.push(audited - read);
    times.recognise.push(recognised - audited);
    times.rules.push(judged - recognised);
    if (run === 0 && judged - start > LONG) runs = 1 + LONG_RUNS;
  }
  const settled = (of: readonly number[]): number => median(of.slice(Math.min(WARM_UPS, runs - LONG_RUNS)));
  return { read: settled(times.read), audit: settled(times.audit), first: times.audit[0] ?? 0, recognise: settled(times.recognise), rules: settled(times.rules) };
}

const ms = (time: number): string => time.toFixed(1).padStart(9);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`.padStart(9);

function print(name: string, { read, audit: whole, first, recognise: recognised, rules }: Costs): void {
  const rest = Math.max(0, whole - recognised - rules);
  console.log(`${name.padEnd(38)}${ms(read)}${ms(whole)}${(whole / read).toFixed(2).padStart(9)}${share(recognised, whole)}${share(rules, whole)}${share(rest, whole)}${ms(first)}`);
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
  console.log(`  ten times the rows cost ${factor((c) => c.audit)} times the audit (reading: ${factor((c) => c.read)})`);
}

async function main(): Promise<void> {
  const fileAt = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  console.log(`${"median milliseconds, warmed up".padEnd(38)}${["read", "audit", "ratio", "recognise", "rules", "localise", "1st audit"].map((head) => head.padStart(head.length > 8 ? 10 : 9)).join("")}`);
  let read = 0;
  let audited = 0;
  for (const file of readdirSync(CORPUS).filter((entry) => entry.endsWith(".xlsx"))) {
    const costs = await measure(file, fileAt(join(CORPUS, file)));
    read += costs.read;
    audited += costs.audit;
  }
  console.log(`${"all real reports".padEnd(38)}${ms(read)}${ms(audited)}${(audited / read).toFixed(2).padStart(9)}`);
  for (const file of process.argv.slice(2)) await measure(basename(file), fileAt(file));
  const model = fileAt(join(CORPUS, MODEL));
  await growth("one long budget table", (times) => longTable(model, times));
  await growth("all tables on more sheets", (times) => manySheets(model, times));
}

void main();
