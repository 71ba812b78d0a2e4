import * as z from "zod/mini";
import { fields, optional, refuse } from "../../problem/schema.js";
import { instant } from "../../time/schema.js";
import { currency, text } from "../schema.js";
import { vatSchema } from "../terms/schema.js";
import type { BillableIntervention, BilledTicket, ChargeableIntervention } from "./intervention.js";

const work = { customer: text, mode: text, startedAt: instant, currency: optional(currency) };

/** The schema of an intervention that is to be charged; what else it says is passed over. */
export const chargeableSchema: z.ZodMiniType<ChargeableIntervention<Date>> = z
  .object({ ...work, cause: text, endedAt: instant })
  .check(z.superRefine(endedAfterStart));

/**
 * The schema of an intervention that is to be put on a statement; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const data = { id: "i1", ticketNumber: "2026-000123", customer: "C1", mode: "online", startedAt: "2026-05-12T08:00:00Z" };
 * billableInterventionSchema.parse(data).startedAt // => 2026-05-12T08:00:00.000Z
 */
export const billableInterventionSchema: z.ZodMiniType<BillableIntervention<Date>> = fields({
  id: text,
  ticketNumber: text,
  ...work,
  expert: optional(text),
  endedAt: optional(instant),
  cause: optional(text),
  done: optional(z.string()),
  invoiced: optional(z.boolean()),
  vat: optional(vatSchema),
})
  .check(z.superRefine(endedAfterStart))
  .check(
    z.superRefine(({ endedAt, cause }, context) => {
      if (endedAt !== undefined && cause === undefined)
        refuse(context, { code: "missing_field", path: ["cause"], field: "cause" });
    }),
  );

/** The schema of a list of them, none of which stands in it twice. */
export const billableInterventionsSchema: z.ZodMiniType<readonly BillableIntervention<Date>[]> = z
  .array(billableInterventionSchema)
  .check(
    z.superRefine((interventions, context) => {
      const taken = new Set<string>();
      for (const [position, { ticketNumber, id }] of interventions.entries()) {
        const key = JSON.stringify([ticketNumber, id]);
        if (taken.has(key)) refuse(context, { code: "duplicate_id", path: [position, "id"], id });
        taken.add(key);
      }
    }),
  );

/** The schema of as much of a ticket as is billed; what else it says is passed over. */
export const billedTicketSchema: z.ZodMiniType<BilledTicket> = z.object({
  number: text,
  request: z.object({ customer: text }),
  interventions: z.array(
    z.object({
      id: text,
      mode: text,
      expert: text,
      startedAt: instant,
      endedAt: optional(instant),
      cause: optional(text),
      done: optional(z.string()),
      invoiced: optional(z.boolean()),
    }),
  ),
});

function endedAfterStart({ startedAt, endedAt }: { startedAt: Date; endedAt?: Date }, context: z.core.$RefinementCtx): void {
  if (endedAt === undefined || endedAt.getTime() >= startedAt.getTime()) return;
  const [from, to] = [startedAt.toISOString(), endedAt.toISOString()];
  refuse(context, { code: "reversed_interval", path: ["endedAt"], from, to });
}
