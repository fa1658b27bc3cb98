/**
 * Reads .xlsx and .xlsm files into snapshots, in a browser, a worker or Node.
 *
 * How reading works, from the bytes up; each layer knows only the ones before it:
 *  1. package.ts, zip-directory.ts – the zip container: its directory at once, each part only when asked for, in chunks,
 *     with checksums verified and limits on entries, size and ratio that hold whatever the directory claims. Packed
 *     entries stay available byte for byte, for a writer that copies what it doesn't change. compound-file.ts tells
 *     encrypted workbooks and those of Excel 97–2003 apart.
 *  2. xml.ts – a part as events, parsed while it is unpacked (saxes): any encoding, any prefix, no document types.
 *  3. content-types.ts, relationships.ts, workbook.ts – which parts are the sheets, strings, styles and theme.
 *  4. colours.ts, snapshot/number-format.ts, styles.ts, shared-strings.ts – what cells share. A style index becomes one frozen
 *     CellStyle and one formatter; a rich text keeps its runs until a cell's font says how it looks.
 *  5. sheet.ts, cell-list.ts, formulas.ts, dates.ts – one pass over each sheet that makes cells in order. Shared formulas
 *     are written out, filled blanks kept only between cells with content, claimed dimensions never believed.
 *  6. calculate.ts, calculator.ts – only if some formula has no result in the file: IronCalc, loaded on that occasion.
 *
 * How writing works (write/), so that the file that comes out is the file that went in, plus what was asked:
 *  7. markup.ts, draft.ts, zip-writer.ts – XML text with the places of its elements, changed by splices that leave every other
 *     character; the parts that differ so far; the zip in which all other entries keep their bytes.
 *  8. book.ts, lists.ts, styles-part.ts, titles.ts – sheets and names of the workbook, lists of the styles, the document's list.
 *  9. cells.ts, special-cells.ts, strings.ts, formats.ts, function-prefixes.ts – cells in their places, and what keeps some from
 *     being changed. edits.ts, precedents.ts – which edits can be made, and whose results they make stale: those are calculated
 *     anew, or left to Excel where they cannot be.
 * 10. highlights.ts, looks.ts, report-sheet.ts, store.ts – what is ours: put so that it can be found and taken out without a trace.
 * 11. host.ts – the workbook as a WorkbookHost: a plan is made on a draft, read back, and kept or thrown away as a whole.
 *
 * Inside, a refusal is thrown as a ReadError and becomes the Result here; anything else that is thrown is a bug.
 */
export type { CalculatorSource } from "./calculator";
export { openWorkbook, type XlsxWorkbook } from "./host";
export { readWorkbook, type ReadOptions } from "./read";
export type { ReadErrorCode } from "./read-error";
