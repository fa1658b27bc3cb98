const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");

/** Parts that every bundle shares. Each bundle owns one folder of dist and empties it. */
const bundle = (name, target) => ({
  name,
  target,
  context: __dirname,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
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

/** @type {import("webpack").Configuration[]} */
module.exports = [
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
];
