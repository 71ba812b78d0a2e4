import { describe, expect, test } from "vitest";
import type { InvoiceTerms, SupportPolicySpec } from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { expectPriceCase, type PriceCase } from "./price-case.js";
import { readShared } from "./read-vectors.js";

interface SharedPrices {
  readonly policies: Readonly<Record<string, SupportPolicySpec>>;
  readonly terms: Readonly<Record<string, InvoiceTerms>>;
  readonly cases: readonly PriceCase[];
}

interface SharedProviders {
  readonly providers: readonly {
    readonly id: string;
    readonly provider: string;
    readonly policy: SupportPolicySpec;
    readonly terms: InvoiceTerms;
    readonly cases: readonly { readonly interventions: never; readonly options?: object; readonly expect: object }[];
  }[];
}

const shared = readShared<SharedPrices>("prices.json");
const providers = readShared<SharedProviders>("provider-prices.json")?.providers ?? [];
const cases = (shared?.cases ?? []).filter(({ call }) => call !== "serviceLevelReport");

describe("the shared price vectors", () => {
  test.runIf(shared !== undefined)("the shared price vectors are not empty", () => {
    expect(cases).not.toEqual([]);
  });

  test.each([...cases])("$id: $title", (priceCase) => {
    const { policy, terms } = priceCase;
    expectPriceCase(untyped(shared?.policies[policy]), terms === null ? undefined : shared?.terms[terms], priceCase);
  });
});

describe.each([...providers])("the published price list of $provider", ({ id, policy, terms, cases: ofProvider }) => {
  test.each([...ofProvider.entries()])(
    "case %i gives the published sums",
    (position, { interventions, options, expect: wanted }) => {
      const question = { id: `${id}.${position}`, title: "", call: "draftInvoices", policy: id, terms: id, input: interventions };
      expectPriceCase(policy, terms, untyped({ ...question, options, expect: wanted }));
    },
  );
});
