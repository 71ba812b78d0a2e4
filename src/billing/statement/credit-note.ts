import { showValue, SupportError, type Problem } from "../../error/index.js";
import { readBy } from "../../error/schema.js";
import { amountText, differenceOf, exact, negated, type Exact } from "../amount.js";
import { minorDigits } from "../currency.js";
import type { VatTreatment } from "../terms/vat-treatment.js";
import { creditingSchema, invoiceDraftSchema } from "../schema.js";
import type { CreditingOptions, CreditNote, InvoiceDraft, InvoiceLine } from "./statement.js";
import { sumsByVat, totalsOf, type TaxedSum } from "./totals.js";

/**
 * The credit note that takes back an invoice, or some of its lines, to the cent.
 *
 * Its lines are the draft's, their amounts below zero. Its VAT is what the invoice's VAT comes to less without them: several
 * notes that take back all lines one after the other add up to the invoice, whatever each of them would have been rounded to.
 *
 * @throws SupportError `unknown_line`, `already_credited`; `other_draft` for a credit note of another draft; `nothing_to_credit`
 * where no line is left; and what is wrong with a draft or credit note
 * @example
 * const terms = {
 *   customers: [{ id: "C1", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "85.25" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:30+02:00" };
 * const [statement] = draftInvoices(acoPolicy, [{ id: "i1", ...work, ...times }], terms).statements;
 * statement?.draft?.totals.gross // => "52.01"
 * statement?.draft && creditNote(statement.draft).totals.gross // => "-52.01"
 */
export function creditNote(draft: InvoiceDraft, options: CreditingOptions = {}): CreditNote {
  const invoice = readBy(invoiceDraftSchema, draft, ["draft"]);
  const { lines, credited = [] } = readBy(creditingSchema, options, ["options"]);
  const creditedNumbers = new Set(credited.flatMap((note) => note.lines.map(({ number }) => number)));
  const open = invoice.lines.filter(({ number }) => !creditedNumbers.has(number));
  const wanted = new Set(lines ?? open.map(({ number }) => number));
  const [first, ...others] = problemsOf(invoice, credited, wanted, creditedNumbers);
  if (first !== undefined) throw new SupportError(first, ...others);
  const taken = open.filter(({ number }) => wanted.has(number));
  const rest = open.filter(({ number }) => !wanted.has(number));
  const { customer, currency, month } = invoice;
  return {
    kind: "creditNote",
    ...{ customer, currency, month },
    lines: taken.map((line) => ({ ...line, net: amountText(minorDigits(currency), negated(exact(line.net))) })),
    totals: totalsOf(currency, sumsTaken(currency, taken, rest)),
  };
}

/** What is taken of each sum: the lines' amounts below zero, and the tax that the rest does not come to any more. */
function sumsTaken(currency: string, taken: readonly InvoiceLine[], rest: readonly InvoiceLine[]): readonly TaxedSum[] {
  const before = sumsByVat(currency, [...taken, ...rest]);
  const after = sumsByVat(currency, rest);
  return sumsByVat(currency, taken).map(({ treatment, net }) => {
    const vat = differenceOf(vatOf(after, treatment), vatOf(before, treatment));
    return { treatment, net: negated(net), vat };
  });
}

function vatOf(sums: readonly TaxedSum[], { rate, exemption }: VatTreatment): Exact {
  return sums.find(({ treatment }) => treatment.rate === rate && treatment.exemption === exemption)?.vat ?? exact("0");
}

function problemsOf(
  invoice: InvoiceDraft,
  credited: readonly CreditNote[],
  wanted: ReadonlySet<number>,
  creditedNumbers: ReadonlySet<number>,
): readonly Problem[] {
  const known = invoice.lines.map(({ number }) => number);
  const others = credited.flatMap((note, position): readonly Problem[] => {
    const { customer, currency, month } = note;
    if (customer.id === invoice.customer.id && currency === invoice.currency && month === invoice.month) return [];
    return [{ code: "other_draft", path: ["options", "credited", position], customer: customer.id, currency, month }];
  });
  const path = ["options", "lines"];
  const lines = [...wanted].flatMap((line): readonly Problem[] => {
    if (!known.includes(line)) return [{ code: "unknown_line", path, line: showValue(line), known }];
    return creditedNumbers.has(line) ? [{ code: "already_credited", path, line }] : [];
  });
  const none: readonly Problem[] = wanted.size === 0 ? [{ code: "nothing_to_credit", path }] : [];
  return [...others, ...lines, ...none];
}
