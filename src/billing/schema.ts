import * as z from "zod";
import { showValue } from "../error/index.js";
import { checkedBy } from "../error/schema.js";
import { instant, localDate } from "../time/schema.js";
import { amount, currency, price, text, vatSchema } from "./terms/schema.js";
import { isMonth } from "./month.js";
import type { Charge, ChargeStep } from "./charge/charge.js";
import type { Coverage } from "./charge/coverage.js";
import type {
  CreditingOptions,
  CreditNote,
  InvoiceDraft,
  InvoiceLine,
  Statement,
  StatementLine,
  TicketSummary,
  Totals,
} from "./statement/statement.js";

const count: z.ZodType<number> = z.int().min(0);
const lineNumber: z.ZodType<number> = z.int().min(1);
const month: z.ZodType<string> = checkedBy((value) =>
  isMonth(value) ? [] : [{ code: "invalid_month", value: showValue(value) }],
);

const head = {
  customer: z.strictObject({ id: text, name: text.exactOptional(), email: text.exactOptional() }),
  currency,
  month,
};

const totals: z.ZodType<Totals> = z.strictObject({
  net: amount,
  vat: amount,
  gross: amount,
  vatByRate: z.array(z.strictObject({ rate: price, exemption: text.exactOptional(), net: amount, vat: amount })),
});

const invoiceLine: z.ZodType<InvoiceLine> = z.strictObject({
  number: lineNumber,
  ticketNumber: text,
  date: localDate,
  mode: text,
  chargeableMinutes: count,
  net: amount,
  vat: vatSchema,
});

/** The schema of an invoice's draft. */
export const invoiceDraftSchema: z.ZodType<InvoiceDraft> = z.strictObject({
  kind: z.literal("invoice"),
  ...head,
  invoiceBy: localDate,
  lines: z.array(invoiceLine),
  totals,
});

/** The schema of a credit note. */
export const creditNoteSchema: z.ZodType<CreditNote> = z.strictObject({
  kind: z.literal("creditNote"),
  ...head,
  lines: z.array(invoiceLine),
  totals,
});

export const creditingSchema: z.ZodType<CreditingOptions> = z.strictObject({
  lines: z.array(lineNumber).exactOptional(),
  credited: z.array(creditNoteSchema).exactOptional(),
});

const duration = { elapsedMs: count, blockMinutes: count, blocks: count, billableMinutes: count };

const coverage: z.ZodType<Coverage> = z.strictObject({
  kind: z.enum(["warranty", "agreement", "chargeable", "split"]),
  causes: z.array(text),
  coveredMinutes: count,
  chargeableMinutes: count,
  agreements: z.array(
    z.strictObject({
      agreement: text,
      answer: z.enum(["covers", "notYetInForce", "ended", "otherCause", "otherMode", "usedUp", "notNeeded"]),
      coveredMinutes: count,
      remainingMinutes: count.exactOptional(),
    }),
  ),
});

const step: z.ZodType<ChargeStep> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("blocks"), ...duration }),
  z.strictObject({ kind: z.literal("warranty"), minutes: count }),
  z.strictObject({ kind: z.literal("agreement"), agreement: text, minutes: count, remainingMinutes: count.exactOptional() }),
  z.strictObject({ kind: z.literal("price"), minutes: count, pricePerHour: price, amount }),
  z.strictObject({ kind: z.literal("callOutFee"), count, fee: price, amount }),
  z.strictObject({ kind: z.literal("rounding"), amount, net: amount }),
]);

const charge = {
  mode: text,
  date: localDate,
  ...duration,
  coverage,
  chargeableMinutes: count,
  currency,
  pricePerHour: price.exactOptional(),
  net: amount,
  steps: z.array(step),
};

/** The schema of what an intervention costs; what a statement's line says beside that is passed over. */
export const chargeSchema: z.ZodType<Charge> = z.object(charge);

const statementLine: z.ZodType<StatementLine> = z.strictObject({
  number: lineNumber,
  ticketNumber: text,
  ...charge,
  vat: vatSchema,
  interventions: z.array(
    z.strictObject({
      id: text,
      startedAt: instant,
      endedAt: instant,
      elapsedMs: count,
      cause: text,
      expert: text.exactOptional(),
      done: z.string().exactOptional(),
    }),
  ),
});

const ticketSummary: z.ZodType<TicketSummary> = z.strictObject({
  ticketNumber: text,
  lines: z.array(lineNumber),
  interventionCount: count,
  interventionsByMode: z.array(z.strictObject({ mode: text, count })),
  elapsedMs: count,
  billableMinutes: count,
  chargeableMinutes: count,
  net: amount,
});

/** The schema of a statement; it reads the ISO text of JSON back to Dates. */
export const statementSchema: z.ZodType<Statement> = z.strictObject({
  ...head,
  timeZone: text,
  invoiceBy: localDate,
  lines: z.array(statementLine),
  tickets: z.array(ticketSummary),
  totals,
  draft: invoiceDraftSchema.exactOptional(),
});
