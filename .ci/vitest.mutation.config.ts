import { defineConfig } from "vitest/config";
import base from "../vitest.config.js";

/** The tests that are to notice a change in a folder; the whole suite would take days. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  calendar: ["test/calendar", "test/properties/{business-days,business-time,closed-for-long,openings}", "test/vectors/business"],
  sla: ["test/sla", "test/properties/{clock,due-dates,explanations}", "test/vectors/{due-dates,sla}"],
  ticket: ["test/ticket"],
  queue: ["test/queue"],
  billing: ["test/billing", "test/properties/{billing,rounding}", "test/vectors/bill"],
};

/** The suite as mutants of a folder are shown to it; of each law's cases a tenth must do. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (testsOf[process.env["MUTATED_FOLDER"] ?? ""] ?? []).map((tests) => `${tests}**/*.test.ts`),
    env: { PROPERTY_RUNS: "0.1" },
  },
});
