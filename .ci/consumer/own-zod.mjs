/** An app that uses zod: the schemas of both builds, made by the copies built into the package, combine with the app's own. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as classic from "zod";
import * as mini from "zod/mini";
import * as esm from "trouble-ticket/schemas";

const cjs = createRequire(import.meta.url)("trouble-ticket/schemas");
const facts = { priority: "high", receivedAt: "2026-03-27T17:00+01:00" };

for (const { slaFactsSchema, supportPolicySchema } of [esm, cjs]) {
  for (const z of [classic, mini]) {
    assert.ok(slaFactsSchema instanceof z.core.$ZodType);
    assert.ok(slaFactsSchema instanceof mini.ZodMiniType);
    const form = z.object({ ticket: z.string(), facts: z.optional(z.nullable(slaFactsSchema)) });
    assert.equal(z.safeParse(form, { ticket: "7" }).success, true);
    assert.deepEqual(z.parse(form, { ticket: "7", facts }).facts, slaFactsSchema.parse(facts));
    const { error } = z.safeParse(form, { ticket: "7", facts: { ...facts, receivedAt: "soon" } });
    assert.deepEqual(error.issues[0].path, ["facts", "receivedAt"]);
    const { properties } = z.toJSONSchema(form, { io: "input" });
    assert.deepEqual(Object.keys(properties.facts.anyOf[0].properties).includes("receivedAt"), true);
    assert.equal(z.toJSONSchema(supportPolicySchema, { io: "input" }).required.includes("calendar"), true);
  }
  classic.globalRegistry.add(slaFactsSchema, { title: "Facts" });
  assert.equal(mini.toJSONSchema(slaFactsSchema, { io: "input" }).title, "Facts");
}
