/**
 * Prints how the audit does on the labelled workbooks: errors found, false alarms, tables recognised, wrong cells named.
 * Run with `npm run corpus [directory…]`; ends with 1 where anything fell short.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../src/engine/audit";
import { readWorkbook } from "../src/hosts/xlsx";
import { readLabels, score, summary, type Score } from "../test/support/golden";

const given = process.argv.slice(2);
const directories = given.length > 0 ? given : ["test/corpus", "test/corpus/blind"];

async function scoresIn(directory: string): Promise<ReadonlyMap<string, Score>> {
  const scores = new Map<string, Score>();
  for (const [file, labels] of Object.entries(readLabels(directory))) {
    const read = await readWorkbook(new Uint8Array(readFileSync(join(directory, file))));
    if (!read.ok) throw new Error(`${file}: ${read.code} ${read.detail}`);
    scores.set(file, score(audit(read.value), labels));
  }
  return scores;
}

for (const directory of directories) {
  const { musts, tables, suspects, corrections, ...lists } = summary(await scoresIn(directory));
  console.log(`${directory}\n  errors found           ${musts}\n  false alarms           ${lists.alarms.length}\n  tables recognised      ${tables}`);
  console.log(`  wrong cells named      ${suspects}\n  right values proposed  ${corrections}\n  right cells suspected  ${lists.strays.length}`);
  for (const [name, texts] of Object.entries(lists)) for (const text of texts) console.log(`  ${name}: ${text}`);
  if (Object.values(lists).some((texts) => texts.length > 0)) process.exitCode = 1;
}
