import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { fields, optional, transformed } from "../../src/problem/schema.js";
import { localizedText } from "../../src/time/locale/schema.js";
import { instant, localDate } from "../../src/time/schema.js";

describe.each(["input", "output"] as const)("the JSON Schema of the %s of a schema", (io) => {
  test.each(Object.entries({ instant, localDate, localizedText }))(
    `the JSON Schema of the ${io} of %s exists, alone and as an optional field`,
    (_, schema) => {
      expect(z.toJSONSchema(schema, { io })).toHaveProperty("description");
      expect(z.toJSONSchema(fields({ field: optional(schema) }), { io })).toHaveProperty("properties.field");
    },
  );

  test(`the ${io} of a transformed schema has the JSON Schema of the data it accepts`, () => {
    const list = transformed(z.array(localDate), (dates) => [...dates].sort());
    expect(list.parse(["2026-02-01", "2026-01-01"])).toEqual(["2026-01-01", "2026-02-01"]);
    expect(z.toJSONSchema(list, { io })).toMatchObject({ type: "array", items: { type: "string" } });
  });
});
