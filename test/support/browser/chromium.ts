import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const HOME = process.env["HOME"] ?? "";
const PROGRAMS = process.env["PROGRAMFILES"] ?? "C:/Program Files";
const PROGRAMS_86 = process.env["PROGRAMFILES(X86)"] ?? "C:/Program Files (x86)";

/** Where Chrome, Chromium and Edge stand on Linux, macOS and Windows. */
const USUAL_PLACES = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", `${HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${PROGRAMS}/Google/Chrome/Application/chrome.exe`, `${PROGRAMS_86}/Google/Chrome/Application/chrome.exe`, `${PROGRAMS_86}/Microsoft/Edge/Application/msedge.exe`,
];

interface Found { readonly path: string; readonly args: readonly string[] }

/** The browser that CHROME_PATH names, one on the usual paths, or the one that the package @sparticuz/chromium carries (Linux, x64). */
export function findChromium(): Found {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") return { path: named, args: [] };
  const installed = USUAL_PLACES.find((path) => existsSync(path));
  return installed === undefined ? carried() : { path: installed, args: [] };
}

/** Unpacked by the package itself, in a process of its own as it is an ES module. */
function carried(): Found {
  const script = "import c from '@sparticuz/chromium'; process.stdout.write(JSON.stringify({ path: await c.executablePath(), args: c.args }));";
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })) as Found;
}

/** A headless browser. Fails, and does not skip, where none can be had. */
export async function launchChromium(): Promise<Browser> {
  const { path, args } = findChromium();
  // A sandbox needs rights that containers rarely give; the pages are our own.
  return chromium.launch({ executablePath: path, args: [...new Set([...args, "--no-sandbox", "--force-color-profile=srgb", "--font-render-hinting=none"])] });
}
