import { throwAll, type Problem, type ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { isPayer } from "./agreements/payers.js";
import { unknownNameProblems, type BillingRules } from "./billing-policy.js";
import { chargeTermsSchema, invoiceTermsSchema } from "./schema.js";
import type { Agreement, ChargeTerms, Customer, InvoiceTerms, PriceList, PriceListVersion } from "./terms.js";

/** Validated terms. */
export interface ReadTerms {
  readonly priceLists: readonly PriceList[];
  readonly agreements: readonly Agreement[];
  readonly customers: readonly Customer[];
}

/**
 * Validates terms; throws all that is wrong with them. Modes and causes must be the policy's, and the bands of agreements and of
 * a customer's own lists too. A list for all may price further bands, since one list can serve several policies.
 */
export function readTerms(rules: BillingRules, terms: InvoiceTerms): ReadTerms {
  return checkedTerms(rules, parseWith(invoiceTermsSchema, terms, ["terms"]));
}

/** The same for one charge, which needs no customers. */
export function readChargeTerms(rules: BillingRules, terms: ChargeTerms): ReadTerms {
  return checkedTerms(rules, parseWith(chargeTermsSchema, terms, ["terms"]));
}

function checkedTerms(rules: BillingRules, { priceLists, agreements, customers }: ChargeTerms): ReadTerms {
  const terms = { priceLists, agreements: agreements ?? [], customers: customers ?? [] };
  throwAll([
    ...terms.priceLists.flatMap(({ versions, customer }, position) =>
      versions.flatMap((version, index) => {
        const path = ["terms", "priceLists", position, "versions", index];
        return [
          ...ofVersion(rules, version, path),
          ...(customer === undefined || customer === null ? [] : ofOwnBands(rules, version, path)),
        ];
      }),
    ),
    ...terms.agreements.flatMap((agreement, position) => ofAgreement(rules, agreement, ["terms", "agreements", position])),
  ]);
  return terms;
}

function ofVersion(rules: BillingRules, version: PriceListVersion, path: ProblemPath): readonly Problem[] {
  const named = ["pricePerHour", "callOutFee", "rounding", "firstPeriod", "pricePerTicket"] as const;
  const ofBands = Object.entries(version.bands ?? {}).flatMap(([band, prices]) =>
    (["pricePerHour", "callOutFee", "rounding"] as const).flatMap((field) =>
      Object.keys(prices[field] ?? {}).flatMap((mode) =>
        unknownNameProblems(rules, "mode", mode, [...path, "bands", band, field, mode]),
      ),
    ),
  );
  return [
    ...named.flatMap((field) =>
      Object.keys(version[field] ?? {}).flatMap((mode) => unknownNameProblems(rules, "mode", mode, [...path, field, mode])),
    ),
    ...ofBands,
    ...ofFirstPeriods(rules, version, path),
  ];
}

/** In a customer's own list, work in a misspelt band would silently cost what the list for all says. */
function ofOwnBands(rules: BillingRules, { bands }: PriceListVersion, path: ProblemPath): readonly Problem[] {
  return Object.keys(bands ?? {}).flatMap((band) => unknownNameProblems(rules, "band", band, [...path, "bands", band]));
}

/** A first period is whole blocks, by every rounding that the version may apply to the mode. */
function ofFirstPeriods(rules: BillingRules, version: PriceListVersion, path: ProblemPath): readonly Problem[] {
  return Object.entries(version.firstPeriod ?? {}).flatMap(([mode, { minutes }]) => {
    const ordinary = version.rounding?.[mode] ?? rules.modes.get(mode)?.rounding;
    const ofBands = Object.values(version.bands ?? {}).map(({ rounding }) => rounding?.[mode]);
    return [ordinary, ...ofBands].flatMap((rounding): readonly Problem[] => {
      if (rounding === undefined || minutes % rounding.blockMinutes === 0) return [];
      const { blockMinutes } = rounding;
      return [{ code: "not_whole_blocks", path: [...path, "firstPeriod", mode, "minutes"], minutes, blockMinutes }];
    });
  });
}

function ofAgreement(rules: BillingRules, agreement: Agreement, path: ProblemPath): readonly Problem[] {
  if (!isPayer(agreement)) return [];
  const { modes, causes } = agreement;
  const weights = agreement.kind === "prepaidPack" ? Object.keys(agreement.weights ?? {}) : [];
  return [
    ...(modes ?? []).flatMap((mode, index) => unknownNameProblems(rules, "mode", mode, [...path, "modes", index])),
    ...(causes ?? []).flatMap((cause, index) => unknownNameProblems(rules, "cause", cause, [...path, "causes", index])),
    ...weights.flatMap((band) => unknownNameProblems(rules, "band", band, [...path, "weights", band])),
  ];
}
