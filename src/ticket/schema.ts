import * as z from "zod/mini";
import type { InterventionItem } from "../policy/internal.js";
import { itemSchema } from "../policy/items/schema.js";
import { missingField } from "../problem/internal.js";
import { count, fields, oneOf, optional, refuse, text, uniqueIds, wholeNumber } from "../problem/schema.js";
import type { SupportRequest } from "../request/internal.js";
import { maxRank } from "../sla/internal.js";
import { instant } from "../time/schema.js";
import type { Actor, Approval, Cancellation, Intervention, Ticket } from "./ticket.js";

export const rank: z.ZodMiniType<number> = wholeNumber(1, maxRank);
export const version: z.ZodMiniType<number> = wholeNumber(1);

export const actor: z.ZodMiniType<Actor> = fields({ kind: oneOf(["customer", "expert", "system"]), name: text });

/** A request as it was accepted; whether a policy would accept it today does not matter. */
export const request: z.ZodMiniType<SupportRequest> = fields({
  customer: z.string(),
  application: z.string(),
  operator: fields({ name: z.string(), phone: z.string() }),
  sender: optional(z.string()),
  channel: z.string(),
  emailUnavailableReason: optional(z.string()),
  addressedTo: oneOf(["support", "expert"]),
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

export const audience: z.ZodMiniType<"internal" | "customer"> = oneOf(["internal", "customer"]);

/** The band and the items of an intervention, which decide its price next to its time. */
export const pricing: {
  readonly band: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
  readonly items: z.ZodMiniExactOptional<z.ZodMiniType<readonly InterventionItem[]>>;
} = { band: optional(text), items: optional(z.array(itemSchema)) };

const interval = { from: instant, to: optional(instant) };

const approval: z.ZodMiniType<Approval> = z.discriminatedUnion(
  "state",
  [fields({ state: z.literal("none") }), fields({ state: oneOf(["asked", "granted", "refused"]), since: instant })],
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
      if (each[field] === undefined) refuse(context, missingField([field]));
    }
    for (const field of early) {
      if (each[field] !== undefined) refuse(context, missingField(["endedAt"]));
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
  pauses: z.array(fields({ id: text, reason: text, ...interval })).check(uniqueIds),
  planned: z.array(fields({ id: text, mode: text, expert: text, plannedFor: instant })).check(uniqueIds),
  approval,
  interventions: z.array(intervention).check(uniqueIds),
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
      fields({ ...ticketFields, status: oneOf(["registered", "inProgress"]) }),
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
