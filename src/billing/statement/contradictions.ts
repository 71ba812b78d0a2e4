import type { Problem, ProblemPath } from "../../problem/internal.js";
import { amountText, compareAmounts, exact, isWithin, minorDigits, shortText, sumOf, type Exact } from "../amount.js";
import { sumsByVat, totalsOf, treatmentKey, type TaxedSum, type Totals } from "../money/vat.js";
import type { CreditNote, InvoiceDraft, InvoiceLine } from "./statement.js";

/** The inconsistencies of a stored draft or credit note: it is no longer what this library made. */
export function contradictionsOf(invoice: InvoiceDraft | CreditNote, path: ProblemPath): readonly Problem[] {
  const { currency, lines } = invoice;
  const digits = minorDigits(currency);
  const taken = new Set<number>();
  const ofLines = lines.flatMap((line, position): readonly Problem[] => {
    const { number, net } = line;
    const isTaken = taken.has(number);
    taken.add(number);
    const here = [...path, "lines", position];
    return [
      ...(isTaken ? [{ code: "duplicate_id", path: [...here, "number"], id: String(number) } as const] : []),
      ...(isWithin(digits, net)
        ? []
        : [{ code: "finer_than_currency", path: [...here, "net"], value: net, currency, digits } as const]),
      ...contradictionOfParts(line, digits, [...here, "parts"]),
    ];
  });
  return [...ofLines, ...differencesOf(totalsOf(currency, sumsOf(invoice)), invoice.totals, [...path, "totals"])];
}

/** The parts of a line sum to its net. */
function contradictionOfParts({ net, parts }: InvoiceLine, digits: number, path: ProblemPath): readonly Problem[] {
  const actual = sumOf(parts.map((part) => exact(part.net)));
  if (actual.equals(net)) return [];
  return [{ code: "inconsistent_totals", path, expected: net, actual: amountText(digits, actual) }];
}

/** The sums of the lines. The VAT that a note takes back depends on the notes before it: it is trusted as stored. */
function sumsOf({ kind, currency, lines, totals }: InvoiceDraft | CreditNote): readonly TaxedSum[] {
  const sums = sumsByVat(currency, lines);
  if (kind === "invoice") return sums;
  const stored = new Map(totals.vatByRate.map((sum) => [treatmentKey(sum), exact(sum.vat)]));
  return sums.map((sum) => ({ ...sum, vat: stored.get(treatmentKey(sum.treatment)) ?? sum.vat }));
}

function differencesOf(expected: Totals, actual: Totals, path: ProblemPath): readonly Problem[] {
  const isSame = (field: "net" | "vat" | "gross"): boolean => shortText(expected[field]) === shortText(actual[field]);
  const ofSums = (["net", "vat", "gross"] as const).flatMap((field): readonly Problem[] => {
    if (isSame(field)) return [];
    return [{ code: "inconsistent_totals", path: [...path, field], expected: expected[field], actual: actual[field] }];
  });
  const [missing, found] = [unmatched(expected.vatByRate, actual.vatByRate), unmatched(actual.vatByRate, expected.vatByRate)];
  if (missing.length === 0 && found.length === 0) return ofSums;
  const ofRates = { code: "inconsistent_totals", path: [...path, "vatByRate"] } as const;
  return [...ofSums, { ...ofRates, expected: ratesText(missing), actual: ratesText(found) }];
}

type VatByRate = Totals["vatByRate"];

/** The sums that others do not have, in any order and spelling. */
function unmatched(sums: VatByRate, others: VatByRate): VatByRate {
  const counts = new Map<string, number>();
  for (const key of others.map(sumKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return sums.filter((sum) => {
    const count = counts.get(sumKey(sum)) ?? 0;
    counts.set(sumKey(sum), count - 1);
    return count <= 0;
  });
}

function sumKey(sum: VatByRate[number]): string {
  return [treatmentKey(sum), shortText(sum.net), shortText(sum.vat)].join();
}

const maxRates = 3;

function ratesText(sums: VatByRate): string {
  const shown = sums.slice(0, maxRates).map(({ rate, net, vat }) => `${vat} at ${rate} on ${net}`);
  return sums.length === 0 ? "nothing" : [...shown, ...(sums.length > maxRates ? ["…"] : [])].join(", ");
}

/** What is left of each line of an invoice, by number. */
export type LinesLeft = ReadonlyMap<number, Exact>;

/** What earlier credit notes left of an invoice's lines. */
export function leftOfLines({ lines }: InvoiceDraft, notes: readonly CreditNote[]): LinesLeft {
  const left = new Map(lines.map(({ number, net }) => [number, exact(net)]));
  for (const { number, net } of notes.flatMap((note) => note.lines)) {
    const before = left.get(number);
    if (before !== undefined) left.set(number, sumOf([before, exact(net)]));
  }
  return left;
}

/** The problems of earlier notes: of another draft, inconsistent, or crediting more than the invoice had. */
export function problemsOfNotes(invoice: InvoiceDraft, notes: readonly CreditNote[], path: ProblemPath): readonly Problem[] {
  const linesByNumber = new Map(invoice.lines.map((line) => [line.number, line]));
  const left = new Map(leftOfLines(invoice, []));
  return notes.flatMap((note, position): readonly Problem[] => {
    const { customer, currency, month } = note;
    const here = [...path, position];
    if (!isOf(invoice, note, linesByNumber)) return [{ code: "other_draft", path: here, customer: customer.id, currency, month }];
    const overdrawn = note.lines.flatMap(({ number, net }, index): readonly Problem[] => {
      const before = left.get(number) ?? exact("0");
      const after = sumOf([before, exact(net)]);
      left.set(number, after);
      if (after.isZero() || after.isNegative() === before.isNegative()) return [];
      const most = amountText(minorDigits(currency), before);
      return [{ code: "more_than_left", path: [...here, "lines", index, "net"], line: number, net, left: most }];
    });
    return [...contradictionsOf(note, here), ...overdrawn];
  });
}

/** Whether a note takes back lines of a draft and no others. */
function isOf(
  { customer, currency, month }: InvoiceDraft,
  note: CreditNote,
  linesByNumber: ReadonlyMap<number, InvoiceLine>,
): boolean {
  if (note.customer.id !== customer.id || note.currency !== currency || note.month !== month) return false;
  return note.lines.every((credited) => {
    const line = linesByNumber.get(credited.number);
    if (line === undefined || identityOf(line) !== identityOf(credited)) return false;
    return (
      exact(line.net).isNegative() !== exact(credited.net).isNegative() &&
      compareAmounts(exact(credited.net).abs(), exact(line.net).abs()) <= 0
    );
  });
}

/** What a line and the line that credits it have in common. */
function identityOf(line: InvoiceLine): string {
  const { kind, number, date, vat } = line;
  const own =
    kind === "work" ? [line.ticketNumber, line.mode] : [kind === "item" ? line.ticketNumber : line.agreement, line.description];
  return JSON.stringify([kind, number, date, treatmentKey(vat), ...own]);
}
