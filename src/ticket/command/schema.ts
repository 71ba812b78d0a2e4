import * as z from "zod";
import type { SupportRequest } from "../../request/index.js";
import type { CheckedCommand } from "../decision.js";
import { actor, answer, audience, cancellation, instant, text } from "../parts/schema.js";

const head = { id: text, at: instant, now: instant.exactOptional(), actor };
const work = { interventionId: text, mode: text, expert: text };

/** The schema of a command; what a request must contain is for the policy to say, and asked of it. */
export const ticketCommandSchema: z.ZodType<CheckedCommand> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("register"),
      ...head,
      number: z.string(),
      priority: text,
      receivedAt: instant,
      request: z.custom<SupportRequest>(),
    }),
    z.strictObject({ type: z.literal("forward"), ...head }),
    z.strictObject({ type: z.literal("reprioritise"), ...head, priority: text, reason: text }),
    z.strictObject({ type: z.literal("planIntervention"), ...head, ...work, plannedFor: instant }),
    z.strictObject({ type: z.literal("askApproval"), ...head }),
    z.strictObject({ type: z.literal("recordApproval"), ...head, answer }),
    z.strictObject({ type: z.literal("startIntervention"), ...head, ...work, note: text.exactOptional() }),
    z.strictObject({ type: z.literal("finishIntervention"), ...head, interventionId: text, cause: text, done: text }),
    z.strictObject({
      type: z.literal("correctIntervention"),
      ...head,
      interventionId: text,
      startedAt: instant,
      endedAt: instant,
      reason: text,
    }),
    z.strictObject({ type: z.literal("markInvoiced"), ...head, interventionId: text }),
    z.strictObject({ type: z.literal("waitForCustomer"), ...head, pauseId: text, reason: text }),
    z.strictObject({ type: z.literal("resume"), ...head, pauseId: text.exactOptional() }),
    z.strictObject({ type: z.literal("addNote"), ...head, audience, text }),
    z.strictObject({ type: z.literal("conclude"), ...head }),
    z.strictObject({ type: z.literal("close"), ...head }),
    z.strictObject({ type: z.literal("reopen"), ...head, reason: text }),
    z.strictObject({ type: z.literal("cancel"), ...head, cancellation }),
  ],
  { error: "the type of a command" },
);
