/** A list with one more entry: itself as long as it is being made, once it is frozen a new one. */
export function appended<Entry>(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  if (!isInTheMaking(entries)) return [...entries, entry];
  entries.push(entry);
  return entries;
}

/** A list with another entry at a position: itself as long as it is being made, once it is frozen a new one. */
export function replacedAt<Entry>(entries: readonly Entry[], position: number, entry: Entry): readonly Entry[] {
  const replaced = isInTheMaking(entries) ? entries : [...entries];
  replaced[position] = entry;
  return replaced;
}

function isInTheMaking<Entry>(entries: readonly Entry[]): entries is Entry[] {
  return !Object.isFrozen(entries);
}
