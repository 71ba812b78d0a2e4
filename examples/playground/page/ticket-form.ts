import type { SupportPolicy } from "trouble-ticket";
import { markup } from "../text/markup.js";
import { byId, fill, place, show } from "./dom.js";
import type { TicketState } from "./state.js";
import type { Store } from "./store.js";
import { timeFields } from "./ticket-fields.js";
import { ticketLists } from "./ticket-lists.js";
import { calendarOptions, metricOptions, priorityOptions, promisedMetrics, tierOptions } from "./ticket-rows.js";
import { pageWords, timeWords, type Words } from "./words.js";

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
  const acknowledged = byId("acknowledged", HTMLInputElement);
  const resolved = byId("resolved", HTMLInputElement);
  const ended = byId("ended", HTMLInputElement);
  const calendar = byId("calendar", HTMLSelectElement);
  const updates = byId("updates", HTMLInputElement);
  const messages = byId("messages", HTMLInputElement);
  const priority = byId("priority", HTMLSelectElement);
  const tier = byId("tier", HTMLSelectElement);
  const metric = byId("metric", HTMLSelectElement);
  let timeZone = "UTC";
  let optionsShown = "";
  const ticket = (): TicketState => store.state().ticket;
  const change = (changed: Partial<TicketState>): void => {
    store.update({ ticket: { ...ticket(), ...changed } });
  };
  const words = (): Words => pageWords[store.state().locale];
  const times = timeFields(
    () => timeWords(store.state().locale),
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
  const [doneTimes, doneNames] = [
    { intervenedAt: intervened, acknowledgedAt: acknowledged },
    { intervenedAt: "intervened", acknowledgedAt: "acknowledged" },
  ] as const;
  const optionalTimes = { ...doneTimes, resolvedAt: resolved, endedAt: ended } as const;
  const optionalNames = { ...doneNames, resolvedAt: "resolved", endedAt: "ended" } as const;
  for (const field of ["intervenedAt", "acknowledgedAt", "resolvedAt", "endedAt"] as const) {
    optionalTimes[field].addEventListener("input", () => {
      times.typed(optionalTimes[field], timeZone, {
        ...{ name: words()[optionalNames[field]], isRequired: false, instant: ticket()[field] },
        change: (instant) => {
          change({ [field]: instant });
        },
      });
    });
  }
  for (const [field, name] of [
    [updates, "updates"],
    [messages, "messages"],
  ] as const) {
    field.addEventListener("input", () => {
      times.typedList(field, timeZone, {
        ...{ name: words()[name], instants: ticket()[name] },
        change: (instants) => {
          change({ [name]: instants });
        },
      });
    });
  }
  tier.addEventListener("change", () => {
    change({ tier: tier.value });
  });
  calendar.addEventListener("change", () => {
    change({ calendar: calendar.value });
  });
  metric.addEventListener("change", () => {
    change({ metric: metric.value });
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
    const { locale } = store.state();
    const options = [
      ...[priorityOptions(policy, locale), tierOptions(policy, locale)],
      ...[metricOptions(policy, locale), calendarOptions(policy, locale)],
    ];
    const text = options.map((each) => each.text).join();
    if (optionsShown !== text) {
      optionsShown = text;
      for (const [position, id] of ["priority", "tier", "metric", "calendar"].entries()) show(id, options[position] ?? markup``);
    }
    const metrics = promisedMetrics(policy);
    place("tier-field").hidden = policy.tiers === undefined;
    place("metric-field").hidden = metrics.length < 2;
    place("calendar-field").hidden = ticket().calendar === "";
    place("more-facts").hidden = metrics.length < 2 && !hasMoreFacts(ticket());
    place("conclusions-field").hidden = ticket().conclusions.length === 0;
    fill(priority, ticket().priority);
    fill(tier, ticket().tier);
    fill(metric, ticket().metric);
    fill(calendar, ticket().calendar);
    times.fill(received, timeZone, ticket().receivedAt);
    times.fill(now, timeZone, ticket().now);
    times.fill(intervened, timeZone, ticket().intervenedAt);
    times.fill(acknowledged, timeZone, ticket().acknowledgedAt);
    times.fill(resolved, timeZone, ticket().resolvedAt);
    times.fill(ended, timeZone, ticket().endedAt);
    times.fillList(updates, timeZone, ticket().updates);
    times.fillList(messages, timeZone, ticket().messages);
    renderLists(policy, locale);
  };
  return { render, faults: times.faults };
}

/** Whether a ticket has facts that the form keeps under more facts. */
export function hasMoreFacts({ acknowledgedAt, resolvedAt, endedAt, updates, messages }: TicketState): boolean {
  return [acknowledgedAt, resolvedAt, endedAt].some((at) => at !== undefined) || updates.length + messages.length > 0;
}
