import { isRecord } from "../problem/internal.js";

/**
 * The mark of tickets and events that this library made: they need no second validation. It is no part of their JSON, and a
 * spread does not copy it. The symbol is registered, so that the two builds of the package trust each other's values.
 */
const made = Symbol.for("trouble-ticket.made");

/** Marks and freezes a ticket or an event. */
export function brand<Value extends object>(value: Value): Value {
  return frozen(Object.defineProperty(value, made, { value: true }));
}

/** Whether this library made a value. */
export function isMade(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, made);
}

/** The value, deeply frozen. A frozen part is taken to be deeply frozen, and Dates are left alone. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  for (const field of Object.keys(value)) frozen((value as Readonly<Record<string, unknown>>)[field]);
  return Object.freeze(value);
}
