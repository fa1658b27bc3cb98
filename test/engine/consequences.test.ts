import { audit } from "../../src/engine/audit";
import type { Finding } from "../../src/findings/finding";
import type { Snapshot } from "../../src/snapshot/snapshot";
import { readFixture } from "../support/snapshots";

const SHEET = "Keuangan";
let book: Snapshot;
beforeAll(async () => { book = await readFixture("test/corpus/holdout", "diskominfo-2023.xlsx"); });

const findingsAt = (snapshot: Snapshot, address: string): readonly Finding[] =>
  audit(snapshot).findings.filter(({ at }) => at.sheet === SHEET && at.address === address);
const namedBy = ({ suspect, suggestion }: Finding): string =>
  `${suspect?.address ?? "-"} = ${typeof suggestion?.value === "object" ? suggestion.value.value.toString() : suggestion?.value ?? "-"}`;

/** As if somebody had typed the results of formulas in these cells. */
const typedIn = (row: number, column: number): Snapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name !== SHEET ? sheet : {
    ...sheet, cells: sheet.cells.map((cell) => { const { formula: _, ...rest } = cell; return cell.row === row && cell.column === column ? rest : cell; }),
  })),
});

describe("what follows from a cell that is wrong by itself", () => {
  it.each([
    ["the misplaced formula itself", "E14", "formula-misplaced", "E14 = 2230471950"],
    ["a right sum above a misplaced formula", "E13", "sum-mismatch", "E14 = 2230471950"],
    ["a sum that passes over a number as text", "D9", "sum-mismatch", "D12 = 148500000"],
    ["a percentage of a number as text", "F12", "serapan-mismatch", "D12 = 148500000"],
    ["an order that the sum breaks for want of it", "D9", "realisasi-above-anggaran", "D12 = 148500000"],
    ["the number as text itself", "D12", "number-as-text", "D12 = 148500000"],
  ])("%s", (_, address, rule, expected) => {
    const findings = findingsAt(book, address).filter((finding) => finding.rule === rule);
    expect(findings.map(namedBy)).toEqual([expected]);
  });

  it("has one cause with the cell", () => {
    const causes = new Set(["D9", "F12", "D12"].flatMap((address) => findingsAt(book, address).map(({ cause }) => cause)));
    expect([...causes]).toEqual([`${SHEET}!D12`]);
  });

  it("does not blame a text for a sum that somebody typed", () => {
    const [sum] = findingsAt(typedIn(8, 3), "D9").filter(({ rule }) => rule === "sum-mismatch");
    expect(sum && namedBy(sum)).not.toBe("D12 = 148500000");
  });
});
