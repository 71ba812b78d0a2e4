import { showValue, throwAll, type Problem, type ProblemPath } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { amountText, differenceOf, exact, negated, sumOf, type Exact } from "../amount.js";
import { minorDigits } from "../currency.js";
import { contradictionsOf } from "./contradictions.js";
import { creditingSchema, invoiceDraftSchema } from "./schema.js";
import type { CreditingOptions, CreditNote, InvoiceDraft, InvoiceLine } from "./statement.js";
import { sumsByVat, totalsOf, treatmentKey, type TaxedSum } from "./totals.js";

/**
 * The credit note that takes back an invoice, or some of its lines, to the cent.
 *
 * Its lines are the draft's, their amounts below zero. Its VAT is what the invoice's VAT comes to less without them: several
 * notes that take back all lines one after the other add up to the invoice, whatever each of them would have been rounded to.
 * Only what is told can be reckoned with: pass the earlier notes of the draft as `credited`, or lines are taken back twice.
 *
 * @throws SupportError `unknown_line`, `already_credited`; `other_draft` for a credit note of another draft; `nothing_to_credit`
 * where no line is left; `duplicate_id`, `finer_than_currency` and `inconsistent_totals` for a draft or credit note that
 * contradicts itself; and what else is wrong with one
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
  const invoice = parseWith(invoiceDraftSchema, draft, ["draft"]);
  const { lines, credited = [] } = parseWith(creditingSchema, options, ["options"]);
  const creditedNumbers = new Set(credited.flatMap((note) => note.lines.map(({ number }) => number)));
  const open = invoice.lines.filter(({ number }) => !creditedNumbers.has(number));
  const wanted = new Set(lines ?? open.map(({ number }) => number));
  throwAll([
    ...contradictionsOf(invoice, ["draft"]),
    ...credited.flatMap((note, position) => problemsOfNote(invoice, note, ["options", "credited", position])),
    ...problemsOfLines(invoice, wanted, creditedNumbers),
  ]);
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
  const before = vatsOf(sumsByVat(currency, [...taken, ...rest]));
  const after = vatsOf(sumsByVat(currency, rest));
  return sumsByVat(currency, taken).map(({ treatment, net }) => {
    const key = treatmentKey(treatment);
    const vat = differenceOf(after.get(key) ?? exact("0"), before.get(key) ?? exact("0"));
    return { treatment, net: negated(net), vat };
  });
}

function vatsOf(sums: readonly TaxedSum[]): ReadonlyMap<string, Exact> {
  return new Map(sums.map(({ treatment, vat }) => [treatmentKey(treatment), vat]));
}

/** Why a note cannot be reckoned with: it is of another draft, or contradicts itself. */
function problemsOfNote(invoice: InvoiceDraft, note: CreditNote, path: ProblemPath): readonly Problem[] {
  const { customer, currency, month } = note;
  if (isOf(invoice, note)) return contradictionsOf(note, path);
  return [{ code: "other_draft", path, customer: customer.id, currency, month }];
}

/** Whether a note takes back lines of a draft and no others. */
function isOf({ customer, currency, month, lines }: InvoiceDraft, note: CreditNote): boolean {
  if (note.customer.id !== customer.id || note.currency !== currency || note.month !== month) return false;
  const linesByNumber = new Map(lines.map((line) => [line.number, line]));
  return note.lines.every(({ number, ticketNumber, date, mode, net, vat }) => {
    const line = linesByNumber.get(number);
    if (line?.ticketNumber !== ticketNumber || line.date !== date || line.mode !== mode) return false;
    return treatmentKey(line.vat) === treatmentKey(vat) && sumOf([exact(line.net), exact(net)]).isZero();
  });
}

function problemsOfLines(
  invoice: InvoiceDraft,
  wanted: ReadonlySet<number>,
  creditedNumbers: ReadonlySet<number>,
): readonly Problem[] {
  const known = invoice.lines.map(({ number }) => number);
  const numbers = new Set(known);
  const path = ["options", "lines"];
  if (wanted.size === 0) return [{ code: "nothing_to_credit", path }];
  return [...wanted].flatMap((line): readonly Problem[] => {
    if (!numbers.has(line)) return [{ code: "unknown_line", path, line: showValue(line), known }];
    return creditedNumbers.has(line) ? [{ code: "already_credited", path, line }] : [];
  });
}
