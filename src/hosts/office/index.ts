/**
 * The workbook that is open in Excel, as a WorkbookHost on plain office.js.
 *
 * Round trips are what costs time. Reading takes six and changing cells six as well, whatever the number of sheets, tables and edits;
 * only the size of a request brings more (session.ts). No request loads what it does not name.
 *
 *  - session.ts runs work in Excel and cuts requests that are too large; problems.ts makes answers of errors, by their codes.
 *  - used.ts, read.ts, looks.ts, draft.ts, hidden.ts, merges.ts read the snapshot.
 *  - edits.ts decides which edits can be made; write.ts writes, verifies and takes back; apply.ts does a whole plan or nothing.
 *  - highlights.ts, report-sheet.ts, report-before.ts, designs.ts, store.ts: the other parts of a plan.
 *  - show.ts, watch.ts: the user's eye and hand.
 *  - environment.ts, preferences.ts: where the page runs, its language and theme, and what the pane remembers of itself.
 */
import type { Range } from "../../kernel/address";
import type { Locale } from "../../kernel/format";
import { ok, type Result } from "../../kernel/result";
import type { HostProblem, WorkbookHost } from "../../plan/host";
import { applyPlan } from "./apply";
import { hasHighlights } from "./highlights";
import { readMerges, type Frame, type Merges } from "./merges";
import { readWorkbook } from "./read";
import { answerFrom, type Context } from "./session";
import { showCell } from "./show";
import { readStore } from "./store";
import { watchWorkbook } from "./watch";

export { displayLanguage, findPlace, officeTheme, workbookName } from "./environment";
export { preferences } from "./preferences";

export interface ExcelOptions {
  /** Whose separators, month names and currency the shown texts have; Indonesian unless said otherwise. */
  readonly locale?: Locale;
}

/** The workbook that this pane belongs to. Nothing is asked of Excel before the first call. */
export function openExcel({ locale = "id" }: ExcelOptions = {}): WorkbookHost {
  const memory = new MergeMemory();
  return {
    read: async (progress) => answerFrom((context) => readWorkbook(context, { locale, progress, merges: (...asked) => memory.read(...asked) })),
    apply: async (plan, progress) => {
      memory.forgetEdits();
      return applyPlan(plan, progress);
    },
    stored: async () => answerFrom(readStore),
    highlighted: async () => answerFrom(hasHighlights),
    show: async (at) => answerFrom((context) => showCell(context, at)),
    watch: async (changed) => watchAndRemember(memory, changed),
  };
}

type Watching = Result<() => Promise<void>, HostProblem>;

async function watchAndRemember(memory: MergeMemory, changed: (sheets: readonly string[]) => void): Promise<Watching> {
  const watching = await watchWorkbook({
    changed: (sheets) => {
      memory.noteEdit();
      changed(sheets);
    },
    reshaped: (sheet) => { memory.forget(sheet); },
  });
  if (!watching.ok) return watching;
  memory.watching = true;
  return ok(async () => {
    memory.watching = false;
    memory.forgetEdits();
    await watching.value();
  });
}

/**
 * The merged areas of sheets whose cells were only edited since. Asking for merged areas takes the user's undo away in desktop Excel, which
 * a look at the workbook after each of his edits must not do; at any other time they are read anew.
 */
class MergeMemory {
  watching = false;
  #edited = false;
  readonly #known = new Map<string, readonly Range[]>();

  noteEdit(): void { this.#edited = true; }
  forgetEdits(): void { this.#edited = false; }
  forget(sheet: string): void { this.#known.delete(sheet); }

  async read(context: Context, frames: readonly Frame[]): Promise<Merges> {
    if (!this.watching || !this.#edited) this.#known.clear();
    this.#edited = false;
    const unknown = frames.filter(({ id }) => !this.#known.has(id));
    for (const [id, areas] of await readMerges(context, unknown)) this.#known.set(id, areas);
    return this.#known;
  }
}
