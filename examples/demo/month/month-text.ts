import {
  billableInterventions,
  creditNote,
  draftInvoices,
  formatCharge,
  statementMessage,
  type InvoicingResult,
  type Locale,
  type Statement,
  type SupportPolicy,
  type Ticket,
} from "trouble-ticket";
import { foldedAt } from "./folded.js";
import { amountText, localDateText, monthName } from "../format.js";
import { messageLines } from "../message-lines.js";
import { monthWordsIn } from "./month-words.js";
import type { Month } from "./month.js";

const longestLine = 100;
const shownOfMessage = 16;

/** A month's statements with their charges, what is due and what is held back, a credit note, and one message's beginning. */
export function monthText(policy: SupportPolicy, ticket: Ticket, month: Month, locale: Locale): string {
  const words = monthWordsIn(locale);
  const { interventions, terms } = month;
  const invoicing = draftInvoices(policy, [...billableInterventions(ticket), ...interventions], terms, { month: month.month });
  const statement = statementFor(invoicing, month.customer);
  return [
    "",
    words.title(monthName(month.month, locale)),
    "",
    ...invoicing.statements.flatMap((each) => statementLines(each, locale)),
    "",
    ...leftLines(invoicing, locale),
    ...creditLines(statementFor(invoicing, month.credited), locale),
    "",
    ...messageLines(words.message, statementMessage(policy, statement, { locale }), locale, shownOfMessage),
    "",
  ].join("\n");
}

function statementFor({ statements }: InvoicingResult, customer: string): Statement {
  const statement = statements.find((each) => each.customer.id === customer);
  if (statement === undefined) throw new Error(`the demo's month has no statement for ${customer}`);
  return statement;
}

function statementLines(statement: Statement, locale: Locale): readonly string[] {
  const { customer, lines } = statement;
  return [
    customer.name ?? customer.id,
    ...lines.flatMap((line) => {
      const indent = `  ${line.kind === "fee" ? line.agreement : line.ticketNumber}  `;
      const text =
        line.kind === "work" ? formatCharge(line, { locale }) : `${line.description} → ${amountText(line.net, locale)}`;
      return foldedAt(" → ", `${indent}${text}`, longestLine, " ".repeat(indent.length));
    }),
    `  ${dueText(statement, locale)}`,
  ];
}

function dueText({ draft }: Statement, locale: Locale): string {
  const words = monthWordsIn(locale);
  if (draft === undefined) return words.nothingDue;
  const { totals, currency, invoiceBy } = draft;
  const shown = (amount: string): string => amountText(amount, locale);
  const vat = totals.vatByRate.map((each) => words.vat(shown(each.rate), shown(each.vat))).join(" + ");
  return words.due(shown(totals.net), vat, `${shown(totals.gross)} ${currency}`, localDateText(invoiceBy, locale));
}

/** What people have to look at. */
function leftLines({ heldBack, packs }: InvoicingResult, locale: Locale): readonly string[] {
  const words = monthWordsIn(locale);
  return [
    ...heldBack.map((held) =>
      words.heldBack("ticketNumber" in held ? held.ticketNumber : held.month, held.customer, words.why[held.problem.code]),
    ),
    ...packs.flatMap((pack) => ("minutes" in pack ? [words.pack(pack.agreement, pack.usedMinutes, pack.minutes)] : [])),
  ];
}

function creditLines({ draft }: Statement, locale: Locale): readonly string[] {
  if (draft === undefined) return [];
  const { customer, currency, totals } = creditNote(draft);
  const [net, vat, gross] = [totals.net, totals.vat, totals.gross].map((amount) => amountText(amount, locale));
  return [monthWordsIn(locale).credit(customer.id, net ?? "", vat ?? "", `${gross ?? ""} ${currency}`)];
}
