import type { CellEdit, Plan } from "./plan";

/** One step of the user that can be undone. Plain data, kept in the workbook. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What the step was: recalculation, accepted suggestions … */
  readonly step: "recalculate" | "accept";
  /** As they were made and read back. */
  readonly edits: readonly CellEdit[];
}

/** The steps that can be undone, the last one last. */
export type Journal = readonly JournalEntry[];

/** Under which key a workbook keeps its journal. */
export const JOURNAL_KEY = "lkip-audit.journal";
const VERSION = 1;
/** Steps beyond these are forgotten, the oldest first. */
const STEPS = 20;
/** Characters of JSON: settings of a workbook travel with each of its savings. The last step always stays. */
const SIZE = 1_000_000;

/** The journal with one more step, and as much of the older ones as there is room for. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  const kept = [...journal, entry].slice(-STEPS);
  while (kept.length > 1 && JSON.stringify(kept).length > SIZE) kept.shift();
  return kept;
}

/** The plan that takes a step back. */
export function undoOf(entry: JournalEntry): Plan {
  return {
    edits: entry.edits.map(({ at, before, after, format }): CellEdit => ({
      at, before: after, after: before, ...(format && { format: { before: format.after, after: format.before } }),
    })).reverse(),
  };
}

export const encodeJournal = (journal: Journal): string | null =>
  (journal.length === 0 ? null : JSON.stringify({ version: VERSION, entries: journal }));

/** What a workbook kept; anything that is no journal of this version is none. */
export function decodeJournal(text: string | undefined): Journal {
  if (text === undefined) return [];
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || kept["version"] !== VERSION || !Array.isArray(kept["entries"])) return [];
    return kept["entries"].filter(isEntry);
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isContent = (value: unknown): boolean => isRecord(value) && "value" in value;
const isEdit = (value: unknown): boolean => isRecord(value) && isRecord(value["at"]) && typeof value["at"]["sheet"] === "string"
  && typeof value["at"]["address"] === "string" && isContent(value["before"]) && isContent(value["after"]);
const isEntry = (value: unknown): value is JournalEntry => isRecord(value) && typeof value["id"] === "string"
  && typeof value["time"] === "string" && Array.isArray(value["edits"]) && value["edits"].every(isEdit);
