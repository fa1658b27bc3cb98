import { calculate, type CalculationSheet } from "../../src/hosts/xlsx/calculate";
import { parseAddress } from "../../src/kernel/address";
import { sameContent, type CellEdit } from "../../src/plan/plan";
import { NumberFormats } from "../../src/snapshot/number-format";
import type { Cell, Snapshot } from "../../src/snapshot/snapshot";
import { inOrder, PLAIN } from "./snapshots";
import { calculator } from "./xlsx-calculator";

const formats = new NumberFormats("id", false);
const shown = (cell: Cell): Cell => ({ ...cell, text: formats.of(cell.style.numberFormat).text(cell.value) });

/** The workbook after some edits, as a host would read it again: all formulas calculated. Throws for a stale edit. */
export async function applied(snapshot: Snapshot, edits: readonly CellEdit[]): Promise<Snapshot> {
  const sheets = snapshot.sheets.map((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
    for (const { at, before, after, format } of edits) {
      if (at.sheet !== sheet.name) continue;
      const place = parseAddress(at.address);
      if (!place) throw new Error(`${at.address} is no cell`);
      const key = `${place.row} ${place.column}`;
      const old = cells.get(key);
      if (!sameContent(before, old?.formula === undefined ? { value: old?.value ?? null } : { formula: old.formula, value: old.value })) throw new Error(`${at.sheet}!${at.address} holds ${JSON.stringify(old?.formula ?? old?.value ?? null)}, not ${JSON.stringify(before)}`);
      if (format && format.before !== (old?.style.numberFormat ?? "General")) throw new Error(`${at.sheet}!${at.address} has another format`);
      const style = { ...old?.style ?? PLAIN, ...(format ? { numberFormat: format.after } : {}) };
      if (style.numberFormat === "@" && (after.formula !== undefined || typeof after.value === "number")) throw new Error(`${at.sheet}!${at.address} would become text`);
      cells.set(key, shown({ ...place, value: after.value, text: "", style, ...(after.formula === undefined ? {} : { formula: after.formula }) }));
    }
    return { ...sheet, cells: inOrder([...cells.values()]) };
  });
  return recalculated({ ...snapshot, sheets });
}

async function recalculated(snapshot: Snapshot): Promise<Snapshot> {
  const lacking = snapshot.sheets.map(({ name, cells, hiddenRows }): CalculationSheet => ({
    name, cells, hiddenRows, uncached: new Map(cells.flatMap((cell) => (cell.formula === undefined ? [] : [[cell, { array: undefined }] as const]))),
  }));
  const results = await calculate(lacking, snapshot.definedNames, false, calculator);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet, cells: sheet.cells.map((cell) => { const value = results.get(cell); return value === undefined || value === cell.value ? cell : shown({ ...cell, value }); }),
    })),
  };
}
