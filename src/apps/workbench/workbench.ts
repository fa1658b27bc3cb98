import type { Severity } from "../../findings/outcome";
import type { Confidence } from "../../findings/finding";
import type { Locale } from "../../kernel/format";
import type { Result } from "../../kernel/result";
import type { HostProblem, Progress, RefusalReason } from "../../plan/host";
import type { CellRef } from "../../snapshot/snapshot";

// What the pane shows and asks for. All of it is plain data: the page runs the workbench in a worker.

export interface TableView {
  readonly id: string;
  /** "Tabel kinerja", in the reader's language. */
  readonly title: string;
  readonly caption: string;
  readonly sheet: string;
  readonly range: string;
  /** How columns were read where the words did not say it. */
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** One of several values where none is named, or of several cells of which one is wrong. */
export interface AlternativeView {
  readonly at: CellRef;
  /** As it would stand in the cell. */
  readonly value: string;
  /** What it satisfies, and which slip it would be. */
  readonly why: string;
  /** Whether `previewAlternative` can write it; a cell with a formula is left to the user. */
  readonly applicable: boolean;
}

export interface SuggestionView {
  readonly at: CellRef;
  /** The value as it would stand in the cell. */
  readonly value: string;
  /** What it satisfies, and which slip it is. */
  readonly reason: string;
  readonly confidence: Confidence;
  /** Where the user has to choose, the likeliest first: see `previewAlternative`. Empty where one value is named. */
  readonly alternatives: readonly AlternativeView[];
  /** Whether it can be written: a missing row or a tie is left to the user. */
  readonly applicable: boolean;
  /** May be accepted with "all safe ones": certain, and the rule's fix needs no look. */
  readonly safe: boolean;
}

export interface FindingView {
  /** Stable from run to run. */
  readonly id: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly severity: Severity;
  readonly table: string;
  readonly at: CellRef;
  /** Findings of one cause share it; never empty. */
  readonly cause: string;
  /** What is wrong, where, why. */
  readonly message: string;
  readonly reported: string;
  /** "" where it cannot be said. */
  readonly expected: string;
  readonly evidence: readonly CellRef[];
  readonly suspect: CellRef | null;
  readonly suggestion: SuggestionView | null;
  /** The user's reason for ignoring it; null where he does not. */
  readonly ignored: string | null;
}

export interface IndikatorView {
  /** For Settings.polarity. */
  readonly key: string;
  readonly name: string;
  readonly polarity: "auto" | "positive" | "negative";
}

export interface StepView { readonly id: string; readonly time: string; readonly step: "recalculate" | "accept"; readonly cells: number }

export interface AuditView {
  readonly year: number | null;
  readonly tables: readonly TableView[];
  readonly skipped: readonly { readonly sheet: string; readonly range: string | null; readonly ambiguous: boolean; readonly message: string }[];
  /** In the order of the tables, then as one reads. */
  readonly findings: readonly FindingView[];
  /** What could not be judged, and why. */
  readonly notJudged: readonly { readonly at: CellRef; readonly rule: string; readonly message: string }[];
  /** Rules that failed; the others went on. */
  readonly crashed: readonly string[];
  readonly indikator: readonly IndikatorView[];
  /** Steps that can be undone, the last one last. */
  readonly steps: readonly StepView[];
  readonly highlighted: boolean;
  /**
   * Sheets whose highlights could not be put or taken out by the last try, and why, as a sentence for the user; null for none.
   * The others were highlighted, or cleared.
   */
  readonly highlightProblem: string | null;
  /** Name of the audit sheet in the workbook, null for none. */
  readonly auditSheet: string | null;
  readonly choices: Choices;
}

/** The user's settings as the pane edits them; they are kept in the workbook. */
export interface Choices {
  readonly scale: "report" | "permendagri" | "akip";
  readonly cap: "auto" | "yes" | "no";
  readonly rounding: "auto" | "round" | "truncate";
  readonly equality: "efisien" | "tidak" | "both";
  /** By key of an indikator; absent is auto. */
  readonly polarity: Readonly<Record<string, "positive" | "negative">>;
  /** auto: the language of Excel or of the browser. */
  readonly language: "auto" | Locale;
}

/** One change of a preview. */
export interface ChangeView {
  /** Names it in `apply`. */
  readonly id: string;
  readonly at: CellRef;
  readonly table: string;
  /** The row's name. */
  readonly row: string;
  /** As shown; "" for an empty cell. */
  readonly before: string;
  readonly after: string;
  /** The formula that will stand there, null for a value. */
  readonly formula: string | null;
  readonly why: string;
  /** blank: the cell is filled; wrong: what stands there does not follow; live: the value stays, a formula takes its place. */
  readonly kind: "blank" | "wrong" | "live";
  /** Ticked from the start. */
  readonly chosen: boolean;
}

export interface RecalculateOptions {
  /** Live formulas where the inputs are numbers, or values. */
  readonly as: "formulas" | "values";
  /** Only empty cells, or wrong ones as well. */
  readonly only: "blanks" | "all";
}

export interface Preview {
  readonly id: string;
  readonly changes: readonly ChangeView[];
  /** Cells that stay although one might expect a change, and why. */
  readonly left: readonly { readonly at: CellRef; readonly row: string; readonly message: string }[];
}

export interface StepResult {
  readonly done: number;
  readonly refused: readonly { readonly at: CellRef; readonly reason: RefusalReason; readonly found: string }[];
  /** The audit after it. */
  readonly view: AuditView;
}

export type Answer<T> = Promise<Result<T, HostProblem>>;

/**
 * All that the pane can do with one workbook; the add-in runs it on Excel, the page in a worker on a file, the command line on a file.
 * Answers that change something carry the audit after it.
 */
export interface Workbench {
  scan(progress?: Progress): Answer<AuditView>;
  show(at: CellRef): Answer<boolean>;
  /** What accepting the suggestions of these findings would change. */
  previewSuggestions(findings: readonly string[]): Answer<Preview>;
  /** What accepting one of a finding's alternatives would change; `alternative` counts from zero as they stand in its suggestion. */
  previewAlternative(finding: string, alternative: number): Answer<Preview>;
  previewRecalculation(options: RecalculateOptions): Answer<Preview>;
  /** Makes the chosen changes of the last preview as one step that can be undone. */
  apply(preview: string, changes: readonly string[], progress?: Progress): Answer<StepResult>;
  /**
   * Takes the last step back. Cells that the user changed since are refused as stale; `force` takes them back as well,
   * as far as they are still as the refusal showed them.
   */
  undo(force: boolean, progress?: Progress): Answer<StepResult>;
  /** Gives up undoing what is left of the last step, so that the step before it can be undone. */
  forgetStep(): Answer<AuditView>;
  /** See `highlightProblem` of the answer. */
  highlight(on: boolean): Answer<AuditView>;
  /** Makes or renews the audit sheet; responses in it stay. */
  writeAuditSheet(progress?: Progress): Answer<AuditView>;
  removeAuditSheet(): Answer<AuditView>;
  choose(choices: Choices): Answer<AuditView>;
  /** Null ends it. */
  ignore(finding: string, reason: string | null): Answer<AuditView>;
  /** Audits again within a second after an edit of the user; the answer ends it. */
  watch(changed: (view: AuditView) => void): Answer<() => Promise<void>>;
}
