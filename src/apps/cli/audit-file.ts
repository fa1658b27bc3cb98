import { audit } from "../../engine/audit";
import type { Settings } from "../../engine/settings";
import { readWorkbook } from "../../hosts/xlsx";
import type { Locale } from "../../kernel/format";
import { cliTexts } from "../../messages/texts";
import type { FileReport } from "../../report/audited";
import { calculatorBytes } from "./calculator";
import { readBytes, type Found } from "./files";

/** Reads and audits one file. Never throws: whatever stops it is in the report, and the other files go on. */
export async function auditFile({ path, trouble }: Found, settings: Settings, lang: Locale): Promise<FileReport> {
  const messages = cliTexts[lang].fileErrors;
  const failed = (code: keyof typeof messages, detail: string): FileReport =>
    ({ file: path, error: { code, message: messages[code], ...(detail !== "" && { detail }) } });
  if (trouble !== undefined) return failed(trouble, "");
  const bytes = await readBytes(path);
  if (!bytes.ok) return failed(bytes.code, bytes.detail);
  try {
    // What a cell shows is Indonesian whatever the reader's language: it is compared with what people typed.
    const snapshot = await readWorkbook(bytes.value, { calculator: calculatorBytes });
    if (!snapshot.ok) return failed(snapshot.code, snapshot.detail);
    return { file: path, audited: audit(snapshot.value, settings) };
  } catch (error) {
    return failed("internal-error", error instanceof Error ? error.stack ?? error.message : String(error));
  }
}
