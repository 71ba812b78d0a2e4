import type { Locale, SupportPolicy } from "trouble-ticket";
import { instantTextAt } from "../text/wall-time.js";
import { byId, fill, place, show } from "./dom.js";
import type { ChangeState, PauseState, TicketState } from "./state.js";
import { fillTime, typedTime } from "./ticket-fields.js";
import { changeRows, pauseRows } from "./ticket-rows.js";

const hourMs = 3_600_000;

type Field = HTMLInputElement | HTMLSelectElement;

/** The lists of a ticket's pauses and changes of priority, to add to, to type in and to take from. */
export function ticketLists(
  ticket: () => TicketState,
  change: (changed: Partial<TicketState>) => void,
  timeZone: () => string,
): (policy: SupportPolicy, locale: Locale) => void {
  let rowsShown = "";
  const onRemoved = (list: string, without: (row: number) => Partial<TicketState>): void => {
    place(list).addEventListener("click", ({ target }) => {
      const row = target instanceof HTMLElement ? target.dataset["remove"] : undefined;
      if (row !== undefined) change(without(Number(row)));
    });
  };
  const onTyped = (list: string, typed: (field: Field, row: number) => Partial<TicketState>): void => {
    place(list).addEventListener("input", ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField) change(typed(target, Number(target.dataset["row"])));
    });
  };

  byId("add-pause", HTMLButtonElement).addEventListener("click", () => {
    const fromMs = Date.parse(ticket().now);
    const [from, to] = [fromMs, fromMs + hourMs].map((ms) => instantTextAt(timeZone(), ms));
    if (from !== undefined && to !== undefined) change({ pauses: [...ticket().pauses, { from, to }] });
  });
  byId("add-change", HTMLButtonElement).addEventListener("click", () => {
    const { now: at, changes, priority } = ticket();
    change({ changes: [...changes, { at, priority: changes.at(-1)?.priority ?? priority }] });
  });
  onRemoved("pauses", (row) => ({ pauses: ticket().pauses.filter((_, position) => position !== row) }));
  onRemoved("changes", (row) => ({ changes: ticket().changes.filter((_, position) => position !== row) }));
  onTyped("pauses", (field, row) => ({
    pauses: ticket().pauses.map((pause, position) => (position === row ? typedPause(pause, field, timeZone()) : pause)),
  }));
  onTyped("changes", (field, row) => ({
    changes: ticket().changes.map((one, position) => (position === row ? typedChange(one, field, timeZone()) : one)),
  }));

  return (policy, locale) => {
    const { pauses, changes } = ticket();
    const [pauseHtml, changeHtml] = [pauseRows(locale, pauses.length), changeRows(policy, locale, changes.length)];
    if (rowsShown !== pauseHtml.text + changeHtml.text) {
      rowsShown = pauseHtml.text + changeHtml.text;
      show("pauses", pauseHtml);
      show("changes", changeHtml);
    }
    fillRows("pauses", timeZone(), pauses);
    fillRows("changes", timeZone(), changes);
  };
}

function typedPause({ from, to }: PauseState, field: Field, timeZone: string): PauseState {
  if (field instanceof HTMLSelectElement) return { from, ...(to !== undefined && { to }) };
  const isFrom = field.dataset["field"] === "from";
  const typed = typedTime(field, timeZone, isFrom ? from : to);
  const end = isFrom ? to : typed;
  return { from: isFrom ? (typed ?? from) : from, ...(end !== undefined && { to: end }) };
}

function typedChange({ at, priority }: ChangeState, field: Field, timeZone: string): ChangeState {
  if (field instanceof HTMLSelectElement) return { at, priority: field.value };
  return { at: typedTime(field, timeZone, at) ?? at, priority };
}

function fillRows(list: string, timeZone: string, rows: readonly (PauseState | ChangeState)[]): void {
  for (const field of place(list).querySelectorAll<Field>("[data-field]")) {
    const row = Object.entries(rows[Number(field.dataset["row"])] ?? {}) as [string, string][];
    const value = row.find(([name]) => name === field.dataset["field"])?.[1];
    if (field instanceof HTMLInputElement) fillTime(field, timeZone, value);
    else fill(field, value ?? "");
  }
}
