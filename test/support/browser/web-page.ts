import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../../..");

/** Builds the page as `npm run build:web` does, but for the minimising, into a temporary folder, and returns the folder. */
export function buildWebPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "lkip-audit-web-"));
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config-name", "web", "--mode", "production", "--no-optimization-minimize", "--output-path", folder],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}
