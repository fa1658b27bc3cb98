const path = require("node:path");
const { URL } = require("node:url");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** The origin in the development manifest; a build for users replaces it everywhere (LKIP_ORIGIN=https://…). */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** Where Microsoft serves office.js; the second is its older name, which still works. */
const OFFICE_HOSTS = ["https://officeapis.public.onecdn.static.microsoft", "https://appsforoffice.microsoft.com"];
const OFFICE_SCRIPT = `${OFFICE_HOSTS[0]}/1/office.js`;

/** What the pane may load. Office.js loads its other parts and texts from where it came from. */
const POLICY = [
  "default-src 'none'", `script-src 'self' ${OFFICE_HOSTS.join(" ")}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:",
  `connect-src 'self' ${OFFICE_HOSTS.join(" ")}`, "base-uri 'none'", "form-action 'none'",
].join("; ");

/** As a header only: who may frame the pane. There must be no X-Frame-Options. */
const FRAME_ANCESTORS = "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://*.cloud.microsoft";

/**
 * The pane of the add-in. Its pages stand at the top and its scripts in a folder of their own,
 * so that the folder can be served at one origin together with the page that needs no Excel.
 * @returns {import("webpack").Configuration}
 */
const taskpane = (bundle, development) => {
  const base = bundle("taskpane", ["web", "es2022"]);
  const { origin } = new URL(process.env.LKIP_ORIGIN ?? DEVELOPMENT_ORIGIN);
  const filename = `taskpane/[name]${development ? "" : ".[contenthash:10]"}.js`;
  return {
    ...base,
    entry: { taskpane: "./src/apps/taskpane/main.ts" },
    output: { path: path.resolve(__dirname, "dist/taskpane"), clean: true, filename, chunkFilename: filename },
    // Never eval: the policy forbids it.
    devtool: development ? "cheap-module-source-map" : false,
    plugins: [
      new HtmlPlugin({
        template: "./src/apps/taskpane/taskpane.html", filename: "taskpane.html", scriptLoading: "defer", minify: false,
        templateParameters: { policy: POLICY, office: OFFICE_SCRIPT, gate: "taskpane/gate.js" },
      }),
      new CopyPlugin({
        patterns: [
          { from: "src/apps/taskpane/gate.js", to: "taskpane/gate.js", info: { minimized: true } },
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml", transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin) },
        ],
      }),
    ],
  };
};

module.exports = { taskpane, FRAME_ANCESTORS };
