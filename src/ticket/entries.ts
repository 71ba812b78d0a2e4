/** Entries with ids, such as the pauses of a ticket, in the order in which they were added. */
export interface Entries<Entry> {
  readonly list: readonly Entry[];
  get(id: string): Entry | undefined;
  /** Adds an entry, or replaces the one with its id. */
  set(entry: Entry): void;
}

/** A search of the whole list is cheaper than an index until there have been this many. */
const searchesBeforeIndex = 4;

/** The entries of a list, which changes with them. One event needs a few look-ups, so only a replay makes the index. */
export function entriesIn<Entry extends { readonly id: string }>(list: Entry[]): Entries<Entry> {
  let positions: Map<string, number> | undefined;
  let searches = 0;
  function positionOf(id: string): number {
    if (positions !== undefined) return positions.get(id) ?? -1;
    searches += 1;
    if (searches > searchesBeforeIndex) positions = new Map(list.map((entry, position) => [entry.id, position]));
    let position = list.length - 1;
    while (position >= 0 && list[position]?.id !== id) position -= 1;
    return position;
  }
  return {
    list,
    get: (id) => list[positionOf(id)],
    set(entry) {
      const position = positionOf(entry.id);
      if (position >= 0) {
        list[position] = entry;
        return;
      }
      positions?.set(entry.id, list.length);
      list.push(entry);
    },
  };
}
