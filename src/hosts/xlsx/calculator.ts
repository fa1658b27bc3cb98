import type * as Calculator from "@ironcalc/wasm";
import { quoteSheet, toAddress, type Position, type Range } from "../../kernel/address";
import type { CellValue, DefinedName } from "../../snapshot/snapshot";
import { isRelative } from "./formulas";

/**
 * Where the calculator's WebAssembly comes from: its bytes or address. Without one it is fetched from beside the bundle,
 * which browsers can; Node can't fetch files, so a program there gives the bytes of @ironcalc/wasm/wasm_bg.wasm.
 */
export type CalculatorSource = () => Promise<BufferSource | URL | Response>;

let loading: Promise<typeof Calculator | undefined> | undefined;

/** Loads the calculator on first use, for good; undefined where it can't be had (no file, no WebAssembly allowed). */
export function loadCalculator(source?: CalculatorSource): Promise<typeof Calculator | undefined> {
  loading ??= load(source).catch(() => {
    // Another caller may bring the bytes.
    loading = undefined;
    return undefined;
  });
  return loading;
}

async function load(source: CalculatorSource | undefined): Promise<typeof Calculator> {
  const calculator = await import("@ironcalc/wasm");
  await (source ? calculator.default({ module_or_path: await source() }) : calculator.default());
  return calculator;
}

/** getCellType's answers. */
const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/** The calculator's own notation: English, whatever the user's language. */
const LANGUAGE = "en";

/** Where a result is wanted. */
export interface Place { readonly sheet: number; readonly at: Position; readonly inArray: boolean }

/** A workbook inside the calculator. Positions count from zero, its own from one. */
export class WorkbookModel {
  readonly #model: Calculator.Model;
  readonly #names: readonly string[];
  /** The defined names that the calculator did not take or would misread, in capitals. */
  readonly refused: ReadonlySet<string>;

  constructor(calculator: typeof Calculator, sheetNames: readonly string[], names: readonly DefinedName[]) {
    this.#model = new calculator.Model("book", LANGUAGE, "UTC", LANGUAGE);
    this.#names = sheetNames;
    this.#model.pauseEvaluation();
    sheetNames.forEach((name, sheet) => {
      if (sheet > 0) this.#model.newSheet();
      this.#model.renameSheet(sheet, name);
    });
    // One sheet more, for looking at results.
    this.#model.newSheet();
    const refused = new Set<string>();
    for (const { name, refersTo, sheet } of names) {
      const scope = sheet === undefined ? undefined : sheetNames.indexOf(sheet);
      // A name that looks elsewhere from each cell is more than the calculator knows.
      if (scope !== -1 && !isRelative(refersTo) && attempt(() => { this.#model.newDefinedName(name, scope, refersTo); })) continue;
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
    const scratch: Position = { row: 0, column: 0 };
    this.fill(() => { this.setFormula(this.#names.length, scratch, `=${name}()`); });
    return this.#shownAt(this.#names.length, scratch) !== "#NAME?";
  }

  setValue(sheet: number, { row, column }: Position, value: CellValue): void {
    // A leading apostrophe keeps a text from being read as a number, a date or a formula.
    const plain = typeof value === "object" ? value?.error ?? "" : String(value).toUpperCase();
    const input = typeof value === "string" ? `'${value}` : plain;
    this.#model.setUserInput(sheet, row + 1, column + 1, input);
  }

  setFormula(sheet: number, { row, column }: Position, given: string, array?: Range): void {
    // In brackets a formula is read to its end; without, what follows an unknown operator would be dropped silently.
    const formula = `=(${given.slice(1)})`;
    if (!array) this.#model.setUserInput(sheet, row + 1, column + 1, formula);
    else {
      const { top, left, bottom, right } = array;
      this.#model.setUserArrayFormula(sheet, row + 1, column + 1, right - left + 1, bottom - top + 1, formula);
    }
  }

  /** The results at some places; undefined where there is none, or one that spills where Excel takes a single value. */
  valuesAt(places: readonly Place[]): (CellValue | undefined)[] {
    const values = places.map((place) => this.#valueAt(place));
    const numbers = values.flatMap((value, i) => typeof value === "number" ? [i] : []);
    // Formats round results; joined to a text they keep all their digits.
    this.fill(() => {
      numbers.forEach((index, i) => {
        const { sheet, at } = places[index] as Place;
        const formula = `=${quoteSheet(this.#names[sheet] ?? "")}!${toAddress(at.row, at.column)}&""`;
        this.#model.setUserInput(this.#names.length, i + 1, 1, formula);
      });
    });
    numbers.forEach((index, i) => {
      const digits = this.#shownAt(this.#names.length, { row: i, column: 0 });
      values[index] = digits !== "" && Number.isFinite(Number(digits)) ? Number(digits) : undefined;
    });
    return values;
  }

  #valueAt({ sheet, at, inArray }: Place): CellValue | undefined {
    const [row, column] = [at.row + 1, at.column + 1];
    if (!inArray && spills(this.#model.getCellArrayStructure(sheet, row, column))) return undefined;
    switch (this.#model.getCellType(sheet, row, column)) {
      case NUMBER: return 0;
      case TEXT: return this.#shownAt(sheet, at);
      case LOGICAL: return this.#shownAt(sheet, at) === "TRUE";
      case ERROR: return { error: this.#shownAt(sheet, at) };
      default: return undefined;
    }
  }

  #shownAt(sheet: number, { row, column }: Position): string {
    return this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
  }
}

const spills = (structure: Calculator.CellArrayStructure): boolean =>
  structure !== "SingleCell" && !("DynamicAnchor" in structure && structure.DynamicAnchor.every((size) => size === 1));

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
