const maxShownLength = 60;
const maxShownFields = 20;
/** Longer numbers take seconds to write. */
const maxShownBigInt = 10n ** 60n;

/** A value as short text for a problem's facts. Never throws, for any value. */
export function showValue(value: unknown): string {
  return cut(uncutText(value, objectText));
}

/** The same, with the values of an object's fields: `{ hours: "4" }`. */
export function showFields(value: unknown): string {
  return cut(uncutText(value, fieldsText));
}

function cut(text: string): string {
  return text.length <= maxShownLength ? text : `${text.slice(0, maxShownLength - 1)}…`;
}

function uncutText(value: unknown, textOfObject: (value: object) => string): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, maxShownLength));
  if (typeof value === "bigint") return -maxShownBigInt < value && value < maxShownBigInt ? String(value) : "a bigint";
  if (typeof value !== "object" || value === null) return typeof value === "function" ? "a function" : String(value);
  try {
    if (Array.isArray(value)) return "an array";
    return value instanceof Date ? dateText(value) : textOfObject(value);
  } catch {
    // A revoked proxy, or one whose traps throw.
    return "an object";
  }
}

function dateText(date: Date): string {
  try {
    return Date.prototype.toISOString.call(date);
  } catch {
    return "an invalid Date";
  }
}

function objectText(value: object): string {
  if (value instanceof Map) return "a Map";
  if (value instanceof Set) return "a Set";
  const fields = Object.keys(value);
  return fields.length === 0 ? "an object" : `an object with ${fields.slice(0, maxShownFields).join(", ")}`;
}

function fieldsText(value: object): string {
  const fields = Object.entries(value).slice(0, maxShownFields);
  if (fields.length === 0) return "{}";
  return `{ ${fields.map(([name, field]) => `${name}: ${showValue(field)}`).join(", ")} }`;
}

/** Whether a value is an object that can hold named fields: not null, an array, a Date, a Map or another collection. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isCollectionOrDate(value);
}

function isCollectionOrDate(value: object): boolean {
  try {
    return Symbol.iterator in value || value instanceof Date;
  } catch {
    // A revoked proxy, which its first field will tell.
    return false;
  }
}

/** Whether a value is an array. A revoked proxy, for which `Array.isArray` throws, is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether an optional value is absent: undefined and null mean the same. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** The own entry of a record, if it is an object. Inherited names such as `constructor` have no entry. */
export function entryNamed<Entry extends object>(record: Readonly<Record<string, Entry>>, name: unknown): Entry | undefined {
  const entry = typeof name === "string" && Object.hasOwn(record, name) ? record[name] : undefined;
  return isRecord(entry) ? entry : undefined;
}

const maxNames = 10;
/** Objects have a few dozen fields at most, and the one that was meant should not be cut off. */
export const maxFieldNames = 40;

/** Names separated by commas, cut after `limit`. Stored problems may have another value instead of a list. */
export function list(names: readonly (string | number)[], limit: number = maxNames): string {
  const isLong = Array.isArray(names) && names.length > limit;
  return isLong ? `${list(names.slice(0, limit), limit)}, …` : [names].flat().join(", ");
}

/** Whether a list is empty or, in a stored problem, absent. */
export function isNone(names: readonly unknown[] | undefined): boolean {
  return names === undefined || names.length === 0;
}

/** What a policy or ticket has, after the words for it; "none" if it has none. */
export function owned(words: string, names: readonly (string | number)[]): string {
  return `${words} ${isNone(names) ? "none" : list(names)}`;
}
