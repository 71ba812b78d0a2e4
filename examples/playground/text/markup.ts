const made: unique symbol = Symbol("markup");

/** Text that may stand in HTML or SVG as it is; only `markup` makes it. */
export interface Markup {
  readonly [made]: true;
  readonly text: string;
}

/** What a template is filled with: texts are escaped, markup is not, and nothing is left of what is absent. */
export type MarkupValue = string | number | Markup | readonly Markup[] | undefined;

/**
 * HTML or SVG from a template: what is filled in is escaped, in text as in a quoted attribute, so that nothing typed or pasted
 * becomes an element.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const text = parts.map((part, position) => part + filled(values[position])).join("");
  return { [made]: true, text };
}

/** Markup after markup, as one. */
export function joined(parts: readonly Markup[]): Markup {
  return markup`${parts}`;
}

function filled(value: MarkupValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  if (Array.isArray(value)) return value.map(filled).join("");
  return made in value ? value.text : escaped(Object.prototype.toString.call(value));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
