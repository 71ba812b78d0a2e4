import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  acoPolicySpec,
  billableInterventions,
  creditNote,
  draftInvoices,
  priceList,
  supportPolicy,
  type BillableIntervention,
  type InvoiceDraft,
  type InvoiceTerms,
  type SupportPolicySpec,
} from "trouble-ticket";
import { playLife } from "../../demo/life/life-text.js";
import { life } from "../../demo/life/life.js";
import { march } from "../../demo/month/month.js";
import { policyFor } from "../../demo/policy-for.js";
import type { En16931Document } from "../en16931.js";
import { fatturaPa } from "../fatturapa.js";
import { faultsOf } from "./en16931-rules.js";
import { en16931Sample } from "./en16931-sample.js";
import { sampleDocument } from "./sample.js";
import { schemaErrors } from "./validator.js";

const errorsOf = schemaErrors();

/** Checks a draft and its credit note in every format that can hold them. */
async function assertValid(draft: InvoiceDraft, document: En16931Document): Promise<void> {
  for (const each of [draft, creditNote(draft)]) {
    if (each.currency === "EUR") {
      const xml = fatturaPa(each, sampleDocument);
      if (errorsOf !== undefined) assert.deepEqual(errorsOf(xml), []);
    }
    assert.deepEqual(await faultsOf(each, document), []);
  }
}

void test("every draft of the demo's month is valid as FatturaPA and by EN 16931", async () => {
  const policy = policyFor(undefined, [Date.parse(life.receivedAt)]);
  const { ticket } = playLife(policy, life, "it");
  const { interventions, terms, month } = march;
  const { statements } = draftInvoices(policy, [...billableInterventions(ticket), ...interventions], terms, { month });
  const drafts = statements.flatMap(({ draft }) => draft ?? []);
  assert.ok(drafts.length >= 2, `${drafts.length} drafts`);
  for (const draft of drafts) await assertValid(draft, en16931Sample);
});

/** A published price list, as test/policies has it. */
interface PublishedPriceList {
  readonly provider: string;
  readonly policy: Pick<SupportPolicySpec, "name" | "calendar" | "modes" | "invoicing" | "bands">;
  readonly terms: InvoiceTerms;
  readonly cases: readonly {
    readonly basis: string;
    readonly interventions: readonly Omit<BillableIntervention, "id" | "ticketNumber" | "customer">[];
    readonly options?: { readonly month?: string };
    readonly gross: readonly string[];
  }[];
}

const published = JSON.parse(
  readFileSync(new URL("../../../test/policies/price-lists.json", import.meta.url), "utf8"),
) as readonly PublishedPriceList[];

/** Its tax is the app's: the draft has a rate of zero and a text, which names no category. */
function isUntaxed({ terms }: PublishedPriceList): boolean {
  return terms.customers.some(({ vat }) => vat.exemption !== undefined);
}

/** The sellers of the lists; those outside the scope of VAT have a registration instead of a VAT number. */
const sellers: Readonly<Record<string, Partial<En16931Document["seller"]>>> = {
  EUR: {},
  AUD: { vatNumber: { country: "AU", code: "51824753556" } },
  ZAR: { vatNumber: { country: "ZA", code: "4123456789" } },
  USD: { vatNumber: null, registration: { id: "12-3456789" } },
  CAD: { vatNumber: null, registration: { id: "BC1234567" } },
};

for (const list of published) {
  void test(`every draft of the published price list of ${list.provider} is valid`, async () => {
    const { policy, terms, cases } = list;
    const { priorities, causes } = acoPolicySpec;
    const currency = terms.priceLists[0]?.currency ?? "";
    const document = { ...en16931Sample, seller: { ...en16931Sample.seller, ...sellers[currency] } };
    // FatturaPA takes its own natures alone, and N4 is category E of EN 16931.
    const exemption = { nature: currency === "EUR" ? "N4" : "O", reference: "the tax is charged by the app" };
    const customers = isUntaxed(list)
      ? terms.customers.map((customer) => ({ ...customer, vat: { rate: "0", exemption } }))
      : terms.customers;
    const priceLists = terms.priceLists.map((prices) => priceList(prices));
    for (const { basis, interventions, options, gross } of cases) {
      const works = interventions.map((work, position) => {
        return { id: `i${position}`, ticketNumber: "2026-000001", customer: "c", cause: "other", ...work };
      });
      const specified = supportPolicy({ ...policy, priorities, causes });
      const { statements } = draftInvoices(specified, works, { ...terms, customers, priceLists }, options);
      const drafts = statements.flatMap(({ draft }) => draft ?? []);
      assert.equal(drafts.length, gross.filter((amount) => Number(amount) > 0).length, basis);
      for (const draft of drafts) await assertValid(draft, document);
    }
  });
}
