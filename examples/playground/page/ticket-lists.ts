import type { Locale, SupportPolicy } from "trouble-ticket";
import { instantTextAt } from "../text/wall-time.js";
import { byId, fill, place, show } from "./dom.js";
import type { ChangeState, PauseState, TicketState } from "./state.js";
import type { TimeFields } from "./ticket-fields.js";
import { changeRows, pauseRows } from "./ticket-rows.js";
import type { Words } from "./words.js";

const hourMs = 3_600_000;

type Field = HTMLInputElement | HTMLSelectElement;

/** What the lists read and change. */
export interface ListParts {
  readonly ticket: () => TicketState;
  readonly change: (changed: Partial<TicketState>) => void;
  readonly timeZone: () => string;
  readonly times: TimeFields;
  readonly words: () => Words;
}

/** The lists of a ticket's pauses and changes of priority, to add to, to type in and to take from. */
export function ticketLists({
  ticket,
  change,
  timeZone,
  times,
  words,
}: ListParts): (policy: SupportPolicy, locale: Locale) => void {
  let rowsShown = "";
  const onRemoved = (list: string, without: (row: number) => Partial<TicketState>): void => {
    place(list).addEventListener("click", ({ target }) => {
      const row = target instanceof HTMLElement ? target.dataset["remove"] : undefined;
      if (row !== undefined) change(without(Number(row)));
    });
  };
  const onTyped = (list: string, typed: (field: Field, row: number) => void): void => {
    place(list).addEventListener("input", ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField) typed(target, Number(target.dataset["row"]));
    });
  };
  const changePause = (row: number, pause: PauseState): void => {
    change({ pauses: ticket().pauses.map((each, position) => (position === row ? pause : each)) });
  };
  const changeChange = (row: number, changed: ChangeState): void => {
    change({ changes: ticket().changes.map((each, position) => (position === row ? changed : each)) });
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
  onTyped("pauses", (field, row) => {
    const pause = ticket().pauses[row];
    if (pause === undefined || !(field instanceof HTMLInputElement)) return;
    const { from, to } = pause;
    const isFrom = field.dataset["field"] === "from";
    times.typed(field, timeZone(), {
      name: `${words().pause(row + 1)}, ${isFrom ? words().from : words().until}`,
      isRequired: isFrom,
      instant: isFrom ? from : to,
      change: (instant) => {
        if (isFrom) changePause(row, { ...pause, from: instant ?? from });
        else changePause(row, { from, ...(instant !== undefined && { to: instant }) });
      },
    });
  });
  onTyped("changes", (field, row) => {
    const changed = ticket().changes[row];
    if (changed === undefined) return;
    if (field instanceof HTMLSelectElement) {
      changeChange(row, { ...changed, priority: field.value });
      return;
    }
    times.typed(field, timeZone(), {
      name: `${words().change(row + 1)}, ${words().at}`,
      isRequired: true,
      instant: changed.at,
      change: (instant = changed.at) => {
        changeChange(row, { ...changed, at: instant });
      },
    });
  });

  return (policy, locale) => {
    const { pauses, changes } = ticket();
    const [pauseHtml, changeHtml] = [pauseRows(locale, pauses.length), changeRows(policy, locale, changes.length)];
    if (rowsShown !== pauseHtml.text + changeHtml.text) {
      rowsShown = pauseHtml.text + changeHtml.text;
      show("pauses", pauseHtml);
      show("changes", changeHtml);
    }
    fillRows("pauses", pauses);
    fillRows("changes", changes);
  };

  function fillRows(list: string, rows: readonly (PauseState | ChangeState)[]): void {
    for (const field of place(list).querySelectorAll<Field>("[data-field]")) {
      const row = Object.entries(rows[Number(field.dataset["row"])] ?? {}) as [string, string][];
      const value = row.find(([name]) => name === field.dataset["field"])?.[1];
      if (field instanceof HTMLInputElement) times.fill(field, timeZone(), value);
      else fill(field, value ?? "");
    }
  }
}
