import { isRecord } from "../problem/internal.js";

/** Whether a text says nothing: absent, empty, or only space. */
export function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

/** An object without those of its optional fields that are blank: forms send what nobody filled in as empty texts. */
export function withoutBlank(optionalFields: readonly string[], value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field, part]) => !(optionalFields.includes(field) && isBlank(part))));
}
