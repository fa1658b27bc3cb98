import fc from "fast-check";
import { cellKey } from "../../src/findings/identity";
import { parseAddress, toAddress } from "../../src/kernel/address";
import { messageProblems } from "../../src/messages/render";
import { recalculate, suggestionChanges, type Changes, type RecalculateOptions } from "../../src/recalculate";
import type { Cell, CellRef, Snapshot } from "../../src/snapshot/snapshot";
import { applied } from "../support/apply-edits";
import { describeFinding, hardFindings, readLabels } from "../support/golden";
import { mapCells } from "../support/mutate";
import { mended } from "../support/mutate-mend";
import { audited, computedCells } from "../support/recalculation";
import { readFixture } from "../support/snapshots";

const DIRECTORIES = ["test/corpus", "test/corpus/blind", "test/corpus/holdout"] as const;
const FILES = DIRECTORIES.flatMap((directory) => Object.keys(readLabels(directory)).map((file) => [directory, file] as const));
type Audit = ReturnType<typeof audited>;
type Step = (of: Audit) => Changes;

const recalculation = (options: RecalculateOptions): Step => (of) => recalculate(of, options);
const suggestions: Step = (of) => suggestionChanges(of.findings.filter(({ severity }) => severity !== "info"), of);
const FORMULAS = recalculation({ as: "formulas", only: "all" });
const VALUES = recalculation({ as: "values", only: "all" });

/** Errors that a step covered and that are still there, and those that it brought about. */
async function shortfalls(snapshot: Snapshot, steps: readonly Step[]): Promise<readonly string[]> {
  let now = audited(snapshot);
  const before = new Set(now.findings.map(({ id }) => id));
  const wrong: string[] = [];
  for (const step of steps) {
    const { changes, left } = step(now);
    for (const { messageId, data } of [...changes, ...left]) wrong.push(...messageProblems(messageId, data));
    const edits = changes.flatMap((change) => change.edits);
    const cells = edits.map(({ at }) => cellKey(at));
    if (new Set(cells).size < cells.length) wrong.push("a cell is written twice");
    const covered = new Set(changes.flatMap(({ findings }) => findings));
    now = audited(await applied(now.snapshot, edits));
    wrong.push(...hardFindings(now.report).filter(({ id }) => covered.has(id) || !before.has(id)).map(describeFinding));
  }
  return wrong;
}

test.each(FILES)("%s/%s: what was mended is right, and nothing else becomes wrong", async (directory, file) => {
  const snapshot = await readFixture(directory, file);
  expect(await shortfalls(snapshot, [suggestions, FORMULAS])).toEqual([]);
  expect(await shortfalls(snapshot, [FORMULAS, suggestions])).toEqual([]);
  expect(await shortfalls(snapshot, [VALUES, suggestions])).toEqual([]);
}, 120_000);

const at = (snapshot: Snapshot, { sheet, address }: CellRef): Cell | undefined => {
  const place = parseAddress(address);
  return snapshot.sheets.find(({ name }) => name === sheet)?.cells.find(({ row, column }) => row === place?.row && column === place.column);
};

function blanked(snapshot: Snapshot, cells: readonly CellRef[]): Snapshot {
  const keys = new Set(cells.map(cellKey));
  return mapCells(snapshot, (cell, sheet) => {
    if (!keys.has(cellKey({ sheet, address: toAddress(cell.row, cell.column) }))) return cell;
    const { formula: _formula, unstruck: _unstruck, ...rest } = cell;
    return { ...rest, value: null, text: "" };
  });
}

/** The number that a text shows, whatever stands around it and however it is grouped. */
const numberIn = (text: string): number => Number(/\d[\d.,]*/.exec(text)?.[0].replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", ".") ?? Number.NaN);

describe.each(Object.entries(readLabels("test/corpus")))("%s with all its errors mended", (file, labels) => {
  let right: Audit;
  beforeAll(async () => { right = audited(mended(file, await readFixture("test/corpus", file), labels)); }, 60_000);

  it("has nothing that a recalculation would call wrong", () => {
    for (const step of [FORMULAS, VALUES]) {
      const { changes, left } = step(right);
      expect(changes.filter(({ kind }) => kind === "wrong").map(({ edits: [{ at: cell }], before, after }) => `${cellKey(cell)} ${before} → ${after}`)).toEqual([]);
      expect(left.map((one) => `${cellKey(one.at)} ${one.messageId}`)).toEqual([]);
    }
  });

  it("gets back what was blanked", async () => {
    const computed = computedCells(right);
    let blanks = 0;
    let restored = 0;
    await fc.assert(fc.asyncProperty(fc.subarray([...computed], { minLength: 1 }), fc.constantFrom("formulas" as const, "values" as const), async (cells, as) => {
      const empty = audited(blanked(right.snapshot, cells));
      const { changes } = recalculate(empty, { as, only: "blanks" });
      const filled = await applied(empty.snapshot, changes.flatMap(({ edits }) => edits));
      const wanted = new Set(cells.map(cellKey));
      for (const { edits: [{ at: cell }] } of changes) {
        if (!wanted.has(cellKey(cell))) continue;
        const [was, is] = [right.snapshot, filled].map((book) => at(book, cell)?.text ?? "");
        // An average of rounded values and one of exact values differ by their rounding.
        expect(`${cellKey(cell)} ${was} ${Math.abs(numberIn(was ?? "") - numberIn(is ?? "")) <= 0.5 ? "" : is}`).toBe(`${cellKey(cell)} ${was} `);
        restored++;
      }
      blanks += cells.length;
    }), { numRuns: 6, seed: 2024 });
    expect(restored / blanks).toBeGreaterThan(0.75);
  }, 120_000);
});
