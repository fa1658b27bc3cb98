/** Writes test/corpus/blind: workbooks with known errors and their labels. Run: npx tsx test/blind/build.ts */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reports } from "./reports";
import { verify, type Labels } from "./lib/verify";
import { toXlsx } from "./lib/write";

const OUT = join(__dirname, "../corpus/blind");

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const labels: Record<string, Labels> = {};
  for (const make of reports) {
    const book = make();
    book.plant();
    labels[`${book.file}.xlsx`] = verify(book);
    writeFileSync(join(OUT, `${book.file}.xlsx`), await toXlsx(book));
    const l = labels[`${book.file}.xlsx`] as Labels;
    process.stderr.write(`${book.file}: ${l.tables.length} tables, ${book.checks.length} identities, ${l.must.length} errors\n`);
  }
  writeFileSync(join(OUT, "labels.json"), `${JSON.stringify(labels, null, 1)}\n`);
}

main().catch((e: unknown) => {
  process.stderr.write(`${e instanceof Error ? e.message : String(e)}\n`);
  process.exitCode = 1;
});
