const maxShownLength = 60;

/** A value as short text for a problem's facts; never throws, whatever the value is. */
export function showValue(value: unknown): string {
  const text = uncutText(value);
  return text.length <= maxShownLength ? text : `${text.slice(0, maxShownLength - 1)}…`;
}

function uncutText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) return "an array";
    return value instanceof Date ? dateText(value) : objectText(value);
  }
  return typeof value === "function" ? "a function" : String(value);
}

function dateText(date: Date): string {
  try {
    return date.toISOString();
  } catch {
    return "an invalid Date";
  }
}

function objectText(value: object): string {
  const fields = Object.keys(value);
  return fields.length === 0 ? "an object" : `an object with ${fields.join(", ")}`;
}

/** Whether a value is an object that can hold named fields: not null, not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entry of a record under a name that a caller chose, where it is an object, and not one that every object inherits. */
export function entryNamed<Entry extends object>(record: Readonly<Record<string, Entry>>, name: unknown): Entry | undefined {
  const entry = typeof name === "string" && Object.hasOwn(record, name) ? record[name] : undefined;
  return isRecord(entry) ? entry : undefined;
}
