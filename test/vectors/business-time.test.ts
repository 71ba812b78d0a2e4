import { describe, test } from "vitest";
import { expectBusinessTime, writtenOut, type BusinessTimeGolden } from "./business-time-vector.js";
import { readGolden } from "./read-vectors.js";

describe("business time agrees with the golden vectors", () => {
  test.each([...writtenOut(readGolden<BusinessTimeGolden>("business-time.json"))])(
    "business time of the golden vector $id",
    expectBusinessTime,
  );
});
