/**
 * Prints what becomes of workbooks that go through our hands: each is opened, annotated (highlights on its cells, an audit sheet,
 * something kept), opened again and cleaned; and some of its cells are changed and changed back. Run with
 * `npm run bench:round-trips -- FOLDER…` on collections of workbooks; ends with 1 where a file lost anything.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { unzipSync } from "fflate";
import { openWorkbook, type XlsxWorkbook } from "../src/hosts/xlsx";
import { toAddress } from "../src/kernel/address";
import type { Result } from "../src/kernel/result";
import { TONES, type CellEdit, type Highlight, type Plan, type ReportSheet } from "../src/plan/plan";
import { undoOf } from "../src/plan/journal";
import type { Cell, Snapshot } from "../src/snapshot/snapshot";

const AUDIT = "Audit LKIP (uji)";
/** Highlighted, and changed, on each sheet: sheets of a million cells would say no more. */
const MOST_HIGHLIGHTS = 2_000;
const MOST_EDITS = 40;
const SLOW = 10_000;
/** Parts that annotating is about; all others stay byte for byte. */
const TOUCHED = /^\/?(\[content_types\]\.xml|docprops\/app\.xml|.*\/(styles|workbook|[^/]*sheet)[^/]*\.xml(\.rels)?|_rels\/\.rels|customxml\/.*)$/i;

const wasm = new Uint8Array(readFileSync(createRequire(join(process.cwd(), "package.json")).resolve("@ironcalc/wasm/wasm_bg.wasm")));
const options = { calculator: () => Promise.resolve(wasm) };

/** A refusal that the user is told of: nothing was lost. */
class Refused extends Error {}
/** What must not happen. */
class Lost extends Error {}

function need<T>(step: string, result: Result<T, string>): T {
  if (!result.ok) throw new Refused(`${step}: ${result.code} ${result.detail}`);
  return result.value;
}
const open = async (bytes: Uint8Array): Promise<XlsxWorkbook> => {
  const opened = await openWorkbook(bytes, options);
  if (!opened.ok) throw new Lost(`what was written does not open: ${opened.code} ${opened.detail}`);
  return opened.value;
};

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && [".xlsx", ".xlsm"].includes(extname(entry.name).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name)).sort();
}

const report = (sheet: string): ReportSheet => ({
  name: AUDIT, frozenRows: 1, columns: [{ width: 10, hidden: false }, { width: 40, hidden: false }],
  rows: [
    [{ value: "Sel", look: "header" }, { value: "Temuan", look: "header" }],
    [{ value: "A1", look: "text", link: { sheet, address: "A1" } }, { value: "=1+1 & <tebal>", look: "error" }],
  ],
  table: { name: "TemuanUji", range: { top: 0, left: 0, bottom: 1, right: 1 } },
});
const highlights = ({ sheets }: Snapshot): Highlight[] => sheets.flatMap(({ name, cells }) => cells.slice(0, MOST_HIGHLIGHTS)
  .map(({ row, column }, i): Highlight => ({ at: { sheet: name, address: toAddress(row, column) }, tone: TONES[i % TONES.length] ?? "info" })));

/** Every kind of cell gets every kind of content. */
function edits({ sheets }: Snapshot): CellEdit[] {
  const afters: CellEdit["after"][] = [{ value: 12_345.5 }, { value: "teks baru" }, { value: null }, { formula: "=1+1", value: 2 }, { value: true }];
  return sheets.flatMap(({ name, cells }) => {
    const step = Math.max(1, Math.floor(cells.length / MOST_EDITS));
    return cells.filter((_, i) => i % step === 0).slice(0, MOST_EDITS).map(({ row, column, value, formula, style }, i): CellEdit => ({
      at: { sheet: name, address: toAddress(row, column) }, before: formula === undefined ? { value } : { formula, value }, after: afters[i % afters.length] ?? { value: 1 },
      ...(i % 7 === 0 && { format: { before: style.numberFormat, after: "0.00%" } }),
    }));
  });
}

const told = (sheets: Snapshot["sheets"]): string[] => sheets.map(({ cells, hiddenRows, hiddenColumns, ...sheet }) =>
  JSON.stringify([{ ...sheet, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] }, ...cells.map((cell: Cell) => cell)]));
function sameSheets(what: string, before: Snapshot, after: Snapshot): void {
  const [first, second] = [told(before.sheets), told(after.sheets.filter(({ name }) => name !== AUDIT))];
  const at = first.findIndex((sheet, i) => sheet !== second[i]);
  if (at < 0 && first.length === second.length) return;
  const [a, b] = [before.sheets[at]?.cells ?? [], after.sheets[at]?.cells ?? []];
  const cell = a.findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(b[i]));
  throw new Lost(`${what}: sheet "${before.sheets[at]?.name}" is another: ${JSON.stringify(a[cell])} is ${JSON.stringify(b[cell])}`);
}

