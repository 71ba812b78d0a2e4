import {
  amountIn,
  formatCharge,
  type Amount,
  type Statement,
  type StatementLine,
  type TicketSummary,
} from "../billing/internal.js";
import { amounts, entries, fields, sentence, type Entry, type Field, type MessagePart } from "./message-part.js";
import { labelIn } from "./message-policy.js";
import { dateOnly, monthText, type MessageStyle } from "./message-style.js";
import { statementWords } from "./statement-words.js";
import { doneLine, figureFields } from "./work-parts.js";

/** Whose statement it is and of which month, what is due, and by when the invoice follows, if one does. */
export function dueParts(style: MessageStyle, statement: Statement, customer: string): readonly MessagePart[] {
  const { month, currency, totals, invoiceBy, draft } = statement;
  const words = statementWords[style.locale];
  const money = (amount: Amount): string => moneyText(style, amount, currency);
  return [
    fields(
      [style.words.labels.customer, customer],
      [words.month, monthText(style, month)],
      [words.invoiceBy, draft === undefined ? undefined : dateOnly(style, invoiceBy)],
    ),
    amounts(
      { label: words.net, amount: money(totals.net) },
      ...totals.vatByRate.map(({ rate, exemption, net, vat }) => ({
        label: words.vat(amountIn(style.locale, rate), money(net)),
        amount: money(vat),
        remark: exemption,
      })),
      { label: words.gross, amount: money(totals.gross) },
    ),
    ...(draft === undefined ? [sentence(words.nothingDue)] : []),
  ];
}

/** All that was done, ticket by ticket, with what it costs and how long it took. */
export function ticketParts(style: MessageStyle, { lines, tickets, currency }: Statement): readonly MessagePart[] {
  const linesByNumber = new Map(lines.map((line) => [line.number, line]));
  return tickets.flatMap((ticket) => {
    const own = ticket.lines.flatMap((number) => linesByNumber.get(number) ?? []);
    return [
      ...entries(
        statementWords[style.locale].ticket(ticket.ticketNumber),
        own.flatMap((line) => lineEntries(style, line)),
      ),
      fields(...summaryFields(style, ticket, currency)),
    ];
  });
}

/** The interventions of a line; what they come to stands under the last of them. */
function lineEntries(style: MessageStyle, line: StatementLine): readonly Entry[] {
  const { policy, locale } = style;
  const mode = labelIn(locale, policy.modes, line.mode);
  const sum = `${formatCharge(policy, line, { locale })} ${line.currency}`;
  return line.interventions.map((intervention, position): Entry => {
    const { done } = intervention;
    return {
      line: doneLine(style, { ...intervention, mode }),
      ...(done !== undefined && { quoted: done }),
      ...(position === line.interventions.length - 1 && { sum }),
    };
  });
}

function summaryFields(style: MessageStyle, ticket: TicketSummary, currency: string): readonly Field[] {
  const { interventionCount: count, interventionsByMode, elapsedMs: processingMs, net } = ticket;
  const byMode = interventionsByMode.map((each) => ({
    mode: labelIn(style.locale, style.policy.modes, each.mode),
    count: each.count,
  }));
  return [
    ...figureFields(style, { count, byMode, processingMs }),
    [statementWords[style.locale].net, moneyText(style, net, currency)],
  ];
}

function moneyText({ locale }: MessageStyle, amount: Amount, currency: string): string {
  return `${amountIn(locale, amount)} ${currency}`;
}
