import { proxy, transfer, type ProxyMarked } from "comlink";
import type { ReadErrorCode } from "../../../hosts/xlsx";
import type { Locale } from "../../../kernel/format";
import { ok, refused, type Result } from "../../../kernel/result";
import type { HostProblem, Progress } from "../../../plan/host";
import type { Workbench } from "../../workbench/workbench";
import type { Frame, Rows, SheetTab } from "../sheet/shown";
import { Book, type CopyKind } from "./book";
import type { Found } from "./find";

export interface BookState { readonly version: number; readonly tabs: readonly SheetTab[] }
export type OpenProblem = ReadErrorCode | HostProblem | "internal-error";

/** What the page asks of a worker: some workbooks, each under an id that the page gives it. */
export interface Desk {
  /** Reads a file. A fault of the program is an answer as well: the other files go on. */
  open(id: string, name: string, bytes: Uint8Array, progress: Progress): Promise<Result<BookState, OpenProblem>>;
  workbench(id: string): Workbench & ProxyMarked;
  state(id: string): BookState;
  frame(id: string, sheet: string): Frame | undefined;
  rows(id: string, sheet: string, from: number, to: number): Rows;
  find(id: string, words: string, from: { readonly sheet: string; readonly row: number; readonly column: number }, step: 1 | -1): Found | null;
  copy(id: string, kind: CopyKind, progress: Progress): Promise<Result<Uint8Array, HostProblem>>;
  close(id: string): void;
  /** The language of sentences where a workbook has no choice of its own. */
  speak(language: Locale): void;
}

export function createDesk(now: () => Date): Desk {
  const books = new Map<string, Book>();
  let language: Locale = "id";
  const book = (id: string): Book => {
    const known = books.get(id);
    if (!known) throw new Error(`no workbook ${id}`);
    return known;
  };
  const state = (id: string): BookState => ({ version: book(id).version, tabs: book(id).tabs() });
  return {
    async open(id, name, bytes, progress) {
      try {
        const opened = await Book.open(bytes, { name, language: () => language, now }, progress);
        if (!opened.ok) return opened;
        books.set(id, opened.value);
        return ok(state(id));
      } catch (error) {
        return refused("internal-error", error instanceof Error ? error.stack ?? error.message : String(error));
      }
    },
    workbench: (id) => proxy(book(id).workbench),
    state,
    frame: (id, sheet) => book(id).frame(sheet),
    rows: (id, sheet, from, to) => book(id).rows(sheet, from, to),
    find: (id, words, from, step) => book(id).find(words, from, step),
    async copy(id, kind, progress) {
      const copy = await book(id).copy(kind, progress);
      if (!copy.ok) return copy;
      // The workbook keeps its own bytes.
      const bytes = copy.value.slice();
      return transfer(ok(bytes), [bytes.buffer]);
    },
    close(id) { books.delete(id); },
    speak(chosen) { language = chosen; },
  };
}
