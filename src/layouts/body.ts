import { remember } from "../kernel/remember";
import type { Label, LabelRole, Role, Row } from "../model/table";
import { nameKey } from "../model/names";
import type { Grid } from "../snapshot/grid";
import { textsIn, type Header } from "./header";
import type { RoledColumn } from "./roles";
import { beginning, beginsColumnCount, isCaption, isClosing, isColumnCount, isTotalLabel, numeric, singleSpaced, summaryWord } from "./words";

/** A row before its numbers are read. */
export interface RowDraft extends Omit<Row, "entries"> {
  /** The rows of the sheet it is made of where a page break split it. */
  readonly parts?: readonly number[];
  /** Which of several name columns (Program | Kegiatan | Sub Kegiatan) holds its name, from the left. */
  readonly nameColumn: number;
}

export interface Body { readonly rows: readonly RowDraft[]; readonly bottom: number }

/** A row without text. */
const BLANK = { count: 0, first: "" };
/** Rows of nothing that a table may have inside. */
const BLANKS_INSIDE = 2;
const MEASURES: ReadonlySet<Role> = new Set<Role>(["target", "realisasi", "capaian", "targetAkhir", "capaianAkhir", "pembanding", "anggaran", "realisasiAnggaran", "serapan", "jumlah", "banyak", "pilihanPredikat", "predikat", "kategoriEfisiensi"]);
const LABELS: ReadonlySet<Role> = new Set<Role>(["sasaran", "indikator", "uraian"]);

/** The columns of a table by what its rows are asked for. */
interface Columns {
  /** The places of those with numbers, with names and with codes. */
  readonly measures: readonly number[];
  readonly labels: readonly number[];
  readonly codes: readonly number[];
  /** All that say what a row is, so not those with numbers. */
  readonly describing: readonly RoledColumn[];
  /** The place of the leftmost one. */
  readonly first: number;
}

function columnsOf(columns: readonly RoledColumn[]): Columns {
  const [measures, labels, codes, describing]: [number[], number[], number[], RoledColumn[]] = [[], [], [], []];
  for (const column of columns) {
    const { role, index } = column;
    if (MEASURES.has(role)) { measures.push(index); continue; }
    describing.push(column);
    if (role === "kode") codes.push(index); else if (LABELS.has(role)) labels.push(index);
  }
  return { measures, labels, codes, describing, first: columns[0]?.index ?? 0 };
}

