import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { Linter } from "eslint";

const gate = readFileSync("src/apps/taskpane/gate.js", "utf8");

/** Takes away what a webview does not know; the rest of the language stays. */
const MODERN = "delete Object.hasOwn; delete Array.prototype.at;";
const IE11 = `${MODERN} delete globalThis.Promise; delete globalThis.Symbol; delete globalThis.Map; delete globalThis.Set; delete globalThis.WeakMap;
  delete globalThis.Proxy; delete globalThis.Reflect; delete Object.assign; delete Object.entries; delete Object.values; delete Array.from;
  delete Array.prototype.includes; delete Array.prototype.find; delete String.prototype.includes; delete String.prototype.startsWith;`;

interface Opened { readonly attributes: Set<string>; readonly start: { innerHTML: string }; readonly fire: (type: string, event: object) => void }

/** Runs the gate in a page as far as it knows one, in a webview without what `without` takes away. */
function open(without: string): Opened {
  const attributes = new Set<string>();
  const start = { innerHTML: "Menyiapkan pemeriksaan…" };
  const listeners: [string, (event: object) => void][] = [];
  const context = createContext({
    document: {
      documentElement: { setAttribute: (name: string) => { attributes.add(name); } },
      addEventListener: (type: string, listener: (event: object) => void) => { listeners.push([type, listener]); },
      getElementById: (id: string) => (id === "start" ? start : null),
    },
  });
  runInContext(`var window = globalThis; ${without}`, context);
  runInContext(gate, context);
  return { attributes, start, fire: (type, event) => { for (const [of, listener] of listeners) if (of === type) listener(event); } };
}

const scriptOf = (office: boolean): object => ({ target: { hasAttribute: (name: string) => office && name === "data-office" } });

describe("the gate for old webviews", () => {
  it("is ES5 throughout", () => {
    const problems = (code: string) => new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: "script" } });
    expect(problems(gate)).toEqual([]);
    // The parser does refuse what came later.
    expect(problems("const a = () => 1;")).toMatchObject([{ fatal: true }]);
  });

  it.each([["Internet Explorer 11 (Excel 2016)", IE11], ["EdgeHTML (Excel 2019)", MODERN]])("says in %s what to do, without the pane's script", (_, without) => {
    const { attributes, start, fire } = open(without);
    fire("DOMContentLoaded", {});
    expect([...attributes]).toEqual(["data-too-old"]);
    expect(start.innerHTML).toMatch(/<h1>Excel di komputer ini terlalu lama/);
    expect(start.innerHTML).toMatch(/Excel untuk web/);
    expect(start.innerHTML).toMatch(/<a href="\.\/"/);
  });

  it("lets others through", () => {
    const { attributes, start, fire } = open("");
    fire("DOMContentLoaded", {});
    expect([...attributes]).toEqual([]);
    expect(start.innerHTML).toBe("Menyiapkan pemeriksaan…");
  });

  it("notes that office.js failed to load, and nothing else that failed", () => {
    const { attributes, fire } = open("");
    fire("error", scriptOf(false));
    fire("error", { target: null });
    expect([...attributes]).toEqual([]);
    fire("error", scriptOf(true));
    expect([...attributes]).toEqual(["data-office-failed"]);
  });

  it("stands before everything else in the page, which says what is being done until then", () => {
    const page = readFileSync("src/apps/taskpane/taskpane.html", "utf8");
    expect([...page.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, source]) => source)).toEqual(["<%= gate %>", "<%= office %>"]);
    expect(page).toMatch(/id="start"[^>]*role="status"/);
  });
});
