import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { temporaryCopy } from "./temporary-copy";

const empty = "export const nothing = 0;\n";
/** Files to import from, one in each room. */
const targets = {
  "src/layouts/planted/index.ts": empty,
  "src/layouts/reading/planted.ts": empty,
  "src/rules/planted/index.ts": empty,
  "src/hosts/planted-a/index.ts": empty,
  "src/engine/planted.ts": empty,
  "src/model/planted.ts": empty,
  "src/messages/planted.ts": empty,
  "test/planted.ts": empty,
};
const [a, b] = ["import { nothing } from", ";\nexport const planted = nothing;\n"];

/** name of the ban, importing file, its text */
const violations: readonly (readonly [string, string, string])[] = [
  ["room-rules", "src/rules/reads-a-layout/index.ts", `${a} "../../layouts/planted"${b}`],
  ["rules-are-strangers", "src/rules/reads-a-rule/index.ts", `${a} "../planted"${b}`],
  ["layouts-are-strangers", "src/layouts/reads-a-layout/index.ts", `${a} "../planted"${b}`],
  ["hosts-are-strangers", "src/hosts/reads-a-host/index.ts", `${a} "../planted-a"${b}`],
  ["room-hosts", "src/hosts/reads-a-rule/index.ts", `${a} "../../rules/planted"${b}`],
  ["room-kernel", "src/kernel/reads-the-model.ts", `${a} "../model/planted"${b}`],
  ["room-findings", "src/findings/speaks.ts", `${a} "../messages/planted"${b}`],
  ["room-apps", "src/apps/cli/reads-a-layout.ts", `${a} "../../layouts/planted"${b}`],
  ["decimal-one-door", "src/model/own-decimal.ts", 'export { Decimal } from "decimal.js";\n'],
  ["decimal-one-door", "src/model/own-decimal-type.ts", 'import type { Decimal } from "decimal.js";\nexport type Own = Decimal;\n'],
  ["pure-core", "src/engine/reads-files.ts", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n'],
  ["pure-core", "src/hosts/planted-a/reads-files.ts", 'import { readFileSync } from "fs";\nexport const read = readFileSync;\n'],
  ["no-src-to-test", "src/engine/reads-a-test.ts", `${a} "../../test/planted"${b}`],
  ["not-to-unresolvable", "src/model/reads-nothing.ts", `${a} "./there-is-no-such-file"${b}`],
  ["no-circular", "src/plan/egg.ts", 'import { hen } from "./hen";\nexport const egg = (): unknown => hen;\n'],
];
const companions = { "src/plan/hen.ts": 'import { egg } from "./egg";\nexport const hen = (): unknown => egg;\n' };
const allowed = {
  "src/rules/good/index.ts": `${a} "../../model/planted"${b}`,
  "src/layouts/good/index.ts": `${a} "../reading/planted"${b}`,
  "src/engine/good.ts": `${a} "../rules/planted"${b}`,
  "src/apps/cli/good.ts": `${a} "../../engine/planted"${b}export { readFileSync } from "node:fs";\n`,
};

describe("the import rules of the rooms", () => {
  let broken: { rule: string; from: string }[] = [];

  beforeAll(() => {
    const copy = temporaryCopy(
      [".dependency-cruiser.cjs", "tsconfig.json", "src"],
      { ...targets, ...companions, ...allowed, ...Object.fromEntries(violations.map(([, file, text]) => [file, text])) },
    );
    try {
      const cruise = join("node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
      // The json reporter leaves the exit code at 0.
      const output = execFileSync(process.execPath, [cruise, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src", "test"],
        { cwd: copy.path, encoding: "utf8", maxBuffer: 1e9 });
      const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
      broken = summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
    } finally {
      copy.remove();
    }
  }, 120_000);

  it.each(violations)("%s catches %s", (rule, file) => {
    expect(broken.filter(({ from }) => from === file)).toContainEqual({ from: file, rule });
  });

  it.each(Object.keys(allowed))("%s is allowed", (file) => {
    expect(broken.filter(({ from }) => from === file)).toEqual([]);
  });
});
