import { inRange, parseAddress, parseRange } from "../../../kernel/address";
import type { Refusal, RefusalReason } from "../../../plan/host";
import { sameContent, type CellEdit, type Content } from "../../../plan/plan";
import type { Cell, CellValue, Snapshot } from "../../../snapshot/snapshot";
import { type Book, type BookSheet } from "./book";
import { keyOf, patchCells, sourcesOf, stylesOf, type CellChange, type StringIndex } from "./cells";
import type { Draft } from "./draft";
import { isUnlocked, withNumberFormat } from "./formats";
import { storedFormula } from "./function-prefixes";
import { itemsOf } from "./lists";
import { attributesOf, parse } from "./markup";
import { dependantsOf, type Tables } from "./precedents";
import { expanded, isCovered, specialCells, type SpecialCells } from "./special-cells";
import { ensureStyles } from "./styles-part";
import { highestFormat, refuseDangling } from "./usage";

/** Finds the cells of a snapshot by sheet and address. */
export class Cells {
  readonly #sheets: ReadonlyMap<string, ReadonlyMap<number, Cell>>;

  constructor(snapshot: Snapshot) {
    this.#sheets = new Map(snapshot.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [keyOf(cell), cell]))]));
  }

  at(sheet: string, key: number): Cell | undefined { return this.#sheets.get(sheet)?.get(key); }

  content(sheet: string, key: number): Content {
    const cell = this.at(sheet, key);
    return cell?.formula === undefined ? { value: cell?.value ?? null } : { formula: cell.formula, value: cell.value };
  }
}

export interface Judged { readonly accepted: readonly CellEdit[]; readonly refused: readonly Refusal[] }

/** Which edits can be made. Several of one cell are looked at in their order, each as if the ones before it had been made. */
export class EditJudge {
  readonly #draft: Draft;
  readonly #book: Book;
  readonly #cells: Cells;
  readonly #special = new Map<string, SpecialCells>();

  constructor(draft: Draft, book: Book, cells: Cells) {
    this.#draft = draft;
    this.#book = book;
    this.#cells = cells;
  }

