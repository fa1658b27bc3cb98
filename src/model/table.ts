import type { Range } from "../kernel/address";
import type { Decimal } from "../kernel/decimal";
import type { CellRef } from "../snapshot/snapshot";
import type { Entry } from "./entry";

/** What a table is, by its header words (see docs/glossary.md). */
export const TABLE_KINDS = [
  "skala", "kinerja", "renstra", "tren", "banding", "pendukung", "masukan-keluaran", "efisiensi", "rekap",
  "realisasi", "anggaran", "pk", "pk-anggaran", "pegawai", "sarana", "jumlah",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column holds. */
export type Role =
  | "nomor" | "kode" | "sasaran" | "indikator" | "uraian" | "satuan" | "keterangan" | "sumberDana"
  | "target" | "realisasi" | "capaian" | "targetAkhir" | "capaianAkhir" | "pembanding"
  | "anggaran" | "realisasiAnggaran" | "serapan"
  | "kategoriEfisiensi" | "predikat" | "pilihanPredikat"
  | "interval" | "kriteria" | "kodeKriteria"
  | "jumlah" | "banyak" | "lain";

export const LABEL_ROLES = ["sasaran", "indikator", "uraian"] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

export interface Column {
  /** Unique in its table. */
  readonly id: string;
  readonly role: Role;
  /** Counted from zero, on the sheet. */
  readonly index: number;
  /** The header as read from top to bottom, parts separated by " · ". */
  readonly header: string;
  /** Upper header over several columns ("Operasi", "Kinerja"), null for none. Columns of one group belong together. */
  readonly group: string | null;
  readonly year: number | null;
}

export interface Label {
  readonly text: string;
  /** The text without prefix, numbering, case and punctuation, for comparing. */
  readonly key: string;
  readonly at: CellRef;
}

export interface Row {
  /** The row on the sheet that holds its values, counted from zero. */
  readonly index: number;
  /** data: has values or may have; section: a heading inside the table; total: Jumlah; average: Rata-rata. */
  readonly kind: "data" | "section" | "total" | "average";
  /** What stands in the number column, "" for nothing. */
  readonly number: string;
  /** Codes in the code columns, from left to right; "" where blank. */
  readonly codes: readonly string[];
  /** Names; a blank sasaran or indikator cell repeats the one above. */
  readonly labels: Readonly<Partial<Record<LabelRole, Label>>>;
  /** The label roles that are written in this very row. */
  readonly written: readonly LabelRole[];
  /** The first label of the row as written, for messages; "" for none. */
  readonly title: string;
  readonly look: { readonly bold: boolean; readonly italic: boolean; readonly indent: number; readonly capitals: boolean };
  /** By column id; every column but labels, numbers and codes has an entry. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Level = "urusan" | "program" | "kegiatan" | "subKegiatan" | "rekening";

/** A row of a budget with what stands below it. */
export interface Node {
  readonly row: Row;
  readonly label: Label;
  /** 0 for the topmost. */
  readonly depth: number;
  /** Its name in the hierarchy where words, codes or the usual depth tell it. */
  readonly level: Level | null;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  /** The sasaran that it supports, where the table says so. */
  readonly sasaran: Label | null;
}

export interface TotalRow {
  readonly row: Row;
  readonly label: Label;
  /** grand: over the whole table; group: over the rows since the last total or the sasaran's first row. */
  readonly scope: "grand" | "group";
  /** Topmost nodes that it sums. */
  readonly nodes: readonly Node[];
  readonly sasaran: Label | null;
}

/** What is left of others: Surplus/(Defisit) of pendapatan (`plus`) and belanja (`minus`), SiLPA of the surplus and the pembiayaan neto. */
export interface Balance { readonly row: Row; readonly plus: readonly Row[]; readonly minus: readonly Row[] }

export interface Tree {
  readonly roots: readonly Node[];
  /** All nodes in the order of the sheet. */
  readonly nodes: readonly Node[];
  readonly totals: readonly TotalRow[];
  readonly balances: readonly Balance[];
  /** How the levels were found. */
  readonly evidence: "codes" | "words" | "numbers" | "style" | "arithmetic" | "flat";
}

/** A "Rata-rata" row (of a sasaran, of a group of them such as a tujuan or misi, or of all) with the rows that it may average, the most likely first. */
export interface AverageRow { readonly row: Row; readonly scope: "sasaran" | "group" | "all"; readonly groups: readonly (readonly Row[])[] }

/** One step of a scale of predicates; a bound of null is open. Bounds are included unless said otherwise. */
export interface ScaleStep {
  readonly name: string;
  readonly short: string | null;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
  readonly at: CellRef | null;
}

export interface Table {
  /** Stable while the workbook's tables stay. */
  readonly id: string;
  readonly kind: TableKind;
  readonly sheet: string;
  /** From the first header cell to the last row. */
  readonly range: Range;
  readonly headerRange: Range;
  /** "Tabel 3.8 Realisasi Anggaran …", "" where none stands above. */
  readonly caption: string;
  /** The year that the table reports on, where header or caption tell. */
  readonly year: number | null;
  /** A revised performance agreement or budget ("Perubahan", P-APBD). */
  readonly revised: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** For budgets. */
  readonly tree: Tree | null;
  readonly averages: readonly AverageRow[];
  /** For scales of predicates, best first. */
  readonly scale: readonly ScaleStep[];
  /** The lines below it: sources, and what they say about its rows. */
  readonly footnotes: readonly string[];
  /** Settled readings of columns, for the report: "C: percent, seen as fractions". */
  readonly notes: readonly string[];
}

/** A part of the workbook that is no recognised table. */
export interface Skipped {
  readonly sheet: string;
  readonly range: Range | null;
  readonly status: "ambiguous" | "unrecognised";
  /** Message id of the reason, with what it names. */
  readonly reason: "noHeader" | "noRows" | "missingColumns" | "rivalColumns" | "rivalKinds" | "noNumbers" | "emptySheet";
  readonly detail: string;
}

/** All that is known of a workbook. */
export interface Lkip {
  readonly tables: readonly Table[];
  readonly skipped: readonly Skipped[];
  /** The year of the report. */
  readonly year: number | null;
}

/** The node of a row of a budget; asked for many rows of one table. */
export function nodeOf(table: Table, row: Row): Node | undefined {
  let byRow = nodesByRow.get(table);
  if (!byRow) { byRow = new Map((table.tree?.nodes ?? []).map((node) => [node.row, node])); nodesByRow.set(table, byRow); }
  return byRow.get(row);
}
const nodesByRow = new WeakMap<Table, ReadonlyMap<Row, Node>>();

/** The columns of a role from left to right; asked of every table by many. */
export function columnsOf({ columns }: Table, role: Role): readonly Column[] {
  let byRole = columnsByRole.get(columns);
  if (!byRole) {
    byRole = new Map();
    for (const column of columns) {
      const same = byRole.get(column.role);
      if (same) same.push(column); else byRole.set(column.role, [column]);
    }
    columnsByRole.set(columns, byRole);
  }
  return byRole.get(role) ?? NO_COLUMNS;
}
const columnsByRole = new WeakMap<readonly Column[], Map<Role, Column[]>>();
const NO_COLUMNS: readonly Column[] = [];
