import { parseAddress } from "../../kernel/address";
import { ok, refused, type Result } from "../../kernel/result";
import type { Applied, HostProblem, Progress, Refusal, WorkbookHost } from "../../plan/host";
import { sameContent, type CellEdit, type Plan } from "../../plan/plan";
import type { CellRef, Snapshot } from "../../snapshot/snapshot";
import { ReadError, type ReadErrorCode } from "./read-error";
import { readSnapshot, readWorkbook, type ReadOptions } from "./read";
import { Book } from "./write/book";
import { keyOf } from "./write/cells";
import { Draft, type Changes } from "./write/draft";
import { asOpened, Cells, EditJudge, fillResults, resultsIn, writeEdits, type Written } from "./write/edits";
import { addHighlights, hasHighlights, removeHighlights } from "./write/highlights";
import { putReport, removeReport } from "./write/report-sheet";
import { readStore, writeStore } from "./write/store";
import { sharedStrings } from "./write/strings";
import { Unsupported } from "./write/unsupported";

/** A workbook in a file. */
export interface XlsxWorkbook extends WorkbookHost {
  /** The file as it stands now: parts that no plan has changed keep their bytes. */
  save(): Uint8Array;
}

/** Opens the bytes of a workbook, which stay as they are. The answer is a workbook or one of the codes of readWorkbook. */
export async function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<XlsxWorkbook, ReadErrorCode>> {
  const read = await readWorkbook(bytes, options);
  return read.ok ? ok(new OpenWorkbook(bytes, read.value, options)) : read;
}

/** Whether sheets would have to come or go in a workbook whose structure is protected. */
class Locked extends Error {}

