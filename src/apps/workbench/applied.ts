import type { Change } from "../../engine/changes";
import { cellKey } from "../../findings/identity";
import type { Applied, Refusal, WorkbookHost } from "../../plan/host";
import { undoOf } from "../../plan/journal";
import type { Content } from "../../plan/plan";
import type { StepResult } from "./workbench";

/** Takes back the changes of which only some edits were made: a tick moves, or it stays. */
export async function whole(changes: readonly Change[], applied: Applied, host: WorkbookHost): Promise<Applied> {
  const refusedAt = new Map(applied.refused.map((refusal) => [cellKey(refusal.edit.at), refusal]));
  const torn = new Set(changes.flatMap(({ edits }) => (edits.some(({ at }) => refusedAt.has(cellKey(at))) ? edits.map(({ at }) => cellKey(at)) : [])));
  const half = applied.done.filter(({ at }) => torn.has(cellKey(at)));
  if (half.length === 0) return applied;
  const back = await host.apply(undoOf({ id: "", time: "", step: "accept", edits: half }));
  const undone = new Set(back.ok ? back.value.done.map(({ at }) => cellKey(at)) : []);
  return { ...applied, done: applied.done.filter(({ at }) => !undone.has(cellKey(at))) };
}

function shown({ formula, value }: Content): string {
  if (formula !== undefined) return formula;
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/** Refusals as a user sees them. */
export const refusedView = (refusals: readonly Refusal[]): StepResult["refused"] =>
  refusals.map(({ edit, reason, found }) => ({ at: edit.at, reason, found: found ? shown(found) : "" }));
