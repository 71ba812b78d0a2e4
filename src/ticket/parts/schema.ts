import * as z from "zod";
import type { SupportRequest } from "../../request/index.js";
import { mostRank } from "../../target/index.js";
import type { Actor } from "../actor.js";
import type { Cancellation } from "../ticket.js";

export const text: z.ZodType<string> = z.string().min(1);
export const count: z.ZodType<number> = z.int().min(0);
export const rank: z.ZodType<number> = z.int().min(1).max(mostRank);

/** One of a few names. */
export function oneOf<const Names extends readonly string[]>(...names: Names): z.ZodType<Names[number]> {
  return z.enum(names, { error: `one of ${names.join(", ")}` });
}

export const actor: z.ZodType<Actor> = z.strictObject({ kind: oneOf("customer", "expert", "system"), name: text });

/** A request as it was accepted; whether a policy would accept it today is no matter. */
export const request: z.ZodType<SupportRequest> = z.strictObject({
  customer: z.string(),
  application: z.string(),
  operator: z.strictObject({ name: z.string(), phone: z.string() }),
  sender: z.string(),
  channel: z.string(),
  emailUnavailableReason: z.string().exactOptional(),
  addressedTo: oneOf("support", "expert"),
  report: z.strictObject({
    kind: z.string(),
    description: z.string(),
    lineNumber: z.string().exactOptional(),
    errorContent: z.string().exactOptional(),
    version: z.string().exactOptional(),
  }),
});

export const cancellation: z.ZodType<Cancellation> = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("withdrawn") }),
    z.strictObject({ kind: z.literal("duplicateOf"), number: text }),
    z.strictObject({ kind: z.literal("invalid") }),
  ],
  { error: "one of withdrawn, duplicateOf, invalid" },
);

export const answer: z.ZodType<"granted" | "refused"> = oneOf("granted", "refused");
export const audience: z.ZodType<"internal" | "customer"> = oneOf("internal", "customer");
