import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

const root = resolve(__dirname, "../../..");
const BUILT = join(root, "dist/taskpane");
const OFFICE = join(root, "node_modules/@microsoft/office-js/dist");
const OFFICE_CDN = "https://officeapis.public.onecdn.static.microsoft/1/";

const newest = (folder: string): number => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).reduce((time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

/** The folder of the production build of the pane, built where there is none of the present sources. */
export function builtTaskpane(): string {
  const page = join(BUILT, "taskpane.html");
  const sources = Math.max(newest(join(root, "src")), ...["webpack.config.js", "webpack.taskpane.js"].map((file) => statSync(join(root, file)).mtimeMs));
  if (!existsSync(page) || statSync(page).mtimeMs < sources) {
    execFileSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "taskpane", "--mode", "production"], { cwd: root, stdio: "inherit" });
  }
  return BUILT;
}

/** Serves Microsoft's network from the package of the same files; nothing else of the outside can be reached. */
export async function serveOffice(page: Page): Promise<void> {
  await page.route(/^https:/, async (route) => {
    const url = route.request().url();
    const file = join(OFFICE, url.slice(OFFICE_CDN.length).split("?")[0] ?? "");
    if (url.startsWith(OFFICE_CDN) && existsSync(file)) await route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(file) });
    else await route.abort();
  });
}
