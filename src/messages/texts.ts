import type { Locale } from "../kernel/format";
import { auditSheetEn } from "./audit-sheet/en";
import { type AuditSheetTexts, auditSheetId } from "./audit-sheet/id";
import { cliEn } from "./cli/en";
import { type CliTexts, cliId } from "./cli/id";
import { reportEn } from "./report/en";
import { type ReportTexts, reportId } from "./report/id";

export type { AuditSheetTexts, CliTexts, ReportTexts };

/** The fixed sentences of the command line. */
export const cliTexts: Readonly<Record<Locale, CliTexts>> = { id: cliId, en: cliEn };

/** The fixed words of reports. */
export const reportTexts: Readonly<Record<Locale, ReportTexts>> = { id: reportId, en: reportEn };

/** The fixed words of the audit sheet. */
export const auditSheetTexts: Readonly<Record<Locale, AuditSheetTexts>> = { id: auditSheetId, en: auditSheetEn };
