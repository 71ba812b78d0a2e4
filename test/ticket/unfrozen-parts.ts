/** Everything within a value that could be changed, other than Dates. */
export function unfrozenParts(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozenParts)];
}
