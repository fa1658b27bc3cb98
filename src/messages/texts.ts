import type { Locale } from "../kernel/format";
import { auditSheetEn } from "./audit-sheet/en";
import { type AuditSheetTexts, auditSheetId } from "./audit-sheet/id";
import { cliEn } from "./cli/en";
import { type CliTexts, cliId } from "./cli/id";
import { fileEn } from "./files/en";
import { type FileTexts, fileId } from "./files/id";
import { paneEn } from "./pane/en";
import { type PaneTexts, paneId } from "./pane/id";
import { reportEn } from "./report/en";
import { type ReportTexts, reportId } from "./report/id";
import { webEn } from "./web/en";
import { type WebTexts, webId } from "./web/id";

export type { AuditSheetTexts, CliTexts, FileTexts, PaneTexts, ReportTexts, WebTexts };

/** The fixed sentences of the command line. */
export const cliTexts: Readonly<Record<Locale, CliTexts>> = { id: cliId, en: cliEn };

/** Why a file could not be audited, by code. */
export const fileTexts: Readonly<Record<Locale, FileTexts>> = { id: fileId, en: fileEn };

/** The fixed words of reports. */
export const reportTexts: Readonly<Record<Locale, ReportTexts>> = { id: reportId, en: reportEn };

/** The fixed words of the audit sheet. */
export const auditSheetTexts: Readonly<Record<Locale, AuditSheetTexts>> = { id: auditSheetId, en: auditSheetEn };

/** The words of the pane. */
export const paneTexts: Readonly<Record<Locale, PaneTexts>> = { id: paneId, en: paneEn };

/** The words of the page without Excel. */
export const webTexts: Readonly<Record<Locale, WebTexts>> = { id: webId, en: webEn };
