import * as z from "zod/mini";
import { count, fields, oneOf, optional, text, withJsonSchema } from "../../problem/schema.js";
import type { SupportRequest } from "../../request/internal.js";
import { instant } from "../../time/schema.js";
import type { ParsedCommand, TicketEvent } from "../features.js";
import { actor, audience, cancellation, pricing, rank, request, version } from "../schema.js";

const commandHead = { id: text, at: instant, now: optional(instant), actor };
const eventHead = { id: text, commandId: text, ticketNumber: text, version, at: instant, actor };

// What a command says and its event records.
const place = { tier: optional(text), calendar: optional(text) };
const intervention = { interventionId: text };
const work = { ...intervention, mode: text, expert: text };
const plan = { ...work, plannedFor: instant };
const start = { ...work, ...pricing, note: optional(text) };
const finish = { ...intervention, cause: text, done: text, ...pricing };
const correction = { ...intervention, startedAt: instant, endedAt: instant, reason: text, ...pricing };
const approval = { answer: oneOf(["granted", "refused"]) };
const wait = { pauseId: text, reason: text };
const note = { audience, text };
const milestone = { metric: text };
const reason = { reason: text };

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
      ...commandHead,
      number: z.string(),
      priority: text,
      receivedAt: instant,
      request: withJsonSchema(z.custom<SupportRequest>(), () => ({ type: "object" })),
      ...place,
    }),
    fields({ type: z.literal("forward"), ...commandHead }),
    fields({ type: z.literal("reprioritise"), ...commandHead, priority: text, ...reason }),
    fields({ type: z.literal("planIntervention"), ...commandHead, ...plan }),
    fields({ type: z.literal("askApproval"), ...commandHead }),
    fields({ type: z.literal("recordApproval"), ...commandHead, ...approval }),
    fields({ type: z.literal("startIntervention"), ...commandHead, ...start }),
    fields({ type: z.literal("finishIntervention"), ...commandHead, ...finish }),
    fields({ type: z.literal("correctIntervention"), ...commandHead, ...correction }),
    fields({ type: z.literal("markInvoiced"), ...commandHead, ...intervention }),
    fields({ type: z.literal("waitForCustomer"), ...commandHead, ...wait }),
    fields({ type: z.literal("resume"), ...commandHead, pauseId: optional(text) }),
    fields({ type: z.literal("acknowledge"), ...commandHead }),
    fields({ type: z.literal("addNote"), ...commandHead, ...note }),
    fields({ type: z.literal("recordUpdate"), ...commandHead }),
    fields({ type: z.literal("recordMessage"), ...commandHead }),
    fields({ type: z.literal("recordMilestone"), ...commandHead, ...milestone }),
    fields({ type: z.literal("conclude"), ...commandHead }),
    fields({ type: z.literal("close"), ...commandHead }),
    fields({ type: z.literal("reopen"), ...commandHead, ...reason }),
    fields({ type: z.literal("cancel"), ...commandHead, cancellation }),
  ],
  { error: "the type of a command" },
);

/**
 * The schema of an event; it parses the ISO text of JSON to Dates.
 *
 * @example
 * ticketEventSchema.safeParse({ type: "closed" }).success // => false
 */
export const ticketEventSchema: z.ZodMiniType<TicketEvent> = z.discriminatedUnion(
  "type",
  [
    fields({
      ...eventHead,
      type: z.literal("registered"),
      sequence: count,
      priority: text,
      rank,
      receivedAt: instant,
      request,
      ...place,
    }),
    fields({ ...eventHead, type: z.literal("forwarded") }),
    fields({ ...eventHead, type: z.literal("reprioritised"), priority: text, rank, ...reason }),
    fields({ ...eventHead, type: z.literal("interventionPlanned"), ...plan }),
    fields({ ...eventHead, type: z.literal("approvalAsked"), pauseId: optional(text) }),
    fields({ ...eventHead, type: z.literal("approvalRecorded"), ...approval }),
    fields({ ...eventHead, type: z.literal("interventionStarted"), ...start }),
    fields({ ...eventHead, type: z.literal("interventionFinished"), ...finish }),
    fields({ ...eventHead, type: z.literal("interventionCorrected"), ...correction }),
    fields({ ...eventHead, type: z.literal("interventionInvoiced"), ...intervention }),
    fields({ ...eventHead, type: z.literal("waitBegan"), ...wait }),
    fields({ ...eventHead, type: z.literal("waitEnded"), pauseIds: z.array(text) }),
    fields({ ...eventHead, type: z.literal("acknowledged") }),
    fields({ ...eventHead, type: z.literal("noted"), ...note }),
    fields({ ...eventHead, type: z.literal("updateSent") }),
    fields({ ...eventHead, type: z.literal("messageReceived") }),
    fields({ ...eventHead, type: z.literal("milestoneReached"), ...milestone }),
    fields({ ...eventHead, type: z.literal("concluded") }),
    fields({ ...eventHead, type: z.literal("closed") }),
    fields({ ...eventHead, type: z.literal("reopened"), ...reason }),
    fields({ ...eventHead, type: z.literal("cancelled"), cancellation }),
  ],
  { error: "the type of an event" },
);
