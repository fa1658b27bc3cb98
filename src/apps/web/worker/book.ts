import { openWorkbook, type ReadErrorCode, type XlsxWorkbook } from "../../../hosts/xlsx";
import { readLook, type WorkbookLook } from "../../../hosts/xlsx/look";
import type { Locale } from "../../../kernel/format";
import { ok, type Result } from "../../../kernel/result";
import type { HostProblem, Progress, WorkbookHost } from "../../../plan/host";
import type { Snapshot } from "../../../snapshot/snapshot";
import { createWorkbench } from "../../workbench/create";
import type { AuditView, Workbench } from "../../workbench/workbench";
import { ShownSheet } from "../sheet/show-sheet";
import type { Frame, Rows, SheetTab } from "../sheet/shown";
import { calculator } from "./calculator";
import { findText, type Found } from "./find";

/** audited: with highlights and the audit sheet; mended: the workbook with the user's steps and nothing else. */
export type CopyKind = "audited" | "mended";

export interface BookOptions {
  readonly name: string;
  readonly language: () => Locale;
  readonly now: () => Date;
}

const NO_LOOK: WorkbookLook = { looks: [], sheet: () => undefined };

/** One workbook of the user: the use cases on it, and its sheets to show. */
export class Book {
  /** The use cases; highlights are the page's own marks and stand in copies only. */
  readonly workbench: Workbench;
  readonly #file: XlsxWorkbook;
  readonly #options: BookOptions;
  #snapshot: Snapshot;
  #version = 1;
  #look: WorkbookLook | undefined;
  readonly #sheets = new Map<string, ShownSheet>();
  #marked = true;
  #view: AuditView | undefined;

  private constructor(file: XlsxWorkbook, snapshot: Snapshot, options: BookOptions) {
    this.#file = file;
    this.#options = options;
    this.#snapshot = snapshot;
    this.workbench = this.#markedByPage(createWorkbench(this.#watched(file), { ...options, name: () => options.name }));
  }

  static async open(bytes: Uint8Array, options: BookOptions, progress?: Progress): Promise<Result<Book, ReadErrorCode | HostProblem>> {
    const file = await openWorkbook(bytes, { calculator });
    if (!file.ok) return file;
    const snapshot = await file.value.read(progress);
    return snapshot.ok ? ok(new Book(file.value, snapshot.value, options)) : snapshot;
  }

  /** Grows with each change; frames and rows carry the one that they are of. */
  get version(): number { return this.#version; }

  tabs(): readonly SheetTab[] { return this.#snapshot.sheets.map(({ name, visibility }) => ({ name, visibility })); }

  frame(sheet: string): Frame | undefined { return this.#sheet(sheet)?.frame; }

  rows(sheet: string, from: number, to: number): Rows {
    return this.#sheet(sheet)?.rows(from, to) ?? { version: this.#version, rows: [], looks: [] };
  }

  find(words: string, from: { readonly sheet: string; readonly row: number; readonly column: number }, step: 1 | -1): Found | null {
    return findText(this.#snapshot, words, from, step);
  }

  /** The bytes of a copy. The workbook itself stays as it is. */
  async copy(kind: CopyKind, progress?: Progress): Promise<Result<Uint8Array, HostProblem>> {
    const saved = this.#file.save();
    if (kind === "mended") return ok(saved);
    const copy = await openWorkbook(saved, { calculator });
    if (!copy.ok) return { ok: false, code: "failed", detail: copy.detail };
    const workbench = createWorkbench(copy.value, { ...this.#options, name: () => this.#options.name });
    for (const step of [
      () => workbench.scan((share) => progress?.(share * 0.4)), () => workbench.highlight(true),
      () => workbench.writeAuditSheet((share) => progress?.(0.5 + share * 0.4)),
    ]) {
      const done = await step();
      if (!done.ok) return done;
    }
    return ok(copy.value.save());
  }

  #sheet(name: string): ShownSheet | undefined {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.#snapshot.sheets.find((each) => each.name === name);
    if (!sheet) return undefined;
    this.#look ??= this.#readLook();
    const shown = new ShownSheet(sheet, this.#look, this.#version);
    this.#sheets.set(name, shown);
    return shown;
  }

  /** A workbook whose look cannot be read is shown plain. */
  #readLook(): WorkbookLook {
    const look = readLook(this.#file.save());
    return look.ok ? look.value : NO_LOOK;
  }

  /** The host with an eye on what was read: another snapshot is another version. */
  #watched(file: WorkbookHost): WorkbookHost {
    return {
      read: async (progress) => {
        const snapshot = await file.read(progress);
        if (snapshot.ok && snapshot.value !== this.#snapshot) {
          this.#snapshot = snapshot.value;
          this.#version++;
          this.#look = undefined;
          this.#sheets.clear();
        }
        return snapshot;
      },
      apply: (plan, progress) => file.apply(plan, progress),
      stored: () => file.stored(),
      highlighted: () => file.highlighted(),
      show: (at) => file.show(at),
      watch: (changed) => file.watch(changed),
    };
  }

  #markedByPage(workbench: Workbench): Workbench {
    const shown = (view: AuditView): AuditView => this.#view = { ...view, highlighted: this.#marked };
    const viewed = async <T extends AuditView, C extends string>(answer: Promise<Result<T, C>>): Promise<Result<AuditView, C>> => {
      const result = await answer;
      return result.ok ? ok(shown(result.value)) : result;
    };
    const stepped = async (answer: ReturnType<Workbench["apply"]>): ReturnType<Workbench["apply"]> => {
      const result = await answer;
      return result.ok ? ok({ ...result.value, view: shown(result.value.view) }) : result;
    };
    return {
      scan: (progress) => viewed(workbench.scan(progress)),
      show: (at) => workbench.show(at),
      previewSuggestions: (findings) => workbench.previewSuggestions(findings),
      previewAlternative: (finding, alternative) => workbench.previewAlternative(finding, alternative),
      previewRecalculation: (options) => workbench.previewRecalculation(options),
      apply: (preview, changes, progress) => stepped(workbench.apply(preview, changes, progress)),
      undo: (force, progress) => stepped(workbench.undo(force, progress)),
      forgetStep: () => viewed(workbench.forgetStep()),
      highlight: async (on) => {
        const inFile = await this.#file.highlighted();
        this.#marked = on;
        // Highlights that the file brought along go when the user wants none.
        if (!on && inFile.ok && inFile.value) return viewed(workbench.highlight(false));
        return this.#view ? ok(shown(this.#view)) : viewed(workbench.scan());
      },
      writeAuditSheet: (progress) => viewed(workbench.writeAuditSheet(progress)),
      removeAuditSheet: () => viewed(workbench.removeAuditSheet()),
      choose: (choices) => viewed(workbench.choose(choices)),
      ignore: (finding, reason) => viewed(workbench.ignore(finding, reason)),
      watch: (changed) => workbench.watch((view) => { changed(shown(view)); }),
    };
  }
}
