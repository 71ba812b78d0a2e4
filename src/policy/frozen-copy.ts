/** Plain data again, frozen throughout: the caller's stays the caller's, to change. */
export function frozenCopy<Data extends object>(data: Data): Data {
  const copy: Data = Array.isArray(data) ? Object.assign([], data) : { ...data };
  for (const [key, value] of Object.entries(copy) as [string, unknown][]) {
    if (typeof value === "object" && value !== null) Object.assign(copy, { [key]: frozenCopy(value) });
  }
  return Object.freeze(copy);
}
