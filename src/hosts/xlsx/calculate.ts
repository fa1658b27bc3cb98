import type { Range } from "../../kernel/address";
import type { Cell, CellValue, DefinedName } from "../../snapshot/snapshot";
import { loadCalculator, WorkbookModel, type CalculatorSource } from "./calculator";
import { namesIn } from "./formulas";
import { bounded, type UsedPart } from "./wide-references";

/** A sheet as the calculation needs it: all cells, and which of them lack their result. */
export interface CalculationSheet {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly uncached: ReadonlyMap<Cell, { readonly array: Range | "member" | undefined }>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** Beyond these the formulas stay without result: the calculator would need seconds and hundreds of megabytes. */
const MAX_CELLS = 200_000;
const MAX_FORMULAS = 30_000;
/** Cells that all formulas together go through, each as often as one does; what comes later stays without result. */
const MAX_VISITS = 5_000_000;
/** Rounds in which formulas may still turn out to depend on something unknown. */
const MAX_ROUNDS = 6;

/** Results that change from run to run or from region to region, or that need what a snapshot lacks. */
const UNSTEADY = ["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL", "INDIRECT", "SHEET", "SHEETS", "VALUE"];
/** Functions whose result depends on the first day of the calendar. */
const DATES = [
  "DATE", "DATEVALUE", "DAY", "MONTH", "YEAR", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "EDATE", "EOMONTH", "WORKDAY", "WORKDAY.INTL",
  "NETWORKDAYS", "NETWORKDAYS.INTL", "YEARFRAC", "DATEDIF", "DAYS", "DAYS360", "TEXT",
];

/** Functions that leave out hidden or filtered rows, which the calculator knows nothing of. */
const VISIBLE = ["SUBTOTAL", "AGGREGATE"];

/** Text that Excel turns into a number in arithmetic; which number, depends on the region: "1.500", "1/2", "Rp 2.000,00". */
const REGIONAL_NUMBER = /^\s*(?:Rp\.?)?(?=[\s\d.,/:%+\-()]*\d)(?=[^.,/:-]*[.,/:-])[\s\d.,/:%+\-()]*$/i;

/**
 * What names another workbook, a table or several sheets at once; a double minus, which the calculator drops instead of making
 * numbers; criteria such as "<>x", for which it leaves out the numbers.
 */
const BEYOND = /\[|-\s*-|"<>(?:[^"\d]|"\s*&)|:[^\s"'(),!]+!|:[^'"]*'!/;

/** A TEXT whose format is anything but plain digits gives each region its own signs and names. */
const TEXTS = /\bTEXT\(/gi;
const PLAIN_TEXTS = /\bTEXT\([^()"]*,\s*"[0#]+%?"\s*\)/gi;
const isRegional = (formula: string): boolean => (formula.match(TEXTS)?.length ?? 0) > (formula.match(PLAIN_TEXTS)?.length ?? 0);

/** A fraction or a grouped number inside a calculated text, whose separators are the region's. */
const WRITTEN_NUMBER = /\d[.,]\d/;

/** The errors of the sheet's own arithmetic; any other error may be the calculator's shortcoming. */
const OWN_ERRORS = new Set(["#DIV/0!", "#N/A", "#REF!", "#NULL!"]);

/**
 * Calculates the formulas that the file has no result for, from the values that it has. What can't be calculated for
 * certain is left out: unknown functions, other workbooks, tables, texts read as numbers, and whatever depends on them.
 */
export async function calculate(
  given: readonly CalculationSheet[], definedNames: readonly DefinedName[], date1904: boolean, source?: CalculatorSource,
): Promise<ReadonlyMap<Cell, CellValue>> {
  const sheets = withSubtotals(given);
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.uncached.size, 0);
  if (formulas === 0 || cells > MAX_CELLS || formulas > MAX_FORMULAS) return new Map();
  const calculator = await loadCalculator(source);
  if (!calculator) return new Map();
  const names = sheets.map(({ name }) => name);
  try {
    const results = settle(sheets, date1904, (use) => {
      const model = new WorkbookModel(calculator, names, definedNames);
      const result = use(model);
      model.free();
      return result;
    });
    const lacking = new Set(given.flatMap(({ uncached }) => [...uncached.keys()]));
    return new Map([...results].filter(([cell]) => lacking.has(cell)));
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    // The calculator is foreign code in a sandbox: what it refuses or breaks down over is reported as not calculated.
    return new Map();
  }
}

const SUBTOTAL = new RegExp(String.raw`\b(?:${VISIBLE.join("|")})\(`, "i");

/** A subtotal passes over cells that hold another one: where one is to be calculated, all of them stand as formulas. */
function withSubtotals(sheets: readonly CalculationSheet[]): readonly CalculationSheet[] {
  const isSubtotal = ({ formula = "" }: Cell): boolean => SUBTOTAL.test(formula);
  // Where rows are hidden no subtotal is calculated.
  if (sheets.some(({ hiddenRows }) => hiddenRows.size > 0) || !sheets.some(({ uncached }) => [...uncached.keys()].some(isSubtotal))) return sheets;
  return sheets.map((sheet) => {
    const known = sheet.cells.filter((cell) => isSubtotal(cell) && !sheet.uncached.has(cell));
    return { ...sheet, uncached: new Map([...sheet.uncached, ...known.map((cell) => [cell, { array: undefined }] as const)]) };
  });
}

/** What an unknown result may be: much, a text (which Excel takes for more than any number), less than nothing. */
const GUESSES = [987_654.321, "?", -987_654.321] as const;

/** Runs something on a new model: array formulas can't be written over. */
type WithModel = <T>(use: (model: WorkbookModel) => T) => T;

/**
 * Calculates several times, with different guesses for everything unknown, and keeps what comes out the same: an IFERROR
 * around an unknown function, for one, gives no result that anybody should trust.
 */
function settle(sheets: readonly CalculationSheet[], date1904: boolean, withModel: WithModel): ReadonlyMap<Cell, CellValue> {
  const written = boundedFormulas(sheets);
  const unknown = withModel((model) => unknownFormulas(model, sheets, { date1904, written }));
  const wavering = sheets.some(({ cells }) => cells.some(({ value }) => wavers(value)));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const first = withModel((model) => evaluate(model, sheets, { unknown, written, guess: 0 }));
    const second = unknown.size > 0 || wavering ? withModel((model) => evaluate(model, sheets, { unknown, written, guess: 1 })) : first;
    const third = unknown.size > 0 ? withModel((model) => evaluate(model, sheets, { unknown, written, guess: 2 })) : first;
    let grown = false;
    for (const [cell, value] of first) {
      if (value !== undefined && same(value, second.get(cell)) && same(value, third.get(cell))) continue;
      unknown.add(cell);
      grown = true;
    }
    if (!grown) return first as ReadonlyMap<Cell, CellValue>;
  }
  return new Map();
}

const wavers = (value: CellValue): boolean => typeof value === "string" && REGIONAL_NUMBER.test(value);

function same(a: CellValue, b: CellValue | undefined): boolean {
  return typeof a === "object" && a !== null ? typeof b === "object" && b !== null && a.error === b.error : a === b;
}

/** The formulas as the calculator gets them; those that are not among them would take it too long. */
type WrittenFormulas = ReadonlyMap<Cell, string>;

function boundedFormulas(sheets: readonly CalculationSheet[]): WrittenFormulas {
  const used = { rows: 1, columns: 1 } satisfies UsedPart;
  for (const { cells } of sheets) {
    for (const { row, column } of cells) {
      used.rows = Math.max(used.rows, row + 1);
      used.columns = Math.max(used.columns, column + 1);
    }
  }
  const written = new Map<Cell, string>();
  let visits = 0;
  for (const { uncached } of sheets) {
    for (const cell of uncached.keys()) {
      const within = bounded(cell.formula ?? "", used);
      if (!within || visits + within.cells > MAX_VISITS) continue;
      visits += within.cells;
      written.set(cell, within.formula);
    }
  }
  return written;
}

interface Unfit { readonly date1904: boolean; readonly written: WrittenFormulas }

function unknownFormulas(model: WorkbookModel, sheets: readonly CalculationSheet[], { date1904, written }: Unfit): Set<Cell> {
  const someHidden = sheets.some(({ hiddenRows }) => hiddenRows.size > 0);
  const unfit = [...UNSTEADY, ...date1904 ? DATES : [], ...someHidden ? VISIBLE : []];
  const supported = new Map<string, boolean>(unfit.map((name) => [name, false]));
  const unknown = new Set<Cell>();
  for (const { uncached } of sheets) {
    for (const cell of uncached.keys()) {
      const formula = cell.formula ?? "";
      const { functions, names } = namesIn(formula);
      for (const name of functions) if (!supported.has(name)) supported.set(name, model.supports(name));
      const foreign = [...functions].some((name) => !supported.get(name)) || [...names].some((name) => model.refused.has(name));
      if (foreign || BEYOND.test(formula) || isRegional(formula) || !written.has(cell)) unknown.add(cell);
    }
  }
  return unknown;
}

interface Round { readonly unknown: ReadonlySet<Cell>; readonly written: WrittenFormulas; readonly guess: 0 | 1 | 2 }

/** The results of all formulas that are not unknown; undefined for those that the calculator can't do. */
function evaluate(
  model: WorkbookModel, sheets: readonly CalculationSheet[], { unknown, written, guess }: Round,
): ReadonlyMap<Cell, CellValue | undefined> {
  model.fill(() => {
    sheets.forEach(({ cells, uncached }, sheet) => {
      for (const cell of cells) {
        const lacking = uncached.get(cell);
        if (cell.value === null && !lacking) continue;
        if (!lacking) {
          model.setValue(sheet, cell, guess === 1 && wavers(cell.value) ? `${cell.value as string}x` : cell.value);
        } else if (unknown.has(cell)) model.setValue(sheet, cell, GUESSES[guess]);
        else if (lacking.array !== "member") model.setFormula(sheet, cell, written.get(cell) ?? "", lacking.array);
      }
    });
  });
  const wanted = sheets.flatMap(({ uncached }, sheet) => [...uncached]
    .filter(([cell]) => !unknown.has(cell))
    .map(([cell, { array }]) => ({ sheet, at: cell, inArray: array !== undefined })));
  const values = model.valuesAt(wanted);
  return new Map(wanted.map(({ at }, i) => [at, trusted(values[i])]));
}

/** A result, unless another Excel might well have another. */
function trusted(value: CellValue | undefined): CellValue | undefined {
  if (typeof value === "string") return WRITTEN_NUMBER.test(value) ? undefined : value;
  return typeof value === "object" && value !== null && !OWN_ERRORS.has(value.error) ? undefined : value;
}
