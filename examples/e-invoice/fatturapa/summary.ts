import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import { centsText, exact, sumOf, type Exact } from "./numbers.js";
import type { Problems } from "./problem.js";
import { natureOf, referenceOf } from "./stamp-duty.js";
import { latinText } from "./text.js";

/** `DatiRiepilogo`: the base and the tax of one rate, nature and chargeability. */
export interface Summary {
  readonly AliquotaIVA: string;
  readonly Natura?: string;
  readonly ImponibileImporto: string;
  readonly Imposta: string;
  readonly EsigibilitaIVA: "I" | "D" | "S";
  readonly RiferimentoNormativo?: string;
}

type VatTotal = InvoiceDraft["totals"]["vatByRate"][number];

const chargeabilities = { immediate: "I", deferred: "D", split: "S" } as const;

/** Since 2021 a nature says which of its kinds it is: N2, N3 and N6 alone are refused (control 00445). */
const natures = /^(N1|N2[.][12]|N3[.][1-6]|N4|N5|N6[.][1-9]|N7)$/;
const cent = exact("0.01");

/** The totals by rate and nature; `sign` is -1 for a credit note, whose amounts FatturaPA writes above zero. */
export function summaries(document: InvoiceDraft | CreditNote, sign: 1 | -1, problems: Problems): readonly Summary[] {
  const groups = new Map<string, { readonly first: VatTotal; readonly totals: VatTotal[]; readonly position: number }>();
  for (const [position, total] of document.totals.vatByRate.entries()) {
    requireTreatment(total, ["totals", "vatByRate", position], problems);
    const key = JSON.stringify([rateText(total.rate), natureOf(total.exemption), chargeabilityOf(total)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: total, totals: [total], position });
    else group.totals.push(total);
  }
  return [...groups.values()].map(({ first, totals, position }) => {
    const path = ["totals", "vatByRate", position];
    const base = sumOf(totals.map(({ net }) => exact(net).times(sign)));
    const tax = sumOf(totals.map(({ vat }) => exact(vat).times(sign)));
    requireTax(first.rate, base, tax, path, problems);
    const nature = natureOf(first.exemption);
    const references = [...new Set(totals.flatMap(({ exemption }) => referenceOf(exemption) ?? []))];
    return {
      AliquotaIVA: rateText(first.rate),
      ...(nature !== undefined && { Natura: nature }),
      ImponibileImporto: centsText(base, path, problems),
      Imposta: centsText(tax, path, problems),
      EsigibilitaIVA: chargeabilityOf(first),
      ...(references.length > 0 && { RiferimentoNormativo: latinText(references.join("; "), 100, path, problems) }),
    };
  });
}

/** A rate with two decimals, as `AliquotaIVA` is written. */
export function rateText(rate: string): string {
  return exact(rate).toFixed(2);
}

function chargeabilityOf({ chargeability }: VatTotal): "I" | "D" | "S" {
  return chargeabilities[chargeability ?? "immediate"];
}

function requireTreatment(total: VatTotal, path: readonly (string | number)[], problems: Problems): void {
  const rate = exact(total.rate);
  const nature = natureOf(total.exemption);
  if (rate.decimalPlaces() > 2 || rate.gt(100)) problems.add("invalid_rate", path, `${total.rate} is not a rate of two decimals`);
  if (rate.gt(0) && rate.lt(1)) problems.add("invalid_rate", path, `${total.rate} is not a rate in per cent (00424)`);
  if (rate.isZero() && nature === undefined) {
    problems.add(
      "missing_nature",
      path,
      'a rate of zero needs its nature, as in { nature: "N4", reference: "art. 10 …" } (00400)',
    );
  }
  if (!rate.isZero() && nature !== undefined)
    problems.add("unexpected_nature", path, `a rate of ${total.rate} has no nature (00401)`);
  if (nature !== undefined && !natures.test(nature)) {
    problems.add("invalid_nature", path, `${nature} is not a nature in use; N2, N3 and N6 take a number after a point (00445)`);
  }
  if (total.chargeability === "split" && nature?.startsWith("N6") === true) {
    problems.add("split_payment_not_allowed", path, `split payment does not go with ${nature}, reverse charge (00420)`);
  }
}

/** SdI's control 00421: the tax is the base times the rate, to a cent. */
function requireTax(rate: string, base: Exact, tax: Exact, path: readonly (string | number)[], problems: Problems): void {
  const expected = base.times(exact(rate)).dividedBy(100).toDecimalPlaces(2);
  if (tax.minus(expected).abs().gt(cent)) {
    problems.add(
      "tax_differs",
      path,
      `the tax is ${tax.toString()}, ${rate} % of ${base.toString()} is ${expected.toString()} (00421)`,
    );
  }
}
