import * as z from "zod";
import { showValue } from "../../error/index.js";
import { checkedBy } from "../../error/schema.js";
import { instant, localDate } from "../../time/schema.js";
import { chargeFields } from "../charge/schema.js";
import { isMonth } from "../month.js";
import { amount, count, currency, price, text } from "../schema.js";
import { vatSchema } from "../terms/schema.js";
import type {
  CreditingOptions,
  CreditNote,
  InvoiceDraft,
  InvoiceLine,
  Statement,
  StatementLine,
  TicketSummary,
  Totals,
} from "./statement.js";

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

const statementLine: z.ZodType<StatementLine> = z.strictObject({
  number: lineNumber,
  ticketNumber: text,
  ...chargeFields,
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
