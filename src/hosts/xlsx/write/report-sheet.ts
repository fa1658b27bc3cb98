import { escapeText } from "../../../kernel/xml-text";
import { columnName, formatRange, quoteSheet, toAddress, type Range } from "../../../kernel/address";
import type { ReportCell, ReportSheet } from "../../../plan/plan";
import { SPREADSHEET, type Book, type BookSheet } from "./book";
import type { Draft } from "./draft";
import { dropLooks, ensureLooks, wraps } from "./looks";
import { attributesOf, parse } from "./markup";
import { retitle } from "./titles";
import { Unsupported } from "./unsupported";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** What a cell holds at most. */
const MAX_TEXT = 32_767;
/** What a sheet may be called at most. */
const MAX_NAME = 31;

const worksheetNames = (book: Book): string[] => book.sheets.filter(({ cells }) => cells).map(({ name }) => name);

/** Puts the audit sheet into a workbook: in the place of the present one, or as the last sheet. */
export function putReport(draft: Draft, book: Book, content: ReportSheet, present: BookSheet | undefined): void {
  const before = worksheetNames(book);
  const name = freeName(content.name, book.sheets.filter((sheet) => sheet.index !== present?.index));
  let index = present?.index;
  let path = present?.path;
  if (index !== undefined && path !== undefined) {
    draft.drop(path);
    book.removeNames(index);
    if (present?.name !== name) book.renameSheet(index, name);
  } else {
    path = draft.free(`${book.folder}worksheets/sheet#.xml`);
    index = book.sheets.length;
    book.addSheet(name, draft.relate(book.path, `${book.dialect.relationships}/worksheet`, path));
  }
  const table = content.table && tableOf(draft, book, content, content.table);
  const look = ensureLooks(draft, book);
  draft.set(path, sheetXml(book, content, look, table));
  draft.declare(path, `${SPREADSHEET}.worksheet+xml`);
  if (table) {
    const tablePath = draft.free(`${book.folder}tables/table#.xml`);
    draft.relate(path, `${book.dialect.relationships}/table`, tablePath);
    draft.set(tablePath, table.xml);
    draft.declare(tablePath, `${SPREADSHEET}.table+xml`);
    const { top } = table.range;
    book.addName("_xlnm.Print_Titles", index, `${quoteSheet(name)}!$${top + 1}:$${top + 1}`);
  }
  retitle(draft, before, worksheetNames(book));
}

/** Takes the audit sheet out without a trace; refuses where something else in the workbook looks at it. */
export function removeReport(draft: Draft, book: Book, sheet: BookSheet, formulas: readonly string[]): void {
  const names = [`${sheet.name}!`, `${quoteSheet(sheet.name)}!`].map((name) => name.toUpperCase());
  const refers = (text: string): boolean => names.some((name) => text.toUpperCase().includes(name));
  const charts = draft.paths.filter((path) => /\/charts?\/[^/]*\.xml$/i.test(path)).map((path) => draft.text(path) ?? "");
  const user = [...formulas, ...book.namesBeside(sheet.index).map(({ refersTo }) => refersTo), ...charts].find(refers);
  if (user !== undefined) throw new Unsupported(`something refers to the sheet ${sheet.name}`);
  const before = worksheetNames(book);
  book.removeSheet(sheet.index);
  draft.unrelate(book.path, sheet.relation);
  if (sheet.path !== undefined) draft.drop(sheet.path);
  retitle(draft, before, worksheetNames(book));
  dropLooks(draft, book);
}

function freeName(wanted: string, others: readonly BookSheet[]): string {
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const tail = ` (${number})`;
    name = wanted.slice(0, MAX_NAME - tail.length) + tail;
  }
  return name;
}

interface Table { readonly xml: string; readonly range: Range; readonly heads: readonly string[] }

