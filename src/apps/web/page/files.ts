import { proxy, type Remote } from "comlink";
import { refused, type Result } from "../../../kernel/result";
import type { HostProblem, Progress } from "../../../plan/host";
import type { CellRef } from "../../../snapshot/snapshot";
import type { Answer, AuditView, Workbench } from "../../workbench/workbench";
import type { CopyKind } from "../worker/book";
import type { BookState, Desk, OpenProblem } from "../worker/desk";
import type { Desks, Seat } from "./desks";
import { pageWorkbench } from "./page-workbench";

export type FileProblem = OpenProblem | "unreadable" | "worker-lost";

export interface OpenBook extends BookState { readonly desk: Remote<Desk>; readonly workbench: Workbench }

/** A file of the user as the page knows it. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly stage: "waiting" | "reading" | "auditing" | "ready" | "failed";
  /** Of the present stage; null where it cannot be said. */
  readonly share: number | null;
  readonly problem: { readonly code: FileProblem; readonly detail: string } | null;
  /** From the moment its sheets can be shown. */
  readonly book: OpenBook | null;
  readonly view: AuditView | null;
  /** Has changes that stand in no copy yet. */
  readonly changed: boolean;
  /** Cells or sheets were changed at some time since it was opened. */
  readonly mended: boolean;
}

/** Something to read: a file of the user, or bytes that the page has. */
export interface Given { readonly name: string; readonly sample?: boolean; readonly bytes: () => Promise<Uint8Array> }

export interface FilesState { readonly files: readonly FileEntry[]; readonly active: string | null }

/** The files on the page; plain state with listeners. */
export class Files {
  #state: FilesState = { files: [], active: null };
  readonly #listeners = new Set<() => void>();
  readonly #seats = new Map<string, Seat>();
  #count = 0;

  constructor(readonly desks: Desks, readonly show: (id: string, at: CellRef) => boolean) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };
  readonly state = (): FilesState => this.#state;

  /** Opens files, one after the other in each worker. The first of them comes to the front, in place of an untouched sample. */
  add(given: readonly Given[]): void {
    if (given.length === 0) return;
    const entries = given.map(({ name, sample = false }): FileEntry => ({
      id: String(++this.#count), name, sample, stage: "waiting", share: null, problem: null, book: null, view: null, changed: false, mended: false,
    }));
    for (const { id, sample, changed } of this.#state.files) if (sample && !changed) this.close(id);
    this.#set({ files: [...this.#state.files, ...entries], active: entries[0]?.id ?? null });
    given.forEach((file, i) => { this.#enqueue(entries[i]?.id ?? "", file); });
  }

  activate(id: string): void { this.#set({ ...this.#state, active: id }); }

  close(id: string): void {
    const { files, active } = this.#state;
    const index = files.findIndex((file) => file.id === id);
    if (index < 0) return;
    const rest = files.filter((file) => file.id !== id);
    this.#set({ files: rest, active: active === id ? (rest[index] ?? rest[index - 1])?.id ?? null : active });
    const seat = this.#seats.get(id);
    this.#seats.delete(id);
    if (!seat) return;
    seat.books--;
    if (!seat.lost) void seat.desk.close(id);
  }

  /** A worker stopped: its files say so, and nothing of theirs is asked any more. */
  lost(seat: Seat): void {
    for (const [id, its] of this.#seats) if (its === seat) this.#fail(id, "worker-lost", "");
  }

  /** The bytes of a copy; what stands in it counts as kept. */
  async copy(id: string, kind: CopyKind, progress: Progress): Promise<Result<Uint8Array, HostProblem>> {
    const { book, changed } = this.#file(id) ?? {};
    if (!book) return refused("unreachable");
    this.#change(id, { changed: false });
    const copy = await book.desk.copy(id, kind, proxy(progress)).catch((error: unknown) => refused("failed" as const, String(error)));
    if (!copy.ok && changed) this.#change(id, { changed: true });
    return copy;
  }

  #enqueue(id: string, given: Given): void {
    const seat = this.desks.take();
    if (!seat) {
      this.#fail(id, "worker-lost", "");
      return;
    }
    this.#seats.set(id, seat);
    seat.queue = seat.queue.then(() => this.#open(id, given, seat)).catch((error: unknown) => {
      this.#fail(id, "internal-error", error instanceof Error ? error.stack ?? error.message : String(error));
    });
  }

  async #open(id: string, { name, bytes: read }: Given, { desk, lost }: Seat): Promise<void> {
    if (lost || !this.#file(id)) return;
    this.#change(id, { stage: "reading" });
    const bytes = await read().catch((error: unknown) => { this.#fail(id, "unreadable", String(error)); });
    if (!bytes) return;
    const opened = await desk.open(id, name, bytes, proxy((share: number) => { this.#change(id, { share }, "reading"); }));
    if (!opened.ok) this.#fail(id, opened.code, opened.detail);
    else if (this.#file(id)) await this.#audit(id, desk, opened.value);
    else await desk.close(id);
  }

  async #audit(id: string, desk: Remote<Desk>, state: BookState): Promise<void> {
    const remote = await desk.workbench(id) as unknown as Remote<Workbench>;
    const first: Answer<AuditView> = remote.scan(proxy((share: number) => { this.#change(id, { share }, "auditing"); }));
    const workbench = pageWorkbench(remote, {
      first,
      show: (at) => this.show(id, at),
      viewed: (view) => { this.#change(id, { view }); },
      changed: (what) => {
        this.#change(id, { changed: true, ...(what === "cells" && { mended: true }) });
        if (what === "cells") void this.#refresh(id, desk);
      },
    });
    this.#change(id, { stage: "auditing", share: null, book: { ...state, desk, workbench } });
    const result = await first;
    if (result.ok) this.#change(id, { stage: "ready", share: null, view: result.value });
    else this.#fail(id, result.code, result.detail);
  }

  /** Sheets may have come or gone, and all cells are asked for anew. */
  async #refresh(id: string, desk: Remote<Desk>): Promise<void> {
    const state = await desk.state(id);
    const book = this.#file(id)?.book;
    if (book) this.#change(id, { book: { ...book, ...state } });
  }

  #file(id: string): FileEntry | undefined { return this.#state.files.find((file) => file.id === id); }

  #fail(id: string, code: FileProblem, detail: string): void {
    this.#change(id, { stage: "failed", share: null, problem: { code, detail }, book: null });
  }

  /** Changes one file, where given only in a stage: late progress changes nothing. */
  #change(id: string, change: Partial<FileEntry>, during?: FileEntry["stage"]): void {
    const files = this.#state.files.map((file) => (file.id === id && (!during || file.stage === during) ? { ...file, ...change } : file));
    this.#set({ ...this.#state, files });
  }

  #set(state: FilesState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
