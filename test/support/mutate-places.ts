import { parseAddress } from "../../src/kernel/address";
import { isColumnCount } from "../../src/layouts/words";
import type { Role, TableKind } from "../../src/model/table";
import type { Cell, Snapshot } from "../../src/snapshot/snapshot";
import { blockAt, blocksOf, insertRows, moveCells, putCells, unmoved, type Block, type Mutated, type Mutation } from "./mutate";
import { cellAt } from "./snapshots";

export const rowsAbove: Mutation = {
  name: "rows inserted above each table",
  apply(snapshot) {
    const before = new Map<string, number[]>();
    for (const { sheet, top } of blocksOf(snapshot)) before.set(sheet, [...(before.get(sheet) ?? []), top]);
    return insertRows(snapshot, before, 3);
  },
};

export const columnsLeft: Mutation = {
  name: "blank columns inserted left",
  apply: (snapshot) => moveCells(snapshot, (place) => ({ ...place, column: place.column + 2 })),
};

export const scattered: Mutation = {
  name: "each table moved to a sheet of its own",
  apply(snapshot) {
    const blocks = blocksOf(snapshot);
    return moveCells(snapshot, (place) => {
      const i = blockAt(blocks, place);
      const block = blocks[i];
      return block ? { sheet: `Pindahan ${i + 1}`, row: place.row - block.top + 6, column: place.column + 4 } : place;
    });
  },
};

export const stacked: Mutation = {
  name: "all tables stacked on one sheet",
  apply(snapshot) {
    const blocks = blocksOf(snapshot);
    let next = 2;
    const tops = blocks.map(({ top, bottom }) => { const at = next; next += bottom - top + 3; return at; });
    return moveCells(snapshot, (place) => {
      const i = blockAt(blocks, place);
      const block = blocks[i];
      return block ? { ...place, sheet: "BAB III", row: place.row - block.top + (tops[i] ?? 0) } : place;
    });
  },
};

export const sheetsRenamed: Mutation = {
  name: "sheets renamed and in another order",
  apply(snapshot) {
    const names = new Map(snapshot.sheets.map(({ name }, i) => [name, `Data ${snapshot.sheets.length - i} (2)`]));
    const { snapshot: renamed, follow } = moveCells(snapshot, (place) => ({ ...place, sheet: names.get(place.sheet) ?? place.sheet }));
    return { snapshot: { ...renamed, sheets: renamed.sheets.toReversed() }, follow };
  },
};

/** Rows of a header that hold words, without the row of column numbers. */
function headerRows(snapshot: Snapshot, { table, sheet }: Block): { words: number[]; numbers: number | undefined; cells: readonly Cell[] } {
  const { top, bottom } = table.headerRange;
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells.filter((cell) => cell.row >= top && cell.row <= bottom) ?? [];
  const texts = (row: number): string[] => cells.filter((cell) => cell.row === row && cell.text !== "").map(({ text }) => text);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const numbers = rows.find((row) => row > top && isColumnCount(texts(row)));
  return { words: rows.filter((row) => row !== numbers), numbers, cells };
}

/** The table's pairs of columns exchanged, headings and all; the row of column numbers stays. */
const swapped = (name: string, pairs: readonly (readonly [Role, Role])[]): Mutation => ({
  name,
  apply(snapshot) {
    const blocks = blocksOf(snapshot).flatMap((block) => pairs.flatMap(([a, b]) => {
      const left = block.table.columns.find(({ role }) => role === a)?.index;
      const right = block.table.columns.find(({ role }) => role === b)?.index;
      const several = block.table.columns.filter(({ role }) => role === a || role === b).length > 2;
      return left === undefined || right === undefined || several ? [] : [{ block, left, right, numbers: headerRows(snapshot, block).numbers }];
    }));
    return moveCells(snapshot, (place) => blocks.reduce((at, { block, left, right, numbers }) => {
      const inside = at.sheet === block.sheet && at.row >= block.table.range.top && at.row <= block.table.range.bottom && at.row !== numbers;
      return !inside || (at.column !== left && at.column !== right) ? at : { ...at, column: at.column === left ? right : left };
    }, place));
  },
});
export const amountsSwapped = swapped("realisasi left of anggaran and of target", [["anggaran", "realisasiAnggaran"], ["target", "realisasi"]]);
export const percentFirst = swapped("percentages left of what they are of", [["anggaran", "serapan"], ["target", "capaian"]]);

