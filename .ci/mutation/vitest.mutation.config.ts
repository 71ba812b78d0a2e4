import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** The tests that are to notice a change in a folder; the whole suite would take days. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  problem: ["problem/**/*"],
  time: ["time/**/*", "properties/{iso-text,zones}"],
  calendar: [
    ...["calendar/**/*", "sla/{due-at,format-explanation}", "vectors/{business-time,due-dates}"],
    "properties/{business-days,business-time,closed-for-long,explanations,openings}",
  ],
  sla: ["sla/**/*", "properties/{clock,due-dates,explanations,promises}", "vectors/{due-dates,promises,sla-scenarios}"],
  policy: ["policy/**/*", "policies/*", "schemas/*", "properties/any-policy"],
  request: ["request/**/*", "properties/requests"],
  ticket: ["ticket/**/*"],
  queue: ["queue/**/*", "vectors/queue-scenarios"],
  billing: ["billing/**/*", "properties/{billing-*,rounding}", "vectors/{billable-time,billing,prices}"],
  message: ["message/**/*"],
};

/** The suite as mutants of a folder are shown to it; of each law, three in a hundred cases must do. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (testsOf[process.env["MUTATED_FOLDER"] ?? ""] ?? []).map((tests) => `test/${tests}.test.ts`),
    // The files of one mutant share what they import; most of its time would go into importing.
    isolate: false,
    runner: ".ci/mutation/stop-at-first-failure.mjs",
    env: { PROPERTY_RUNS: "0.03" },
  },
});
