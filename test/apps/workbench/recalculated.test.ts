import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createWorkbench } from "../../../src/apps/workbench/create";
import type { Answer } from "../../../src/apps/workbench/workbench";
import { openExcel } from "../../../src/hosts/office";
import { openWorkbook } from "../../../src/hosts/xlsx";
import { toAddress } from "../../../src/kernel/address";
import type { HostProblem, WorkbookHost } from "../../../src/plan/host";
import type { Result } from "../../../src/kernel/result";
import { openInExcel } from "../../support/office-wire";
import { calculator } from "../../support/xlsx-calculator";

// Amounts, percentages, averages, categories and predicates, as numbers and as formulas.
const FILES = ["blind/bappeda-2024.xlsx", "blind/dispendukcapil-2023.xlsx", "holdout/diskominfo-2023.xlsx"];

const HOSTS: Readonly<Record<string, (bytes: Uint8Array) => Promise<WorkbookHost>>> = {
  Excel: async (bytes) => { await openInExcel(bytes); return openExcel(); },
  "a file": async (bytes) => {
    const opened = await openWorkbook(bytes, { calculator });
    if (!opened.ok) throw new Error(opened.code);
    return opened.value;
  },
};

const anything: fc.Arbitrary<IterableIterator<boolean>> = fc.infiniteStream(fc.boolean());

const got = async <T>(answer: Answer<T> | Promise<Result<T, HostProblem>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
};

function* everything(): Generator<boolean, never> { for (;;) yield true; }

describe.each(Object.entries(HOSTS))("recalculated in %s", (_, open) => {
  it.each(FILES)("%s shows what the preview said, whichever changes are taken, and undone it is what it was", async (file) => {
    const host = await open(new Uint8Array(readFileSync(join("test", "corpus", file))));
    const bench = createWorkbench(host, { name: () => file, language: () => "id", now: () => new Date("2026-11-22T03:15:00Z") });
    const start = await got(host.read());
    let words = 0;
    await fc.assert(fc.asyncProperty(fc.constantFrom("formulas" as const, "values" as const), anything, async (as, taken) => {
      const { id, changes } = await got(bench.previewRecalculation({ as, only: "all" }));
      // All of them, or any of them.
      const all = taken.next().value;
      const chosen = changes.filter(() => all || taken.next().value);
      const applied = await got(bench.apply(id, chosen.map((change) => change.id)));
      expect(applied.refused).toEqual([]);
      const texts = new Map<string, string>((await got(host.read())).sheets.flatMap(({ name, cells }) => cells.map(({ row, column, text }) => [`${name}!${toAddress(row, column)}`, text] as const)));
      if (all) expect(chosen.map((change) => `${change.id} ${texts.get(change.id) ?? ""}`)).toEqual(chosen.map((change) => `${change.id} ${change.after}`));
      words += chosen.filter(({ formula }) => formula?.startsWith("=IF(")).length;
      if (applied.done > 0) expect((await got(bench.undo(false))).refused).toEqual([]);
      expect(await got(host.read())).toEqual(start);
    }), { numRuns: 3, seed: 7, examples: [["formulas", everything()], ["values", everything()]] });
    expect(words).toBeGreaterThan(0);
  }, 120_000);
});
