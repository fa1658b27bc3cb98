import type { AuditSheetTexts } from "./id";

/** The fixed words of the audit sheet, in English. */
export const auditSheetEn: AuditSheetTexts = {
  title: "Audit LKIP",
  workbook: "Workbook",
  time: "Time of the audit",
  settings: "Settings",
  counts: "Summary",
  parts: "Contents",
  partsLine: (tables, ambiguous, unrecognised, notJudged) =>
    `${tables} tables checked, ${ambiguous} like an LKIP table but not readable yet, ${unrecognised} parts that are no LKIP table, ${notJudged} checks that could not be made; details below the findings.`,
  hint: "Write your answer in the column Response. Responses stay when this sheet is renewed.",
  columns: {
    number: "No", severity: "Severity", rule: "Rule", sheet: "Sheet", cell: "Cell", reported: "Written", expected: "Expected",
    message: "Explanation", suspect: "Cell most likely wrong", suggestion: "Suggestion", status: "Status", response: "Response", id: "Finding code",
  },
  statuses: { new: "New", known: "Still there", solved: "Solved", ignored: "Ignored" },
  ignoredBecause: (reason) => `Ignored: ${reason}`,
  noFindings: "No findings.",
  tables: "Tables checked",
  ambiguous: "Like an LKIP table, not readable yet",
  unrecognised: "No known LKIP table, not checked",
  notJudged: "Could not be judged",
  crashed: "Rules that failed because of a program error",
  settingsLine: {
    scale: { report: "scale of predicates as the report prints it", permendagri: "scale of Permendagri 86/2017", akip: "AKIP scale" },
    cap: { auto: "cap of capaian as the report does it", yes: "capaian capped at 0–100%", no: "capaian not capped" },
    rounding: { auto: "ordinary rounding, truncation is remarked", round: "ordinary rounding, truncation is remarked", truncate: "truncation accepted" },
    equality: { efisien: "capaian equal to serapan is efficient", tidak: "capaian equal to serapan is not efficient", both: "capaian equal to serapan: both categories accepted" },
    polarity: (count) => `direction of ${count} indicators set by the user`,
  },
};
