import * as z from "zod/mini";
import { fields, optional, withJsonSchema } from "../../problem/schema.js";
import type { SupportRequest } from "../../request/internal.js";
import { instant } from "../../time/schema.js";
import type { ParsedCommand } from "../features.js";
import { actor, answer, audience, cancellation, pricing, text } from "../parts/schema.js";

const head = { id: text, at: instant, now: optional(instant), actor };
const work = { interventionId: text, mode: text, expert: text };

/**
 * The schema of a command, for apps that take commands from elsewhere, such as a form or an HTTP request. It parses ISO text to
 * Dates. What a request must contain depends on the policy: `decide` validates it.
 *
 * @example
 * const actor = { kind: "expert", name: "Carla" };
 * const command = ticketCommandSchema.parse({ type: "close", id: "c9", at: "2026-03-03T09:00+01:00", actor });
 * command.at // => 2026-03-03T08:00:00.000Z
 * ticketCommandSchema.safeParse({ type: "explode" }).success // => false
 */
export const ticketCommandSchema: z.ZodMiniType<ParsedCommand> = z.discriminatedUnion(
  "type",
  [
    fields({
      type: z.literal("register"),
      ...head,
      number: z.string(),
      priority: text,
      receivedAt: instant,
      request: withJsonSchema(z.custom<SupportRequest>(), { type: "object" }),
      tier: optional(text),
      calendar: optional(text),
    }),
    fields({ type: z.literal("forward"), ...head }),
    fields({ type: z.literal("reprioritise"), ...head, priority: text, reason: text }),
    fields({ type: z.literal("planIntervention"), ...head, ...work, plannedFor: instant }),
    fields({ type: z.literal("askApproval"), ...head }),
    fields({ type: z.literal("recordApproval"), ...head, answer }),
    fields({ type: z.literal("startIntervention"), ...head, ...work, ...pricing, note: optional(text) }),
    fields({ type: z.literal("finishIntervention"), ...head, interventionId: text, cause: text, done: text, ...pricing }),
    fields({
      type: z.literal("correctIntervention"),
      ...head,
      interventionId: text,
      startedAt: instant,
      endedAt: instant,
      reason: text,
      ...pricing,
    }),
    fields({ type: z.literal("markInvoiced"), ...head, interventionId: text }),
    fields({ type: z.literal("waitForCustomer"), ...head, pauseId: text, reason: text }),
    fields({ type: z.literal("resume"), ...head, pauseId: optional(text) }),
    fields({ type: z.literal("acknowledge"), ...head }),
    fields({ type: z.literal("addNote"), ...head, audience, text }),
    fields({ type: z.literal("recordUpdate"), ...head }),
    fields({ type: z.literal("recordMessage"), ...head }),
    fields({ type: z.literal("recordMilestone"), ...head, metric: text }),
    fields({ type: z.literal("conclude"), ...head }),
    fields({ type: z.literal("close"), ...head }),
    fields({ type: z.literal("reopen"), ...head, reason: text }),
    fields({ type: z.literal("cancel"), ...head, cancellation }),
  ],
  { error: "the type of a command" },
);
