import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** The tests that are to notice a change in a folder; the whole suite would take days. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  calendar: [
    ...["calendar/*", "sla/{due-at,format-explanation}", "vectors/{business-time,due-dates}"],
    "properties/{business-days,business-time,closed-for-long,explanations,openings}",
  ],
  sla: ["sla/*", "properties/{clock,due-dates,explanations}", "vectors/{due-dates,sla-scenarios}"],
  ticket: ["ticket/*"],
  queue: ["queue/*", "vectors/queue-scenarios"],
  billing: ["billing/*", "properties/{billing-*,rounding}", "vectors/{billable-time,billing}"],
};

/** It takes as long as all others of its folder, and every mutant that it kills is killed by them too. */
const slowest = "test/billing/many-faults.test.ts";

/** The suite as mutants of a folder are shown to it; of each law's cases a tenth must do. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (testsOf[process.env["MUTATED_FOLDER"] ?? ""] ?? []).map((tests) => `test/${tests}.test.ts`),
    exclude: [slowest],
    // The files of one mutant share what they import; most of its time would go into importing.
    isolate: false,
    env: { PROPERTY_RUNS: "0.1" },
  },
});
