import { byId, place } from "./dom.js";
import { tabNames } from "./state.js";
import type { Store } from "./store.js";

/** The tabs: arrow keys go from one to the next, and only the one shown is in the order of Tab. */
export function tabs(store: Store): () => void {
  const buttons = tabNames.map((name) => ({ name, button: byId(`tab-${name}`, HTMLButtonElement) }));
  for (const [position, { name, button }] of buttons.entries()) {
    button.addEventListener("click", () => {
      store.update({ tab: name });
    });
    button.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -position, End: buttons.length - 1 - position }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = buttons[(position + step + buttons.length) % buttons.length];
      if (next === undefined) return;
      store.update({ tab: next.name });
      next.button.focus();
    });
  }
  return () => {
    for (const { name, button } of buttons) {
      const isShown = store.state().tab === name;
      button.setAttribute("aria-selected", String(isShown));
      button.tabIndex = isShown ? 0 : -1;
      place(`panel-${name}`).hidden = !isShown;
    }
  };
}
