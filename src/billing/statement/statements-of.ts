import { policyOf } from "../../policy/internal.js";
import { amountText, exact, isZero, sumOf } from "../amount.js";
import type { BillingPolicy } from "../billing-policy.js";
import { minorDigits } from "../currency.js";
import { groupedBy } from "../grouped.js";
import { invoiceBy } from "../invoice-by.js";
import type { Billed } from "./charge-in-order.js";
import type { InvoiceDraft, InvoiceHead, Statement, StatementIntervention, StatementLine, TicketSummary } from "./statement.js";
import { sumsByVat, totalsOf } from "./totals.js";
import type { FinishedWork } from "./work.js";

type StatementPolicy = Pick<BillingPolicy, "calendar" | "modes" | "invoicing">;

/** One statement for each customer, currency and month, in that order; the lines stay in theirs. */
export function statementsOf(policy: StatementPolicy, billed: readonly Billed[]): readonly Statement[] {
  const groups = groupedBy(billed, ({ together: [{ work }], charge }) => {
    return [work.customer.id, charge.currency, work.month].join("\n");
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => statementOf(policy, group));
}

function statementOf(policy: StatementPolicy, group: readonly [Billed, ...Billed[]]): Statement {
  const [{ together, charge }] = group;
  const [{ work }] = together;
  const { currency } = charge;
  const { id, name, email } = work.customer;
  const customer = { id, ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  const head: InvoiceHead = { customer, currency, month: work.month };
  const due = invoiceBy(policy, work.startedAt);
  const lines = group.map(lineOf);
  const draft = draftOf(head, due, lines);
  return {
    ...head,
    timeZone: policy.calendar.timeZone,
    invoiceBy: due,
    lines,
    tickets: [...groupedBy(lines, ({ ticketNumber }) => ticketNumber).values()].map((ofTicket) => summaryOf(policy, ofTicket)),
    totals: totalsOf(currency, sumsByVat(currency, lines)),
    ...(draft !== undefined && { draft }),
  };
}

function lineOf({ together, charge }: Billed, position: number): StatementLine {
  const [{ work }] = together;
  const interventions = together.map((each) => interventionOf(each.work));
  return { number: position + 1, ticketNumber: work.ticketNumber, ...charge, vat: { ...work.vat }, interventions };
}

function interventionOf({ id, startedAt, endedAt, elapsedMs, cause, expert, done }: FinishedWork): StatementIntervention {
  return {
    ...{ id, startedAt, endedAt, elapsedMs, cause },
    ...(expert !== undefined && { expert }),
    ...(done !== undefined && { done }),
  };
}

function summaryOf(policy: Pick<BillingPolicy, "modes">, lines: readonly [StatementLine, ...StatementLine[]]): TicketSummary {
  const [{ ticketNumber, currency }] = lines;
  const counts = [...policyOf(policy).modes.keys()].map((mode) => ({
    mode,
    count: countIn(lines.filter((line) => line.mode === mode)),
  }));
  return {
    ticketNumber,
    lines: lines.map((line) => line.number),
    interventionCount: countIn(lines),
    interventionsByMode: counts.filter(({ count }) => count > 0),
    elapsedMs: lines.reduce((sum, line) => sum + line.elapsedMs, 0),
    billableMinutes: lines.reduce((sum, line) => sum + line.billableMinutes, 0),
    chargeableMinutes: lines.reduce((sum, line) => sum + line.chargeableMinutes, 0),
    net: amountText(minorDigits(currency), sumOf(lines.map(({ net }) => exact(net)))),
  };
}

function countIn(lines: readonly StatementLine[]): number {
  return lines.reduce((sum, { interventions }) => sum + interventions.length, 0);
}

/** The lines for which something is due; no draft where there are none. */
function draftOf(head: InvoiceHead, due: string, statementLines: readonly StatementLine[]): InvoiceDraft | undefined {
  const lines = statementLines
    .filter(({ net }) => !isZero(net))
    .map(({ number, ticketNumber, date, mode, chargeableMinutes, net, vat }) => {
      return { number, ticketNumber, date, mode, chargeableMinutes, net, vat: { ...vat } };
    });
  if (lines.length === 0) return undefined;
  const { customer, currency, month } = head;
  return {
    kind: "invoice",
    ...{ customer: { ...customer }, currency, month },
    invoiceBy: due,
    lines,
    totals: totalsOf(currency, sumsByVat(currency, lines)),
  };
}
