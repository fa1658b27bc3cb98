import { examine } from "../../engine/audit";
import { candidateChanges, decided, recalculate, suggestionChanges, type Audited, type Change, type Changes } from "../../engine/changes";
import { cellKey } from "../../findings/identity";
import type { Locale } from "../../kernel/format";
import { ok, refused } from "../../kernel/result";
import { auditSheetTexts } from "../../messages/texts";
import type { Applied, HostProblem, Progress, WorkbookHost } from "../../plan/host";
import { decodeJournal, encodeJournal, JOURNAL_KEY, undoOf, withEntry, type Journal, type JournalEntry } from "../../plan/journal";
import type { CellEdit, Content, Highlight, Plan } from "../../plan/plan";
import { auditSheet, findAuditSheet, type KeptSheet } from "../../report/audit-sheet";
import type { Snapshot } from "../../snapshot/snapshot";
import { refusedView, whole } from "./applied";
import { decodeChoices, decodeIgnored, describeChoices, encodeChoices, encodeIgnored, settingsOf } from "./choices";
import { highlightsOf, sameHighlights } from "./highlights";
import { Steps } from "./steps";
import { previewOf, viewOf, type Seen } from "./view";
import type { Answer, AuditView, Choices, Preview, Workbench } from "./workbench";

const CHOICES_KEY = "lkip-audit.choices";
const IGNORED_KEY = "lkip-audit.ignored";
/** After an edit of the user, others usually follow; the answer still comes within a second. */
const WATCH_PAUSE = 400;
/** Excel's limit for names of sheets. */
const SHEET_NAME_LENGTH = 31;

export interface WorkbenchOptions {
  /** The workbook's name, for the audit sheet. */
  readonly name: () => string | Promise<string>;
  /** The language where the user chose none. */
  readonly language: () => Locale;
  readonly now: () => Date;
}

/** What the last reading gave. */
interface Known extends Omit<Seen, "locale" | "auditSheet"> {
  readonly snapshot: Snapshot;
  readonly audited: Audited;
  readonly kept: KeptSheet | null;
}

/** Ends a chain of steps with the host's problem. */
class Stopped extends Error {
  constructor(readonly code: HostProblem, readonly detail: string) { super(code); }
}

