/** Writes docs/rules from the rules. Run: npm run docs */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../src/rules";
import { rulePages } from "./rule-pages";

const OUT = join(__dirname, "rules");
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
for (const [name, text] of rulePages(RULES)) writeFileSync(join(OUT, name), text);
