/** Data in the order of its fields: a list repeats its element, an absent field has none. */
export type XmlValue = string | number | null | undefined | readonly XmlValue[] | XmlElements;

/** Elements and what they contain, in the order of the schema. */
export interface XmlElements {
  readonly [name: string]: XmlValue;
}

/** An element and what it contains, indented. */
export function xmlElement(name: string, value: XmlValue, indent = ""): string {
  if (value === undefined || value === null) return "";
  if (isList(value)) return value.map((each) => xmlElement(name, each, indent)).join("");
  if (typeof value !== "object") return `${indent}<${name}>${escaped(String(value))}</${name}>\n`;
  return `${indent}<${name}>\n${xmlElements(value, `${indent}  `)}${indent}</${name}>\n`;
}

export function xmlElements(value: XmlElements, indent: string): string {
  return Object.entries(value)
    .map(([name, each]) => xmlElement(name, each, indent))
    .join("");
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