  judge(edits: readonly CellEdit[]): Judged {
    const sheets = new Map(this.#book.sheets.map((sheet) => [sheet.name, sheet]));
    const pending = new Map<string, Content>();
    const styles = this.#styles(edits, sheets);
    const accepted: CellEdit[] = [];
    const refused: Refusal[] = [];
    for (const edit of edits) {
      const { sheet: name, address } = edit.at;
      const place = parseAddress(address);
      const sheet = sheets.get(name);
      if (!place || !sheet?.cells || sheet.path === undefined) { refused.push({ edit, reason: "missing" }); continue; }
      const key = keyOf(place);
      const found = pending.get(`${name}!${key}`) ?? this.#cells.content(name, key);
      const reason: RefusalReason | undefined = !sameContent(found, edit.before) ? "stale"
        : this.#inTheWay(sheet.path, place.row, place.column, styles.get(name)?.get(key) ?? 0) ?? (isWritable(edit.after) && isWritable(edit.before) ? undefined : "failed");
      if (reason) refused.push({ edit, reason, ...(reason === "stale" && { found }) });
      else {
        accepted.push(edit);
        pending.set(`${name}!${key}`, edit.after);
      }
    }
    return { accepted, refused };
  }

  special(path: string): SpecialCells {
    const known = this.#special.get(path);
    if (known) return known;
    const special = specialCells(this.#draft, path);
    this.#special.set(path, special);
    return special;
  }

  #styles(edits: readonly CellEdit[], sheets: ReadonlyMap<string, BookSheet>): Map<string, Map<number, number>> {
    const wanted = new Map<string, Set<number>>();
    for (const { at } of edits) {
      const place = parseAddress(at.address);
      const path = sheets.get(at.sheet)?.cells ? sheets.get(at.sheet)?.path : undefined;
      if (place && path !== undefined && this.special(path).isProtected) wanted.set(at.sheet, (wanted.get(at.sheet) ?? new Set()).add(keyOf(place)));
    }
    return new Map([...wanted].map(([name, keys]) => [name, stylesOf(this.#draft.need(sheets.get(name)?.path ?? ""), keys)]));
  }

  #inTheWay(path: string, row: number, column: number, style: number): RefusalReason | undefined {
    const special = this.special(path);
    if (isCovered(special, row, column)) return "merged";
    if (special.arrays.some((range) => inRange(range, row, column))) return "array";
    if (special.isProtected && !isUnlocked(this.#draft.text(this.#book.partOf("styles") ?? "") ?? "<styleSheet/>", style)) return "protected";
    return special.owned.some((range) => inRange(range, row, column)) ? "failed" : undefined;
  }
}

/** The longest text and formula of a cell. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A content that could not be put back is not replaced either. */
function isWritable({ formula, value }: Content): boolean {
  if (formula !== undefined) return formula.startsWith("=") && formula.length <= MAX_FORMULA && storedFormula(formula) !== undefined;
  return typeof value === "number" ? Number.isFinite(value) : typeof value !== "string" || value.length <= MAX_TEXT;
}

/** What the edits need to be written: their cells, and all formulas whose results they make stale. */
export interface Written {
  /** Formulas that wait for a result, by sheet index and keyOf. */
  readonly waiting: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The workbook as it was opened, and as it stands. */
export interface Snapshots { readonly opened: Snapshot; readonly present: Snapshot }

/** Writes accepted edits; formulas that are new or depend on what changed lose their results, see fillResults. */
export function writeEdits(
  draft: Draft, book: Book, judge: EditJudge, edits: readonly CellEdit[], { opened, present: snapshot }: Snapshots, strings: StringIndex,
): Written {
  const before = new Cells(opened);
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const places = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const last = new Map<string, Map<number, { edit: CellEdit; format: string | undefined }>>();
  for (const edit of edits) {
    const { row, column } = parseAddress(edit.at.address) ?? { row: 0, column: 0 };
    const cells = last.get(edit.at.sheet) ?? new Map<number, { edit: CellEdit; format: string | undefined }>();
    const key = keyOf({ row, column });
    last.set(edit.at.sheet, cells.set(key, { edit, format: edit.format?.after ?? cells.get(key)?.format }));
  }
  const changed = new Map([...last].map(([name, cells]) => [places.get(name) ?? -1, new Set(cells.keys())]));
  const after = withEdits(snapshot, last);
  const stale = dependantsOf(after, changed, tablesOf(draft, book, places));
  const waiting = new Map<number, Set<number>>();
  let formulas = false;
  snapshot.sheets.forEach(({ name }, index) => {
    const path = byName.get(name)?.path;
    const own = last.get(name);
    if (path === undefined || (!own && !stale.has(index))) return;
    const styles = own ? stylesOf(draft.need(path), new Set([...own].flatMap(([key, { format }]) => format === undefined ? [] : [key]))) : new Map<number, number>();
    const changes = new Map<number, CellChange>();
    const results = new Set<number>();
    for (const [key, { edit, format }] of own ?? []) {
      const place = parseAddress(edit.at.address) ?? { row: 0, column: 0 };
      const { formula, value } = edit.after;
      if (formula !== undefined) results.add(key);
      formulas ||= formula !== undefined || edits.some(({ at, before }) => at.sheet === name && at.address === edit.at.address && before.formula !== undefined);
      const style = format === undefined ? {} : { style: formatOf(draft, book, styles.get(key) ?? 0, format) };
      changes.set(key, { ...place, ...style, ...(formula === undefined ? { formula: null, value } : { formula: storedFormula(formula) ?? "", value: null }) });
    }
    if (own) for (const [key, source] of restored(draft, path, own, (key) => before.at(name, key))) changes.set(key, { ...changes.get(key) as CellChange, source });
    if (own) for (const change of expanded(judge.special(path), new Set(own.keys()))) changes.set(keyOf(change), change);
    for (const cell of after.sheets[index]?.cells ?? []) {
      const key = keyOf(cell);
      // What-if tables are calculated by Excel only; their cells keep what they show.
      if (!stale.get(index)?.has(key) || own?.has(key) || cell.formula?.startsWith("=TABLE(")) continue;
      results.add(key);
      changes.set(key, { row: cell.row, column: cell.column, ...changes.get(key), value: null, result: true });
    }
    if (results.size > 0) waiting.set(index, results);
    draft.set(path, patchCells(draft.need(path), [...changes.values()], strings));
  });
  if (formulas) book.dropCalculationChain();
  return { waiting };
}

/**
 * The elements of constants that get back what they held when the file was opened: so a text gets back the looks of its parts,
 * of which an edit knows nothing.
 */
function restored(
  draft: Draft, path: string, edits: ReadonlyMap<number, { readonly edit: CellEdit; readonly format: string | undefined }>, openedAt: (key: number) => Cell | undefined,
): Map<number, string> {
  const back = new Set([...edits].flatMap(([key, { edit: { after } }]) => {
    const cell = openedAt(key);
    return cell && cell.formula === undefined && after.formula === undefined && sameContent(cell, after) ? [key] : [];
  }));
  const original = back.size > 0 ? draft.original(path) : undefined;
  if (original === undefined) return new Map();
  const styles = stylesOf(draft.need(path), back);
  return new Map([...sourcesOf(original, back)].flatMap(([key, { text, style }]) => {
    const format = edits.get(key)?.format;
    const same = format === undefined ? styles.get(key) === style : format === openedAt(key)?.style.numberFormat;
    return same ? [[key, text] as const] : [];
  }));
}

function formatOf(draft: Draft, book: Book, style: number, code: string): number {
  const path = ensureStyles(draft, book);
  const before = draft.need(path);
  const { xml, index } = withNumberFormat(before, style, code);
  const count = itemsOf(before, "cellXfs").length;
  if (index >= count) refuseDangling(highestFormat(draft), count);
  draft.set(path, xml);
  return index;
}

/** A result that is known without calculating. */
export type KnownResult = (sheet: string, key: number) => CellValue | undefined;

/** Puts results into formulas that wait for one; returns whether all have one. */
export function fillResults(
  draft: Draft, book: Book, { waiting }: Written, calculated: Snapshot, strings: StringIndex, known: KnownResult,
): boolean {
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet.path]));
  let complete = true;
  for (const [index, keys] of waiting) {
    const sheet = calculated.sheets[index];
    const path = byName.get(sheet?.name ?? "");
    if (!sheet || path === undefined) continue;
    const changes = sheet.cells.filter((cell) => keys.has(keyOf(cell))).flatMap((cell): CellChange[] => {
      const calculatedValue = cell.uncalculated || cell.value === null ? undefined : cell.value;
      if (calculatedValue === undefined) complete = false;
      const value = calculatedValue ?? known(sheet.name, keyOf(cell)) ?? null;
      return value === null ? [] : [{ row: cell.row, column: cell.column, value, result: true }];
    });
    draft.set(path, patchCells(draft.need(path), changes, strings));
  }
  return complete;
}

/** What edits say of the results of their formulas. */
export function resultsIn(edits: readonly CellEdit[]): KnownResult {
  const results = new Map(edits.map(({ at, after }) => {
    const place = parseAddress(at.address);
    return [`${at.sheet}!${place ? keyOf(place) : ""}`, after.formula === undefined ? undefined : after.value ?? undefined];
  }));
  return (sheet, key) => results.get(`${sheet}!${key}`);
}

/** A picture of a workbook with the results that it had when it was opened; undefined where it holds anything else than then. */
export function asOpened(present: Snapshot, opened: Snapshot): Snapshot | undefined {
  const byName = new Map(opened.sheets.map((sheet) => [sheet.name, sheet]));
  const listed = ({ name, cells }: Snapshot["sheets"][number]): string[] => cells
    .filter(({ value, formula }) => formula !== undefined || (value ?? "") !== "")
    .map(({ row, column, value, formula }) => JSON.stringify([name, row, column, formula ?? value, formula !== undefined]));
  let known = 0;
  for (const sheet of present.sheets) {
    const before = byName.get(sheet.name);
    // Whatever came since is ours, and nothing is calculated from it.
    if (!before) continue;
    known++;
    const [first, second] = [listed(sheet), listed(before)];
    if (first.length !== second.length || first.some((cell, i) => cell !== second[i])) return undefined;
  }
  return known < opened.sheets.length ? undefined : { ...present, sheets: present.sheets.map((sheet) => byName.get(sheet.name) ?? sheet) };
}

/** The snapshot as far as the formulas matter: which of them depend on what, once the edits are made. */
function withEdits(snapshot: Snapshot, last: ReadonlyMap<string, ReadonlyMap<number, { readonly edit: CellEdit }>>): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = last.get(sheet.name);
      if (!own) return sheet;
      return { ...sheet, cells: sheet.cells.filter((cell) => cell.formula !== undefined && !own.has(keyOf(cell))) };
    }),
  };
}

function tablesOf(draft: Draft, book: Book, places: ReadonlyMap<string, number>): Tables {
  return new Map(book.sheets.flatMap(({ name, path, cells }) => !cells || path === undefined ? []
    : draft.relations(path).flatMap(({ type, path: target }) => {
      const xml = type === "table" && target !== undefined ? draft.text(target) : undefined;
      if (xml === undefined) return [];
      const { displayName = "", ref = "" } = attributesOf(xml, parse(xml));
      const range = parseRange(ref);
      return range ? [[displayName.toUpperCase(), { sheet: places.get(name) ?? -1, range }] as const] : [];
    })));
}
