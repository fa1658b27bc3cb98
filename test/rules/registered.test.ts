import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulePages } from "../../docs/rule-pages";
import { RULES } from "../../src/rules";

const ROOT = join(__dirname, "../..");
const namesIn = (...path: readonly string[]): readonly string[] => readdirSync(join(ROOT, ...path));
const folders = readdirSync(join(ROOT, "src/rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const ids = RULES.map(({ meta }) => meta.id);

describe("the rules", () => {
  it("are registered, each folder once, under its own name", () => {
    expect([...ids].sort()).toEqual([...folders].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("each have their test", () => {
    const tests = namesIn("test/rules");
    expect(ids.filter((id) => !tests.includes(`${id}.test.ts`))).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.meta.id, rule.meta] as const))("%s tells all of itself, in sentences", (_id, { messages, docs }) => {
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages.length).toBeGreaterThan(0);
    for (const text of Object.values(docs)) expect(text).toMatch(/^[\p{Lu}"=#0-9≥Σ].*[.]$/su);
  });
});

describe("the pages of docs/rules", () => {
  const pages = rulePages(RULES);

  it("are there for each rule, and none besides", () => { expect([...namesIn("docs/rules")].sort()).toEqual([...pages.keys()].sort()); });

  it.each([...pages])("%s says what the rule says; after a change run npm run docs", (name, text) => {
    expect(readFileSync(join(ROOT, "docs/rules", name), "utf8")).toBe(text);
  });
});