interface Extra { readonly after: Role; readonly heading: string; readonly value: string }
const EXTRA: Partial<Record<TableKind, Extra>> = {
  pk: { after: "indikator", heading: "Satuan", value: "Dokumen" }, kinerja: { after: "indikator", heading: "Satuan", value: "%" },
  banding: { after: "indikator", heading: "Satuan", value: "%" }, realisasi: { after: "anggaran", heading: "Sumber Dana", value: "APBD" },
  pendukung: { after: "anggaran", heading: "Sumber Dana", value: "DAU" }, anggaran: { after: "anggaran", heading: "Keterangan", value: "" },
  efisiensi: { after: "sasaran", heading: "Penanggung Jawab", value: "Kasubbag" },
};

export const extraColumn: Mutation = {
  name: "an extra column (Satuan, Sumber Dana, Keterangan) in most tables",
  apply(snapshot) {
    const wider = blocksOf(snapshot).flatMap((block) => {
      const extra = EXTRA[block.table.kind];
      const after = block.table.columns.find(({ role }) => role === extra?.after)?.index;
      return extra && after !== undefined ? [{ block, extra, after, header: headerRows(snapshot, block) }] : [];
    });
    const { snapshot: moved, follow } = moveCells(snapshot, (place) => {
      const found = wider.find(({ block }) => place.sheet === block.sheet && place.row >= block.table.range.top && place.row <= block.table.range.bottom);
      return found && place.column > found.after ? { ...place, column: place.column + 1 } : place;
    });
    return {
      follow,
      snapshot: wider.reduce((book, { block: { table, sheet }, extra, after, header }) => {
        const cells = [cellAt(header.words[0] ?? table.range.top, after + 1, extra.heading)];
        for (const row of table.rows) if (row.kind === "data" && extra.value !== "") cells.push(cellAt(row.index, after + 1, extra.value));
        if (header.numbers !== undefined) {
          const count = header.cells.filter((cell) => cell.row === header.numbers).length + 1;
          for (let i = 0; i < count; i++) cells.push(cellAt(header.numbers, table.range.left + i, `(${i + 1})`));
        }
        const [first = 0, ...more] = header.words;
        return putCells(book, sheet, cells, more.length > 0 ? [{ top: first, left: after + 1, bottom: more.at(-1) ?? first, right: after + 1 }] : []);
      }, moved),
    };
  },
};

export const repeatedHeader: Mutation = {
  name: "the header repeated at a page break in the middle",
  apply(snapshot) {
    const broken = blocksOf(snapshot).flatMap((block) => {
      const { rows, kind } = block.table;
      if (rows.length < 6 || kind === "skala") return [];
      const at = rows[Math.ceil(rows.length / 2)]?.index ?? 0;
      return [{ block, at, header: headerRows(snapshot, block) }];
    });
    // From the bottom up, so that the places above stay.
    return broken.toReversed().reduce<Mutated>((before, { block, at, header }) => {
      const height = header.words.length + (header.numbers === undefined ? 0 : 1);
      const { snapshot: moved, follow } = insertRows(before.snapshot, new Map([[block.sheet, [at]]]), height);
      const shift = at - block.table.headerRange.top;
      const merges = snapshot.sheets.find(({ name }) => name === block.sheet)?.merges
        .filter(({ top, bottom }) => top >= block.table.headerRange.top && bottom <= block.table.headerRange.bottom)
        .map((merge) => ({ ...merge, top: merge.top + shift, bottom: merge.bottom + shift })) ?? [];
      return {
        snapshot: putCells(moved, block.sheet, header.cells.map((cell) => ({ ...cell, row: cell.row + shift })), merges),
        follow: (ref) => follow(before.follow(ref)),
      };
    }, unmoved(snapshot));
  },
};

