import * as z from "zod/mini";
import { vatFields, vatSchema } from "../../policy/items/schema.js";
import { isRecord, showValue } from "../../problem/internal.js";
import { checkedBy, count, fields, optional, text } from "../../problem/schema.js";
import { instant, localDate } from "../../time/schema.js";
import { chargeFields, labels, parts } from "../charge/schema.js";
import { amount, currency } from "../money/schema.js";
import type { Totals } from "../money/vat.js";
import { isMonth } from "./invoice-month.js";
import type {
  CreditingOptions,
  CreditNote,
  InvoiceDraft,
  InvoiceLine,
  Statement,
  StatementLine,
  TicketSummary,
} from "./statement.js";

const lineNumber: z.ZodMiniType<number> = z.int().check(z.minimum(1));
const month: z.ZodMiniType<string> = checkedBy(
  (value) => (isMonth(value) ? [] : [{ code: "invalid_month", value: showValue(value) }]),
  () => ({ type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" }),
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
  vatByRate: z.array(fields({ ...vatFields, net: amount, vat: amount })),
});

const period = fields({ from: localDate, to: optional(localDate) });
const due = { number: lineNumber, date: localDate, net: amount, vat: vatSchema, parts };

const invoiceLine: z.ZodMiniType<InvoiceLine> = z.discriminatedUnion("kind", [
  fields({ kind: z.literal("work"), ...due, ticketNumber: text, mode: text, labels, chargeableMinutes: count }),
  fields({ kind: z.literal("item"), ...due, ticketNumber: text, description: text }),
  fields({ kind: z.literal("fee"), ...due, agreement: text, description: text, period }),
]);

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

type WantedLine = NonNullable<CreditingOptions["lines"]>[number];

const partOfLine: z.ZodMiniType<WantedLine> = fields({ number: lineNumber, net: amount });
const lineOrPart: z.ZodMiniType<WantedLine> = z.union([lineNumber, partOfLine], {
  error: "a line number, or an object with number and net",
});
/** A union reports one problem for all its forms. An object can only be a part, so the problems of its fields are reported. */
const wantedLine: z.ZodMiniType<WantedLine> = z.custom<WantedLine>().check(
  z.check((payload) => {
    const schema = isRecord(payload.value) ? partOfLine : lineOrPart;
    const { value, issues } = schema._zod.run({ value: payload.value, issues: [] }, { async: false }) as typeof payload;
    payload.value = value;
    payload.issues.push(...issues);
  }),
);

/** The schema of what is credited. */
export const creditingSchema: z.ZodMiniType<CreditingOptions> = fields({
  lines: optional(z.array(wantedLine)),
  credited: optional(z.array(creditNoteSchema)),
});

const ofStatement = { number: lineNumber, vat: vatSchema };
const ofOthers = { date: localDate, description: text, currency, net: amount, parts };

const statementLine: z.ZodMiniType<StatementLine> = z.discriminatedUnion("kind", [
  fields({
    ...{ kind: z.literal("work"), ...ofStatement, ticketNumber: text, ...chargeFields },
    interventions: z.array(
      fields({
        ...{ id: text, startedAt: instant, endedAt: instant, elapsedMs: count, cause: text },
        ...{ expert: optional(text), done: optional(z.string()), band: optional(text) },
      }),
    ),
  }),
  fields({ kind: z.literal("item"), ...ofStatement, ...ofOthers, ticketNumber: text, intervention: text }),
  fields({ kind: z.literal("fee"), ...ofStatement, ...ofOthers, agreement: text, period }),
]);

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

/** The schema of a statement. It reads the ISO text of JSON back to Dates. */
export const statementSchema: z.ZodMiniType<Statement> = fields({
  ...head,
  timeZone: text,
  invoiceBy: localDate,
  lines: z.array(statementLine),
  tickets: z.array(ticketSummary),
  totals,
  draft: optional(invoiceDraftSchema),
  problem: optional(fields({ code: z.literal("draft_below_zero"), net: amount, gross: amount })),
});
