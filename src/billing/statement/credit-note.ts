import { requireOptions, showValue, throwAll, type Problem, type ProblemPath } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import {
  amountText,
  compareAmounts,
  differenceOf,
  exact,
  isWithin,
  minorDigits,
  negatedText,
  sumOf,
  type Amount,
  type Exact,
} from "../amount.js";
import { sumsByVat, totalsOf, treatmentKey, type TaxedSum } from "../money/vat.js";
import { contradictionsOf, leftOfLines, problemsOfNotes, type LinesLeft } from "./contradictions.js";
import { creditingSchema, invoiceDraftSchema } from "./schema.js";
import type { CreditingOptions, CreditNote, InvoiceDraft, InvoiceLine } from "./statement.js";

/**
 * The credit note that takes back an invoice, some of its lines or parts of them, to the cent.
 *
 * Its lines are the draft's, with the other sign; a line that is credited in part has one part, `"partial"`. Its VAT is the VAT
 * of what was left of the invoice minus the VAT of what is left afterwards: notes that credit everything in any parts sum to the
 * invoice. Pass the earlier notes of the draft as `credited`, otherwise lines can be credited twice. Several parts of one line
 * are added up.
 *
 * @throws SupportError `unknown_line`, `already_credited`; `more_than_left` for more than is left of a line, or the wrong sign;
 * `other_draft` for a credit note of another draft; `nothing_to_credit` if no line is left; `duplicate_id` for a line that is
 * credited whole and named again; `duplicate_id`, `finer_than_currency` and `inconsistent_totals` for a draft or credit note that
 * contradicts itself; and other problems of one
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
 * statement?.draft && creditNote(statement.draft, { lines: [{ number: 1, net: "20.00" }] }).totals.gross // => "-24.40"
 */
export function creditNote(draft: InvoiceDraft, options?: CreditingOptions | null): CreditNote {
  const invoice = parseWith(invoiceDraftSchema, draft, ["draft"]);
  requireOptions(options, ["lines", "credited"]);
  const { lines, credited } = parseWith(creditingSchema, options ?? {}, ["options"]);
  const notes = credited ?? [];
  const left = leftOfLines(invoice, notes);
  const { taken, problems } = takenOf(
    invoice,
    left,
    lines ?? [...left].flatMap(([number, net]) => (net.isZero() ? [] : [number])),
  );
  throwAll([...contradictionsOf(invoice, ["draft"]), ...problemsOfNotes(invoice, notes, ["options", "credited"]), ...problems]);
  const { customer, currency, month } = invoice;
  return {
    kind: "creditNote",
    ...{ customer, currency, month },
    lines: invoice.lines.flatMap((line) => {
      const net = taken.get(line.number);
      return net === undefined ? [] : [creditedLine(currency, line, net)];
    }),
    totals: totalsOf(currency, sumsTaken(invoice, left, taken)),
  };
}

/** What is taken of each line, by number, and why some of it cannot be. */
function takenOf(
  { currency, lines }: InvoiceDraft,
  left: LinesLeft,
  wanted: NonNullable<CreditingOptions["lines"]>,
): { readonly taken: ReadonlyMap<number, Exact>; readonly problems: readonly Problem[] } {
  const path = ["options", "lines"];
  const taken = new Map<number, Exact>();
  const whole = new Set<number>();
  const problems: Problem[] = wanted.length === 0 ? [{ code: "nothing_to_credit", path }] : [];
  for (const [position, entry] of wanted.entries()) {
    const number = typeof entry === "number" ? entry : entry.number;
    const net = left.get(number);
    const before = taken.get(number) ?? exact("0");
    if (net === undefined)
      problems.push({ code: "unknown_line", path, line: showValue(number), known: lines.map((line) => line.number) });
    else if (net.isZero()) problems.push({ code: "already_credited", path, line: number });
    else if (whole.has(number) || (typeof entry === "number" && taken.has(number)))
      problems.push({ code: "duplicate_id", path: [...path, position], id: String(number) });
    else if (typeof entry === "number") {
      whole.add(number);
      taken.set(number, net);
    } else {
      problems.push(...problemsOfPart(currency, entry.net, differenceOf(net, before), number, [...path, position, "net"]));
      taken.set(number, sumOf([before, exact(entry.net)]));
    }
  }
  return { taken, problems };
}

function problemsOfPart(currency: string, net: Amount, left: Exact, line: number, path: ProblemPath): readonly Problem[] {
  const digits = minorDigits(currency);
  if (!isWithin(digits, net)) return [{ code: "finer_than_currency", path, value: net, currency, digits }];
  const value = exact(net);
  const isWithinLeft = value.isNegative() === left.isNegative() && compareAmounts(value.abs(), left.abs()) <= 0;
  if (!value.isZero() && isWithinLeft) return [];
  return [{ code: "more_than_left", path, line, net, left: amountText(digits, left) }];
}

/** A line with the other sign. What is less than the whole line is one part. */
function creditedLine(currency: string, line: InvoiceLine, taken: Exact): InvoiceLine {
  const net = amountText(minorDigits(currency), taken.negated());
  if (taken.equals(line.net)) {
    const parts = line.parts.map((part) => ({
      ...part,
      unitPrice: negatedText(part.unitPrice),
      amount: negatedText(part.amount),
      net: negatedText(part.net),
    }));
    return { ...line, net, parts };
  }
  const part = { kind: "partial", quantity: "1", unit: "each", unitPrice: net, amount: net, net } as const;
  return { ...line, ...(line.kind === "work" && { chargeableMinutes: 0 }), net, parts: [part] };
}

/** The sums that are taken: the lines' amounts with the other sign, and the difference in VAT that they make. */
function sumsTaken({ currency, lines }: InvoiceDraft, left: LinesLeft, taken: ReadonlyMap<number, Exact>): readonly TaxedSum[] {
  const digits = minorDigits(currency);
  const sumsOf = (nets: ReadonlyMap<number, Exact>): readonly TaxedSum[] => {
    const withNets = lines.flatMap((line) => {
      const net = nets.get(line.number);
      return net === undefined ? [] : [{ vat: line.vat, net: amountText(digits, net) }];
    });
    return sumsByVat(currency, withNets);
  };
  const rest = new Map([...left].map(([number, net]) => [number, differenceOf(net, taken.get(number) ?? exact("0"))]));
  const [before, after] = [vatsOf(sumsOf(left)), vatsOf(sumsOf(rest))];
  return sumsOf(taken).map(({ treatment, net }) => {
    const key = treatmentKey(treatment);
    const vat = differenceOf(after.get(key) ?? exact("0"), before.get(key) ?? exact("0"));
    return { treatment, net: net.negated(), vat };
  });
}

function vatsOf(sums: readonly TaxedSum[]): ReadonlyMap<string, Exact> {
  return new Map(sums.map(({ treatment, vat }) => [treatmentKey(treatment), vat]));
}
