import { attainmentPanel } from "./attainment-panel.js";
import { billingPanel } from "./billing-panel.js";
import { byId, fill, place } from "./dom.js";
import { policyPanel } from "./policy-panel.js";
import type { TabName } from "./state.js";
import { hashOf, isCut, mostRows, stateOf } from "./state-hash.js";
import type { Store } from "./store.js";
import { tabs } from "./tabs.js";
import { ticketPanel } from "./ticket-panel.js";
import { pageWords } from "./words.js";

/** Browsers let a page change its address only so often. */
const addressPauseMs = 200;

let state = stateOf(location.hash);
let addressTimer: ReturnType<typeof setTimeout> | undefined;

const store: Store = {
  state: () => state,
  update: (change) => {
    state = { ...state, ...change };
    clearTimeout(addressTimer);
    addressTimer = setTimeout(writeAddress, addressPauseMs);
    render();
  },
};

const panels: Readonly<Record<TabName, () => void>> = {
  ticket: ticketPanel(store),
  attainment: attainmentPanel(store),
  billing: billingPanel(store),
};
const renderPolicy = policyPanel(store);
const renderTabs = tabs(store);
const language = byId("language", HTMLSelectElement);

function render(): void {
  const words = pageWords[state.locale];
  const inWords = (name: string | undefined): string => {
    const word = Object.entries(words).find(([known]) => known === name)?.[1];
    return typeof word === "string" ? word : "";
  };
  document.documentElement.lang = state.locale;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]")) {
    const text = inWords(element.dataset["word"]);
    if (element.textContent !== text) element.textContent = text;
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-word-label]")) {
    element.setAttribute("aria-label", inWords(element.dataset["wordLabel"]));
  }
  fill(language, state.locale);
  renderPolicy();
  renderTabs();
  panels[state.tab]();
}

function writeAddress(): void {
  history.replaceState(null, "", `#${hashOf(state)}`);
}

language.addEventListener("change", () => {
  store.update({ locale: language.value === "it" ? "it" : "en" });
});

addEventListener("hashchange", () => {
  if (location.hash === `#${hashOf(state)}`) return;
  state = stateOf(location.hash);
  sayIfCut();
  render();
});

function sayIfCut(): void {
  if (isCut(location.hash)) place("link-note").textContent = pageWords[state.locale].rowsCut(mostRows);
}

byId("copy-link", HTMLButtonElement).addEventListener("click", () => {
  writeAddress();
  const { linkCopied, linkInAddress } = pageWords[state.locale];
  const tell = (text: string): void => {
    place("link-note").textContent = text;
  };
  navigator.clipboard.writeText(location.href).then(
    () => {
      tell(linkCopied);
    },
    () => {
      tell(linkInAddress);
    },
  );
});

new ResizeObserver(() => {
  panels[state.tab]();
}).observe(place("measure"));

sayIfCut();
render();
