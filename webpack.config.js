const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { FRAME_ANCESTORS, taskpane } = require("./webpack.taskpane");

/** Parts that every bundle shares. Each bundle owns one folder of dist and empties it. */
const bundle = (name, target) => ({
  name,
  target,
  context: __dirname,
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    // What the package names as its ES module is CommonJS, of which nothing can be left out.
    alias: { numfmt$: path.resolve(__dirname, "node_modules/numfmt/dist/index.mjs") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
          },
        },
      },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** Runs after everything is written: the command must be executable where the bin link points at it. */
const executable = (file) => ({
  apply: (compiler) => compiler.hooks.afterEmit.tap("executable", () => fs.chmodSync(path.join(compiler.outputPath, file), 0o755)),
});

const cli = bundle("cli", "node20");
const web = bundle("web", ["web", "es2022"]);

/** The page runs what came with it, keeps everything on the computer and connects to nothing; workers inherit this (worker-here.ts). */
const pagePolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src blob:", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:",
  "font-src 'self' data:", "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
].join("; ");

/** One server for all that runs in a browser: the page at /, the pane at /taskpane.html. --env https is for Excel, which frames nothing else. */
const devServer = async (https) => ({
  port: 3000, hot: false, liveReload: false, client: false,
  ...(https ? { server: { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() } } : { open: true }),
  headers: { "Content-Security-Policy": FRAME_ANCESTORS },
});

/** @returns {Promise<import("webpack").Configuration[]>} */
module.exports = async (env, { mode }) => [
  {
    ...cli,
    entry: { "lkip-audit": "./src/apps/cli/main.ts" },
    // One file: what the browser loads later is bundled here, and still runs only when asked for. __dirname is where it stands.
    module: { ...cli.module, parser: { javascript: { dynamicImportMode: "eager", createRequire: false } } },
    node: { __dirname: false, __filename: false },
    output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", assetModuleFilename: "[name][ext]", clean: true },
    // Stack traces stay readable; start-up time is what minimising would not improve.
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      executable("lkip-audit.js"),
    ],
  },
  {
    ...web,
    entry: { page: "./src/apps/web/main.tsx" },
    module: {
      ...web.module,
      // Everything comes with the page, also what runs only when asked for: once it stands, nothing is loaded any more.
      parser: { javascript: { dynamicImportMode: "eager", worker: ["WorkerHere from ./worker-here"] } },
      rules: [
        ...web.module.rules,
        { test: /\.(wasm|xlsx)$/, type: "asset/bytes" },
        // Its own way of finding the WebAssembly, which is not used.
        { test: /@ironcalc[\\/]wasm/, parser: { url: false } },
      ],
    },
    output: { path: path.resolve(__dirname, "dist/web"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    devtool: false,
    // A worker that starts as a blob cannot tell from where to load further parts, and has none.
    optimization: { splitChunks: false },
    plugins: [
      new HtmlPlugin({ template: "./src/apps/web/index.html", templateParameters: { policy: pagePolicy }, scriptLoading: "defer" }),
      new CopyPlugin({ patterns: ["assets/icon.svg"] }),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(env.https) } : {}),
  },
  taskpane(bundle, mode === "development"),
];
