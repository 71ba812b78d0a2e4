import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import * as schemas from "../../src/schemas/index.js";

const exported = Object.entries(schemas).flatMap(([name, schema]): readonly (readonly [string, z.core.$ZodType])[] =>
  typeof schema === "function" ? [] : [[name, schema]],
);

describe.each([...exported])("%s", (_, schema) => {
  test.each(["input", "output"] as const)("z.toJSONSchema gives a JSON Schema of its %s", (io) => {
    expect(z.toJSONSchema(schema, { io })).toHaveProperty("$schema");
  });
});

test("at least ten schemas are exported", () => {
  expect(exported.length).toBeGreaterThanOrEqual(10);
});
