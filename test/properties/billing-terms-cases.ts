import fc, { type Arbitrary } from "fast-check";
import type { Agreement, Customer, InvoiceTerms, PriceListSpec, PriceListVersion, VatTreatment } from "../../src/index.js";

/** The date a number of days from the middle of a case. */
export type DateOf = (days: number) => string;

/** The modes of all cases, with their blocks. */
export const caseModes: Readonly<Record<string, number>> = { quick: 15, online: 30, onSite: 60, odd: 7 };

const causes = ["softwareFault", "technicalAdvice", "regulatoryAdvice", "other"] as const;
/** A prefix is before the longer text. */
const customerIds = ["Studio Rossi", "Studio Rossi 2", "Zeta"] as const;

export const modeName: Arbitrary<string> = fc.constantFrom(...Object.keys(caseModes));
export const causeName: Arbitrary<string> = fc.constantFrom(...causes, "other", "other");
export const customerId: Arbitrary<string> = fc.constantFrom(...customerIds);

/** Ties by the hour and by the half hour, four and ten decimals, sums that a double cannot hold. */
const price = fc.oneof(
  fc.constantFrom("80.00", "85.25", "0.01", "0", "0.0001", "123456789.1234", "99999999999999.99", "33.3333333333", "9997"),
  fc.record({ whole: fc.nat(999), decimals: fc.nat(9999) }).map(({ whole, decimals }) => `${whole}.${decimals}`),
);

export const vatTreatments: Arbitrary<VatTreatment> = fc.constantFrom<VatTreatment>(
  ...["22", "22.00", "10", "4", "7.7", "100"].map((rate) => ({ rate })),
  { rate: "0", exemption: "N3.2" },
  { rate: "0.00", exemption: "N2.1" },
);

const day = fc.integer({ min: -50, max: 50 });
const allPrices: Arbitrary<Record<string, string>> = fc.record(
  Object.fromEntries(Object.keys(caseModes).map((mode) => [mode, price])),
  { noNullPrototype: true },
);
const somePrices = fc.dictionary(modeName, price, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

const versions = (hours: Arbitrary<Record<string, string>>): Arbitrary<(dateOf: DateOf) => readonly PriceListVersion[]> =>
  fc
    .uniqueArray(fc.record({ from: day, hours, fee: fc.option(somePrices) }), {
      ...{ selector: ({ from }) => from, minLength: 1, maxLength: 2 },
    })
    .map((list) => (dateOf) => {
      return list.map(({ from, hours: pricePerHour, fee }) => {
        return { from: dateOf(from), pricePerHour, ...(fee !== null && { callOutFee: fee }) };
      });
    });

/** A list for all that usually prices every mode from an early date, one in dollars, and a customer's own list. */
const priceLists = fc.record({
  currency: fc.constantFrom("EUR", "EUR", "JPY", "BHD", "CLF"),
  first: fc.oneof({ weight: 15, arbitrary: allPrices }, { weight: 1, arbitrary: somePrices }),
  later: fc.option(versions(allPrices)),
  dollars: fc.option(allPrices),
  own: fc.option(fc.record({ customer: customerId, isInDollars: fc.boolean(), versions: versions(somePrices) })),
});

function priceListsOf(
  { currency, first, later, dollars, own }: typeof priceLists extends Arbitrary<infer Lists> ? Lists : never,
  dateOf: DateOf,
): readonly PriceListSpec[] {
  const from = dateOf(-400);
  return [
    { currency, versions: [{ from, pricePerHour: first }, ...(later?.(dateOf) ?? [])] },
    ...(dollars === null ? [] : [{ currency: "USD", versions: [{ from, pricePerHour: dollars }] }]),
    ...(own === null
      ? []
      : [{ customer: own.customer, currency: own.isInDollars ? "USD" : currency, versions: own.versions(dateOf) }]),
  ];
}

const agreements: Arbitrary<(dateOf: DateOf) => readonly Agreement[]> = fc
  .array(
    fc.record({
      customer: customerId,
      from: day,
      length: fc.option(fc.nat(60)),
      causes: fc.option(fc.uniqueArray(fc.constantFrom(...causes), { minLength: 1 }), { freq: 2 }),
      modes: fc.option(fc.uniqueArray(modeName, { minLength: 1 }), { freq: 2 }),
      minutes: fc.option(fc.nat(300), { freq: 3 }),
      used: fc.option(fc.nat(300)),
    }),
    { maxLength: 5 },
  )
  .map((list) => (dateOf) => {
    return list.map(({ customer, from, length, causes, modes, minutes, used }, position): Agreement => {
      const terms = {
        ...{ id: `agreement ${(position * 3) % 5}`, customer, from: dateOf(from) },
        ...(length !== null && { to: dateOf(from + length) }),
        ...(causes !== null && { causes }),
        ...(modes !== null && { modes }),
      };
      if (minutes === null) return { kind: "lumpSum", ...terms };
      return { kind: "prepaidPack", ...terms, minutes, ...(used !== null && { usedMinutes: Math.min(minutes, used) }) };
    });
  });

/** Customers, price lists and agreements, dated from the middle of a case. With dollars, customers usually have a currency. */
export const invoiceTerms: Arbitrary<(dateOf: DateOf) => InvoiceTerms & { readonly hasDollars: boolean }> = fc
  .record({ vats: fc.tuple(...customerIds.map(() => vatTreatments)), names: fc.boolean(), priceLists, agreements })
  .map(({ vats, names, priceLists: lists, agreements: agreementsOf }) => (dateOf) => {
    const hasDollars = lists.dollars !== null;
    const customers = customerIds.map((id, position): Customer => {
      const vat = vats[position] ?? { rate: "22" };
      return { id, vat, ...(names && { name: `${id} S.r.l.` }), ...(hasDollars && { currency: lists.currency }) };
    });
    return { customers, priceLists: priceListsOf(lists, dateOf), agreements: agreementsOf(dateOf), hasDollars };
  });
