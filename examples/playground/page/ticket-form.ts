import type { SupportPolicy } from "trouble-ticket";
import { byId, fill, place, show } from "./dom.js";
import type { TicketState } from "./state.js";
import type { Store } from "./store.js";
import { timeFields } from "./ticket-fields.js";
import { ticketLists } from "./ticket-lists.js";
import { priorityOptions } from "./ticket-rows.js";
import { pageWords, type Words } from "./words.js";

/** The form of a ticket: shows the state, and the faults of what was typed. */
export interface TicketForm {
  readonly render: (policy: SupportPolicy) => void;
  readonly faults: () => readonly string[];
}

/** The fields of a ticket: what is typed becomes the page's state, and the state is shown in them. */
export function ticketForm(store: Store): TicketForm {
  const received = byId("received", HTMLInputElement);
  const now = byId("now", HTMLInputElement);
  const intervened = byId("intervened", HTMLInputElement);
  const priority = byId("priority", HTMLSelectElement);
  let timeZone = "UTC";
  let optionsShown = "";
  const ticket = (): TicketState => store.state().ticket;
  const change = (changed: Partial<TicketState>): void => {
    store.update({ ticket: { ...ticket(), ...changed } });
  };
  const words = (): Words => pageWords[store.state().locale];
  const times = timeFields(
    () => ({ empty: words().emptyTime, unreadable: words().unreadableTime }),
    () => {
      store.update({});
    },
  );
  const renderLists = ticketLists({ ticket, change, timeZone: () => timeZone, times, words });

  received.addEventListener("input", () => {
    const { receivedAt } = ticket();
    times.typed(received, timeZone, {
      ...{ name: words().received, isRequired: true, instant: receivedAt },
      change: (instant = receivedAt) => {
        change({ receivedAt: instant });
      },
    });
  });
  now.addEventListener("input", () => {
    const shown = ticket().now;
    times.typed(now, timeZone, {
      ...{ name: words().now, isRequired: true, instant: shown },
      change: (instant = shown) => {
        change({ now: instant });
      },
    });
  });
  intervened.addEventListener("input", () => {
    times.typed(intervened, timeZone, {
      ...{ name: words().intervened, isRequired: false, instant: ticket().intervenedAt },
      change: (intervenedAt) => {
        change({ intervenedAt });
      },
    });
  });
  priority.addEventListener("change", () => {
    change({ priority: priority.value });
  });
  byId("ticket-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
  });

  const render = (policy: SupportPolicy): void => {
    timeZone = policy.calendar.timeZone;
    place("zone").textContent = timeZone;
    const options = priorityOptions(policy, store.state().locale);
    if (optionsShown !== options.text) {
      optionsShown = options.text;
      show("priority", options);
    }
    fill(priority, ticket().priority);
    times.fill(received, timeZone, ticket().receivedAt);
    times.fill(now, timeZone, ticket().now);
    times.fill(intervened, timeZone, ticket().intervenedAt);
    renderLists(policy, store.state().locale);
  };
  return { render, faults: times.faults };
}
