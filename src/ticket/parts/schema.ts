import * as z from "zod/mini";
import type { InterventionItem } from "../../policy/internal.js";
import { itemSchema } from "../../policy/items/schema.js";
import { fields, notEmpty, optional } from "../../problem/schema.js";
import type { SupportRequest } from "../../request/internal.js";
import { maxRank } from "../../sla/internal.js";
import type { Actor, Cancellation } from "../ticket.js";

export const text: z.ZodMiniType<string> = z.string().check(notEmpty());
export const count: z.ZodMiniType<number> = z.int().check(z.minimum(0));
export const rank: z.ZodMiniType<number> = z.int().check(z.minimum(1)).check(z.maximum(maxRank));

/** One of the names. */
export function oneOf<const Names extends readonly string[]>(...names: Names): z.ZodMiniType<Names[number]> {
  return z.enum(names, { error: `one of ${names.join(", ")}` });
}

export const actor: z.ZodMiniType<Actor> = fields({ kind: oneOf("customer", "expert", "system"), name: text });

/** A request as it was accepted; whether a policy would accept it today does not matter. */
export const request: z.ZodMiniType<SupportRequest> = fields({
  customer: z.string(),
  application: z.string(),
  operator: fields({ name: z.string(), phone: z.string() }),
  sender: optional(z.string()),
  channel: z.string(),
  emailUnavailableReason: optional(z.string()),
  addressedTo: oneOf("support", "expert"),
  report: fields({
    kind: z.string(),
    description: z.string(),
    lineNumber: optional(z.string()),
    errorContent: optional(z.string()),
    version: optional(z.string()),
  }),
});

export const cancellation: z.ZodMiniType<Cancellation> = z.discriminatedUnion(
  "kind",
  [
    fields({ kind: z.literal("withdrawn") }),
    fields({ kind: z.literal("duplicateOf"), number: text }),
    fields({ kind: z.literal("invalid") }),
  ],
  { error: "one of withdrawn, duplicateOf, invalid" },
);

export const answer: z.ZodMiniType<"granted" | "refused"> = oneOf("granted", "refused");
export const audience: z.ZodMiniType<"internal" | "customer"> = oneOf("internal", "customer");

/** The band and the items of an intervention, which decide its price next to its time. */
export const pricing: {
  readonly band: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
  readonly items: z.ZodMiniExactOptional<z.ZodMiniType<readonly InterventionItem[]>>;
} = { band: optional(text), items: optional(z.array(itemSchema)) };
