import * as z from "zod/mini";
import { price, vatSchema } from "../policy/items/schema.js";
import { roundingSchema } from "../policy/parts/schema.js";
import { missingField, repeatedKeys, showValue, type Problem } from "../problem/internal.js";
import { checkedBy, count, fields, notEmpty, optional, refuse, schemaAddress, text, uniqueIds } from "../problem/schema.js";
import { isEmailAddress } from "../request/internal.js";
import { localDate } from "../time/schema.js";
import { byName, currency, factor, quantityNumber } from "./money/schema.js";
import type {
  Agreement,
  BandPrices,
  ChargeTerms,
  Customer,
  FirstPeriod,
  InvoiceTerms,
  PriceList,
  PriceListVersion,
} from "./terms.js";

/** One e-mail address, as requests have it: statements are sent to it. */
const email: z.ZodMiniType<string> = checkedBy(
  (value) => {
    return typeof value === "string" && isEmailAddress(value) ? [] : [{ code: "invalid_email", value: showValue(value) }];
  },
  () => ({ type: "string" }),
);

/** The schema of a customer, with what an invoice needs. */
export const customerSchema: z.ZodMiniType<Customer> = fields({
  id: text,
  vat: vatSchema,
  name: optional(text),
  email: optional(email),
  currency: optional(currency),
});

const amounts = byName(price);
const roundings = byName(roundingSchema);

const bandPrices: z.ZodMiniType<BandPrices> = fields({
  factor: optional(factor),
  pricePerHour: optional(amounts),
  callOutFee: optional(amounts),
  rounding: optional(roundings),
});

const firstPeriod: z.ZodMiniType<FirstPeriod> = fields({ minutes: count.check(z.minimum(1)), price });

const version: z.ZodMiniType<PriceListVersion> = fields({
  from: localDate,
  pricePerHour: optional(amounts),
  callOutFee: optional(amounts),
  rounding: optional(roundings),
  bands: optional(byName(bandPrices)),
  firstPeriod: optional(byName(firstPeriod)),
  pricePerTicket: optional(amounts),
}).check(
  z.check((payload) => {
    const { pricePerHour, pricePerTicket } = payload.value;
    if (pricePerHour !== undefined || pricePerTicket !== undefined) return;
    refuse(payload, missingField(["pricePerHour"]));
  }),
);

/** The schema of a price list. It puts the versions in the order of their dates. */
export const priceListSchema: z.ZodMiniType<PriceList> = fields({
  $schema: schemaAddress,
  currency,
  customer: optional(text),
  versions: z.array(version).check(notEmpty()).check(z.check(refuseRepeatedDates)).check(z.overwrite(inOrderOfDates)),
});

function refuseRepeatedDates(payload: z.core.ParsePayload<PriceListVersion[]>): void {
  for (const { position, key } of repeatedKeys(payload.value, ({ from }) => from)) {
    refuse(payload, { code: "duplicate_version", path: [position, "from"], from: key });
  }
}

/** Text of `YYYY-MM-DD` sorts like the dates. */
function inOrderOfDates(versions: PriceListVersion[]): PriceListVersion[] {
  return [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const names: z.ZodMiniType<readonly string[]> = z.array(text).check(notEmpty());
const head = { $schema: schemaAddress, id: text, customer: text, from: localDate, to: optional(localDate) };
const paying = {
  ...head,
  causes: optional(names),
  modes: optional(names),
  callOutFee: optional(z.enum(["included", "charged"], { error: "one of included, charged" })),
};

/** The schema of an agreement. */
export const agreementSchema: z.ZodMiniType<Agreement> = z
  .discriminatedUnion("kind", [
    fields({ kind: z.literal("lumpSum"), ...paying }),
    fields({
      ...{ kind: z.literal("prepaidPack"), ...paying },
      minutes: count,
      usedMinutes: optional(quantityNumber),
      weights: optional(byName(price)),
    }),
    fields({
      ...{ kind: z.literal("incidentPack"), ...paying },
      incidents: count,
      usedIncidents: optional(count),
      tickets: optional(z.array(text)),
    }),
    fields({
      ...{ kind: z.literal("fee"), ...head },
      every: z.enum(["once", "month", "quarter", "year"], { error: "one of once, month, quarter, year" }),
      amount: price,
      description: text,
      currency: optional(currency),
      vat: optional(vatSchema),
      billed: optional(z.enum(["advance", "arrears"], { error: "one of advance, arrears" })),
      billedThrough: optional(localDate),
    }),
  ])
  .check(
    z.check((payload) => {
      for (const problem of agreementProblems(payload.value)) refuse(payload, problem);
    }),
  );

function agreementProblems(agreement: Agreement): readonly Problem[] {
  const { from, to } = agreement;
  const isReversed = typeof to === "string" && to < from;
  return [
    ...(isReversed ? [{ code: "reversed_interval", path: ["to"], from, to } as const] : []),
    ...(agreement.kind === "prepaidPack" ? usedUpTo("usedMinutes", agreement.usedMinutes, agreement.minutes) : []),
    ...(agreement.kind === "incidentPack" ? usedUpTo("usedIncidents", agreement.usedIncidents, agreement.incidents) : []),
  ];
}

/** More cannot have been used than was bought. */
function usedUpTo(field: string, used: number | null | undefined, maximum: number): readonly Problem[] {
  if ((used ?? 0) <= maximum) return [];
  return [{ code: "out_of_bounds", path: [field], value: showValue(used), maximum }];
}

/** The schema of a list of agreements with unique ids. */
const agreementsSchema: z.ZodMiniType<readonly Agreement[]> = z.array(agreementSchema).check(uniqueIds);

const customers = z.array(customerSchema).check(uniqueIds);
const payment = { priceLists: z.array(priceListSchema), agreements: optional(agreementsSchema) };

/** The schema of the terms of one charge, which needs no customers. */
export const chargeTermsSchema: z.ZodMiniType<ChargeTerms> = fields({ ...payment, customers: optional(customers) });

/** The schema of the terms by which months are invoiced. */
export const invoiceTermsSchema: z.ZodMiniType<InvoiceTerms> = fields({ ...payment, customers });
