import type { Problem, ProblemPath } from "../../problem/internal.js";
import { amountText, compareAmounts, exact, sumOf, type Exact } from "../amount.js";
import { minorDigits } from "../money/money.js";
import { treatmentKey } from "../money/vat.js";
import { contradictionsOf } from "./contradictions.js";
import type { CreditNote, InvoiceDraft, InvoiceLine } from "./statement.js";

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
