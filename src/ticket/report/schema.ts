import * as z from "zod/mini";
import { count, fields, oneOf, optional, text } from "../../problem/schema.js";
import { slaStatusSchema } from "../../sla/schema.js";
import { localizedText } from "../../time/locale/schema.js";
import { instant } from "../../time/schema.js";
import { actor, audience, cancellation, pricing } from "../schema.js";
import type { TicketReport } from "./report-parts.js";

const labelled = fields({
  name: text,
  label: localizedText,
});

/** The schema of a ticket's report; it parses the ISO text of JSON to Dates. */
export const ticketReportSchema: z.ZodMiniType<TicketReport> = fields({
  number: text,
  audience: oneOf(["customer", "staff"]),
  reportedAt: instant,
  status: oneOf(["registered", "inProgress", "closed", "cancelled"]),
  priority: labelled,
  receivedAt: instant,
  registeredAt: instant,
  sla: z.record(text, slaStatusSchema),
  place: optional(z.int().check(z.minimum(1))),
  waitingFor: z.array(text),
  interventions: z.array(
    fields({
      id: text,
      mode: labelled,
      expert: text,
      startedAt: instant,
      endedAt: optional(instant),
      elapsedMs: count,
      cause: optional(labelled),
      done: optional(text),
      invoiced: z.boolean(),
      ...pricing,
      note: optional(text),
    }),
  ),
  interventionsByMode: z.array(fields({ mode: labelled, count })),
  processingMs: count,
  planned: z.array(fields({ id: text, mode: labelled, plannedFor: instant, expert: optional(text) })),
  notes: z.array(fields({ at: instant, text, audience, actor: optional(actor) })),
  concludedAt: optional(instant),
  closedAt: optional(instant),
  cancelledAt: optional(instant),
  cancellation: optional(cancellation),
});
