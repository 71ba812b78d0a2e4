import type { Locale, SupportPolicy } from "trouble-ticket";
import { instantTextAt } from "../text/wall-time.js";
import { byId, fill, place, show } from "./dom.js";
import type { ChangeState, PauseState, TicketState } from "./state.js";
import type { TimeFields } from "./ticket-fields.js";
import { changeRows, intervalRows } from "./ticket-rows.js";
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
  onRemoved("changes", (row) => ({ changes: ticket().changes.filter((_, position) => position !== row) }));
  for (const list of ["pauses", "conclusions"] as const) {
    const replaced = (row: number, interval: PauseState): void => {
      change({ [list]: ticket()[list].map((each, position) => (position === row ? interval : each)) });
    };
    onRemoved(list, (row) => ({ [list]: ticket()[list].filter((_, position) => position !== row) }));
    onTyped(list, (field, row) => {
      const interval = ticket()[list][row];
      if (interval === undefined || !(field instanceof HTMLInputElement)) return;
      const { from, to } = interval;
      const isFrom = field.dataset["field"] === "from";
      const [name, until] = list === "pauses" ? (["pause", "until"] as const) : (["conclusion", "untilReopened"] as const);
      times.typed(field, timeZone(), {
        name: `${words()[name](row + 1)}, ${isFrom ? words().from : words()[until]}`,
        isRequired: isFrom,
        instant: isFrom ? from : to,
        change: (instant) => {
          if (isFrom) replaced(row, { ...interval, from: instant ?? from });
          else replaced(row, { from, ...(instant !== undefined && { to: instant }) });
        },
      });
    });
  }
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
    const { pauses, conclusions, changes } = ticket();
    const lists = [
      ["pauses", intervalRows(locale, pauses.length, "until")],
      ["conclusions", intervalRows(locale, conclusions.length, "untilReopened")],
      ["changes", changeRows(policy, locale, changes.length)],
    ] as const;
    const text = lists.map(([, rows]) => rows.text).join("");
    if (rowsShown !== text) {
      rowsShown = text;
      for (const [list, rows] of lists) show(list, rows);
    }
    fillRows("pauses", pauses);
    fillRows("conclusions", conclusions);
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
