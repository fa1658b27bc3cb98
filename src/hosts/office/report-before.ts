import { formatRange, type Range } from "../../kernel/address";
import { rangeOn, sizeOf, stripsOf } from "./areas";
import { contentOf, literalOf } from "./content";
import { inRequests, type Context } from "./session";
import { quietly } from "./write";

/** Takes note of how a step is taken back. */
export type Undo = (step: (context: Context) => Promise<void>) => void;

const LOOKS: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: { font: { bold: true, color: true, size: true }, fill: { color: true }, wrapText: true, verticalAlignment: true },
};
const CELLS_PER_STRIP = 10_000;

interface Strip {
  readonly area: Range;
  readonly literals: readonly (readonly (string | number | boolean)[])[];
  readonly looks: Excel.SettableCellProperties[][];
}

/** Notes all that stands on an audit sheet, people's responses above all; the answer brings it back. */
export async function keepSheet(context: Context, sheet: Excel.Worksheet): Promise<(fresh: Context) => Promise<void>> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.tables.load("items/name,items/style");
  sheet.load("id,name");
  await context.sync();
  const tables = sheet.tables.items.map((table) => ({ name: table.name, style: table.style, range: table.getRange() }));
  for (const { range } of tables) range.load("rowIndex,columnIndex,rowCount,columnCount");
  const strips: Strip[] = [];
  if (!used.isNullObject) {
    await inRequests<Range>(context, stripsOf(areaOf(used), CELLS_PER_STRIP), {
      cost: sizeOf,
      parts: (area) => (area.bottom > area.top ? stripsOf(area, Math.ceil(sizeOf(area) / 2)) : []),
      queue: (area) => {
        const range = rangeOn(sheet, area);
        range.load("values,formulas,valueTypes");
        const looks = range.getCellProperties(LOOKS);
        return () => {
          const literals = range.values.map((row, i) => row.map((value: unknown, j) =>
            literalOf(contentOf({ value, formula: range.formulas[i]?.[j], type: range.valueTypes[i]?.[j] }))));
          strips.push({ area, literals, looks: looks.value.map((row) => row.map(settable)) });
          return "done";
        };
      },
    });
  }
  if (tables.length > 0) await context.sync();
  const { id, name } = sheet;
  const kept = tables.map((table) => ({ ...table, area: areaOf(table.range) }));
  return async (fresh) => {
    const again = fresh.workbook.worksheets.getItem(id);
    await clearSheet(fresh, again);
    again.name = name;
    await inRequests<Strip>(fresh, strips, {
      ...quietly(fresh),
      cost: ({ area }) => sizeOf(area),
      parts: () => [],
      queue: ({ area, literals, looks }) => {
        const range = rangeOn(again, area);
        range.values = literals.map((row) => [...row]);
        range.setCellProperties(looks);
        return () => "done";
      },
    });
    for (const { area, name: tableName, style } of kept) {
      const table = again.tables.add(formatRange(area), true);
      table.name = tableName;
      table.style = style;
    }
    await fresh.sync();
  };
}

const areaOf = ({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range): Range =>
  ({ top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 });

/** What Excel told of a cell, as it takes it back: white is no fill. */
function settable({ format, hyperlink }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...rest } = format ?? {};
  const coloured = fill?.color !== undefined && !/^(?:#FFFFFF)?$/i.test(fill.color);
  return { format: { ...rest, ...(coloured && { fill: { color: fill.color } }) }, ...(hyperlink && { hyperlink }) } as Excel.SettableCellProperties;
}

/** Empties a sheet of all that a report has, leaving the sheet itself. */
export async function clearSheet(context: Context, sheet: Excel.Worksheet): Promise<void> {
  sheet.tables.load("items/name");
  await context.sync();
  const quiet = quietly(context);
  quiet.before();
  for (const table of sheet.tables.items) {
    table.clearFilters();
    table.convertToRange();
  }
  const everything = sheet.getRange();
  everything.clear();
  everything.columnHidden = false;
  quiet.after();
  await context.sync();
}
