import type { BillingPolicy } from "../billing-policy.js";
import { billingRules } from "../billing-policy.js";
import { groupedBy } from "../grouped.js";
import { amountText, compareAmounts, exact, isZero, sumOf } from "../amount.js";
import { minorDigits } from "../money/money.js";
import type { Customer } from "../terms.js";
import type { ChargedGroup } from "./charge-groups.js";
import type { DueFee } from "./fees.js";
import { invoiceByOfMonth } from "./invoice-by.js";
import { feeLine, invoiceLines, linesOfGroup } from "./lines.js";
import type { InvoiceDraft, InvoiceHead, ItemLine, Statement, StatementLine, TicketSummary, WorkLine } from "./statement.js";
import { sumsByVat, totalsOf } from "./totals.js";

interface Entry {
  readonly customer: Customer;
  readonly currency: string;
  readonly month: string;
  readonly lines: () => ReturnType<typeof linesOfGroup>;
}

/** One statement for each customer, currency and month, in that order. Work stays in its order; fees are last. */
export function statementsOf(
  policy: BillingPolicy,
  charged: readonly ChargedGroup[],
  fees: readonly DueFee[],
): readonly Statement[] {
  const entries: readonly Entry[] = [
    ...charged.map((group): Entry => {
      const [{ customer, month }] = group.works;
      return { customer, currency: group.charge.currency, month, lines: () => linesOfGroup(group) };
    }),
    ...fees.map((due): Entry => {
      return { customer: due.customer, currency: due.currency, month: due.date.slice(0, 7), lines: () => [feeLine(due)] };
    }),
  ];
  const groups = groupedBy(entries, ({ customer, currency, month }) => [customer.id, currency, month].join("\n"));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => statementOf(policy, group));
}

function statementOf(policy: BillingPolicy, entries: readonly [Entry, ...Entry[]]): Statement {
  const [{ customer, currency, month }] = entries;
  const head = headOf(customer, currency, month);
  const invoiceBy = invoiceByOfMonth(policy, month);
  const lines = entries
    .flatMap((entry) => entry.lines())
    .map((line, position): StatementLine => ({ number: position + 1, ...line }));
  const totals = totalsOf(currency, sumsByVat(currency, lines));
  const ofTickets = groupedBy(lines.filter(isOfTicket), ({ ticketNumber }) => ticketNumber);
  const statement = {
    ...head,
    timeZone: policy.calendar.timeZone,
    invoiceBy,
    lines,
    tickets: [...ofTickets.values()].map((ofTicket) => summaryOf(policy, currency, ofTicket)),
    totals,
  };
  const { net, gross } = totals;
  if ([net, gross].some((amount) => compareAmounts(amount, "0") < 0)) {
    return { ...statement, problem: { code: "draft_below_zero", net, gross } };
  }
  const due = isZero(net) && isZero(gross) ? [] : invoiceLines(lines);
  if (due.length === 0) return statement;
  const draft: InvoiceDraft = {
    kind: "invoice",
    ...headOf(customer, currency, month),
    invoiceBy,
    lines: due,
    totals: totalsOf(currency, sumsByVat(currency, due)),
  };
  return { ...statement, draft };
}

function headOf({ id, name, email }: Customer, currency: string, month: string): InvoiceHead {
  const customer = { id, ...(typeof name === "string" && { name }), ...(typeof email === "string" && { email }) };
  return { customer, currency, month };
}

type TicketLine = WorkLine | ItemLine;

function isOfTicket(line: StatementLine): line is TicketLine {
  return line.kind !== "fee";
}

function summaryOf(policy: BillingPolicy, currency: string, lines: readonly [TicketLine, ...TicketLine[]]): TicketSummary {
  const [{ ticketNumber }] = lines;
  const work = lines.filter((line) => line.kind === "work");
  const counts = new Map<string, number>();
  for (const { mode, interventions } of work) counts.set(mode, (counts.get(mode) ?? 0) + interventions.length);
  const interventionsByMode = [...billingRules(policy).modes.keys()].flatMap((mode) => {
    const count = counts.get(mode);
    return count === undefined ? [] : [{ mode, count }];
  });
  const total = (valueOf: (line: WorkLine) => number): number => work.reduce((sum, line) => sum + valueOf(line), 0);
  return {
    ticketNumber,
    lines: lines.map(({ number }) => number),
    interventionCount: total(({ interventions }) => interventions.length),
    interventionsByMode,
    elapsedMs: total(({ elapsedMs }) => elapsedMs),
    billableMinutes: total(({ billableMinutes }) => billableMinutes),
    chargeableMinutes: total(({ chargeableMinutes }) => chargeableMinutes),
    net: amountText(minorDigits(currency), sumOf(lines.map(({ net }) => exact(net)))),
  };
}
