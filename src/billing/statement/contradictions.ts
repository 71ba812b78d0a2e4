import type { Problem, ProblemPath } from "../../problem/internal.js";
import { exact, isWithin, shortText } from "../amount.js";
import { minorDigits } from "../currency.js";
import type { CreditNote, InvoiceDraft, Totals } from "./statement.js";
import { sumsByVat, totalsOf, treatmentKey, type TaxedSum } from "./totals.js";

/** What of a draft or credit note contradicts the rest of it: it is no longer what this library made. */
export function contradictionsOf(invoice: InvoiceDraft | CreditNote, path: ProblemPath): readonly Problem[] {
  const { currency, lines } = invoice;
  const digits = minorDigits(currency);
  const taken = new Set<number>();
  const ofLines = lines.flatMap(({ number, net }, position): readonly Problem[] => {
    const isTaken = taken.has(number);
    taken.add(number);
    return [
      ...(isTaken ? [{ code: "duplicate_id", path: [...path, "lines", position, "number"], id: String(number) } as const] : []),
      ...(isWithin(digits, net)
        ? []
        : [{ code: "finer_than_currency", path: [...path, "lines", position, "net"], value: net, currency, digits } as const]),
    ];
  });
  return [...ofLines, ...differencesOf(totalsOf(currency, sumsOf(invoice)), invoice.totals, [...path, "totals"])];
}

/** What the lines come to. The tax that a note takes back depends on the notes before it: it is taken as it is told. */
function sumsOf({ kind, currency, lines, totals }: InvoiceDraft | CreditNote): readonly TaxedSum[] {
  const sums = sumsByVat(currency, lines);
  if (kind === "invoice") return sums;
  const told = new Map(totals.vatByRate.map((sum) => [treatmentKey(sum), exact(sum.vat)]));
  return sums.map((sum) => ({ ...sum, vat: told.get(treatmentKey(sum.treatment)) ?? sum.vat }));
}

function differencesOf(expected: Totals, actual: Totals, path: ProblemPath): readonly Problem[] {
  const isSame = (field: "net" | "vat" | "gross"): boolean => shortText(expected[field]) === shortText(actual[field]);
  const ofSums = (["net", "vat", "gross"] as const).flatMap((field): readonly Problem[] => {
    if (isSame(field)) return [];
    return [{ code: "inconsistent_totals", path: [...path, field], expected: expected[field], actual: actual[field] }];
  });
  const [told, found] = [unmatched(expected.vatByRate, actual.vatByRate), unmatched(actual.vatByRate, expected.vatByRate)];
  if (told.length === 0 && found.length === 0) return ofSums;
  const ofRates = { code: "inconsistent_totals", path: [...path, "vatByRate"] } as const;
  return [...ofSums, { ...ofRates, expected: ratesText(told), actual: ratesText(found) }];
}

type VatByRate = Totals["vatByRate"];

/** Those of some sums that others do not have, in whatever order and spelling. */
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

const mostRates = 3;

function ratesText(sums: VatByRate): string {
  const told = sums.slice(0, mostRates).map(({ rate, net, vat }) => `${vat} at ${rate} on ${net}`);
  return sums.length === 0 ? "nothing" : [...told, ...(sums.length > mostRates ? ["…"] : [])].join(", ");
}
