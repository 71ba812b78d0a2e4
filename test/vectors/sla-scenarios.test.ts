import { describe, expect, test } from "vitest";
import { policyWithHolidays } from "./due-date-vector.js";
import { readGolden, readShared } from "./read-vectors.js";
import type { SharedScenarios } from "./shared-scenarios.js";
import { clockScenariosOf } from "./sla-scenarios-shared.js";
import { expectScenario, type SlaScenario } from "./sla-scenarios-vector.js";

interface Golden {
  readonly holidays: readonly string[];
  readonly scenarios: readonly SlaScenario[];
}

describe("the clock agrees with the golden scenarios", () => {
  const golden = readGolden<Golden>("sla-scenarios.json");
  const policy = policyWithHolidays(golden.holidays);
  test.each([...golden.scenarios])("$id: $title", (scenario) => expectScenario(policy, scenario));
});

describe("the clock agrees with the shared scenarios", () => {
  const shared = readShared<SharedScenarios>("sla-scenarios.json");
  const policy = policyWithHolidays(shared?.holidays ?? []);
  const scenarios = shared === undefined ? [] : clockScenariosOf(shared);
  test.runIf(shared !== undefined)("the shared clock scenarios are not empty", () => expect(scenarios).not.toEqual([]));
  test.each([...scenarios])("$id: $title", (scenario) => expectScenario(policy, scenario));
});
