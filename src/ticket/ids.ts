import { appended, replacedAt } from "./lists.js";

/** What a list can be asked for by its id. */
type Identified = string | { readonly id: string };

/**
 * Where each id stands in a list, read when it is first asked for. A list and those that grow out of it share one such index, so
 * it may know ids that came after the list: they stand beyond its end.
 */
const indexes = new WeakMap<readonly Identified[], Map<string, number>>();

/** The entry of an id, undefined where the list has none; the cost does not grow with the list. */
export function entryOf<Entry extends Identified>(entries: readonly Entry[], id: string): Entry | undefined {
  const position = indexOf(entries).get(id);
  return position === undefined ? undefined : entries[position];
}

/** A list with one more entry, of an id that it has not. Where it grew into another list before, the two part ways. */
export function withEntry<Entry extends Identified>(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const { length } = entries;
  const index = indexes.get(entries);
  const grown = appended(entries, entry);
  if (index?.size === length) indexes.set(grown, index.set(idOf(entry), length));
  else indexes.delete(grown);
  return grown;
}

/** A list with the entry of an id changed; the id stays. */
export function withChanged<Entry extends Identified>(
  entries: readonly Entry[],
  id: string,
  change: (entry: Entry) => Entry,
): readonly Entry[] {
  const index = indexOf(entries);
  const position = index.get(id);
  const entry = position === undefined ? undefined : entries[position];
  if (position === undefined || entry === undefined) return entries;
  const changed = replacedAt(entries, position, change(entry));
  indexes.set(changed, index);
  return changed;
}

function indexOf(entries: readonly Identified[]): Map<string, number> {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = new Map(entries.map((entry, position) => [idOf(entry), position]));
  indexes.set(entries, index);
  return index;
}

function idOf(entry: Identified): string {
  return typeof entry === "string" ? entry : entry.id;
}
