import type { Model } from "@ironcalc/wasm";
import { MAX_COLUMNS, MAX_ROWS, type Position, type Range } from "../../kernel/address";
import type { CellValue, DefinedName } from "../../snapshot/snapshot";

type Calculator = typeof import("@ironcalc/wasm");

/**
 * Where the calculator's WebAssembly comes from: its bytes or address. Without one it is fetched from beside the bundle,
 * which browsers can; Node can't fetch files, so a program there gives the bytes of @ironcalc/wasm/wasm_bg.wasm.
 */
export type CalculatorSource = () => Promise<BufferSource | URL | Response>;

let loading: Promise<Calculator | undefined> | undefined;

/** Loads the calculator on first use, for good; undefined where it can't be had (no file, no WebAssembly allowed). */
export function loadCalculator(source?: CalculatorSource): Promise<Calculator | undefined> {
  loading ??= load(source).catch(() => {
    // Another caller may bring the bytes.
    loading = undefined;
    return undefined;
  });
  return loading;
}

async function load(source: CalculatorSource | undefined): Promise<Calculator> {
  const calculator = await import("@ironcalc/wasm");
  await (source ? calculator.default({ module_or_path: source() }) : calculator.default());
  return calculator;
}

/** getCellType's answers. */
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/** All the digits that a result has; general formats would round it. */
const ALL_DIGITS = "0.0000000000000000E+00";

/** The calculator's own notation: English, whatever the user's language. */
const LANGUAGE = "en";

/** A workbook inside the calculator. Positions count from zero, its own from one. */
export class WorkbookModel {
  readonly #model: Model;
  /** The defined names that the calculator did not take, in capitals. */
  readonly refused: ReadonlySet<string>;

  constructor(calculator: Calculator, sheetNames: readonly string[], names: readonly DefinedName[]) {
    this.#model = new calculator.Model("book", LANGUAGE, "UTC", LANGUAGE);
    this.#model.pauseEvaluation();
    sheetNames.forEach((name, sheet) => {
      if (sheet > 0) this.#model.newSheet();
      this.#model.renameSheet(sheet, name);
    });
    const refused = new Set<string>();
    for (const { name, refersTo, sheet } of names) {
      const scope = sheet === undefined ? undefined : sheetNames.indexOf(sheet);
      if (scope !== -1 && attempt(() => { this.#model.newDefinedName(name, scope, refersTo); })) continue;
      refused.add(name.toUpperCase());
    }
    this.refused = refused;
  }

  free(): void { this.#model.free(); }

  /** Sets cells within `change`, then calculates once. */
  fill(change: () => void): void {
    this.#model.pauseEvaluation();
    change();
    this.#model.resumeEvaluation();
    this.#model.evaluate();
  }

  /** Tells a function that the calculator has from one that it would give #NAME? for. */
  supports(name: string): boolean {
    const scratch: Position = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };
    this.fill(() => { this.setFormula(0, scratch, `=${name}()`); });
    const known = this.#shownAt(0, scratch) !== "#NAME?";
    this.#model.rangeClearAll(0, MAX_ROWS, MAX_COLUMNS, MAX_ROWS, MAX_COLUMNS);
    return known;
  }

  setValue(sheet: number, { row, column }: Position, value: CellValue): void {
    // A leading apostrophe keeps a text from being read as a number, a date or a formula.
    const input = typeof value === "string" ? `'${value}` : typeof value === "object" ? value?.error ?? "" : String(value).toUpperCase();
    this.#model.setUserInput(sheet, row + 1, column + 1, input);
  }

  setFormula(sheet: number, { row, column }: Position, formula: string, array?: Range): void {
    if (!array) this.#model.setUserInput(sheet, row + 1, column + 1, formula);
    else this.#model.setUserArrayFormula(sheet, row + 1, column + 1, array.right - array.left + 1, array.bottom - array.top + 1, formula);
  }

  /** A result; undefined where the calculator has none, or one that spills where Excel takes a single value. */
  valueAt(sheet: number, at: Position, inArray: boolean): CellValue | undefined {
    const [row, column] = [at.row + 1, at.column + 1];
    if (!inArray && this.#model.getCellArrayStructure(sheet, row, column) !== "SingleCell") return undefined;
    switch (this.#model.getCellType(sheet, row, column)) {
      case NUMBER: return this.#numberAt(sheet, at);
      case TEXT: return this.#shownAt(sheet, at);
      case LOGICAL: return this.#shownAt(sheet, at) === "TRUE";
      case ERROR: return { error: this.#shownAt(sheet, at) };
      default: return undefined;
    }
  }

  #shownAt(sheet: number, { row, column }: Position): string {
    return this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
  }

  #numberAt(sheet: number, at: Position): number | undefined {
    this.#model.updateRangeStyle({ sheet, row: at.row + 1, column: at.column + 1, width: 1, height: 1 }, "num_fmt", ALL_DIGITS);
    const shown = this.#shownAt(sheet, at);
    // Exponents of three digits come out garbled.
    return /^-?\d\.\d+E[+-]\d\d$/.test(shown) ? Number(shown) : undefined;
  }
}

/** True where the calculator takes an input; it throws plain texts for what it refuses. */
function attempt(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return false;
  }
}