function tableOf(draft: Draft, book: Book, { rows }: ReportSheet, { name: wanted, range: given }: NonNullable<ReportSheet["table"]>): Table {
  // Excel calls a table without a row for data damaged.
  const range = { ...given, bottom: Math.max(given.bottom, given.top + 1) };
  const heads: string[] = [];
  const taken = new Set<string>();
  for (let column = range.left; column <= range.right; column++) {
    const text = String(rows[range.top]?.[column]?.value ?? "") || columnName(column);
    let head = text;
    for (let number = 2; taken.has(head.toLowerCase()); number++) head = `${text} ${number}`;
    taken.add(head.toLowerCase());
    heads.push(head);
  }
  const tables = draft.paths.filter((path) => /(^|\/)tables\/[^/]*\.xml$/i.test(path)).map((path) => {
    const xml = draft.text(path) ?? "";
    return attributesOf(xml, parse(xml));
  });
  const names = new Set([...tables.map(({ displayName = "" }) => displayName), ...book.namesBeside(-1).map((one) => one.name)].map((one) => one.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  const ref = formatRange(range);
  const columns = heads.map((head, i) => `<tableColumn id="${i + 1}" name="${escapeText(head).replaceAll("\n", "_x000a_")}"/>`);
  const id = Math.max(0, ...tables.map((one) => Number(one["id"]) || 0)) + 1;
  return {
    range, heads,
    xml: `${DECLARATION}<table xmlns="${book.dialect.main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`
      + `<autoFilter ref="${ref}"/><tableColumns count="${heads.length}">${columns.join("")}</tableColumns>`
      + `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  };
}

/** In characters, of a column that has no width of its own. */
const USUAL_WIDTH = 8.43;
/** In points, of text of the usual size; a row has at most 409. */
const LINE_HEIGHT = 15;
const MAX_LINES = 27;

/** How many lines a text needs in a column: letters are narrower than the digits that widths count, but words are not broken. */
function linesOf(value: string | number | null, width: number): number {
  const lines = String(value ?? "").split("\n").map((line) => Math.max(1, Math.ceil(line.length / Math.max(1, width * 1.1))));
  return Math.min(MAX_LINES, lines.reduce((sum, count) => sum + count, 0));
}

function sheetXml(book: Book, content: ReportSheet, look: ReturnType<typeof ensureLooks>, table: Table | null): string {
  const { rows, columns, frozenRows } = content;
  const headOf = (row: number, column: number): string | undefined => row === table?.range.top ? table.heads[column - table.range.left] : undefined;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cell = (one: ReportCell, row: number, column: number): string => {
    const open = `<c r="${toAddress(row, column)}" s="${look(one.look, one.link !== undefined)}"`;
    const value = headOf(row, column) ?? one.value;
    if (value === null || value === "") return `${open}/>`;
    return typeof value === "number" ? `${open}><v>${value}</v></c>`
      : `${open} t="inlineStr"><is><t xml:space="preserve">${escapeText(value.slice(0, MAX_TEXT))}</t></is></c>`;
  };
  const data = rows.map((row, r) => {
    const cells = row.flatMap((one, c) => one ? [cell(one, r, c)] : []);
    const lines = Math.max(1, ...row.map((one, c) => one && wraps(one.look) ? linesOf(headOf(r, c) ?? one.value, columns[c]?.width ?? USUAL_WIDTH) : 1));
    // Excel would find the height itself, LibreOffice takes it from the file.
    const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}"` : "";
    return cells.length > 0 ? `<row r="${r + 1}"${height}>${cells.join("")}</row>` : "";
  });
  const links = rows.flatMap((row, r) => row.flatMap((one, c) => one?.link
    ? [`<hyperlink ref="${toAddress(r, c)}" location="${escapeText(`${quoteSheet(one.link.sheet)}!${one.link.address}`)}"/>`] : []));
  const widths = columns.map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${column.width}" customWidth="1"${column.hidden ? ` hidden="1"` : ""}/>`);
  const pane = frozenRows > 0
    ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/>` : "";
  return [
    `${DECLARATION}<worksheet xmlns="${book.dialect.main}" xmlns:r="${book.dialect.relationships}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${toAddress(Math.max(rows.length - 1, 0), width - 1)}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
    `<sheetData>${data.join("")}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    table ? `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` : "",
    `</worksheet>`,
  ].join("");
}
