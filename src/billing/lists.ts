/** Groups entries by key, in the order in which each key came first. */
export function groupedBy<Entry, Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): ReadonlyMap<Key, readonly [Entry, ...Entry[]]> {
  const groups = new Map<Key, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Sorts entries by a text of each. Ties keep input order. */
export function sortedBy<Entry>(entries: readonly Entry[], textOf: (entry: Entry) => string): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, text: textOf(entry) }))
    .sort((a, b) => compareTexts(a.text, b.text))
    .map(({ entry }) => entry);
}

/** Compares by UTF-16 code units: below zero if `a` is before `b`. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
