import { unroundedIn } from "../rules/unrounded";
import { categories } from "./categories";
import type { RecalculateOptions } from "./change";
import { countSites } from "./count-sites";
import { decide } from "./decide";
import type { Table } from "../model/table";
import { differenceSites } from "./difference-sites";
import { meanSites } from "./mean-sites";
import { predicates } from "./predicates";
import { ratioSites } from "./ratio-sites";
import type { Session } from "./session";
import type { SitesOf } from "./site";
import { sumSites } from "./sum-sites";
import { ticks } from "./ticks";

/** Each follows from those before it. */
const STEPS: readonly SitesOf[] = [sumSites, countSites, ratioSites, meanSites, differenceSites];

/** Tables of the whole budget come before those that may list a part of it. */
const inOrder = (tables: readonly Table[]): readonly Table[] => [...tables.filter(({ kind }) => kind !== "pendukung"), ...tables.filter(({ kind }) => kind === "pendukung")];

/** Goes through all computed cells of a workbook, each after those that it follows from. `wordsAs`: how words are written. */
export function perform(session: Session, options: RecalculateOptions, wordsAs = options.as): void {
  const { lkip, subjects } = session.audited;
  const unrounded = unroundedIn(subjects.facts);
  for (const table of inOrder(lkip.tables)) {
    if (!session.wantsSome(table)) continue;
    for (const sitesOf of STEPS) for (const site of sitesOf(table, session)) decide(site, session, options);
    for (const words of [categories, predicates, ticks]) words(table, session, unrounded, { ...options, as: wordsAs });
  }
}
