import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { fields, optional, safeParseWith } from "../../src/problem/schema.js";
import { localizedText } from "../../src/time/locale/schema.js";
import { instant, localDate } from "../../src/time/schema.js";
import { someText } from "../problem/refusal.js";
import { validatorOf } from "../support/json-schema.js";

describe.each(["input", "output"] as const)("the JSON Schema of the %s of a schema", (io) => {
  test.each(Object.entries({ instant, localDate, localizedText }))(
    `the JSON Schema of the ${io} of %s exists, alone and as an optional field`,
    (_, schema) => {
      expect(z.toJSONSchema(schema, { io })).toHaveProperty("description");
      expect(z.toJSONSchema(fields({ field: optional(schema) }), { io })).toHaveProperty("properties.field");
    },
  );
});

/** What the field `it` of data is parsed as, or the problems of it. */
const parsed = (schema: z.ZodMiniType, it: unknown): unknown => {
  const reading = safeParseWith(fields({ it: schema }), { it });
  return reading.ok ? reading.value.it : reading.problems;
};

describe("the schema of an instant", () => {
  const nine = new Date("2026-03-02T08:00Z");

  test("an instant in any form is parsed as a Date", () => {
    const forms = [nine, nine.getTime(), "2026-03-02T09:00+01:00", { epochMilliseconds: nine.getTime() }];
    expect(forms.map((form) => parsed(instant, form))).toEqual([nine, nine, nine, nine]);
  });

  test("a value that is no instant, or one outside the range, is a problem of its field", () => {
    expect(parsed(instant, "soon")).toEqual([{ code: "invalid_instant", path: ["it"], value: '"soon"' }]);
    expect(parsed(instant, "2026-03-02T09:00")).toMatchObject([{ code: "instant_without_offset", path: ["it"] }]);
    expect(parsed(instant, "2200-01-02T00:00Z")).toMatchObject([{ code: "instant_out_of_range", path: ["it"] }]);
  });

  test("an absent instant is a missing field", () => {
    expect(parsed(instant, undefined)).toEqual([{ code: "missing_field", path: ["it"], field: "it" }]);
  });

  test("the JSON Schema of an instant accepts text of a date and a time, and whole epoch milliseconds", () => {
    const accepts = validatorOf(instant, "input");
    const accepted = ["2026-03-02T09:00+01:00", "2026-03-02 09:00Z", "20260302t0900Z", nine.getTime()];
    const refused = ["2026-03-02", "soon", "on 2026-03-02T09:00Z", nine.getTime() + 0.5, true, null, {}];
    expect([...accepted, ...refused].filter(accepts)).toEqual(accepted);
  });
});

describe("the schema of a local date", () => {
  test("a date that does not exist is a problem of its field", () => {
    expect(parsed(localDate, "2028-02-29")).toBe("2028-02-29");
    expect(parsed(localDate, "2026-02-29")).toEqual([{ code: "invalid_local_date", path: ["it"], value: '"2026-02-29"' }]);
  });

  test("the JSON Schema of a local date accepts YYYY-MM-DD from 1900 to 2299", () => {
    const accepts = validatorOf(localDate, "input");
    const accepted = ["1969-12-31", "2026-03-02", "2026-10-30", "2201-12-31"];
    const refused = [
      "1899-12-31",
      "2300-01-01",
      "2026-13-01",
      "2026-00-01",
      "2026-01-32",
      "2026-01-00",
      "2026-1-1",
      "x2026-03-02",
    ];
    expect([...accepted, ...refused, 20_260_302, null].filter(accepts)).toEqual(accepted);
  });
});

describe("the schema of a localized text", () => {
  const texts = ["", "Natale", { en: "Christmas Day", it: "Natale" }];
  const others = [5, null, {}, { en: "Christmas Day" }, { it: "Natale" }, { en: "a", it: 1 }, { en: 1, it: "b" }];

  test("a localized text is parsed unchanged", () => {
    expect(texts.map((text) => parsed(localizedText, text))).toEqual(texts);
  });

  test("a value that is no localized text is a problem of its field", () => {
    for (const other of [...others, { en: "a", it: "b", fr: "c" }]) {
      expect(parsed(localizedText, other)).toEqual([{ code: "wrong_type", path: ["it"], expected: someText, value: someText }]);
    }
  });

  test("the JSON Schema of a localized text accepts a text, or one text per language and no other language", () => {
    const refused = [...others, { en: "a", it: "b", fr: "c" }];
    expect([...texts, ...refused].filter(validatorOf(localizedText, "input"))).toEqual(texts);
  });
});
