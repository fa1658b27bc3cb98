import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Rooms that compute: the same workbook gives the same report everywhere, at any time. */
const pureRooms = ["kernel", "standards", "snapshot", "model", "layouts", "findings", "rules", "localise", "plan", "recalculate", "messages", "report", "engine"];

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name, message: "Only src/hosts/office and src/apps speak to Excel.",
}));
const outsideWorld = ["window", "document", "localStorage", "sessionStorage", "navigator", "fetch", "process", "Buffer", "setTimeout", "setInterval"]
  .map((name) => ({ name, message: "This room is pure: hosts and apps speak to the outside." }));
const impureProperties = [
  ["Math", "random"], ["Date", "now"], ["performance", "now"],
].map(([object, property]) => ({ object, property, message: "This room is pure: the same input gives the same output." }));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "tmp/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off",
      // Texts of workbooks hold control characters, and tests look for them.
      "no-control-regex": "off",
      // The type checker knows the names.
      "no-undef": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", ...officeGlobals],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: [`src/{${pureRooms.join(",")}}/**`],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...outsideWorld],
      "no-restricted-properties": ["error", ...impureProperties],
      "no-restricted-syntax": ["error", {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: "This room is pure: the clock is an argument.",
      }],
    },
  },
  { files: ["src/apps/**/*.ts", "src/apps/**/*.tsx"], plugins: { "react-hooks": reactHooks }, rules: { "react-hooks/rules-of-hooks": "error" } },
  { files: ["src/hosts/office/**", "src/apps/**"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/hosts/office/**"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["**/*.cjs", "**/*.mjs", "*.js"],
    languageOptions: { globals: { module: "writable", require: "readonly", __dirname: "readonly", process: "readonly", console: "readonly" } },
  },
  { files: ["**/*.cjs", "*.js"], languageOptions: { sourceType: "commonjs" } },
);
