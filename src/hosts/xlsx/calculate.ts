import type { Range } from "../../kernel/address";
import type { Cell, CellValue, DefinedName } from "../../snapshot/snapshot";
import { loadCalculator, WorkbookModel, type CalculatorSource } from "./calculator";
import { namesIn } from "./formulas";

/** A sheet as the calculation needs it: all cells, and which of them lack their result. */
export interface CalculationSheet {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly uncached: ReadonlyMap<Cell, { readonly array: Range | "member" | undefined }>;
}

/** Beyond these the formulas stay without result: the calculator would need seconds and hundreds of megabytes. */
const MAX_CELLS = 300_000;
const MAX_FORMULAS = 50_000;
/** Rounds in which formulas may still turn out to depend on something unknown. */
const MAX_ROUNDS = 6;

/** Results that change from run to run, or that need what a snapshot lacks. */
const UNSTEADY = ["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL", "INDIRECT", "SHEET", "SHEETS"];
/** Functions whose result depends on the first day of the calendar. */
const DATES = [
  "DATE", "DATEVALUE", "DAY", "MONTH", "YEAR", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "EDATE", "EOMONTH", "WORKDAY", "WORKDAY.INTL",
  "NETWORKDAYS", "NETWORKDAYS.INTL", "YEARFRAC", "DATEDIF", "DAYS", "DAYS360", "TEXT", "VALUE",
];

/** Text that Excel turns into a number in arithmetic, and into which one depends on the region: "1.500", "1/2", "Rp 2.000,00". */
const REGIONAL_NUMBER = /^\s*(?:Rp\.?)?(?=[\s\d.,/:%+\-()]*\d)(?=[^.,/:-]*[.,/:-])[\s\d.,/:%+\-()]*$/i;

/** The errors of the sheet's own arithmetic; any other error may be the calculator's shortcoming. */
const OWN_ERRORS = new Set(["#DIV/0!", "#N/A", "#NUM!", "#REF!", "#NULL!"]);

/**
 * Calculates the formulas that the file has no result for, from the values that it has. What can't be calculated for
 * certain is left out: unknown functions, other workbooks, tables, texts read as numbers, and whatever depends on them.
 */
export async function calculate(
  sheets: readonly CalculationSheet[], definedNames: readonly DefinedName[], date1904: boolean, source?: CalculatorSource,
): Promise<ReadonlyMap<Cell, CellValue>> {
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.uncached.size, 0);
  if (formulas === 0 || cells > MAX_CELLS || formulas > MAX_FORMULAS) return new Map();
  const calculator = await loadCalculator(source);
  if (!calculator) return new Map();
  const model = new WorkbookModel(calculator, sheets.map(({ name }) => name), definedNames);
  try {
    return settle(model, sheets, date1904);
  } catch (error) {
    // The calculator is foreign code in a sandbox: when it gives up, its formulas are reported as not calculated.
    if (error instanceof WebAssembly.RuntimeError) return new Map();
    throw error;
  } finally {
    model.free();
  }
}

/**
 * Calculates twice, with two different guesses for everything unknown, and keeps what comes out the same: an IFERROR
 * around an unknown function, for one, gives no result that anybody should trust.
 */
function settle(model: WorkbookModel, sheets: readonly CalculationSheet[], date1904: boolean): ReadonlyMap<Cell, CellValue> {
  const unknown = unknownFormulas(model, sheets, date1904);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const first = evaluate(model, sheets, unknown, 0);
    const second = evaluate(model, sheets, unknown, 1);
    let grown = false;
    for (const [cell, value] of first) {
      if (value !== undefined && same(value, second.get(cell))) continue;
      unknown.add(cell);
      grown = true;
    }
    if (!grown) return first as ReadonlyMap<Cell, CellValue>;
  }
  return new Map();
}

function same(a: CellValue, b: CellValue | undefined): boolean {
  return typeof a === "object" && a !== null ? typeof b === "object" && b !== null && a.error === b.error : a === b;
}

function unknownFormulas(model: WorkbookModel, sheets: readonly CalculationSheet[], date1904: boolean): Set<Cell> {
  const supported = new Map<string, boolean>([...UNSTEADY, ...date1904 ? DATES : []].map((name) => [name, false]));
  const unknown = new Set<Cell>();
  for (const { uncached } of sheets) {
    for (const cell of uncached.keys()) {
      const formula = cell.formula ?? "";
      const { functions, names } = namesIn(formula);
      for (const name of functions) if (!supported.has(name)) supported.set(name, model.supports(name));
      // Brackets name another workbook or a table.
      if (formula.includes("[") || [...functions].some((name) => !supported.get(name)) || [...names].some((name) => model.refused.has(name))) {
        unknown.add(cell);
      }
    }
  }
  return unknown;
}

/** The results of all formulas that are not unknown; undefined for those that the calculator can't do. */
function evaluate(model: WorkbookModel, sheets: readonly CalculationSheet[], unknown: ReadonlySet<Cell>, guess: 0 | 1) {
  const results = new Map<Cell, CellValue | undefined>();
  model.fill(() => {
    sheets.forEach(({ cells, uncached }, sheet) => {
      for (const cell of cells) {
        const lacking = uncached.get(cell);
        if (!lacking) {
          const wavering = guess === 1 && typeof cell.value === "string" && REGIONAL_NUMBER.test(cell.value);
          model.setValue(sheet, cell, wavering ? `${cell.value as string}x` : cell.value);
        } else if (unknown.has(cell)) model.setValue(sheet, cell, guess === 0 ? 987_654.321 : "?");
        else if (lacking.array !== "member") model.setFormula(sheet, cell, cell.formula ?? "", lacking.array);
      }
    });
  });
  sheets.forEach(({ uncached }, sheet) => {
    for (const [cell, { array }] of uncached) {
      if (unknown.has(cell)) continue;
      const value = model.valueAt(sheet, cell, array !== undefined);
      const foreign = typeof value === "object" && value !== null && !OWN_ERRORS.has(value.error);
      results.set(cell, foreign ? undefined : value);
    }
  });
  return results;
}
