import { parseAddress, toAddress, type Range } from "../../src/kernel/address";
import { recognise } from "../../src/layouts/recognise";
import type { Table } from "../../src/model/table";
import type { Cell, CellRef, Sheet, Snapshot } from "../../src/snapshot/snapshot";
import { inOrder } from "./snapshots";

/** A copy of a workbook that says the same in another form, and where each of its cells went. */
export interface Mutated { readonly snapshot: Snapshot; readonly follow: (at: CellRef) => CellRef }
export interface Mutation {
  readonly name: string;
  readonly apply: (snapshot: Snapshot) => Mutated;
  /** Files that have nothing for the mutation to change. */
  readonly leavesAsIs?: (file: string) => boolean;
}

export interface Place { readonly sheet: string; readonly row: number; readonly column: number }
export type Move = (place: Place) => Place;

const stay = (at: CellRef): CellRef => at;
export const unmoved = (snapshot: Snapshot): Mutated => ({ snapshot, follow: stay });

/** One mutation after the other. */
export const chain = (name: string, ...mutations: readonly Mutation[]): Mutation => ({
  name,
  apply: (snapshot) => mutations.reduce<Mutated>((before, mutation) => {
    const next = mutation.apply(before.snapshot);
    return { snapshot: next.snapshot, follow: (at) => next.follow(before.follow(at)) };
  }, unmoved(snapshot)),
});

const follower = (move: Move) => (at: CellRef): CellRef => {
  const place = parseAddress(at.address);
  if (!place) return at;
  const to = move({ sheet: at.sheet, ...place });
  return { sheet: to.sheet, address: toAddress(to.row, to.column) };
};

/** References in a formula as Excel rewrites them when cells move. */
function moveFormula(formula: string, sheet: string, from: string, move: Move): string {
  return formula.replace(/(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(])/g, (whole, quoted: string | undefined, a: string, b: string | undefined) => {
    const source = quoted === undefined ? from : quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
    const first = parseAddress(a);
    const last = b === undefined ? undefined : parseAddress(b);
    if (!first) return whole;
    const start = move({ sheet: source, ...first });
    const end = last && move({ sheet: source, ...last });
    const prefix = start.sheet === sheet ? "" : `'${start.sheet.replaceAll("'", "''")}'!`;
    return `${prefix}${toAddress(start.row, start.column)}${end ? `:${toAddress(end.row, end.column)}` : ""}`;
  });
}

/** All cells, merges and references moved; sheets that lose everything stay, empty, unless `keep` says otherwise. */
export function moveCells(snapshot: Snapshot, move: Move, keep: (sheet: string) => boolean = () => true): Mutated {
  const sheets = new Map<string, { sheet: Sheet; cells: Cell[]; merges: Range[] }>();
  const of = (name: string, model: Sheet): { cells: Cell[]; merges: Range[] } => {
    let own = sheets.get(name);
    if (!own) { own = { sheet: { ...model, name, hiddenRows: new Set(), hiddenColumns: new Set() }, cells: [], merges: [] }; sheets.set(name, own); }
    return own;
  };
  for (const sheet of snapshot.sheets) {
    const own = of(move({ sheet: sheet.name, row: 0, column: 0 }).sheet, sheet);
    for (const cell of sheet.cells) {
      const to = move({ sheet: sheet.name, row: cell.row, column: cell.column });
      const formula = cell.formula === undefined ? {} : { formula: moveFormula(cell.formula, to.sheet, sheet.name, move) };
      (to.sheet === sheet.name ? own : of(to.sheet, sheet)).cells.push({ ...cell, row: to.row, column: to.column, ...formula });
    }
    for (const { top, left, bottom, right } of sheet.merges) {
      const a = move({ sheet: sheet.name, row: top, column: left });
      const b = move({ sheet: sheet.name, row: bottom, column: right });
      of(a.sheet, sheet).merges.push({ top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) });
    }
  }
  return {
    snapshot: { ...snapshot, sheets: [...sheets.values()].map(({ sheet, cells, merges }) => ({ ...sheet, cells: inOrder(cells), merges })).filter(({ name }) => keep(name)) },
    follow: follower(move),
  };
}

/** Cells changed in place; undefined takes a cell away. */
export function mapCells(snapshot: Snapshot, change: (cell: Cell, sheet: string) => Cell | undefined): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.flatMap((cell) => change(cell, sheet.name) ?? []) })),
  };
}

/** Cells written over or beside those that are there. */
export function putCells(snapshot: Snapshot, sheetName: string, cells: readonly Cell[], merges: readonly Range[] = []): Snapshot {
  const keys = new Set(cells.map(({ row, column }) => toAddress(row, column)));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name !== sheetName ? sheet : {
      ...sheet, merges: [...sheet.merges, ...merges],
      cells: inOrder([...sheet.cells.filter(({ row, column }) => !keys.has(toAddress(row, column))), ...cells]),
    })),
  };
}

/** Whole rows pushed down before each of the given rows. */
export function insertRows(snapshot: Snapshot, before: ReadonlyMap<string, readonly number[]>, count = 1): Mutated {
  return moveCells(snapshot, (place) => ({ ...place, row: place.row + count * (before.get(place.sheet) ?? []).filter((row) => row <= place.row).length }));
}

/** A table with its caption above and its source line below. */
export interface Block { readonly table: Table; readonly sheet: string; readonly top: number; readonly bottom: number }

const textRows = (sheet: Sheet): ReadonlySet<number> => new Set(sheet.cells.filter(({ text }) => text.trim() !== "").map(({ row }) => row));

const known = new WeakMap<Snapshot, readonly Block[]>();

/** The tables of a workbook from top to bottom, each with the lines that belong to it. */
export function blocksOf(snapshot: Snapshot): readonly Block[] {
  const blocks = known.get(snapshot) ?? findBlocks(snapshot);
  known.set(snapshot, blocks);
  return blocks;
}

function findBlocks(snapshot: Snapshot): readonly Block[] {
  const blocks: Block[] = [];
  for (const table of recognise(snapshot).tables) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) continue;
    const written = textRows(sheet);
    const floor = Math.max(-1, ...blocks.filter((block) => block.sheet === table.sheet).map(({ bottom }) => bottom));
    let top = table.range.top;
    // The caption may stand one blank row above.
    while (top - 1 > floor && (written.has(top - 1) || (top === table.range.top && written.has(top - 2) && top - 2 > floor))) top--;
    let { bottom } = table.range;
    while (written.has(bottom + 1)) bottom++;
    blocks.push({ table, sheet: table.sheet, top, bottom });
  }
  return blocks;
}

export const blockAt = (blocks: readonly Block[], { sheet, row }: Place): number =>
  blocks.findIndex((block) => block.sheet === sheet && row >= block.top && row <= block.bottom);
