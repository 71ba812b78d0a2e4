/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Markup } from "../text/markup.js";

/** The element of the page with that id; the page's own HTML has it, or the page is broken. */
export function byId<Found extends HTMLElement>(id: string, kind: new () => Found): Found {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${kind.name} with the id ${id}`);
}

/** Any element with that id, to show something in. */
export function place(id: string): HTMLElement {
  return byId(id, HTMLElement);
}

/** Puts markup in the place of what an element holds. */
export function show(id: string, { text }: Markup): void {
  place(id).innerHTML = text;
}

/** Puts a value into a field, unless it is there: a field that is typed in keeps its cursor. */
export function fill(field: { value: string }, value: string): void {
  if (field.value !== value) Object.assign(field, { value });
}
