import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  acoPolicySpec,
  draftInvoices,
  priceList,
  supportPolicy,
  type BillableIntervention,
  type InvoiceTerms,
  type SupportPolicySpec,
} from "../../src/index.js";
import { untyped } from "../problem/refusal.js";

/** A published price list as data, with cases whose sums follow from its text. */
interface PublishedPriceList {
  readonly provider: string;
  readonly source: string;
  /** The prices that a price list cannot express. */
  readonly limits?: string;
  /** The gaps in it, and the choices of the data. */
  readonly standIns?: string;
  readonly policy: Pick<SupportPolicySpec, "name" | "calendar" | "modes" | "invoicing" | "bands">;
  readonly terms: InvoiceTerms;
  readonly cases: readonly {
    /** How the sums are computed. */
    readonly basis: string;
    readonly interventions: readonly Partial<BillableIntervention>[];
    readonly options?: { readonly month?: string };
    readonly nets: readonly string[];
    readonly gross: readonly string[];
  }[];
}

const published: readonly PublishedPriceList[] = untyped(
  JSON.parse(readFileSync(new URL("price-lists.json", import.meta.url), "utf8")),
);

describe.each([...published])("the published price list of $provider", ({ provider, policy, terms, cases }) => {
  const { priorities, causes } = acoPolicySpec;

  test.each([...cases])(
    `the price list of ${provider} gives the published sums: $basis`,
    ({ interventions, options, nets, gross }) => {
      const works = interventions.map((work, position): BillableIntervention => {
        return untyped({ id: `i${position}`, ticketNumber: "2026-000001", customer: "c", cause: "other", ...work });
      });
      const priceLists = terms.priceLists.map(priceList);
      const drafted = draftInvoices(supportPolicy({ ...policy, priorities, causes }), works, { ...terms, priceLists }, options);
      expect(drafted.statements.flatMap(({ lines }) => lines.map(({ net }) => net)).sort()).toEqual([...nets].sort());
      expect(drafted.statements.map(({ totals }) => totals.gross)).toEqual(gross);
    },
  );
});