export const columnNumbers: Mutation = {
  name: "rows of column numbers added where there is none and taken away where there is one",
  apply: (snapshot) => blocksOf(snapshot).toReversed().reduce<Mutated>((before, block) => {
    const { table, sheet } = block;
    const header = headerRows(snapshot, block);
    const old = header.numbers;
    const row = (header.words.at(-1) ?? table.range.top) + 1;
    const { snapshot: after, follow } = old === undefined
      ? insertRows(before.snapshot, new Map([[sheet, [row]]]))
      : moveCells(withoutRow(before.snapshot, sheet, old), (place) => (place.sheet === sheet && place.row > old ? { ...place, row: place.row - 1 } : place));
    const numbers = Array.from({ length: table.range.right - table.range.left + 1 }, (_, i) => cellAt(row, table.range.left + i, i + 1));
    return { snapshot: old === undefined ? putCells(after, sheet, numbers) : after, follow: (ref) => follow(before.follow(ref)) };
  }, unmoved(snapshot)),
};

/** Lines that stand below the last table of a chapter; they belong to no table. */
const SIGNATURE = ["Jember, 31 Januari 2025", "Mengetahui,", "Kepala Perangkat Daerah", "", "Drs. H. SUHARTONO, M.Si", "Pembina Utama Muda", "NIP. 19700512 199803 1 004"];

export const signatures: Mutation = {
  name: "a block of signatures right below each table",
  apply: (snapshot) => blocksOf(snapshot).toReversed().reduce<Mutated>((before, { sheet, table }) => {
    const row = table.range.bottom + 1;
    const { snapshot: after, follow } = insertRows(before.snapshot, new Map([[sheet, [row]]]), SIGNATURE.length + 2);
    const cells = SIGNATURE.flatMap((text, i) => (text === "" ? [] : [cellAt(row + 1 + i, table.range.left + 2, text)]));
    return { snapshot: putCells(after, sheet, cells), follow: (ref) => follow(before.follow(ref)) };
  }, unmoved(snapshot)),
};

export const brokenRows: Mutation = {
  name: "long names broken in two rows, as a page break of Word leaves them",
  apply: (snapshot) => blocksOf(snapshot).toReversed().reduce<Mutated>((before, { sheet, table }) => {
    if (table.tree === null) return before;
    const long = table.rows.filter((row) => row.kind === "data" && row.written.length === 1 && /^.{25,} \p{Ll}\S* .*$/u.test(row.labels.uraian?.text ?? ""));
    return long.slice(0, 3).toReversed().reduce<Mutated>((soFar, row) => {
      const [, head = "", tail = ""] = /^(.{25,}?) (\p{Ll}.*)$/u.exec(row.labels.uraian?.text ?? "") ?? [];
      const place = parseAddress(row.labels.uraian?.at.address ?? "");
      if (!place || tail === "") return soFar;
      const { snapshot: after, follow } = insertRows(soFar.snapshot, new Map([[sheet, [row.index + 1]]]));
      const style = snapshot.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.style ?? {};
      const cells = [cellAt(row.index, place.column, { value: head, style }), cellAt(row.index + 1, place.column, { value: tail, style })];
      return { snapshot: putCells(after, sheet, cells), follow: (ref) => follow(soFar.follow(ref)) };
    }, before);
  }, unmoved(snapshot)),
};

const withoutRow = (snapshot: Snapshot, sheetName: string, row: number): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === sheetName ? { ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row) } : sheet)),
});
