/** For `npm run mutation`, which says what is mutated and which tests are to notice. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // Coverage already says which tests see a mutant.
  vitest: { configFile: ".ci/mutation/vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // A second run tries only what survived and has new tests, and what changed.
  incremental: true,
  incrementalFile: `.tmp/mutation-${process.env["MUTATED_FOLDER"]}-incremental.json`,
  // What runs while a file is loaded would be tried against all tests: hours, for the words of a table.
  ignoreStatic: true,
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: `.tmp/mutation-${process.env["MUTATED_FOLDER"]}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".tmp/stryker",
  concurrency: 3,
  timeoutMS: 20_000,
};
