import about from "../../../package.json";
import { cliTexts } from "../../messages/texts";
import { readCall } from "./arguments";
import { explainProblem, runAudit, type ExitCode, type Output } from "./run";
import { runWrite } from "./run-write";
import { wantsColour } from "./terminal";

async function main(words: readonly string[], output: Output): Promise<ExitCode> {
  const call = readCall(words);
  switch (call.kind) {
    case "help": output.out(`${cliTexts[call.lang].help}\n`); return 0;
    case "version": output.out(`${about.version}\n`); return 0;
    case "wrong": output.err(explainProblem(call.problem, call.lang)); return 2;
    case "audit": return runAudit(call, output);
    case "annotate": case "recalc": case "clean": return runWrite(call, output);
  }
}

// Whoever reads our output may stop early (lkip-audit … | head): that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code === "EPIPE") process.exit(); else throw error; });

// The code is set, not exited with, so that all output gets through a pipe.
void main(process.argv.slice(2), {
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
  colour: wantsColour(process.stdout, process.env),
}).then((code) => { process.exitCode = code; });
