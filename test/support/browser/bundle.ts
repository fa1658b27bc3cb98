import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../../..");

const bundled = (options: object): string =>
  // In a process of its own: esbuild and jest's globals do not agree.
  execFileSync(process.execPath, ["-e", `const { outputFiles } = require("esbuild").buildSync(${JSON.stringify(options)});
    if (outputFiles) process.stdout.write(outputFiles[0].text);`], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 100_000_000 });

const COMMON = {
  bundle: true, jsx: "automatic", define: { "process.env.NODE_ENV": "\"production\"" }, logLevel: "error",
  alias: Object.fromEntries(["node:fs", "node:fs/promises", "node:path"].map((module) => [module, "./test/support/browser/no-node.cjs"])),
};

/** A script for a page, in one piece. */
export const bundleScript = (path: string): string => bundled({ ...COMMON, entryPoints: [path], format: "iife", write: false });

/** Bundles a page of test/e2e/pages into a temporary folder that can be served, and returns the folder. */
export function bundlePage(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "lkip-audit-page-"));
  bundled({ ...COMMON, entryPoints: [`test/e2e/pages/${name}.tsx`], outdir: folder, format: "esm", splitting: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Audit LKIP</title><link rel="icon" href="data:,"><style>html,body,#root{height:100%;margin:0}</style></head>
<body><div id="root"></div><script type="module" src="${name}.js"></script></body></html>`);
  return folder;
}