const isNumber = numeric("r-+(", /^(rp\.?\s*)?[-+(]?\d[\d.,\s]*%?\)?[-,.]*$/i);
/** "41", "Halaman 3", "- 12 -": what a page break leaves above the header that is repeated on the next page. */
const isPageNumber = beginning("-h0123456789", /^[-–\s]*(?:hal(?:aman)?\.?\s*)?\d{1,3}[-–\s]*$/i);
const looksUnfinished = (text: string): boolean => /[,\-/(]$|\b(dan|atau|di|ke|yang|dengan|untuk|pada|dari|serta|dalam|oleh|terhadap|bagi|atas)$/i.test(text.trim());
const startsInside = (text: string): boolean => /^[\p{Ll}(]/u.test(text.trim());

/** Reads the rows below a header until the table ends. `startsHeader` tells rows where any header begins. */
export function readBody(grid: Grid, header: Header, roled: readonly RoledColumn[], startsHeader: (row: number) => Header | undefined): Body {
  const { left, right } = header.range;
  const columns = columnsOf(roled);
  const { measures, labels } = columns;
  const textsOf = (row: number): string[] => textsIn(grid, row, left, right);
  const lineOf = (row: number): { count: number; first: string } => {
    const span = grid.spanOf(row);
    if (!span) return BLANK;
    if (span.left >= left && span.right <= right) return { count: span.count, first: grid.textAt(row, span.left) };
    const texts = textsOf(row);
    return { count: texts.length, first: texts[0] ?? "" };
  };
  const hasNumber = (row: number): boolean => {
    for (const column of measures) if (isNumber(grid.textAt(row, column))) return true;
    return false;
  };
  /** Whether numbers of this table follow a heading or a blank before something else begins. */
  const goesOn = (row: number): boolean => {
    for (let next = row; next <= row + 3 && next < grid.rowCount; next++) {
      const { count, first } = lineOf(next);
      if (count > 0 && (startsHeader(next) !== undefined || (count <= 2 && (isCaption(first) || isClosing(first))))) return false;
      if (hasNumber(next)) return true;
    }
    return false;
  };

  const repeatsHeader = (row: number): boolean => { const again = startsHeader(row); return again !== undefined && sameHeader(header, again); };
  const hasRow = (row: number): boolean => hasNumber(row) && hasLabel(grid, row, labels) && startsHeader(row) === undefined;
  /**
   * After a note, or a total and a blank, only another group of the same table: a name with its numbers, under no header of its own,
   * or below the heading of a group.
   */
  const resumes = (row: number): boolean => hasRow(row) || (hasRow(row + 1) && isGroupHeading(textsOf(row)) && startsHeader(row) === undefined);

  const rows: RowDraft[] = [];
  let bottom = header.bodyTop - 1;
  let blanks = 0;
  for (let row = header.bodyTop; row < grid.rowCount; row++) {
    const { count, first } = lineOf(row);
    if (count === 0) {
      if (++blanks > BLANKS_INSIDE || (isGrandTotal(rows.at(-1)) && !resumes(row + 1))) break;
      continue;
    }
    if (count === 1 && isPageNumber(first) && repeatsHeader(row + 1)) continue;
    const again = startsHeader(row);
    if (again) {
      if (!sameHeader(header, again)) break;
      row = again.bodyTop - 1;
      blanks = 0;
      continue;
    }
    if (count <= 2 && isClosing(first) && blanks === 0 && !isGrandTotal(rows.at(-1)) && resumes(row + 1)) continue;
    if (count <= 2 && (isCaption(first) || isClosing(first))) break;
    if (count >= 3 && beginsColumnCount(first) && isColumnCount(textsOf(row)) && !hasLabel(grid, row, labels)) continue;
    const numeric = hasNumber(row);
    if (blanks > 0 && !numeric && !textsOf(row).some(isTotalLabel) && !goesOn(row + 1)) break;
    const draft = draftOf(grid, row, columns, rows.at(-1));
    if (!numeric && count === 1 && draft.kind === "data") {
      const previous = rows.at(-1);
      if (previous && blanks === 0 && isContinuation(previous, draft)) { rows[rows.length - 1] = joined(previous, draft, false); bottom = row; continue; }
      if (!goesOn(row + 1) && (rows.length > 0 || first.length > 140)) break;
    }
    const previous = rows.at(-1);
    if (previous && blanks === 0 && previous.kind === "section" && numeric && isContinuation(previous, draft)) {
      rows[rows.length - 1] = joined(previous, draft, true);
    } else {
      rows.push(numeric || draft.kind !== "data" || !isBare(grid, row, measures) ? draft : { ...draft, kind: "section" });
    }
    blanks = 0;
    bottom = row;
  }
  return { rows, bottom };
}

const isGrandTotal = (row: RowDraft | undefined): boolean => row?.kind === "total";

/** "Sasaran 2 : …", "PEMBIAYAAN DAERAH", with a number or code at most. */
const isGroupHeading = (texts: readonly string[]): boolean => {
  const written = texts.filter((text) => text !== "");
  return written.length <= 2 && /^\W*(?:(?:sasaran|tujuan|misi)\b|(?:pendapatan|belanja|pembiayaan)(?: daerah)?$)/i.test(written.at(-1) ?? "");
};

const isBare = (grid: Grid, row: number, measures: readonly number[]): boolean =>
  measures.every((column) => grid.textAt(row, column) === "" && !grid.cellAt(row, column)?.style.fill);

const hasLabel = (grid: Grid, row: number, labels: readonly number[]): boolean => labels.some((column) => /\p{L}{3}/u.test(grid.textAt(row, column)));

function sameHeader(a: Header, b: Header): boolean {
  const words = (header: Header): string => header.columns.map((column) => column.text.toLowerCase()).join("|");
  return words(a) === words(b) || (a.columns.length === b.columns.length
    && a.columns.filter((column, i) => column.text.toLowerCase() === b.columns[i]?.text.toLowerCase()).length >= a.columns.length * 0.7);
}

/** A row that a page break tore off the one above: its words go on where the others stopped. */
function isContinuation(above: RowDraft, below: RowDraft): boolean {
  if (below.number !== "" || below.kind === "total" || below.kind === "average" || above.kind === "total" || above.kind === "average") return false;
  const role = below.written.at(-1);
  if (role === undefined || below.written.length !== 1 || !above.written.includes(role)) return false;
  const upper = above.labels[role]?.text ?? "";
  const lower = below.labels[role]?.text ?? "";
  return lower !== "" && upper !== "" && (startsInside(lower) || looksUnfinished(upper)) && above.nameColumn === below.nameColumn;
}

/** One row of two: names together, numbers from the part that has them. */
export function joined(above: RowDraft, below: RowDraft, numbersBelow: boolean): RowDraft {
  const labels = { ...above.labels };
  for (const role of below.written) {
    const upper = above.labels[role];
    const lower = below.labels[role];
    if (upper && lower) {
      const text = `${upper.text} ${lower.text}`;
      labels[role] = { text, key: nameKey(text), at: upper.at };
    }
  }
  return {
    ...above, labels, title: titleOf(labels, above.written, above.title),
    index: numbersBelow ? below.index : above.index, kind: numbersBelow ? below.kind : above.kind, parts: [...partsOf(above), ...partsOf(below)],
  };
}

const partsOf = ({ parts, index }: RowDraft): readonly number[] => parts ?? [index];

function titleOf({ uraian, indikator, sasaran }: Row["labels"], written: readonly LabelRole[], fallback: string): string {
  if (uraian && written.includes("uraian")) return uraian.text;
  if (indikator && written.includes("indikator")) return indikator.text;
  return sasaran && written.includes("sasaran") ? sasaran.text : fallback;
}

function draftOf(grid: Grid, row: number, { first, describing, codes }: Columns, previous: RowDraft | undefined): RowDraft {
  const labels: Partial<Record<LabelRole, Label>> = {};
  // Most rows name one thing.
  let written: readonly LabelRole[] = NOTHING;
  let number = "";
  let nameColumn = 0;
  let special: "total" | "average" | undefined;
  let specialText = "";
  let look = PLAIN_LOOK;
  let names = 0;
  for (const { role, index } of describing) {
    const ownText = grid.textAt(row, index);
    if (role !== "sasaran" && role !== "indikator" && role !== "uraian") {
      if (special === undefined && ownText !== "") {
        special = summaryWord(ownText);
        if (special !== undefined) specialText = ownText;
      }
      if (role === "nomor" && number === "") number = ownText;
      continue;
    }
    const merge = grid.mergeAt(row, index);
    const name = nameOf(merge ? grid.textAt(merge.top, merge.left) : ownText);
    if (special === undefined && ownText !== "") {
      special = merge ? summaryWord(ownText) : name.summary;
      if (special !== undefined) specialText = ownText;
    }
    // "Rata-rata capaian sasaran 2" is no sasaran.
    if (name.summary !== undefined) continue;
    if (!name.isWords) { if (role === "uraian") names++; continue; }
    if (merge && merge.left < index) continue;
    const label = { text: name.text, key: name.key, at: grid.refTo(merge?.top ?? row, index) };
    if (role === "sasaran") labels.sasaran = label; else if (role === "indikator") labels.indikator = label; else labels.uraian = label;
    if (!merge || merge.top === row) {
      if (!written.includes(role)) written = written === NOTHING ? [role] : [...written, role];
      const own = grid.cellAt(row, index);
      const style = own?.style;
      look = { bold: style?.bold ?? false, italic: style?.italic ?? false, indent: indentOf(own?.text ?? "", style?.indent ?? 0), capitals: name.isCapitals };
    }
    if (role === "uraian") nameColumn = names++;
  }
  // "Sasaran 1: …" across all columns, from the one with the numbers on.
  if (written.length === 0 && special === undefined && HEADING.test(number) && describing.every(({ role }) => role !== "uraian")) {
    labels.sasaran = { text: singleSpaced(number), key: nameKey(number), at: grid.refTo(row, first) };
    written = ["sasaran"];
    number = "";
  }
  // A blank sasaran or indikator cell repeats the one above; a name column does not.
  const above = previous?.labels;
  if (above?.sasaran && !labels.sasaran) labels.sasaran = above.sasaran;
  if (above?.indikator && !labels.indikator && special === undefined && !written.includes("sasaran")) labels.indikator = above.indikator;
  return {
    index: row, kind: special ?? "data", number, codes: codes.length === 0 ? NO_CODES : codes.map((column) => grid.textAt(row, column)), labels, written,
    title: special ? specialText : titleOf(labels, written, number || grid.textAt(row, first)), look, nameColumn,
  };
}

const HEADING = /^\s*(?:sasaran|tujuan|misi)\b.*\p{L}{4}/iu;
const NO_CODES: readonly string[] = [];
const NOTHING: readonly LabelRole[] = [];
const PLAIN_LOOK: Row["look"] = { bold: false, italic: false, indent: 0, capitals: false };

interface Name { readonly text: string; readonly key: string; readonly summary: ReturnType<typeof summaryWord>; readonly isWords: boolean; readonly isCapitals: boolean }

/** What the text of a name says, taken apart. */
const nameOf = remember((written: string): Name => {
  const text = singleSpaced(written);
  return { text, key: nameKey(text), summary: summaryWord(text), isWords: /\p{L}/u.test(text), isCapitals: isCapitals(text) };
});

/** Leading spaces indent as well as the alignment does. */
const indentOf = (text: string, steps: number): number => (/^\s/.test(text) ? steps + Math.floor((text.length - text.trimStart().length) / 2) : steps);

function isCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 4 && letters === letters.toUpperCase();
}
