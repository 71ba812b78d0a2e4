import * as z from "zod/mini";
import { fields, optional, refuse } from "../problem/schema.js";
import { instant } from "../time/schema.js";
import type { TicketEvent } from "./events.js";
import { actor, answer, audience, cancellation, count, oneOf, rank, request, text } from "./parts/schema.js";
import type { Ticket } from "./ticket.js";

const version = z.int().check(z.minimum(1));
const head = { id: text, commandId: text, ticketNumber: text, version, at: instant, actor };
const intervention = { interventionId: text };
const work = { ...intervention, mode: text, expert: text };

/**
 * The schema of an event; it reads the ISO text of JSON back to Dates.
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
    }),
    fields({ ...head, type: z.literal("forwarded") }),
    fields({ ...head, type: z.literal("reprioritised"), priority: text, rank, reason: text }),
    fields({ ...head, type: z.literal("interventionPlanned"), ...work, plannedFor: instant }),
    fields({ ...head, type: z.literal("approvalAsked"), pauseId: optional(text) }),
    fields({ ...head, type: z.literal("approvalRecorded"), answer }),
    fields({ ...head, type: z.literal("interventionStarted"), ...work, note: optional(text) }),
    fields({ ...head, type: z.literal("interventionFinished"), ...intervention, cause: text, done: text }),
    fields({
      ...head,
      type: z.literal("interventionCorrected"),
      ...intervention,
      startedAt: instant,
      endedAt: instant,
      reason: text,
    }),
    fields({ ...head, type: z.literal("interventionInvoiced"), ...intervention }),
    fields({ ...head, type: z.literal("waitBegan"), pauseId: text, reason: text }),
    fields({ ...head, type: z.literal("waitEnded"), pauseIds: z.array(text) }),
    fields({ ...head, type: z.literal("noted"), audience, text }),
    fields({ ...head, type: z.literal("concluded") }),
    fields({ ...head, type: z.literal("closed") }),
    fields({ ...head, type: z.literal("reopened"), reason: text }),
    fields({ ...head, type: z.literal("cancelled"), cancellation }),
  ],
  { error: "the type of an event" },
);

const interval = { from: instant, to: optional(instant) };

/** The schema of a ticket; it reads the ISO text of JSON back to Dates. */
export const ticketSchema: z.ZodMiniType<Ticket> = fields({
  number: text,
  sequence: count,
  version,
  status: oneOf("registered", "inProgress", "closed", "cancelled"),
  request,
  priority: text,
  rank,
  registeredPriority: text,
  receivedAt: instant,
  registeredAt: instant,
  guaranteedFrom: optional(instant),
  priorityChanges: z.array(fields({ at: instant, priority: text, rank, reason: text })),
  pauses: z.array(fields({ id: text, reason: text, ...interval })),
  planned: z.array(fields({ id: text, mode: text, expert: text, plannedFor: instant })),
  approval: oneOf("none", "asked", "granted", "refused"),
  approvalChangedAt: optional(instant),
  interventions: z.array(
    fields({
      id: text,
      mode: text,
      expert: text,
      startedAt: instant,
      endedAt: optional(instant),
      approvedAt: optional(instant),
      cause: optional(text),
      done: optional(text),
      invoiced: optional(z.literal(true)),
      note: optional(text),
    }),
  ),
  conclusions: z.array(fields(interval)),
  closedAt: optional(instant),
  cancelledAt: optional(instant),
  cancellation: optional(cancellation),
  notes: z.array(fields({ at: instant, actor, audience, text })),
  appliedEventIds: z.array(text),
})
  .check(
    z.refine(({ version: events, appliedEventIds }) => appliedEventIds.length === events, {
      path: ["appliedEventIds"],
      error: "the id of each event, as many as the version says",
    }),
  )
  .check(
    z.superRefine((ticket, context) => {
      for (const field of missingOf(ticket)) refuse(context, { code: "missing_field", path: [field], field });
    }),
  );

/** What a ticket that stands where it does must tell, and does not. */
function missingOf(ticket: Ticket): readonly string[] {
  const { status, approval } = ticket;
  const needed: readonly (keyof Ticket)[] = [
    ...(status === "closed" ? (["closedAt"] as const) : []),
    ...(status === "cancelled" ? (["cancelledAt", "cancellation"] as const) : []),
    ...(approval === "none" ? [] : (["approvalChangedAt"] as const)),
  ];
  return needed.filter((field) => ticket[field] === undefined);
}
