const longestShown = 60;

/** A value as short text for a problem's facts; never throws, whatever the value is. */
export function showValue(value: unknown): string {
  const text = uncutText(value);
  return text.length <= longestShown ? text : `${text.slice(0, longestShown - 1)}…`;
}

function uncutText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) return "an array";
    return value instanceof Date ? "an invalid Date" : "an object";
  }
  return typeof value === "function" ? "a function" : String(value);
}

/** Whether a value is an object that can hold named fields: not null, not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own field of a record, never one that every object inherits: `__proto__` and `constructor` are unknown names. */
export function ownField<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
