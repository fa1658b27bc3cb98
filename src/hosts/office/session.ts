import { ok, type Result } from "../../kernel/result";
import type { HostProblem } from "../../plan/host";
import { isTooLarge, problemOf, Stop } from "./problems";

export type Context = Excel.RequestContext;

/**
 * Runs work in Excel. `patient` work waits until the user has left the cell that he is typing in; other work is refused as busy.
 * Throws what Excel throws.
 */
export async function inExcel<T>(work: (context: Context) => Promise<T>, patient = false): Promise<T> {
  if (typeof Excel === "undefined") throw new Stop("unreachable", "office.js is not loaded");
  return Excel.run({ delayForCellEdit: patient }, work);
}

/** The same as an answer: errors of Excel become problems. */
export async function answerFrom<T>(work: (context: Context) => Promise<T>): Promise<Result<T, HostProblem>> {
  try {
    return ok(await inExcel(work));
  } catch (error) {
    return problemOf(error);
  }
}

/** What a method of Excel answers, to be taken after the request. */
export const later = <T>(result: OfficeExtension.ClientResult<unknown>): (() => T) => () => result.value as T;

/** A request that can be made of several pieces. */
export interface Piecework<P> {
  /** About how many cells travel for a piece. */
  cost(piece: P): number;
  /** Adds a piece to the request; what it returns runs after the answer and says whether the piece must be asked for again in parts. */
  queue(piece: P): () => "done" | "again";
  /** Smaller pieces of a piece; none where it is as small as it gets. */
  parts(piece: P): readonly P[];
  /** Comes before and after the pieces of each request. */
  before?(): void;
  after?(): void;
  /** Hears what share of all is done. */
  progress?: (share: number) => void;
}

/** Cells for one request. Excel on the web takes 5 MB for a request and for an answer; a cell with its looks is some 150 bytes. */
const CELLS_PER_REQUEST = 20_000;

/** Does all pieces in as few requests as Excel can carry: where it cannot carry one, halves go on. */
export async function inRequests<P>(context: Context, pieces: readonly P[], work: Piecework<P>): Promise<void> {
  let waiting = [...pieces];
  let budget = CELLS_PER_REQUEST;
  let done = 0;
  const sizeOf = (list: readonly P[]): number => list.reduce((sum, piece) => sum + work.cost(piece), 0);
  while (waiting.length > 0) {
    const request = firstWithin(waiting, work.cost.bind(work), budget);
    const rest = waiting.slice(request.length);
    try {
      work.before?.();
      const collectors = request.map((piece) => work.queue(piece));
      work.after?.();
      // The size of requests is the only thing that brings more of them.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      const again = request.filter((_, i) => collectors[i]?.() === "again");
      done += sizeOf(request) - sizeOf(again);
      waiting = [...again.flatMap((piece) => partsOf(piece, work)), ...rest];
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      budget = Math.max(1, Math.floor(sizeOf(request) / 2));
      if (request.length === 1) waiting = [...request.flatMap((piece) => partsOf(piece, work)), ...rest];
    }
    work.progress?.(done / (done + sizeOf(waiting) || 1));
  }
}

function firstWithin<P>(pieces: readonly P[], cost: (piece: P) => number, budget: number): readonly P[] {
  let spent = 0;
  const end = pieces.findIndex((piece, i) => (spent += cost(piece)) > budget && i > 0);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function partsOf<P>(piece: P, work: Piecework<P>): readonly P[] {
  const parts = work.parts(piece);
  if (parts.length === 0) throw new Stop("tooLarge", "not even a part of a cell's content goes through");
  return parts;
}