const differing = (a: Uint8Array, b: Uint8Array): string[] => {
  const [first, second] = [unzipSync(a), unzipSync(b)];
  const none = Buffer.from("none");
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((path) => Buffer.compare(first[path] ?? none, second[path] ?? none) !== 0);
};
const order = (bytes: Uint8Array): string => Object.keys(unzipSync(bytes)).join("\n");

const apply = async (step: string, workbook: XlsxWorkbook, plan: Partial<Plan>) => need(step, await workbook.apply({ edits: [], ...plan }));
const read = async (workbook: XlsxWorkbook): Promise<Snapshot> => need("read", await workbook.read());

async function annotateAndClean(bytes: Uint8Array, workbook: XlsxWorkbook): Promise<void> {
  const before = await read(workbook);
  await apply("annotate", workbook, {
    highlights: highlights(before), sheet: { replaces: null, content: report(before.sheets[0]?.name ?? "") }, store: { kunci: "isi" },
  });
  const annotated = workbook.save();
  const kept = new Set(Object.keys(unzipSync(bytes)));
  const wrong = differing(bytes, annotated).filter((path) => kept.has(path) && !TOUCHED.test(path.replaceAll("\\", "/")));
  if (wrong.length > 0) throw new Lost(`annotate changes ${wrong.join(", ")}`);
  const again = await open(annotated);
  sameSheets("annotate", before, await read(again));
  if (!need("highlighted", await again.highlighted())) throw new Lost("no highlights in what was written");
  await apply("clean", again, { highlights: [], sheet: { replaces: AUDIT, content: null }, store: { kunci: null } });
  const left = differing(bytes, again.save());
  if (left.length > 0) throw new Lost(`clean leaves ${left.join(", ")}`);
  if (order(bytes) !== order(again.save())) throw new Lost("clean leaves another order of parts");
}

/** How many cells were changed and changed back, and whether the file is the very same afterwards. */
async function changeAndUndo(bytes: Uint8Array, workbook: XlsxWorkbook): Promise<{ readonly cells: number; readonly parts: readonly string[] }> {
  const before = await read(workbook);
  const { done } = await apply("change", workbook, { edits: edits(before) });
  sameSheets("change", await read(workbook), await read(await open(workbook.save())));
  const undone = await apply("undo", workbook, undoOf({ id: "", time: "", step: "accept", edits: done }));
  if (undone.refused.length > 0) throw new Lost(`undo refuses ${JSON.stringify(undone.refused[0])}`);
  sameSheets("undo", before, await read(await open(workbook.save())));
  return { cells: done.length, parts: differing(bytes, workbook.save()) };
}

const counts = new Map<string, number>();
const count = (what: string, by = 1): void => { counts.set(what, (counts.get(what) ?? 0) + by); };

async function check(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  count("files");
  const opened = await openWorkbook(bytes, options);
  if (!opened.ok) {
    count("not opened");
    count(`  ${opened.code}`);
    console.log(`not opened   ${path}: ${opened.code} ${opened.detail}`);
    return;
  }
  const attempt = async (name: string, task: () => Promise<void>): Promise<void> => {
    try {
      await task();
      count(`${name}: whole`);
    } catch (error) {
      const kind = error instanceof Refused ? "refused" : "LOST";
      count(`${name}: ${kind}`);
      if (kind === "LOST") process.exitCode = 1;
      console.log(`${name} ${kind} ${path}: ${error instanceof Refused || error instanceof Lost ? error.message.slice(0, 600) : (error as Error).stack}`);
    }
  };
  await attempt("annotated and cleaned", () => annotateAndClean(bytes, opened.value));
  await attempt("changed and undone", async () => {
    const { cells, parts } = await changeAndUndo(bytes, await open(bytes));
    count("cells changed and undone", cells);
    if (parts.length === 0) count("changed and undone: same bytes in all parts");
    else if (process.env["VERBOSE"]) console.log(`not the same bytes ${path}: ${parts.join(", ")}`);
  });
}

async function main(): Promise<void> {
  for (const path of process.argv.slice(2).flatMap(workbooksIn)) {
    const start = performance.now();
    await check(path);
    const took = performance.now() - start;
    if (took > SLOW) console.log(`slow         ${path}: ${Math.round(took / 1000)} s`);
  }
  for (const [what, number] of [...counts].sort(([a], [b]) => a.localeCompare(b))) console.log(`${what.padEnd(48)}${String(number).padStart(8)}`);
}

void main();
