import { acoPolicySpec } from "trouble-ticket";
import { chosenPolicy } from "../policy/chosen-policy.js";
import { sampleDesk } from "../policy/sample-desk.js";
import { markup } from "../text/markup.js";
import { byId, fill, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import type { Store } from "./store.js";
import { policyHours } from "./policy-hours.js";
import { pageWords } from "./words.js";

const sampleText = JSON.stringify(sampleDesk, undefined, 2);

/** Which policy is asked, for all tabs: the published one, or one that is pasted, with or without Italy's holidays. */
export function policyPanel(store: Store): () => void {
  const choice = byId("policy-choice", HTMLSelectElement);
  const holidays = byId("holidays", HTMLInputElement);
  const text = byId("policy-text", HTMLTextAreaElement);
  choice.addEventListener("change", () => {
    const { ticket } = store.state();
    if (choice.value === "sample") {
      store.update({
        policy: sampleText,
        ticket: { ...ticket, priority: "sev1", changes: [], calendar: "", tier: "gold", metric: "resolution" },
      });
    } else if (choice.value === "pasted") {
      store.update({ policy: text.value === "" ? JSON.stringify(acoPolicySpec, undefined, 2) : text.value });
    } else {
      store.update({
        policy: undefined,
        ticket: { ...ticket, priority: "blocking", changes: [], calendar: "", tier: "", metric: "intervention" },
      });
    }
  });
  holidays.addEventListener("change", () => {
    store.update({ holidays: holidays.checked ? "it" : "none" });
  });
  text.addEventListener("input", () => {
    store.update({ policy: text.value });
  });
  return () => {
    const { policy, holidays: kept, locale } = store.state();
    const chosen = chosenPolicy(policy, kept);
    const words = pageWords[locale];
    fill(choice, policy === undefined ? "published" : policy === sampleText ? "sample" : "pasted");
    holidays.checked = kept === "it";
    place("asked").hidden = !chosen.ok;
    place("pasted-policy").hidden = policy === undefined || policy === sampleText;
    if (policy !== undefined) fill(text, policy);
    text.setAttribute("aria-invalid", String(!chosen.ok));
    const fine = policy === undefined ? markup`` : markup`<p class="note">${words.policyFine}</p>`;
    show("policy-hours", chosen.ok ? policyHours(chosen.policy, locale) : markup``);
    show("guide-steps", markup`${words.guideSteps.map((step) => markup`<li>${step}</li>`)}`);
    show("policy-report", chosen.ok ? fine : faultsHtml(words.policyFaulty, chosen.faults));
  };
}
