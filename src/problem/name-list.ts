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
