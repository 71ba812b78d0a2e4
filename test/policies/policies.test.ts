import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { supportPolicy } from "../../src/index.js";
import { supportPolicySchema } from "../../src/schemas/index.js";
import { untyped } from "../problem/refusal.js";
import { expectPromise, type PromiseVector } from "../vectors/promise-vector.js";

/** Published support terms as a policy, with worked cases. */
interface PublishedTerms {
  readonly id: string;
  readonly provider: string;
  /** Where they are published. */
  readonly source: string;
  /** The terms in short. */
  readonly says: string;
  /** The terms that a policy cannot express. */
  readonly limits?: string;
  /** The gaps in the terms, and the choices of the policy. */
  readonly standIns?: string;
  readonly spec: unknown;
  readonly cases: readonly PromiseVector[];
}

const folder = new URL("./", import.meta.url);
const terms = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && file !== "price-lists.json")
  .map((file): PublishedTerms => untyped(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));

const isPolicy = new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(
  z.toJSONSchema(supportPolicySchema, { io: "output" }),
);

test("thirty-five published terms are written as policies, each with its source and with cases", () => {
  expect(terms).toHaveLength(35);
  for (const { source, says, cases } of terms) {
    expect(source).not.toBe("");
    expect(says).not.toBe("");
    expect(cases.length).toBeGreaterThan(2);
  }
});

describe.each(terms)("the terms of $provider", ({ provider, spec, cases }) => {
  test(`the terms of ${provider} are a policy that survives JSON`, () => {
    const policy = supportPolicy(untyped(spec));
    expect(JSON.stringify(supportPolicy(untyped(JSON.parse(JSON.stringify(policy)))))).toBe(JSON.stringify(policy));
  });

  test(`the terms of ${provider} are valid by the JSON Schema of a policy`, () => {
    expect(isPolicy(spec)).toBe(true);
  });

  test.each(cases.map((vector, position) => ({ position: position + 1, vector })))(
    `the terms of ${provider} hold in case $position`,
    ({ vector }) => {
      expectPromise(spec, vector);
    },
  );
});
