import type { Locale } from "../../kernel/format";
import { ok, refused, type Result } from "../../kernel/result";
import { NumberFormats } from "../../snapshot/number-format";
import type { Cell, Sheet, Snapshot } from "../../snapshot/snapshot";
import { calculate } from "./calculate";
import type { CalculatorSource } from "./calculator";
import { newBudget } from "./cell-list";
import { readTheme } from "./colours";
import { isCompoundFile, sniffCompoundFile } from "./compound-file";
import { Package } from "./package";
import { ReadError, type ReadErrorCode } from "./read-error";
import { readSharedStrings, RichLooks } from "./shared-strings";
import { EMPTY_SHEET, readSheet, type Book, type SheetContent } from "./sheet";
import { readStyles } from "./styles";
import { readWorkbookPart } from "./workbook";

export interface ReadOptions {
  /** Whose separators, month names and currency the shown texts have; Indonesian unless said otherwise. */
  readonly locale?: Locale;
  /** See CalculatorSource. */
  readonly calculator?: CalculatorSource;
}

/**
 * Reads the bytes of a workbook. Whatever the bytes are, the answer is a snapshot or one of the codes, with a technical
 * detail in English for a bug report; the snapshot is frozen down to its cells and shares nothing with the bytes.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Snapshot, ReadErrorCode>> {
  try {
    return ok(await read(bytes, options));
  } catch (error) {
    if (error instanceof ReadError) return refused(error.code, error.detail);
    throw error;
  }
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<Snapshot> {
  if (bytes.length === 0) throw new ReadError("empty", "no bytes");
  if (isCompoundFile(bytes)) throw new ReadError(sniffCompoundFile(bytes), "an OLE compound file");
  const snapshot = await readSnapshot(bytes, options);
  if (snapshot.sheets.every(({ cells }) => cells.length === 0)) throw new ReadError("empty", "no worksheet has a cell");
  return snapshot;
}

/** The snapshot of an OOXML workbook, which may be empty. Throws a ReadError. */
export async function readSnapshot(bytes: Uint8Array, { locale = "id", calculator }: ReadOptions = {}): Promise<Snapshot> {
  const pkg = new Package(bytes);
  const { sheets, definedNames, date1904, fullCalculation, partOf } = readWorkbookPart(pkg);
  const formats = new NumberFormats(locale, date1904);
  const styles = readStyles(pkg, partOf("styles"), readTheme(pkg, partOf("theme")), formats);
  const book: Book = {
    package: pkg, strings: readSharedStrings(pkg, partOf("sharedStrings")), styles, richLooks: new RichLooks(),
    date1904, fullCalculation, budget: newBudget(),
  };
  const contents = sheets.map(({ path }) => path === undefined ? EMPTY_SHEET : readSheet(book, path));
  const named = contents.map((content, i) => ({ ...content, name: sheets[i]?.name ?? "" }));
  await addResults(named, { definedNames, date1904, calculator });
  return Object.freeze({
    sheets: Object.freeze(sheets.map(({ name, visibility }, i): Sheet => {
      const { cells, merges, hiddenRows, hiddenColumns } = contents[i] as SheetContent;
      for (const cell of cells) Object.freeze(cell);
      Object.freeze(cells);
      return Object.freeze({ name, visibility, cells, merges: Object.freeze(merges), hiddenRows, hiddenColumns });
    })),
    definedNames: Object.freeze(definedNames),
  });
}

interface Calculation {
  readonly definedNames: Snapshot["definedNames"];
  readonly date1904: boolean;
  readonly calculator: CalculatorSource | undefined;
}

/** Puts results, or the mark that there is none, in place of the cells whose formula has none in the file. */
async function addResults(sheets: readonly (SheetContent & { readonly name: string })[], given: Calculation): Promise<void> {
  if (sheets.every(({ uncached }) => uncached.size === 0)) return;
  const results = await calculate(sheets, given.definedNames, given.date1904, given.calculator);
  for (const { cells, uncached } of sheets) {
    if (uncached.size === 0) continue;
    cells.forEach((cell, i) => {
      const lacking = uncached.get(cell);
      if (!lacking) return;
      const value = results.get(cell);
      const finished: Cell = value === undefined
        ? { ...cell, value: null, text: "", uncalculated: true }
        : { ...cell, value, text: lacking.format.text(value) };
      cells[i] = finished;
    });
  }
}
