import { openExcel } from "../../hosts/office";
import { displayLanguage, workbookName } from "../../hosts/office/environment";
import { createWorkbench } from "../workbench/create";
import type { Workbench } from "../workbench/workbench";

/** The audit of the workbook that Excel shows. Loaded after the pane, as it is the larger part. */
export const excelWorkbench = (): Workbench =>
  createWorkbench(openExcel(), { name: workbookName, language: displayLanguage, now: () => new Date() });