class OpenWorkbook implements XlsxWorkbook {
  readonly #file: Uint8Array;
  readonly #options: ReadOptions;
  #changes: Changes = new Map();
  #bytes: Uint8Array;
  /** As the file was. */
  readonly #opened: Snapshot;
  #snapshot: Snapshot;
  /** Plans are made one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: Uint8Array, snapshot: Snapshot, options: ReadOptions) {
    this.#file = this.#bytes = file;
    this.#opened = this.#snapshot = snapshot;
    this.#options = options;
  }

  save(): Uint8Array { return this.#bytes; }

  read(progress?: Progress): Promise<Result<Snapshot, HostProblem>> {
    return this.#inTurn(() => {
      progress?.(1);
      return this.#snapshot;
    });
  }

  apply(plan: Plan, progress?: Progress): Promise<Result<Applied, HostProblem>> {
    return this.#inTurn(() => this.#make(plan, progress));
  }

  /** Does something after all that was asked for before. */
  #inTurn<T>(task: () => T | Promise<T>): Promise<Result<T, HostProblem>> {
    const turn = this.#last.then(task).then((value) => ok(value), (error: unknown) => {
      // What could not be made is on a draft only; the workbook is as it was.
      if (error instanceof Unsupported) return refused<HostProblem>("unsupported", error.detail);
      if (error instanceof Locked) return refused<HostProblem>("protected");
      if (error instanceof ReadError) return refused<HostProblem>(error.code === "too-large" ? "tooLarge" : "failed", error.detail);
      throw error;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #make(plan: Plan, progress: Progress | undefined): Promise<Applied> {
    if (plan.edits.length === 0 && !plan.highlights && !plan.sheet && !plan.store) return { done: [], refused: [], unformatted: [] };
    const failed: Refusal[] = [];
    let edits = plan.edits;
    for (;;) {
      const { draft, snapshot, accepted, refusals } = await this.#attempt({ ...plan, edits });
      const cells = new Cells(snapshot);
      const kept = accepted.map((edit) => ({ edit, found: cells.content(edit.at.sheet, keyOf(parseAddress(edit.at.address) ?? { row: -1, column: 0 })) }));
      const finals = new Map(kept.map((one) => [`${one.edit.at.sheet}!${one.edit.at.address}`, one]));
      const wrong = [...finals.values()].filter(({ edit, found }) => !sameContent(found, edit.after));
      progress?.(1);
      if (wrong.length === 0) {
        this.#changes = draft.changes;
        this.#bytes = draft.save();
        this.#snapshot = snapshot;
        const done = kept.map(({ edit, found }) => finals.get(`${edit.at.sheet}!${edit.at.address}`)?.edit === edit ? { ...edit, after: found } : edit);
        return { done, refused: inOrder(plan.edits, [...failed, ...refusals]), unformatted: [] };
      }
      // Once more, without the cells that did not take their content.
      failed.push(...wrong.map(({ edit, found }): Refusal => ({ edit, reason: "failed", found })));
      const out = new Set(wrong.map(({ edit }) => edit));
      edits = edits.filter((edit) => !out.has(edit));
    }
  }

  /** A draft with the plan made as far as it can be, and what it reads back as. */
  async #attempt(plan: Plan): Promise<{ draft: Draft; snapshot: Snapshot; accepted: readonly CellEdit[]; refusals: readonly Refusal[] }> {
    const draft = new Draft(this.#file, this.#changes);
    const book = new Book(draft);
    refuseFragile(draft, book);
    const judge = new EditJudge(draft, book, new Cells(this.#snapshot));
    const { accepted, refused: refusals } = judge.judge(plan.edits);
    let snapshot = this.#snapshot;
    if (accepted.length > 0) {
      const strings = sharedStrings(draft, book);
      const written = writeEdits(draft, book, judge, accepted, { opened: this.#opened, present: snapshot }, strings);
      snapshot = await readSnapshot(draft.save(), this.#options);
      this.#fillResults(draft, book, written, snapshot, accepted);
    }
    if (plan.highlights) {
      removeHighlights(draft, book);
      addHighlights(draft, book, plan.highlights);
    }
    if (plan.sheet) this.#putSheet(draft, book, plan.sheet, snapshot);
    if (plan.store) writeStore(draft, book, plan.store);
    // Highlights and what is kept do not show in a snapshot; sheets and results of formulas do.
    if (plan.sheet || accepted.length > 0) snapshot = await readSnapshot(draft.save(), this.#options);
    return { draft, snapshot, accepted, refusals };
  }

  /** Results that cannot be calculated are left to Excel. A workbook that is again what it was has the results that it had. */
  #fillResults(draft: Draft, book: Book, written: Written, snapshot: Snapshot, edits: readonly CellEdit[]): void {
    const strings = sharedStrings(draft, book);
    const opened = asOpened(snapshot, this.#opened);
    if (opened) {
      fillResults(draft, book, written, opened, strings, () => undefined);
      book.calculatesOnLoad = new Book(new Draft(this.#file)).calculatesOnLoad;
    } else if (!fillResults(draft, book, written, snapshot, strings, resultsIn(edits))) book.calculatesOnLoad = true;
  }

  #putSheet(draft: Draft, book: Book, { replaces, content }: NonNullable<Plan["sheet"]>, snapshot: Snapshot): void {
    const present = replaces === null ? undefined : book.sheet(replaces);
    if (!present && !content) return;
    if (book.lockedStructure && (!present || !content || present.name !== content.name)) throw new Locked();
    if (content) putReport(draft, book, content, present);
    else if (present) {
      const formulas = snapshot.sheets.filter(({ name }) => name !== present.name).flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
      removeReport(draft, book, present, formulas);
    }
  }

  stored(): Promise<Result<ReadonlyMap<string, string>, HostProblem>> {
    return this.#look((draft, book) => readStore(draft, book));
  }

  highlighted(): Promise<Result<boolean, HostProblem>> {
    return this.#look((draft, book) => hasHighlights(draft, book));
  }

  show(at: CellRef): Promise<Result<boolean, HostProblem>> {
    return this.#inTurn(() => this.#snapshot.sheets.some(({ name }) => name === at.sheet));
  }

  /** Nobody else changes bytes that this program holds. */
  watch(): Promise<Result<() => Promise<void>, HostProblem>> { return Promise.resolve(ok(() => Promise.resolve())); }

  #look<T>(look: (draft: Draft, book: Book) => T): Promise<Result<T, HostProblem>> {
    return this.#inTurn(() => {
      const draft = new Draft(this.#file, this.#changes);
      return look(draft, new Book(draft));
    });
  }
}

const inOrder = (edits: readonly CellEdit[], refusals: readonly Refusal[]): Refusal[] =>
  [...refusals].sort((a, b) => edits.indexOf(a.edit) - edits.indexOf(b.edit));

/** Refuses workbooks that any change would break: signed ones, and those that keep a history of their changes. */
function refuseFragile(draft: Draft, book: Book): void {
  const signed = draft.relations("").some(({ type }) => type === "origin") || draft.paths.some((path) => /^\/?_xmlsignatures\//i.test(path));
  if (signed) throw new Unsupported("the workbook is digitally signed");
  if (draft.relations(book.path).some(({ type }) => type === "revisionHeaders")) throw new Unsupported("the workbook keeps a history of its changes");
}
