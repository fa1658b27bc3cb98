import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../../src/engine/audit";
import { openExcel } from "../../../src/hosts/office";
import type { Cell, Snapshot } from "../../../src/snapshot/snapshot";
import { openInExcel } from "../../support/office-wire";
import { readFixture } from "../../support/snapshots";

const CORPUS = join(__dirname, "../../corpus");
const files = readdirSync(CORPUS).filter((name) => name.endsWith(".xlsx"));

/** The parts of a rich text are out of Excel's reach for us. */
const asExcelTells = (snapshot: Snapshot): Snapshot => ({
  definedNames: snapshot.definedNames,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ unstruck: _, ...cell }): Cell => cell) })),
});

describe("a workbook in Excel", () => {
  it.each(files)("%s reads as from its file, so that the audit finds the same", async (file) => {
    const fromFile = await readFixture(CORPUS, file);
    await openInExcel(new Uint8Array(readFileSync(join(CORPUS, file))));
    const read = await openExcel().read();
    if (!read.ok) throw new Error(`${read.code}: ${read.detail}`);
    expect(read.value).toEqual(asExcelTells(fromFile));
    expect(audit(read.value).findings).toEqual(audit(fromFile).findings);
  }, 60_000);
});
