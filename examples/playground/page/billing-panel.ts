import { statementCsv, type InvoicingResult } from "trouble-ticket";
import { invoicingOf } from "../billing/invoicing.js";
import { sampleTerms, type SampleTerms } from "../billing/sample-terms.js";
import { chosenPolicy } from "../policy/chosen-policy.js";
import { markup } from "../text/markup.js";
import { byId, fill, place, show } from "./dom.js";
import { download } from "./download.js";
import { faultsHtml } from "./faults-html.js";
import { invoicingHtml } from "./invoicing-html.js";
import type { Store } from "./store.js";
import { pageWords } from "./words.js";

/** The tab of invoices: what is typed becomes statements and drafts, to look at and to download. */
export function billingPanel(store: Store): () => void {
  const interventions = byId("interventions", HTMLTextAreaElement);
  const terms = byId("terms", HTMLTextAreaElement);
  let invoicing: InvoicingResult | undefined;
  let asked = 0;

  const typed = (): void => {
    store.update({ billing: { interventions: interventions.value, terms: terms.value } });
  };
  interventions.addEventListener("input", typed);
  terms.addEventListener("input", typed);
  const sample = byId("billing-sample", HTMLSelectElement);
  sample.addEventListener("change", () => {
    const chosen = Object.entries(sampleTerms).find(([name]) => name === sample.value)?.[1];
    if (chosen === undefined) return;
    const { interventions: work, terms: paid, policy }: SampleTerms = chosen;
    store.update({ billing: { interventions: work, terms: paid }, policy });
  });
  place("invoicing").addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const statement = invoicing?.statements[Number(target.dataset["statement"])];
    if (statement === undefined) return;
    const { locale } = store.state();
    const name = `${statement.customer.id}-${statement.month}`;
    if (target.dataset["download"] === "statement") download(`${name}.csv`, statementCsv(statement, { locale }), "text/csv");
    else download(`${name}.json`, JSON.stringify(statement.draft, undefined, 2), "application/json");
  });

  const answer = async (): Promise<void> => {
    const { policy, holidays, locale, billing } = store.state();
    const own = ++asked;
    const chosen = chosenPolicy(policy, holidays);
    const found = chosen.ok ? await invoicingOf(chosen.policy, billing.interventions, billing.terms) : undefined;
    if (own !== asked) return;
    invoicing = found?.ok === true ? found.invoicing : undefined;
    show("billing-faults", faultsHtml(pageWords[locale].faults, found?.ok === false ? found.faults : []));
    show("invoicing", chosen.ok && invoicing !== undefined ? invoicingHtml(chosen.policy, invoicing, locale) : markup``);
  };
  return () => {
    fill(interventions, store.state().billing.interventions);
    fill(terms, store.state().billing.terms);
    const { billing } = store.state();
    const shown = Object.entries(sampleTerms).find(
      ([, each]) => each.terms === billing.terms && each.interventions === billing.interventions,
    );
    fill(sample, shown?.[0] ?? "");
    void answer();
  };
}
