import * as z from "zod/mini";
import { showValue, type Problem } from "../../problem/internal.js";
import { fields, notEmpty, optional, refuse } from "../../problem/schema.js";
import { localDate } from "../../time/schema.js";
import { compareAmounts, isZero, shortText } from "../amount.js";
import { count, currency, price, text } from "../schema.js";
import type { Agreement } from "./agreement.js";
import type { Customer } from "./customer.js";
import { inOrderOfDates, type PriceList, type PriceListVersion } from "./price-list-spec.js";
import type { InvoiceTerms } from "./terms.js";
import type { VatTreatment } from "./vat-treatment.js";

const version: z.ZodMiniType<PriceListVersion> = fields({
  from: localDate,
  pricePerHour: z.record(text, price),
  callOutFee: optional(z.record(text, price)),
});

const priceListAsGiven: z.ZodMiniType<PriceList> = fields({
  currency,
  customer: optional(text),
  versions: z.array(version).check(notEmpty()).check(z.superRefine(oneVersionADate)),
});

/** The schema of a price list; it puts the versions in the order of their dates. */
export const priceListSchema: z.ZodMiniType<PriceList> = z.pipe(
  priceListAsGiven,
  z.transform((list) => {
    return { ...list, versions: inOrderOfDates(list.versions) };
  }),
);

function oneVersionADate(versions: readonly PriceListVersion[], context: z.core.$RefinementCtx): void {
  const begun = new Set<string>();
  for (const [position, { from }] of versions.entries()) {
    if (begun.has(from)) refuse(context, { code: "duplicate_version", path: [position, "from"], from });
    begun.add(from);
  }
}

/** The schema of how value added tax is put on something; it writes the rate as short as it can be. */
export const vatSchema: z.ZodMiniType<VatTreatment> = z.pipe(
  fields({ rate: price, exemption: optional(text) }).check(
    z.superRefine((vat, context) => {
      for (const problem of vatProblems(vat)) refuse(context, problem);
    }),
  ),
  z.transform((vat) => ({ ...vat, rate: shortText(vat.rate) })),
);

function vatProblems({ rate, exemption }: VatTreatment): readonly Problem[] {
  const path = ["exemption"];
  if (compareAmounts(rate, "100") > 0) return [{ code: "out_of_bounds", path: ["rate"], value: showValue(rate), maximum: 100 }];
  if (isZero(rate)) return exemption === undefined || exemption.trim() === "" ? [{ code: "missing_exemption", path, rate }] : [];
  return exemption === undefined ? [] : [{ code: "unexpected_exemption", path, rate }];
}

/** The schema of a customer, as an invoice needs to know it. */
export const customerSchema: z.ZodMiniType<Customer> = fields({
  id: text,
  vat: vatSchema,
  name: optional(text),
  email: optional(text),
  currency: optional(currency),
});

const names: z.ZodMiniType<readonly string[]> = z.array(text).check(notEmpty());
const held = {
  id: text,
  customer: text,
  from: localDate,
  to: optional(localDate),
  causes: optional(names),
  modes: optional(names),
};

/** The schema of an agreement. */
export const agreementSchema: z.ZodMiniType<Agreement> = z
  .discriminatedUnion("kind", [
    fields({ kind: z.literal("lumpSum"), ...held }),
    fields({ kind: z.literal("prepaidPack"), ...held, minutes: count, usedMinutes: optional(count) }),
  ])
  .check(
    z.superRefine((agreement, context) => {
      for (const problem of agreementProblems(agreement)) refuse(context, problem);
    }),
  );

function agreementProblems(agreement: Agreement): readonly Problem[] {
  const { from, to = from } = agreement;
  const reversed: readonly Problem[] = to < from ? [{ code: "reversed_interval", path: ["to"], from, to }] : [];
  if (agreement.kind === "lumpSum") return reversed;
  const { minutes: maximum, usedMinutes = 0 } = agreement;
  if (usedMinutes <= maximum) return reversed;
  return [...reversed, { code: "out_of_bounds", path: ["usedMinutes"], value: showValue(usedMinutes), maximum }];
}

/** The schema of a list of agreements, each with an id of its own. */
export const agreementsSchema: z.ZodMiniType<readonly Agreement[]> = z.array(agreementSchema).check(z.superRefine(oneOfEachId));

/** The schema of all that invoices are made by; what is charged without an invoice needs no customers. */
export const termsSchema: z.ZodMiniType<InvoiceTerms> = fields({
  priceLists: z.array(priceListAsGiven),
  agreements: optional(agreementsSchema),
  customers: z._default(z.array(customerSchema).check(z.superRefine(oneOfEachId)), []),
});

function oneOfEachId(entries: readonly { readonly id: string }[], context: z.core.$RefinementCtx): void {
  const taken = new Set<string>();
  for (const [position, { id }] of entries.entries()) {
    if (taken.has(id)) refuse(context, { code: "duplicate_id", path: [position, "id"], id });
    taken.add(id);
  }
}
