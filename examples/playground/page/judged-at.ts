import type { SupportPolicy } from "trouble-ticket";
import { exactInstantTextAt } from "../text/wall-time.js";
import { byId, place, show } from "./dom.js";
import { faultsHtml } from "./faults-html.js";
import type { Store } from "./store.js";
import { timeFields } from "./ticket-fields.js";
import { pageWords, timeWords } from "./words.js";

/** The time as of which the tickets of a file are judged. */
export interface JudgedAt {
  /** The instant that is asked for; the last one of the file by default. Undefined while the field has a fault. */
  readonly render: (policy: SupportPolicy, lastMs: number) => number | undefined;
}

/** The field for that time, with buttons for the last time in the file and for the current time. */
export function judgedAtField(store: Store, changed: () => void): JudgedAt {
  const field = byId("judged-at", HTMLInputElement);
  const times = timeFields(() => timeWords(store.state().locale), changed);
  let timeZone = "UTC";
  let shown: string | undefined;

  const ask = (judgedAt: string | undefined): void => {
    store.update({ judgedAt });
  };
  field.addEventListener("input", () => {
    const name = pageWords[store.state().locale].judgedAt;
    times.typed(field, timeZone, { name, isRequired: false, instant: shown, change: ask });
  });
  // An emptied field shows the default when it is left. Nothing else is shown anew: a button under the pointer stays the same.
  field.addEventListener("blur", () => {
    times.fill(field, timeZone, shown);
  });
  const button = (id: string, instant: () => string | undefined): void => {
    byId(id, HTMLButtonElement).addEventListener("click", () => {
      times.reset(field);
      ask(instant());
    });
  };
  button("judged-at-last", () => undefined);
  button("judged-at-current", () => exactInstantTextAt(timeZone, Date.now()));

  return {
    render: ({ calendar }, lastMs) => {
      ({ timeZone } = calendar);
      const { judgedAt, locale } = store.state();
      const words = pageWords[locale];
      shown = judgedAt ?? exactInstantTextAt(timeZone, lastMs);
      times.fill(field, timeZone, shown);
      place("judged-at-note").textContent = words.judgedNote(timeZone);
      const faults = times.faults();
      show("judged-at-faults", faultsHtml(words.faults, faults));
      return faults.length > 0 ? undefined : Date.parse(shown);
    },
  };
}
