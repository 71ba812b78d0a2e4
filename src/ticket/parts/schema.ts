import * as z from "zod";
import { describeProblem, isSupportError } from "../../error/index.js";
import type { SupportRequest } from "../../request/index.js";
import { requireInRange, toEpochMs, type InstantLike } from "../../time/index.js";
import type { Actor } from "../actor.js";
import type { Cancellation } from "../ticket.js";

export const text: z.ZodType<string> = z.string().min(1);
export const count: z.ZodType<number> = z.int().min(0);
export const rank: z.ZodType<number> = z.int().min(1).max(999);

/** An instant however it is held, its JSON included, as a Date that calendars answer for. */
export const instant: z.ZodType<Date> = z.custom<InstantLike>().transform((value, context): Date => {
  if (value === undefined) {
    context.addIssue({ code: "custom", message: "missing" });
    return z.NEVER;
  }
  try {
    const epochMs = toEpochMs(value);
    requireInRange(epochMs);
    return new Date(epochMs);
  } catch (error) {
    if (!isSupportError(error)) throw error;
    const [problem] = error.problems;
    context.addIssue({ code: "custom", message: describeProblem(problem), params: { problem } });
    return z.NEVER;
  }
});

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
