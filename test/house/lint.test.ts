import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { temporaryCopy } from "./temporary-copy";

/** rule of eslint, file, its text */
const violations: readonly (readonly [string, string, string])[] = [
  ["no-restricted-globals", "src/rules/planted/excel.ts", "export const run = (): unknown => Excel;\n"],
  ["no-restricted-globals", "src/engine/planted-environment.ts", "export const home = process.env.HOME;\n"],
  ["no-restricted-globals", "src/hosts/xlsx/planted.ts", "export const run = (): unknown => Office;\n"],
  ["no-restricted-properties", "src/model/planted-chance.ts", "export const chance = Math.random();\n"],
  ["no-restricted-syntax", "src/engine/planted-clock.ts", "export const now = new Date();\n"],
  ["@typescript-eslint/no-floating-promises", "src/hosts/xlsx/planted-promise.ts",
    "async function work(): Promise<void> {}\nexport function run(): void { work(); }\n"],
  ["@typescript-eslint/switch-exhaustiveness-check", "src/model/planted-switch.ts",
    'export function f(x: "a" | "b"): number {\n  switch (x) { case "a": return 1; }\n  return 2;\n}\n'],
  ["@typescript-eslint/consistent-type-imports", "src/model/planted-import.ts",
    'import { Planted } from "./planted-type";\nexport const f = (x: Planted): Planted => x;\n'],
  ["office-addins/no-context-sync-in-loop", "src/hosts/office/planted-loop.ts",
    "export async function f(context: Excel.RequestContext): Promise<void> {\n  for (let i = 0; i < 3; i++) await context.sync();\n}\n"],
  ["office-addins/no-empty-load", "src/hosts/office/planted-load.ts",
    "export async function f(context: Excel.RequestContext): Promise<void> {\n  const range = context.workbook.getSelectedRange();\n  range.load();\n"
    + "  await context.sync();\n}\n"],
  ["no-console", "src/apps/cli/planted.ts", 'console.log("x");\nexport {};\n'],
  ["max-lines", "src/model/planted-long.ts", "export const line = 0;\n" + "void 0;\n".repeat(301)],
];
const companions = { "src/model/planted-type.ts": "export interface Planted { readonly a: number }\n" };
const allowed = {
  "src/hosts/office/planted.ts": "export const run = (): unknown => Excel;\n",
  "src/apps/cli/planted-good.ts": "export const home = process.env.HOME;\n",
};

describe("the lint rules of the house", () => {
  const broken = new Map<string, string[]>();

  beforeAll(() => {
    const files = { ...companions, ...allowed, ...Object.fromEntries(violations.map(([, file, text]) => [file, text])) };
    const copy = temporaryCopy(["eslint.config.mjs", "tsconfig.json"], files);
    try {
      const eslint = join("node_modules", "eslint", "bin", "eslint.js");
      const { stdout } = spawnSync(process.execPath, [eslint, "--format", "json", "src"], { cwd: copy.path, encoding: "utf8" });
      for (const { filePath, messages } of JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[]) {
        const name = Object.keys(files).find((file) => filePath.endsWith(join(file)));
        broken.set(name ?? filePath, messages.map(({ ruleId }) => ruleId));
      }
    } finally {
      copy.remove();
    }
  }, 120_000);

  it.each(violations)("%s catches %s", (rule, file) => { expect(broken.get(file)).toContain(rule); });
  it.each(Object.keys(allowed))("%s is allowed", (file) => { expect(broken.get(file)).toEqual([]); });
});
