import { describe, test } from "vitest";
import { expectDueDate, policyWithHolidays, type DueDateVector } from "./due-date-vector.js";
import { readGolden } from "./read-vectors.js";

interface Golden {
  readonly holidays: readonly string[];
  readonly vectors: readonly DueDateVector[];
}

const golden = readGolden<Golden>("due-dates.json");
const policy = policyWithHolidays(golden.holidays);

describe("due dates agree with the golden scenarios", () => {
  test.each([...golden.vectors])("$id: $title", (vector) => expectDueDate(policy, vector));
});
