import { basename, dirname } from "node:path";
import { polarityByName } from "../../engine/settings";
import { openWorkbook, type XlsxWorkbook } from "../../hosts/xlsx";
import type { Result } from "../../kernel/result";
import { cliTexts, paneTexts, reportTexts } from "../../messages/texts";
import type { HostProblem } from "../../plan/host";
import { findAuditSheet } from "../../report/audit-sheet";
import { createWorkbench } from "../workbench/create";
import type { AuditView, Workbench } from "../workbench/workbench";
import type { WriteCall } from "./arguments";
import { calculatorBytes } from "./calculator";
import { copiesOf, makeFolder, makeOutput, type Copy } from "./copies";
import { readBytes } from "./files";
import { tellPassedOver, type ExitCode, type Output } from "./run";
import { troubleWith, writeSafely } from "./safe-write";

/** The host could not do it. */
class Stopped extends Error {
  constructor(readonly code: HostProblem, readonly detail: string) { super(code); }
}

function need<T>(result: Result<T, HostProblem>): T {
  if (!result.ok) throw new Stopped(result.code, result.detail);
  return result.value;
}

/** What a command made of a workbook: what it says, and whether somebody should look at it. */
interface Made { readonly said: string; readonly look: boolean }

/** Makes changed copies of workbooks, one after the other. What stops one is said on `err`, and the others go on. */
export async function runWrite(call: WriteCall, output: Output): Promise<ExitCode> {
  const { lang, quiet } = call;
  const texts = cliTexts[lang];
  const { copies, folder, passedOver } = await copiesOf(call.paths, call.output);
  tellPassedOver(passedOver, lang, output.err);
  const trouble = folder === null ? undefined : await makeOutput(folder);
  if (trouble) {
    output.err(`${folder ?? ""}: ${texts.writeErrors[trouble]}\n`);
    return 2;
  }
  const codes: ExitCode[] = [];
  for (const [i, copy] of copies.entries()) {
    if (!quiet && copies.length > 1) output.err(`${texts.progress(i + 1, copies.length, copy.input.path)}\n`);
    codes.push(await writeCopy(call, copy, folder !== null, output));
  }
  const failed = codes.filter((code) => code === 2).length;
  const total = texts.copied(call.output === null ? null : copies.length - failed, failed);
  if (!quiet && copies.length > 1 && total !== "") output.out(`${total}\n`);
  return Math.max(0, ...codes) as ExitCode;
}

/** Makes one copy, or says what stops it; then nothing is written. */
async function writeCopy(call: WriteCall, { input, output, trouble: refused }: Copy, inFolder: boolean, { out, err }: Output): Promise<ExitCode> {
  const { path } = input;
  const { force, lang, quiet } = call;
  const texts = cliTexts[lang];
  const stop = (file: string, message: string): ExitCode => {
    err(`${file}: ${message}\n`);
    return 2;
  };
  if (input.trouble !== undefined) return stop(path, texts.fileErrors[input.trouble]);
  const bytes = await readBytes(path);
  if (!bytes.ok) return stop(path, texts.fileErrors[bytes.code]);
  const trouble = output === null ? undefined : refused ?? (inFolder ? await makeFolder(dirname(output)) : undefined) ?? await troubleWith(path, output, force);
  if (trouble) return stop(output ?? "", texts.writeErrors[trouble]);
  try {
    const opened = await openWorkbook(bytes.value, { calculator: calculatorBytes });
    if (!opened.ok) return stop(path, texts.fileErrors[opened.code]);
    const { said, look } = await COMMANDS[call.kind]({ ...call, name: basename(output ?? path) }, opened.value);
    if (output !== null) {
      const written = await writeSafely(output, opened.value.save(), force);
      if (!written.ok) return stop(output, texts.writeErrors[written.code]);
    }
    if (!quiet) out(`${output ?? path}: ${said}\n`);
    return look ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Stopped)) {
      err(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
      return stop(path, texts.fileErrors["internal-error"]);
    }
    if (error.code === "unsupported" || error.code === "failed") return stop(path, texts.writeErrors[error.code]);
    const { title, todo } = paneTexts[lang].problems[error.code];
    return stop(path, `${title} ${todo}`);
  }
}

