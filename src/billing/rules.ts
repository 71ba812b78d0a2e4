import type { BusinessCalendar } from "../calendar/internal.js";
import {
  requireSections,
  type BillingScope,
  type PolicyReading,
  type ReadMode,
  type SupportPolicySpec,
} from "../policy/internal.js";
import { showValue, throwAll, type Problem, type ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { isPayer } from "./agreements/payers.js";
import { bandClock, type BandClock } from "./duration/band-clock.js";
import { chargeTermsSchema, invoiceTermsSchema } from "./schema.js";
import type { Agreement, ChargeTerms, Customer, InvoiceTerms, PriceList, PriceListVersion } from "./terms.js";

/** The part of a support policy that billing uses; every `SupportPolicy` is one. */
export interface BillingPolicy extends Pick<SupportPolicySpec, "modes" | "causes" | "invoicing" | "bands"> {
  readonly calendar: BusinessCalendar;
}

/** A policy as billing reads it. */
export interface BillingRules {
  readonly calendar: BusinessCalendar;
  readonly modes: PolicyReading["modes"];
  readonly causes: PolicyReading["causes"];
  /** Keyed by the name of the band. */
  readonly bands: ReadonlyMap<string, PolicyReading["bands"][number]>;
  /** The work that is rounded together. */
  readonly scope: BillingScope;
  readonly clock: BandClock;
}

const knownRules = new WeakMap<PolicyReading, BillingRules>();

/** Reads a policy once. Throws `missing_section` if it has no modes or no causes. */
export function billingRules(policy: BillingPolicy): BillingRules {
  const reading = requireSections(policy, "modes", "causes");
  const { calendar } = policy;
  const known = knownRules.get(reading);
  if (known !== undefined && known.calendar === calendar) return known;
  const { modes, causes, bands, scope } = reading;
  const byName = new Map(bands.map((band) => [band.name, band]));
  const rules: BillingRules = { calendar, modes, causes, bands: byName, scope, clock: bandClock(calendar, bands) };
  knownRules.set(reading, rules);
  return rules;
}

/** A mode that the rules name; those who ask have checked the name. */
export function modeOf({ modes }: Pick<BillingRules, "modes">, name: string): ReadMode {
  const mode = modes.get(name);
  if (mode === undefined) throw new RangeError(`unchecked mode ${name}`);
  return mode;
}

type Section = "modes" | "causes" | "bands";

/** The problem of a name that the policy does not have, if it does not. */
export function unknownName(
  rules: Pick<BillingRules, Section>,
  section: Section,
  name: string,
  path: ProblemPath,
): readonly Problem[] {
  if (rules[section].has(name)) return [];
  const known = [...rules[section].keys()];
  const value = showValue(name);
  switch (section) {
    case "modes":
      return [{ code: "unknown_mode", path, mode: value, known }];
    case "causes":
      return [{ code: "unknown_cause", path, cause: value, known }];
    case "bands":
      return [{ code: "unknown_band", path, band: value, known }];
  }
}

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
        unknownName(rules, "modes", mode, [...path, "bands", band, field, mode]),
      ),
    ),
  );
  return [
    ...named.flatMap((field) =>
      Object.keys(version[field] ?? {}).flatMap((mode) => unknownName(rules, "modes", mode, [...path, field, mode])),
    ),
    ...ofBands,
    ...ofFirstPeriods(rules, version, path),
  ];
}

/** In a customer's own list, work in a misspelt band would silently cost what the list for all says. */
function ofOwnBands(rules: BillingRules, { bands }: PriceListVersion, path: ProblemPath): readonly Problem[] {
  return Object.keys(bands ?? {}).flatMap((band) => unknownName(rules, "bands", band, [...path, "bands", band]));
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
    ...(modes ?? []).flatMap((mode, index) => unknownName(rules, "modes", mode, [...path, "modes", index])),
    ...(causes ?? []).flatMap((cause, index) => unknownName(rules, "causes", cause, [...path, "causes", index])),
    ...weights.flatMap((band) => unknownName(rules, "bands", band, [...path, "weights", band])),
  ];
}