/** The use cases on one workbook. Calls are answered one after the other. */
export function createWorkbench(host: WorkbookHost, options: WorkbenchOptions): Workbench {
  const steps = new Steps();
  let known: Known | undefined;
  let preview: { readonly id: string; readonly step: JournalEntry["step"]; readonly changes: readonly Change[] } | undefined;
  let previews = 0;
  /** What stood in cells whose undoing was refused, by cell: what `force` may overwrite. */
  let found = new Map<string, Content>();

  const need = async <T>(answer: Answer<T>): Promise<T> => {
    const result = await answer;
    if (!result.ok) throw new Stopped(result.code, result.detail);
    return result.value;
  };
  /** One call at a time; a problem of the host is the answer. */
  const answer = <T>(work: () => Promise<T>): Answer<T> => steps.add(async () => {
    try {
      return ok(await work());
    } catch (error) {
      if (error instanceof Stopped) return refused(error.code, error.detail);
      throw error;
    }
  });
  const localeOf = (choices: Choices): Locale => (choices.language === "auto" ? options.language() : choices.language);
  const apply = (plan: Plan, progress?: Progress): Promise<Applied> => need(host.apply(plan, progress));

  const judged = (snapshot: Snapshot, choices: Choices): Omit<Known, "highlighted" | "unformatted" | "ignored" | "journal"> => {
    const settings = settingsOf(choices);
    const examined = examine(snapshot, settings);
    const { lkip, subjects, report: { findings } } = examined;
    const audited = { snapshot, lkip, subjects, settings, findings };
    return {
      snapshot, examined, audited, suggested: suggestionChanges(findings, audited), candidates: candidateChanges(findings, audited), choices,
      kept: findAuditSheet(snapshot),
    };
  };
  const read = async (progress?: Progress): Promise<Known> => {
    // Reading takes nearly all of the time.
    const snapshot = await need(host.read((share) => progress?.(share * 0.9)));
    const stored = await need(host.stored());
    const highlighted = await need(host.highlighted());
    known = {
      ...judged(snapshot, decodeChoices(stored.get(CHOICES_KEY))), highlighted, unformatted: highlighted ? known?.unformatted ?? [] : [],
      ignored: decodeIgnored(stored.get(IGNORED_KEY)), journal: decodeJournal(stored.get(JOURNAL_KEY)),
    };
    progress?.(1);
    return known;
  };
  const current = async (): Promise<Known> => known ?? read();
  const viewed = ({ kept, choices, ...rest }: Known): AuditView => viewOf({ ...rest, choices, locale: localeOf(choices), auditSheet: kept?.name ?? null });
  const marks = ({ audited: { findings }, ignored }: Known): readonly Highlight[] => highlightsOf(findings, ignored);
  const mark = async (now: Known, on: boolean): Promise<Known> => {
    const { unformatted } = await apply({ edits: [], highlights: on ? marks(now) : [] });
    known = { ...now, unformatted, highlighted: unformatted.length > 0 ? await need(host.highlighted()) : on };
    return known;
  };
  /** Reads again after a step; highlights that stood follow what is found now. */
  const reread = async (): Promise<Known> => {
    const before = known;
    const now = await read();
    return !before?.highlighted || sameHighlights(marks(before), marks(now)) ? now : mark(now, true);
  };
  const propose = (step: JournalEntry["step"], changes: Changes, { choices }: Known): Preview => {
    preview = { id: String(++previews), step, changes: changes.changes };
    return previewOf(preview.id, changes, localeOf(choices));
  };
  const store = async (key: string, value: string | null): Promise<void> => { await apply({ edits: [], store: { [key]: value } }); };
  /** Writes down the steps that can be undone; where that fails, the edits are taken back: a change without undo is none. */
  const keepJournal = async (journal: Journal, made: readonly CellEdit[]): Promise<void> => {
    try {
      await store(JOURNAL_KEY, encodeJournal(journal));
    } catch (error) {
      if (made.length > 0) await host.apply(undoOf({ id: "", time: "", step: "accept", edits: made }));
      throw error;
    }
  };

  return {
    scan: (progress) => answer(async () => viewed(await read(progress))),
    show: (at) => host.show(at),
    previewSuggestions: (ids) => answer(async () => {
      const now = await current();
      return propose("accept", suggestionChanges(now.audited.findings.filter(({ id }) => ids.includes(id)), now.audited), now);
    }),
    previewAlternative: (finding, alternative) => answer(async () => {
      const now = await current();
      const wanted = now.audited.findings.find(({ id }) => id === finding);
      const candidate = wanted?.suggestion?.alternatives[alternative];
      return propose("accept", wanted && candidate ? suggestionChanges([decided(wanted, candidate)], now.audited) : { changes: [], left: [] }, now);
    }),
    previewRecalculation: (wanted) => answer(async () => {
      const now = await read();
      return propose("recalculate", recalculate(now.audited, wanted), now);
    }),
    apply: (id, ids, progress) => answer(async () => {
      if (preview?.id !== id) throw new Stopped("failed", "the preview is not the last one");
      const { step, changes } = preview;
      const chosen = changes.filter((change) => ids.includes(cellKey(change.edits[0].at)));
      const applied = await whole(chosen, await apply({ edits: chosen.flatMap((change) => change.edits) }, progress), host);
      preview = undefined;
      if (applied.done.length > 0) {
        const time = options.now().toISOString();
        const { journal } = await current();
        await keepJournal(withEntry(journal, { id: `${time} ${journal.length}`, time, step, edits: applied.done }), applied.done);
      }
      return { done: applied.done.length, refused: refusedView(applied.refused), view: viewed(await reread()) };
    }),
    undo: (force, progress) => answer(async () => {
      const { journal } = await current();
      const last = journal.at(-1);
      if (!last) return { done: 0, refused: [], view: viewed(await reread()) };
      const plan = undoOf(last);
      const edits = force ? plan.edits.map((edit) => ({ ...edit, before: found.get(cellKey(edit.at)) ?? edit.before })) : plan.edits;
      const applied = await apply({ ...plan, edits }, progress);
      found = new Map(applied.refused.flatMap(({ edit, found: there }) => (there ? [[cellKey(edit.at), there] as const] : [])));
      // What was refused can be tried again; what was undone cannot be undone twice. A cell of a sheet that is gone is gone.
      const left = new Set(applied.refused.filter(({ reason }) => reason !== "missing").map(({ edit }) => cellKey(edit.at)));
      const rest = last.edits.filter((edit) => left.has(cellKey(edit.at)));
      await keepJournal([...journal.slice(0, -1), ...(rest.length > 0 ? [{ ...last, edits: rest }] : [])], applied.done);
      return { done: applied.done.length, refused: refusedView(applied.refused), view: viewed(await reread()) };
    }),
    forgetStep: () => answer(async () => {
      const now = await current();
      const journal = now.journal.slice(0, -1);
      await store(JOURNAL_KEY, encodeJournal(journal));
      known = { ...now, journal };
      return viewed(known);
    }),
    highlight: (on) => answer(async () => viewed(await mark(on ? await read() : await current(), on))),
    writeAuditSheet: (progress) => answer(async () => {
      const now = await read((share) => progress?.(share / 2));
      const { choices, kept, examined: { report }, snapshot, ignored } = now;
      const locale = localeOf(choices);
      const content = auditSheet(report, {
        workbook: await options.name(), time: timeText(options.now(), locale), locale, settings: describeChoices(choices, locale), ignored, kept,
        name: kept?.name ?? freeName(auditSheetTexts[locale].title, snapshot),
      });
      await apply({ edits: [], sheet: { replaces: kept?.name ?? null, content } }, (share) => progress?.(0.5 + share / 2));
      return viewed(await read());
    }),
    removeAuditSheet: () => answer(async () => {
      const { kept } = await read();
      if (kept) await apply({ edits: [], sheet: { replaces: kept.name, content: null } });
      return viewed(await read());
    }),
    choose: (choices) => answer(async () => {
      const now = await current();
      await store(CHOICES_KEY, encodeChoices(choices));
      known = { ...now, ...judged(now.snapshot, choices) };
      return viewed(known);
    }),
    ignore: (finding, reason) => answer(async () => {
      const now = await current();
      const ignored = new Map(now.ignored);
      if (reason === null) ignored.delete(finding); else ignored.set(finding, reason);
      await store(IGNORED_KEY, encodeIgnored(ignored));
      known = { ...now, ignored };
      return viewed(known);
    }),
    watch: async (changed) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let ended = false;
      const later = (): void => {
        clearTimeout(timer);
        if (!ended) timer = setTimeout(() => { void again(); }, WATCH_PAUSE);
      };
      const again = async (): Promise<void> => {
        const result = await answer(() => read());
        if (result.ok) { if (!ended) changed(viewed(result.value)); }
        // The user is typing in the next cell: once more when he may have finished.
        else if (result.code === "busy") later();
      };
      const watching = await host.watch(later);
      return watching.ok ? ok(async () => { ended = true; clearTimeout(timer); await watching.value(); }) : watching;
    },
  };
}

/** A name that no sheet has yet; Excel does not tell capitals from small letters. */
function freeName(title: string, { sheets }: Snapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let i = 1; ; i++) {
    const name = i === 1 ? title : `${title.slice(0, SHEET_NAME_LENGTH - 5)} (${i})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const timeText = (time: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { dateStyle: "long", timeStyle: "short" }).format(time);
