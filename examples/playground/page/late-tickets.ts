import type { SupportPolicy } from "trouble-ticket";
import type { Judgement, TicketStanding } from "../attainment/judge-tickets.js";
import { dateTimeText, type TimeStyle } from "../text/time-text.js";
import { byId, place, show } from "./dom.js";
import { lateTicketsTable, moreShown, type LateList } from "./late-tickets-html.js";
import { openedTicket } from "./opened-ticket.js";
import type { Store } from "./store.js";
import { hasMoreFacts } from "./ticket-form.js";
import { pageWords } from "./words.js";

/** What the lists are made from. */
interface Lists {
  readonly policy: SupportPolicy;
  readonly judgement: Judgement;
  readonly metric: string;
  readonly nowMs: number;
}

const places: Readonly<Record<LateList, string>> = { breached: "breached-tickets", atRisk: "at-risk-tickets" };
const firstShown = 10;

/** The lists of breached and at-risk tickets; a ticket that is chosen opens in the first tab. */
export function lateTickets(store: Store): (lists: Lists) => void {
  let latest: Lists | undefined;
  let limits: Readonly<Record<LateList, number>> = { breached: firstShown, atRisk: firstShown };
  let chosen: { readonly list: LateList; readonly position: number } | undefined;

  const open = (list: LateList, position: number): void => {
    const standing = latest?.judgement[list][position];
    if (latest === undefined || standing === undefined) return;
    chosen = { list, position };
    const { ticket } = standing;
    const { policy, nowMs, metric } = latest;
    const state = openedTicket(ticket.facts, { timeZone: policy.calendar.timeZone, nowMs, metric });
    store.update({ tab: "ticket", ticket: state, opened: { number: ticket.number, row: ticket.row } });
    if (hasMoreFacts(state)) byId("more-facts", HTMLDetailsElement).open = true;
    place("tab-ticket").focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  for (const list of ["breached", "atRisk"] as const) {
    place(places[list]).addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.dataset["open"] !== undefined) open(list, Number(target.dataset["open"]));
      else if (latest !== undefined) {
        const position = limits[list];
        limits = { ...limits, [list]: position + moreShown };
        render(latest);
        buttonAt(list, position)?.focus();
      }
    });
  }
  byId("back-to-list", HTMLButtonElement).addEventListener("click", () => {
    store.update({ tab: "attainment" });
    const button = chosen === undefined ? undefined : buttonAt(chosen.list, chosen.position);
    (button ?? place("tab-attainment")).focus();
  });

  function render(lists: Lists): void {
    if (latest?.judgement !== lists.judgement) limits = { breached: firstShown, atRisk: firstShown };
    latest = lists;
    const { policy, judgement, nowMs } = lists;
    const style: TimeStyle = { locale: store.state().locale, timeZone: policy.calendar.timeZone };
    const rows: Readonly<Record<LateList, readonly TicketStanding[]>> = judgement;
    for (const list of ["breached", "atRisk"] as const) {
      show(places[list], lateTicketsTable(policy, list, rows[list], limits[list], style));
    }
    place("as-of").textContent = pageWords[style.locale].asOf(dateTimeText(style, nowMs));
  }
  return render;
}

function buttonAt(list: LateList, position: number): HTMLButtonElement | undefined {
  return place(places[list]).querySelector<HTMLButtonElement>(`[data-open="${position}"]`) ?? undefined;
}
