import {
  acoPolicy,
  acoPolicySpec,
  type Agreement,
  type BillableIntervention,
  type BillingPolicy,
  type BillingScope,
  type InvoiceTerms,
  type ModeSpec,
  type PriceListSpec,
  type VatTreatment,
} from "../../src/index.js";

/** The terms of an agreement. Lines with the same terms share one agreement. */
export type VectorAgreement =
  | { readonly kind: "lumpSum"; readonly from: string; readonly to?: string; readonly causes?: readonly string[] }
  | {
      readonly kind: "prepaidPack";
      readonly from: string;
      readonly to?: string;
      readonly causes?: readonly string[];
      readonly minutes: number;
      readonly usedMinutes?: number;
    };

/** An intervention of a golden vector with its own prices, tax and agreement, by the published policy's names. */
export interface VectorLine {
  readonly mode: string;
  readonly cause: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly currency: string;
  readonly prices: readonly { readonly from: string; readonly pricePerHour: string; readonly callOutFee?: string }[];
  readonly vat: VatTreatment;
  /** Where it is not the published policy's. */
  readonly blockMinutes?: number;
  readonly agreement?: VectorAgreement;
}

/** All that a question about billing needs. */
export interface BillingInput {
  readonly policy: BillingPolicy;
  readonly interventions: readonly BillableIntervention<string>[];
  readonly terms: InvoiceTerms;
}

const customer = "C1";

/**
 * Lines as a customer's interventions on one ticket, by the published policy. Each combination of a mode,
 * prices and an agreement becomes a separate mode with the blocks of the policy's mode.
 */
export function billingInputOf(lines: readonly VectorLine[], scope: BillingScope = "intervention"): BillingInput {
  const modes = new Map<string, ModeSpec>();
  const lists = new Map<string, PriceListSpec>();
  const agreements = new Map<string, readonly [VectorAgreement, ...string[]]>();
  const interventions = lines.map(({ prices, agreement, currency, blockMinutes, ...line }, position) => {
    const mode = [line.mode, currency, JSON.stringify(prices), JSON.stringify(agreement), blockMinutes].join(" ");
    const published = acoPolicySpec.modes[line.mode];
    if (published !== undefined) modes.set(mode, { ...published, ...(blockMinutes !== undefined && { blockMinutes }) });
    lists.set(mode, { currency, versions: prices.map((price) => versionOf(mode, price)) });
    if (agreement !== undefined) {
      const [, ...known] = agreements.get(JSON.stringify(agreement)) ?? [agreement];
      agreements.set(JSON.stringify(agreement), [agreement, ...new Set([...known, mode])]);
    }
    return { ...line, mode, id: `line ${String(position).padStart(4, "0")}`, ticketNumber: "2026-000123", customer };
  });
  const [first] = lines;
  const own = { currency: first?.currency ?? "EUR", vat: first?.vat ?? { rate: "22" } };
  return {
    policy: { ...acoPolicy, modes: Object.fromEntries(modes), invoicing: { ...acoPolicySpec.invoicing, scope } },
    interventions,
    terms: {
      customers: [{ id: customer, ...own }],
      priceLists: [...lists.values()],
      agreements: [...agreements].map(([id, [agreement, ...ofModes]]): Agreement => ({
        ...agreement,
        id,
        customer,
        modes: ofModes,
      })),
    },
  };
}

function versionOf(
  mode: string,
  { from, pricePerHour, callOutFee, ...others }: VectorLine["prices"][number],
): PriceListSpec["versions"][number] {
  return {
    from,
    pricePerHour: { [mode]: pricePerHour },
    ...(callOutFee !== undefined && { callOutFee: { [mode]: callOutFee } }),
    ...others,
  };
}
