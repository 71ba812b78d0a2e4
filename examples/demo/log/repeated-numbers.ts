import { isEmptyCell } from "./instants.js";
import { copied } from "./number-list.js";

/** Counts the rows of a file that repeat the number of an earlier one. */
export interface RepeatedNumbers {
  readonly enter: (number: string) => void;
  readonly notes: () => readonly string[];
}

/** Beyond as many different numbers, further ones are not remembered. */
const maxKnown = 100_000;

export function repeatedNumbers(): RepeatedNumbers {
  const known = new Set<string>();
  let count = 0;
  let first = "";
  return {
    enter: (number) => {
      if (isEmptyCell(number)) return;
      if (known.has(number)) {
        if (count === 0) first = copied(number);
        count++;
      } else if (known.size < maxKnown) known.add(copied(number));
    },
    notes: () => {
      if (count === 0) return [];
      const rows = count === 1 ? "1 row repeats" : `${count} rows repeat`;
      return [`${rows} the number of an earlier one, such as ${JSON.stringify(first)}: each row is judged as a ticket`];
    },
  };
}
