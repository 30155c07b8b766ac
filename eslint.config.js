/* Lint rules: the ecosystem's, plus the walls between the rooms. */
const js = require("@eslint/js");
const globals = require("globals");
const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");

/** Only the plugin's own rules: the rest of its list is for JavaScript and contradicts the type-aware rules. */
const officeRules = Object.fromEntries(
  [officeAddins.configs.recommended]
    .flat()
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith("office-addins/"))
);

const PURE = ["calendar", "ledger", "rules", "workload", "report", "memory"];

/** What no pure room may touch: Office.js, the DOM, Node, React, adapters, a clock. */
const pureRules = {
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        {
          group: [
            "react",
            "react-dom",
            "@fluentui/*",
            "@univerjs/*",
            "fflate",
            "numfmt",
            "node:*",
            "fs",
            "path",
            "i18next",
            "react-i18next",
          ],
          message: "pure rooms import neither React, Node nor packages of the edges",
        },
        {
          group: [
            "**/workbook/excel/**",
            "**/workbook/xlsx/**",
            "**/app/**",
            "**/taskpane/**",
            "**/commands/**",
            "**/cli/**",
            "**/workbench/**",
          ],
          message: "data flows one way: pure rooms know only plain types of workbook/",
        },
      ],
    },
  ],
  "no-restricted-globals": [
    "error",
    "Office",
    "Excel",
    "OfficeExtension",
    "window",
    "document",
    "navigator",
    "process",
    "fetch",
    "setTimeout",
    "setInterval",
    "performance",
    "localStorage",
    "console",
    "crypto",
  ],
  "no-restricted-syntax": [
    "error",
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: "today is passed in",
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "today is passed in",
    },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: "same sheet, same answer",
    },
  ],
};

module.exports = tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", "test/output/**", "assets/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/workbook/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { Office: "readonly", Excel: "readonly" } },
    rules: officeRules,
  },
  { files: PURE.map((room) => `src/${room}/**/*.ts`), rules: pureRules },
  {
    files: ["**/*.js", "scripts/**"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-console": "off" },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  { files: ["test/**"], languageOptions: { globals: globals.jest } }
);
