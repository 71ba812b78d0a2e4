import { markup, type Markup } from "../text/markup.js";

/** What is wrong, as a list under its heading; nothing where nothing is. */
export function faultsHtml(heading: string, faults: readonly string[]): Markup {
  if (faults.length === 0) return markup``;
  return markup`<div class="faults"><p>${heading}</p><ul>${faults.map((fault) => markup`<li>${fault}</li>`)}</ul></div>`;
}
