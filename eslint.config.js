import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** The libraries that one place alone may import, and the place; a folder's schema.ts is the last place's. */
const confinedLibraries = [
  { libraries: ["date-fns", "date-fns/*", "date-fns-tz", "date-fns-tz/*", "@date-fns/*"], home: "src/time/**/*.ts" },
  { libraries: ["decimal.js", "decimal.js/*"], home: "src/billing/amount.ts" },
  { libraries: ["zod", "zod/*"], home: "src/**/schema.ts" },
];

const localField = "(Hours|Minutes|Seconds|Milliseconds|Date|Day|Month|Year|FullYear)";

/** What would make an answer depend on when and where it is asked. */
const hostDependent = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", "Take the instant as an argument."],
  ["NewExpression[callee.name='Date'][arguments.length>1]", "Fields of a Date are the host's; use time/local-date."],
  ["CallExpression[callee.name='Date']", "Take the instant as an argument."],
  ["MemberExpression[object.name='Date'][property.name='now']", "Take the instant as an argument."],
  ["MemberExpression[object.name='Date'][property.name='parse']", "That reads the host's zone; use toEpochMs."],
  ["MemberExpression[object.name='Math'][property.name='random']", "Nothing here is random."],
  [`MemberExpression[property.name=/^[gs]et${localField}$/]`, "That is the host's wall clock; ask the desk's zone."],
  ["MemberExpression[property.name=/^(getTimezoneOffset|to(Date|Time)String)$/]", "That is the host's zone."],
  ["MemberExpression[property.name='resolvedOptions']", "That is the host's zone."],
  ["MemberExpression[property.name=/^(toLocale|localeCompare$)/]", "That is the host's language; compare code units."],
];

/** The forms of TypeScript that the house does without. */
const unwelcomeForms = [
  ["ExportDefaultDeclaration", "Use a named export."],
  ["ExportAllDeclaration", "Name what is exported."],
  ["TSEnumDeclaration", "A union of texts does."],
  ["TSModuleDeclaration", "A file is the namespace."],
  ["ClassDeclaration[id.name!='SupportError']", "Plain data and functions; SupportError is the only class."],
  ["ClassExpression", "Plain data and functions; SupportError is the only class."],
  ["ImportDeclaration[source.value='zod']", 'Import "zod/mini", for small bundles.'],
  ["MemberExpression[object.name='z'][property.name=/^(core|locales)$/]", "That brings all of zod into bundles."],
  ["ImportDeclaration[source.value='zod/mini'] > :not(ImportNamespaceSpecifier).specifiers", "import * as z, for small bundles."],
];

/** What would make a floating-point number of money; the amounts of billing are text and decimal.js. */
const floatingMoney = [
  ["CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]", "Money is text; use exact()."],
  ["CallExpression[callee.object.name='Number'][callee.property.name=/^parse/]", "Money is text; use exact()."],
  ["UnaryExpression[operator='+']", "Money is text; use exact()."],
  ["CallExpression[callee.property.name=/^(toNumber|valueOf)$/]", "Money stays exact; write it with amountText()."],
  ["CallExpression[callee.object.name='Math'][callee.property.name='round']", "Money is rounded by roundedTo()."],
];

const unrunTests = [
  [
    "MemberExpression[object.name=/^(test|it|describe|bench)$/][property.name=/^(only|skip|todo|fails)$/]",
    "Every test runs; what cannot run says so in words.",
  ],
];

const restricted = (selectors) => ["error", ...selectors.map(([selector, message]) => ({ selector, message }))];

const importsConfinedTo = (home) => [
  "error",
  {
    patterns: confinedLibraries
      .filter((confined) => confined.home !== home)
      .map((confined) => ({ group: confined.libraries, message: `Only ${confined.home} imports this.` })),
  },
];

export default defineConfig(
  { ignores: ["dist/", "coverage/", ".tmp/", ".ci/consumer/*ts"] },
  // Examples with their own dependencies check their types themselves.
  { ignores: ["**/node_modules/", "examples/*/", "!examples/demo/", "!examples/playground/"] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  { rules: { "max-len": ["error", { code: 130, ignoreUrls: true }] } },
  {
    files: ["**/*.js", "{.ci,examples}/**/*.{mjs,cjs}", ".dependency-cruiser.cjs"],
    languageOptions: {
      globals: { console: "readonly", module: "writable", process: "readonly", require: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["{src,test,examples}/**/*.ts", "*.config.ts", ".ci/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.test.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "no-param-reassign": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/ban-ts-comment": ["error", { minimumDescriptionLength: 10 }],
    },
  },
  {
    files: ["test/{bench,peers}/**/*.ts"],
    languageOptions: { parserOptions: { project: "./test/bench/tsconfig.json", tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ["src/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 180 }],
      "no-console": "error",
      "no-restricted-syntax": restricted([...hostDependent, ...unwelcomeForms]),
      "no-restricted-imports": importsConfinedTo(undefined),
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      // A number in a sentence reads the same everywhere.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Arguments are checked at run time as well: callers in plain JavaScript pass what the types rule out.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    // The face is a list of names.
    files: ["src/index.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/billing/**/*.ts"],
    // decimal.js has one home, which alone may turn a count into a number.
    ignores: ["src/billing/amount.ts"],
    rules: { "no-restricted-syntax": restricted([...hostDependent, ...unwelcomeForms, ...floatingMoney]) },
  },
  {
    // Of a formatter made for a named zone, resolvedOptions gives the canonical spelling of that zone, not the host's zone.
    files: ["src/time/zone.ts"],
    rules: {
      "no-restricted-syntax": restricted([
        ...hostDependent.filter(([selector]) => !selector.includes("resolvedOptions")),
        ...unwelcomeForms,
      ]),
    },
  },
  ...confinedLibraries.map(({ home }) => ({ files: [home], rules: { "no-restricted-imports": importsConfinedTo(home) } })),
  {
    files: ["{test,examples}/**/*.ts"],
    rules: { "no-restricted-syntax": restricted(unrunTests) },
  },
);
