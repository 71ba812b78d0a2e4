import * as z from "zod/mini";
import { fields, optional, refuse } from "../problem/schema.js";
import { instant } from "../time/schema.js";
import type { TicketEvent } from "./features.js";
import { actor, answer, audience, cancellation, count, oneOf, pricing, rank, request, text } from "./parts/schema.js";
import type { Approval, Intervention, Ticket } from "./ticket.js";

const version = z.int().check(z.minimum(1));
const head = { id: text, commandId: text, ticketNumber: text, version, at: instant, actor };
const ofIntervention = { interventionId: text };
const work = { ...ofIntervention, mode: text, expert: text };

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
      ...head,
      type: z.literal("registered"),
      sequence: count,
      priority: text,
      rank,
      receivedAt: instant,
      request,
      tier: optional(text),
      calendar: optional(text),
    }),
    fields({ ...head, type: z.literal("forwarded") }),
    fields({ ...head, type: z.literal("reprioritised"), priority: text, rank, reason: text }),
    fields({ ...head, type: z.literal("interventionPlanned"), ...work, plannedFor: instant }),
    fields({ ...head, type: z.literal("approvalAsked"), pauseId: optional(text) }),
    fields({ ...head, type: z.literal("approvalRecorded"), answer }),
    fields({ ...head, type: z.literal("interventionStarted"), ...work, ...pricing, note: optional(text) }),
    fields({ ...head, type: z.literal("interventionFinished"), ...ofIntervention, cause: text, done: text, ...pricing }),
    fields({
      ...head,
      type: z.literal("interventionCorrected"),
      ...ofIntervention,
      startedAt: instant,
      endedAt: instant,
      reason: text,
      ...pricing,
    }),
    fields({ ...head, type: z.literal("interventionInvoiced"), ...ofIntervention }),
    fields({ ...head, type: z.literal("waitBegan"), pauseId: text, reason: text }),
    fields({ ...head, type: z.literal("waitEnded"), pauseIds: z.array(text) }),
    fields({ ...head, type: z.literal("acknowledged") }),
    fields({ ...head, type: z.literal("noted"), audience, text }),
    fields({ ...head, type: z.literal("updateSent") }),
    fields({ ...head, type: z.literal("messageReceived") }),
    fields({ ...head, type: z.literal("milestoneReached"), metric: text }),
    fields({ ...head, type: z.literal("concluded") }),
    fields({ ...head, type: z.literal("closed") }),
    fields({ ...head, type: z.literal("reopened"), reason: text }),
    fields({ ...head, type: z.literal("cancelled"), cancellation }),
  ],
  { error: "the type of an event" },
);

const interval = { from: instant, to: optional(instant) };

const approval: z.ZodMiniType<Approval> = z.discriminatedUnion(
  "state",
  [fields({ state: z.literal("none") }), fields({ state: oneOf("asked", "granted", "refused"), since: instant })],
  { error: "one of none, asked, granted, refused" },
);

const anyIntervention = fields({
  id: text,
  mode: text,
  expert: text,
  startedAt: instant,
  endedAt: optional(instant),
  approvedAt: optional(instant),
  cause: optional(text),
  done: optional(text),
  invoiced: optional(z.literal(true)),
  ...pricing,
  note: optional(text),
}).check(
  z.superRefine((each, context) => {
    const needed = each.endedAt === undefined ? [] : (["cause", "done"] as const);
    const early = each.endedAt === undefined ? (["cause", "done", "invoiced"] as const) : [];
    for (const field of needed) {
      if (each[field] === undefined) refuse(context, { code: "missing_field", path: [field], field });
    }
    for (const field of early) {
      if (each[field] !== undefined) refuse(context, { code: "missing_field", path: ["endedAt"], field: "endedAt" });
    }
  }),
);

// The check separates running interventions from finished ones; a union would not report the wrong field.
const intervention = anyIntervention as unknown as z.ZodMiniType<Intervention>;

const ticketFields = {
  number: text,
  sequence: count,
  version,
  request,
  priority: text,
  rank,
  registeredPriority: text,
  tier: optional(text),
  calendar: optional(text),
  receivedAt: instant,
  registeredAt: instant,
  guaranteedFrom: optional(instant),
  acknowledgedAt: optional(instant),
  priorityChanges: z.array(fields({ at: instant, priority: text, rank, reason: text })),
  pauses: z.array(fields({ id: text, reason: text, ...interval })).check(uniqueIds()),
  planned: z.array(fields({ id: text, mode: text, expert: text, plannedFor: instant })).check(uniqueIds()),
  approval,
  interventions: z.array(intervention).check(uniqueIds()),
  conclusions: z.array(fields(interval)),
  updates: z.array(instant),
  messages: z.array(instant),
  milestones: z.array(fields({ metric: text, at: instant })),
  notes: z.array(fields({ at: instant, actor, audience, text })),
  appliedEventIds: z.array(text),
};

/** The schema of a ticket; it parses the ISO text of JSON to Dates. */
export const ticketSchema: z.ZodMiniType<Ticket> = z
  .discriminatedUnion(
    "status",
    [
      fields({ ...ticketFields, status: oneOf("registered", "inProgress") }),
      fields({ ...ticketFields, status: z.literal("closed"), closedAt: instant }),
      fields({ ...ticketFields, status: z.literal("cancelled"), cancelledAt: instant, cancellation }),
    ],
    { error: "one of registered, inProgress, closed, cancelled" },
  )
  .check(
    z.refine(({ version: events, appliedEventIds }) => appliedEventIds.length === events, {
      path: ["appliedEventIds"],
      error: "the id of each event, as many as the version says",
    }),
  );

/** Refuses entries with the id of an earlier entry. */
function uniqueIds<Entry extends { readonly id: string }>(): z.core.$ZodCheck<readonly Entry[]> {
  return z.superRefine((entries, context) => {
    const seen = new Set<string>();
    for (const [position, { id }] of entries.entries()) {
      if (seen.has(id)) refuse(context, { code: "duplicate_id", path: [position, "id"], id });
      seen.add(id);
    }
  });
}
