import { audit, type AuditReport } from "../../src/engine/audit";
import { recognise } from "../../src/layouts/recognise";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { findSubjects } from "../../src/model/subjects";
import type { Audited } from "../../src/recalculate";
import type { Snapshot } from "../../src/snapshot/snapshot";

/** A workbook with its audit, as the engine hands it on. */
export function audited(snapshot: Snapshot, settings: Settings = DEFAULT_SETTINGS): Audited & { readonly report: AuditReport } {
  const lkip = recognise(snapshot);
  const report = audit(snapshot, settings);
  return { snapshot, lkip, subjects: findSubjects(lkip), settings, findings: report.findings, report };
}
