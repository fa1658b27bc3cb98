// Serves the pane over https and opens it in Excel where there is one to open it in (npm run start:excel).
import { spawn } from "node:child_process";

const MANIFEST = "manifest.xml";
/** Opens Excel with the add-in in it, on Windows and macOS. Not among the packages of this project as only this needs it. */
const SIDELOADER = "office-addin-debugging@7.0.0";

const HOW_ON_THE_WEB = `
No Excel can be opened from here, so the add-in is uploaded by hand:
  1. Open a workbook in Excel on the web.
  2. Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in (Beranda, Add-in, Unggah Add-in Saya).
  3. Choose ${MANIFEST} of this folder. The button "Audit LKIP" appears on the Home tab.
The browser must trust https://localhost:3000: open https://localhost:3000/taskpane.html in it once.
`;

const run = (command, args) => spawn(command, args, { stdio: "inherit", shell: process.platform === "win32" });

const server = run("npx", ["webpack", "serve", "--config-name", "web", "--config-name", "taskpane", "--mode", "development", "--env", "https"]);
server.on("exit", (code) => { process.exitCode = code ?? 1; });

if (process.platform === "win32" || process.platform === "darwin") {
  run("npx", ["--yes", SIDELOADER, "start", MANIFEST, "desktop", "--no-debug"]).on("exit", (code) => {
    if (code !== 0) process.stdout.write(HOW_ON_THE_WEB);
  });
} else {
  process.stdout.write(HOW_ON_THE_WEB);
}
