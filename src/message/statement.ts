import {
  amountIn,
  exemptionText,
  formatCharge,
  statementSchema,
  type Amount,
  type ItemLine,
  type Statement,
  type StatementLine,
  type TicketSummary,
} from "../billing/internal.js";
import { policyOf, requireSections, type VatTreatment } from "../policy/internal.js";
import { parseWith } from "../problem/schema.js";
import { visibleName, zoneNamed } from "../time/internal.js";
import { recipientOf, signedMessage, type Message } from "./message.js";
import { amounts, entries, fields, sentence, type Entry, type Field, type MessagePart } from "./parts.js";
import {
  dateText,
  labelIn,
  messageStyle,
  monthText,
  type MessageOptions,
  type MessagePolicy,
  type MessageStyle,
} from "./style.js";
import { finishedWorkLine, workSummaryFields } from "./ticket-parts.js";

/**
 * The message with a customer's monthly statement: the totals, the date by which the invoice follows, and for each ticket the
 * work done, its processing time, its items and its charges; agreed fees are last. Work under warranty or paid by an agreement is
 * listed at 0.00.
 *
 * The recipient is the customer's e-mail address. Times are in the statement's time zone. A month without charges says that no
 * invoice follows.
 *
 * @throws SupportError `invalid_email` unless the customer has exactly one e-mail address; `unknown_mode` for a mode that the
 * policy does not have; `unknown_locale`; the problems of an invalid policy or statement
 * @see section 2 of the support policy: "a detailed summary of all the activities carried out for a single ticket and of the
 * processing time", and section 5: "summarized in its relative invoice"
 * @example
 * const terms = {
 *   customers: [{ id: "C1", name: "Studio Bianchi", email: "anna@studiobianchi.example", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const [statement] = draftInvoices(acoPolicy, [{ id: "i1", ...work, ...times }], terms).statements;
 * if (statement === undefined) throw new Error("no statement");
 * const message = statementMessage(acoPolicy, statement);
 * message.to // => "anna@studiobianchi.example"
 * message.subject // => "Statement of May 2026: Studio Bianchi"
 * message.text.includes("Total: 97.60 EUR") // => true
 */
export function statementMessage(policy: MessagePolicy, statement: Statement, options?: MessageOptions): Message {
  const policyStyle = messageStyle(policy, options);
  requireSections(policy, "modes");
  const read = parseWith(statementSchema, statement, ["statement"]);
  const { customer, month, timeZone } = read;
  const style = { ...policyStyle, zone: zoneNamed(timeZone) };
  const to = recipientOf(customer.email, ["statement", "customer", "email"]);
  const name = visibleName(customer.name ?? customer.id);
  const { subject, opening } = style.words.statement;
  return signedMessage(style, to, subject(monthText(style, month), name), [
    sentence(opening(monthText(style, month), name)),
    ...totalParts(style, read, name),
    ...ticketParts(style, read),
    ...feeParts(style, read),
  ]);
}

/** Customer, month, totals, and the date by which the invoice follows, if there is one. */
function totalParts(style: MessageStyle, statement: Statement, customer: string): readonly MessagePart[] {
  const { month, currency, totals, invoiceBy, draft, problem } = statement;
  const { labels, statement: words } = style.words;
  const money = (amount: Amount): string => moneyText(style, amount, currency);
  return [
    fields([
      [labels.customer, customer],
      [words.month, monthText(style, month)],
      [words.invoiceBy, draft === undefined ? undefined : dateText(style, invoiceBy)],
    ]),
    amounts([
      { label: words.net, amount: money(totals.net) },
      ...totals.vatByRate.map(({ rate, exemption, chargeability, net, vat }) => ({
        label: words.vat(amountIn(style.locale, rate), money(net)),
        amount: money(vat),
        remark: vatRemark(style, exemption, chargeability),
      })),
      { label: words.gross, amount: money(totals.gross) },
    ]),
    ...(draft === undefined ? [sentence(problem === undefined ? words.nothingDue : words.belowZero)] : []),
  ];
}

/** Why no VAT is charged, or when it becomes chargeable. */
function vatRemark(
  { words }: MessageStyle,
  exemption: VatTreatment["exemption"],
  chargeability: VatTreatment["chargeability"],
): string | undefined {
  const when = chargeability !== "deferred" && chargeability !== "split" ? "" : words.statement.chargeability[chargeability];
  const remarks = [exemptionText(exemption), when].filter((remark) => remark !== "");
  return remarks.length === 0 ? undefined : remarks.join("; ");
}

/** Each ticket with its work, charges and processing time. */
function ticketParts(style: MessageStyle, { lines, tickets, currency }: Statement): readonly MessagePart[] {
  const linesByNumber = new Map(lines.map((line) => [line.number, line]));
  return tickets.flatMap((ticket) => {
    const ticketLines = ticket.lines.flatMap((number) => linesByNumber.get(number) ?? []);
    return [
      ...entries(
        style.words.statement.ticket(ticket.ticketNumber),
        ticketLines.flatMap((line) => lineEntries(style, line)),
      ),
      fields(summaryFields(style, ticket, currency)),
    ];
  });
}

/** The agreed fees of the month, each with its period. */
function feeParts(style: MessageStyle, { lines }: Statement): readonly MessagePart[] {
  const fees = lines.filter((line) => line.kind === "fee");
  return entries(
    style.words.statement.fees,
    fees.map(({ description, period, net, currency }) => {
      const from = dateText(style, period.from);
      const dates = period.to === undefined ? style.words.since(from) : `${from} – ${dateText(style, period.to)}`;
      return { line: `${visibleName(description)}: ${dates}`, charge: moneyText(style, net, currency) };
    }),
  );
}

/** The interventions of a line; the charge is below the last one. */
function lineEntries(style: MessageStyle, line: StatementLine): readonly Entry[] {
  const { policy, locale } = style;
  if (line.kind === "fee") return [];
  if (line.kind === "item") return [{ line: visibleName(line.description), charge: itemText(style, line) }];
  const mode = labelIn(locale, policyOf(policy).modes, line.mode);
  const charge = `${formatCharge(line, { locale })} ${line.currency}`;
  return line.interventions.map((intervention, position) => ({
    line: finishedWorkLine(style, { ...intervention, mode }),
    quoted: intervention.done,
    charge: position === line.interventions.length - 1 ? charge : undefined,
  }));
}

/** Quantity, unit price and amount of an item. */
function itemText(style: MessageStyle, { parts: [part], net, currency }: ItemLine): string {
  const amount = moneyText(style, net, currency);
  if (part === undefined) return amount;
  return `${amountIn(style.locale, part.quantity)} × ${amountIn(style.locale, part.unitPrice)} = ${amount}`;
}

function summaryFields(style: MessageStyle, ticket: TicketSummary, currency: string): readonly Field[] {
  const { interventionCount: count, interventionsByMode, elapsedMs: processingMs, net } = ticket;
  const byMode = interventionsByMode.map((each) => ({
    mode: labelIn(style.locale, policyOf(style.policy).modes, each.mode),
    count: each.count,
  }));
  return [
    ...workSummaryFields(style, { count, byMode, processingMs }),
    [style.words.statement.net, moneyText(style, net, currency)],
  ];
}

function moneyText({ locale }: MessageStyle, amount: Amount, currency: string): string {
  return `${amountIn(locale, amount)} ${currency}`;
}
