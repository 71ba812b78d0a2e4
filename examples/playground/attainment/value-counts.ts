/** How often each text occurs in a column; the empty text is for rows without one. */
export type ValueCounts = ReadonlyMap<string, number>;

/** A column with more texts than a person maps is counted up to here. */
export const maxValues = 60;

/** Counts the texts of one column, if the file has it. */
export function valueCounter(columns: readonly string[], name: string | null | undefined): ValueCounter {
  const position = name === null || name === undefined ? -1 : columns.indexOf(name);
  const counts = new Map<string, number>();
  return {
    counts,
    count: (cells) => {
      if (position < 0) return;
      const text = (cells[position] ?? "").trim();
      const known = counts.get(text);
      if (known === undefined && counts.size >= maxValues) return;
      counts.set(text, (known ?? 0) + 1);
    },
  };
}

interface ValueCounter {
  readonly counts: ValueCounts;
  readonly count: (cells: readonly string[]) => void;
}
