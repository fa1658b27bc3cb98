import { polarityByName, type Settings } from "../../engine/settings";
import type { Locale } from "../../kernel/format";
import { cliTexts } from "../../messages/texts";
import { countBySeverity, type FileReport } from "../../report/audited";
import { jsonFile, jsonReport } from "../../report/json";
import { textFile, textTotal } from "../../report/text";
import type { AuditCall, Problem } from "./arguments";
import { auditFile } from "./audit-file";
import { findFiles } from "./files";
import { paintWith } from "./terminal";

export interface Output {
  /** For results. */
  readonly out: (text: string) => void;
  /** For progress and messages. */
  readonly err: (text: string) => void;
  readonly colour: boolean;
}

/** Done; done, and somebody should look at it (errors or warnings, cells that could not be changed); not done, or the call is wrong. */
export type ExitCode = 0 | 1 | 2;

/** What is wrong with the call, and where help is. */
export function explainProblem(problem: Problem, lang: Locale): string {
  const texts = cliTexts[lang];
  const say = (): string => {
    switch (problem.code) {
      case "noCommand": return texts.noCommand;
      case "noFile": return texts.noFile;
      case "noOutput": return texts.noOutput;
      case "foreignOption": return texts.foreignOption(problem.option, problem.command);
      case "unknownCommand": return texts.unknownCommand(problem.command);
      case "unknownOption": return texts.unknownOption(problem.option, problem.similar);
      case "noValue": return texts.noValue(problem.option);
      case "needlessValue": return texts.needlessValue(problem.option);
      case "wrongChoice": return texts.wrongChoice(problem.option, problem.value, problem.choices);
      case "wrongPolarity": return texts.wrongPolarity(problem.value);
    }
  };
  return `lkip-audit: ${say()}\n${texts.hint}\n`;
}

/** Says which workbooks in folders cannot be read. */
export function tellPassedOver(paths: readonly string[], lang: Locale, err: Output["err"]): void {
  if (paths.length > 0) err(`${cliTexts[lang].passedOver(paths.length)}\n${paths.map((path) => `  ${path}\n`).join("")}`);
}

const exitCodeOf = (report: FileReport): ExitCode => {
  if ("error" in report) return 2;
  const { error, warning } = countBySeverity(report.audited.findings);
  return report.audited.rules.some(({ status }) => status === "crashed") ? 2 : error + warning > 0 ? 1 : 0;
};

/** Audits the files one after the other; each result is written before the next file is read. */
export async function runAudit(call: AuditCall, { out, err, colour }: Output): Promise<ExitCode> {
  const { lang, scale, cap, rounding, equality, quiet } = call;
  const texts = cliTexts[lang];
  const settings: Settings = { scale, cap, rounding, equality, polarity: polarityByName(call.polarity) };
  const options = { locale: lang, paint: paintWith(colour), brief: quiet };
  const { found, passedOver } = await findFiles(call.paths);
  tellPassedOver(passedOver, lang, err);

  let code: ExitCode = 0;
  const reports: FileReport[] = [];
  const jsonFiles: object[] = [];
  for (const [i, file] of found.entries()) {
    if (!quiet && found.length > 1) err(`${texts.progress(i + 1, found.length, file.path)}\n`);
    const report = await auditFile(file, settings, lang);
    if ("error" in report) err(`${report.file}: ${report.error.message}\n`);
    code = Math.max(code, exitCodeOf(report)) as ExitCode;
    if (call.format === "json") jsonFiles.push(jsonFile(report, lang));
    else {
      // A report on many files tells of all of them, wherever the messages went.
      if (found.length > 1 || !("error" in report)) out(textFile(report, options));
      reports.push(report);
    }
  }
  if (call.format === "json") out(jsonReport(jsonFiles));
  else if (found.length > 1) out(textTotal(reports, options));
  return code;
}
