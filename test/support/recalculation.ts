import { audit, type AuditReport } from "../../src/engine/audit";
import { recognise } from "../../src/layouts/recognise";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { findSubjects } from "../../src/model/subjects";
import type { Audited } from "../../src/recalculate";
import { countSites } from "../../src/recalculate/count-sites";
import { differenceSites } from "../../src/recalculate/difference-sites";
import { meanSites } from "../../src/recalculate/mean-sites";
import { ratioSites } from "../../src/recalculate/ratio-sites";
import { Session } from "../../src/recalculate/session";
import { sumSites } from "../../src/recalculate/sum-sites";
import type { CellRef, Snapshot } from "../../src/snapshot/snapshot";

/** A workbook with its audit, as the engine hands it on. */
export function audited(snapshot: Snapshot, settings: Settings = DEFAULT_SETTINGS): Audited & { readonly report: AuditReport } {
  const lkip = recognise(snapshot);
  const report = audit(snapshot, settings);
  return { snapshot, lkip, subjects: findSubjects(lkip), settings, findings: report.findings, report };
}

/** The cells of a workbook in order that a recalculation would write: those that hold a number which follows from others. */
export function computedCells(of: Audited): readonly CellRef[] {
  const session = new Session(of);
  return of.lkip.tables.flatMap((table) => [sumSites, countSites, ratioSites, meanSites, differenceSites].flatMap((sitesOf) => [...sitesOf(table, session)].flatMap((site) => {
    const entry = site.row.entries.get(site.column.id);
    return entry?.type === "quantity" && site.recipe(session).kind !== "obstacle" ? [entry.at] : [];
  })));
}
