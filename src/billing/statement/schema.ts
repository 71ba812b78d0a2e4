import * as z from "zod/mini";
import { showValue } from "../../problem/internal.js";
import { checkedBy, fields, optional } from "../../problem/schema.js";
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

const lineNumber: z.ZodMiniType<number> = z.int().check(z.minimum(1));
const month: z.ZodMiniType<string> = checkedBy((value) =>
  isMonth(value) ? [] : [{ code: "invalid_month", value: showValue(value) }],
);

const head = {
  customer: fields({ id: text, name: optional(text), email: optional(text) }),
  currency,
  month,
};

const totals: z.ZodMiniType<Totals> = fields({
  net: amount,
  vat: amount,
  gross: amount,
  vatByRate: z.array(fields({ rate: price, exemption: optional(text), net: amount, vat: amount })),
});

const invoiceLine: z.ZodMiniType<InvoiceLine> = fields({
  number: lineNumber,
  ticketNumber: text,
  date: localDate,
  mode: text,
  chargeableMinutes: count,
  net: amount,
  vat: vatSchema,
});

/** The schema of an invoice's draft. */
export const invoiceDraftSchema: z.ZodMiniType<InvoiceDraft> = fields({
  kind: z.literal("invoice"),
  ...head,
  invoiceBy: localDate,
  lines: z.array(invoiceLine),
  totals,
});

/** The schema of a credit note. */
export const creditNoteSchema: z.ZodMiniType<CreditNote> = fields({
  kind: z.literal("creditNote"),
  ...head,
  lines: z.array(invoiceLine),
  totals,
});

export const creditingSchema: z.ZodMiniType<CreditingOptions> = fields({
  lines: optional(z.array(lineNumber)),
  credited: optional(z.array(creditNoteSchema)),
});

const statementLine: z.ZodMiniType<StatementLine> = fields({
  number: lineNumber,
  ticketNumber: text,
  ...chargeFields,
  vat: vatSchema,
  interventions: z.array(
    fields({
      id: text,
      startedAt: instant,
      endedAt: instant,
      elapsedMs: count,
      cause: text,
      expert: optional(text),
      done: optional(z.string()),
    }),
  ),
});

const ticketSummary: z.ZodMiniType<TicketSummary> = fields({
  ticketNumber: text,
  lines: z.array(lineNumber),
  interventionCount: count,
  interventionsByMode: z.array(fields({ mode: text, count })),
  elapsedMs: count,
  billableMinutes: count,
  chargeableMinutes: count,
  net: amount,
});

/** The schema of a statement; it reads the ISO text of JSON back to Dates. */
export const statementSchema: z.ZodMiniType<Statement> = fields({
  ...head,
  timeZone: text,
  invoiceBy: localDate,
  lines: z.array(statementLine),
  tickets: z.array(ticketSummary),
  totals,
  draft: optional(invoiceDraftSchema),
});