/** The call for one copy, which has this name. */
type CopyCall = WriteCall & { readonly name: string };

const COMMANDS: Readonly<Record<WriteCall["kind"], (call: CopyCall, workbook: XlsxWorkbook) => Promise<Made>>> = { annotate, recalc, clean };

/** The workbook on the bench, audited as the user chose and as the workbook keeps the rest. */
async function audited({ name, lang, settings, polarity }: CopyCall, workbook: XlsxWorkbook): Promise<{ bench: Workbench; view: AuditView }> {
  const bench = createWorkbench(workbook, { name: () => name, language: () => lang, now: () => new Date() });
  const view = need(await bench.scan());
  if (Object.keys(settings).length === 0 && polarity.size === 0) return { bench, view };
  const chosen = { ...view.choices, ...settings, polarity: { ...view.choices.polarity, ...Object.fromEntries(polarityByName(polarity)) } };
  return { bench, view: need(await bench.choose(chosen)) };
}

async function annotate(call: CopyCall, workbook: XlsxWorkbook): Promise<Made> {
  const { bench } = await audited(call, workbook);
  need(await bench.highlight(true));
  const { findings, auditSheet } = need(await bench.writeAuditSheet());
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity && finding.ignored === null).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return {
    said: cliTexts[call.lang].annotated(auditSheet ?? "", reportTexts[call.lang].counts(errors, warnings, count("info"))),
    look: errors + warnings > 0,
  };
}

async function recalc(call: CopyCall, workbook: XlsxWorkbook): Promise<Made> {
  const texts = cliTexts[call.lang];
  const { bench } = await audited(call, workbook);
  const { id, changes, left } = need(await bench.previewRecalculation({ as: call.values ? "values" : "formulas", only: call.only }));
  const chosen = changes.filter((change) => change.chosen);
  const stays = left.map(({ at, message }) => `  ${at.sheet}!${at.address}: ${message}\n`).join("");
  const staying = stays === "" ? "" : `\n${texts.left(left.length)}\n${stays.trimEnd()}`;
  if (call.output === null) {
    const lines = chosen.map(({ at, before, after, formula, why }) => `\n  ${at.sheet}!${at.address}: ${texts.change(before, formula ?? after)} ${why}`);
    return { said: `${texts.wouldChange(chosen.length)}${lines.join("")}${staying}`, look: chosen.length > 0 };
  }
  if (chosen.length === 0) return { said: `${texts.recalculated(0)}${staying}`, look: false };
  const { done, refused } = need(await bench.apply(id, chosen.map((change) => change.id)));
  const refusals = refused.map(({ at, reason, found }) => `\n  ${at.sheet}!${at.address}: ${paneTexts[call.lang].refusals[reason](found)}`);
  const refusing = refused.length === 0 ? "" : `\n${texts.refused(refused.length)}${refusals.join("")}`;
  return { said: `${texts.recalculated(done)}${refusing}${staying}`, look: refused.length > 0 };
}

async function clean({ lang }: CopyCall, workbook: XlsxWorkbook): Promise<Made> {
  const highlighted = need(await workbook.highlighted());
  const sheet = findAuditSheet(need(await workbook.read()))?.name ?? null;
  const kept = [...need(await workbook.stored()).keys()];
  need(await workbook.apply({
    edits: [], highlights: [], ...(sheet !== null && { sheet: { replaces: sheet, content: null } }), store: Object.fromEntries(kept.map((key) => [key, null])),
  }));
  return { said: cliTexts[lang].cleaned(highlighted, sheet, kept.length > 0), look: false };
}
