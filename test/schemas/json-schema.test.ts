import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { acoPolicy, acoPolicySpec, safeParsePolicy, supportPolicy } from "../../src/index.js";
import * as schemas from "../../src/schemas/index.js";
import { untyped } from "../problem/refusal.js";
import { validatorOf } from "../support/json-schema.js";
import { throughJson } from "../support/through-json.js";
import { brokenNames, brokenParts, soundParts } from "./broken-policies.js";

/** The JSON of a policy with a part replaced; absent parts are left out. */
const jsonWith = (part: object): unknown => throughJson({ ...acoPolicySpec, ...part });

const isPolicy = validatorOf(schemas.supportPolicySchema, "output");

describe("the JSON Schema of a support policy", () => {
  test("the JSON Schema accepts the published policy as spec and as compiled policy", () => {
    expect(isPolicy(throughJson(acoPolicySpec))).toBe(true);
    expect(isPolicy(throughJson(acoPolicy))).toBe(true);
  });

  test.each(soundParts)("the JSON Schema accepts, like the library, a policy with %s", (_, part) => {
    const reading = safeParsePolicy(jsonWith(part));
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    expect(isPolicy(jsonWith(part))).toBe(true);
    expect(isPolicy(throughJson(supportPolicy(untyped(jsonWith(part)))))).toBe(true);
  });

  test.each(brokenParts)("the JSON Schema refuses, like the library, a policy with %s", (_, part) => {
    expect(safeParsePolicy(jsonWith(part)).ok).toBe(false);
    expect(isPolicy(jsonWith(part))).toBe(false);
  });

  test.each(brokenNames)("the JSON Schema accepts a policy with %s, which only the library refuses", (_, part) => {
    expect(safeParsePolicy(jsonWith(part)).ok).toBe(false);
    expect(isPolicy(jsonWith(part))).toBe(true);
  });

  test("the JSON Schema of a policy names the priorities, targets and periods that editors complete", () => {
    const text = JSON.stringify(z.toJSONSchema(schemas.supportPolicySchema));
    for (const part of [
      '"propertyNames":{"type":"string","pattern"',
      '"oneOf":[{"type":"object","properties":{"minutes"',
      '"prefixItems"',
    ]) {
      expect(text).toContain(part);
    }
  });
});

const { supportRequestSchema, ...others } = schemas;
const everySchema: Readonly<Record<string, z.ZodMiniType>> = {
  ...others,
  supportRequestSchema: supportRequestSchema(acoPolicy),
};

describe("every exported schema", () => {
  test.each(Object.entries(everySchema))("%s has a JSON Schema", (_, schema) => {
    for (const io of ["input", "output"] as const) {
      expect(Object.keys(z.toJSONSchema(schema, { io })).length).toBeGreaterThan(1);
      expect(validatorOf(schema, io)(5)).toBe(false);
    }
  });

  test.each(Object.entries(everySchema))("%s is a Standard Schema", (_, schema) => {
    const { version, validate } = schema["~standard"];
    expect(version).toBe(1);
    expect(validate(5)).toMatchObject({ issues: expect.any(Array) as unknown });
  });
});
