import { amountText, compareAmounts, exact, isZero, minorDigits, sumOf } from "../amount.js";
import { billingRules, type BillingPolicy } from "../billing-policy.js";
import { countedPart, sharedParts } from "../charge/parts.js";
import { groupedBy, sortedBy } from "../lists.js";
import type { InterventionItem, VatTreatment } from "../../policy/internal.js";
import type { Customer } from "../terms.js";
import type { FinishedWork } from "../work/work.js";
import type { DueFee } from "./fees.js";
import type { ChargedGroup } from "./groups.js";
import { invoiceByOfMonth } from "./invoice-month.js";
import type {
  FeeLine,
  InvoiceDraft,
  InvoiceHead,
  InvoiceLine,
  ItemLine,
  Statement,
  StatementIntervention,
  StatementLine,
  TicketSummary,
  WorkLine,
} from "./statement.js";
import { sumsByVat, totalsOf } from "../money/vat.js";

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
  return sortedBy([...groups], ([key]) => key).map(([, group]) => statementOf(policy, group));
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

type Unnumbered<Line> = Line extends StatementLine ? Omit<Line, "number"> : never;

/** The line of a group, and those of the items of its interventions. */
function linesOfGroup({ works, charge }: ChargedGroup): readonly Unnumbered<StatementLine>[] {
  const [{ ticketNumber, vat }] = works;
  const line: Unnumbered<WorkLine> = {
    ...{ kind: "work", ticketNumber },
    ...charge,
    vat: { ...vat },
    interventions: works.map(interventionOf),
  };
  return [line, ...works.flatMap((work) => work.items.map((item) => itemLine(work, item, charge.currency)))];
}

function itemLine(work: FinishedWork, item: InterventionItem, currency: string): Unnumbered<ItemLine> {
  const { ticketNumber, id, date } = work;
  const { net, parts } = sharedParts(currency, [countedPart("item", item.quantity, item.unitPrice)]);
  const vat: VatTreatment = { ...(item.vat ?? work.vat) };
  return { kind: "item", ticketNumber, intervention: id, date, description: item.description, currency, net, parts, vat };
}

/** The line of a fee's period. */
function feeLine({ fee, currency, vat, period, date }: DueFee): Unnumbered<FeeLine> {
  const { net, parts } = sharedParts(currency, [countedPart("fee", 1, fee.amount)]);
  const { id: agreement, description } = fee;
  return { kind: "fee", agreement, date, description, period, currency, net, parts, vat: { ...vat } };
}

function interventionOf({ id, startedAt, endedAt, elapsedMs, cause, expert, done, band }: FinishedWork): StatementIntervention {
  return {
    ...{ id, startedAt, endedAt, elapsedMs, cause },
    ...(expert !== undefined && { expert }),
    ...(done !== undefined && { done }),
    ...(band !== undefined && { band }),
  };
}

/** The lines of a draft: those of a statement for which something is due. */
function invoiceLines(lines: readonly StatementLine[]): readonly InvoiceLine[] {
  return lines.filter(({ net }) => !isZero(net)).map(invoiceLine);
}

function invoiceLine(line: StatementLine): InvoiceLine {
  const { number, date, net } = line;
  const amounts = { net, vat: { ...line.vat }, parts: line.parts.map((part) => ({ ...part })) };
  switch (line.kind) {
    case "work": {
      const { kind, ticketNumber, mode, labels, chargeableMinutes } = line;
      return { kind, number, ticketNumber, date, mode, labels, chargeableMinutes, ...amounts };
    }
    case "item": {
      const { kind, ticketNumber, description } = line;
      return { kind, number, ticketNumber, date, description, ...amounts };
    }
    case "fee": {
      const { kind, agreement, description, period } = line;
      return { kind, number, agreement, date, description, period: { ...period }, ...amounts };
    }
  }
}
