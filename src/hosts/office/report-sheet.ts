import { columnName, formatRange, quoteSheet, type Range } from "../../kernel/address";
import type { Plan, ReportSheet } from "../../plan/plan";
import { rangeOn } from "./areas";
import { literalText } from "./content";
import { draw, pointsOf } from "./designs";
import { isExcelFailure, Stop } from "./problems";
import { inRequests, type Context } from "./session";
import { clearSheet, keepSheet, type Undo } from "./report-before";
import { quietly } from "./write";

/** Excel's limit for names of sheets. */
const MAX_NAME = 31;
const MAX_TEXT = 32_767;

/**
 * Makes, renews or removes the audit sheet. A present one is written anew in place: taking a sheet out of the workbook costs the user his
 * undo. `undo` learns how to bring back what was there.
 */
export async function putSheet(context: Context, { replaces, content }: NonNullable<Plan["sheet"]>, undo: Undo): Promise<void> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  protection.load("protected");
  await context.sync();
  const sheets = worksheets.items;
  const present = sheets.find(({ name }) => name === replaces);
  if (!present && content === null) return;
  const name = content && freeName(content.name, sheets.filter((sheet) => sheet !== present).map((sheet) => sheet.name));
  if (protection.protected && present?.name !== name) throw new Stop("protected", "the structure of the workbook");
  if (present) await refuseProtected(context, present);
  if (content === null) {
    if (present && present.visibility !== "Visible") present.visibility = "Visible";
    present?.delete();
    await context.sync();
    return;
  }
  if (present) {
    undo(await keepSheet(context, present));
    if (name !== null && present.name !== name) present.name = name;
    await clearSheet(context, present);
    await fill(context, present, content);
    return;
  }
  const made = worksheets.add(name ?? content.name);
  made.load("id");
  await context.sync();
  const { id } = made;
  undo(async (later) => {
    later.workbook.worksheets.getItem(id).delete();
    await later.sync();
  });
  await fill(context, made, content);
}

async function refuseProtected(context: Context, sheet: Excel.Worksheet): Promise<void> {
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new Stop("protected", "the audit sheet");
}

function freeName(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const tail = ` (${number})`;
    name = wanted.slice(0, MAX_NAME - tail.length) + tail;
  }
  return name;
}

/** Writes a report on an empty sheet. */
async function fill(context: Context, sheet: Excel.Worksheet, content: ReportSheet): Promise<void> {
  await writeRows(context, sheet, content);
  const quiet = quietly(context);
  quiet.before();
  addLinks(sheet, content);
  draw(sheet, content);
  content.columns.forEach(({ width, hidden }, i) => {
    const column = rangeOn(sheet, { top: 0, bottom: 0, left: i, right: i }).getEntireColumn();
    column.format.columnWidth = pointsOf(width);
    column.columnHidden = hidden;
  });
  if (content.frozenRows > 0) sheet.freezePanes.freezeRows(content.frozenRows);
  else sheet.freezePanes.unfreeze();
  sheet.showGridlines = false;
  quiet.after();
  await context.sync();
  if (content.table) await addTable(context, sheet, content.table);
  await layOut(context, sheet, content);
}

async function writeRows(context: Context, sheet: Excel.Worksheet, { rows, table }: ReportSheet): Promise<void> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const heads = table ? headsOf(rows, table.range) : [];
  const literal = (row: number, column: number): string | number => {
    const head = table && row === table.range.top ? heads[column - table.range.left] : undefined;
    const value = head ?? rows[row]?.[column]?.value ?? "";
    return typeof value === "number" ? value : literalText(value.slice(0, MAX_TEXT));
  };
  await inRequests<number>(context, rows.map((_, row) => row), {
    ...quietly(context),
    cost: () => width,
    parts: () => [],
    queue: (row) => {
      rangeOn(sheet, { top: row, bottom: row, left: 0, right: width - 1 }).values = [Array.from({ length: width }, (_, column) => literal(row, column))];
      return () => "done";
    },
  });
}

/** Headers of a table, which must be there and differ. */
function headsOf(rows: ReportSheet["rows"], { top, left, right }: Range): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: right - left + 1 }, (_, i) => {
    const text = String(rows[top]?.[left + i]?.value ?? "") || columnName(left + i);
    let head = text;
    for (let number = 2; taken.has(head.toLowerCase()); number++) head = `${text} ${number}`;
    taken.add(head.toLowerCase());
    return head;
  });
}

function addLinks(sheet: Excel.Worksheet, { rows }: ReportSheet): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.link) return;
      const { link } = cell;
      rangeOn(sheet, { top: row, bottom: row, left: column, right: column }).hyperlink = { documentReference: `${quoteSheet(link.sheet)}!${link.address}` };
    });
  });
}

async function addTable(context: Context, sheet: Excel.Worksheet, { name, range }: NonNullable<ReportSheet["table"]>): Promise<void> {
  const { tables, names } = context.workbook;
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const taken = new Set([...tables.items, ...names.items].map((item) => item.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
  const quiet = quietly(context);
  quiet.before();
  // A table needs a row for data.
  const table = sheet.tables.add(rangeOn(sheet, { ...range, bottom: Math.max(range.bottom, range.top + 1) }), true);
  table.name = free;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  quiet.after();
  await context.sync();
}

/** A4 landscape, as wide as the page, the table's head on each of them. */
async function layOut(context: Context, sheet: Excel.Worksheet, { table, rows }: ReportSheet): Promise<void> {
  sheet.getRange(formatRange({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: 0 })).getEntireRow().format.autofitRows();
  await context.sync();
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (table) pageLayout.setPrintTitleRows(`$${table.range.top + 1}:$${table.range.top + 1}`);
  try {
    await context.sync();
  } catch (error) {
    // A computer without a printer has no page to lay out; the sheet is whole without.
    if (!isExcelFailure(error)) throw error;
  }
}
