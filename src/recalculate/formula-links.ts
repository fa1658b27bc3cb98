import { columnIndex, inRange, MAX_COLUMNS, MAX_ROWS, parseAddress, type Range } from "../kernel/address";
import { areasOf, readFormula } from "../rules/formula";
import type { CellRef, Snapshot } from "../snapshot/snapshot";

interface Reference { readonly sheet: string; readonly range: Range }
interface Node { readonly sheet: string; readonly row: number; readonly column: number }

const REFERENCE = /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_(])|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})/gu;

/** The areas that a formula names; of one that is not understood whatever looks like a cell. */
function referencesIn(formula: string, home: string): readonly Reference[] {
  const read = readFormula(formula, home);
  if (read) return areasOf(read);
  return [...formula.replace(/"[^"]*"/g, "").matchAll(REFERENCE)].map(([, sheet, left = "", top = "", right, bottom, from, to]) => {
    const name = sheet?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? home;
    if (from !== undefined) return { sheet: name, range: { top: 0, bottom: MAX_ROWS - 1, left: Math.max(0, columnIndex(from)), right: to === undefined ? MAX_COLUMNS - 1 : columnIndex(to) } };
    const [a, b] = [{ row: Number(top) - 1, column: columnIndex(left) }, { row: Number(bottom ?? top) - 1, column: columnIndex(right ?? left) }];
    return { sheet: name, range: { top: Math.min(a.row, b.row), bottom: Math.max(a.row, b.row), left: Math.min(a.column, b.column), right: Math.max(a.column, b.column) } };
  });
}

/** Which cells the formulas of a workbook take, and whether one more formula would make a circle. */
export class FormulaLinks {
  /** By sheet and column: rows with a formula, each with what it takes. */
  readonly #formulas = new Map<string, Map<number, Map<number, readonly Reference[] | string>>>();

  constructor(snapshot: Snapshot) {
    for (const { name, cells } of snapshot.sheets) for (const { row, column, formula } of cells) if (formula !== undefined) this.#put({ sheet: name, row, column }, formula);
  }

  #put({ sheet, row, column }: Node, formula: string): void {
    let columns = this.#formulas.get(sheet);
    if (!columns) { columns = new Map(); this.#formulas.set(sheet, columns); }
    const rows = columns.get(column);
    if (rows) rows.set(row, formula); else columns.set(column, new Map([[row, formula]]));
  }

  /** From now on the cell has this formula; null for a constant. */
  set({ sheet, address }: CellRef, formula: string | null): void {
    const place = parseAddress(address);
    if (!place) return;
    if (formula === null) this.#formulas.get(sheet)?.get(place.column)?.delete(place.row);
    else this.#put({ sheet, ...place }, formula);
  }

  /** Whether some of the cells depend on `at`, however far. */
  leadTo(cells: readonly CellRef[], at: CellRef): boolean {
    const goal = parseAddress(at.address);
    if (!goal) return false;
    const seen = new Set<string>();
    const open: Node[] = cells.flatMap((cell) => { const place = parseAddress(cell.address); return place ? [{ sheet: cell.sheet, ...place }] : []; });
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.sheet === at.sheet && node.row === goal.row && node.column === goal.column) return true;
      const key = `${node.sheet}|${node.row}|${node.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const reference of this.#takenBy(node)) {
        if (reference.sheet === at.sheet && inRange(reference.range, goal.row, goal.column)) return true;
        open.push(...this.#formulasIn(reference));
      }
    }
    return false;
  }

  #takenBy({ sheet, row, column }: Node): readonly Reference[] {
    const rows = this.#formulas.get(sheet)?.get(column);
    const known = rows?.get(row);
    if (known === undefined || typeof known !== "string") return known ?? [];
    const references = referencesIn(known, sheet);
    rows?.set(row, references);
    return references;
  }

  *#formulasIn({ sheet, range }: Reference): Generator<Node> {
    for (const [column, rows] of this.#formulas.get(sheet) ?? []) {
      if (column < range.left || column > range.right) continue;
      if (range.bottom - range.top < rows.size) {
        for (let row = range.top; row <= range.bottom; row++) if (rows.has(row)) yield { sheet, row, column };
      } else for (const row of rows.keys()) if (row >= range.top && row <= range.bottom) yield { sheet, row, column };
    }
  }
}
