/**
 * Writes test/corpus/holdout: reports written without a look at the engine (their first run measured it; now they guard it), and their labels. Run: npx tsx test/holdout/build.ts
 * Where a change of the engine makes it miss one of these, look for what the rule is, not for how to pass this file.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verify, type Labels } from "../blind/lib/verify";
import { toXlsx } from "../blind/lib/write";
import { reports } from "./reports";

const OUT = join(__dirname, "../corpus/holdout");

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const labels: Record<string, Labels> = {};
  for (const make of reports) {
    const book = make();
    book.plant();
    const l = verify(book);
    labels[`${book.file}.xlsx`] = l;
    writeFileSync(join(OUT, `${book.file}.xlsx`), await toXlsx(book));
    process.stderr.write(`${book.file}: ${l.tables.length} tables, ${book.checks.length} identities, ${l.must.length} errors\n`);
  }
  writeFileSync(join(OUT, "labels.json"), `${JSON.stringify(labels, null, 1)}\n`);
}

main().catch((e: unknown) => {
  process.stderr.write(`${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`);
  process.exitCode = 1;
});
