/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  transform: {
    "^.+\\.[tj]sx?$": ["@swc/jest", {
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
      module: { type: "commonjs" },
    }],
  },
  // numfmt names a CommonJS file that it does not ship.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  // A limit catches what hangs; a slow machine under other load must still pass.
  testTimeout: 30_000,
  transformIgnorePatterns: ["/node_modules/(?!(numfmt|@ironcalc/wasm)/)"],
};
