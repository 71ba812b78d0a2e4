import type { Locale } from "trouble-ticket";
import type { Holidays } from "../policy/chosen-policy.js";
import { instantOfText } from "../text/wall-time.js";
import { firstState, tabNames, type PageState, type PauseState, type TicketState } from "./state.js";

/** More pauses or changes than a person types are not read from an address: each is a row of fields. */
export const mostRows = 100;

/** Whether an address has more rows than are read. */
export function isCut(hash: string): boolean {
  return ["pause", "change", "conclusion"].some((name) => hash.split(`${name}=`).length > mostRows + 1);
}

/** What the page shows as a text for its address, after the `#`; what is as on a fresh page is left out, but the ticket never. */
export function hashOf(state: PageState): string {
  const { ticket, otherDesk, billing } = state;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["tab", state.tab],
    ["lang", state.locale],
    ["holidays", unless(state.holidays, firstState.holidays)],
    ["priority", ticket.priority],
    ["received", ticket.receivedAt],
    ["now", ticket.now],
    ...ticket.pauses.map(({ from, to }) => ["pause", `${from}/${to ?? ""}`] as const),
    ...ticket.changes.map(({ at, priority }) => ["change", `${at}/${priority}`] as const),
    ["intervened", ticket.intervenedAt],
    ["acknowledged", ticket.acknowledgedAt],
    ["resolved", ticket.resolvedAt],
    ["ended", ticket.endedAt],
    ...ticket.conclusions.map(({ from, to }) => ["conclusion", `${from}/${to ?? ""}`] as const),
    ...ticket.updates.map((at) => ["update", at] as const),
    ...ticket.messages.map((at) => ["message", at] as const),
    ["tier", unless(ticket.tier, firstState.ticket.tier)],
    ["calendar", unless(ticket.calendar, firstState.ticket.calendar)],
    ["metric", unless(ticket.metric, firstState.ticket.metric)],
    ["tickets", unless(state.tickets, firstState.tickets)],
    ["judged", unless(state.judgedMetric, firstState.judgedMetric)],
    ["asOf", state.judgedAt],
    ["hours", unless(otherDesk.weekdays, firstState.otherDesk.weekdays)],
    ["saturday", unless(otherDesk.saturday, firstState.otherDesk.saturday)],
    ["otherHolidays", unless(otherDesk.holidays, firstState.otherDesk.holidays)],
    ["interventions", unless(billing.interventions, firstState.billing.interventions)],
    ["terms", unless(billing.terms, firstState.billing.terms)],
    ["policy", state.policy],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(value)}`])).join("&");
}

function unless(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}

/** Percent-encoded but for what is plain in an address, so that a reader sees the case in it. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2B", "+");
}

/** The state in an address; missing or unreadable parts have the defaults of a fresh page. */
export function stateOf(hash: string): PageState {
  const fields = fieldsOf(hash);
  const last = (name: string): string | undefined => fields.filter(([field]) => field === name).at(-1)?.[1];
  const policy = last("policy");
  const { otherDesk, billing } = firstState;
  const judgedAt = fields.filter(([name, value]) => name === "asOf" && isInstant(value)).at(-1)?.[1];
  return {
    tab: tabNames.find((tab) => tab === last("tab")) ?? firstState.tab,
    locale: last("lang") === "it" ? "it" : ("en" satisfies Locale),
    ...(policy !== undefined && { policy }),
    holidays: holidaysOf(last("holidays")),
    ticket: fields.some(([name]) => name === "received") ? ticketOf(fields) : firstState.ticket,
    otherDesk: {
      weekdays: last("hours") ?? otherDesk.weekdays,
      saturday: last("saturday") ?? otherDesk.saturday,
      holidays: holidaysOf(last("otherHolidays")),
    },
    tickets: last("tickets") === "sample" ? "sample" : "none",
    judgedMetric: last("judged") ?? firstState.judgedMetric,
    ...(judgedAt !== undefined && { judgedAt }),
    billing: { interventions: last("interventions") ?? billing.interventions, terms: last("terms") ?? billing.terms },
  };
}

type Fields = readonly (readonly [name: string, value: string])[];

function fieldsOf(hash: string): Fields {
  return hash
    .replace(/^#/, "")
    .split("&")
    .flatMap((field) => {
      const at = field.indexOf("=");
      const value = decoded(field.slice(at + 1));
      return at < 1 || value === undefined ? [] : [[field.slice(0, at), value] as const];
    });
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

function holidaysOf(value: string | undefined): Holidays {
  return value === "it" ? "it" : "none";
}

function ticketOf(fields: Fields): TicketState {
  const all = (name: string): readonly string[] => fields.flatMap(([field, value]) => (field === name ? [value] : []));
  const instant = (name: string): string | undefined => all(name).filter(isInstant).at(-1);
  const receivedAt = instant("received") ?? firstState.ticket.receivedAt;
  const once = (name: string, field: string): object => {
    const at = instant(name);
    return at === undefined ? {} : { [field]: at };
  };
  return {
    priority: all("priority").at(-1) ?? firstState.ticket.priority,
    receivedAt,
    now: instant("now") ?? receivedAt,
    pauses: all("pause").slice(0, mostRows).flatMap(pauseOf),
    changes: all("change")
      .slice(0, mostRows)
      .flatMap((value) => {
        const [at = "", ...priority] = value.split("/");
        return isInstant(at) ? [{ at, priority: priority.join("/") }] : [];
      }),
    updates: all("update").slice(0, mostRows).filter(isInstant),
    messages: all("message").slice(0, mostRows).filter(isInstant),
    conclusions: all("conclusion").slice(0, mostRows).flatMap(pauseOf),
    calendar: all("calendar").at(-1) ?? firstState.ticket.calendar,
    tier: all("tier").at(-1) ?? firstState.ticket.tier,
    metric: all("metric").at(-1) ?? firstState.ticket.metric,
    ...once("intervened", "intervenedAt"),
    ...once("acknowledged", "acknowledgedAt"),
    ...once("resolved", "resolvedAt"),
    ...once("ended", "endedAt"),
  };
}

function pauseOf(value: string): readonly PauseState[] {
  const [from = "", to = ""] = value.split("/");
  if (!isInstant(from) || (to !== "" && !isInstant(to))) return [];
  return [{ from, ...(to !== "" && { to }) }];
}

function isInstant(text: string): boolean {
  return instantOfText(text) !== undefined;
}
