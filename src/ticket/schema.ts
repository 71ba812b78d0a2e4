import * as z from "zod";
import { refuse } from "../error/schema.js";
import { instant } from "../time/schema.js";
import type { TicketEvent } from "./events.js";
import { actor, answer, audience, cancellation, count, oneOf, rank, request, text } from "./parts/schema.js";
import type { Ticket } from "./ticket.js";

const version = z.int().min(1);
const head = { id: text, commandId: text, ticketNumber: text, version, at: instant, actor };
const intervention = { interventionId: text };
const work = { ...intervention, mode: text, expert: text };

/**
 * The schema of an event; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * ticketEventSchema.safeParse({ type: "closed" }).success // => false
 */
export const ticketEventSchema: z.ZodType<TicketEvent> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      ...head,
      type: z.literal("registered"),
      sequence: count,
      priority: text,
      rank,
      receivedAt: instant,
      request,
    }),
    z.strictObject({ ...head, type: z.literal("forwarded") }),
    z.strictObject({ ...head, type: z.literal("reprioritised"), priority: text, rank, reason: text }),
    z.strictObject({ ...head, type: z.literal("interventionPlanned"), ...work, plannedFor: instant }),
    z.strictObject({ ...head, type: z.literal("approvalAsked"), pauseId: text.exactOptional() }),
    z.strictObject({ ...head, type: z.literal("approvalRecorded"), answer }),
    z.strictObject({ ...head, type: z.literal("interventionStarted"), ...work, note: text.exactOptional() }),
    z.strictObject({ ...head, type: z.literal("interventionFinished"), ...intervention, cause: text, done: text }),
    z.strictObject({
      ...head,
      type: z.literal("interventionCorrected"),
      ...intervention,
      startedAt: instant,
      endedAt: instant,
      reason: text,
    }),
    z.strictObject({ ...head, type: z.literal("interventionInvoiced"), ...intervention }),
    z.strictObject({ ...head, type: z.literal("waitBegan"), pauseId: text, reason: text }),
    z.strictObject({ ...head, type: z.literal("waitEnded"), pauseIds: z.array(text) }),
    z.strictObject({ ...head, type: z.literal("noted"), audience, text }),
    z.strictObject({ ...head, type: z.literal("concluded") }),
    z.strictObject({ ...head, type: z.literal("closed") }),
    z.strictObject({ ...head, type: z.literal("reopened"), reason: text }),
    z.strictObject({ ...head, type: z.literal("cancelled"), cancellation }),
  ],
  { error: "the type of an event" },
);

const interval = { from: instant, to: instant.exactOptional() };

/** The schema of a ticket; it reads the ISO text of JSON back to Dates. */
export const ticketSchema: z.ZodType<Ticket> = z
  .strictObject({
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
    guaranteedFrom: instant.exactOptional(),
    priorityChanges: z.array(z.strictObject({ at: instant, priority: text, rank, reason: text })),
    pauses: z.array(z.strictObject({ id: text, reason: text, ...interval })),
    planned: z.array(z.strictObject({ id: text, mode: text, expert: text, plannedFor: instant })),
    approval: oneOf("none", "asked", "granted", "refused"),
    approvalChangedAt: instant.exactOptional(),
    interventions: z.array(
      z.strictObject({
        id: text,
        mode: text,
        expert: text,
        startedAt: instant,
        endedAt: instant.exactOptional(),
        approvedAt: instant.exactOptional(),
        cause: text.exactOptional(),
        done: text.exactOptional(),
        invoiced: z.literal(true).exactOptional(),
        note: text.exactOptional(),
      }),
    ),
    conclusions: z.array(z.strictObject(interval)),
    closedAt: instant.exactOptional(),
    cancelledAt: instant.exactOptional(),
    cancellation: cancellation.exactOptional(),
    notes: z.array(z.strictObject({ at: instant, actor, audience, text })),
    appliedEventIds: z.array(text),
  })
  .refine(({ version: events, appliedEventIds }) => appliedEventIds.length === events, {
    path: ["appliedEventIds"],
    error: "the id of each event, as many as the version says",
  })
  .superRefine((ticket, context) => {
    for (const field of missingOf(ticket)) refuse(context, { code: "missing_field", path: [field], field });
  });

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
