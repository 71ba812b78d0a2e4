import { defineConfig } from "vitest/config";
import base from "../vitest.config.js";

/** The tests that are to notice a change in a folder; the whole suite would take days. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  calendar: ["calendar/*", "properties/{business-days,business-time,closed-for-long,openings}", "vectors/business-time"],
  sla: ["sla/*", "properties/{clock,due-dates,explanations}", "vectors/{due-dates,sla-scenarios}"],
  ticket: ["ticket/*"],
  queue: ["queue/*"],
  billing: ["billing/*", "properties/{billing-*,rounding}", "vectors/{billable-time,billing}"],
};

/** The suite as mutants of a folder are shown to it; of each law's cases a tenth must do. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (testsOf[process.env["MUTATED_FOLDER"] ?? ""] ?? []).map((tests) => `test/${tests}.test.ts`),
    env: { PROPERTY_RUNS: "0.1" },
  },
});
