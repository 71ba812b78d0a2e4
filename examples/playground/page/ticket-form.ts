import type { SupportPolicy } from "trouble-ticket";
import { byId, fill, place, show } from "./dom.js";
import type { TicketState } from "./state.js";
import type { Store } from "./store.js";
import { fillTime, typedTime } from "./ticket-fields.js";
import { ticketLists } from "./ticket-lists.js";
import { priorityOptions } from "./ticket-rows.js";

/** The fields of a ticket: what is typed becomes the page's state, and the state is shown in them. */
export function ticketForm(store: Store): (policy: SupportPolicy) => void {
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
  const renderLists = ticketLists(ticket, change, () => timeZone);

  received.addEventListener("input", () => {
    change({ receivedAt: typedTime(received, timeZone, ticket().receivedAt) ?? ticket().receivedAt });
  });
  now.addEventListener("input", () => {
    change({ now: typedTime(now, timeZone, ticket().now) ?? ticket().now });
  });
  intervened.addEventListener("input", () => {
    change({ intervenedAt: typedTime(intervened, timeZone, ticket().intervenedAt) });
  });
  priority.addEventListener("change", () => {
    change({ priority: priority.value });
  });
  byId("ticket-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
  });

  return (policy) => {
    timeZone = policy.calendar.timeZone;
    place("zone").textContent = timeZone;
    const options = priorityOptions(policy, store.state().locale);
    if (optionsShown !== options.text) {
      optionsShown = options.text;
      show("priority", options);
    }
    fill(priority, ticket().priority);
    fillTime(received, timeZone, ticket().receivedAt);
    fillTime(now, timeZone, ticket().now);
    fillTime(intervened, timeZone, ticket().intervenedAt);
    renderLists(policy, store.state().locale);
  };
}
