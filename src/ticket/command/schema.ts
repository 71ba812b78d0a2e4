import * as z from "zod/mini";
import { fields, optional } from "../../problem/schema.js";
import type { SupportRequest } from "../../request/internal.js";
import { instant } from "../../time/schema.js";
import type { CommandType, TicketCommand } from "../commands.js";
import { actor, answer, audience, cancellation, text } from "../parts/schema.js";

const head = { id: text, at: instant, now: optional(instant), actor };
const work = { interventionId: text, mode: text, expert: text };

/**
 * The schema of a command, for apps that take commands from elsewhere, such as a form or HTTP; it reads ISO text to Dates. What a
 * request must contain is for the policy to say: `decide` asks it.
 *
 * @example
 * const actor = { kind: "expert", name: "Carla" };
 * const command = ticketCommandSchema.parse({ type: "close", id: "c9", at: "2026-03-03T09:00+01:00", actor });
 * command.at // => 2026-03-03T08:00:00.000Z
 * ticketCommandSchema.safeParse({ type: "explode" }).success // => false
 */
export const ticketCommandSchema: z.ZodMiniType<TicketCommand<CommandType, Date>> = z.discriminatedUnion(
  "type",
  [
    fields({
      type: z.literal("register"),
      ...head,
      number: z.string(),
      priority: text,
      receivedAt: instant,
      request: z.custom<SupportRequest>(),
    }),
    fields({ type: z.literal("forward"), ...head }),
    fields({ type: z.literal("reprioritise"), ...head, priority: text, reason: text }),
    fields({ type: z.literal("planIntervention"), ...head, ...work, plannedFor: instant }),
    fields({ type: z.literal("askApproval"), ...head }),
    fields({ type: z.literal("recordApproval"), ...head, answer }),
    fields({ type: z.literal("startIntervention"), ...head, ...work, note: optional(text) }),
    fields({ type: z.literal("finishIntervention"), ...head, interventionId: text, cause: text, done: text }),
    fields({
      type: z.literal("correctIntervention"),
      ...head,
      interventionId: text,
      startedAt: instant,
      endedAt: instant,
      reason: text,
    }),
    fields({ type: z.literal("markInvoiced"), ...head, interventionId: text }),
    fields({ type: z.literal("waitForCustomer"), ...head, pauseId: text, reason: text }),
    fields({ type: z.literal("resume"), ...head, pauseId: optional(text) }),
    fields({ type: z.literal("addNote"), ...head, audience, text }),
    fields({ type: z.literal("conclude"), ...head }),
    fields({ type: z.literal("close"), ...head }),
    fields({ type: z.literal("reopen"), ...head, reason: text }),
    fields({ type: z.literal("cancel"), ...head, cancellation }),
  ],
  { error: "the type of a command" },
);
