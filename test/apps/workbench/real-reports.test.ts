import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbench } from "../../../src/apps/workbench/create";
import type { Answer, Workbench } from "../../../src/apps/workbench/workbench";
import { openWorkbook, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import { calculator } from "../../support/xlsx-calculator";

const CORPUS = join("test", "corpus");
const files = readdirSync(CORPUS).filter((file) => file.endsWith(".xlsx"));

const got = async <T>(answer: Answer<T>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
};

async function opened(file: string): Promise<{ bytes: Uint8Array; book: XlsxWorkbook; bench: Workbench }> {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, file)));
  const result = await openWorkbook(bytes, { calculator });
  if (!result.ok) throw new Error(`${file}: ${result.code}`);
  return { bytes, book: result.value, bench: createWorkbench(result.value, { name: () => file, language: () => "id", now: () => new Date("2026-11-22T03:15:00Z") }) };
}

const placeOf = ({ at, rule }: { at: { sheet: string; address: string }; rule: string }): string => `${rule} ${at.sheet}!${at.address}`;

describe.each(files)("%s", (file) => {
  it("is mended by its suggestions and recalculated without a new finding; undone, the file is what it was", async () => {
    const { bytes, book, bench } = await opened(file);
    const before = await got(bench.scan());
    const start = await book.read();

    const suggested = await got(bench.previewSuggestions(before.findings.filter(({ suggestion }) => suggestion?.applicable).map(({ id }) => id)));
    expect(suggested.changes.length).toBeGreaterThan(0);
    const accepted = await got(bench.apply(suggested.id, suggested.changes.map(({ id }) => id)));
    expect(accepted.refused).toEqual([]);
    const known = new Set(before.findings.map(placeOf));
    // A percentage that was right only beside a wrong number is not of this step.
    const covered = new Set(before.findings.filter(({ suggestion }) => suggestion?.applicable).map(({ id }) => id));
    expect(accepted.view.findings.filter(({ id, severity }) => severity !== "info" && covered.has(id))).toEqual([]);
    expect(accepted.view.findings.filter((finding) => finding.severity !== "info" && !known.has(placeOf(finding)))).toEqual([]);

    const again = await got(bench.previewRecalculation({ as: "formulas", only: "all" }));
    const recalculated = await got(bench.apply(again.id, again.changes.map(({ id }) => id)));
    expect(recalculated.refused).toEqual([]);
    expect(recalculated.view.findings.filter((finding) => finding.severity !== "info" && !known.has(placeOf(finding)))).toEqual([]);
    const settled = await got(bench.previewRecalculation({ as: "formulas", only: "all" }));
    expect(settled.changes).toEqual([]);

    await got(bench.highlight(true));
    await got(bench.writeAuditSheet());
    expect((await got(bench.scan())).findings).toEqual(recalculated.view.findings);

    await got(bench.removeAuditSheet());
    await got(bench.highlight(false));
    for (let { view: { steps } } = recalculated; steps.length > 0;) {
      const undone = await got(bench.undo(false));
      expect(undone.refused).toEqual([]);
      ({ steps } = undone.view);
    }
    expect(await book.read()).toEqual(start);
    expect(Buffer.from(book.save()).equals(Buffer.from(bytes))).toBe(true);
  }, 120_000);
});
