import * as z from "zod";
import { slaStatusSchema } from "../../sla/schema.js";
import { instant, localizedText } from "../../time/schema.js";
import { actor, audience, cancellation, count, oneOf, text } from "../parts/schema.js";
import type { TicketReport } from "./report.js";

const labelled = z.strictObject({
  name: text,
  label: localizedText,
});

/** The schema of a ticket's report; it reads the ISO text of JSON back to Dates. */
export const ticketReportSchema: z.ZodType<TicketReport> = z.strictObject({
  number: text,
  audience: oneOf("customer", "staff"),
  reportedAt: instant,
  status: oneOf("registered", "inProgress", "closed", "cancelled"),
  priority: labelled,
  receivedAt: instant,
  registeredAt: instant,
  sla: slaStatusSchema.exactOptional(),
  place: z.int().min(1).exactOptional(),
  waitingFor: z.array(text),
  interventions: z.array(
    z.strictObject({
      id: text,
      mode: labelled,
      expert: text,
      startedAt: instant,
      endedAt: instant.exactOptional(),
      elapsedMs: count,
      cause: labelled.exactOptional(),
      done: text.exactOptional(),
      invoiced: z.boolean(),
      note: text.exactOptional(),
    }),
  ),
  interventionsByMode: z.array(z.strictObject({ mode: labelled, count })),
  processingMs: count,
  planned: z.array(z.strictObject({ id: text, mode: labelled, plannedFor: instant, expert: text.exactOptional() })),
  notes: z.array(z.strictObject({ at: instant, text, audience, actor: actor.exactOptional() })),
  concludedAt: instant.exactOptional(),
  closedAt: instant.exactOptional(),
  cancelledAt: instant.exactOptional(),
  cancellation: cancellation.exactOptional(),
});
