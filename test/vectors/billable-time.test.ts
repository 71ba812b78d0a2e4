import { describe, test } from "vitest";
import { expectBillableTime, type BillableTimeVector } from "./billable-time-vector.js";
import { readGolden } from "./read-vectors.js";

const golden = readGolden<{ readonly vectors: readonly BillableTimeVector[] }>("billable-time.json");

describe("billable time and invoice-by dates agree with the golden vectors", () => {
  test.each([...golden.vectors])("billable time of the golden vector $id", expectBillableTime);
});
