import * as z from "zod/mini";
import { itemSchema, vatSchema } from "../../policy/items/schema.js";
import { missingField } from "../../problem/internal.js";
import { fields, optional, refuse, someFields, text } from "../../problem/schema.js";
import { instant } from "../../time/schema.js";
import { currency } from "../money/schema.js";
import type { BillableIntervention, BilledTicket, ChargeableIntervention } from "./intervention.js";

const unread = z.optional(z.unknown());
const work = { customer: text, mode: text, startedAt: instant, currency: optional(currency), band: optional(text) };
const ofTicket = {
  id: text,
  expert: optional(text),
  endedAt: optional(instant),
  cause: optional(text),
  done: optional(z.string()),
  invoiced: optional(z.boolean()),
  items: optional(z.array(itemSchema)),
};

/** The schema of an intervention that is charged by itself. The fields that only statements use are not read. */
export const chargeableSchema: z.ZodMiniType<ChargeableIntervention<Date>> = fields({
  ...{ id: unread, ticketNumber: unread, expert: unread, done: unread, invoiced: unread, vat: unread, items: unread },
  ...work,
  cause: text,
  endedAt: instant,
}).check(z.check(refuseReversed));

/**
 * The schema of an intervention that is put on a statement. It reads the ISO text of JSON back to Dates.
 *
 * @example
 * const data = { id: "i1", ticketNumber: "2026-000123", customer: "C1", mode: "online", startedAt: "2026-05-12T08:00:00Z" };
 * billableInterventionSchema.parse(data).startedAt // => 2026-05-12T08:00:00.000Z
 */
export const billableInterventionSchema: z.ZodMiniType<BillableIntervention<Date>> = fields({
  ticketNumber: text,
  ...work,
  ...ofTicket,
  vat: optional(vatSchema),
})
  .check(z.check(refuseReversed))
  .check(
    z.check((payload) => {
      const { endedAt, cause } = payload.value;
      if (endedAt === undefined || cause !== undefined) return;
      refuse(payload, missingField(["cause"]));
    }),
  );

/** The schema of the fields of a ticket that are billed; others are ignored. */
export const billedTicketSchema: z.ZodMiniType<BilledTicket> = someFields({
  number: text,
  request: someFields({ customer: text }),
  interventions: z.array(someFields({ mode: text, startedAt: instant, band: optional(text), ...ofTicket })),
});

function refuseReversed(payload: z.core.ParsePayload<{ startedAt: Date; endedAt?: Date | null | undefined }>): void {
  const { startedAt, endedAt } = payload.value;
  if (!endedAt || endedAt.getTime() >= startedAt.getTime()) return;
  const [from, to] = [startedAt.toISOString(), endedAt.toISOString()];
  refuse(payload, { code: "reversed_interval", path: ["endedAt"], from, to });
}
