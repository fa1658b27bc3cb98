import type { Finding } from "../findings/finding";
import { UnroundedValues } from "../rules/unrounded";
import { categories } from "./categories";
import type { Audited, Changes, RecalculateOptions } from "./change";
import { countSites } from "./count-sites";
import { decide } from "./decide";
import { meanSites } from "./mean-sites";
import { predicates } from "./predicates";
import { ratioSites } from "./ratio-sites";
import { Session } from "./session";
import { sumSites } from "./sum-sites";
import type { SitesOf } from "./site";
import { ticks } from "./ticks";

export type { Audited, Change, ChangeKind, Changes, Left, RecalculateOptions } from "./change";

/** Each follows from those before it. */
const STEPS: readonly SitesOf[] = [sumSites, countSites, ratioSites, meanSites];

/**
 * What "Hitung ulang" would change: capaian, averages, serapan, sums and totals, categories and predicates. Pure.
 * Inputs (target, realisasi, amounts of the lowest rows) are never touched, nor a cell that fails only because another one is wrong.
 */
export function recalculate(audited: Audited, options: RecalculateOptions): Changes {
  const session = new Session(audited);
  const unrounded = new UnroundedValues(audited.subjects.facts);
  for (const table of audited.lkip.tables) {
    for (const sitesOf of STEPS) for (const site of sitesOf(table, session)) decide(site, session, options);
    for (const words of [categories, predicates, ticks]) words(table, session, unrounded, options);
  }
  return { changes: session.changes, left: session.left };
}

/** What accepting the suggestions of some findings would change; a finding without one, or with one that cannot be written, is left. */
export function suggestionChanges(_findings: readonly Finding[], _audited: Audited): Changes {
  return { changes: [], left: [] };
}
