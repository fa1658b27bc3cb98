import { ok, refused, type Result } from "../../kernel/result";
import type { Applied, HostProblem, Progress, Refusal } from "../../plan/host";
import type { CellEdit, Plan } from "../../plan/plan";
import { placeKey, placesOf, readSheetStates, readStanding, sortEdits, type Place, type Sorted, type Write } from "./edits";
import { putHighlights } from "./highlights";
import { readMerges, type Frame } from "./merges";
import { problemOf } from "./problems";
import { putSheet } from "./report-sheet";
import { inExcel, type Context } from "./session";
import { writeStore } from "./store";
import { takeBack, verify, writeCells, type Written } from "./write";

/** Does all of a plan, or nothing: what is done when Excel fails is taken back, the last first. */
export async function applyPlan(plan: Plan, progress?: Progress): Promise<Result<Applied, HostProblem>> {
  const undos: (() => Promise<void>)[] = [];
  const undo = (step: (context: Context) => Promise<void>): void => { undos.push(() => inExcel(step, true)); };
  try {
    return ok(await inExcel(async (context) => {
      const applied = await applyEdits(context, plan.edits, (writes) => { undos.push(() => takeBack(writes)); }, (share) => progress?.(share * 0.7));
      const unformatted = plan.highlights ? await putHighlights(context, plan.highlights, undo) : [];
      progress?.(0.8);
      if (plan.store) await writeStore(context, plan.store, undo);
      if (plan.sheet) await putSheet(context, plan.sheet, undo);
      progress?.(1);
      return { ...applied, unformatted };
    }));
  } catch (error) {
    const problem = problemOf(error);
    // A request that broke off has left them switched off.
    if (undos.length > 0) undo(hearEvents);
    try {
      for (const step of undos.reverse()) await step();
    } catch (second) {
      const other = problemOf(second);
      return refused("failed", `${problem.ok ? "" : problem.detail}; taking back: ${other.ok ? "" : other.detail}`);
    }
    return problem;
  }
}

async function hearEvents(context: Context): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

async function applyEdits(
  context: Context, edits: readonly CellEdit[], undo: (writes: readonly Write[]) => void, progress: Progress,
): Promise<Omit<Applied, "unformatted">> {
  if (edits.length === 0) return { done: [], refused: [] };
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const places = placesOf(edits, worksheets.items);
  const present = [...new Map(places.flatMap((place) => (place ? [[placeKey(place), place] as const] : []))).values()];
  const states = await readSheetStates(context, present);
  const standing = await readStanding(context, present);
  const sorted = sortEdits(edits, places, { standing, states, merges: await readMerges(context, framesOf(present)) });
  progress(0.4);
  const writes = writesOf(sorted.accepted, standing);
  undo(writes);
  await writeCells(context, writes, (share) => { progress(0.4 + share * 0.4); });
  const written = await verify(context, writes);
  progress(1);
  return appliedOf(edits, sorted, written);
}

/** From A1 to the last cell that edits name, sheet by sheet. */
function framesOf(places: readonly Place[]): readonly Frame[] {
  const frames = new Map<string, Frame>();
  for (const { sheet, id, row, column } of places) {
    const area = frames.get(id)?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };
    frames.set(id, { sheet, id, area: { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) } });
  }
  return [...frames.values()];
}

/** What each cell gets in the end, however many edits name it. */
function writesOf(accepted: Sorted["accepted"], standing: Awaited<ReturnType<typeof readStanding>>): readonly Write[] {
  const writes = new Map<string, Write>();
  for (const { edit: { after, format }, place } of accepted) {
    const key = placeKey(place);
    const { content: before, format: code } = standing.get(key) ?? { content: { value: null }, format: "General" };
    const known = writes.get(key)?.format ?? { before: code, after: code };
    writes.set(key, { place, before, after, format: { before: known.before, after: format?.after ?? known.after } });
  }
  return [...writes.values()];
}

/** What became of each edit, those that failed in Excel among the refused. */
function appliedOf(edits: readonly CellEdit[], { accepted, refused: refusals }: Sorted, { standing, failed }: Written): Omit<Applied, "unformatted"> {
  const last = new Map(accepted.map(({ place, edit }) => [placeKey(place), edit]));
  const done: CellEdit[] = [];
  const reasons = new Map(refusals.map((refusal) => [refusal.edit, refusal]));
  for (const { edit, place } of accepted) {
    const key = placeKey(place);
    const found = standing.get(key)?.content;
    if (failed.has(key)) reasons.set(edit, { edit, reason: "failed", ...(found && { found }) });
    else done.push(last.get(key) === edit && found ? { ...edit, after: found } : edit);
  }
  return { done, refused: edits.flatMap((edit): Refusal[] => { const one = reasons.get(edit); return one ? [one] : []; }) };
}
